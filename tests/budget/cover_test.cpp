// What there is to pay with.
#include <doctest/doctest.h>

#include "budget/cover.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

Funding funding_of(std::int64_t cents, Date start = {}, Date end = {}) {
  Funding funding;
  funding.amount_per_year = {cents};
  funding.start = start;
  funding.end = end;
  return funding;
}

}  // namespace

TEST_CASE("a funding gives a twelfth for each month in which it runs") {
  CHECK(cover_in_year(funding_of(120'000), 2027).value == 120'000);
  const Funding half = funding_of(120'000, Date::of(2027, 8, 1), Date::of(2028, 7, 31));
  CHECK(cover_in_year(half, 2026).value == 0);
  CHECK(cover_in_year(half, 2027).value == 50'000);
  CHECK(cover_in_year(half, 2028).value == 70'000);
  CHECK(cover_in_year(half, 2029).value == 0);
  CHECK(
      cover_in_year(funding_of(120'000, Date::of(2028, 1, 1), Date::of(2026, 1, 1)), 2027).value ==
      0);
}

TEST_CASE("the cover of a plan is that of its fundings, and nothing without any") {
  RandomPlans random(7);
  for (int round = 0; round < 200; ++round) {
    const Plan plan = random.plan();
    const int year = 2024 + static_cast<int>(random.below(8));
    const std::optional<Cents> cover = cover_of_plan(plan, year);
    CHECK(cover.has_value() == !plan.fundings.empty());
    Cents sum;
    for (const Funding& funding : plan.fundings) sum += cover_in_year(funding, year);
    if (cover) CHECK(*cover == sum);
  }
}
