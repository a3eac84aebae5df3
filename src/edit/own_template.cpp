#include "edit/own_template.h"

#include <algorithm>

#include "edit/edits.h"

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
Organisation bare(const Organisation& was) {
  Organisation organisation;
  organisation.kind = was.kind;
  organisation.parent = was.parent;
  if (was.kind == OrganisationKind::team) organisation.name = was.name;
  return organisation;
}

Role bare(const Role& was) {
  Role role;
  role.label = was.label;
  role.organisation = was.organisation;
  role.party = was.party;
  return role;
}

SchoolYear bare(const SchoolYear& was) {
  SchoolYear year;
  year.label = was.label;
  year.start = was.start;
  year.end = was.end;
  return year;
}

Destination bare(const Destination&) { return {}; }

Theme bare(const Theme& was) {
  Theme theme;
  theme.destination = was.destination;
  theme.code = was.code;
  theme.title = was.title;
  theme.pillar = was.pillar;
  theme.colour = was.colour;
  return theme;
}

ItPlan bare(const ItPlan& was) {
  ItPlan it_plan;
  it_plan.organisation = was.organisation;
  it_plan.school_year = was.school_year;
  it_plan.destination = was.destination;
  return it_plan;
}

template <class T>
void add_bare(Plan& out, const Plan& plan) {
  for (const T& was : rows<T>(plan)) {
    T row = bare(was);
    row.id = was.id;
    rows<T>(out).put(std::move(row));
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
  add_bare<Organisation>(out, plan);
  add_bare<Role>(out, plan);
  add_bare<SchoolYear>(out, plan);
  add_bare<Destination>(out, plan);
  add_bare<Theme>(out, plan);
  add_bare<ItPlan>(out, plan);
  for (Id id : goals)
    if (const Goal* goal = find<Goal>(plan, id)) out.goals.put(anew(*goal));
  add_parts<Indicator>(out, plan);
  add_parts<Activity>(out, plan);
  add_parts<PhaseGate>(out, plan);
  stay_among_themselves(out);
  return excerpt(out, Entity::goals, goals);
}

}  // namespace koers
