// Days and months. What holds for every day is tried on every day: the calendar is small.
#include <doctest/doctest.h>

#include <string>

#include "base/date.h"

using namespace koers;

TEST_CASE("the day after is one day later, in a calendar that leaps as the Gregorian one does") {
  constexpr unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  Date expected = Date::of(1900, 1, 1);
  for (int year = 1900; year <= 2199; ++year)
    for (unsigned month = 1; month <= 12; ++month) {
      const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      const unsigned days = lengths[month - 1] + (month == 2 && leap ? 1 : 0);
      for (unsigned day = 1; day <= days; ++day, expected = expected.plus(1))
        REQUIRE(Date::of(year, month, day) == expected);
      CHECK(Date::of(year, month, days + 1).empty());
    }
}

TEST_CASE("weeks follow ISO 8601") {
  // From the standard, and the years that are known to be awkward.
  CHECK(Date::of(2026, 1, 1).iso_week() == 1);
  CHECK(Date::of(2027, 1, 3).iso_week() == 53);
  CHECK(Date::of(2027, 1, 4).iso_week() == 1);
  CHECK(Date::of(2008, 12, 29).iso_week() == 1);
  CHECK(Date::of(2010, 1, 3).iso_week() == 53);
  CHECK(Date::of(2021, 1, 1).iso_week() == 53);
  CHECK(Date::of(2024, 12, 30).iso_week() == 1);
}

TEST_CASE("a week runs from Monday to Sunday, and weeks count up to 52 or 53") {
  for (Date day = Date::of(1970, 1, 1); day.year() < 2101; day = day.plus(1)) {
    const Date next = day.plus(1);
    if (next.weekday() != 1) {
      REQUIRE(next.iso_week() == day.iso_week());
    } else {
      const bool counts_on = next.iso_week() == day.iso_week() + 1;
      const bool starts_again = next.iso_week() == 1 && day.iso_week() >= 52;
      REQUIRE((counts_on || starts_again));
    }
  }
}

TEST_CASE("only YYYY-MM-DD is a date in a file") {
  for (const char* bad : {"", "2026", "2026-10", "2026-10-7", "2026-1-07", "26-10-07", "2026/10/07",
                          "2026-10-07 ", " 2026-10-07", "+026-10-07", "2026-10-0x", "2026-00-10",
                          "2026-10-00", "2026-11-31", "1899-12-31", "2200-01-01", "２０２６-10-07"})
    CHECK_MESSAGE(Date::from_iso(bad).empty(), std::string(bad));
  CHECK(Date::from_iso("1900-01-01") == Date::of(1900, 1, 1));
  CHECK(Date::from_iso("2199-12-31") == Date::of(2199, 12, 31));
}

TEST_CASE("every month is itself again, and knows its neighbours") {
  Month expected = Month::of(1900, 1);
  for (int year = 1900; year <= 2199; ++year)
    for (unsigned month = 1; month <= 12; ++month, expected = expected.plus(1)) {
      const Month made = Month::of(year, month);
      REQUIRE(made == expected);
      REQUIRE(made.year() == year);
      REQUIRE(made.month() == month);
      REQUIRE(Month::from_iso(made.iso()) == made);
      REQUIRE(Month::of(made.first_day()) == made);
      REQUIRE(Month::of(made.plus(1).first_day().plus(-1)) == made);
    }
  for (const char* bad :
       {"", "2026", "2026-1", "2026-00", "2026-13", "1899-12", "2200-01", "2026-1x"})
    CHECK_MESSAGE(Month::from_iso(bad).empty(), std::string(bad));
}

TEST_CASE("an empty date stays empty, whatever is done to it") {
  CHECK(Date{}.empty());
  CHECK(Date{}.plus(3).empty());
  CHECK(Date{}.iso().empty());
  CHECK(Month{}.empty());
  CHECK(Month{}.plus(3).empty());
  CHECK(Month{}.iso().empty());
  CHECK(Month{}.first_day().empty());
  CHECK(Month::of(Date{}).empty());
  CHECK(Month::of(2026, 0).empty());
  CHECK(Month::of(2026, 13).empty());
}

TEST_CASE("an empty date comes before every other") { CHECK(Date{} < Date::of(1900, 1, 1)); }
