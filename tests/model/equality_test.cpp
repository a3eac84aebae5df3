// Equality and handling of rows by their descriptions, over random plans of all entities.
#include <doctest/doctest.h>

#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr std::uint64_t seed = 52;

// A plan with every entity in it, so that no law below passes for want of rows, and two of each, so
// that a reference can be to another one.
Plan full_plan(RandomPlans& random) {
  Plan plan = random.plan();
  for (int i = 0; i < 2; ++i)
    for (const EntityInfo& of : entities()) plan = random.with_new_row(std::move(plan), of);
  return plan;
}

// The same plan row by row, sharing nothing with the first.
Plan rebuilt(const Plan& plan) {
  Plan out;
  out.head = std::make_shared<const PlanHead>(*plan.head);
  if (plan.unknown) out.unknown = std::make_shared<const Unknown>(*plan.unknown);
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i)
      out.table(of.entity).insert(i, table.id_at(i), of.shared(of.copy(table.at(i))));
  }
  return out;
}

Plan with_changed_row(Plan plan, const EntityInfo& of, std::size_t index,
                      std::shared_ptr<Row> row) {
  plan.table(of.entity).replace(index, of.shared(std::move(row)));
  return plan;
}

}  // namespace

TEST_CASE("a plan made anew row by row is equal, though it shares nothing") {
  RandomPlans random(seed);
  for (int i = 0; i < 40; ++i) {
    const Plan plan = random.plan();
    const Plan again = rebuilt(plan);
    CHECK_MESSAGE(equal(plan, again), "seed " << seed << " round " << i);
    CHECK(equal(again, plan));
    CHECK(same_value(plan, plan));
    CHECK_FALSE(same_value(plan, again));
  }
}

TEST_CASE("a difference in any field of any entity is seen") {
  RandomPlans random(seed + 1);
  const Plan plan = full_plan(random);
  for (const EntityInfo& of : entities())
    for (const FieldInfo& field : of.record->fields) {
      const std::size_t index = random.below(plan.table(of.entity).size());
      std::shared_ptr<Row> row = of.copy(plan.table(of.entity).at(index));
      const std::shared_ptr<Row> before = of.copy(plan.table(of.entity).at(index));
      // A random value may be the one that stood there: a few tries make a different one.
      bool differs = false;
      for (int tries = 0; tries < 50 && !differs; ++tries) {
        random.fill(plan, field, of.address(row.get()));
        differs = !equal_field(field, of.address(row.get()), of.address(before.get()));
      }
      REQUIRE_MESSAGE(differs, (std::string(of.name) + '/' + field.name));
      const Plan changed = with_changed_row(plan, of, index, row);
      CHECK_MESSAGE(!equal(plan, changed), (std::string(of.name) + '/' + field.name));
      CHECK_FALSE(equal(changed, plan));
    }
}

TEST_CASE("what is not known of a row counts too") {
  RandomPlans random(seed + 2);
  const Plan plan = full_plan(random);
  for (const EntityInfo& of : entities()) {
    std::shared_ptr<Row> row = of.copy(plan.table(of.entity).at(0));
    row->unknown.push_back({"more", "1"});
    CHECK_FALSE(equal(plan, with_changed_row(plan, of, 0, row)));
  }
  Plan at_the_top = plan;
  at_the_top.unknown = std::make_shared<const Unknown>(Unknown{{"more", "1"}});
  CHECK_FALSE(equal(plan, at_the_top));
  Plan nothing_there = plan;
  nothing_there.unknown = plan.unknown ? plan.unknown : std::make_shared<const Unknown>();
  CHECK(equal(plan, nothing_there));
}

TEST_CASE("order, number and names of rows count") {
  RandomPlans random(seed + 3);
  for (const EntityInfo& of : entities()) {
    Plan plan = random.plan();
    for (int i = 0; i < 3; ++i) plan = random.with_new_row(std::move(plan), of);
    const AnyTable& table = plan.table(of.entity);
    Plan moved = plan;
    moved.table(of.entity).move(0, table.size() - 1);
    CHECK_FALSE(equal(plan, moved));
    Plan shorter = plan;
    shorter.table(of.entity).erase(1);
    CHECK_FALSE(equal(plan, shorter));
    Plan renamed = plan;
    renamed.table(of.entity).erase(0);
    renamed.table(of.entity).insert(0, Id::from("another"), table.shared_at(0));
    CHECK_FALSE(equal(plan, renamed));
  }
}

TEST_CASE("every field of the head counts, and the id of the plan") {
  RandomPlans random(seed + 4);
  const Plan plan = full_plan(random);
  const auto with_head = [&](const PlanHead& head) {
    Plan changed = plan;
    changed.head = std::make_shared<const PlanHead>(head);
    return changed;
  };
  for (const FieldInfo& field : record_info<PlanHead>().fields) {
    PlanHead head = *plan.head;
    for (int tries = 0; tries < 50 && equal_field(field, &head, plan.head.get()); ++tries)
      random.fill(plan, field, &head);
    CHECK_MESSAGE(!equal(plan, with_head(head)), std::string(field.name));
  }
  PlanHead renamed = *plan.head;
  renamed.id = Id::from("p-2");
  CHECK_FALSE(equal(plan, with_head(renamed)));
  CHECK(equal(plan, with_head(*plan.head)));
}

TEST_CASE("a row is found by its entity and its id, by type and without") {
  RandomPlans random(seed + 5);
  const Plan plan = full_plan(random);
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i) {
      CHECK(of.row(table.at(i))->id == table.id_at(i));
      CHECK(table.find(table.id_at(i)) == table.at(i));
    }
  }
  CHECK(find<Goal>(plan, plan.goals[0].id) == &plan.goals[0]);
  CHECK(find<Goal>(plan, Id::from("nobody")) == nullptr);
}

TEST_CASE("the plan's own school and year are those of the head, or else the first") {
  Plan plan;
  CHECK(own_organisation(plan) == nullptr);
  CHECK(own_school_year(plan) == nullptr);
  Organisation board;
  board.id = Id::from("o-1");
  Organisation school;
  school.id = Id::from("o-2");
  plan.organisations.put(board);
  plan.organisations.put(school);
  CHECK(own_organisation(plan)->id == board.id);
  PlanHead head;
  head.organisation = school.id;
  head.school_year = Id::from("gone");
  plan.head = std::make_shared<const PlanHead>(head);
  CHECK(own_organisation(plan)->id == school.id);
  CHECK(own_school_year(plan) == nullptr);
}
