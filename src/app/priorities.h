// What should come first, worked out: goals weighed by criteria, how firm that order is when
// weights change, and the dots that people gave. All of it in whole numbers, so that it is exact.
#pragma once

#include <memory>

#include "edit/priorities.h"
#include "model/standing.h"
#include "text/speech.h"

namespace koers {

inline constexpr std::int64_t usual_dots = 3;
std::int64_t dots_each(const Plan& plan);

struct WeighedGoal {
  Id goal;
  std::int64_t sum = 0;  // weight in thousandths x score, over all criteria
  Decimal value;         // the weighted mean, 0 to 5, in hundredths; what has no score counts as 0
  std::size_t scored = 0;
  std::size_t rank = 0;  // 1 is first; equal sums share one
  // When any one weight goes down or up by at most a fifth.
  std::size_t best = 0;
  std::size_t worst = 0;

  bool firm() const { return best == worst; }
};

struct Weighing {
  std::vector<WeighedGoal> goals;  // with at least one score, the highest sum first
  Ids unscored;
  std::int64_t weights = 0;  // their sum, in thousandths
  std::size_t criteria = 0;
  bool firm = true;  // no goal changes places
};
Weighing weighing_of(const Plan& plan, const GoalOrder& order);

struct DotCount {
  Id goal;
  std::int64_t dots = 0;
  std::int64_t people = 0;  // who gave it any
};
struct Vote {
  std::vector<DotCount> goals;  // all in the order, the most dots first
  std::int64_t ballots = 0;
  std::int64_t dots = 0;
};
Vote vote_of(const Plan& plan, Id it_plan, const GoalOrder& order);

// The order that follows from it: those that were weighed or got dots first, the others behind them
// as they are. As many speerpunten as now, within what was agreed; the usual number when none.
GoalOrder order_by(const Weighing& weighing, const GoalOrder& now, const Plan& plan);
GoalOrder order_by(const Vote& vote, const GoalOrder& now, const Plan& plan);

// `blijft 1`, `blijft 1 of 2`, `tussen 1 en 4`.
std::string firmness_words(Language language, const WeighedGoal& goal);
// The share of a criterion in all weights: `40%`.
std::string share_words(Language language, Decimal weight, std::int64_t weights);
std::int64_t score_of(const Goal& goal, Id criterion);  // 0 for none
std::vector<PriorityCriterion> default_criteria(Language language);

// Worked out once for each change.
class PriorityView {
 public:
  struct Facts {
    GoalOrder order;
    Weighing weighing;
    Vote vote;
  };
  const Facts& of(const Plan& plan, Id it_plan);

 private:
  bool made_ = false;
  Id it_plan_;
  Plan made_of_;
  Facts facts_;
};

}  // namespace koers
