// The calendar's own deeds on a plan: the rhythm of a year put in, the holidays of a region put
// back.
#pragma once

#include "app/year_calendar.h"
#include "base/problem.h"
#include "calendar/rhythm.h"

namespace koers {

struct WithRhythm {
  Plan plan;
  int added = 0;
  int there = 0;  // were in the year already
};
// The moments of the sector's rhythm in the year of the plan, with titles in that language. A
// moment is there already when one of its kind lies in the same week, or one of its kind and title
// anywhere in the year.
WithRhythm with_rhythm(Plan plan, Language language, Sector sector, Date today, IdSource& ids);

// Whether the rhythm of primary or of secondary schools is for a school of the plan: for its own
// school or another in it. Where no school says which it is, or is for special education, which
// may be either, both are.
bool has_rhythm_of(const Plan& plan, Sector sector);

// The moment of the rhythm that has this title in some language; null for none.
const RhythmMoment* rhythm_called(MomentKind kind, std::string_view title);

// The ministry's holidays with names and sources in words; empty where they are not known.
std::vector<Holiday> named_holidays(Language language, HolidayRegion region, int begin);
// Whether everyone is off on a public holiday of a school year, by the name of the day; what is as
// usual is not kept. Problem: `unknown_reference` for no such year.
Result<Plan> with_public_day(const Plan& plan, Id year_id, std::string_view name, bool off);
// Those of the year's own region in place of what it has. Problem: `unknown_reference` for no such
// year.
Result<Plan> with_standard_holidays(const Plan& plan, Language language, Id year, Date today);

}  // namespace koers
