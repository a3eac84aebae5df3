#include "review/years_of_money.h"

#include <algorithm>

namespace koers {

std::vector<int> years_of_money(const Plan& plan, Date today) {
  std::vector<int> years;
  for (const BudgetYear& of : plan.budget_years)
    if (of.status != BudgetYearStatus::realised && of.year >= first_year_of_money &&
        of.year <= last_year_of_money)
      years.push_back(static_cast<int>(of.year));
  if (plan.budget_years.empty()) years.push_back(first_budget_year(plan, today) + 1);
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

std::int64_t percent_milli(Cents part, Cents whole) {
  if (whole.value <= 0) return 0;
  return share({100'000}, std::clamp<std::int64_t>(part.value, 0, whole.value), whole.value).value;
}

}  // namespace koers
