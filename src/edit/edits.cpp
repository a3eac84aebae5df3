#include "edit/edits.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/ensure.h"
#include "model/limits.h"

namespace koers {

namespace {

template <class T>
std::optional<Problem> put(const FieldInfo& field, void* record, const FieldValue& value) {
  const T* held = std::get_if<T>(&value);
  if (held == nullptr) return Problem{"wrong_type", Severity::error, field.name, {}};
  as_mutable<T>(field, record) = *held;
  return std::nullopt;
}

Problem problem_at(const FieldInfo& field, const char* code) {
  return {code, Severity::error, field.name, {}};
}

std::optional<Problem> refused(const FieldInfo& field, const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    const std::size_t longest = field.kind == Kind::text ? longest_text : longest_line;
    if (text->size() > longest) return problem_at(field, "too_long");
  }
  // The reader of files holds lists to the same limits: what is let in here must come back.
  const auto* lines = std::get_if<Lines>(&value);
  const auto* ids = std::get_if<Ids>(&value);
  const auto is_long = [](const std::string& line) { return line.size() > longest_line; };
  if (lines && (lines->size() > most_nested || std::any_of(lines->begin(), lines->end(), is_long)))
    return problem_at(field, "too_long");
  if (ids && ids->size() > most_nested) return problem_at(field, "too_long");
  const auto outside = [](std::int64_t v, std::int64_t most) { return v > most || v < -most; };
  const auto* whole = std::get_if<std::int64_t>(&value);
  const auto* amount = std::get_if<Cents>(&value);
  const auto* part = std::get_if<Decimal>(&value);
  if ((whole && outside(*whole, largest_number)) ||
      (amount && outside(amount->value, largest_cents)) ||
      (part && *part != nothing_in(field) && outside(part->milli, largest_milli)))
    return problem_at(field, "number_out_of_range");
  if (const auto* choice = std::get_if<std::uint8_t>(&value))
    if (field.kind == Kind::choice && *choice >= field.choice->values.size())
      return problem_at(field, "unknown_choice");
  return std::nullopt;
}

using Gone = std::set<std::pair<Entity, Id>>;

bool gone(const Gone& all, Entity entity, Id id) {
  return !id.empty() && all.count({entity, id}) != 0;
}

// Whether a record refers to something that went; with `mend`, the reference is cleared.
bool refers_to(const RecordInfo& record, const void* at, const Gone& all, void* mend) {
  bool found = false;
  for (const FieldInfo& field : record.fields) {
    if (field.kind == Kind::ref && gone(all, field.target, as<Id>(field, at))) {
      found = true;
      if (mend) as_mutable<Id>(field, mend) = Id{};
    } else if (field.kind == Kind::refs) {
      const auto is_gone = [&](Id id) { return gone(all, field.target, id); };
      const Ids& ids = as<Ids>(field, at);
      if (std::none_of(ids.begin(), ids.end(), is_gone)) continue;
      found = true;
      if (mend) std::erase_if(as_mutable<Ids>(field, mend), is_gone);
    } else if (field.kind == Kind::subject) {
      const Subject& subject = as<Subject>(field, at);
      if (!gone(all, subject.entity, subject.id)) continue;
      found = true;
      if (mend) as_mutable<Subject>(field, mend) = Subject{};
    } else if (field.kind == Kind::records) {
      const void* list = field.get(at);
      for (std::size_t i = 0; i < field.list.size(list); ++i) {
        void* nested = mend ? field.list.at_mutable(field.get_mutable(mend), i) : nullptr;
        found |= refers_to(*field.list.record(), field.list.at(list, i), all, nested);
      }
    }
  }
  return found;
}

// All that is a part of the row, and of its parts.
Gone with_parts(const Plan& plan, Entity entity, Id id) {
  Gone all{{entity, id}};
  for (std::size_t before = 0; before != all.size();) {
    before = all.size();
    for (const EntityInfo& part : entities())
      for (const FieldInfo& field : part.record->fields) {
        if (!field.owner) continue;
        const AnyTable& table = plan.table(part.entity);
        for (std::size_t i = 0; i < table.size(); ++i)
          if (gone(all, field.target, as<Id>(field, table.at(i))))
            all.insert({part.entity, table.id_at(i)});
      }
  }
  return all;
}

}  // namespace

FieldValue value_of(const FieldInfo& field, const void* record) {
  switch (field.kind) {
    case Kind::flag:
      return as<bool>(field, record);
    case Kind::number:
      return as<std::int64_t>(field, record);
    case Kind::decimal:
      return as<Decimal>(field, record);
    case Kind::money:
      return as<Cents>(field, record);
    case Kind::date:
      return as<Date>(field, record);
    case Kind::month:
      return as<Month>(field, record);
    case Kind::clock:
      return as<Clock>(field, record);
    case Kind::line:
      return as<std::string>(field, record);
    case Kind::text:
      return std::string(as<Text>(field, record));
    case Kind::lines:
      return as<Lines>(field, record);
    case Kind::choice:
      return as<std::uint8_t>(field, record);
    case Kind::ref:
      return as<Id>(field, record);
    case Kind::refs:
      return as<Ids>(field, record);
    case Kind::subject:
      return as<Subject>(field, record);
    case Kind::records:
      break;
  }
  return false;
}

