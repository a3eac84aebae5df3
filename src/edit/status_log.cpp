#include "edit/status_log.h"

#include "model/limits.h"

namespace koers {

namespace {

bool waits(const Activity& activity) { return activity.status == ActivityStatus::waiting; }

// Whether the last entry was written earlier in this same step.
bool is_of_this_step(const Activity& before, const Activity& after) {
  return after.log.size() == before.log.size() + 1 && after.log.back().from == before.status;
}

void log_change(const Activity& before, Activity& after, Date today) {
  if (is_of_this_step(before, after)) {
    after.log.back().to = after.status;
    after.log.back().note = waits(after) ? after.wait_reason : std::string();
    if (after.status != before.status) return;
    // Back to what it was: as if nothing had been chosen.
    after.log.pop_back();
    if (waits(after) && after.wait_reason.empty()) after.wait_reason = before.wait_reason;
    return;
  }
  if (after.status == before.status) return;
  if (after.log.size() >= most_nested) after.log.erase(after.log.begin());
  StatusChange change;
  change.date = today;
  change.from = before.status;
  change.to = after.status;
  if (waits(after)) change.note = after.wait_reason;
  after.log.push_back(std::move(change));
}

// Whether the log says what the activity waits for.
bool is_logged(const Activity& activity) {
  return waits(activity) && !activity.log.empty() &&
         activity.log.back().to == ActivityStatus::waiting &&
         activity.log.back().note == activity.wait_reason;
}

void follow_reason(const Activity& before, Activity& after) {
  if (!is_logged(before)) return;
  if (!waits(after)) {
    if (after.wait_reason == before.wait_reason) after.wait_reason.clear();
  } else if (after.log.size() == before.log.size()) {
    after.log.back().note = after.wait_reason;
  }
}

// Whether there is anything to write, so that most changes copy nothing.
bool concerns_log(const Activity& before, const Activity& after) {
  return before.status != after.status || before.wait_reason != after.wait_reason ||
         is_of_this_step(before, after);
}

}  // namespace

Plan with_status_log(const Plan& before, Plan after, Date today) {
  std::vector<Activity> changed;
  AnyTable::differences(before.activities, after.activities,
                        [&](Id, const void* was, const void* is) {
                          if (was == nullptr || is == nullptr) return;
                          const auto& old = *static_cast<const Activity*>(was);
                          const auto& now = *static_cast<const Activity*>(is);
                          if (!concerns_log(old, now)) return;
                          Activity logged = now;
                          log_change(old, logged, today);
                          follow_reason(old, logged);
                          if (!equal_record(record_info<Activity>(), &now, &logged))
                            changed.push_back(std::move(logged));
                        });
  for (Activity& activity : changed) after.activities.put(std::move(activity));
  return after;
}

}  // namespace koers
