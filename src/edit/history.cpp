#include "edit/history.h"

namespace koers {

History::History(Plan plan) { steps_.push_back({std::move(plan), {}, {}}); }

bool History::merges(const std::string& merge_key) const {
  return now_ > 0 && !merge_key.empty() && steps_[now_].merge_key == merge_key;
}

const Plan& History::before_step(const std::string& merge_key) const {
  return steps_[merges(merge_key) ? now_ - 1 : now_].plan;
}

void History::push(Plan plan, std::string label, std::string merge_key) {
  steps_.resize(now_ + 1);
  if (merges(merge_key)) {
    steps_[now_].plan = std::move(plan);
    return;
  }
  steps_.push_back({std::move(plan), std::move(label), std::move(merge_key)});
  if (steps_.size() > most_steps) steps_.erase(steps_.begin());
  now_ = steps_.size() - 1;
}

void History::undo() {
  if (can_undo()) --now_;
  settle();
}

void History::redo() {
  if (can_redo()) ++now_;
  settle();
}

}  // namespace koers
