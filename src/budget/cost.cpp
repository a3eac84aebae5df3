#include "budget/cost.h"

#include <algorithm>

namespace koers {

namespace {

constexpr std::int64_t last_month_of_time = 2200 * 12;

// Months of the line that lie before `month`, of `length` in all.
std::int64_t months_before(const BudgetLine& line, Month month, std::int64_t length) {
  return std::clamp<std::int64_t>(month.index - line.start.index, 0, length);
}

Cents cost_of_investment(const BudgetLine& line, Cents amount, Month from, Month to) {
  const std::int64_t months = line.depreciation_years * 12;
  if (months <= 0) return {};
  return share(amount, months_before(line, to, months), months) -
         share(amount, months_before(line, from, months), months);
}

Cents at_once(const BudgetLine& line, Cents amount, Month from, Month to) {
  return line.start >= from && line.start < to ? amount : Cents{};
}

constexpr std::int64_t all = 100'000;  // a hundred percent, in thousandths

// The yearly amount after `years` calendar years of indexing, rounded each year as a budget is. A
// file may ask for any percentage: the amount stays within the range of money.
Cents indexed(const BudgetLine& line, Cents amount, int years) {
  const std::int64_t percent = std::clamp(line.index_percent.milli, -all, all * 100);
  for (int i = 0; i < years; ++i) {
    amount = amount + share(amount, percent, all);
    amount.value = std::clamp(amount.value, -largest_cents, largest_cents);
  }
  return amount;
}

// A twelfth of the amount each month; a calendar year that is cut short costs its months.
Cents cost_of_yearly(const BudgetLine& line, Cents amount, Month from, Month to) {
  const std::int64_t end = line.end.empty() ? last_month_of_time : line.end.index + 1;
  const std::int64_t first = std::max<std::int64_t>(from.index, line.start.index);
  const std::int64_t last = std::min<std::int64_t>(to.index, end);
  Cents total;
  for (std::int64_t month = first; month < last;) {
    const std::int64_t year = month / 12;
    const std::int64_t until = std::min(last, (year + 1) * 12);
    const Cents yearly = indexed(line, amount, static_cast<int>(year) - line.start.year());
    total += share(yearly, until - year * 12, 12) - share(yearly, month - year * 12, 12);
    month = until;
  }
  return total;
}

}  // namespace

std::optional<Cents> amount_of(const BudgetLine& line) {
  return multiply(line.unit_price, line.quantity);
}

bool counts(const BudgetLine& line) { return line.status != LineStatus::dropped; }

Cents cost_between(const BudgetLine& line, Month from, Month to) {
  const std::optional<Cents> amount = amount_of(line);
  if (!amount || line.start.empty() || !counts(line)) return {};
  switch (line.kind) {
    case LineKind::investment:
      return cost_of_investment(line, *amount, from, to);
    case LineKind::none:
    case LineKind::one_off:
      return at_once(line, *amount, from, to);
    default:
      return cost_of_yearly(line, *amount, from, to);
  }
}

Cents cash_between(const BudgetLine& line, Month from, Month to) {
  const std::optional<Cents> amount = amount_of(line);
  if (!amount || line.start.empty() || !counts(line) || line.kind == LineKind::carried) return {};
  if (line.kind == LineKind::investment) return at_once(line, *amount, from, to);
  return cost_between(line, from, to);
}

Cents cost_in_year(const BudgetLine& line, int calendar_year) {
  return cost_between(line, Month::of(calendar_year, 1), Month::of(calendar_year + 1, 1));
}

Cents cost_in_school_year(const BudgetLine& line, int begin) {
  return cost_between(line, Month::of(begin, 8), Month::of(begin + 1, 8));
}

std::vector<YearTotal> totals_by_year(const Plan& plan, int first_year, int years,
                                      bool (*wanted)(const BudgetLine&, Id), Id what) {
  std::vector<YearTotal> totals;
  for (int i = 0; i < years; ++i) totals.push_back({first_year + i, {}, {}});
  for (const BudgetLine& line : plan.budget_lines) {
    if (wanted != nullptr && !wanted(line, what)) continue;
    for (YearTotal& total : totals) {
      const Month from = Month::of(total.year, 1);
      const Month to = Month::of(total.year + 1, 1);
      total.cost += cost_between(line, from, to);
      total.cash += cash_between(line, from, to);
    }
  }
  return totals;
}

std::int64_t pupils_at(const Organisation& organisation, Date day) {
  std::int64_t count = 0;
  Date latest;
  for (const PupilCount& pupils : organisation.pupils)
    if (pupils.date <= day && pupils.date >= latest) {
      latest = pupils.date;
      count = pupils.count;
    }
  return count;
}

std::int64_t pupils_of(const Plan& plan, Date day) {
  std::int64_t board = 0;
  std::int64_t schools = 0;
  for (const Organisation& organisation : plan.organisations) {
    if (organisation.kind == OrganisationKind::board) board += pupils_at(organisation, day);
    if (organisation.kind == OrganisationKind::school) schools += pupils_at(organisation, day);
  }
  return board > 0 ? board : schools;
}

}  // namespace koers
