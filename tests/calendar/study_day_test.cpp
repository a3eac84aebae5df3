// How long a study day is.
#include <doctest/doctest.h>

#include "calendar/study_day.h"

using namespace koers;

TEST_CASE("a whole day has six hours, half a day three, and more days add up") {
  Moment day;
  day.kind = MomentKind::study_day;
  CHECK(minutes_of(day) == 360);
  day.part = DayPart::morning;
  CHECK(minutes_of(day) == 180);
  day.part = DayPart::none;
  day.kind = MomentKind::study_afternoon;
  CHECK(minutes_of(day) == 180);
  day.part = DayPart::whole_day;
  day.start = Date::of(2026, 8, 27);
  day.end = Date::of(2026, 8, 28);
  CHECK(minutes_of(day) == 720);
  day.end = Date::of(2027, 8, 28);
  CHECK(minutes_of(day) == 5 * 360);
}

TEST_CASE("a round lasts between nothing and a day and a night") {
  AgendaItem round;
  CHECK(minutes_of(round) == 0);
  round.minutes = -5;
  CHECK(minutes_of(round) == 0);
  round.minutes = 1'000'000;
  CHECK(minutes_of(round) == 1440);
}
