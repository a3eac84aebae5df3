#include "budget/cost.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/limits.h"

namespace koers {

namespace {

constexpr std::int64_t last_month_of_time = 2200 * 12;

constexpr std::int64_t all = 100'000;  // a hundred percent, in thousandths

// Whatever a plan holds, what its lines cost in five years adds up within 64 bits.
static_assert(largest_cents * 5 <=
              std::numeric_limits<std::int64_t>::max() / static_cast<std::int64_t>(most_rows));

// A year later, rounded as a budget is. A file may ask for any percentage: the amount stays within
// the range of money.
Cents indexed(const BudgetLine& line, Cents amount) {
  const std::int64_t percent = std::clamp(line.index_percent.milli, -all, all * 100);
  amount += share(amount, percent, all);
  return {std::clamp(amount.value, -largest_cents, largest_cents)};
}

}  // namespace

std::optional<Cents> amount_of(const BudgetLine& line) {
  return multiply(line.unit_price, line.quantity);
}

bool counts(const BudgetLine& line) { return line.status != LineStatus::dropped; }

LineCosts::LineCosts(const BudgetLine& line, Month from, bool cash)
    : line_(line), at_(from), year_(line.start.year()) {
  const std::optional<Cents> amount = amount_of(line);
  if (!amount || line.start.empty() || !counts(line)) return;
  way_ = way_of(line, cash);
  amount_ = *amount;
  if (way_ == Way::spread) spread_ = spread_before(at_);
}

LineCosts::Way LineCosts::way_of(const BudgetLine& line, bool cash) {
  switch (line.kind) {
    case LineKind::investment:
      if (cash) return Way::once;
      return line.depreciation_years > 0 ? Way::spread : Way::nothing;
    case LineKind::none:
    case LineKind::one_off:
      return Way::once;
    case LineKind::carried:
      return cash ? Way::nothing : Way::yearly;
    default:
      return Way::yearly;
  }
}

Cents LineCosts::until(Month to) {
  const Month from = std::exchange(at_, to);
  switch (way_) {
    case Way::once:
      return line_.start >= from && line_.start < to ? amount_ : Cents{};
    case Way::spread: {
      const Cents before = std::exchange(spread_, spread_before(to));
      return spread_ - before;
    }
    case Way::yearly:
      return yearly_between(from, to);
    default:
      return {};
  }
}

Cents LineCosts::spread_before(Month month) const {
  const std::int64_t months = line_.depreciation_years * 12;
  const std::int64_t past = std::clamp<std::int64_t>(month.index - line_.start.index, 0, months);
  return share(amount_, past, months);
}

// A twelfth of the amount each month; a calendar year that is cut short costs its months.
Cents LineCosts::yearly_between(Month from, Month to) {
  const std::int64_t end = line_.end.empty() ? last_month_of_time : line_.end.index + 1;
  const std::int64_t first = std::max<std::int64_t>(from.index, line_.start.index);
  const std::int64_t last = std::min<std::int64_t>(to.index, end);
  Cents total;
  for (std::int64_t month = first; month < last;) {
    const std::int64_t year = month / 12;
    const std::int64_t until = std::min(last, (year + 1) * 12);
    for (; year_ < year; ++year_)
      if (line_.index_percent.milli != 0) amount_ = indexed(line_, amount_);
    total += share(amount_, until - year * 12, 12) - share(amount_, month - year * 12, 12);
    month = until;
  }
  return total;
}

Cents cost_between(const BudgetLine& line, Month from, Month to) {
  return LineCosts(line, from, false).until(to);
}

Cents cash_between(const BudgetLine& line, Month from, Month to) {
  return LineCosts(line, from, true).until(to);
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
