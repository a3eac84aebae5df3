#include "edit/fragment.h"

#include <algorithm>
#include <set>
#include <string>

#include "edit/redate.h"
#include "edit/references.h"
#include "model/limits.h"

namespace koers {

namespace {

using Key = std::pair<Entity, Id>;

// By what a row is the same as another. The first field must hold something; rows of entities that
// are not listed are never the same.
struct Sameness {
  Entity entity;
  std::array<const char*, 3> fields;
};
constexpr Sameness sameness[] = {
    {Entity::organisations, {"name", "kind"}},
    {Entity::roles, {"label"}},
    {Entity::school_years, {"label"}},
    {Entity::plan_periods, {"name"}},
    {Entity::budget_years, {"year"}},
    {Entity::sources, {"title"}},
    {Entity::vision_statements, {"text"}},
    {Entity::destinations, {"title"}},
    {Entity::themes, {"title"}},
    {Entity::frames, {"text"}},
    {Entity::it_plans, {"schoolYear", "organisation"}},
    {Entity::statements, {"text"}},
    {Entity::priority_criteria, {"name"}},
    {Entity::goals, {"what", "itPlan"}},
    {Entity::translations, {"statement", "goal"}},
    {Entity::indicators, {"name", "goal"}},
    {Entity::activities, {"title", "goal"}},
    {Entity::phase_gates, {"from", "to", "goal"}},
    {Entity::moments, {"title"}},
    {Entity::team_plans, {"organisation", "schoolYear"}},
    {Entity::categories, {"label"}},
    {Entity::fundings, {"name"}},
    {Entity::budget_lines, {"description", "payer"}},
    {Entity::allocation_keys, {"name"}},
    {Entity::assets, {"model", "organisation"}},
    {Entity::stakeholders, {"group"}},
    {Entity::involvements, {"stakeholder", "about"}},
    {Entity::sessions, {"aim"}},
    {Entity::rights, {"subject", "body"}},
    {Entity::decisions, {"subject", "body"}},
    {Entity::risks, {"text"}},
    {Entity::processings, {"app"}},
    {Entity::labels, {"key"}},
};

class Taker {
 public:
  Taker(const Plan& plan, const Plan& fragment, const Joint& joint, IdSource& ids)
      : plan_(plan),
        fragment_(fragment),
        joint_(joint),
        ids_(ids),
        year_(find<SchoolYear>(plan, joint.school_year)),
        dates_(own_school_year(fragment), year_, joint.days_off) {}

  Result<Taken> take() {
    for (const EntityInfo& of : entities()) {
      const AnyTable& table = fragment_.table(of.entity);
      for (std::size_t i = 0; i < table.size(); ++i) decide(of, table.id_at(i), table.at(i));
    }
    Taken taken{plan_, {}};
    for (const EntityInfo& of : entities()) {
      const AnyTable& table = fragment_.table(of.entity);
      for (std::size_t i = 0; i < table.size(); ++i) {
        const Key key{of.entity, table.id_at(i)};
        if (fresh_.count(key) != 0)
          add(taken, of, key, table.at(i));
        else
          complete(taken.plan, of, new_ids_[key], table.at(i));
      }
      if (taken.plan.table(of.entity).size() > most_rows)
        return Problem{"too_large", Severity::error, of.name, {}};
    }
    return taken;
  }

 private:
  Id led(Entity entity, Id id) const {
    const auto found = new_ids_.find({entity, id});
    return found == new_ids_.end() ? Id{} : found->second;
  }

  // The row of the plan that stands for one of the fragment by what it is; nothing when it must be
  // looked for by name, or added.
  std::optional<Id> joined(const EntityInfo& of, const void* row) const {
    switch (of.entity) {
      case Entity::organisations: {
        const auto kind = static_cast<const Organisation*>(row)->kind;
        if (kind == OrganisationKind::team) return std::nullopt;
        const bool board = kind == OrganisationKind::board && !joint_.board.empty();
        return board ? joint_.board : joint_.school;
      }
      case Entity::school_years:
        return joint_.school_year;
      case Entity::it_plans:
        return joint_.it_plan.empty() ? std::nullopt : std::optional(joint_.it_plan);
      case Entity::destinations:
        return joint_.destination.empty() ? std::nullopt : std::optional(joint_.destination);
      case Entity::goals: {
        const bool open_place = static_cast<const Goal*>(row)->what.empty();
        return open_place && !joint_.goal.empty() ? std::optional(joint_.goal) : std::nullopt;
      }
      default:
        return std::nullopt;
    }
  }

