// Dates and months as people type them.
#include <doctest/doctest.h>

#include "text/formats.h"

namespace koers {

namespace {

const Date school_year = Date::of(2026, 8, 1);
const Date autumn = Date::of(2026, 10, 7);

}  // namespace

TEST_CASE("the many ways to write a date") {
  for (const char* text : {"7 okt",
                           "7-10",
                           "7/10",
                           "7.10",
                           "07-10",
                           "7-10-26",
                           "7-10-2026",
                           "7/10/2026",
                           "7.10.2026.",
                           "7 oktober 2026",
                           "7 Oktober '26",
                           "2026-10-07",
                           "2026-10-7",
                           "wo 7 okt",
                           "wo. 7 okt",
                           "woensdag 7 oktober 2026",
                           "wo 7-10",
                           "7okt",
                           "  7  okt  ",
                           "7 oct",
                           "7th October",
                           "October 7, 2026",
                           "Oct 7",
                           "Wed 7 Oct 2026",
                           "7e okt",
                           "7\u00A0okt\u00A02026",
                           "7th of October 2026"}) {
    CAPTURE(text);
    CHECK(parse_date(text, school_year) == autumn);
  }
}

TEST_CASE("a date without a year lies in the school year") {
  CHECK(parse_date("1 aug", school_year) == Date::of(2026, 8, 1));
  CHECK(parse_date("31 juli", school_year) == Date::of(2027, 7, 31));
  CHECK(parse_date("1 jan", school_year) == Date::of(2027, 1, 1));
  CHECK(parse_date("3 mrt", school_year) == Date::of(2027, 3, 3));
  CHECK(parse_date("3 mei", school_year) == Date::of(2027, 5, 3));
  CHECK_FALSE(parse_date("7 okt"));
}

TEST_CASE("a date that does not exist is never made into another") {
  for (const char* text : {"31 apr", "30 feb", "29 feb", "31-4-2027", "2026-02-29", "0-10", "32-10",
                           "7-13", "7-0", "13-13-2026", "257-10", "7-257", "29 feb 2100"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text, school_year));
  }
  CHECK(parse_date("29 feb", Date::of(2027, 8, 1)) == Date::of(2028, 2, 29));
}

TEST_CASE("a weekday must be the right one") {
  CHECK_FALSE(parse_date("do 7 okt", school_year));
  CHECK_FALSE(parse_date("maandag 7 oktober 2026"));
  CHECK(parse_date("maa 1 mrt", school_year) == Date::of(2027, 3, 1));
}

TEST_CASE("what is no date gives nothing") {
  for (const char* text : {"",           " ",          "7",          "okt",      "wo",
                           "herfst",     "7 oktember", "x 7 okt",    "7 okt x",  "7-10-202",
                           "7-10-20266", "7 okt 1899", "7 okt 2200", "7 8 9 10", "7-okt-jan",
                           "7 juffrouw", "7 ju",       "7@10",       "2026-10",  "99999999999-1",
                           "7 okt é",    "1 250"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text, school_year));
  }
}

TEST_CASE("months") {
  const Month autumn_month = Month::of(2026, 10);
  for (const char* text :
       {"okt 2026", "oktober 2026", "Oct 26", "10-2026", "10/26", "2026-10", "okt", "oktober"}) {
    CAPTURE(text);
    CHECK(parse_month(text, school_year) == autumn_month);
  }
  CHECK(parse_month("juli", school_year) == Month::of(2027, 7));
  for (const char* text : {"", "10", "13-2026", "0-2026", "okt 1899", "okt 202", "257-2026",
                           "okt x", "7 okt 2026", "2026"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text, school_year));
  }
  CHECK_FALSE(parse_month("okt"));
}

}  // namespace koers
