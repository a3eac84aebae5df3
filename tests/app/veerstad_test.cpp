// The demonstration of the secondary school: its figures are known to the euro.
#include <doctest/doctest.h>

#include "app/summary.h"
#include "budget/cost.h"
#include "format/plan_file.h"
#include "shared/files.h"

using namespace koers;

namespace {

Plan veerstad() {
  ReadOutcome read = read_plan(source_file("assets/demo/veerstad.koers.json"));
  REQUIRE(read.plan.has_value());
  CHECK(read.problems.empty());
  return *std::move(read.plan);
}

Cents costs_of(const Plan& plan, LineKind kind, int year) {
  Cents sum;
  for (const BudgetLine& line : plan.budget_lines)
    if (line.kind == kind) sum += cost_in_year(line, year);
  return sum;
}

std::int64_t euros(Cents cents) { return (cents.value + 50) / 100; }

}  // namespace

TEST_CASE("what Veerstad College buys costs what was worked out by hand, line by line") {
  const Plan plan = veerstad();
  struct Line {
    const char* code;
    std::int64_t amount, in_2026, in_2027, in_2028;
  };
  for (const Line& by_hand : {Line{"V-01", 84'645, 8'817, 21'161, 21'161},
                              {"V-02", 54'400, 5'667, 13'600, 13'600},
                              {"V-03", 54'400, 0, 5'667, 13'600},
                              {"V-04", 49'500, 0, 3'094, 6'188},
                              {"V-05", 61'440, 0, 4'389, 8'777},
                              {"V-06", 40'600, 0, 2'900, 5'800},
                              {"V-07", 23'340, 389, 4'668, 4'668},
                              {"V-08", 14'500, 0, 2'658, 2'900}}) {
    CAPTURE(by_hand.code);
    const BudgetLine* found = nullptr;
    for (const BudgetLine& line : plan.budget_lines)
      if (line.code == by_hand.code) found = &line;
    REQUIRE(found != nullptr);
    CHECK(euros(amount_of(*found).value_or(Cents{})) == by_hand.amount);
    CHECK(euros(cost_in_year(*found, 2026)) == by_hand.in_2026);
    CHECK(euros(cost_in_year(*found, 2027)) == by_hand.in_2027);
    CHECK(euros(cost_in_year(*found, 2028)) == by_hand.in_2028);
  }
  CHECK(euros(costs_of(plan, LineKind::investment, 2026)) == 14'873);
  CHECK(euros(costs_of(plan, LineKind::investment, 2027)) == 58'137);
  CHECK(euros(costs_of(plan, LineKind::investment, 2028)) == 76'694);
}

TEST_CASE("the running costs and the old depreciation are those of Veerstad College") {
  const Plan plan = veerstad();
  const Cents running =
      costs_of(plan, LineKind::structural, 2027) + costs_of(plan, LineKind::personnel, 2027);
  CHECK(running.value == 50'380'000);
  const std::int64_t carried[] = {61'000, 38'000, 17'500, 6'000};
  for (int i = 0; i < 4; ++i)
    CHECK(costs_of(plan, LineKind::carried, 2027 + i).value == carried[i] * 100);
  const Summary summary = summary_of(plan, Date::of(2026, 11, 23));
  REQUIRE(summary.budget.years.size() == 4);
  CHECK(euros(summary.budget.years[1].cost) == 622'937);
  CHECK(euros(summary.budget.years[2].cost) == 618'494);
  // Below what the board allows, 560 euros for each of 1,140 pupils.
  CHECK(summary.budget.years[1].per_pupil.value / 100 == 546);
}

TEST_CASE("the whole chain of Veerstad College is there") {
  const Plan plan = veerstad();
  const Summary summary = summary_of(plan, Date::of(2026, 11, 23));
  CHECK(plan.vision_statements.size() == 5);
  CHECK(plan.themes.size() == 6);
  CHECK(plan.frames.size() == 8);
  CHECK(summary.goals.size() == 5);
  CHECK(plan.activities.size() == 16);
  CHECK(plan.team_plans.size() == 4);
  std::int64_t hours = 0;
  for (const Activity& activity : plan.activities)
    for (const RoleHours& each : activity.hours) hours += each.hours.milli;
  CHECK(hours == 943'000);
  int study_days = 0;
  for (const Moment& moment : plan.moments) study_days += moment.kind == MomentKind::study_day;
  CHECK(study_days == 6);
  for (const char* table : {"indicators", "translations", "statements", "baselines", "decisions",
                            "risks", "processings", "stakeholders", "supportPolls", "phaseGates"})
    CHECK_MESSAGE(!plan.table(find_entity(table)->entity).empty(), table);
}

TEST_CASE("management and teachers of Veerstad College see its course differently") {
  const Plan plan = veerstad();
  Decimal highest{0};
  Decimal lowest{4'000};
  for (const Baseline& baseline : plan.baselines) {
    if (baseline.statement != plan.statements[0].id) continue;
    if (baseline.score.milli > highest.milli) highest = baseline.score;
    if (baseline.score.milli < lowest.milli) lowest = baseline.score;
  }
  CHECK(highest.milli - lowest.milli == 1'500);
}
