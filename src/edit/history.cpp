#include "edit/history.h"

namespace koers {

History::History(Plan plan) { steps_.push_back({std::move(plan), {}, {}}); }

void History::push(Plan plan, std::string label, std::string merge_key) {
  steps_.resize(now_ + 1);
  Step& last = steps_[now_];
  if (now_ > 0 && !merge_key.empty() && last.merge_key == merge_key) {
    last.plan = std::move(plan);
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
