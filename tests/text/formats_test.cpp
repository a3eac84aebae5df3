// How dates, money and numbers are written in each language.
#include <limits>

#include <doctest/doctest.h>

#include "text/formats.h"

namespace koers {

namespace {

constexpr Language nl = Language::dutch;
constexpr Language en = Language::english;
const Date autumn = Date::of(2026, 10, 7);

}  // namespace

TEST_CASE("dates") {
  CHECK(date_short(nl, autumn) == "7 okt 2026");
  CHECK(date_short(en, autumn) == "7 Oct 2026");
  CHECK(date_short(nl, Date::of(2027, 3, 1)) == "1 mrt 2027");
  CHECK(date_long(nl, autumn) == "woensdag 7 oktober 2026");
  CHECK(date_long(en, autumn) == "Wednesday 7 October 2026");
  CHECK(date_in_year(nl, autumn) == "wo 7 okt");
  CHECK(date_in_year(en, autumn) == "Wed 7 Oct");
  CHECK(date_numeric(nl, autumn) == "7-10-2026");
  CHECK(date_numeric(en, autumn) == "7/10/2026");
  CHECK(date_short(Language::pseudo, autumn) == "7 Oct 2026");
}

TEST_CASE("what is not filled in is not written") {
  for (const std::string& text :
       {date_short(nl, {}), date_long(nl, {}), date_in_year(nl, {}), date_numeric(nl, {}),
        date_range(nl, {}, {}), month_short(nl, {}), month_long(nl, {}), month_name(nl, 0),
        month_name(nl, 13), month_short_name(nl, 13), weekday_name(nl, 0), weekday_name(nl, 8)})
    CHECK(text.empty());
}

TEST_CASE("ranges say each thing once") {
  CHECK(date_range(nl, Date::of(2026, 8, 31), Date::of(2026, 10, 9)) == "31 aug – 9 okt 2026");
  CHECK(date_range(en, Date::of(2026, 8, 31), Date::of(2026, 10, 9)) == "31 Aug – 9 Oct 2026");
  CHECK(date_range(nl, autumn, Date::of(2026, 10, 9)) == "7 – 9 okt 2026");
  CHECK(date_range(nl, Date::of(2026, 12, 19), Date::of(2027, 1, 3)) == "19 dec 2026 – 3 jan 2027");
  CHECK(date_range(nl, autumn, autumn) == "7 okt 2026");
  CHECK(date_range(nl, autumn, {}) == "7 okt 2026");
  CHECK(date_range(nl, {}, autumn) == "7 okt 2026");
}

TEST_CASE("months and weekdays") {
  CHECK(month_short(nl, Month::of(2026, 8)) == "aug 2026");
  CHECK(month_short(en, Month::of(2026, 5)) == "May 2026");
  CHECK(month_long(nl, Month::of(2026, 8)) == "augustus 2026");
  CHECK(month_name(nl, 8) == "augustus");
  CHECK(month_short_name(nl, 3) == "mrt");
  CHECK(weekday_name(nl, 1) == "maandag");
  CHECK(weekday_name(en, 7) == "Sunday");
}

TEST_CASE("money") {
  CHECK(money(nl, {123450}) == "€\u00A01.234,50");
  CHECK(money(en, {123450}) == "€1,234.50");
  CHECK(money(nl, {123400}) == "€\u00A01.234");
  CHECK(money_exact(nl, {123400}) == "€\u00A01.234,00");
  CHECK(money_exact(en, {5}) == "€0.05");
  CHECK(money(nl, {-123456750}) == "€\u00A0-1.234.567,50");
  CHECK(money(en, {-123450}) == "-€1,234.50");
  CHECK(money(nl, {0}) == "€\u00A00");
}

TEST_CASE("whole euros are rounded half away from zero") {
  CHECK(money_whole(nl, {123450}) == "€\u00A01.235");
  CHECK(money_whole(nl, {123449}) == "€\u00A01.234");
  CHECK(money_whole(nl, {-123450}) == "€\u00A0-1.235");
  CHECK(money_whole(nl, {-49}) == "€\u00A00");
}

TEST_CASE("numbers, percentages and hours") {
  CHECK(decimal(nl, {400}) == "0,4");
  CHECK(decimal(en, {400}) == "0.4");
  CHECK(decimal(nl, {1234567891}) == "1.234.567,891");
  CHECK(decimal(nl, {-1050}) == "-1,05");
  CHECK(decimal(nl, Decimal::whole(96)) == "96");
  CHECK(number(nl, 1234567) == "1.234.567");
  CHECK(number(en, -1234) == "-1,234");
  CHECK(number(nl, 999) == "999");
  CHECK(percentage(nl, {12300}) == "12,3%");
  CHECK(percentage(en, {12300}) == "12.3%");
  CHECK(hours(nl, Decimal::whole(1)) == "1 uur");
  CHECK(hours(nl, Decimal::whole(1200)) == "1.200 uur");
  CHECK(hours(en, Decimal::whole(1)) == "1 hour");
  CHECK(hours(en, {1500}) == "1.5 hours");
}

TEST_CASE("the smallest and the largest number") {
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK(number(nl, least) == "-9.223.372.036.854.775.808");
  CHECK(money(en, {least}) == "-€92,233,720,368,547,758.08");
  CHECK(decimal(nl, {most}) == "9.223.372.036.854.775,807");
  CHECK(money_whole(nl, {most}) == "€\u00A092.233.720.368.547.758");
}

TEST_CASE("how long ago") {
  const auto said = [](std::int64_t days) { return say(nl, age(days)); };
  CHECK(said(-5) == "van vandaag");
  CHECK(said(0) == "van vandaag");
  CHECK(said(1) == "van gisteren");
  CHECK(said(3) == "3 dagen oud");
  CHECK(said(20) == "2 weken oud");
  CHECK(said(70) == "2 maanden oud");
  CHECK(said(800) == "2 jaar oud");
  CHECK(say(en, age(0)) == "from today");
  CHECK(say(en, age(3)) == "3 days old");
}

TEST_CASE("a moment by the clock of the device") {
  CHECK(moment_in_year(nl, "2026-11-23T09:05") == "ma 23 nov, 09:05");
  CHECK(moment_in_year(en, "2026-11-23T09:05") == "Mon 23 Nov, 09:05");
  CHECK(moment_in_year(nl, "2026-11-23").empty());
  CHECK(moment_in_year(nl, "").empty());
}

}  // namespace koers
