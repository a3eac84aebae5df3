// The demonstration of the primary schools: its figures are known to the cent.
#include <numeric>

#include <doctest/doctest.h>

#include "app/summary.h"
#include "edit/edits.h"
#include "format/plan_file.h"
#include "shared/files.h"

using namespace koers;

TEST_CASE(
    "the costs of Wijd Water are those that were worked out by hand, to the cent or the euro") {
  const ReadOutcome read = read_plan(source_file("assets/demo/wijd-water.koers.json"));
  REQUIRE(read.plan.has_value());
  CHECK(read.problems.empty());
  const Summary summary = summary_of(*read.plan, Date::of(2026, 11, 23));
  REQUIRE(summary.budget.years.size() == 4);
  // By hand 2027 is 236,709.99; each line is rounded to the cent by itself, which makes one cent
  // less.
  CHECK(summary.budget.years[1].cost.value == 23'670'998);
  CHECK(summary.budget.years[1].per_pupil.value == 29'737);
  // By hand these are whole euros: 234,365 and 225,665.
  CHECK(summary.budget.years[2].cost.value / 100 == 234'365);
  CHECK(summary.budget.years[2].per_pupil.value == 29'443);
  CHECK(summary.budget.years[3].cost.value / 100 == 225'665);
  CHECK(summary.budget.years[3].per_pupil.value == 28'350);
  CHECK(summary.goals.size() == 9);
  std::size_t activities = 0;
  for (const GoalSummary& goal : summary.goals)
    activities += static_cast<std::size_t>(goal.activities);
  CHECK(activities == 30);
}

TEST_CASE("what IT is there for is counted over the goals of the year") {
  const ReadOutcome read = read_plan(source_file("assets/demo/wijd-water.koers.json"));
  Plan plan = *read.plan;
  const Date today = Date::of(2026, 11, 23);
  const Summary summary = summary_of(plan, today);
  CHECK(std::accumulate(summary.by_role.begin(), summary.by_role.end(), 0) == 9);
  CHECK(summary.by_role[0] == 0);
  const std::vector<std::string> all = role_words(plan, Language::dutch, summary);
  REQUIRE(all.size() == 4);
  CHECK(all[0] == "Randvoorwaarde: 3 doelen");
  Goal goal = plan.goals[0];
  goal.role_of_it = RoleOfIt::none;
  plan = with(std::move(plan), goal);
  const auto open = role_words(plan, Language::dutch, summary_of(plan, today));
  CHECK(open.back() == "Nog niet gekozen: 1 doel");
}
