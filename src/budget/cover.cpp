#include "budget/cover.h"

#include <algorithm>

namespace koers {

Cents cover_in_year(const Funding& funding, int calendar_year) {
  const Month begin = Month::of(calendar_year, 1);
  const Month end = Month::of(calendar_year, 12);
  const Month first = funding.start.empty() ? begin : std::max(begin, Month::of(funding.start));
  const Month last = funding.end.empty() ? end : std::min(end, Month::of(funding.end));
  return share(funding.amount_per_year, std::max(last.index - first.index + 1, 0), 12);
}

std::optional<Cents> cover_of_plan(const Plan& plan, int calendar_year) {
  if (plan.fundings.empty()) return std::nullopt;
  Cents cover;
  for (const Funding& funding : plan.fundings) cover += cover_in_year(funding, calendar_year);
  return cover;
}

}  // namespace koers
