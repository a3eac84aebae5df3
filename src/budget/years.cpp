#include "budget/years.h"

#include <algorithm>

#include "calendar/school_year.h"

namespace koers {

int first_budget_year(const Plan& plan, Date today) {
  const SchoolYear* year = own_school_year(plan);
  return school_year_begin(year == nullptr || year->start.empty() ? today : year->start);
}

YearSpan budget_years_of(const Plan& plan, Date today) {
  std::int64_t first = 0;
  std::int64_t last = 0;
  for (const BudgetYear& each : plan.budget_years) {
    if (each.year < first_year_of_money || each.year > last_year_of_money) continue;
    first = first == 0 ? each.year : std::min(first, each.year);
    last = std::max(last, each.year);
  }
  if (first == 0) {
    first = first_budget_year(plan, today);
    last = first + years_ahead - 1;
  }
  last = std::min(last, first + longest_span - 1);
  return {static_cast<int>(first), static_cast<int>(last)};
}

}  // namespace koers
