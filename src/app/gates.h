// The gates behind the four phases of a goal: what must be so before the work goes on, or becomes
// work as any other, who decided that it does, and when. And whether anything is planned so that
// people will really use it.
#pragma once

#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "text/speech.h"

namespace koers {

inline constexpr std::size_t gate_count = 4;

// Behind which phase a gate stands. The last leads to no other phase: adoption ends when what was
// new is secured (borgen).
inline constexpr std::array<Phase, gate_count> gate_phases = {Phase::pioneering, Phase::organising,
                                                              Phase::executing, Phase::adopting};
constexpr Phase after(Phase from) {
  return from == Phase::adopting ? Phase::none : static_cast<Phase>(static_cast<int>(from) + 1);
}
// What a gate leads to: a phase, or ordinary work.
std::string gate_goal(const Plan& plan, Language language, Phase to);

struct GateState {
  Id gate;  // empty while nobody wrote anything down
  Phase from{};
  Phase to{};
  int criteria = 0;
  int open = 0;        // of the criteria
  int unfinished = 0;  // activities of the phase before that are not done, and go on
  int activities = 0;  // of the phase before, without those that were cancelled
  Date decided;        // empty: not yet
};

struct GoalGates {
  Id goal;
  std::array<GateState, gate_count> gates;
  Ids adoption;          // activities in the phase of adoption, without those that were cancelled
  int unsaid = 0;        // of these, how many do not say whom they move and how that shows
  Ids usage_indicators;  // that say whether it is used

  int decided() const;
};

// Of the goals of the year that are for this year.
std::vector<GoalGates> gates_of(const Plan& plan);

class GateList {
 public:
  const std::vector<GoalGates>& of(const Plan& plan);

 private:
  Plan made_of_;
  bool made_ = false;
  std::vector<GoalGates> list_;
};

// The gate of a goal behind a phase; null while there is none.
const PhaseGate* find_gate(const Plan& plan, Id goal, Phase from);

// The plan with such a gate in it, made under the id where it was not there yet.
struct WithGate {
  Plan plan;
  Id gate;
};
WithGate with_gate(const Plan& plan, Id goal, Phase from, Id new_id);

// The criteria that a gate usually has, in words; those that it has already are not added again.
std::vector<std::string> usual_criteria(Language language, Phase from);
Result<Plan> with_usual_criteria(const Plan& plan, Id gate, Language language);
Result<Plan> with_criterion_ticked(const Plan& plan, Id gate, std::size_t index, bool done);
// Decided on the day, by the sponsor or else the owner of the goal where nobody is named.
Result<Plan> with_decision(const Plan& plan, Id gate, Date today);
Result<Plan> without_decision(const Plan& plan, Id gate);

// What a gate says of itself: what is still open, or what was decided.
std::string gate_words(const Plan& plan, Language language, const GateState& state);
// Whether there is adoption, in words, for a goal.
std::string adoption_words(Language language, const GoalGates& of);

// A measure for adoption of the goal, and an indicator by which its use shows.
Plan with_adoption_measure(const Plan& plan, Id goal, Id new_id, Date today, IdSource& ids);
Result<Plan> with_usage_indicator(const Plan& plan, Id activity, Id new_id);

}  // namespace koers
