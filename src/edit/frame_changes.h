// What differs between frames as they were and as they are (edit/packages.h). Rows without an id.
#pragma once

#include <vector>

#include "model/plan.h"

namespace koers {

// Null for one that was not there.
std::vector<Change> changes_of(const Frame* was, const Frame& is);
// Of one that the destination does not have any more.
Change change_of_gone(const Frame& was, Id destination);

}  // namespace koers
