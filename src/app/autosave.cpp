#include "app/autosave.h"

#include <algorithm>

#include "format/plan_file.h"

namespace koers {

StoredPlan stored_plan(const Plan& plan) {
  StoredPlan stored;
  stored.id = plan.head->id.view();
  stored.title = plan.head->title;
  if (const Organisation* own = own_organisation(plan)) stored.school = own->name;
  if (const SchoolYear* year = own_school_year(plan)) stored.year = year->label;
  return stored;
}

Autosave::~Autosave() { *alive_ = false; }

void Autosave::follow(const Plan& plan, const Plan* on_device, bool writer) {
  let_go();
  following_ = true;
  writer_ = writer;
  introduced_ = on_device != nullptr;
  handed_over_ = introduced_ ? *on_device : plan;
  dirty_ = !introduced_;
}

void Autosave::let_go() {
  *alive_ = false;
  alive_ = std::make_shared<bool>(true);
  following_ = false;
  in_flight_ = 0;
  dirty_ = false;
  patches_ = 0;
  due_ms_ = -1;
  trouble_ = StoreState::done;
}

SaveState Autosave::state() const {
  if (!following_) return SaveState::nothing;
  if (!writer_) return SaveState::reader;
  if (trouble_ != StoreState::done) return SaveState::failed;
  return dirty_ || in_flight_ > 0 ? SaveState::saving : SaveState::saved;
}

bool Autosave::safe(const Plan& plan) const {
  if (!following_) return true;
  return !whole_next() && in_flight_ == 0 && same_value(plan, handed_over_);
}

double Autosave::tick(const Plan& plan, double now_ms) {
  now_ms_ = now_ms;
  if (!following_ || !writer_) return -1;
  const bool in_trouble = trouble_ != StoreState::done;
  if (in_trouble && in_flight_ > 0) return -1;  // the answer wakes us
  const bool whole = whole_next();
  const bool differs = whole || !same_value(plan, handed_over_);
  if (differs && !dirty_) {
    due_ms_ = now_ms + patch_delay_ms;
    last_edit_ms_ = now_ms;
  }
  dirty_ = differs;
  const bool full = patches_ >= patches_per_snapshot;
  if (dirty_ && now_ms >= due_ms_) write(plan, whole || full);
  const bool idle = patches_ > 0 && now_ms - last_edit_ms_ >= idle_before_snapshot_ms;
  if (!dirty_ && in_flight_ == 0 && idle) write(plan, true);
  if (dirty_) return std::max(0.0, due_ms_ - now_ms);
  return patches_ > 0 ? std::max(0.0, last_edit_ms_ + idle_before_snapshot_ms - now_ms) : -1;
}

void Autosave::flush(const Plan& plan) {
  if (!following_ || !writer_) return;
  if (whole_next() || !same_value(plan, handed_over_)) write(plan, whole_next());
}

void Autosave::keep_restore_point(const Plan& plan) {
  if (following_ && writer_) write(plan, true);
}

void Autosave::write(const Plan& plan, bool whole) {
  const std::string patch = whole ? std::string() : write_patch(handed_over_, plan);
  handed_over_ = plan;
  dirty_ = false;
  if (!whole && patch.empty()) return;  // edited back to what it was
  introduced_ = true;
  patches_ = whole ? 0 : patches_ + 1;
  ++in_flight_;
  const auto then = [this, alive = alive_, whole](StoreState state) {
    if (*alive) written(state, whole);
  };
  if (whole)
    storage_.snapshot(stored_plan(plan), write_plan(plan), then);
  else
    storage_.append(std::string(plan.head->id.view()), patch, then);
}

void Autosave::written(StoreState state, bool whole) {
  --in_flight_;
  if (state != StoreState::done) {
    trouble_ = state;
    dirty_ = true;
    due_ms_ = now_ms_ + retry_delay_ms;
  } else if (whole) {
    trouble_ = state;
  }
  if (answered) answered();
}

}  // namespace koers