  std::shared_ptr<Row> made(const EntityInfo& of, const void* row) const {
    std::shared_ptr<Row> copy = of.copy(row);
    void* record = of.address(copy.get());
    lead_references(*of.record, record, [this](Entity e, Id id) { return led(e, id); });
    dates_.move(*of.record, record);
    if (of.entity == Entity::moments)
      on_school_day(*static_cast<const Moment*>(row), *static_cast<Moment*>(record));
    return copy;
  }

  void on_school_day(const Moment& was, Moment& moment) const {
    if (!is_study_day(was.kind)) return;
    const Date by_date = moment.start;
    moment.start = dates_.moved_to_school_day(was.start);
    if (!moment.end.empty() && !by_date.empty())
      moment.end = moment.end.plus(moment.start.days - by_date.days);
  }

  bool same(const EntityInfo& of, const Sameness& by, const void* a, const void* b) const {
    if (of.entity == Entity::themes)
      return same_theme(*static_cast<const Theme*>(a), *static_cast<const Theme*>(b));
    for (const char* name : by.fields)
      if (name != nullptr && !equal_field(*of.record->field(name), a, b)) return false;
    return in_the_year(of, b);
  }

  // What comes back each year under the same name is the same only within the year.
  bool in_the_year(const EntityInfo& of, const void* row) const {
    const char* name = of.entity == Entity::moments     ? "start"
                       : of.entity == Entity::sessions  ? "date"
                       : of.entity == Entity::decisions ? "answerBy"
                                                        : nullptr;
    if (name == nullptr || year_ == nullptr) return true;
    const Date date = as<Date>(*of.record->field(name), row);
    return date.empty() || (date >= year_->start && date <= year_->end);
  }

  Id found(const EntityInfo& of, const void* candidate) const {
    const auto by = std::find_if(std::begin(sameness), std::end(sameness),
                                 [&](const Sameness& each) { return each.entity == of.entity; });
    if (by == std::end(sameness)) return {};
    if (empty_field(*of.record->field(by->fields[0]), candidate)) return {};
    const AnyTable& table = plan_.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i)
      if (same(of, *by, candidate, table.at(i))) return table.id_at(i);
    return {};
  }

  void decide(const EntityInfo& of, Id id, const void* row) {
    const Key key{of.entity, id};
    if (const std::optional<Id> known = joined(of, row)) {
      new_ids_[key] = *known;
      return;
    }
    const std::shared_ptr<Row> candidate = made(of, row);
    const Id there = found(of, of.address(candidate.get()));
    if (there.empty()) fresh_.insert(key);
    new_ids_[key] = there.empty() ? ids_.mint(of.prefix) : there;
  }

  void add(Taken& taken, const EntityInfo& of, const Key& key, const void* row) const {
    std::shared_ptr<Row> copy = made(of, row);
    copy->id = new_ids_.at(key);
    give_free_code(taken.plan, of, of.address(copy.get()));
    AnyTable& table = taken.plan.table(of.entity);
    const Id id = copy->id;
    table.insert(table.size(), id, of.shared(std::move(copy)));
    taken.added.push_back({of.entity, id});
  }

  // D1 when there is a D1 becomes the first number that is free.
  static void give_free_code(const Plan& plan, const EntityInfo& of, void* record) {
    const FieldInfo* field = of.record->field("code");
    if (field == nullptr) return;
    std::string& code = as_mutable<std::string>(*field, record);
    if (code.empty() || code.size() > 40) return;
    std::set<std::string> used;
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i)
      used.insert(as<std::string>(*field, table.at(i)));
    if (used.count(code) == 0) return;
    const std::string letters = code.substr(0, code.find_last_not_of("0123456789") + 1);
    std::size_t number = 1;
    while (used.count(letters + std::to_string(number)) != 0) ++number;
    code = letters + std::to_string(number);
  }

