// Times of day as people type them.
#include <doctest/doctest.h>

#include "text/formats.h"

using namespace koers;

namespace {

std::string read(std::string_view text) {
  const std::optional<Clock> clock = parse_clock(text);
  return clock ? clock->iso() : "-";
}

}  // namespace

TEST_CASE("the ways in which people write a time of day") {
  for (const char* text : {"9:30", "09:30", "9.30", "9u30", "9h30", "930", "0930", " 9:30 ",
                           "9:30 uur", "9.30u", "9:30 u.", "9:30am", "9:30 a.m.", "9U30"})
    CHECK_MESSAGE(read(text) == "09:30", text);
  CHECK(read("9") == "09:00");
  CHECK(read("9 uur") == "09:00");
  CHECK(read("13u") == "13:00");
  CHECK(read("1330") == "13:30");
  CHECK(read("2 pm") == "14:00");
  CHECK(read("12 am") == "00:00");
  CHECK(read("12:15 pm") == "12:15");
  CHECK(read("0:00") == "00:00");
  CHECK(read("23.59") == "23:59");
}

TEST_CASE("what is no time of day, or could be two, is none") {
  for (const char* text :
       {"", " ", "24:00", "9:60", "9:5", "25", "12345", "negen uur", "9:30 fiets", "-9", "13 pm",
        "0 am", "9:", ":30", "9::30", "9:30:15", "u", "2 pm uur", "9,5"})
    CHECK_MESSAGE(read(text) == "-", text);
}

TEST_CASE("every time of day is read as it is written") {
  for (int minutes = 0; minutes < 24 * 60; ++minutes) {
    const Clock clock{minutes};
    CHECK(parse_clock(clock.iso()) == clock);
  }
}
