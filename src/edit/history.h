// Undo and redo: a list of plans, each with what made it. Plans share their rows, so most steps
// cost a few kilobytes; one that brings in a whole file costs as much as that. The list has a
// budget, in steps and in bytes, and the oldest steps go first.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"

namespace koers {

struct Step {
  Plan plan;
  std::string label;      // the words for what was done, by name
  std::string merge_key;  // steps with the same key, one after the other, are one step
  Subject selected;       // what was selected when it was done
  std::size_t bytes = 0;  // about what it holds that the step before does not
};

// About how much memory `after` has of its own, beside `before`.
std::size_t bytes_of_its_own(const Plan& before, const Plan& after);

class History {
 public:
  static constexpr std::size_t most_steps = 500;
  static constexpr std::size_t most_bytes = 64U << 20U;

  explicit History(Plan plan = {});

  const Plan& plan() const { return steps_[now_].plan; }
  // The plan before the step that a push with that key will make, or make longer.
  const Plan& before_step(const std::string& merge_key) const;
  void push(Plan plan, std::string label, std::string merge_key = {}, Subject selected = {});
  // Ends the run of steps that merge: the next push is a step of its own.
  void settle() { steps_[now_].merge_key.clear(); }

  bool can_undo() const { return now_ > 0; }
  bool can_redo() const { return now_ + 1 < steps_.size(); }
  const std::string& undo_label() const { return steps_[now_].label; }
  const std::string& redo_label() const { return steps_[now_ + 1].label; }
  // Where the steps that can be undone and redone lead from and to.
  const Plan& plan_before() const { return steps_[now_ - 1].plan; }
  const Plan& plan_after() const { return steps_[now_ + 1].plan; }
  Subject undo_selected() const { return steps_[now_].selected; }
  void undo();
  void redo();

 private:
  bool merges(const std::string& merge_key) const;
  void keep_within_budget();

  std::vector<Step> steps_;
  std::size_t now_ = 0;
};

}  // namespace koers
