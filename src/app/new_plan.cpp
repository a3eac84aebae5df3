#include "app/new_plan.h"

#include <algorithm>

#include "app/new_involvement.h"
#include "app/new_register.h"
#include "app/rhythm.h"
#include "calendar/school_year.h"
#include "calendar/year_scope.h"
#include "edit/priorities.h"
#include "model/standing.h"
#include "text/words.h"

namespace koers {

namespace {

template <class T>
Id first_id(const Plan& plan) {
  const auto& table = rows<T>(plan);
  return table.empty() ? Id{} : table[0].id;
}

// The selected row when it is of that entity, else what the selected row refers to, else the last
// one of the year that is shown.
template <class T>
Id context_of(const Plan& plan, Subject selected, Id otherwise = {}) {
  constexpr Entity wanted = EntityOf<T>::value;
  if (selected.entity == wanted && find<T>(plan, selected.id)) return selected.id;
  if (const void* row = plan.table(selected.entity).find(selected.id))
    for (const FieldInfo& field : info(selected.entity).record->fields)
      if (field.kind == Kind::ref && field.target == wanted && !empty_field(field, row))
        return as<Id>(field, row);
  if (!otherwise.empty()) return otherwise;
  const Ids of_year = rows_of_year(plan, wanted);
  return of_year.empty() ? Id{} : of_year.back();
}

Date today_in_year(const Plan& plan, Date today) {
  const SchoolYear* year = own_school_year(plan);
  if (year == nullptr) return today;
  return today >= year->start && today <= year->end ? today : year->start;
}

// The goal's own school, else the school of the plan.
Id organisation_of(const Plan& plan, Id goal_id) {
  const Goal* goal = find<Goal>(plan, goal_id);
  const ItPlan* it_plan = goal ? find<ItPlan>(plan, goal->it_plan) : nullptr;
  return it_plan ? it_plan->organisation : plan.head->organisation;
}

// Phases come in their order: a new activity takes the first that its goal does not have.
Phase next_phase(const Plan& plan, Id goal) {
  for (Phase phase : {Phase::pioneering, Phase::organising, Phase::executing, Phase::adopting}) {
    bool there = false;
    for (const Activity& activity : plan.activities)
      there = there || (activity.goal == goal && activity.phase == phase);
    if (!there) return phase;
  }
  return Phase::executing;
}

Plan with_theme(Plan plan, Id id, IdSource& ids) {
  Theme theme;
  theme.id = id;
  theme.destination = first_id<Destination>(plan);
  if (theme.destination.empty()) {
    Destination destination;
    destination.id = theme.destination = ids.mint("d");
    plan = with(std::move(plan), std::move(destination));
  }
  theme.code = free_code(plan, Entity::themes, "T");
  theme.colour = static_cast<Colour>(1 + plan.themes.size() % 8);
  return with(std::move(plan), std::move(theme));
}

Plan with_goal(Plan plan, Id id, Subject selected, Id shown_it_plan) {
  Goal goal;
  goal.id = id;
  const ItPlan* own = own_it_plan(plan);
  if (shown_it_plan.empty() && own != nullptr) shown_it_plan = own->id;
  goal.it_plan = context_of<ItPlan>(plan, selected, shown_it_plan);
  goal.code = free_code(plan, Entity::goals, "D");
  // While there is room: more speerpunten than a year may have are none.
  const auto leading = static_cast<std::int64_t>(order_of(plan, goal.it_plan).spearheads);
  goal.kind = leading < most_spearheads(plan) ? GoalKind::spearhead : GoalKind::ongoing;
  goal.status = GoalStatus::idea;
  if (selected.entity == Entity::themes && !selected.id.empty()) goal.themes = {selected.id};
  if (selected.entity == Entity::vision_statements && !selected.id.empty())
    goal.visions = {selected.id};
  return with(std::move(plan), std::move(goal));
}

Plan with_activity(Plan plan, Id id, Subject selected, Date today) {
  Activity activity;
  activity.id = id;
  activity.goal = context_of<Goal>(plan, selected);
  activity.phase = next_phase(plan, activity.goal);
  activity.organisation = organisation_of(plan, activity.goal);
  activity.status = ActivityStatus::not_started;
  activity.start = today_in_year(plan, today);
  activity.end = activity.start.plus(27);
  return with(std::move(plan), std::move(activity));
}

Plan with_line(Plan plan, Id id, Subject selected, Date today) {
  BudgetLine line;
  line.id = id;
  line.code = free_code(plan, Entity::budget_lines, "B");
  line.payer = plan.head->organisation;
  line.theme = context_of<Theme>(plan, selected);
  if (selected.entity == Entity::goals) line.goal = selected.id;
  line.kind = LineKind::one_off;
  line.purpose = Purpose::learning;
  line.quantity = Decimal::whole(1);
  line.vat_included = true;
  line.start = Month::of(today_in_year(plan, today));
  return with(std::move(plan), std::move(line));
}

// Of the first school that has no plan for the year yet.
Plan with_it_plan(Plan plan, Id id) {
  ItPlan made;
  made.id = id;
  made.status = PlanStatus::draft;
  if (const SchoolYear* year = own_school_year(plan)) made.school_year = year->id;
  made.destination = first_id<Destination>(plan);
  if (const Destination* destination = find<Destination>(plan, made.destination))
    made.destination_version = destination->version;
  for (const Organisation& school : plan.organisations) {
    bool planned = school.kind != OrganisationKind::school;
    for (const ItPlan& other : plan.it_plans)
      planned =
          planned || (other.organisation == school.id && other.school_year == made.school_year);
    if (planned) continue;
    made.organisation = school.id;
    break;
  }
  return with(std::move(plan), std::move(made));
}

// A school of the plan's own sector and region, a part of its own organisation where that is a
// board.
Plan with_organisation(Plan plan, Id id) {
  Organisation made;
  made.id = id;
  made.kind = OrganisationKind::school;
  if (const Organisation* own = own_organisation(plan)) {
    made.sector = own->sector;
    made.region = own->region;
    made.parent = own->kind == OrganisationKind::board ? own->id : own->parent;
  }
  return with(std::move(plan), std::move(made));
}

Plan with_frame(Plan plan, Id id, Subject selected, IdSource& ids) {
  if (plan.themes.empty()) plan = with_theme(std::move(plan), ids.mint("t"), ids);
  Frame frame;
  frame.id = id;
  frame.theme = context_of<Theme>(plan, selected);
  frame.code = free_code(plan, Entity::frames, "K");
  frame.force = Force::direction;
  return with(std::move(plan), std::move(frame));
}

Plan with_indicator(Plan plan, Id id, Subject selected) {
  Indicator indicator;
  indicator.id = id;
  indicator.goal = context_of<Goal>(plan, selected);
  if (const SchoolYear* year = own_school_year(plan)) indicator.target_date = year->end;
  return with(std::move(plan), std::move(indicator));
}

Plan with_role(Plan plan, Id id, Subject selected) {
  Role role;
  role.id = id;
  const bool of_selected = selected.entity == Entity::organisations && !selected.id.empty();
  role.organisation = of_selected ? selected.id : plan.head->organisation;
  role.party = Party::internal;
  return with(std::move(plan), std::move(role));
}

}  // namespace

std::string free_code(const Plan& plan, Entity entity, const char* letter) {
  const AnyTable& table = plan.table(entity);
  const FieldInfo* code = info(entity).record->field("code");
  for (std::size_t number = 1;; ++number) {
    const std::string candidate = letter + std::to_string(number);
    bool taken = false;
    for (std::size_t i = 0; i < table.size() && !taken; ++i)
      taken = as<std::string>(*code, table.at(i)) == candidate;
    if (!taken) return candidate;
  }
}

NewRow new_row(const Plan& plan, Entity entity, Id id, Subject selected, Date today, IdSource& ids,
               Id shown_it_plan) {
  switch (entity) {
    case Entity::vision_statements: {
      VisionStatement statement;
      statement.id = id;
      statement.code = free_code(plan, entity, "V");
      return {with(plan, std::move(statement))};
    }
    case Entity::themes:
      return {with_theme(plan, id, ids)};
    case Entity::frames:
      return {with_frame(plan, id, selected, ids)};
    case Entity::goals:
      return {with_goal(plan, id, selected, shown_it_plan)};
    case Entity::indicators:
      return {with_indicator(plan, id, selected)};
    case Entity::activities:
      return {with_activity(plan, id, selected, today)};
    case Entity::moments: {
      Moment moment;
      moment.id = id;
      moment.kind = MomentKind::study_day;
      moment.start = today_in_year(plan, today);
      return {with(plan, std::move(moment))};
    }
    case Entity::budget_lines:
      return {with_line(plan, id, selected, today)};
    case Entity::roles:
      return {with_role(plan, id, selected)};
    case Entity::it_plans:
      return {with_it_plan(plan, id)};
    case Entity::organisations:
      return {with_organisation(plan, id)};
    case Entity::priority_criteria: {
      PriorityCriterion criterion;
      criterion.id = id;
      criterion.weight = Decimal::whole(1);
      return {with(plan, std::move(criterion))};
    }
    default: {
      std::shared_ptr<Row> row = new_involvement_row(plan, entity, selected, today);
      if (row == nullptr) row = new_register_row(plan, entity, today);
      if (row == nullptr) row = info(entity).make();
      row->id = id;
      return {with_row(plan, entity, std::move(row))};
    }
  }
}

Plan empty_plan(Language language, Date today, IdSource& ids) {
  // In the last months of a school year a plan is made for the next one.
  const int begin = school_year_begin(today) + (today.month() >= 4 && today.month() < 8 ? 1 : 0);
  Plan plan;
  Organisation school;
  school.id = ids.mint("o");
  school.name = say(language, words::new_school);
  school.kind = OrganisationKind::school;
  school.sector = Sector::primary;
  school.region = HolidayRegion::middle;

  SchoolYear year;
  year.id = ids.mint("y");
  year.label = school_year_label(begin);
  year.start = school_year_start(begin);
  year.end = school_year_end(begin);
  year.region = school.region;
  year.holidays = named_holidays(language, school.region, begin);

  Destination destination;
  destination.id = ids.mint("d");
  destination.title = say(language, words::new_destination);
  destination.organisation = school.id;
  destination.start_year = begin;
  destination.end_year = begin + 4;
  destination.status = DestinationStatus::draft;

  ItPlan it_plan;
  it_plan.id = ids.mint("ip");
  it_plan.organisation = school.id;
  it_plan.school_year = year.id;
  it_plan.destination = destination.id;
  it_plan.status = PlanStatus::draft;

  PlanHead head;
  head.id = ids.mint("p");
  head.title = say(language, words::new_plan(year.label));
  head.sector = Sector::primary;
  head.organisation = school.id;
  head.school_year = year.id;
  head.language = code_of(language);
  head.created_on = today;

  plan = with(
      with(with(with(std::move(plan), std::move(school)), std::move(year)), std::move(destination)),
      std::move(it_plan));
  return with_head(std::move(plan), std::move(head));
}

Plan as_new_plan(Plan plan, Date today, IdSource& ids) {
  PlanHead head = *plan.head;
  head.forked_from = std::string(head.id.view());
  head.id = ids.mint("p");
  head.created_on = today;
  return with_head(std::move(plan), std::move(head));
}

}  // namespace koers
