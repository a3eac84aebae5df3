// Agreements, a line each: what, who and when. The same for a team and for the review of a plan.
#pragma once

#include <functional>

#include "ui/cell_field.h"

namespace koers {

// `row` has them in its field `agreements`. `about`: what the one at that place is about; empty for
// nothing in particular.
void show_agreement_list(Canvas& canvas, CellEditor& editor, Subject row, Key title,
                         const std::function<std::string(std::size_t)>& about = nullptr);

}  // namespace koers
