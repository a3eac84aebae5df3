#include "app/priorities.h"

#include <algorithm>
#include <unordered_map>

#include "base/order.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::size_t spearheads_after(const GoalOrder& now, const Plan& plan) {
  const auto most = static_cast<std::size_t>(most_spearheads(plan));
  const std::size_t wanted = now.spearheads == 0 ? most : std::min(now.spearheads, most);
  return std::min(wanted, now.goals.size());
}

GoalOrder led_by(const Ids& first, const GoalOrder& now, const Plan& plan) {
  GoalOrder order;
  order.parked = now.parked;
  order.goals = first;
  for (Id id : now.goals)
    if (std::find(first.begin(), first.end(), id) == first.end()) order.goals.push_back(id);
  order.spearheads = spearheads_after(now, plan);
  return order;
}

}  // namespace

std::int64_t dots_each(const Plan& plan) {
  return plan.head->dots_each > 0 ? plan.head->dots_each : usual_dots;
}

Vote vote_of(const Plan& plan, Id it_plan, const GoalOrder& order) {
  Vote vote;
  std::unordered_map<Id, std::size_t> at;
  for (Id id : order.goals) {
    at.emplace(id, vote.goals.size());
    vote.goals.push_back({id, 0, 0});
  }
  for (const Ballot& ballot : plan.ballots) {
    if (ballot.it_plan != it_plan) continue;
    ++vote.ballots;
    for (const Dots& dots : ballot.dots) {
      const auto found = at.find(dots.goal);
      if (found == at.end() || dots.count <= 0) continue;
      vote.goals[found->second].dots += dots.count;
      ++vote.goals[found->second].people;
      vote.dots += dots.count;
    }
  }
  put_in_order(vote.goals, [](const DotCount& a, const DotCount& b) { return a.dots > b.dots; });
  return vote;
}

GoalOrder order_by(const Weighing& weighing, const GoalOrder& now, const Plan& plan) {
  Ids first;
  for (const WeighedGoal& goal : weighing.goals) first.push_back(goal.goal);
  return led_by(first, now, plan);
}

GoalOrder order_by(const Vote& vote, const GoalOrder& now, const Plan& plan) {
  Ids first;
  for (const DotCount& goal : vote.goals)
    if (goal.dots > 0) first.push_back(goal.goal);
  return led_by(first, now, plan);
}

std::string firmness_words(Language language, const WeighedGoal& goal) {
  const auto best = static_cast<std::int64_t>(goal.best);
  const auto worst = static_cast<std::int64_t>(goal.worst);
  if (best == worst) return say(language, words::priorities_stays(best));
  if (worst == best + 1) return say(language, words::priorities_stays_either(best, worst));
  return say(language, words::priorities_stays_between(best, worst));
}

std::string share_words(Language language, Decimal weight, std::int64_t weights) {
  if (weights <= 0) return "–";
  const std::int64_t percent = (200 * weight.milli + weights) / (2 * weights);
  return percentage(language, Decimal::whole(percent));
}

std::int64_t score_of(const Goal& goal, Id criterion) {
  for (const GoalScore& score : goal.scores)
    if (score.criterion == criterion) return score.score;
  return 0;
}

std::vector<PriorityCriterion> default_criteria(Language language) {
  struct Offered {
    Key name;
    Key explanation;
    std::int64_t weight;
  };
  constexpr Offered offered[] = {
      {words::criterion_vision, words::criterion_vision_explanation, 3},
      {words::criterion_pupils, words::criterion_pupils_explanation, 3},
      {words::criterion_feasible, words::criterion_feasible_explanation, 2},
      {words::criterion_urgent, words::criterion_urgent_explanation, 2},
  };
  std::vector<PriorityCriterion> out;
  for (const Offered& one : offered) {
    PriorityCriterion criterion;
    criterion.name = say(language, one.name);
    criterion.explanation = Text(say(language, one.explanation));
    criterion.weight = Decimal::whole(one.weight);
    out.push_back(std::move(criterion));
  }
  return out;
}

const PriorityView::Facts& PriorityView::of(const Plan& plan, Id it_plan) {
  const bool same =
      made_ && it_plan_ == it_plan &&
      same_tables(made_of_, plan,
                  {Entity::goals, Entity::it_plans, Entity::priority_criteria, Entity::ballots});
  if (same) return facts_;
  made_ = true;
  it_plan_ = it_plan;
  made_of_ = plan;
  facts_.order = order_of(plan, it_plan);
  facts_.weighing = weighing_of(plan, facts_.order);
  facts_.vote = vote_of(plan, it_plan, facts_.order);
  return facts_;
}

}  // namespace koers
