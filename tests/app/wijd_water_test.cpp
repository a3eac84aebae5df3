// The demonstration of the primary schools: its figures are known to the cent.
#include <doctest/doctest.h>

#include "app/summary.h"
#include "format/plan_file.h"
#include "shared/files.h"

using namespace koers;

TEST_CASE(
    "the costs of Wijd Water are those that were worked out by hand, to the cent or the euro") {
  const ReadOutcome read = read_plan(source_file("assets/demo/wijd-water.koers.json"));
  REQUIRE(read.plan.has_value());
  CHECK(read.problems.empty());
  const Summary summary = summary_of(*read.plan, Date::of(2026, 11, 23));
  REQUIRE(summary.budget.size() == 4);
  // By hand 2027 is 236,709.99; each line is rounded to the cent by itself, which makes one cent
  // less.
  CHECK(summary.budget[1].cost.value == 23'670'998);
  CHECK(summary.budget[1].per_pupil.value == 29'737);
  // By hand these are whole euros: 234,365 and 225,665.
  CHECK(summary.budget[2].cost.value / 100 == 234'365);
  CHECK(summary.budget[2].per_pupil.value == 29'443);
  CHECK(summary.budget[3].cost.value / 100 == 225'665);
  CHECK(summary.budget[3].per_pupil.value == 28'350);
  CHECK(summary.goals.size() == 9);
  std::size_t activities = 0;
  for (const GoalSummary& goal : summary.goals)
    activities += static_cast<std::size_t>(goal.activities);
  CHECK(activities == 30);
}
