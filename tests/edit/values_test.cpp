// Which values a field takes, over every kind of field there is.
#include <doctest/doctest.h>

#include "edit/edits.h"
#include "model/limits.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr Entity goals = Entity::goals;

// One value of each type that a FieldValue can hold.
const std::vector<FieldValue> one_of_each = {true,
                                             std::int64_t{1},
                                             Decimal{1},
                                             Cents{1},
                                             Date{1},
                                             Month{1},
                                             Clock{1},
                                             std::string("x"),
                                             Lines{"x"},
                                             std::uint8_t{1},
                                             Id::from("x"),
                                             Ids{Id::from("x")},
                                             Subject{Entity::goals, Id::from("x")}};

std::string code(const std::optional<Problem>& problem) { return problem ? problem->code : ""; }

const FieldInfo& field_of(const EntityInfo& of, const char* name) {
  return *of.record->field(name);
}

}  // namespace

TEST_CASE("a field takes exactly one type of value, and gives it back") {
  for (const EntityInfo& of : entities())
    for (const FieldInfo& field : of.record->fields) {
      int taken = 0;
      for (const FieldValue& value : one_of_each) {
        const std::shared_ptr<Row> row = of.make();
        void* at = of.address(row.get());
        const auto problem = set_value(field, at, value);
        if (problem) {
          CHECK(problem->code == "wrong_type");
          CHECK(problem->where == field.name);
          CHECK_MESSAGE(empty_field(field, at), (std::string(of.name) + '/' + field.name));
        } else {
          ++taken;
          CHECK_MESSAGE(value_of(field, at) == value, (std::string(of.name) + '/' + field.name));
        }
      }
      CHECK_MESSAGE(taken == (field.kind == Kind::records ? 0 : 1),
                    (std::string(of.name) + '/' + field.name));
    }
}

TEST_CASE("a text is taken up to its limit and not a byte further") {
  const EntityInfo& of = info(goals);
  Goal goal;
  const FieldInfo& line = field_of(of, "what");
  const FieldInfo& text = field_of(of, "how");
  CHECK(code(set_value(line, &goal, std::string(longest_line, 'x'))).empty());
  CHECK(code(set_value(line, &goal, std::string(longest_line + 1, 'x'))) == "too_long");
  CHECK(goal.what.size() == longest_line);
  CHECK(code(set_value(text, &goal, std::string(longest_text, 'x'))).empty());
  CHECK(code(set_value(text, &goal, std::string(longest_text + 1, 'x'))) == "too_long");
  CHECK(goal.how.size() == longest_text);
}

TEST_CASE("numbers are taken up to their limit on either side") {
  Goal goal;
  BudgetLine line;
  const FieldInfo& rank = field_of(info(goals), "rank");
  const FieldInfo& price = field_of(info(Entity::budget_lines), "unitPriceCents");
  const FieldInfo& quantity = field_of(info(Entity::budget_lines), "quantity");
  for (std::int64_t sign : {1, -1}) {
    CHECK(code(set_value(rank, &goal, sign * largest_number)).empty());
    CHECK(code(set_value(rank, &goal, sign * (largest_number + 1))) == "number_out_of_range");
    CHECK(code(set_value(price, &line, Cents{sign * largest_cents})).empty());
    CHECK(code(set_value(price, &line, Cents{sign * (largest_cents + 1)})) ==
          "number_out_of_range");
    CHECK(code(set_value(quantity, &line, Decimal{sign * largest_milli})).empty());
    CHECK(code(set_value(quantity, &line, Decimal{sign * (largest_milli + 1)})) ==
          "number_out_of_range");
  }
  CHECK(goal.rank == -largest_number);
}

TEST_CASE("a choice takes each of its values and no other") {
  for (const EntityInfo& of : entities())
    for (const FieldInfo& field : of.record->fields) {
      if (field.kind != Kind::choice) continue;
      const std::shared_ptr<Row> row = of.make();
      for (int value = 0; value < 256; ++value) {
        const bool known = static_cast<std::size_t>(value) < field.choice->values.size();
        const auto problem =
            set_value(field, of.address(row.get()), static_cast<std::uint8_t>(value));
        CHECK(code(problem) == (known ? "" : "unknown_choice"));
      }
    }
}

TEST_CASE("a value for a row that is not there is refused") {
  const FieldInfo& what = field_of(info(goals), "what");
  const Result<Plan> changed = with_value({}, goals, Id::from("g-9"), what, std::string("x"));
  REQUIRE_FALSE(changed.ok());
  CHECK(changed.problem().code == "unknown_reference");
  CHECK(changed.problem().detail == "g-9");
}

TEST_CASE("nested records are added, filled in and removed by their place") {
  Plan plan;
  Organisation school;
  school.id = Id::from("o-1");
  plan = with(plan, school);
  const FieldInfo& pupils = field_of(info(Entity::organisations), "pupils");
  const FieldInfo& count = *pupils.list.record()->field("count");
  const Entity entity = Entity::organisations;
  for (int i = 0; i < 3; ++i) plan = *with_nested_added(plan, entity, school.id, pupils);
  for (std::size_t i = 0; i < 3; ++i)
    plan = *with_nested_value(plan, entity, school.id, pupils, i, count,
                              static_cast<std::int64_t>(i + 10));
  plan = *with_nested_removed(plan, entity, school.id, pupils, 1);
  REQUIRE(plan.organisations[0].pupils.size() == 2);
  CHECK(plan.organisations[0].pupils[0].count == 10);
  CHECK(plan.organisations[0].pupils[1].count == 12);

  CHECK_FALSE(with_nested_removed(plan, entity, school.id, pupils, 2).ok());
  CHECK_FALSE(with_nested_value(plan, entity, school.id, pupils, 2, count, std::int64_t{1}).ok());
  CHECK_FALSE(with_nested_value(plan, entity, school.id, pupils, 0, count, std::string("x")).ok());
  CHECK_FALSE(with_nested_added(plan, entity, Id::from("o-2"), pupils).ok());
}

TEST_CASE("a list of nested records has an end") {
  Plan plan;
  Organisation school;
  school.id = Id::from("o-1");
  school.pupils.resize(most_nested - 1);
  plan = with(plan, school);
  const FieldInfo& pupils = field_of(info(Entity::organisations), "pupils");
  const Result<Plan> full = with_nested_added(plan, Entity::organisations, school.id, pupils);
  REQUIRE(full.ok());
  const Result<Plan> over = with_nested_added(*full, Entity::organisations, school.id, pupils);
  REQUIRE_FALSE(over.ok());
  CHECK(over.problem().code == "too_long");
}

TEST_CASE("a list of lines or references is not longer or larger than a file may hold") {
  // Such a row would be written, and what is over the limit would be missing after reading.
  ItPlan plan;
  const FieldInfo& lines = field_of(info(Entity::it_plans), "parked");
  CHECK(code(set_value(lines, &plan, Lines(most_nested, "x"))).empty());
  CHECK(code(set_value(lines, &plan, Lines(most_nested + 1, "x"))) == "too_long");
  CHECK(code(set_value(lines, &plan, Lines{std::string(longest_line + 1, 'x')})) == "too_long");
  Goal goal;
  const FieldInfo& themes = field_of(info(goals), "themes");
  CHECK(code(set_value(themes, &goal, Ids(most_nested + 1, Id::from("t-1")))) == "too_long");
}
