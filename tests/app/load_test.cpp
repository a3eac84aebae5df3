// How much time the activities ask of each role.
#include <doctest/doctest.h>

#include "app/new_plan.h"
#include "calendar/load.h"
#include "calendar/school_year.h"
#include "edit/edits.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 11, 23);

Plan school() {
  IdSource ids(1);
  Plan plan = empty_plan(Language::dutch, today, ids);
  Role role;
  role.id = Id::from("r-1");
  role.label = "i-coach";
  role.hours_per_year = 200;
  return with(std::move(plan), std::move(role));
}

Activity activity_of(const char* start, const char* end, std::int64_t hours) {
  Activity activity;
  activity.id = Id::from("a-1");
  activity.start = Date::from_iso(start);
  activity.end = Date::from_iso(end);
  RoleHours asked;
  asked.role = Id::from("r-1");
  asked.hours = Decimal::whole(hours);
  activity.hours = {asked};
  return activity;
}

std::int64_t sum(const RoleLoad& role) {
  std::int64_t milli = role.outside.milli + role.undated.milli;
  for (Decimal month : role.months) milli += month.milli;
  return milli;
}

}  // namespace

TEST_CASE("the months of each role add up to its hours, over random plans") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    Plan plan = random.plan();
    for (int i = 0; i < 20; ++i) plan = random.edited(std::move(plan));
    const Load load = load_of(plan, today);
    std::int64_t all = 0;
    for (const RoleLoad& role : load.roles) {
      CHECK(sum(role) == role.total.milli);
      all += role.total.milli;
    }
    CHECK(all == load.total.milli);
  }
}

TEST_CASE("hours are spread by working days, with holidays left out, as counting each day gives") {
  const Plan plan = school();
  const SchoolYear& year = plan.school_years[0];
  const Activity activity = activity_of("2026-10-01", "2027-01-31", 40);
  const Load load = load_of(with(plan, activity), today);
  REQUIRE(load.roles.size() == 1);
  std::array<std::int64_t, load_months> days{};
  std::int64_t all = 0;
  for (Date date = activity.start; date <= activity.end; date = date.plus(1)) {
    if (date.weekday() > 5 || holiday_on(year, date) != nullptr) continue;
    ++days[static_cast<std::size_t>(Month::of(date).index - load.first.index)];
    ++all;
  }
  for (std::size_t i = 0; i < load_months; ++i) {
    const std::int64_t exact = 40'000 * days[i] / all;
    CHECK(load.roles[0].months[i].milli >= exact - 1);
    CHECK(load.roles[0].months[i].milli <= exact + 1);
  }
  CHECK(load.roles[0].months[0].milli == 0);
}

TEST_CASE("what lies outside the school year, or has no date, is told apart") {
  const Plan plan = school();
  CHECK(load_of(with(plan, activity_of("2024-10-01", "2024-11-01", 8)), today)
            .roles[0]
            .outside.milli == 8'000);
  CHECK(load_of(with(plan, activity_of("2029-10-01", "2029-11-01", 8)), today)
            .roles[0]
            .outside.milli == 8'000);
  CHECK(load_of(with(plan, activity_of("", "", 8)), today).roles[0].undated.milli == 8'000);
  // A weekend has no working day: then its days count.
  const Load weekend = load_of(with(plan, activity_of("2026-10-10", "2026-10-11", 8)), today);
  CHECK(weekend.roles[0].months[2].milli == 8'000);
  // An end before its start, as a file may hold it, is one day.
  const Load turned = load_of(with(plan, activity_of("2026-10-05", "2026-09-01", 8)), today);
  CHECK(turned.roles[0].months[2].milli == 8'000);
}

TEST_CASE("a month with more asked than there is, is over; the room of the year adds up") {
  const Plan plan = with(school(), activity_of("2026-10-01", "2026-10-09", 60));
  const RoleLoad role = load_of(plan, today).roles[0];
  std::int64_t room = 0;
  for (Decimal month : role.room) room += month.milli;
  CHECK(room == 200'000);
  CHECK(role.over(2));
  CHECK_FALSE(role.over(3));
  CHECK(role.months_over() == 1);
  CHECK(role.room[11].milli < role.room[1].milli);  // July has holidays
}

TEST_CASE("what was cancelled asks nothing; hours of nobody are there") {
  Activity activity = activity_of("2026-10-01", "2026-10-09", 5);
  activity.status = ActivityStatus::cancelled;
  CHECK(load_of(with(school(), activity), today).roles.empty());
  activity.status = ActivityStatus::busy;
  activity.hours[0].role = {};
  const Load load = load_of(with(school(), activity), today);
  REQUIRE(load.roles.size() == 1);
  CHECK(load.roles[0].role.empty());
  CHECK_FALSE(load.roles[0].over(2));
}
