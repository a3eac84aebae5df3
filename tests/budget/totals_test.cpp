// Totals over a plan, on the investments of Wijd Water as they were worked out by hand.
#include <doctest/doctest.h>

#include "budget/cost.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

struct Bought {
  const char* payer;
  std::int64_t count;
  std::int64_t euros_each;
  const char* in_use;
  std::int64_t years;
  std::int64_t euros_in[3];  // 2026, 2027 and 2028, rounded to whole euros
};

constexpr Bought bought[] = {
    {"ds", 110, 389, "2026-08", 5, {3'566, 8'558, 8'558}},
    {"ds", 6, 2'650, "2026-08", 8, {828, 1'988, 1'988}},
    {"ds", 22, 610, "2027-07", 7, {0, 959, 1'917}},
    {"ds", 4, 1'700, "2027-07", 7, {0, 486, 971}},
    {"ko", 64, 389, "2026-08", 5, {2'075, 4'979, 4'979}},
    {"ko", 12, 820, "2027-01", 4, {0, 2'460, 2'460}},
    {"ko", 4, 2'650, "2027-07", 8, {0, 663, 1'325}},
    {"vu", 20, 429, "2026-09", 4, {715, 2'145, 2'145}},
    {"vu", 40, 389, "2027-07", 5, {0, 1'556, 3'112}},
    {"board", 3, 1'850, "2027-02", 5, {0, 1'018, 1'110}},
};

Plan wijd_water() {
  Plan plan;
  IdSource ids(1);
  for (const Bought& what : bought) {
    BudgetLine line;
    line.id = ids.mint("l");
    line.payer = Id::from(what.payer);
    line.kind = LineKind::investment;
    line.quantity = Decimal::whole(what.count);
    line.unit_price = {what.euros_each * 100};
    line.start = Month::from_iso(what.in_use);
    line.depreciation_years = what.years;
    plan.budget_lines.put(line);
  }
  return plan;
}

bool paid_by(const BudgetLine& line, Id payer) { return line.payer == payer; }

std::int64_t whole_euros(Cents cents) { return (cents.value + 50) / 100; }

Organisation organisation(const char* id, OrganisationKind kind,
                          std::initializer_list<std::pair<const char*, std::int64_t>> counts) {
  Organisation made;
  made.id = Id::from(id);
  made.kind = kind;
  for (const auto& [date, count] : counts) {
    made.pupils.emplace_back();
    made.pupils.back().date = Date::from_iso(date);
    made.pupils.back().count = count;
  }
  return made;
}

}  // namespace

TEST_CASE("each investment of Wijd Water costs what was worked out by hand") {
  const Plan plan = wijd_water();
  for (std::size_t i = 0; i < std::size(bought); ++i)
    for (int year = 0; year < 3; ++year)
      CHECK_MESSAGE(
          whole_euros(cost_in_year(plan.budget_lines[i], 2026 + year)) == bought[i].euros_in[year],
          "line " << i + 1 << " in " << 2026 + year);
  CHECK(cost_in_year(plan.budget_lines[0], 2026).value == 356'583);
  CHECK(cost_in_year(plan.budget_lines[0], 2027).value == 855'800);
}

TEST_CASE("the totals of Wijd Water are those that were worked out by hand") {
  const auto totals = totals_by_year(wijd_water(), 2026, 4, nullptr, {});
  REQUIRE(totals.size() == 4);
  CHECK(totals[0].year == 2026);
  CHECK(whole_euros(totals[0].cost) == 7'184);
  // By hand 24.809,99; each line is rounded to the cent by itself, so that a table adds up.
  CHECK(totals[1].cost.value == 2'480'998);
  CHECK(whole_euros(totals[2].cost) == 28'565);
  CHECK(totals[0].cash.value == 9'216'600);
  CHECK(totals[1].cash.value == 6'177'000);
  CHECK(totals[2].cash.value == 0);
}

TEST_CASE("cash per payer is what was worked out by hand, and payers add up to the whole") {
  const Plan plan = wijd_water();
  const auto cash = [&](const char* payer, std::size_t year) {
    return totals_by_year(plan, 2026, 2, paid_by, Id::from(payer))[year].cash.value / 100;
  };
  CHECK(cash("ds", 0) == 58'690);
  CHECK(cash("ko", 0) == 24'896);
  CHECK(cash("vu", 0) == 8'580);
  CHECK(cash("ds", 1) == 20'220);
  CHECK(cash("ko", 1) == 20'440);
  CHECK(cash("vu", 1) == 15'560);
  CHECK(cash("board", 1) == 5'550);
  CHECK(cash("nobody", 0) == 0);
}

TEST_CASE("a total is the sum of its lines, for any plan") {
  constexpr std::uint64_t seed = 71;
  RandomPlans random(seed);
  for (int i = 0; i < 30; ++i) {
    Plan plan = random.plan();
    for (int n = 0; n < 5; ++n)
      plan = random.with_new_row(std::move(plan), info(Entity::budget_lines));
    for (const YearTotal& total : totals_by_year(plan, 2020, 10, nullptr, {})) {
      Cents cost;
      Cents cash;
      for (const BudgetLine& line : plan.budget_lines) {
        cost += cost_in_year(line, total.year);
        cash += cash_between(line, Month::of(total.year, 1), Month::of(total.year + 1, 1));
      }
      CHECK_MESSAGE(total.cost == cost, "seed " << seed << " round " << i);
      CHECK_MESSAGE(total.cash == cash, "seed " << seed << " round " << i);
    }
  }
}

TEST_CASE("an empty plan has totals of nothing, one for each year asked") {
  const auto totals = totals_by_year({}, 2026, 3, nullptr, {});
  REQUIRE(totals.size() == 3);
  CHECK(totals[2].year == 2028);
  CHECK(totals[2].cost.value == 0);
  CHECK(totals_by_year({}, 2026, 0, nullptr, {}).empty());
}

TEST_CASE("pupils are those of the last count before the day") {
  Plan plan;
  plan.organisations.put(
      organisation("ds", OrganisationKind::school,
                   {{"2027-02-01", 420}, {"2026-02-01", 412}, {"2025-02-01", 400}}));
  CHECK(pupils_of(plan, Date::of(2026, 1, 31)) == 400);
  CHECK(pupils_of(plan, Date::of(2026, 2, 1)) == 412);
  CHECK(pupils_of(plan, Date::of(2027, 8, 1)) == 420);
  CHECK(pupils_of(plan, Date::of(2024, 1, 1)) == 0);
}

TEST_CASE("schools count together, unless the board counts for all; teams never count") {
  Plan plan;
  plan.organisations.put(organisation("ds", OrganisationKind::school, {{"2026-02-01", 412}}));
  plan.organisations.put(organisation("ko", OrganisationKind::school, {{"2026-02-01", 236}}));
  plan.organisations.put(organisation("vu", OrganisationKind::school, {{"2026-02-01", 148}}));
  plan.organisations.put(organisation("tm", OrganisationKind::team, {{"2026-02-01", 99}}));
  const Date day = Date::of(2026, 11, 23);
  CHECK(pupils_of(plan, day) == 796);
  plan.organisations.put(organisation("b", OrganisationKind::board, {{"2026-10-01", 800}}));
  CHECK(pupils_of(plan, day) == 800);
  CHECK(pupils_of(plan, Date::of(2026, 9, 1)) == 796);
  CHECK(pupils_of({}, day) == 0);
}
