// What differs between two versions of the frames, a line each.
#pragma once

#include <vector>

#include "ui/widgets.h"

namespace koers {

void show_frame_changes(Canvas& canvas, const std::string& title,
                        const std::vector<Change>& changes);

}  // namespace koers
