// A plan may hold the school plans of more schools; what people say and what comes first is a
// matter of one school at a time. Which one that is, and what the others are.
#pragma once

#include "model/plan.h"

namespace koers {

// Those of the plan's school year, in their order.
Ids it_plans_of_year(const Plan& plan);

// The one that was chosen if it is there; else that of the plan's own school; else the first that
// anyone said something about; else the first. Empty when there is none.
Id shown_it_plan(const Plan& plan, Id chosen);

// What it is called: by its school.
std::string it_plan_name(const Plan& plan, Id it_plan);

}  // namespace koers
