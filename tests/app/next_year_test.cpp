#include <doctest/doctest.h>

#include "app/carry_over.h"
#include "app/chain.h"
#include "app/new_plan.h"
#include "app/next_year.h"
#include "calendar/year_scope.h"
#include "edit/priorities.h"
#include "format/plan_file.h"
#include "model/standing.h"
#include "shared/desk.h"
#include "shared/files.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const Date today = Date::of(2027, 6, 20);

Plan example() { return *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan; }

// A choice for each unfinished goal, stop for every fourth.
Plan chosen(Plan plan, IdSource& ids) {
  std::size_t i = 0;
  for (Id goal : unfinished_goals(plan)) {
    constexpr NextStep steps[] = {NextStep::proceed, NextStep::secure, NextStep::adjust,
                                  NextStep::stop};
    plan = with_next_step(std::move(plan), goal, steps[i++ % 4], ids);
  }
  return plan;
}

NextYearWish wish_for(const Plan& plan) {
  return {next_year_begin(plan, today), HolidayRegion::middle, true};
}

Plan gone_on(const Plan& plan, IdSource& ids) {
  const Result<Plan> next = with_next_year(plan, Language::dutch, wish_for(plan), today, ids);
  REQUIRE(next.ok());
  return *next;
}

}  // namespace

TEST_CASE("going on waits until there is a choice for each goal") {
  IdSource ids(1);
  const Plan plan = example();
  const Result<Plan> next = with_next_year(plan, Language::dutch, wish_for(plan), today, ids);
  REQUIRE_FALSE(next.ok());
  CHECK(next.problem().code == "goals_open");
}

TEST_CASE("the old year keeps every row as it was but its goals' status and its evaluations") {
  IdSource ids(2);
  const Plan before = chosen(example(), ids);
  const Plan after = gone_on(before, ids);
  for (const EntityInfo& of : entities()) {
    const AnyTable& was = before.table(of.entity);
    const AnyTable& is = after.table(of.entity);
    for (std::size_t i = 0; i < was.size(); ++i) {
      CAPTURE(of.name);
      const void* row = is.find(was.id_at(i));
      REQUIRE(row != nullptr);
      for (const FieldInfo& field : of.record->fields) {
        const std::string_view name = field.name;
        if (of.entity == Entity::goals && name == "status") continue;
        if (of.entity == Entity::evaluations && name == "carryTo") continue;
        // Money ahead and open risks are of no year: they go along with their goal.
        if (of.entity == Entity::budget_lines && (name == "goal" || name == "activity")) continue;
        if (of.entity == Entity::risks && name == "goal") continue;
        CHECK_MESSAGE(equal_field(field, was.at(i), row), name);
      }
    }
  }
}

TEST_CASE("money that is yet to be spent and open risks go along, what began or is over stays") {
  IdSource ids(13);
  Plan plan = example();
  const Id goal = unfinished_goals(plan).front();
  plan = with_next_step(std::move(plan), goal, NextStep::proceed, ids);
  for (Id other : unfinished_goals(plan))
    if (other != goal) plan = with_next_step(std::move(plan), other, NextStep::stop, ids);
  const auto put = [&](auto row) {
    row.id = ids.mint("x");
    row.goal = goal;
    plan = with(std::move(plan), row);
    return row.id;
  };
  const auto line = [&](Month start) {
    BudgetLine row;
    row.start = start;
    return put(row);
  };
  const auto risk = [&](RiskStatus status) {
    Risk row;
    row.status = status;
    return put(row);
  };
  const Id began = line(Month::of(2027, 7));
  const Id ahead = line(Month::of(2027, 8));
  const Id undated = line({});
  const Id open = risk(RiskStatus::open);
  const Id over = risk(RiskStatus::closed);
  const Plan after = gone_on(plan, ids);
  const auto is_copy = [&](Id of) { return find<Goal>(after, of)->carried_from == goal; };
  CHECK(find<BudgetLine>(after, began)->goal == goal);
  CHECK(is_copy(find<BudgetLine>(after, ahead)->goal));
  CHECK(find<BudgetLine>(after, undated)->goal == goal);
  CHECK(is_copy(find<Risk>(after, open)->goal));
  CHECK(find<Risk>(after, over)->goal == goal);
}

