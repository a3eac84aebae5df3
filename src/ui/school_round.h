// The test round as a school sees it: the frames of its board, its plan that goes up, and what the
// board thinks of it.
#pragma once

#include "ui/widgets.h"

namespace koers {

void show_school_round(Canvas& canvas);

}  // namespace koers
