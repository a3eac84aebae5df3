// What each kind of line costs, and the laws that hold for all of them.
#include <doctest/doctest.h>

#include "budget/cost.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr LineKind yearly_kinds[] = {LineKind::structural, LineKind::personnel, LineKind::carried};
const Month before_all = Month::of(1990, 1);
const Month after_all = Month::of(2150, 1);

BudgetLine line_of(LineKind kind, std::int64_t cents, Month start, Month end = {}) {
  BudgetLine line;
  line.kind = kind;
  line.quantity = Decimal::whole(1);
  line.unit_price = {cents};
  line.start = start;
  line.end = end;
  return line;
}

BudgetLine random_line(RandomPlans& random) {
  const Month start = Month::of(2020, 1).plus(static_cast<std::int32_t>(random.below(120)));
  const auto kind = static_cast<LineKind>(random.below(6));
  BudgetLine line =
      line_of(kind, static_cast<std::int64_t>(random.below(10'000'000)) - 1'000'000, start);
  line.quantity = {static_cast<std::int64_t>(random.below(500'000))};
  if (!random.once_in(3)) line.end = start.plus(static_cast<std::int32_t>(random.below(60)));
  line.depreciation_years = static_cast<std::int64_t>(random.below(12));
  line.index_percent = {static_cast<std::int64_t>(random.below(8000)) - 2000};
  line.status = static_cast<LineStatus>(random.below(6));
  return line;
}

Month random_month(RandomPlans& random) {
  return Month::of(2018, 1).plus(static_cast<std::int32_t>(random.below(300)));
}

}  // namespace

TEST_CASE("time can be cut anywhere: the parts cost what the whole costs") {
  constexpr std::uint64_t seed = 61;
  RandomPlans random(seed);
  for (int i = 0; i < 2000; ++i) {
    const BudgetLine line = random_line(random);
    Month a = random_month(random), b = random_month(random), c = random_month(random);
    if (b < a) std::swap(a, b);
    if (c < b) std::swap(b, c);
    if (b < a) std::swap(a, b);
    CHECK_MESSAGE(cost_between(line, a, c) == cost_between(line, a, b) + cost_between(line, b, c),
                  "seed " << seed << " round " << i);
    CHECK(cash_between(line, a, c) == cash_between(line, a, b) + cash_between(line, b, c));
    CHECK(cost_between(line, a, a).value == 0);
  }
}

TEST_CASE("an investment costs its amount over its life, in months that differ by a cent at most") {
  constexpr std::uint64_t seed = 62;
  RandomPlans random(seed);
  for (int i = 0; i < 300; ++i) {
    BudgetLine line = random_line(random);
    line.kind = LineKind::investment;
    line.depreciation_years = 1 + static_cast<std::int64_t>(random.below(15));
    const Cents amount = *amount_of(line);
    const auto months = static_cast<std::int32_t>(line.depreciation_years * 12);
    CHECK(cost_between(line, before_all, after_all) == amount);
    CHECK(cost_between(line, line.start, line.start.plus(months)) == amount);
    CHECK(cash_between(line, before_all, after_all) == amount);
    CHECK(cash_between(line, line.start, line.start.plus(1)) == amount);
    for (std::int32_t month = 0; month < months; ++month) {
      const Cents cost = cost_between(line, line.start.plus(month), line.start.plus(month + 1));
      const std::int64_t miss = cost.value * months - amount.value;
      CHECK_MESSAGE(std::abs(miss) <= months, "seed " << seed << " round " << i);
    }
  }
}

TEST_CASE("an investment without a term is paid, and costs nothing that can be spread") {
  BudgetLine line = line_of(LineKind::investment, 100'000, Month::of(2026, 8));
  CHECK(cost_between(line, before_all, after_all).value == 0);
  CHECK(cash_between(line, before_all, after_all).value == 100'000);
  line.depreciation_years = -3;
  CHECK(cost_between(line, before_all, after_all).value == 0);
}

TEST_CASE("a one-off costs once, in its month; so does a line without a kind") {
  for (LineKind kind : {LineKind::one_off, LineKind::none}) {
    const BudgetLine line = line_of(kind, 123'456, Month::of(2026, 12));
    CHECK(cost_in_year(line, 2026).value == 123'456);
    CHECK(cost_in_year(line, 2027).value == 0);
    CHECK(cost_in_school_year(line, 2026).value == 123'456);
    CHECK(cost_between(line, Month::of(2026, 1), Month::of(2026, 12)).value == 0);
    CHECK(cash_between(line, Month::of(2026, 12), Month::of(2027, 1)).value == 123'456);
  }
}

TEST_CASE("a yearly line costs a twelfth each month, from its first month to its last") {
  for (LineKind kind : yearly_kinds) {
    const BudgetLine line = line_of(kind, 120'000, Month::of(2026, 8), Month::of(2028, 3));
    CHECK(cost_in_year(line, 2025).value == 0);
    CHECK(cost_in_year(line, 2026).value == 50'000);
    CHECK(cost_in_year(line, 2027).value == 120'000);
    CHECK(cost_in_year(line, 2028).value == 30'000);
    CHECK(cost_in_year(line, 2029).value == 0);
    CHECK(cost_in_school_year(line, 2026).value == 120'000);
    CHECK(cost_in_school_year(line, 2027).value == 80'000);
  }
}

TEST_CASE("a yearly line without an end goes on; one that ends before it begins costs nothing") {
  for (LineKind kind : yearly_kinds) {
    CHECK(cost_in_year(line_of(kind, 700, Month::of(2026, 1)), 2099).value == 700);
    const BudgetLine backwards = line_of(kind, 700, Month::of(2026, 5), Month::of(2026, 4));
    CHECK(cost_between(backwards, before_all, after_all).value == 0);
    const BudgetLine one_month = line_of(kind, 1'200, Month::of(2026, 5), Month::of(2026, 5));
    CHECK(cost_between(one_month, before_all, after_all).value == 100);
  }
}

TEST_CASE("what was bought before this plan is cost and no cash") {
  const BudgetLine line =
      line_of(LineKind::carried, 980'000, Month::of(2027, 1), Month::of(2027, 12));
  CHECK(cost_in_year(line, 2027).value == 980'000);
  CHECK(cash_between(line, before_all, after_all).value == 0);
}

TEST_CASE(
    "the index works on yearly lines, on 1 January, and each year on the rounded year before") {
  BudgetLine line = line_of(LineKind::structural, 1'001, Month::of(2026, 8));
  line.index_percent = {2'500};
  CHECK(cost_in_year(line, 2027).value == 1'026);  // 1.026,025
  CHECK(cost_in_year(line, 2028).value == 1'052);  // 1.051,65
  CHECK(cost_in_school_year(line, 2026).value ==
        cost_between(line, Month::of(2026, 8), Month::of(2027, 1)).value +
            cost_between(line, Month::of(2027, 1), Month::of(2027, 8)).value);
  line.kind = LineKind::investment;
  line.depreciation_years = 2;
  CHECK(cost_between(line, before_all, after_all).value == 1'001);
}

TEST_CASE(
    "a line without a start, or that was dropped, or out of the range of money costs nothing") {
  BudgetLine no_start = line_of(LineKind::structural, 500, {});
  BudgetLine dropped = line_of(LineKind::structural, 500, Month::of(2026, 1));
  dropped.status = LineStatus::dropped;
  BudgetLine too_much = line_of(LineKind::structural, largest_cents, Month::of(2026, 1));
  too_much.quantity = Decimal::whole(2);
  for (const BudgetLine& line : {no_start, dropped, too_much}) {
    CHECK(cost_between(line, before_all, after_all).value == 0);
    CHECK(cash_between(line, before_all, after_all).value == 0);
  }
  CHECK_FALSE(counts(dropped));
  CHECK(counts(no_start));
  CHECK_FALSE(amount_of(too_much).has_value());
}

TEST_CASE("the largest of everything that a file may hold is computed without overflow") {
  for (std::int64_t percent : {largest_milli, -largest_milli}) {
    for (std::int64_t cents : {largest_cents, -largest_cents}) {
      BudgetLine line = line_of(LineKind::structural, cents, Month::of(1900, 1));
      line.index_percent = {percent};
      line.depreciation_years = 1'000'000'000;
      for (LineKind kind : {LineKind::structural, LineKind::investment, LineKind::one_off}) {
        line.kind = kind;
        for (int year : {1900, 1901, 2026, 2199})
          CHECK(std::abs(cost_in_year(line, year).value) <= largest_cents);
      }
    }
  }
}
