// Whether there is money for the plan, and whether it comes from the right place at the right time.
// The lines of these rules stand in budget_rules.cpp, with the others of their family.
#pragma once

#include "review/rule.h"

namespace koers {

void cost_per_pupil(const Looked& at, Findings& found);
void more_than_cover(const Looked& at, Findings& found);
void little_to_learn(const Looked& at, Findings& found);
void paid_at_two_levels(const Looked& at, Findings& found);
void people_without_budget(const Looked& at, Findings& found);
void asked_too_late(const Looked& at, Findings& found);
void sums_of_schools(const Looked& at, Findings& found);

}  // namespace koers
