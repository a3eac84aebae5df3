// Taking over fragments: references, names that are there already, codes, and laws over random
// plans.
#include <set>

#include <doctest/doctest.h>

#include "edit/edits.h"
#include "edit/fragment.h"
#include "shared/named_row.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

// How many references lead to no row.
std::size_t dangling(const Plan& plan, const RecordInfo& info, const void* record) {
  std::size_t count = 0;
  const auto missing = [&](Entity entity, Id to) {
    return !to.empty() && plan.table(entity).find(to) == nullptr;
  };
  for (const FieldInfo& field : info.fields) {
    if (field.kind == Kind::ref) count += missing(field.target, as<Id>(field, record));
    if (field.kind == Kind::refs)
      for (Id to : as<Ids>(field, record)) count += missing(field.target, to);
    if (field.kind == Kind::subject)
      count += missing(as<Subject>(field, record).entity, as<Subject>(field, record).id);
    if (field.kind != Kind::records) continue;
    const void* list = field.get(record);
    for (std::size_t i = 0; i < field.list.size(list); ++i)
      count += dangling(plan, *field.list.record(), field.list.at(list, i));
  }
  return count;
}

std::size_t dangling(const Plan& plan) {
  std::size_t count = 0;
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i) count += dangling(plan, *of.record, table.at(i));
  }
  return count;
}

// A school with a year, an IT plan, a destination with one theme, a role and a goal.
Plan school() {
  Plan plan;
  Organisation organisation = row<Organisation>("o-1");
  organisation.kind = OrganisationKind::school;
  SchoolYear year = row<SchoolYear>("y-1");
  year.start = Date::of(2027, 8, 1);
  year.end = Date::of(2028, 7, 31);
  Destination destination = row<Destination>("d-1");
  destination.title = "Bestemming";
  ItPlan it_plan = row<ItPlan>("ip-1");
  it_plan.organisation = organisation.id;
  Theme theme = row<Theme>("t-1");
  theme.code = "T1";
  theme.title = "Leren met IT";
  theme.pillar = Pillar::content;
  theme.destination = destination.id;
  Role role = row<Role>("r-1");
  role.label = "i-coach";
  Goal goal = row<Goal>("g-1");
  goal.code = "D1";
  goal.what = "Lezen";
  goal.it_plan = it_plan.id;
  plan = with(with(with(with(plan, organisation), year), destination), it_plan);
  return with(with(with(plan, theme), role), goal);
}

const Joint joint_of_school{id("o-1"), {}, id("y-1"), id("ip-1"), id("d-1"), id("g-1"), {}};

// The same, a year earlier and with ids of its own, and a goal with all that hangs on it.
Plan fragment() {
  Plan plan;
  Organisation organisation = row<Organisation>("x-o");
  organisation.kind = OrganisationKind::school;
  SchoolYear year = row<SchoolYear>("x-y");
  year.start = Date::of(2026, 8, 1);
  year.end = Date::of(2027, 7, 31);
  Destination destination = row<Destination>("x-d");
  destination.ambition = Text("Samen leren");
  ItPlan it_plan = row<ItPlan>("x-ip");
  Theme theme = row<Theme>("x-t");
  theme.code = "T1";
  theme.title = "Leren";
  theme.pillar = Pillar::content;
  theme.destination = destination.id;
  Role role = row<Role>("x-r");
  role.label = "i-coach";
  Goal goal = row<Goal>("x-g");
  goal.code = "D1";
  goal.what = "Maken";
  goal.it_plan = it_plan.id;
  goal.themes = {theme.id};
  goal.owner = role.id;
  Activity activity = row<Activity>("x-a");
  activity.title = "Proberen";
  activity.goal = goal.id;
  activity.organisation = organisation.id;
  activity.start = Date::of(2026, 9, 7);
  RoleHours hours;
  hours.role = role.id;
  activity.hours = {hours};
  activity.moments = {id("x-m")};
  Moment moment = row<Moment>("x-m");
  moment.title = "Studiedag";
  moment.kind = MomentKind::study_day;
  moment.start = Date::of(2026, 10, 7);
  AgendaItem item;
  item.activity = activity.id;
  moment.agenda = {item};
  plan = with(with(with(with(plan, organisation), year), destination), it_plan);
  plan = with(with(with(with(with(plan, theme), role), goal), activity), moment);
  PlanHead head;
  head.organisation = organisation.id;
  head.school_year = year.id;
  return with_head(plan, head);
}

}  // namespace

