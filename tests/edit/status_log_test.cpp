// The log that an activity keeps by itself.
#include <doctest/doctest.h>

#include "edit/edits.h"
#include "edit/history.h"
#include "edit/status_log.h"

using namespace koers;

namespace {

const Date monday = Date::of(2026, 11, 23);
const Id id = Id::from("a-1");

Plan plan_with(ActivityStatus status, std::string reason = {}) {
  Activity activity;
  activity.id = id;
  activity.status = status;
  activity.wait_reason = std::move(reason);
  return with(Plan{}, std::move(activity));
}

Plan changed(const Plan& plan, ActivityStatus status) {
  Activity activity = plan.activities[0];
  activity.status = status;
  return with(plan, std::move(activity));
}

Plan reasoned(const Plan& plan, std::string reason) {
  Activity activity = plan.activities[0];
  activity.wait_reason = std::move(reason);
  return with(plan, std::move(activity));
}

const Activity& only(const Plan& plan) { return plan.activities[0]; }

// One step of undo, and then another.
Plan step(const Plan& before, const Plan& after) { return with_status_log(before, after, monday); }

}  // namespace

TEST_CASE("a status that changes is written down with its day; what does not change is not") {
  const Plan before = plan_with(ActivityStatus::not_started);
  const Plan after = step(before, changed(before, ActivityStatus::busy));
  REQUIRE(only(after).log.size() == 1);
  CHECK(only(after).log[0].date == monday);
  CHECK(only(after).log[0].from == ActivityStatus::not_started);
  CHECK(only(after).log[0].to == ActivityStatus::busy);
  CHECK(only(after).log[0].note.empty());
  const Plan same = step(after, reasoned(after, "x"));
  CHECK(only(same).log.size() == 1);
  CHECK(step(after, after).activities.same_as(after.activities));
}

TEST_CASE("each step of undo is an entry of its own; two choices in one step are one entry") {
  const Plan before = plan_with(ActivityStatus::not_started);
  const Plan busy = step(before, changed(before, ActivityStatus::busy));
  const Plan done = step(busy, changed(busy, ActivityStatus::done));
  CHECK(only(done).log.size() == 2);
  // The same, in one step: the entry of the beginning goes on to the end.
  const Plan passed = step(before, changed(busy, ActivityStatus::done));
  REQUIRE(only(passed).log.size() == 1);
  CHECK(only(passed).log[0].from == ActivityStatus::not_started);
  CHECK(only(passed).log[0].to == ActivityStatus::done);
  // And back again: nothing happened.
  CHECK(only(step(before, changed(passed, ActivityStatus::not_started))).log.empty());
}

TEST_CASE("what an activity waits for is the note of its entry, letter by letter") {
  const Plan before = plan_with(ActivityStatus::busy);
  const Plan waits = step(before, changed(before, ActivityStatus::waiting));
  Plan typed = waits;
  for (const char* text : {"o", "of", "offerte"}) typed = step(waits, reasoned(typed, text));
  REQUIRE(only(typed).log.size() == 1);
  CHECK(only(typed).log[0].note == "offerte");
  const Plan goes_on = step(typed, changed(typed, ActivityStatus::busy));
  REQUIRE(only(goes_on).log.size() == 2);
  CHECK(only(goes_on).log[0].note == "offerte");
  CHECK(only(goes_on).log[1].note.empty());
  CHECK(only(goes_on).wait_reason.empty());
}

TEST_CASE("a reason that the log does not hold stays where it is") {
  const Plan before = plan_with(ActivityStatus::waiting, "levering");
  const Plan busy = step(before, changed(before, ActivityStatus::busy));
  CHECK(only(busy).wait_reason == "levering");
}

TEST_CASE("passing by another status in one step does not lose what it waits for") {
  const Plan begin = plan_with(ActivityStatus::busy);
  const Plan waits = step(begin, changed(begin, ActivityStatus::waiting));
  const Plan before = step(waits, reasoned(waits, "offerte"));
  const Plan passed = step(before, changed(before, ActivityStatus::done));
  const Plan back = step(before, changed(passed, ActivityStatus::waiting));
  CHECK(only(back).wait_reason == "offerte");
  CHECK(only(back).log.size() == 1);
}

TEST_CASE("rows that come or go have no change of status") {
  const Plan plan = plan_with(ActivityStatus::busy);
  CHECK(only(step(Plan{}, plan)).log.empty());
  CHECK(step(plan, Plan{}).activities.empty());
}

TEST_CASE("a step begins at the plan before it, also while it grows") {
  History history(plan_with(ActivityStatus::not_started));
  CHECK(equal(history.before_step("k"), history.plan()));
  history.push(changed(history.plan(), ActivityStatus::busy), "x", "k");
  CHECK(only(history.before_step("k")).status == ActivityStatus::not_started);
  CHECK(only(history.before_step("other")).status == ActivityStatus::busy);
  history.settle();
  CHECK(only(history.before_step("k")).status == ActivityStatus::busy);
}
