#include "edit/references.h"

#include <algorithm>
#include <set>

namespace koers {

namespace {

using Lead = std::function<Id(Entity, Id)>;

// The table with the references of its rows led, and its rows under the ids that these lead to.
// Rows that stay as they are stay shared.
void lead_table(const EntityInfo& of, AnyTable& table, const Lead& lead) {
  std::vector<Id> ids;
  std::vector<AnyTable::AnyRow> led;
  std::set<Id> moved;
  bool changed = false;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Id was = table.id_at(i);
    const Id is = lead(of.entity, was);
    const bool moves = is != was;
    if (moves && (is.empty() || table.find(is) != nullptr || !moved.insert(is).second)) {
      changed = true;  // another row stands for it
      continue;
    }
    std::shared_ptr<Row> copy = of.copy(table.at(i));
    void* record = of.address(copy.get());
    lead_references(*of.record, record, lead);
    const bool same = !moves && equal_record(*of.record, record, table.at(i));
    changed = changed || !same;
    copy->id = is;
    ids.push_back(is);
    led.push_back(same ? table.shared_at(i) : of.shared(std::move(copy)));
  }
  if (changed) table.assign(std::move(ids), std::move(led));
}

Plan led_plan(Plan plan, const Lead& lead) {
  for (const EntityInfo& of : entities()) lead_table(of, plan.table(of.entity), lead);
  auto head = std::make_shared<PlanHead>(*plan.head);
  lead_references(record_info<PlanHead>(), head.get(), lead);
  plan.head = std::move(head);
  return plan;
}

}  // namespace

void lead_references(const RecordInfo& info, void* record, const Lead& lead) {
  for (const FieldInfo& field : info.fields) {
    if (field.kind == Kind::ref) {
      Id& id = as_mutable<Id>(field, record);
      id = lead(field.target, id);
    } else if (field.kind == Kind::refs) {
      Ids& ids = as_mutable<Ids>(field, record);
      Ids led;
      for (Id id : ids)
        if (const Id to = lead(field.target, id);
            !to.empty() && std::find(led.begin(), led.end(), to) == led.end())
          led.push_back(to);
      ids = std::move(led);
    } else if (field.kind == Kind::subject) {
      Subject& subject = as_mutable<Subject>(field, record);
      subject.id = lead(subject.entity, subject.id);
      if (subject.id.empty()) subject = {};
    } else if (field.kind == Kind::records) {
      for (std::size_t i = 0; i < field.list.size(field.get(record)); ++i)
        lead_references(*field.list.record(), field.list.at_mutable(field.get_mutable(record), i),
                        lead);
    }
  }
}

Plan with_new_ids(const Plan& plan, const NewIds& ids) {
  if (ids.empty()) return plan;
  return led_plan(plan, [&](Entity entity, Id id) {
    const auto found = ids.find({entity, id});
    return found == ids.end() ? id : found->second;
  });
}

Plan without_loose_ends(Plan plan) {
  const Plan known = plan;
  return led_plan(std::move(plan), [&known](Entity entity, Id id) {
    return known.table(entity).find(id) == nullptr ? Id{} : id;
  });
}

}  // namespace koers