TEST_CASE("what goes on is a copy that says where it comes from; what stops stays behind") {
  IdSource ids(3);
  const Plan before = chosen(example(), ids);
  const Plan after = gone_on(before, ids);
  for (Id id : unfinished_goals(before)) {
    const NextStep next = next_step(before, id);
    const Goal& was = *find<Goal>(before, id);
    const Goal* copy = nullptr;
    for (const Goal& goal : after.goals)
      if (goal.carried_from == id) copy = &goal;
    CHECK((copy != nullptr) == goes_on(next));
    CHECK(find<Goal>(after, id)->status ==
          (goes_on(next) ? GoalStatus::carried_over : GoalStatus::stopped));
    if (copy == nullptr) continue;
    CHECK(copy->what == was.what);
    CHECK(copy->rank == was.rank);
    CHECK(copy->themes == was.themes);
    CHECK(copy->kind == (next == NextStep::secure ? GoalKind::secure : was.kind));
    const ItPlan& it_plan = *find<ItPlan>(after, copy->it_plan);
    CHECK(it_plan.school_year == after.head->school_year);
    CHECK(it_plan.organisation == find<ItPlan>(before, was.it_plan)->organisation);
  }
  CHECK(after.head->title == "Wijd Water: IT-plan 2027-2028");
  CHECK(own_school_year(after)->label == "2027-2028");
  CHECK(own_school_year(after)->holidays.size() == 5);
}

TEST_CASE("activities go on when they are not finished, in the new year and on no holiday") {
  IdSource ids(4);
  Plan before = chosen(example(), ids);
  Activity done = before.activities[0];
  done.status = ActivityStatus::done;
  before = with(std::move(before), done);
  const Plan after = gone_on(before, ids);
  const SchoolCalendar school = own_calendar(after, today);
  std::size_t copies = 0;
  for (Id id : rows_of_year(after, Entity::activities)) {
    const Activity& activity = *find<Activity>(after, id);
    if (before.activities.find(id) != nullptr) continue;
    ++copies;
    CHECK(activity.title != done.title);
    CHECK(activity.moments.empty());
    CHECK(activity.log.empty());
    for (Date date : {activity.start, activity.end}) {
      if (date.empty()) continue;
      CHECK(school.holds(date));
      CHECK(school.is_school_day(date));
    }
    CHECK((activity.end.empty() || activity.end >= activity.start));
    for (Id other : activity.depends_on) CHECK(before.activities.find(other) == nullptr);
    const Goal* goal = find<Goal>(after, activity.goal);
    REQUIRE(goal != nullptr);
    CHECK_FALSE(goal->carried_from.empty());
  }
  CHECK(copies == static_cast<std::size_t>(carry_over(before, today).activities));
}

TEST_CASE("moments come back in the new year, on no holiday, without last year's programme") {
  IdSource ids(5);
  const Plan before = chosen(example(), ids);
  const Plan after = gone_on(before, ids);
  const SchoolCalendar school = own_calendar(after, today);
  std::size_t back = 0;
  for (const Moment& moment : after.moments) {
    if (before.moments.find(moment.id) != nullptr) continue;
    ++back;
    CHECK(school.is_school_day(moment.start));
    CHECK(moment.agenda.empty());
    CHECK(moment.title.find("2026") == std::string::npos);
  }
  CHECK(back >= 17);
  NextYearWish without = wish_for(before);
  without.moments = false;
  const Result<Plan> bare = with_next_year(before, Language::dutch, without, today, ids);
  CHECK(bare->moments.size() == before.moments.size());
}

TEST_CASE("a moment of the rhythm comes where its rule says") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals");
  desk.run("rhythm.primary");
  desk.run("year.proceed_all");
  REQUIRE(desk.run("year.begin"));
  bool found = false;
  for (Id id : rows_of_year(desk.workspace.plan(), Entity::moments)) {
    const Moment& moment = *find<Moment>(desk.workspace.plan(), id);
    if (moment.title.find("teldatum") == std::string::npos) continue;
    found = true;
    CHECK(moment.start == Date::of(2028, 2, 1));
  }
  CHECK(found);
}

