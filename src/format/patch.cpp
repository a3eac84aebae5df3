// The journal's patches: what changed between two plans, and a plan with that change in it.
#include <algorithm>
#include <unordered_set>

#include "base/order.h"
#include "format/draft.h"
#include "format/plan_file.h"
#include "format/record_json.h"

namespace koers {

namespace {

constexpr int on_one_line = 0;

struct TableChange {
  Entity entity{};
  Ids set;
  Ids gone;
  bool reordered = false;
};

Ids ids_of(const AnyTable& table) {
  Ids ids;
  for (std::size_t i = 0; i < table.size(); ++i) ids.push_back(table.id_at(i));
  return ids;
}

// The order that follows from "as before, without what went, new ones behind".
Ids expected_order(const AnyTable& before, const TableChange& change) {
  Ids order = ids_of(before);
  std::erase_if(
      order, [&](Id id) { return std::binary_search(change.gone.begin(), change.gone.end(), id); });
  for (Id id : change.set)
    if (before.index_of(id) == AnyTable::npos) order.push_back(id);
  return order;
}

TableChange change_of(Entity entity, const AnyTable& before, const AnyTable& after) {
  TableChange change{entity, {}, {}, false};
  const RecordInfo& record = *info(entity).record;
  AnyTable::differences(before, after, [&](Id id, const void* was, const void* is) {
    if (is == nullptr)
      change.gone.push_back(id);
    else if (was == nullptr || !equal_record(record, was, is))
      change.set.push_back(id);
  });
  // New rows in the order in which they stand, so that most patches need no order.
  put_in_order(change.set, [&](Id a, Id b) { return after.index_of(a) < after.index_of(b); });
  if (!before.same_as(after)) change.reordered = expected_order(before, change) != ids_of(after);
  return change;
}

void write_ids(JsonWriter& json, const char* name, const std::vector<TableChange>& changes,
               bool (*wanted)(const TableChange&), Ids (*ids)(const TableChange&, const Plan&),
               const Plan& after) {
  if (std::none_of(changes.begin(), changes.end(), wanted)) return;
  json.key(name);
  json.open('{');
  for (const TableChange& change : changes) {
    if (!wanted(change)) continue;
    json.key(info(change.entity).name);
    json.open('[');
    for (Id id : ids(change, after)) json.text(id.view());
    json.close(']');
  }
  json.close('}');
}

void write_set(JsonWriter& json, const std::vector<TableChange>& changes, const Plan& after) {
  json.key("set");
  json.open('{');
  for (const TableChange& change : changes) {
    if (change.set.empty()) continue;
    json.key(info(change.entity).name);
    json.open('[');
    for (Id id : change.set)
      write_row(json, *info(change.entity).record, id, after.table(change.entity).find(id));
    json.close(']');
  }
  json.close('}');
}

// The members of a plan file that this version does not know, before and after.
struct ExtraChange {
  Unknown set;
  std::vector<std::string> gone;
  bool empty() const { return set.empty() && gone.empty(); }
};

Unknown::const_iterator member_of(const Unknown& members, const std::string& name) {
  return std::find_if(members.begin(), members.end(),
                      [&](const UnknownMember& member) { return member.name == name; });
}

void apply_extra(Unknown& members, const ExtraChange& change) {
  for (const std::string& name : change.gone)
    if (const auto at = member_of(members, name); at != members.end()) members.erase(at);
  for (const UnknownMember& member : change.set) {
    const auto at = member_of(members, member.name);
    if (at == members.end())
      members.push_back(member);
    else
      members[static_cast<std::size_t>(at - members.begin())] = member;
  }
}

ExtraChange extra_change(const Plan& before, const Plan& after) {
  if (before.unknown == after.unknown) return {};
  const Unknown was = before.unknown ? *before.unknown : Unknown();
  const Unknown is = after.unknown ? *after.unknown : Unknown();
  ExtraChange change;
  for (const UnknownMember& member : was)
    if (member_of(is, member.name) == is.end()) change.gone.push_back(member.name);
  for (const UnknownMember& member : is)
    if (const auto at = member_of(was, member.name); at == was.end() || *at != member)
      change.set.push_back(member);
  Unknown led_to = was;
  apply_extra(led_to, change);
  if (led_to == is) return change;
  // They stand in another order: all of them anew.
  change = {is, {}};
  for (const UnknownMember& member : was) change.gone.push_back(member.name);
  return change;
}

void write_extra(JsonWriter& json, const ExtraChange& change) {
  if (!change.gone.empty()) {
    json.key("extraGone");
    json.open('[');
    for (const std::string& name : change.gone) json.text(name);
    json.close(']');
  }
  if (change.set.empty()) return;
  json.key("extra");
  json.open('{');
  for (const UnknownMember& member : change.set) {
    json.key(member.name);
    json.raw(member.json);
  }
  json.close('}');
}

void reorder(AnyTable& table, const Ids& order) {
  std::vector<AnyTable::AnyRow> rows;
  Ids ids;
  std::unordered_set<Id> seen;  // an id that stands there twice must not take the place of another
  for (Id id : order) {
    const std::size_t index = table.index_of(id);
    if (index == AnyTable::npos || !seen.insert(id).second) continue;
    ids.push_back(id);
    rows.push_back(table.shared_at(index));
  }
  if (ids.size() == table.size()) table.assign(std::move(ids), std::move(rows));
}

}  // namespace

std::string write_patch(const Plan& before, const Plan& after) {
  std::vector<TableChange> changes;
  for (const EntityInfo& of : entities()) {
    const AnyTable& was = before.table(of.entity);
    const AnyTable& is = after.table(of.entity);
    if (was.same_as(is)) continue;
    TableChange change = change_of(of.entity, was, is);
    if (!change.set.empty() || !change.gone.empty() || change.reordered)
      changes.push_back(std::move(change));
  }
  const bool head = before.head != after.head &&
                    !(before.head->id == after.head->id &&
                      equal_record(record_info<PlanHead>(), before.head.get(), after.head.get()));
  const ExtraChange extra = extra_change(before, after);
  if (changes.empty() && !head && extra.empty()) return {};
  JsonWriter json{on_one_line};
  json.open('{');
  if (head) {
    json.key("plan");
    write_row(json, record_info<PlanHead>(), after.head->id, after.head.get());
  }
  const auto has_set = [](const TableChange& c) { return !c.set.empty(); };
  if (std::any_of(changes.begin(), changes.end(), has_set)) write_set(json, changes, after);
  write_ids(
      json, "gone", changes, [](const TableChange& c) { return !c.gone.empty(); },
      [](const TableChange& c, const Plan&) { return c.gone; }, after);
  write_ids(
      json, "order", changes, [](const TableChange& c) { return c.reordered; },
      [](const TableChange& c, const Plan& p) { return ids_of(p.table(c.entity)); }, after);
  write_extra(json, extra);
  json.close('}');
  return json.take();
}

Result<Plan> apply_patch(const Plan& plan, std::string_view patch) {
  Draft draft = read_draft(patch, Document::patch);
  for (const Problem& problem : draft.problems)
    if (problem.severity == Severity::error) return problem;
  if (draft.head && draft.head->id.empty())
    return Problem{"missing_id", Severity::error, "plan", {}};
  // Nothing of a patch may be passed over: what came after it was made on top of it.
  if (!draft.unknown.empty())
    return Problem{"wrong_type", Severity::error, draft.unknown.front().name, {}};
  Plan changed = plan;
  if (draft.head) changed.head = std::make_shared<const PlanHead>(*std::move(draft.head));
  for (const EntityInfo& of : entities()) {
    TableDraft& change = draft.tables[static_cast<std::size_t>(of.entity)];
    AnyTable& table = changed.table(of.entity);
    for (Id id : change.gone) {
      const std::size_t index = table.index_of(id);
      if (index != AnyTable::npos) table.erase(index);
    }
    for (std::size_t i = 0; i < change.ids.size(); ++i) {
      const std::size_t index = table.index_of(change.ids[i]);
      AnyTable::AnyRow row = of.shared(std::move(change.rows[i]));
      if (index == AnyTable::npos)
        table.insert(table.size(), change.ids[i], std::move(row));
      else
        table.replace(index, std::move(row));
    }
    if (change.order) reorder(table, *change.order);
  }
  const ExtraChange extra{std::move(draft.extra), std::move(draft.extra_gone)};
  if (extra.empty()) return changed;
  Unknown members = plan.unknown ? *plan.unknown : Unknown();
  apply_extra(members, extra);
  changed.unknown = members.empty() ? nullptr : std::make_shared<const Unknown>(std::move(members));
  return changed;
}

}  // namespace koers
