// Keeps the open plan on the device: each edit as a patch within a fraction of a second, now and
// then a whole snapshot. It does not wait for one answer before it writes again, since a slow disk
// must not make edits wait for each other; the store keeps the order. Its state is what the screen
// says, and it is never more hopeful than the store.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "model/plan.h"
#include "ports/ports.h"

namespace koers {

enum class SaveState : std::uint8_t {
  nothing,  // no plan is open
  saved,    // all that is on the screen is on the device
  saving,   // on its way
  failed,   // the device did not take it; it is tried again
  reader,   // another tab writes this plan
};

class Autosave {
 public:
  static constexpr double patch_delay_ms = 120;  // a burst of typing is one patch
  static constexpr double retry_delay_ms = 3'000;
  static constexpr int patches_per_snapshot = 200;
  static constexpr double idle_before_snapshot_ms = 20'000;

  explicit Autosave(Storage& storage) : storage_(storage) {}
  ~Autosave();
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // From now on this plan. `on_device` is what the store holds; null for a plan that it does not
  // know.
  void follow(const Plan& plan, const Plan* on_device, bool writer);
  void let_go();
  void become_reader() { writer_ = false; }

  // Tells what the plan is now, and does what is due. Gives the milliseconds until something is due
  // again, or a negative number for never.
  double tick(const Plan& plan, double now_ms);
  // Writes at once what is not on the device: the page may go away.
  void flush(const Plan& plan);
  // Keeps the plan as it is now to go back to, before something large happens to it.
  void keep_restore_point(const Plan& plan);

  // Called after each answer of the store.
  std::function<void()> answered;

  SaveState state() const;
  // Whether the device has all of this plan; what is not followed is not missed.
  bool safe(const Plan& plan) const;
  bool waiting() const { return in_flight_ > 0; }
  StoreState trouble() const { return trouble_; }

 private:
  // After a failure nobody knows what the store has: the next write is the whole plan.
  bool whole_next() const { return !introduced_ || trouble_ != StoreState::done; }
  void write(const Plan& plan, bool whole);
  void written(StoreState state, bool whole);

  Storage& storage_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  // answers may come after let_go
  bool following_ = false;
  bool writer_ = true;
  Plan handed_over_;         // what the store was given last
  bool introduced_ = false;  // it was given a snapshot of this plan
  bool dirty_ = false;       // the plan is not what was handed over
  int in_flight_ = 0;        // writes that are not answered
  int patches_ = 0;
  double now_ms_ = 0;
  double due_ms_ = -1;
  double last_edit_ms_ = 0;
  StoreState trouble_ = StoreState::done;
};

StoredPlan stored_plan(const Plan& plan);

}  // namespace koers
