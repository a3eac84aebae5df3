#include "edit/priorities.h"

#include <algorithm>
#include <limits>

#include "base/order.h"

namespace koers {

namespace {

constexpr std::int64_t most_goal_score = 5;

bool is_of(const Plan& plan, const Goal& goal, Id it_plan) {
  return goal.it_plan == it_plan || find<ItPlan>(plan, goal.it_plan) == nullptr;
}

// Goals that were never ranked stand behind those that were.
std::int64_t rank_of(const Goal& goal) {
  return goal.rank > 0 ? goal.rank : std::numeric_limits<std::int64_t>::max();
}

const FieldInfo& status_field() { return *info(Entity::goals).record->field("status"); }

GoalStatus status_called(std::string_view name) {
  const auto values = status_field().choice->values;
  for (std::size_t i = 1; i < values.size(); ++i)
    if (values[i] == name) return static_cast<GoalStatus>(i);
  return GoalStatus::none;
}

// The change that says what the goal was before it was parked.
const Change* parking_of(const Plan& plan, Id goal) {
  const Change* last = nullptr;
  for (const Change& change : plan.changes)
    if (change.about == Subject{Entity::goals, goal} && change.field_name == status_field().name)
      last = &change;
  return last;
}

// What a goal is that was parked without anyone remembering what it was before.
GoalStatus status_by_work(const Plan& plan, Id goal) {
  GoalStatus status = GoalStatus::idea;
  for (const Activity& activity : plan.activities) {
    if (activity.goal != goal) continue;
    if (activity.status == ActivityStatus::busy || activity.status == ActivityStatus::done)
      return GoalStatus::running;
    status = GoalStatus::planned;
  }
  return status;
}

}  // namespace

GoalOrder order_of(const Plan& plan, Id it_plan) {
  std::vector<const Goal*> all;
  GoalOrder order;
  for (const Goal& goal : plan.goals) {
    if (!is_of(plan, goal, it_plan)) continue;
    if (goal.status == GoalStatus::parked)
      order.parked.push_back(goal.id);
    else
      all.push_back(&goal);
  }
  const auto first = [](const Goal* a, const Goal* b) {
    const bool a_leads = a->kind == GoalKind::spearhead;
    const bool b_leads = b->kind == GoalKind::spearhead;
    return a_leads != b_leads ? a_leads : rank_of(*a) < rank_of(*b);
  };
  put_in_order(all, first);
  for (const Goal* goal : all) {
    order.goals.push_back(goal->id);
    if (goal->kind == GoalKind::spearhead) ++order.spearheads;
  }
  return order;
}

Plan with_order(Plan plan, const GoalOrder& order) {
  for (std::size_t i = 0; i < order.goals.size(); ++i) {
    const Goal* known = find<Goal>(plan, order.goals[i]);
    if (known == nullptr) continue;
    Goal goal = *known;
    goal.rank = static_cast<std::int64_t>(i + 1);
    if (i < order.spearheads)
      goal.kind = GoalKind::spearhead;
    else if (goal.kind == GoalKind::spearhead)
      goal.kind = GoalKind::ongoing;
    if (goal.rank != known->rank || goal.kind != known->kind)
      plan = with(std::move(plan), std::move(goal));
  }
  return plan;
}

std::size_t place_of(const GoalOrder& order, Id goal) {
  const auto found = std::find(order.goals.begin(), order.goals.end(), goal);
  const auto index = static_cast<std::size_t>(found - order.goals.begin());
  return index < order.spearheads ? index : index + 1;
}

GoalOrder moved(const GoalOrder& order, Id goal, std::size_t place) {
  GoalOrder out;
  out.parked = order.parked;
  Ids rest;
  std::size_t line = 0;  // where it stands among the rest
  for (std::size_t i = 0; i < order.goals.size(); ++i)
    if (order.goals[i] != goal) {
      rest.push_back(order.goals[i]);
      if (i < order.spearheads) ++line;
    }
  const bool above = place <= line;
  const std::size_t index = std::min(above ? place : place - 1, rest.size());
  out.goals = rest;
  out.goals.insert(out.goals.begin() + static_cast<std::ptrdiff_t>(index), goal);
  out.spearheads = line + (above ? 1 : 0);
  return out;
}

Result<Plan> with_goal_parked(const Plan& plan, Id id, Date today, Id change_id) {
  const Goal* known = find<Goal>(plan, id);
  if (known == nullptr) return Problem{"unknown_reference", Severity::error, {}, {}};
  if (known->status == GoalStatus::parked) return plan;
  Change change;
  change.id = change_id;
  change.about = {Entity::goals, id};
  change.field_name = status_field().name;
  const auto values = status_field().choice->values;
  if (known->status != GoalStatus::none)
    change.before = Text(std::string(values[static_cast<std::size_t>(known->status)]));
  change.after = Text(std::string(values[static_cast<std::size_t>(GoalStatus::parked)]));
  change.date = today;
  Goal goal = *known;
  goal.status = GoalStatus::parked;
  return with(with(plan, std::move(goal)), std::move(change));
}

Result<Plan> with_goal_back(const Plan& plan, Id id) {
  const Goal* known = find<Goal>(plan, id);
  if (known == nullptr) return Problem{"unknown_reference", Severity::error, {}, {}};
  if (known->status != GoalStatus::parked) return plan;
  Goal goal = *known;
  const Change* parking = parking_of(plan, id);
  goal.status =
      parking ? status_called(std::string_view(parking->before)) : status_by_work(plan, id);
  Plan changed = with(plan, std::move(goal));
  // It was about the time in between, which is over.
  if (parking != nullptr) changed = without_row(std::move(changed), Entity::changes, parking->id);
  return changed;
}

Result<Plan> with_idea_as_goal(const Plan& plan, Id it_plan, std::size_t idea, Goal goal) {
  const ItPlan* known = find<ItPlan>(plan, it_plan);
  if (known == nullptr || idea >= known->parked.size())
    return Problem{"unknown_reference", Severity::error, {}, {}};
  ItPlan changed = *known;
  goal.it_plan = it_plan;
  goal.what = changed.parked[idea];
  changed.parked.erase(changed.parked.begin() + static_cast<std::ptrdiff_t>(idea));
  return with(with(plan, std::move(changed)), std::move(goal));
}

Result<Plan> with_goal_score(const Plan& plan, Id id, Id criterion, std::int64_t score) {
  const Goal* known = find<Goal>(plan, id);
  if (known == nullptr || find<PriorityCriterion>(plan, criterion) == nullptr)
    return Problem{"unknown_reference", Severity::error, {}, {}};
  if (score < 0 || score > most_goal_score)
    return Problem{"bad_goal_score", Severity::error, {}, {}};
  Goal goal = *known;
  const auto found = std::find_if(goal.scores.begin(), goal.scores.end(),
                                  [&](const GoalScore& s) { return s.criterion == criterion; });
  if (score == (found != goal.scores.end() ? found->score : 0)) return plan;
  if (score == 0) {
    if (found != goal.scores.end()) goal.scores.erase(found);
  } else if (found != goal.scores.end()) {
    found->score = score;
  } else {
    GoalScore added;
    added.criterion = criterion;
    added.score = score;
    goal.scores.push_back(added);
  }
  return with(plan, std::move(goal));
}

Plan without_ballots(Plan plan, Id it_plan) {
  Ids gone;
  for (const Ballot& ballot : plan.ballots)
    if (ballot.it_plan == it_plan) gone.push_back(ballot.id);
  for (Id id : gone) plan = without_row(std::move(plan), Entity::ballots, id);
  return plan;
}

}  // namespace koers
