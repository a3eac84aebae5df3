// Dates carried from one school year to another.
#include <doctest/doctest.h>

#include "edit/redate.h"
#include "model/plan.h"

using namespace koers;

namespace {

Date day(const char* iso) { return Date::from_iso(iso); }

Holiday holiday(const char* start, const char* end) {
  Holiday out;
  out.start = day(start);
  out.end = day(end);
  return out;
}

SchoolYear year_of(int begin, std::vector<Holiday> holidays) {
  SchoolYear year;
  year.start = Date::of(begin, 8, 1);
  year.end = Date::of(begin + 1, 7, 31);
  year.holidays = std::move(holidays);
  return year;
}

const SchoolYear from =
    year_of(2026, {holiday("2026-10-17", "2026-10-25"), holiday("2027-07-17", "2027-08-29")});
const SchoolYear to =
    year_of(2027, {holiday("2027-10-23", "2027-10-31"), holiday("2028-07-22", "2028-09-03")});

}  // namespace

TEST_CASE("a date goes on by whole weeks, so that a Wednesday stays a Wednesday") {
  const Redating dates(&from, &to);
  CHECK(dates.moved(day("2026-10-07")) == day("2027-10-06"));
  for (int i = 0; i < 300; ++i) {
    const Date date = day("2026-08-01").plus(i);
    CHECK(dates.moved(date).weekday() == date.weekday());
  }
}

TEST_CASE("what stood outside the holidays stands outside them, what stood inside stays inside") {
  const Redating dates(&from, &to);
  // 26 October 2026 is the first day after the holiday; a year on that day lies in one.
  CHECK(dates.moved(day("2026-10-26")) == day("2027-11-01"));
  CHECK(dates.moved(day("2026-10-20")) == day("2027-10-26"));
  CHECK(dates.moved(day("2027-07-19")) == day("2028-07-24"));
  const auto in_holiday = [](const SchoolYear& year, Date date) {
    for (const Holiday& each : year.holidays)
      if (date >= each.start && date <= each.end) return true;
    return false;
  };
  for (int i = 0; i < 364; ++i) {
    const Date date = day("2026-08-01").plus(i);
    CHECK_MESSAGE(in_holiday(from, date) == in_holiday(to, dates.moved(date)), date.iso());
  }
}

TEST_CASE("a study day never lands on a day off") {
  const Redating dates(&from, &to, {holiday("2027-10-06", "2027-10-06")});
  CHECK(dates.moved_to_school_day(day("2026-10-07")) == day("2027-10-13"));
  CHECK(dates.moved_to_school_day(day("2026-10-20")).weekday() <= 5);
  CHECK(dates.moved_to_school_day(day("2026-10-20")) == day("2027-11-02"));
  CHECK(dates.moved_to_school_day(day("2026-10-03")).weekday() == 1);
}

TEST_CASE("months and years go on by years, what spans keeps its order, and nothing goes too far") {
  const Redating dates(&from, &to);
  CHECK(dates.moved(Month::of(2026, 8)) == Month::of(2027, 8));
  CHECK(dates.moved_year(2030) == 2031);
  CHECK(dates.moved_year(3) == 3);
  Activity activity;
  activity.start = day("2026-10-16");
  activity.end = day("2026-10-26");
  dates.move(record_info<Activity>(), &activity);
  CHECK(activity.start == day("2027-10-15"));
  CHECK(activity.end == day("2027-11-01"));
  const SchoolYear far = year_of(2190, {});
  CHECK(Redating(&from, &far).moved(day("2199-06-01")) == day("2199-06-01"));
  CHECK(Redating(nullptr, &to).moved(day("2026-10-07")) == day("2026-10-07"));
  CHECK(Redating(&from, &from).moved(day("2026-10-07")) == day("2026-10-07"));
}
