#include "edit/own_template.h"

#include <algorithm>

#include "edit/edits.h"
#include "edit/outline.h"

namespace koers {

namespace {

void clear_dates(const RecordInfo& record, void* row) {
  for (const FieldInfo& field : record.fields) {
    if (field.kind == Kind::date) as_mutable<Date>(field, row) = {};
    if (field.kind == Kind::month) as_mutable<Month>(field, row) = {};
  }
}

// Rows as someone begins with them. What is said of one kind of row only is said below.
template <class T>
T begun(T row) {
  clear_history(record_info<T>(), &row);
  clear_dates(record_info<T>(), &row);
  row.unknown.clear();
  return row;
}

Goal anew(const Goal& was) {
  Goal goal = begun(was);
  goal.rank = 0;
  goal.status = GoalStatus::idea;
  goal.scores.clear();
  goal.current.clear();
  goal.deviation.clear();
  goal.visions.clear();
  goal.statement = goal.carried_from = {};
  return goal;
}

Indicator anew(const Indicator& was) {
  Indicator indicator = begun(was);
  indicator.baseline = {};
  return indicator;
}

Activity anew(const Activity& was) {
  Activity activity = begun(was);
  activity.status = ActivityStatus::not_started;
  activity.wait_reason.clear();
  activity.moments.clear();
  return activity;
}

PhaseGate anew(const PhaseGate& was) {
  PhaseGate gate = begun(was);
  gate.note.clear();
  for (Criterion& criterion : gate.criteria) criterion.done = false;
  return gate;
}

// What goals stand in and refer to: enough of it to be known again in another plan, and no more.
void add_outlines(Plan& out, const Plan& plan, Entity entity,
                  std::initializer_list<const char*> fields) {
  AnyTable& table = out.table(entity);
  plan.table(entity).each([&](Id id, const void* row) {
    table.insert(table.size(), id, outline(entity, row, {fields.begin(), fields.size()}));
  });
}

// A school is any school, a team goes by its name.
void add_organisations(Plan& out, const Plan& plan) {
  add_outlines(out, plan, Entity::organisations, {"kind", "parent"});
  for (const Organisation& was : plan.organisations) {
    if (was.kind != OrganisationKind::team) continue;
    Organisation team = *find<Organisation>(out, was.id);
    team.name = was.name;
    out.organisations.put(std::move(team));
  }
}

template <class T>
void add_parts(Plan& out, const Plan& plan) {
  for (const T& was : rows<T>(plan))
    if (find<Goal>(out, was.goal) != nullptr) rows<T>(out).put(anew(was));
}

// An activity waits for those that came along only.
void stay_among_themselves(Plan& out) {
  for (const Activity& was : Table<Activity>(out.activities)) {
    Activity activity = was;
    std::erase_if(activity.depends_on,
                  [&](Id other) { return find<Activity>(out, other) == nullptr; });
    if (activity.depends_on.size() != was.depends_on.size()) out.activities.put(activity);
  }
}

}  // namespace

Plan fragment_of(const Plan& plan, const Ids& goals) {
  Plan out;
  add_organisations(out, plan);
  add_outlines(out, plan, Entity::roles, {"label", "organisation", "party"});
  add_outlines(out, plan, Entity::school_years, {"label", "start", "end"});
  add_outlines(out, plan, Entity::destinations, {});
  add_outlines(out, plan, Entity::themes, {"destination", "code", "title", "pillar", "colour"});
  add_outlines(out, plan, Entity::it_plans, {"organisation", "schoolYear", "destination"});
  for (Id id : goals)
    if (const Goal* goal = find<Goal>(plan, id)) out.goals.put(anew(*goal));
  add_parts<Indicator>(out, plan);
  add_parts<Activity>(out, plan);
  add_parts<PhaseGate>(out, plan);
  stay_among_themselves(out);
  return excerpt(out, Entity::goals, goals);
}

}  // namespace koers