TEST_CASE("an indicator goes on from its last measurement") {
  IdSource ids(6);
  Plan before = example();
  Indicator indicator;
  indicator.id = ids.mint("i");
  indicator.goal = before.goals[0].id;
  indicator.baseline = Decimal::whole(10);
  indicator.target = Decimal::whole(80);
  indicator.target_date = Date::of(2027, 6, 1);
  indicator.measurements = {{{}, Date::of(2027, 5, 1), Decimal::whole(45), "mei"},
                            {{}, Date::of(2026, 11, 1), Decimal::whole(20), "november"}};
  before = chosen(with(std::move(before), indicator), ids);
  const Plan after = gone_on(before, ids);
  bool found = false;
  for (const Indicator& copy : after.indicators) {
    if (copy.target != indicator.target || copy.id == indicator.id || !copy.measurements.empty())
      continue;
    if (copy.baseline != Decimal::whole(45)) continue;
    found = true;
    CHECK(copy.baseline_date == Date::of(2027, 5, 1));
    CHECK(own_calendar(after, today).holds(copy.target_date));
  }
  CHECK(found);
}

TEST_CASE("a team's plan goes on with its goals and agreements, without last year's dates") {
  IdSource ids(31);
  const Plan before = chosen(example(), ids);
  const Plan after = gone_on(before, ids);
  REQUIRE(rows_of_year(before, Entity::team_plans).size() == 2);
  const Ids next = rows_of_year(after, Entity::team_plans);
  REQUIRE(next.size() == 2);
  for (Id id : next) {
    const TeamPlan& team = *find<TeamPlan>(after, id);
    CHECK(before.team_plans.find(id) == nullptr);
    CHECK_FALSE(team.agreements.empty());
    for (const Agreement& agreement : team.agreements) CHECK(agreement.when.empty());
    for (Id goal : team.goals) {
      const Goal& copy = *find<Goal>(after, goal);
      CHECK(find<ItPlan>(after, copy.it_plan)->school_year == after.head->school_year);
    }
    for (Id activity : team.activities) CHECK(before.activities.find(activity) == nullptr);
    CHECK(team.review_moments.empty());
  }
}

TEST_CASE("what was not for this year waits in the next one, with all that it has") {
  IdSource ids(33);
  Plan before = example();
  const Id parked = before.goals[0].id;
  before = *with_goal_parked(before, parked, today, Id::from("ch-1"));
  before = chosen(std::move(before), ids);
  const Plan after = gone_on(before, ids);
  const Goal* copy = nullptr;
  for (const Goal& goal : after.goals)
    if (goal.carried_from == parked) copy = &goal;
  REQUIRE(copy != nullptr);
  CHECK(copy->status == GoalStatus::parked);
  CHECK(order_of(after, copy->it_plan).parked == Ids{copy->id});
  CHECK(find<Goal>(after, parked)->status == GoalStatus::parked);
  const Result<Plan> back = with_goal_back(after, copy->id);
  REQUIRE(back.ok());
  const auto of = [](const Plan& plan, Id goal) {
    int count = 0;
    for (const Activity& one : plan.activities)
      if (one.goal == goal && is_unfinished(one)) ++count;
    return count;
  };
  CHECK(of(after, copy->id) == of(before, parked));
}

TEST_CASE("who has a say in what goes on has it in the new year too, still to be done") {
  IdSource ids(34);
  const Plan before = chosen(example(), ids);
  const Plan after = gone_on(before, ids);
  int carried = 0;
  for (const Involvement& was : before.involvements) {
    if (was.about.entity != Entity::goals) continue;
    const bool expected = goes_on(next_step(before, was.about.id));
    bool found = false;
    for (const Involvement& is : after.involvements) {
      const Goal* goal = find<Goal>(after, is.about.id);
      if (goal == nullptr || goal->carried_from != was.about.id) continue;
      if (is.stakeholder != was.stakeholder) continue;
      found = true;
      CHECK(is.level == was.level);
      CHECK_FALSE(is.done);
      CHECK(is.moment.empty());
    }
    CHECK(found == expected);
    carried += found ? 1 : 0;
  }
  CHECK(carried > 0);
}

TEST_CASE("what is counted beside a view is of the year that is shown") {
  IdSource ids(32);
  const Plan after = gone_on(chosen(example(), ids), ids);
  RowCounts counts;
  for (View view : {View::goals, View::activities, View::teams})
    for (Entity entity : link_of(view).rows)
      CHECK(counts.of(after, link_of(view)) == rows_of_year(after, entity).size());
  CHECK(counts.of(after, link_of(View::activities)) < after.activities.size());
}

