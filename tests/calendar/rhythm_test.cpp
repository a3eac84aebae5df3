#include <doctest/doctest.h>

#include <set>
#include <string>

#include "calendar/rhythm.h"

using namespace koers;

namespace {

SchoolCalendar calendar_of(HolidayRegion region, int begin) {
  SchoolYear year;
  year.start = school_year_start(begin);
  year.end = school_year_end(begin);
  year.region = region;
  year.holidays = standard_holidays(region, begin);
  return SchoolCalendar(year, begin);
}

const RhythmMoment& named(Sector sector, std::string_view name) {
  for (const RhythmMoment& moment : rhythm_of(sector))
    if (name == moment.name) return moment;
  FAIL("no such moment");
  return rhythm_of(sector).front();
}

Date day_of(Sector sector, std::string_view name, HolidayRegion region, int begin) {
  return placed(named(sector, name), calendar_of(region, begin)).start;
}

}  // namespace

TEST_CASE("the moments of the rhythm lie on school days that nobody may be free on") {
  for (Sector sector : {Sector::primary, Sector::secondary})
    for (HolidayRegion region :
         {HolidayRegion::none, HolidayRegion::north, HolidayRegion::middle, HolidayRegion::south})
      for (int begin = 2024; begin < 2032; ++begin) {
        const SchoolCalendar calendar = calendar_of(region, begin);
        std::set<std::pair<MomentKind, std::int32_t>> weeks;
        for (const RhythmMoment& moment : rhythm_of(sector)) {
          CAPTURE(moment.name);
          CAPTURE(begin);
          CAPTURE(static_cast<int>(region));
          const Placed at = placed(moment, calendar);
          REQUIRE_FALSE(at.start.empty());
          CHECK(calendar.is_school_day(at.start));
          CHECK(calendar.public_holiday(at.start) == nullptr);
          if (!at.end.empty()) {
            CHECK(calendar.is_school_day(at.end));
            CHECK(at.end > at.start);
            CHECK(at.end.days - at.start.days < 5);
          }
          // Two of one kind in a week would look like one that is there twice.
          CHECK(weeks.insert({moment.kind, monday_of(at.start).days}).second);
        }
      }
}

TEST_CASE("rules say in words what they do") {
  const auto middle = HolidayRegion::middle;
  CHECK(day_of(Sector::primary, "rhythm.framework", middle, 2026) == Date::of(2026, 9, 16));
  // Autumn 2026 is 17 to 25 October: two weeks before it on Wednesday, two after it on Tuesday.
  CHECK(day_of(Sector::primary, "rhythm.study_start", middle, 2026) == Date::of(2026, 10, 7));
  CHECK(day_of(Sector::primary, "rhythm.mr_plan", middle, 2026) == Date::of(2026, 11, 3));
  CHECK(day_of(Sector::primary, "rhythm.count_primary", middle, 2026) == Date::of(2027, 2, 1));
  CHECK(day_of(Sector::primary, "rhythm.start", middle, 2026) == Date::of(2026, 8, 31));
  CHECK(day_of(Sector::secondary, "rhythm.count_secondary", middle, 2026) == Date::of(2026, 10, 1));
  // 1 February 2025 is a Saturday: the last school day before it.
  CHECK(day_of(Sector::primary, "rhythm.count_primary", middle, 2024) == Date::of(2025, 1, 31));
  const Placed week =
      placed(named(Sector::secondary, "rhythm.test_week_1"), calendar_of(middle, 2026));
  CHECK(week.start == Date::of(2026, 11, 9));
  CHECK(week.end == Date::of(2026, 11, 13));
}

TEST_CASE("what the law and the funding ask of the year is there, for each sector") {
  for (int begin = 2025; begin < 2030; ++begin) {
    CHECK(day_of(Sector::secondary, "rhythm.exam_rules", HolidayRegion::south, begin) <
          Date::of(begin, 10, 1));
    CHECK(day_of(Sector::primary, "rhythm.workload_start", HolidayRegion::north, begin) <
          Date::of(begin + 1, 4, 1));
  }
  CHECK(rhythm_of(Sector::none).data() == rhythm_of(Sector::primary).data());
}

TEST_CASE("a year without a single school day has no place for anything") {
  SchoolYear year;
  year.start = Date::of(2026, 8, 1);
  year.end = Date::of(2027, 7, 31);
  Holiday all;
  all.start = year.start;
  all.end = year.end;
  year.holidays = {all};
  const SchoolCalendar calendar(year, 2026);
  for (const RhythmMoment& moment : rhythm_of(Sector::primary))
    CHECK(placed(moment, calendar).start.empty());
}
