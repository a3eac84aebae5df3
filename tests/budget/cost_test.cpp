#include <doctest/doctest.h>

#include "budget/cost.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

BudgetLine investment() {
  BudgetLine line;
  line.kind = LineKind::investment;
  line.quantity = Decimal::whole(110);
  line.unit_price = {38'900};
  line.start = Month::of(2026, 8);
  line.depreciation_years = 5;
  return line;
}

}  // namespace

TEST_CASE("an investment is depreciated in equal parts from the month of use on") {
  const BudgetLine line = investment();
  CHECK(cost_in_year(line, 2026).value == 356'583);
  CHECK(cost_in_year(line, 2027).value == 855'800);
  CHECK(cost_in_school_year(line, 2026).value == 855'800);
  CHECK(cash_between(line, Month::of(2026, 1), Month::of(2027, 1)).value == 4'279'000);
  CHECK(cost_between(line, Month::of(2020, 1), Month::of(2040, 1)).value == 4'279'000);
}

TEST_CASE("months add up to years, and years to the amount of a line, whatever it is") {
  constexpr std::uint64_t seed = 31;
  RandomPlans random(seed);
  for (int i = 0; i < 500; ++i) {
    BudgetLine line = investment();
    line.kind = static_cast<LineKind>(1 + random.below(5));
    line.quantity = {static_cast<std::int64_t>(random.below(100'000))};
    line.unit_price = {static_cast<std::int64_t>(random.below(1'000'000))};
    line.start = Month::of(2026, 1 + static_cast<unsigned>(random.below(12)));
    line.end =
        random.once_in(2) ? Month{} : line.start.plus(static_cast<std::int32_t>(random.below(40)));
    line.index_percent = {static_cast<std::int64_t>(random.below(5000))};
    for (int year = 2025; year < 2033; ++year) {
      Cents months;
      for (unsigned month = 1; month <= 12; ++month)
        months += cost_between(line, Month::of(year, month), Month::of(year, month).plus(1));
      CHECK_MESSAGE(months == cost_in_year(line, year), "seed " << seed << " round " << i);
    }
    Cents calendar;
    Cents school;
    for (int year = 2025; year < 2040; ++year)
      calendar += cost_between(line, Month::of(year, 8), Month::of(year + 1, 8));
    for (int year = 2025; year < 2040; ++year) school += cost_in_school_year(line, year);
    CHECK(calendar == school);
  }
}

TEST_CASE("an index raises the amount each calendar year after the first") {
  BudgetLine line = investment();
  line.kind = LineKind::structural;
  line.quantity = Decimal::whole(1);
  line.unit_price = {1'000'000};
  line.start = Month::of(2026, 1);
  line.index_percent = {2'500};
  CHECK(cost_in_year(line, 2026).value == 1'000'000);
  CHECK(cost_in_year(line, 2027).value == 1'025'000);
  CHECK(cost_in_year(line, 2028).value == 1'050'625);
}

TEST_CASE("a dropped line costs nothing") {
  BudgetLine line = investment();
  line.status = LineStatus::dropped;
  CHECK(cost_in_year(line, 2027).value == 0);
}
