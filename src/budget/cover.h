// What there is to pay with.
#pragma once

#include "budget/cost.h"

namespace koers {

// What a funding gives in a calendar year: a twelfth of its yearly amount for each month in which
// it runs. Without a first or last day it runs on to that side.
Cents cover_in_year(const Funding& funding, int calendar_year);

// Of all fundings together; nothing for a plan that names none, because it says nothing about it.
std::optional<Cents> cover_of_plan(const Plan& plan, int calendar_year);

}  // namespace koers
