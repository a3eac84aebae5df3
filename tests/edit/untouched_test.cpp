// Every function of edits.h gives a new plan and leaves the one that it was given as it was. A deep
// copy is the witness: the plan itself shares its rows, so a row changed in place would deceive it.
#include <doctest/doctest.h>

#include "edit/edits.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr std::uint64_t seed = 91;

Plan deep_copy(const Plan& plan) {
  Plan out = plan;
  out.head = std::make_shared<const PlanHead>(*plan.head);
  for (const EntityInfo& of : entities()) {
    AnyTable copy;
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i)
      copy.insert(i, table.id_at(i), of.shared(of.copy(table.at(i))));
    out.table(of.entity) = copy;
  }
  return out;
}

// A row of a random entity that has one, in a random plan that is never without goals.
struct Chosen {
  Plan plan;
  const EntityInfo* of = nullptr;
  Id id;
  const FieldInfo* field = nullptr;
};

Chosen choose(RandomPlans& random) {
  Chosen chosen;
  chosen.of = &entities()[random.below(entity_count)];
  chosen.plan = random.with_new_row(random.plan(), *chosen.of);
  chosen.id = random.some_row(chosen.plan, chosen.of->entity);
  chosen.field = &chosen.of->record->fields[random.below(chosen.of->record->fields.size())];
  return chosen;
}

const void* row_of(const Plan& plan, const Chosen& chosen) {
  return plan.table(chosen.of->entity).find(chosen.id);
}

}  // namespace

TEST_CASE(
    "a changed value changes that field of that row in the new plan, and nothing in the old") {
  RandomPlans random(seed);
  for (int i = 0; i < 60; ++i) {
    const Chosen chosen = choose(random);
    if (chosen.field->kind == Kind::records) continue;
    const Plan witness = deep_copy(chosen.plan);
    const std::shared_ptr<Row> other = chosen.of->make();
    random.fill(chosen.plan, *chosen.field, chosen.of->address(other.get()));
    const FieldValue value = value_of(*chosen.field, chosen.of->address(other.get()));
    const Result<Plan> changed =
        with_value(chosen.plan, chosen.of->entity, chosen.id, *chosen.field, value);
    REQUIRE_MESSAGE(changed.ok(),
                    "seed " << seed << " round " << i << ' ' << std::string(chosen.field->name));
    CHECK(equal(chosen.plan, witness));
    for (const FieldInfo& field : chosen.of->record->fields) {
      const void* before =
          &field == chosen.field ? chosen.of->address(other.get()) : row_of(chosen.plan, chosen);
      CHECK_MESSAGE(equal_field(field, before, row_of(*changed, chosen)), std::string(field.name));
    }
    // Undone by hand, it is the plan that it was.
    const FieldValue old = value_of(*chosen.field, row_of(chosen.plan, chosen));
    CHECK(equal(*with_value(*changed, chosen.of->entity, chosen.id, *chosen.field, old), witness));
  }
}

TEST_CASE("removing, moving and copying rows leave the given plan as it was") {
  RandomPlans random(seed + 1);
  for (int i = 0; i < 40; ++i) {
    const Chosen chosen = choose(random);
    const Plan witness = deep_copy(chosen.plan);
    const Entity entity = chosen.of->entity;
    without_row(chosen.plan, entity, chosen.id);
    with_row_at(chosen.plan, entity, chosen.id, 0);
    with_head(chosen.plan, PlanHead{});
    CHECK(with_copy(chosen.plan, entity, chosen.id, Id::from("new")).ok());
    CHECK_MESSAGE(equal(chosen.plan, witness), "seed " << seed + 1 << " round " << i);
  }
}

TEST_CASE("changes of nested records leave the given plan as it was") {
  RandomPlans random(seed + 2);
  for (const EntityInfo& of : entities())
    for (const FieldInfo& list : of.record->fields) {
      if (list.kind != Kind::records) continue;
      const Plan plan = random.with_new_row(random.plan(), of);
      const Plan witness = deep_copy(plan);
      const Id id = random.some_row(plan, of.entity);
      const Result<Plan> longer = with_nested_added(plan, of.entity, id, list);
      REQUIRE(longer.ok());
      const FieldInfo& field = list.list.record()->fields[0];
      std::shared_ptr<Row> row = of.copy(longer->table(of.entity).find(id));
      void* nested = list.list.at_mutable(list.get_mutable(of.address(row.get())), 0);
      random.fill(plan, field, nested);
      CHECK(
          with_nested_value(*longer, of.entity, id, list, 0, field, value_of(field, nested)).ok());
      CHECK(with_nested_removed(*longer, of.entity, id, list, 0).ok());
      CHECK_MESSAGE(equal(plan, witness), (std::string(of.name) + '/' + list.name));
    }
}
