#include "budget/rollup.h"

#include <algorithm>
#include <span>
#include <utility>

#include "budget/purposes.h"
#include "calendar/school_year.h"

namespace koers {

namespace {

constexpr std::size_t before_all = static_cast<std::size_t>(-1);

std::vector<Month> periods_of(const RollupAsk& ask) {
  const int years = ask.years.last - ask.years.first + 1;
  const Month first = ask.per == Per::school_year ? Month::of(school_year_start(ask.years.first))
                                                  : Month::of(ask.years.first, 1);
  const int step = ask.per == Per::month ? 1 : 12;
  std::vector<Month> periods;
  for (int month = 0; month <= years * 12; month += step) periods.push_back(first.plus(month));
  return periods;
}

// The rows that are told apart by what a line chooses.
std::span<const char* const> choices_of(By by) {
  return by == By::kind ? ChoiceOf<LineKind>::info.values : ChoiceOf<Spent>::info.values;
}

std::size_t rows_of(const Plan& plan, By by, std::size_t schools) {
  switch (by) {
    case By::theme:
      return plan.themes.size();
    case By::payer:
      return plan.organisations.size();
    case By::pupil:
      return schools;
    default:
      return choices_of(by).size() - 1;
  }
}

}  // namespace

Rollup rollup(const Plan& plan, const RollupAsk& ask, Date today) {
  return BudgetTotals().of(plan, ask, today);
}

const Rollup& BudgetTotals::of(const Plan& plan, const RollupAsk& ask, Date today) {
  const bool goes_on =
      made_ && ask == ask_ && today == today_ && plan.head == made_of_.head &&
      same_tables(plan, made_of_, {Entity::organisations, Entity::themes, Entity::allocation_keys});
  if (goes_on && same_tables(plan, made_of_, {Entity::budget_lines, Entity::packages}))
    return rollup_;
  const SchoolDivision division(plan, today);
  if (goes_on) {
    AnyTable::differences(made_of_.budget_lines, plan.budget_lines,
                          [&](Id, const void* was, const void* is) {
                            if (was != nullptr)
                              count(*static_cast<const BudgetLine*>(was), division, -1);
                            if (is != nullptr)
                              count(*static_cast<const BudgetLine*>(is), division, 1);
                          });
    made_of_ = plan;
  } else {
    ask_ = ask;
    today_ = today;
    made_of_ = plan;
    made_ = true;
    begin(division);
    for (const BudgetLine& line : plan.budget_lines) count(line, division, 1);
  }
  fill(division);
  return rollup_;
}

void BudgetTotals::begin(const SchoolDivision& division) {
  rollup_.periods = periods_of(ask_);
  const std::vector<Month>& periods = rollup_.periods;
  segments_.clear();
  // A part of a school is reckoned over the calendar year, which may begin before the first period.
  Month from = Month::of(periods.front().year(), 1);
  for (std::size_t period = before_all; from < periods.back();) {
    if (from == periods[period + 1]) ++period;
    const Month to = std::min(periods[period + 1], Month::of(from.year() + 1, 1));
    segments_.push_back({from, to, period});
    from = to;
  }
  places_ = rows_of(made_of_, ask_.by, division.schools().size()) + 1;
  sums_.assign(places_ * segments_.size(), {});
  own_.assign(ask_.by == By::pupil ? sums_.size() : 0, {});
}

void BudgetTotals::count(const BudgetLine& line, const SchoolDivision& division, int sign) {
  std::vector<SchoolPart> parts;
  if (ask_.by == By::pupil) parts = division.parts_of(line, {});
  if (parts.empty()) parts.push_back({place_of(line)});
  LineCosts costs(line, segments_.front().from, ask_.cash);
  Cents year;  // so far in the calendar year, and of it each part
  std::vector<Cents> had(parts.size());
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    if (segments_[i].from.month() == 1) {
      year = {};
      had.assign(parts.size(), {});
    }
    const Cents cost = costs.until(segments_[i].to);
    if (cost.value == 0) continue;
    year += cost;
    divide(year, parts);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const Cents more{sign * (parts[k].cost - std::exchange(had[k], parts[k].cost)).value};
      const std::size_t at = parts[k].school * segments_.size() + i;
      sums_[at] += more;
      if (!own_.empty() && parts[k].own) own_[at] += more;
    }
  }
}

// Of a line that is not divided over schools.
std::size_t BudgetTotals::place_of(const BudgetLine& line) const {
  const std::size_t last = places_ - 1;
  switch (ask_.by) {
    case By::theme:
      return std::min(made_of_.themes.index_of(line.theme), last);
    case By::payer:
      return std::min(made_of_.organisations.index_of(payer_of(made_of_, line)), last);
    case By::pupil:
      return last;
    default: {
      const auto chosen = ask_.by == By::kind ? static_cast<std::size_t>(line.kind)
                                              : static_cast<std::size_t>(spent_on(line));
      return chosen == 0 ? last : chosen - 1;
    }
  }
}

RollupRow BudgetTotals::row_at(std::size_t place, const SchoolDivision& division) const {
  RollupRow row;
  row.amounts.resize(rollup_.periods.size() - 1);
  if (ask_.by == By::pupil) row.own = row.amounts;
  if (place == places_ - 1) return row;
  switch (ask_.by) {
    case By::theme:
      row.about = {Entity::themes, made_of_.themes.id_at(place)};
      break;
    case By::payer:
      row.about = {Entity::organisations, made_of_.organisations.id_at(place)};
      break;
    case By::pupil:
      row.about = {Entity::organisations, division.schools()[place].school};
      row.pupils = division.schools()[place].pupils;
      break;
    default:
      row.name = choices_of(ask_.by)[place + 1];
  }
  return row;
}

void BudgetTotals::fold(std::size_t place, RollupRow& row) const {
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const Segment& segment = segments_[i];
    if (segment.period == before_all) continue;
    const std::size_t at = place * segments_.size() + i;
    row.amounts[segment.period] += sums_[at];
    if (row.own.empty()) continue;
    row.own[segment.period] += own_[at];
    // What the board said that a school bears goes before what the plan has of it.
    if (row.about.id.empty() || ask_.cash) continue;
    const int year = segment.from.year();
    const auto said = share_by_board(made_of_, row.about.id, year);
    if (!said) continue;
    const Month begin = Month::of(year, 1);
    row.amounts[segment.period] += own_[at] - sums_[at] +
                                   share(*said, segment.to.index - begin.index, 12) -
                                   share(*said, segment.from.index - begin.index, 12);
  }
}

void BudgetTotals::fill(const SchoolDivision& division) {
  rollup_.rows.clear();
  rollup_.total = row_at(places_ - 1, division);
  RollupRow& total = rollup_.total;
  total.pupils = pupils_of(made_of_, today_);
  const auto nothing = [](Cents amount) { return amount.value == 0; };
  for (std::size_t place = 0; place < places_; ++place) {
    RollupRow row = row_at(place, division);
    fold(place, row);
    for (std::size_t i = 0; i < row.amounts.size(); ++i) total.amounts[i] += row.amounts[i];
    for (std::size_t i = 0; i < row.own.size(); ++i) total.own[i] += row.own[i];
    if (!std::all_of(row.amounts.begin(), row.amounts.end(), nothing) ||
        !std::all_of(row.own.begin(), row.own.end(), nothing))
      rollup_.rows.push_back(std::move(row));
  }
}

}  // namespace koers
