// Undo and redo: a list of plans, each with what made it. Plans share their rows, so a step costs a
// few kilobytes; still the list has a budget, and the oldest steps go first.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"

namespace koers {

struct Step {
  Plan plan;
  std::string label;      // the words for what was done, by name
  std::string merge_key;  // steps with the same key, one after the other, are one step
};

class History {
 public:
  static constexpr std::size_t most_steps = 500;

  explicit History(Plan plan = {});

  const Plan& plan() const { return steps_[now_].plan; }
  void push(Plan plan, std::string label, std::string merge_key = {});
  // The plan before the step that a push with that key will make, or make longer.
  const Plan& before_step(const std::string& merge_key) const;
  // Ends the run of steps that merge: the next push is a step of its own.
  void settle() { steps_[now_].merge_key.clear(); }

  bool can_undo() const { return now_ > 0; }
  bool can_redo() const { return now_ + 1 < steps_.size(); }
  const std::string& undo_label() const { return steps_[now_].label; }
  const std::string& redo_label() const { return steps_[now_ + 1].label; }
  void undo();
  void redo();

 private:
  bool merges(const std::string& merge_key) const;

  std::vector<Step> steps_;
  std::size_t now_ = 0;
};

}  // namespace koers
