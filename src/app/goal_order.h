// The goals of the year as lists show them: without those that are parked, ranked ones in the order
// of their rank, school by school.
#pragma once

#include "model/plan.h"

namespace koers {

// Of these goals.
Ids in_goal_order(const Plan& plan, const Ids& goals);

}  // namespace koers
