#include <doctest/doctest.h>

#include <string>

#include "calendar/school_year.h"

using namespace koers;

namespace {

constexpr HolidayRegion regions[] = {HolidayRegion::north, HolidayRegion::middle,
                                     HolidayRegion::south};

const Holiday& named(const std::vector<Holiday>& holidays, std::string_view name) {
  for (const Holiday& holiday : holidays)
    if (holiday.name == name) return holiday;
  static const Holiday nothing;
  return nothing;
}

}  // namespace

TEST_CASE("every day lies in exactly the school year that it begins to belong to on 1 August") {
  for (Date day = Date::of(1970, 1, 1); day.year() < 2101; day = day.plus(1)) {
    const int begin = school_year_begin(day);
    REQUIRE(school_year_start(begin) <= day);
    REQUIRE(day <= school_year_end(begin));
  }
  for (int begin = 1970; begin < 2100; ++begin)
    CHECK(school_year_end(begin).plus(1) == school_year_start(begin + 1));
}

TEST_CASE("a school year is called by both its calendar years") {
  CHECK(school_year_begin(Date::of(2026, 7, 31)) == 2025);
  CHECK(school_year_begin(Date::of(2026, 8, 1)) == 2026);
  CHECK(school_year_label(2026) == "2026-2027");
  CHECK(school_year_label(1999) == "1999-2000");
}

TEST_CASE("the holidays are those of the ministry") {
  // rijksoverheid.nl, overview of school holidays 2026-2027.
  const auto north = standard_holidays(HolidayRegion::north, 2026);
  CHECK(named(north, "holiday.autumn").start == Date::of(2026, 10, 10));
  CHECK(named(north, "holiday.autumn").end == Date::of(2026, 10, 18));
  CHECK(named(north, "holiday.summer").start == Date::of(2027, 7, 10));
  CHECK(named(north, "holiday.summer").end == Date::of(2027, 8, 22));
  const auto south = standard_holidays(HolidayRegion::south, 2026);
  CHECK(named(south, "holiday.spring").start == Date::of(2027, 2, 13));
  const auto middle = standard_holidays(HolidayRegion::middle, 2027);
  CHECK(named(middle, "holiday.summer").end == Date::of(2028, 8, 20));
}

TEST_CASE(
    "holidays run from a Saturday to a Sunday, one after the other, of the lengths of the law") {
  for (int begin = 2025; begin < 2030; ++begin)
    for (HolidayRegion region : regions) {
      const auto holidays = standard_holidays(region, begin);
      REQUIRE(holidays.size() == 5);
      Date last = school_year_start(begin);
      for (const Holiday& holiday : holidays) {
        CHECK_MESSAGE(!holiday.start.empty(), holiday.name);
        CHECK_MESSAGE(holiday.start.weekday() == 6, holiday.name);
        CHECK_MESSAGE(holiday.end.weekday() == 7, holiday.name);
        CHECK_MESSAGE(holiday.start > last, holiday.name);
        last = holiday.end;
        const std::int32_t days = holiday.end.days - holiday.start.days + 1;
        const bool two_weeks = holiday.name == "holiday.christmas";
        const bool six_weeks = holiday.name == "holiday.summer";
        CHECK_MESSAGE(days == 7 * (six_weeks ? 6 : two_weeks ? 2 : 1) + 2, holiday.name);
        CHECK_FALSE(holiday.source.empty());
      }
      // The summer begins before the year that it closes is over.
      CHECK(holidays.back().start < school_year_end(begin));
    }
}

TEST_CASE("christmas, may and summer are fixed, autumn and spring are advice") {
  for (HolidayRegion region : regions)
    for (const Holiday& holiday : standard_holidays(region, 2028)) {
      const bool advice = holiday.name == "holiday.autumn" || holiday.name == "holiday.spring";
      CHECK((holiday.fixedness == Fixedness::advised) == advice);
    }
}

TEST_CASE("what was mended in the list and where each line comes from is said") {
  const auto mended = named(standard_holidays(HolidayRegion::south, 2026), "holiday.spring");
  CHECK(mended.end == Date::of(2027, 2, 21));
  CHECK(mended.source == "holiday.source.mended");
  const auto north = named(standard_holidays(HolidayRegion::north, 2026), "holiday.spring");
  CHECK(north.source == "holiday.source.open");
  for (const Holiday& holiday : standard_holidays(HolidayRegion::south, 2028))
    CHECK(holiday.source == "holiday.source.ministry");
}

TEST_CASE("what is not known is not made up") {
  CHECK(standard_holidays(HolidayRegion::none, 2026).empty());
  CHECK(standard_holidays(HolidayRegion::north, 2024).empty());
  CHECK(standard_holidays(HolidayRegion::north, 2030).empty());
}

TEST_CASE("a day is in a holiday from its first day to its last") {
  SchoolYear year;
  year.holidays = standard_holidays(HolidayRegion::north, 2026);
  CHECK(holiday_on(year, Date::of(2026, 10, 9)) == nullptr);
  REQUIRE(holiday_on(year, Date::of(2026, 10, 10)) != nullptr);
  CHECK(holiday_on(year, Date::of(2026, 10, 10))->name == "holiday.autumn");
  CHECK(holiday_on(year, Date::of(2026, 10, 18)) != nullptr);
  CHECK(holiday_on(year, Date::of(2026, 10, 19)) == nullptr);
  CHECK(holiday_on(SchoolYear{}, Date::of(2026, 10, 10)) == nullptr);
}

TEST_CASE("a holiday of one day, or without dates, is what it says") {
  SchoolYear year;
  Holiday day_off;
  day_off.name = "Biddag";
  day_off.start = Date::of(2027, 3, 10);
  day_off.end = day_off.start;
  year.holidays = {Holiday{}, day_off};
  CHECK(holiday_on(year, day_off.start) != nullptr);
  CHECK(holiday_on(year, day_off.start.plus(1)) == nullptr);
  CHECK(holiday_on(year, Date::of(2026, 10, 10)) == nullptr);
}
