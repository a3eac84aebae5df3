// Which school is looked at, in a plan that holds those of more schools. Nothing where there is
// one.
#pragma once

#include "ui/widgets.h"

namespace koers {

void school_choice(Canvas& canvas);

}  // namespace koers
