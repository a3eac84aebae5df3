// The rows that rules go over: those of this year that are to be done, and the lines of the budget.
#pragma once

#include "budget/cost.h"
#include "calendar/year_scope.h"
#include "model/standing.h"

namespace koers {

template <class Visit>
void each_goal(const Plan& plan, Visit visit) {
  const YearScope scope(plan);
  for (const Goal& goal : plan.goals)
    if (is_for_now(goal) && scope.holds(Entity::goals, &goal)) visit(goal);
}

// Not the cancelled ones, nor those of a goal that is stopped.
template <class Visit>
void each_activity(const Plan& plan, Visit visit) {
  const YearScope scope(plan);
  for (const Activity& activity : plan.activities) {
    if (activity.status == ActivityStatus::cancelled) continue;
    if (!scope.holds(Entity::activities, &activity)) continue;
    const Goal* goal = find<Goal>(plan, activity.goal);
    if (goal == nullptr || is_for_now(*goal)) visit(activity);
  }
}

// Lines that count, without the depreciation of what was bought before this plan.
template <class Visit>
void each_line(const Plan& plan, Visit visit) {
  for (const BudgetLine& line : plan.budget_lines)
    if (counts(line) && line.kind != LineKind::carried) visit(line);
}

// Of an amount in whole euros, as frames and thresholds have it.
inline constexpr std::int64_t milli_per_cent = 10;

// In how many years the kind of cost of a line is written off, as the plan says; 0 for none.
inline std::int64_t usual_term(const Plan& plan, const BudgetLine& line) {
  const Category* category = find<Category>(plan, line.category);
  return category == nullptr ? 0 : category->depreciation_years;
}

inline bool holds_on(const Frame& frame, Date day) {
  return (frame.valid_from.empty() || frame.valid_from <= day) &&
         (frame.valid_to.empty() || frame.valid_to >= day);
}

// What is free asks nothing.
inline bool asks_on(const Frame& frame, Date day) {
  return holds_on(frame, day) && frame.force != Force::free;
}

inline Subject subject_of(const Goal& goal) { return {Entity::goals, goal.id}; }
inline Subject subject_of(const Activity& activity) { return {Entity::activities, activity.id}; }
inline Subject subject_of(const BudgetLine& line) { return {Entity::budget_lines, line.id}; }

}  // namespace koers
