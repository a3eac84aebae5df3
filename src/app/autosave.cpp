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
  known_ = on_device != nullptr;
  on_device_ = known_ ? *on_device : plan;
  dirty_ = !known_;
}

void Autosave::let_go() {
  *alive_ = false;
  alive_ = std::make_shared<bool>(true);
  following_ = false;
  in_flight_ = false;
  dirty_ = false;
  patches_ = 0;
  due_ms_ = -1;
  trouble_ = StoreState::done;
}

SaveState Autosave::state() const {
  if (!following_) return SaveState::nothing;
  if (!writer_) return SaveState::reader;
  if (trouble_ != StoreState::done) return SaveState::failed;
  return dirty_ || in_flight_ ? SaveState::saving : SaveState::saved;
}

double Autosave::tick(const Plan& plan, double now_ms) {
  now_ms_ = now_ms;
  if (!following_ || !writer_) return -1;
  const bool differs = !known_ || !same_value(plan, on_device_);
  if (differs && !dirty_) {
    dirty_ = true;
    due_ms_ = now_ms + patch_delay_ms;
    last_edit_ms_ = now_ms;
  } else if (!differs) {
    dirty_ = false;
  }
  if (in_flight_) return -1;  // the answer wakes us
  const bool idle = patches_ > 0 && now_ms - last_edit_ms_ >= idle_before_snapshot_ms;
  if (dirty_ && now_ms >= due_ms_) write(plan, patches_ >= patches_per_snapshot);
  else if (!dirty_ && (idle || patches_ >= patches_per_snapshot)) write(plan, true);
  if (in_flight_) return -1;
  if (dirty_) return std::max(0.0, due_ms_ - now_ms);
  return patches_ > 0 ? std::max(0.0, last_edit_ms_ + idle_before_snapshot_ms - now_ms) : -1;
}

void Autosave::flush(const Plan& plan) {
  if (following_ && writer_ && !in_flight_ && (!known_ || !same_value(plan, on_device_)))
    write(plan, false);
}

void Autosave::write(const Plan& plan, bool whole) {
  whole = whole || !known_;
  const std::string patch = whole ? std::string() : write_patch(on_device_, plan);
  if (!whole && patch.empty()) {  // edited back to what it was
    on_device_ = plan;
    dirty_ = false;
    return;
  }
  in_flight_ = true;
  const auto then = [this, alive = alive_, plan, whole](StoreState state) {
    if (*alive) written(state, plan, whole);
  };
  if (whole) storage_.snapshot(stored_plan(plan), write_plan(plan), then);
  else storage_.append(std::string(plan.head->id.view()), patch, then);
}

void Autosave::written(StoreState state, const Plan& plan, bool whole) {
  in_flight_ = false;
  trouble_ = state;
  if (state != StoreState::done) {
    dirty_ = true;
    due_ms_ = now_ms_ + retry_delay_ms;
    return;
  }
  known_ = true;
  on_device_ = plan;
  dirty_ = false;  // the next tick sees whether more came since
  patches_ = whole ? 0 : patches_ + 1;
}

}  // namespace koers