std::optional<Problem> set_value(const FieldInfo& field, void* record, const FieldValue& value) {
  if (auto problem = refused(field, value)) return problem;
  switch (field.kind) {
    case Kind::flag:
      return put<bool>(field, record, value);
    case Kind::number:
      return put<std::int64_t>(field, record, value);
    case Kind::decimal:
      return put<Decimal>(field, record, value);
    case Kind::money:
      return put<Cents>(field, record, value);
    case Kind::date:
      return put<Date>(field, record, value);
    case Kind::month:
      return put<Month>(field, record, value);
    case Kind::clock:
      return put<Clock>(field, record, value);
    case Kind::line:
      return put<std::string>(field, record, value);
    case Kind::text: {
      const auto* text = std::get_if<std::string>(&value);
      if (text == nullptr) return problem_at(field, "wrong_type");
      as_mutable<Text>(field, record) = Text(*text);
      return std::nullopt;
    }
    case Kind::lines:
      return put<Lines>(field, record, value);
    case Kind::choice:
      return put<std::uint8_t>(field, record, value);
    case Kind::ref:
      return put<Id>(field, record, value);
    case Kind::refs:
      return put<Ids>(field, record, value);
    case Kind::subject:
      return put<Subject>(field, record, value);
    case Kind::records:
      break;
  }
  return problem_at(field, "wrong_type");
}

namespace {

// The plan with a changed copy of one row; `change` gets the copy and may refuse.
template <class Change>
Result<Plan> with_changed_row(const Plan& plan, Entity entity, Id id, Change change) {
  const EntityInfo& of = info(entity);
  const std::size_t index = plan.table(entity).index_of(id);
  if (index == AnyTable::npos)
    return Problem{"unknown_reference", Severity::error, of.name, std::string(id.view())};
  std::shared_ptr<Row> row = of.copy(plan.table(entity).at(index));
  if (std::optional<Problem> problem = change(of.address(row.get()))) return *problem;
  Plan changed = plan;
  changed.table(entity).replace(index, of.shared(std::move(row)));
  return changed;
}

}  // namespace

Result<Plan> with_value(const Plan& plan, Entity entity, Id id, const FieldInfo& field,
                        const FieldValue& value) {
  return with_changed_row(plan, entity, id,
                          [&](void* row) { return set_value(field, row, value); });
}

Result<Plan> with_nested_value(const Plan& plan, Entity entity, Id id, const FieldInfo& list,
                               std::size_t index, const FieldInfo& field, const FieldValue& value) {
  return with_changed_row(plan, entity, id, [&](void* row) -> std::optional<Problem> {
    void* records = list.get_mutable(row);
    if (index >= list.list.size(records)) return problem_at(list, "unknown_reference");
    return set_value(field, list.list.at_mutable(records, index), value);
  });
}

Result<Plan> with_nested_added(const Plan& plan, Entity entity, Id id, const FieldInfo& list) {
  return with_changed_row(plan, entity, id, [&](void* row) -> std::optional<Problem> {
    void* records = list.get_mutable(row);
    const std::size_t size = list.list.size(records);
    if (size >= most_nested) return problem_at(list, "too_long");
    list.list.resize(records, size + 1);
    return std::nullopt;
  });
}

Result<Plan> with_nested_removed(const Plan& plan, Entity entity, Id id, const FieldInfo& list,
                                 std::size_t index) {
  return with_changed_row(plan, entity, id, [&](void* row) -> std::optional<Problem> {
    void* records = list.get_mutable(row);
    if (index >= list.list.size(records)) return problem_at(list, "unknown_reference");
    list.list.erase(records, index);
    return std::nullopt;
  });
}

Plan with_row(Plan plan, Entity entity, std::shared_ptr<const Row> row) {
  const Id id = row->id;
  AnyTable& table = plan.table(entity);
  AnyTable::AnyRow shared = info(entity).shared(std::const_pointer_cast<Row>(std::move(row)));
  const std::size_t index = table.index_of(id);
  if (index == AnyTable::npos)
    table.insert(table.size(), id, std::move(shared));
  else
    table.replace(index, std::move(shared));
  return plan;
}

Plan without_row(Plan plan, Entity entity, Id id) {
  if (plan.table(entity).index_of(id) == AnyTable::npos) return plan;
  const Gone all = with_parts(plan, entity, id);
  for (const auto& [part, part_id] : all) {
    const std::size_t index = plan.table(part).index_of(part_id);
    if (index != AnyTable::npos) plan.table(part).erase(index);
  }
  for (const EntityInfo& of : entities()) {
    AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (!refers_to(*of.record, table.at(i), all, nullptr)) continue;
      std::shared_ptr<Row> row = of.copy(table.at(i));
      refers_to(*of.record, table.at(i), all, of.address(row.get()));
      table.replace(i, of.shared(std::move(row)));
    }
  }
  PlanHead head = *plan.head;
  if (refers_to(record_info<PlanHead>(), plan.head.get(), all, &head))
    plan.head = std::make_shared<const PlanHead>(std::move(head));
  return plan;
}

Plan with_row_at(Plan plan, Entity entity, Id id, std::size_t index) {
  AnyTable& table = plan.table(entity);
  const std::size_t from = table.index_of(id);
  if (from != AnyTable::npos && index < table.size()) table.move(from, index);
  return plan;
}

Plan with_head(Plan plan, PlanHead head) {
  plan.head = std::make_shared<const PlanHead>(std::move(head));
  return plan;
}

void clear_history(const RecordInfo& record, void* row) {
  for (const FieldInfo& field : record.fields)
    if (field.history) field.list.resize(field.get_mutable(row), 0);
}

Result<Plan> with_copy(const Plan& plan, Entity entity, Id id, Id new_id) {
  const EntityInfo& of = info(entity);
  const std::size_t index = plan.table(entity).index_of(id);
  if (index == AnyTable::npos)
    return Problem{"unknown_reference", Severity::error, of.name, std::string(id.view())};
  std::shared_ptr<Row> row = of.copy(plan.table(entity).at(index));
  row->id = new_id;
  clear_history(*of.record, of.address(row.get()));
  Plan changed = plan;
  changed.table(entity).insert(index + 1, new_id, of.shared(std::move(row)));
  return changed;
}

}  // namespace koers
