#include <doctest/doctest.h>

#include "calendar/school_calendar.h"

using namespace koers;

namespace {

SchoolYear year_of(HolidayRegion region, int begin) {
  SchoolYear year;
  year.start = school_year_start(begin);
  year.end = school_year_end(begin);
  year.region = region;
  year.holidays = standard_holidays(region, begin);
  return year;
}

SchoolCalendar calendar_of(HolidayRegion region, int begin) {
  return SchoolCalendar(year_of(region, begin), begin);
}

constexpr HolidayRegion regions[] = {HolidayRegion::north, HolidayRegion::middle,
                                     HolidayRegion::south};

}  // namespace

TEST_CASE("Easter falls where the list of OpenHolidays has it") {
  CHECK(easter_sunday(2025) == Date::of(2025, 4, 20));
  CHECK(easter_sunday(2026) == Date::of(2026, 4, 5));
  CHECK(easter_sunday(2027) == Date::of(2027, 3, 28));
  CHECK(easter_sunday(2028) == Date::of(2028, 4, 16));
  CHECK(easter_sunday(2029) == Date::of(2029, 4, 1));
  CHECK(easter_sunday(2030) == Date::of(2030, 4, 21));
  // The earliest and the latest of two centuries.
  CHECK(easter_sunday(2008) == Date::of(2008, 3, 23));
  CHECK(easter_sunday(2038) == Date::of(2038, 4, 25));
  for (int year = 1970; year <= 2100; ++year) {
    const Date easter = easter_sunday(year);
    CHECK(easter.weekday() == 7);
    CHECK(easter >= Date::of(year, 3, 22));
    CHECK(easter <= Date::of(year, 4, 25));
  }
}

TEST_CASE("public holidays: Koningsdag is never on a Sunday, ascension on a Thursday, in order") {
  Date last;
  for (const PublicHoliday& day : public_holidays(Date::of(2020, 1, 1), Date::of(2040, 12, 31))) {
    const std::string_view name = day.name;
    CHECK((last.empty() || last <= day.date));
    last = day.date;
    if (name == "public_holiday.kings_day") CHECK(day.date.weekday() != 7);
    if (name == "public_holiday.ascension") CHECK(day.date.weekday() == 4);
    CHECK(day.off == (name != "public_holiday.good_friday"));
  }
  const auto in_2025 = public_holidays(Date::of(2025, 4, 1), Date::of(2025, 4, 30));
  REQUIRE(in_2025.size() == 4);
  CHECK(in_2025[3].date == Date::of(2025, 4, 26));  // a Sunday that moved to Saturday
  // 2027: ascension is the day after Bevrijdingsdag.
  const auto in_2027 = public_holidays(Date::of(2027, 5, 5), Date::of(2027, 5, 6));
  REQUIRE(in_2027.size() == 2);
  CHECK(std::string_view(in_2027[1].name) == "public_holiday.ascension");
  CHECK(public_holidays({}, Date::of(2027, 5, 6)).empty());
}

TEST_CASE("school days: no weekend, no holiday, no public holiday; Good Friday is for the school") {
  const SchoolCalendar calendar = calendar_of(HolidayRegion::middle, 2026);
  CHECK(calendar.is_school_day(Date::of(2026, 10, 7)));
  CHECK_FALSE(calendar.is_school_day(Date::of(2026, 10, 10)));  // Saturday
  CHECK_FALSE(calendar.is_school_day(Date::of(2026, 10, 19)));  // autumn
  CHECK_FALSE(calendar.is_school_day(Date::of(2027, 5, 6)));    // ascension
  CHECK(calendar.is_school_day(Date::of(2027, 3, 26)));         // Good Friday
  CHECK_FALSE(calendar.is_school_day(Date::of(2027, 8, 2)));    // of the next year
  CHECK(calendar.school_day_from(Date::of(2026, 10, 17)) == Date::of(2026, 10, 26));
  CHECK(calendar.school_day_until(Date::of(2026, 10, 25)) == Date::of(2026, 10, 16));
  // The summer of the year before lasts into this one.
  CHECK(calendar.school_day_from(calendar.start()) == Date::of(2026, 8, 31));
  // Behind the last school day there is none: the last one it is.
  CHECK(calendar.school_day_from(Date::of(2027, 7, 30)) == Date::of(2027, 7, 16));
  CHECK(calendar.school_days(Date::of(2026, 10, 12), Date::of(2026, 10, 30)) == 10);
}

TEST_CASE("a year that is not filled in is that of its first of August; no year is endless") {
  SchoolYear year;
  const SchoolCalendar empty(year, 2026);
  CHECK(empty.start() == Date::of(2026, 8, 1));
  CHECK(empty.end() == Date::of(2027, 7, 31));
  year.start = Date::of(2026, 8, 1);
  for (Date end : {Date::of(2020, 1, 1), Date::of(2199, 1, 1)}) {
    year.end = end;
    CHECK(SchoolCalendar(year, 2026).end() == Date::of(2027, 7, 31));
  }
  year.holidays.resize(3);  // without dates
  CHECK(SchoolCalendar(year, 2026).holidays().empty());
}

TEST_CASE("the seasons are found by when they are, whatever they are called") {
  SchoolYear year = year_of(HolidayRegion::north, 2027);
  for (Holiday& holiday : year.holidays) holiday.name = "vrij";
  const SchoolCalendar calendar(year, 2027);
  CHECK(calendar.season(Season::autumn)->start == Date::of(2027, 10, 16));
  CHECK(calendar.season(Season::christmas)->start == Date::of(2027, 12, 25));
  CHECK(calendar.season(Season::spring)->start == Date::of(2028, 2, 19));
  CHECK(calendar.season(Season::may)->start == Date::of(2028, 4, 29));
  CHECK(calendar.season(Season::summer)->start == Date::of(2028, 7, 15));
  CHECK(SchoolCalendar(SchoolYear{}, 2027).season(Season::may) == nullptr);
}

TEST_CASE(
    "a day moves to the same week and weekday of the next year, out of its holidays, in order") {
  for (HolidayRegion region : regions)
    for (HolidayRegion next : regions)
      for (int begin = 2025; begin < 2029; ++begin) {
        const SchoolCalendar from = calendar_of(region, begin);
        const SchoolCalendar to = calendar_of(next, begin + 1);
        Date last;
        for (Date day = from.start(); day <= from.end(); day = day.plus(1)) {
          const Date moved = moved_to(day, from, to);
          REQUIRE(to.holds(moved));
          REQUIRE(to.is_school_day(moved));
          REQUIRE((last.empty() || last <= moved));
          last = moved;
          const Date same = monday_of(to.start()).plus(day.days - monday_of(from.start()).days);
          if (to.is_school_day(same)) REQUIRE(moved == same);
        }
      }
  const SchoolCalendar from = calendar_of(HolidayRegion::middle, 2026);
  const SchoolCalendar to = calendar_of(HolidayRegion::middle, 2027);
  CHECK(moved_to(Date::of(2026, 10, 7), from, to) == Date::of(2027, 10, 6));
  CHECK(moved_to({}, from, to).empty());
  // From outside the year one comes back into it.
  CHECK(to.holds(moved_to(Date::of(2020, 1, 1), from, to)));
  CHECK(to.holds(moved_to(Date::of(2040, 1, 1), from, to)));
}