  // The plan's own destination and IT plan get the fragment's words where they have none.
  static void complete(Plan& plan, const EntityInfo& of, Id id, const void* from) {
    if (of.entity != Entity::destinations && of.entity != Entity::it_plans) return;
    AnyTable& table = plan.table(of.entity);
    const std::size_t index = table.index_of(id);
    if (index == AnyTable::npos) return;
    std::shared_ptr<Row> copy = of.copy(table.at(index));
    void* record = of.address(copy.get());
    bool changed = false;
    for (const FieldInfo& field : of.record->fields) {
      const bool words =
          field.kind == Kind::line || field.kind == Kind::text || field.kind == Kind::lines;
      if (!words || !empty_field(field, record) || empty_field(field, from)) continue;
      changed = true;
      if (field.kind == Kind::lines)
        as_mutable<Lines>(field, record) = as<Lines>(field, from);
      else if (field.kind == Kind::text)
        as_mutable<Text>(field, record) = as<Text>(field, from);
      else
        as_mutable<std::string>(field, record) = as<std::string>(field, from);
    }
    if (changed) table.replace(index, of.shared(std::move(copy)));
  }

  const Plan& plan_;
  const Plan& fragment_;
  const Joint& joint_;
  IdSource& ids_;
  const SchoolYear* year_;
  Redating dates_;
  NewIds new_ids_;
  std::set<Key> fresh_;
};

// Adds what the record refers to, but no parts of it.
void want_referred(const Plan& plan, const RecordInfo& info, const void* record,
                   std::set<Key>& wanted, std::vector<Key>& waiting) {
  const auto want = [&](Entity entity, Id id) {
    if (!id.empty() && plan.table(entity).find(id) && wanted.insert({entity, id}).second)
      waiting.push_back({entity, id});
  };
  for (const FieldInfo& field : info.fields) {
    if (field.kind == Kind::ref) want(field.target, as<Id>(field, record));
    if (field.kind == Kind::refs)
      for (Id id : as<Ids>(field, record)) want(field.target, id);
    if (field.kind == Kind::subject)
      want(as<Subject>(field, record).entity, as<Subject>(field, record).id);
    if (field.kind != Kind::records) continue;
    const void* list = field.get(record);
    for (std::size_t i = 0; i < field.list.size(list); ++i)
      want_referred(plan, *field.list.record(), field.list.at(list, i), wanted, waiting);
  }
}

}  // namespace

bool same_theme(const Theme& a, const Theme& b) {
  if (!a.title.empty() && a.title == b.title) return true;
  return !a.code.empty() && a.code == b.code && (a.title.empty() || a.pillar == b.pillar);
}

Result<Taken> with_fragment(const Plan& plan, const Plan& fragment, const Joint& joint,
                            IdSource& ids) {
  return Taker(plan, fragment, joint, ids).take();
}

Plan excerpt(const Plan& fragment, Entity entity, const Ids& rows) {
  std::set<Key> wanted;
  for (Id id : rows) wanted.insert({entity, id});
  std::vector<Key> waiting(wanted.begin(), wanted.end());
  for (const EntityInfo& part : entities())
    for (const FieldInfo& field : part.record->fields) {
      if (!field.owner || field.target != entity) continue;
      const AnyTable& table = fragment.table(part.entity);
      for (std::size_t i = 0; i < table.size(); ++i)
        if (wanted.contains({entity, as<Id>(field, table.at(i))}) &&
            wanted.insert({part.entity, table.id_at(i)}).second)
          waiting.push_back({part.entity, table.id_at(i)});
    }
  while (!waiting.empty()) {
    const Key key = waiting.back();
    waiting.pop_back();
    if (const void* row = fragment.table(key.first).find(key.second))
      want_referred(fragment, *info(key.first).record, row, wanted, waiting);
  }
  Plan part = fragment;
  for (const EntityInfo& of : entities()) {
    AnyTable& table = part.table(of.entity);
    for (std::size_t i = table.size(); i > 0; --i) {
      const bool kept = wanted.count({of.entity, table.id_at(i - 1)}) != 0;
      const bool of_the_head = of.entity == Entity::school_years;
      if (!kept && !of_the_head) table.erase(i - 1);
    }
  }
  return part;
}

}  // namespace koers