TEST_CASE("going on twice does not double anything") {
  IdSource ids(7);
  const Plan once = gone_on(chosen(example(), ids), ids);
  const Result<Plan> back = with_year_shown(once, Id::from("y-2026"));
  REQUIRE(back.ok());
  CHECK(unfinished_goals(*back).empty());
  const Result<Plan> twice = with_next_year(*back, Language::dutch, wish_for(*back), today, ids);
  REQUIRE(twice.ok());
  CHECK(write_plan(*twice) == write_plan(once));
  // A goal that was taken up again in the old year goes on by itself, and nothing else does.
  Plan reopened = *back;
  Goal goal = *find<Goal>(reopened, once.goals[0].id);
  goal.status = GoalStatus::running;
  reopened = with(std::move(reopened), goal);
  const Result<Plan> again =
      with_next_year(reopened, Language::dutch, wish_for(reopened), today, ids);
  REQUIRE(again.ok());
  CHECK(again->goals.size() == once.goals.size());
  CHECK(again->moments.size() == once.moments.size());
}

TEST_CASE("any plan can be gone on with, and read back") {
  for (std::uint64_t seed = 1; seed < 30; ++seed) {
    CAPTURE(seed);
    IdSource ids(seed);
    RandomPlans random(seed);
    Plan plan = random.plan();
    for (Id goal : unfinished_goals(plan))
      plan = with_next_step(std::move(plan), goal, NextStep::proceed, ids);
    const Result<Plan> next = with_next_year(plan, Language::english, wish_for(plan), today, ids);
    if (!next) continue;  // an evaluation that is empty stands before the one that was chosen
    const ReadOutcome read = read_plan(write_plan(*next));
    REQUIRE(read.plan.has_value());
    CHECK(equal(*read.plan, *next));
  }
}

TEST_CASE("the action is one step of undo; the old year is shown again on request") {
  Desk desk;
  desk.run("file.new");
  CHECK_FALSE(desk.run("year.begin"));  // no goals yet
  desk.run("add.goals", {{{"what", "Lezen"}}});
  desk.run("add.activities", {{{"title", "Proeflessen"}}});
  CHECK_FALSE(desk.run("year.begin"));  // no choice yet
  const std::string goal(desk.workspace.plan().goals[0].id.view());
  desk.run("year.choose", {{{"goal", goal}, {"next", "proceed"}}});
  const std::string before = write_plan(desk.workspace.plan());
  REQUIRE(desk.run("year.begin", {{{"region", "south"}}}));
  const Plan& plan = desk.workspace.plan();
  CHECK(own_school_year(plan)->region == HolidayRegion::south);
  CHECK(rows_of_year(plan, Entity::goals).size() == 1);
  CHECK(plan.goals.size() == 2);
  CHECK_FALSE(desk.run("year.begin"));  // the new year's goals have no choice yet
  REQUIRE(desk.run("year.previous"));
  CHECK(own_school_year(desk.workspace.plan())->label == "2026-2027");
  CHECK(rows_of_year(desk.workspace.plan(), Entity::goals) ==
        Ids{desk.workspace.plan().goals[0].id});
  CHECK_FALSE(desk.run("year.previous"));
  CHECK_FALSE(desk.run("year.begin"));  // begun already
  REQUIRE(desk.run("year.following"));
  for (int i = 0; i < 3; ++i) desk.run("edit.undo");
  CHECK(write_plan(desk.workspace.plan()) == before);
}

TEST_CASE("in a plan with more years, new rows and codes belong to the year that is shown") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals", {{{"what", "Lezen"}}});
  desk.run("year.proceed_all");
  desk.run("year.begin");
  const Id new_goal = rows_of_year(desk.workspace.plan(), Entity::goals)[0];
  desk.run("add.activities", {{{"goal", "D1"}}});
  CHECK(desk.workspace.plan().activities[0].goal == new_goal);
  desk.run("year.previous");
  desk.workspace.selection = {};
  desk.run("add.goals", {{{"what", "Rekenen"}}});
  CHECK(rows_of_year(desk.workspace.plan(), Entity::goals).size() == 2);
  desk.workspace.selection = {};
  desk.run("add.activities", {{{"goal", "D1"}}});
  CHECK(desk.workspace.plan().activities[1].goal == desk.workspace.plan().goals[0].id);
}
