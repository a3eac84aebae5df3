// Times of day.
#include <doctest/doctest.h>

#include "base/clock.h"

using namespace koers;

TEST_CASE("a time of day is written as it is read") {
  for (int minutes = 0; minutes < 24 * 60; ++minutes) {
    const Clock clock = Clock::of(minutes / 60, minutes % 60);
    CHECK(clock.minutes == minutes);
    CHECK(Clock::from_iso(clock.iso()) == clock);
  }
  CHECK(Clock::of(9, 5).iso() == "09:05");
  CHECK(Clock{}.iso() == "");
}

TEST_CASE("what is no time of day is empty") {
  for (const char* text :
       {"", "9:30", "24:00", "12:60", "12.30", "ab:cd", "12:3x", "-1:00", "12:30:00"})
    CHECK_MESSAGE(Clock::from_iso(text).empty(), text);
  CHECK(Clock::of(24, 0).empty());
  CHECK(Clock::of(-1, 0).empty());
  CHECK(Clock::of(0, 60).empty());
}

TEST_CASE("times of day stand in the order of the day, none before all") {
  CHECK(Clock::of(9, 30) < Clock::of(13, 0));
  CHECK(Clock{} < Clock::of(0, 0));
}
