#include "app/next_year.h"

#include <algorithm>
#include <map>

#include "app/carry_over.h"
#include "base/order.h"
#include "calendar/year_scope.h"
#include "edit/edits.h"

namespace koers {

namespace {

Evaluation evaluation_for(const Plan& plan, Id goal, IdSource& ids) {
  if (const Evaluation* found = evaluation_of(plan, goal)) return *found;
  Evaluation evaluation;
  evaluation.id = ids.mint("e");
  evaluation.goal = goal;
  return evaluation;
}

}  // namespace

int next_year_begin(const Plan& plan, Date today) {
  return school_year_begin(own_calendar(plan, today).start()) + 1;
}

const SchoolYear* year_that_begins(const Plan& plan, int begin) {
  for (const SchoolYear& year : plan.school_years)
    if (!year.start.empty() && school_year_begin(year.start) == begin) return &year;
  return nullptr;
}

Ids unfinished_goals(const Plan& plan) {
  Ids ids = rows_of_year(plan, Entity::goals);
  std::erase_if(ids, [&](Id id) { return is_finished(*find<Goal>(plan, id)); });
  return ids;
}

namespace {

// Of each goal; the first evaluation of a goal counts.
std::map<Id, NextStep> next_steps(const Plan& plan) {
  std::map<Id, NextStep> steps;
  for (const Evaluation& evaluation : plan.evaluations)
    steps.emplace(evaluation.goal, evaluation.next);
  return steps;
}

NextStep step_of(const std::map<Id, NextStep>& steps, Id goal) {
  const auto found = steps.find(goal);
  return found == steps.end() ? NextStep::none : found->second;
}

}  // namespace

Choices choices_of(const Plan& plan) {
  const std::map<Id, NextStep> steps = next_steps(plan);
  Choices out;
  for (Id goal : unfinished_goals(plan)) {
    const NextStep next = step_of(steps, goal);
    ++(next == NextStep::none ? out.open : goes_on(next) ? out.going_on : out.stopped);
  }
  return out;
}

CarryOver carry_over(const Plan& plan, Date today) {
  CarryOver out;
  out.choices = choices_of(plan);
  const std::map<Id, NextStep> steps = next_steps(plan);
  std::map<Id, std::size_t> at;
  for (Id goal : unfinished_goals(plan)) {
    at[goal] = out.goals.size();
    out.goals.push_back({goal, 0, 0});
  }
  for (const Activity& activity : plan.activities) {
    const auto found = at.find(activity.goal);
    if (found == at.end()) continue;
    UnfinishedGoal& goal = out.goals[found->second];
    ++goal.total;
    if (activity.status == ActivityStatus::done) ++goal.done;
    if (is_unfinished(activity) && goes_on(step_of(steps, goal.id))) ++out.activities;
  }
  const SchoolCalendar school = own_calendar(plan, today);
  for (const Moment& moment : plan.moments)
    if (comes_back(moment, school)) ++out.moments;
  return out;
}

const CarryOver& CarryOvers::of(const Plan& plan, Date today) {
  if (made_on_ != today || !same_value(made_of_, plan)) {
    made_of_ = plan;
    made_on_ = today;
    carry_over_ = carry_over(plan, today);
  }
  return carry_over_;
}

Plan with_next_step(Plan plan, Id goal, NextStep next, IdSource& ids) {
  Evaluation evaluation = evaluation_for(plan, goal, ids);
  evaluation.next = next;
  return with(std::move(plan), std::move(evaluation));
}

Result<Plan> with_goal_note(const Plan& plan, Id goal, const std::string& note, IdSource& ids) {
  const Evaluation evaluation = evaluation_for(plan, goal, ids);
  const FieldInfo& result = *info(Entity::evaluations).record->field("result");
  return with_value(with(plan, evaluation), Entity::evaluations, evaluation.id, result, note);
}

Result<Plan> with_next_year(const Plan& plan, Language language, const NextYearWish& wish,
                            Date today, IdSource& ids) {
  if (choices_of(plan).open > 0) return Problem{"goals_open", Severity::warning, "goals", {}};
  return carried_over(plan, language, wish, today, ids);
}

Result<Plan> with_year_shown(const Plan& plan, Id year) {
  if (find<SchoolYear>(plan, year) == nullptr)
    return Problem{"unknown_reference", Severity::error, "schoolYears", std::string(year.view())};
  PlanHead head = *plan.head;
  head.school_year = year;
  return with_head(plan, std::move(head));
}

Ids years_in_order(const Plan& plan) {
  Ids ids;
  for (const SchoolYear& year : plan.school_years) ids.push_back(year.id);
  put_in_order(ids, [&](Id a, Id b) {
    return find<SchoolYear>(plan, a)->start < find<SchoolYear>(plan, b)->start;
  });
  return ids;
}

}  // namespace koers
