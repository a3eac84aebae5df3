// The rhythm of a school's year: the moments that come back every year, each with the rule that
// says when. Rules are data ("the second Tuesday of November", "Wednesday of the week before the
// autumn holiday"), so that they can be read, and give a day in any school year.
#pragma once

#include <span>

#include "calendar/school_calendar.h"

namespace koers {

enum class RuleKind : std::uint8_t {
  nth_weekday,   // the `nth` `weekday` of `month`; -1 the last one
  near_season,   // `weekday` of the week that lies `nth` weeks before (-) or after (+) `season`
  day_of_month,  // day `nth` of `month`, or the last school day before it
  school_day,    // the `nth` school day of the year
  last_days,     // `weekday` of the week that lies `nth` weeks before the summer holiday
};

struct MomentRule {
  RuleKind kind{};
  unsigned month = 0;
  unsigned weekday = 0;  // ISO 8601: 1 Monday … 7
  int nth = 0;
  Season season{};
};

// One moment of the rhythm.
struct RhythmMoment {
  const char* name;  // words by name: `rhythm.framework`
  MomentKind kind{};
  DayPart part{};
  MomentRule rule;
  int days = 1;  // school days in a row, within a week
};

// The moments of a primary or secondary school's year; that of a primary one for any other.
std::span<const RhythmMoment> rhythm_of(Sector sector);

struct Placed {
  Date start;
  Date end;  // empty for a single day
};
// Where a moment falls: always on a school day, and never on a day that is free or may be. The days
// are empty in a year without school days.
Placed placed(const RhythmMoment& moment, const SchoolCalendar& calendar);

}  // namespace koers
