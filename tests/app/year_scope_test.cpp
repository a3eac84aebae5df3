// The lists of one school year, while the plan keeps the others.
#include <doctest/doctest.h>

#include "app/rows.h"
#include "app/summary.h"
#include "calendar/year_scope.h"
#include "shared/desk.h"

using namespace koers;

namespace {

// A plan with a goal, an activity and a moment in its own year, and the same in the year before.
struct TwoYears : Desk {
  TwoYears() {
    run("file.new");
    run("add.goals", {{{"what", "Van dit jaar"}}});
    run("add.activities");
    run("add.moments");
    SchoolYear before = workspace.plan().school_years[0];
    before.id = Id::from("y-before");
    before.label = "2025-2026";
    before.start = Date::of(2025, 8, 1);
    before.end = Date::of(2026, 7, 31);
    ItPlan old_plan = workspace.plan().it_plans[0];
    old_plan.id = Id::from("ip-before");
    old_plan.school_year = before.id;
    Goal goal = workspace.plan().goals[0];
    goal.id = Id::from("g-before");
    goal.it_plan = old_plan.id;
    goal.what = "Van vorig jaar";
    Activity activity = workspace.plan().activities[0];
    activity.id = Id::from("a-before");
    activity.goal = goal.id;
    Moment moment = workspace.plan().moments[0];
    moment.id = Id::from("m-before");
    moment.start = Date::of(2025, 10, 1);
    Plan plan = with(with(workspace.plan(), before), old_plan);
    workspace.commit(with(with(with(plan, goal), activity), moment), "action.row.set");
  }
  void show_year(const char* id) {
    PlanHead head = *workspace.plan().head;
    head.school_year = Id::from(id);
    workspace.commit(with_head(workspace.plan(), head), "action.row.set");
  }
};

}  // namespace

TEST_CASE("lists show the rows of the plan's year, by whatever way they belong to it") {
  TwoYears desk;
  for (Entity entity : {Entity::goals, Entity::activities, Entity::moments}) {
    RowList list;
    const Ids now = list.of(desk.workspace.plan(), entity, Language::dutch, {});
    REQUIRE(now.size() == 1);
    desk.show_year("y-before");
    const Ids before = list.of(desk.workspace.plan(), entity, Language::dutch, {});
    REQUIRE(before.size() == 1);
    CHECK(now[0] != before[0]);
    CHECK(before[0].view().ends_with("before"));
    desk.run("edit.undo");
  }
}

TEST_CASE("the overview is about the plan's year, and leaves out what is not for this year") {
  TwoYears desk;
  Summary summary = summary_of(desk.workspace.plan(), desk.world.today());
  REQUIRE(summary.goals.size() == 1);
  CHECK(summary.goals[0].name.ends_with("Van dit jaar"));
  Goal parked = desk.workspace.plan().goals[0];
  parked.status = GoalStatus::parked;
  summary = summary_of(with(desk.workspace.plan(), parked), desk.world.today());
  CHECK(summary.goals.empty());
}

TEST_CASE("the costs of lines without a theme are told apart, and have no name of a theme") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.themes", {{{"title", "Lezen"}}});
  desk.workspace.selection = {};
  desk.run("add.budgetLines", {{{"quantity", "1"}, {"unitPriceCents", "10"}, {"theme", ""}}});
  const Summary summary = summary_of(desk.workspace.plan(), desk.world.today());
  REQUIRE(summary.budget.themes.size() == 1);
  CHECK(summary.budget.themes[0].no_theme);
  CHECK(summary.budget.themes[0].name.empty());
}

TEST_CASE("an overview of a plan without budget lines has no years of nought") {
  Desk desk;
  desk.run("file.new");
  CHECK(summary_of(desk.workspace.plan(), desk.world.today()).budget.years.empty());
}

TEST_CASE("the picture of the budget follows its lines, and what is on the year's page besides") {
  Desk desk;
  desk.run("file.new");
  BudgetPictures pictures;
  Summaries summaries;
  const auto cost = [&] {
    const Plan& plan = desk.workspace.plan();
    const Date today = desk.world.today();
    const std::vector<BudgetSummary>& years = pictures.of(plan, today).years;
    CHECK(summaries.of(plan, today).budget.years.size() == years.size());
    return years.empty() ? Cents{-1} : years[0].cost + years[1].cost;
  };
  CHECK(cost().value == -1);
  desk.run("add.budgetLines",
           {{{"quantity", "1"}, {"unitPriceCents", "10"}, {"start", "2026-09"}}});
  CHECK(cost().value == 1'000);
  desk.workspace.selection = {};
  desk.run("add.themes", {{{"title", "Lezen"}}});
  CHECK(cost().value == 1'000);
  desk.run("edit.undo");
  desk.run("edit.undo");
  CHECK(cost().value == -1);
}

TEST_CASE("what belongs to no year is shown in every year") {
  TwoYears desk;
  desk.run("add.themes");
  for (const char* year : {"y-before", ""}) {
    desk.show_year(year);
    CHECK(rows_of_year(desk.workspace.plan(), Entity::themes).size() == 1);
  }
}

TEST_CASE("the school plan of the year is that of the plan's own school") {
  TwoYears desk;
  CHECK(own_it_plan(desk.workspace.plan())->id == desk.workspace.plan().it_plans[0].id);
  desk.show_year("y-before");
  CHECK(own_it_plan(desk.workspace.plan())->id == Id::from("ip-before"));
}
