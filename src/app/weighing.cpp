// Weighing goals, and how firm the order is. One weight at a time goes from four fifths to six
// fifths of what it is; between two goals the difference then follows a straight line, which
// crosses zero at most once. Where those crossings lie is compared as fractions, so nothing is lost
// to rounding.
#include <algorithm>

#include "app/priorities.h"
#include "base/order.h"

namespace koers {

namespace {

// d(t) = fixed + moving * t, the lead of another goal over this one, with t from 4/5 to 6/5.
struct Lead {
  std::int64_t fixed = 0;
  std::int64_t moving = 0;

  int sign_at(std::int64_t fifths) const {
    const std::int64_t d = 5 * fixed + fifths * moving;
    return d > 0 ? 1 : d < 0 ? -1 : 0;
  }
};

// Where a lead crosses zero: t = top / bottom, bottom above 0.
struct Crossing {
  std::int64_t top = 0;
  std::int64_t bottom = 1;
  bool was_ahead = false;  // before it
  bool gets_ahead = false;

  int compare(const Crossing& other) const {
    __extension__ using Wide = __int128;
    const Wide left = Wide{top} * other.bottom;
    const Wide right = Wide{other.top} * bottom;
    return left < right ? -1 : left > right ? 1 : 0;
  }
};

constexpr std::int64_t least_fifths = 4;
constexpr std::int64_t most_fifths = 6;

struct Span {
  std::int64_t fewest = 0;
  std::int64_t most = 0;
};

void widen(Span& span, std::int64_t ahead) {
  span.fewest = std::min(span.fewest, ahead);
  span.most = std::max(span.most, ahead);
}

// The fewest and the most goals that are ahead of one, over the whole range of t.
Span ahead_over(const std::vector<Lead>& leads) {
  std::vector<Crossing> crossings;
  std::int64_t ahead = 0;
  for (const Lead& lead : leads) {
    const int first = lead.sign_at(least_fifths);
    const int last = lead.sign_at(most_fifths);
    if (first > 0) ++ahead;
    if (first == last) continue;
    Crossing crossing;
    crossing.top = lead.moving > 0 ? -lead.fixed : lead.fixed;
    crossing.bottom = lead.moving > 0 ? lead.moving : -lead.moving;
    crossing.was_ahead = first > 0;
    crossing.gets_ahead = last > 0;
    crossings.push_back(crossing);
  }
  put_in_order(crossings, [](const Crossing& a, const Crossing& b) { return a.compare(b) < 0; });
  Span span{ahead, ahead};
  for (std::size_t i = 0; i < crossings.size();) {
    std::size_t end = i;
    std::int64_t gained = 0;
    for (; end < crossings.size() && crossings[end].compare(crossings[i]) == 0; ++end) {
      if (crossings[end].was_ahead) --ahead;  // equal at the crossing itself
      if (crossings[end].gets_ahead) ++gained;
    }
    widen(span, ahead);
    ahead += gained;
    widen(span, ahead);
    i = end;
  }
  return span;
}

constexpr std::int64_t heaviest = 1'000'000'000;  // in thousandths: a file may say anything

struct Scores {
  std::vector<std::int64_t> weights;              // in thousandths, none below zero
  std::vector<std::vector<std::int64_t>> scores;  // goal, criterion
  std::vector<std::int64_t> sums;
};

void find_firmness(const Scores& all, std::vector<WeighedGoal>& goals) {
  std::vector<Lead> leads(goals.size());
  for (std::size_t a = 0; a < goals.size(); ++a) {
    goals[a].best = goals[a].worst = goals[a].rank;
    for (std::size_t c = 0; c < all.weights.size(); ++c) {
      for (std::size_t b = 0; b < goals.size(); ++b) {
        const std::int64_t moving = all.weights[c] * (all.scores[b][c] - all.scores[a][c]);
        leads[b] = {goals[b].sum - goals[a].sum - moving, moving};
      }
      const Span span = ahead_over(leads);
      goals[a].best = std::min(goals[a].best, static_cast<std::size_t>(span.fewest) + 1);
      goals[a].worst = std::max(goals[a].worst, static_cast<std::size_t>(span.most) + 1);
    }
  }
}

}  // namespace

Weighing weighing_of(const Plan& plan, const GoalOrder& order) {
  Weighing out;
  out.criteria = plan.priority_criteria.size();
  Scores all;
  for (const PriorityCriterion& criterion : plan.priority_criteria) {
    all.weights.push_back(std::clamp<std::int64_t>(criterion.weight.milli, 0, heaviest));
    out.weights += all.weights.back();
  }
  for (Id id : order.goals) {
    const Goal& goal = *find<Goal>(plan, id);
    WeighedGoal weighed;
    weighed.goal = id;
    for (std::size_t c = 0; c < all.weights.size(); ++c) {
      const std::int64_t score = score_of(goal, plan.priority_criteria[c].id);
      weighed.sum += all.weights[c] * score;
      if (score > 0) ++weighed.scored;
    }
    if (weighed.scored == 0) {
      out.unscored.push_back(id);
      continue;
    }
    if (out.weights > 0)
      weighed.value = {(200 * weighed.sum + out.weights) / (2 * out.weights) * 10};
    out.goals.push_back(weighed);
  }
  put_in_order(out.goals, [](const WeighedGoal& a, const WeighedGoal& b) { return a.sum > b.sum; });
  for (std::size_t i = 0; i < out.goals.size(); ++i) {
    const bool shares = i > 0 && out.goals[i].sum == out.goals[i - 1].sum;
    out.goals[i].rank = shares ? out.goals[i - 1].rank : i + 1;
    std::vector<std::int64_t> scores;
    for (const PriorityCriterion& criterion : plan.priority_criteria)
      scores.push_back(score_of(*find<Goal>(plan, out.goals[i].goal), criterion.id));
    all.scores.push_back(std::move(scores));
  }
  find_firmness(all, out.goals);
  for (const WeighedGoal& goal : out.goals) out.firm = out.firm && goal.firm();
  return out;
}

}  // namespace koers
