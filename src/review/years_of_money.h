// The years of a budget that rules and frames look at.
#pragma once

#include <vector>

#include "base/money.h"
#include "budget/years.h"

namespace koers {

// The calendar years that can still be mended: those of the budget years of the plan that are not
// over, else the one in which most of the school year lies.
std::vector<int> years_of_money(const Plan& plan, Date today);

// In thousandths of a percent: 34,8% is 34'800. A part of a whole that makes no sense counts as
// none of it or all of it.
std::int64_t percent_milli(Cents part, Cents whole);

}  // namespace koers
