#include <doctest/doctest.h>

#include "app/time_axis.h"

using namespace koers;

namespace {

TimeAxis axis_of(const char* start, const char* end) {
  SchoolYear year;
  year.id = Id::from("y-1");
  year.start = Date::from_iso(start);
  year.end = Date::from_iso(end);
  Plan plan;
  plan.school_years.put(year);
  PlanHead head;
  head.school_year = year.id;
  plan.head = std::make_shared<const PlanHead>(head);
  return time_axis_of(plan, Date::of(2026, 11, 23));
}

}  // namespace

TEST_CASE("days lie on the year from its first to the end of its last") {
  const TimeAxis axis = axis_of("2026-08-01", "2027-07-31");
  CHECK(axis.at(Date::of(2026, 8, 1)) == 0);
  CHECK(axis.at(Date::of(2027, 8, 1)) == 1);
  CHECK(axis.at(Date::of(2027, 1, 30)) == doctest::Approx(182.0 / 365));
  CHECK(axis.at(Date::of(1990, 1, 1)) == 0);
  CHECK(axis.at(Date::of(2090, 1, 1)) == 1);
  CHECK(axis.at({}) == 0);
}

TEST_CASE("what touches the year shows on it") {
  const TimeAxis axis = axis_of("2026-08-01", "2027-07-31");
  CHECK(axis.shows(Date::of(2026, 6, 1), Date::of(2026, 8, 1)));
  CHECK(axis.shows(Date::of(2027, 7, 31), {}));
  CHECK_FALSE(axis.shows(Date::of(2027, 8, 1), Date::of(2027, 9, 1)));
  CHECK_FALSE(axis.shows(Date::of(2026, 6, 1), Date::of(2026, 7, 31)));
  CHECK_FALSE(axis.shows({}, Date::of(2027, 1, 1)));
}

TEST_CASE("a year of any two days has a length that can be drawn") {
  for (const char* start : {"", "1900-01-01", "2027-07-31", "2199-12-31"})
    for (const char* end : {"", "1900-01-01", "2026-08-01", "2199-12-31"}) {
      const TimeAxis axis = axis_of(start, end);
      CHECK(axis.end >= axis.start);
      CHECK(axis.end.days - axis.start.days <= 3 * 366);
      CHECK(axis.at(axis.start) == 0);
      CHECK(axis.at(axis.end.plus(1)) == 1);
    }
}
