#include <doctest/doctest.h>

#include "edit/edits.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

Goal goal(const char* id) {
  Goal made;
  made.id = Id::from(id);
  return made;
}

Plan plan_with_goals(std::initializer_list<const char*> ids) {
  Plan plan;
  for (const char* id : ids) plan = with(plan, goal(id));
  return plan;
}

std::string order(const Plan& plan) {
  std::string out;
  for (const Goal& row : plan.goals) out += std::string(row.id.view()) + ' ';
  return out;
}

}  // namespace

TEST_CASE("a new row stands behind the others, and one of that id is replaced where it stands") {
  Plan plan = plan_with_goals({"a", "b", "c"});
  Goal changed = goal("b");
  changed.what = "Lezen";
  plan = with_row(plan, Entity::goals, std::make_shared<const Goal>(changed));
  CHECK(order(plan) == "a b c ");
  CHECK(plan.goals[1].what == "Lezen");
  plan = with_row(plan, Entity::goals, std::make_shared<const Goal>(goal("d")));
  CHECK(order(plan) == "a b c d ");
}

TEST_CASE("a row is moved to the place that was asked, and nowhere outside the table") {
  const Plan plan = plan_with_goals({"a", "b", "c", "d"});
  const auto moved = [&](const char* id, std::size_t index) {
    return order(with_row_at(plan, Entity::goals, Id::from(id), index));
  };
  CHECK(moved("a", 2) == "b c a d ");
  CHECK(moved("d", 0) == "d a b c ");
  CHECK(moved("b", 1) == "a b c d ");
  CHECK(moved("b", 4) == "a b c d ");
  CHECK(moved("nobody", 1) == "a b c d ");
}

TEST_CASE("a copy has an id of its own and stands right behind the first") {
  Plan plan = plan_with_goals({"a", "b"});
  plan = *with_value(plan, Entity::goals, Id::from("a"), *info(Entity::goals).record->field("what"),
                     std::string("Lezen"));
  const Result<Plan> copied = with_copy(plan, Entity::goals, Id::from("a"), Id::from("n"));
  REQUIRE(copied.ok());
  CHECK(order(*copied) == "a n b ");
  CHECK(copied->goals[1].what == "Lezen");
  CHECK(with_copy(plan, Entity::goals, Id::from("x"), Id::from("n")).problem().code ==
        "unknown_reference");
}

TEST_CASE("a copy begins without the history of the first") {
  Plan plan;
  Activity activity;
  activity.id = Id::from("a");
  activity.title = "Lesbezoek";
  activity.log.emplace_back();
  Indicator indicator;
  indicator.id = Id::from("i");
  indicator.measurements.emplace_back();
  plan = with(with(std::move(plan), activity), indicator);
  plan = *with_copy(plan, Entity::activities, Id::from("a"), Id::from("n"));
  plan = *with_copy(plan, Entity::indicators, Id::from("i"), Id::from("n"));
  CHECK(plan.activities[1].title == "Lesbezoek");
  CHECK(plan.activities[1].log.empty());
  CHECK(plan.activities[0].log.size() == 1);
  CHECK(plan.indicators[1].measurements.empty());
}

TEST_CASE("removing what is not there changes nothing") {
  const Plan plan = plan_with_goals({"a"});
  CHECK(same_value(without_row(plan, Entity::goals, Id::from("x")), plan));
  CHECK(same_value(without_row(plan, Entity::activities, Id::from("a")), plan));
}

TEST_CASE("parts go with what they are a part of, through every level") {
  Plan plan;
  Destination destination;
  destination.id = Id::from("d-1");
  Theme theme;
  theme.id = Id::from("t-1");
  theme.destination = destination.id;
  Frame frame;
  frame.id = Id::from("f-1");
  frame.theme = theme.id;
  Goal about = goal("g-1");
  about.themes = {theme.id};
  BudgetYear year;
  year.id = Id::from("by-1");
  year.ceilings.emplace_back();
  year.ceilings[0].theme = theme.id;
  year.ceilings[0].amount = {500};
  Comment comment;
  comment.id = Id::from("co-1");
  comment.about = {Entity::frames, frame.id};
  plan = with(with(with(with(with(with(plan, destination), theme), frame), about), year), comment);

  const Plan after = without_row(plan, Entity::destinations, destination.id);
  CHECK(after.destinations.empty());
  CHECK(after.themes.empty());
  CHECK(after.frames.empty());
  // What only refers to them stays, without the reference: in lists, in nested records, as subject.
  REQUIRE(after.goals.size() == 1);
  CHECK(after.goals[0].themes.empty());
  REQUIRE(after.budget_years.size() == 1);
  CHECK(after.budget_years[0].ceilings[0].theme.empty());
  CHECK(after.budget_years[0].ceilings[0].amount.value == 500);
  REQUIRE(after.comments.size() == 1);
  CHECK(after.comments[0].about.id.empty());
}

TEST_CASE("the head lets go of the school that is removed") {
  Plan plan;
  Organisation school;
  school.id = Id::from("o-1");
  PlanHead head;
  head.id = Id::from("p-1");
  head.title = "Proef";
  head.organisation = school.id;
  plan = with_head(with(plan, school), head);
  const Plan after = without_row(plan, Entity::organisations, school.id);
  CHECK(after.head->organisation.empty());
  CHECK(after.head->title == "Proef");
  CHECK(plan.head->organisation == school.id);
}

TEST_CASE("an id means its own table only") {
  Plan plan = plan_with_goals({"x"});
  Activity activity;
  activity.id = Id::from("a-1");
  activity.goal = Id::from("x");
  Theme same_name;
  same_name.id = Id::from("x");
  plan = with(with(plan, activity), same_name);
  const Plan after = without_row(plan, Entity::themes, Id::from("x"));
  CHECK(after.activities.size() == 1);
  CHECK(after.activities[0].goal == Id::from("x"));
}

TEST_CASE("rows that a removal does not touch are shared, not copied") {
  constexpr std::uint64_t seed = 12;
  RandomPlans random(seed);
  const Plan plan = random.with_new_row(random.plan(), info(Entity::labels));
  const Id id = plan.labels[0].id;
  const Plan after = without_row(plan, Entity::labels, id);
  std::size_t shared = 0;
  for (const EntityInfo& of : entities())
    if (after.table(of.entity).same_as(plan.table(of.entity))) ++shared;
  CHECK_MESSAGE(shared > entity_count / 2, "seed " << seed);
}
