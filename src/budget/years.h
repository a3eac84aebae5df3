// The years that a budget is about.
#pragma once

#include "model/plan.h"

namespace koers {

inline constexpr int first_year_of_money = 2000;
inline constexpr int last_year_of_money = 2199;
inline constexpr int years_ahead = 6;    // that a board looks
inline constexpr int longest_span = 60;  // of a span

// The calendar year in which the school year of the plan begins; of today, when that is not known.
int first_budget_year(const Plan& plan, Date today);

// The first and the last of some years.
struct YearSpan {
  int first = 0;
  int last = 0;
  bool operator==(const YearSpan&) const = default;
};

// From the first to the last budget year of the plan. Of a plan without any: from the year in which
// its school year begins, `years_ahead`.
YearSpan budget_years_of(const Plan& plan, Date today);

}  // namespace koers
