// The rows that rules go over: those of this year that are to be done.
#pragma once

#include "calendar/year_scope.h"

namespace koers {

// Whether a goal is for this year and not stopped.
inline bool is_for_now(const Goal& goal) {
  return goal.status != GoalStatus::parked && goal.status != GoalStatus::stopped;
}

template <class Visit>
void each_goal(const Plan& plan, Visit visit) {
  for (Id id : rows_of_year(plan, Entity::goals))
    if (const Goal& goal = *find<Goal>(plan, id); is_for_now(goal)) visit(goal);
}

// Not the cancelled ones, nor those of a goal that is stopped.
template <class Visit>
void each_activity(const Plan& plan, Visit visit) {
  for (Id id : rows_of_year(plan, Entity::activities)) {
    const Activity& activity = *find<Activity>(plan, id);
    const Goal* goal = find<Goal>(plan, activity.goal);
    if (activity.status != ActivityStatus::cancelled && (goal == nullptr || is_for_now(*goal)))
      visit(activity);
  }
}

inline Subject subject_of(const Goal& goal) { return {Entity::goals, goal.id}; }
inline Subject subject_of(const Activity& activity) { return {Entity::activities, activity.id}; }

}  // namespace koers
