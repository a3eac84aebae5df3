// Functions that change a plan: each takes a plan and gives the changed one, or the problem that
// stood in its way. The plan that was given is never touched. What a person asks for (and when that
// makes sense) is an action, in `app`.
#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "base/problem.h"
#include "model/plan.h"

namespace koers {

// A value for one field, by the kind of the field: text kinds take a string, a choice the index of
// its value.
using FieldValue = std::variant<bool, std::int64_t, Decimal, Cents, Date, Month, Clock, std::string,
                                Lines, std::uint8_t, Id, Ids, Subject>;

// The value as it stands in a row, and a row with the value put in. `set_value` refuses a value of
// another kind, too long or out of range (`wrong_type`, `too_long`, `number_out_of_range`).
FieldValue value_of(const FieldInfo& field, const void* record);
std::optional<Problem> set_value(const FieldInfo& field, void* record, const FieldValue& value);

// One field of one row. Problems: those of `set_value`, `unknown_reference` for no such row.
Result<Plan> with_value(const Plan& plan, Entity entity, Id id, const FieldInfo& field,
                        const FieldValue& value);

// The same for a field of a nested record; the list of nested records made longer by an empty one,
// or without one of them.
Result<Plan> with_nested_value(const Plan& plan, Entity entity, Id id, const FieldInfo& list,
                               std::size_t index, const FieldInfo& field, const FieldValue& value);
Result<Plan> with_nested_added(const Plan& plan, Entity entity, Id id, const FieldInfo& list);
Result<Plan> with_nested_removed(const Plan& plan, Entity entity, Id id, const FieldInfo& list,
                                 std::size_t index);

// A new row behind the others. The caller has given it its id.
Plan with_row(Plan plan, Entity entity, std::shared_ptr<const Row> row);
template <class T>
Plan with(Plan plan, T row) {
  rows<T>(plan).put(std::move(row));
  return plan;
}

// Without the row and all that is a part of it; references to what went are cleared.
Plan without_row(Plan plan, Entity entity, Id id);

// The row moved so that it stands at `index` of its table.
Plan with_row_at(Plan plan, Entity entity, Id id, std::size_t index);

Plan with_head(Plan plan, PlanHead head);

// Takes out of a copy of a row what happened to the first.
void clear_history(const RecordInfo& record, void* row);

// A copy of the row with an id of its own, right behind the first.
Result<Plan> with_copy(const Plan& plan, Entity entity, Id id, Id new_id);

}  // namespace koers