TEST_CASE("a fragment comes in with ids of its own, and every reference follows") {
  IdSource ids(5);
  const Result<Taken> taken = with_fragment(school(), fragment(), joint_of_school, ids);
  REQUIRE(taken.ok());
  const Plan& plan = taken->plan;
  CHECK(dangling(plan) == 0);
  REQUIRE(plan.goals.size() == 2);
  const Goal& goal = plan.goals[1];
  CHECK(goal.it_plan == id("ip-1"));
  CHECK(goal.themes == Ids{id("t-1")});
  CHECK(goal.owner == id("r-1"));
  CHECK(goal.code == "D2");
  REQUIRE(plan.activities.size() == 1);
  const Activity& activity = plan.activities[0];
  CHECK(activity.goal == goal.id);
  CHECK(activity.organisation == id("o-1"));
  CHECK(activity.hours[0].role == id("r-1"));
  CHECK(activity.start == Date::of(2027, 9, 6));
  REQUIRE(plan.moments.size() == 1);
  CHECK(activity.moments == Ids{plan.moments[0].id});
  CHECK(plan.moments[0].start == Date::of(2027, 10, 6));
  CHECK(plan.moments[0].agenda[0].activity == activity.id);
  CHECK(plan.destinations[0].ambition == "Samen leren");
  CHECK(plan.destinations[0].title == "Bestemming");
  CHECK(taken->added.size() == 3);
  CHECK(plan.organisations.size() == 1);
  CHECK(plan.school_years.size() == 1);
  CHECK(plan.roles.size() == 1);
  CHECK(plan.themes.size() == 1);
}

TEST_CASE("taking the same fragment twice adds nothing the second time") {
  IdSource ids(5);
  const Plan once = with_fragment(school(), fragment(), joint_of_school, ids)->plan;
  const Result<Taken> twice = with_fragment(once, fragment(), joint_of_school, ids);
  REQUIRE(twice.ok());
  CHECK(twice->added.empty());
  CHECK(same_value(twice->plan, once));
}

TEST_CASE("a theme of another kind under the same code stays apart, under a code that is free") {
  Plan plan = school();
  Theme theme = plan.themes[0];
  theme.title = "Rust in de klas";
  theme.pillar = Pillar::leadership;
  plan = with(plan, theme);
  IdSource ids(5);
  const Plan after = with_fragment(plan, fragment(), joint_of_school, ids)->plan;
  REQUIRE(after.themes.size() == 2);
  CHECK(after.themes[1].code == "T2");
  CHECK(after.themes[1].destination == id("d-1"));
}

TEST_CASE("a goal without words is a place for the goal that is chosen") {
  Plan small = fragment();
  Goal goal = small.goals[0];
  goal.what.clear();
  small = with(small, goal);
  IdSource ids(5);
  const Plan after = with_fragment(school(), small, joint_of_school, ids)->plan;
  CHECK(after.goals.size() == 1);
  CHECK(after.goals[0].what == "Lezen");
  CHECK(after.activities[0].goal == id("g-1"));
}

TEST_CASE("one goal of a library comes with its parts and what they refer to, and nothing else") {
  Plan library = fragment();
  Goal other = row<Goal>("x-g2");
  other.what = "Rekenen";
  Indicator indicator = row<Indicator>("x-i2");
  indicator.goal = other.id;
  Role role = row<Role>("x-r2");
  role.label = "Conciërge";
  other.owner = role.id;
  library = with(with(with(library, other), indicator), role);
  const Plan part = excerpt(library, Entity::goals, {other.id});
  CHECK(part.goals.size() == 1);
  CHECK(part.indicators.size() == 1);
  CHECK(part.roles.size() == 1);
  CHECK(part.activities.empty());
  CHECK(part.moments.empty());
  CHECK(dangling(part) == 0);
  const Plan first = excerpt(library, Entity::goals, {id("x-g")});
  CHECK(first.activities.size() == 1);
  CHECK(first.themes.size() == 1);
  CHECK(first.moments.size() == 1);
}

TEST_CASE("no fragment breaks a plan: what was there stays, all leads somewhere, ids are new") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    const Plan plan = random.plan();
    const Plan small = random.plan();
    const Joint joint{random.some_row(plan, Entity::organisations),
                      random.some_row(plan, Entity::organisations),
                      random.some_row(plan, Entity::school_years),
                      random.some_row(plan, Entity::it_plans),
                      random.some_row(plan, Entity::destinations),
                      random.some_row(plan, Entity::goals),
                      {}};
    IdSource ids(seed + 1'000);
    const Result<Taken> taken = with_fragment(plan, small, joint, ids);
    REQUIRE(taken.ok());
    CHECK(dangling(taken->plan) == 0);
    CHECK(taken->plan.head == plan.head);
    std::set<Id> seen;
    std::size_t rows = 0;
    for (const EntityInfo& of : entities()) {
      const AnyTable& before = plan.table(of.entity);
      const AnyTable& after = taken->plan.table(of.entity);
      REQUIRE(after.size() >= before.size());
      rows += after.size() - before.size();
      for (std::size_t i = 0; i < before.size(); ++i) CHECK(after.id_at(i) == before.id_at(i));
      for (std::size_t i = 0; i < after.size(); ++i) CHECK(seen.insert(after.id_at(i)).second);
    }
    CHECK(rows == taken->added.size());
  }
}

TEST_CASE("what comes back each year is added again in another year, and once in a year") {
  Plan plan = school();
  Moment before = row<Moment>("m-1");
  before.title = "Studiedag";
  before.start = Date::of(2026, 10, 7);
  plan = with(plan, before);
  IdSource ids(5);
  const Plan after = with_fragment(plan, fragment(), joint_of_school, ids)->plan;
  CHECK(after.moments.size() == 2);
  CHECK(with_fragment(after, fragment(), joint_of_school, ids)->plan.moments.size() == 2);
}
