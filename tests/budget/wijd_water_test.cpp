// The demonstration of the primary schools against every outcome that was worked out by hand.
#include <doctest/doctest.h>

#include "budget/rollup.h"
#include "format/plan_file.h"
#include "shared/files.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 11, 23);

Plan wijd_water(bool (*wanted)(const BudgetLine&) = nullptr) {
  Plan plan = *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan;
  Table<BudgetLine>& lines = plan.budget_lines;
  for (std::size_t i = lines.size(); wanted != nullptr && i-- > 0;)
    if (!wanted(lines[i])) lines.erase(i);
  return plan;
}

Rollup rolled_up(By by, const Plan& plan = wijd_water(), bool cash = false) {
  return rollup(plan, {by, Per::calendar_year, {2026, 2030}, cash}, today);
}

const RollupRow& row(const Rollup& sums, std::string_view name) {
  for (const RollupRow& each : sums.rows)
    if (name == each.name || name == each.about.id.view()) return each;
  FAIL("no row ", name);
  return sums.total;
}

std::int64_t euros(Cents cents) { return (cents.value + 50) / 100; }

// Tenths of a percent.
std::int64_t part(const Rollup& sums, std::initializer_list<const char*> names) {
  Cents cost;
  for (const char* name : names) cost += row(sums, name).amounts[1];
  return (cost.value * 2'000 + sums.total.amounts[1].value) / (sums.total.amounts[1].value * 2);
}

}  // namespace

TEST_CASE("Wijd Water: what it runs on, what is new and what is old make the costs of a year") {
  const Rollup sums = rolled_up(By::kind);
  const Cents running = row(sums, "structural").amounts[1] + row(sums, "personnel").amounts[1];
  CHECK(running.value == 19'090'000);
  CHECK(row(sums, "carried").amounts[1].value == 2'100'000);
  // By hand 24.809,99 of years that are not rounded; here 958,57 and 485,71 of lines that are,
  // which makes one cent less, in the total too.
  CHECK(row(sums, "investment").amounts[1].value == 2'480'998);
  CHECK(sums.total.amounts[1].value == 23'670'998);
  CHECK(euros(row(sums, "investment").amounts[0]) == 7'184);
  CHECK(euros(row(sums, "investment").amounts[2]) == 28'565);
}

TEST_CASE("Wijd Water: costs and costs per pupil of four years") {
  const RollupRow total = rolled_up(By::theme).total;
  CHECK(total.pupils == 796);
  const std::int64_t by_hand[4][2] = {
      {236'710, 29'737}, {234'365, 29'443}, {225'665, 28'350}, {220'450, 27'695}};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(euros(total.amounts[i + 1]) == by_hand[i][0]);
    CHECK(total.per_pupil(i + 1).value == by_hand[i][1]);
  }
}

TEST_CASE("Wijd Water: per pupil of each school, with its part of what the board pays") {
  const Rollup sums = rolled_up(By::pupil);
  CHECK(row(sums, "o-ds").per_pupil(1).value == 29'106);
  CHECK(row(sums, "o-ko").per_pupil(1).value == 30'896);
  CHECK(row(sums, "o-vu").per_pupil(1).value == 29'647);
  CHECK(row(sums, "o-vu").per_pupil(2).value == 29'756);  // its dearest year, by which frames go
  CHECK(sums.total.own[1].value + 10'560'350 == sums.total.amounts[1].value);
  // What the board pays itself is divided whole.
  CHECK(row(rolled_up(By::payer), "o-bestuur").amounts[1].value == 10'560'350);
}

TEST_CASE("Wijd Water: parts of the costs by what they are for") {
  const Rollup sums = rolled_up(By::purpose);
  CHECK(part(sums, {"keep_running"}) == 410);
  CHECK(part(sums, {"depreciation"}) == 194);
  CHECK(part(sums, {"learning"}) == 348);
  CHECK(part(sums, {"renewal"}) == 49);
  CHECK(part(sums, {"learning", "renewal"}) == 397);
}

TEST_CASE("Wijd Water: themes, without what was bought before the plan") {
  const Plan plan =
      wijd_water([](const BudgetLine& line) { return line.kind != LineKind::carried; });
  const Rollup sums = rolled_up(By::theme, plan);
  const std::int64_t by_hand[] = {68'182, 36'780, 9'418, 59'330, 42'000};
  REQUIRE(sums.rows.size() == 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(euros(sums.rows[i].amounts[1]) == by_hand[i]);
}

TEST_CASE("Wijd Water: what leaves for investments, by who pays") {
  const Plan plan =
      wijd_water([](const BudgetLine& line) { return line.kind == LineKind::investment; });
  const Rollup sums = rolled_up(By::payer, plan, true);
  const std::pair<const char*, std::pair<int, int>> by_hand[] = {{"o-bestuur", {0, 5'550}},
                                                                 {"o-ds", {58'690, 20'220}},
                                                                 {"o-ko", {24'896, 20'440}},
                                                                 {"o-vu", {8'580, 15'560}}};
  for (const auto& [payer, cash] : by_hand) {
    CHECK(row(sums, payer).amounts[0].value == cash.first * 100);
    CHECK(row(sums, payer).amounts[1].value == cash.second * 100);
  }
  CHECK(sums.total.amounts[0].value == 9'216'600);
  CHECK(sums.total.amounts[1].value == 6'177'000);
}

TEST_CASE("Wijd Water: what each pays to run on, and what is old, year by year") {
  const Plan runs = wijd_water([](const BudgetLine& line) {
    return line.kind == LineKind::structural || line.kind == LineKind::personnel;
  });
  const Plan old =
      wijd_water([](const BudgetLine& line) { return line.kind == LineKind::carried; });
  const Rollup sums = rolled_up(By::payer, runs);
  const Rollup before = rolled_up(By::payer, old);
  const std::pair<const char*, std::array<int, 5>> by_hand[] = {
      {"o-bestuur", {103'386, 1'200, 600, 0, 0}},
      {"o-ds", {43'468, 9'800, 7'400, 3'100, 900}},
      {"o-ko", {27'404, 6'100, 4'300, 2'000, 500}},
      {"o-vu", {16'642, 3'900, 2'600, 1'100, 300}}};
  for (const auto& [payer, amounts] : by_hand) {
    CHECK(row(sums, payer).amounts[1].value == amounts[0] * 100);
    for (std::size_t i = 1; i < 5; ++i)
      CHECK(row(before, payer).amounts[i].value == amounts[i] * 100);
  }
}
