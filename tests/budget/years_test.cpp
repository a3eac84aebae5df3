// The years that a budget is about, and what is asked of years that hold nothing.
#include "budget/years.h"

#include <doctest/doctest.h>

#include "budget/rollup.h"

using namespace koers;

namespace {

const Date today = Date::of(2027, 3, 1);

Plan with_years(std::initializer_list<std::int64_t> years) {
  Plan plan;
  IdSource ids(1);
  for (std::int64_t year : years) {
    BudgetYear made;
    made.id = ids.mint("by");
    made.year = year;
    plan.budget_years.put(made);
  }
  return plan;
}

}  // namespace

TEST_CASE(
    "years go from the first budget year to the last, whatever stands between or is no year") {
  CHECK(budget_years_of(with_years({2029, 2026, 2027}), today) == YearSpan{2026, 2029});
  CHECK(budget_years_of(with_years({2028, 0, 1'000'000'000, -5}), today) == YearSpan{2028, 2028});
  CHECK(budget_years_of(with_years({2000, 2199}), today) == YearSpan{2000, 2059});
}

TEST_CASE("without budget years they go from that in which the school year begins") {
  CHECK(budget_years_of({}, today) == YearSpan{2026, 2031});
  CHECK(budget_years_of(with_years({0}), today) == YearSpan{2026, 2031});
}

TEST_CASE("periods of a roll-up are years, school years or months") {
  const auto periods = [](Per per) {
    return rollup({}, {By::theme, per, {2026, 2027}}, today).periods;
  };
  CHECK(periods(Per::calendar_year) ==
        std::vector<Month>{Month::of(2026, 1), Month::of(2027, 1), Month::of(2028, 1)});
  CHECK(periods(Per::school_year) ==
        std::vector<Month>{Month::of(2026, 8), Month::of(2027, 8), Month::of(2028, 8)});
  CHECK(periods(Per::month).size() == 25);
  CHECK(rollup({}, {By::theme, Per::month, {2026, 2027}}, today).total.amounts.size() == 24);
}
