// What comes first: the order of goals, which of them are speerpunten, what is not for this year,
// and the scores and dots that they get.
#pragma once

#include "edit/edits.h"

namespace koers {

// The goals of a school in their order, the speerpunten in front, without those that are parked.
// A goal that belongs to no school plan counts with every school.
struct GoalOrder {
  Ids goals;
  std::size_t spearheads = 0;  // so many of `goals`, the first ones
  Ids parked;
};
GoalOrder order_of(const Plan& plan, Id it_plan);

// Ranks them 1, 2, 3 …; the first so many are speerpunten, the others no longer.
Plan with_order(Plan plan, const GoalOrder& order);

// The line under the speerpunten has a place among the goals: one can move past it. Moving to a
// place counts the goals and the line that stand before it, without the goal itself.
std::size_t place_of(const GoalOrder& order, Id goal);
GoalOrder moved(const GoalOrder& order, Id goal, std::size_t place);

// Parked, a goal keeps all that it has; a change row remembers what its status was, and `back`
// gives it that again. `id` is of that row.
Result<Plan> with_goal_parked(const Plan& plan, Id goal, Date today, Id id);
Result<Plan> with_goal_back(const Plan& plan, Id goal);
// An idea that waits in the school plan becomes a goal, as an idea at the end of the order.
Result<Plan> with_idea_as_goal(const Plan& plan, Id it_plan, std::size_t idea, Goal goal);

// 0 takes the score away. Problem: `bad_goal_score` when it is not 1 to 5.
Result<Plan> with_goal_score(const Plan& plan, Id goal, Id criterion, std::int64_t score);
Plan without_ballots(Plan plan, Id it_plan);

}  // namespace koers
