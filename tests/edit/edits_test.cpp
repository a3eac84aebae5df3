#include <doctest/doctest.h>

#include <set>

#include "edit/edits.h"
#include "edit/history.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr std::uint64_t seed = 77;

void check_references(const Plan& plan, const RecordInfo& record, const void* at) {
  const auto there = [&](Entity entity, Id id) {
    return id.empty() || plan.table(entity).index_of(id) != AnyTable::npos;
  };
  for (const FieldInfo& field : record.fields) {
    if (field.kind == Kind::ref) CHECK(there(field.target, as<Id>(field, at)));
    if (field.kind == Kind::refs)
      for (Id id : as<Ids>(field, at)) CHECK(there(field.target, id));
    if (field.kind == Kind::subject)
      CHECK(there(as<Subject>(field, at).entity, as<Subject>(field, at).id));
    if (field.kind == Kind::records)
      for (std::size_t i = 0; i < field.list.size(field.get(at)); ++i)
        check_references(plan, *field.list.record(), field.list.at(field.get(at), i));
  }
}

}  // namespace

TEST_CASE("removing a row leaves no reference to what went") {
  RandomPlans random(seed);
  for (int i = 0; i < 15; ++i) {
    Plan plan = random.plan();
    for (const EntityInfo& of : entities())
      while (!plan.table(of.entity).empty() && !random.once_in(4))
        plan = without_row(plan, of.entity, plan.table(of.entity).id_at(0));
    for (const EntityInfo& of : entities())
      for (std::size_t r = 0; r < plan.table(of.entity).size(); ++r)
        check_references(plan, *of.record, plan.table(of.entity).at(r));
  }
}

TEST_CASE("removing a goal removes its activities, and undo brings all back") {
  Plan plan;
  Goal goal;
  goal.id = Id::from("g-1");
  Activity activity;
  activity.id = Id::from("a-1");
  activity.goal = goal.id;
  plan = with(with(plan, goal), activity);
  History history(plan);
  history.push(without_row(plan, Entity::goals, goal.id), "x");
  CHECK(history.plan().activities.empty());
  history.undo();
  CHECK(equal(history.plan(), plan));
}

TEST_CASE("an edit leaves the plan that it was given as it was") {
  RandomPlans random(seed + 1);
  const Plan plan = random.plan();
  const Plan kept = plan;
  for (int i = 0; i < 200; ++i) {
    random.edited(plan);
    REQUIRE(same_value(plan, kept));
  }
}

TEST_CASE("undo and redo go through the very same plans") {
  RandomPlans random(seed + 2);
  std::vector<Plan> plans{random.plan()};
  History history(plans[0]);
  for (int i = 0; i < 100; ++i) {
    plans.push_back(random.edited(plans.back()));
    history.push(plans.back(), "x");
  }
  for (std::size_t i = plans.size() - 1; i > 0; --i) {
    history.undo();
    CHECK(same_value(history.plan(), plans[i - 1]));
  }
  CHECK_FALSE(history.can_undo());
  for (std::size_t i = 1; i < plans.size(); ++i) {
    history.redo();
    CHECK(same_value(history.plan(), plans[i]));
  }
}

TEST_CASE("steps with one merge key are one step, until the run is settled") {
  History history;
  history.push({}, "type", "key");
  history.push({}, "type", "key");
  history.undo();
  CHECK_FALSE(history.can_undo());
  history.push({}, "type", "key");
  history.settle();
  history.push({}, "type", "key");
  history.undo();
  CHECK(history.can_undo());
}

TEST_CASE("a value of another kind, too long or too large is refused") {
  Goal goal;
  const RecordInfo& record = *info(Entity::goals).record;
  CHECK(set_value(*record.field("what"), &goal, true)->code == "wrong_type");
  CHECK(set_value(*record.field("what"), &goal, std::string(2000, 'x'))->code == "too_long");
  CHECK(set_value(*record.field("rank"), &goal, std::int64_t{5'000'000'000})->code ==
        "number_out_of_range");
  CHECK(set_value(*record.field("kind"), &goal, std::uint8_t{200})->code == "unknown_choice");
}
