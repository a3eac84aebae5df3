// What follows when a school year or its school gets another holiday region.
#pragma once

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

// `after` with what follows from a region that is another than in `before`. When the plan's own
// organisation moves, its school years that had its region move along. In a school year that moved,
// the standard holidays become those of the new region; what a person changed, added or took away
// stays so. It stands in the one path that every change of a plan takes.
Plan with_regional_holidays(const Plan& before, Plan after, Language language);

}  // namespace koers
