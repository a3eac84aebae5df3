#include "app/rhythm.h"

#include <algorithm>

#include "edit/edits.h"

namespace koers {

namespace {

bool is_there(const Plan& plan, const SchoolCalendar& school, MomentKind kind,
              const std::string& title, Date start) {
  for (const Moment& moment : plan.moments) {
    if (moment.kind != kind || !school.holds(moment.start)) continue;
    if (monday_of(moment.start) == monday_of(start) || moment.title == title) return true;
  }
  return false;
}

}  // namespace

WithRhythm with_rhythm(Plan plan, Language language, Sector sector, Date today, IdSource& ids) {
  const SchoolCalendar school = own_calendar(plan, today);
  WithRhythm out;
  out.plan = plan;
  for (const RhythmMoment& one : rhythm_of(sector)) {
    const Placed at = placed(one, school);
    if (at.start.empty()) continue;
    const std::string title = say_named(language, one.name);
    // Against what was there before: the rhythm does not stand in its own way.
    if (is_there(plan, school, one.kind, title, at.start)) {
      ++out.there;
      continue;
    }
    Moment moment;
    moment.id = ids.mint("m");
    moment.title = title;
    moment.kind = one.kind;
    moment.part = one.part;
    moment.start = at.start;
    moment.end = at.end;
    out.plan = with(std::move(out.plan), std::move(moment));
    ++out.added;
  }
  return out;
}

bool has_rhythm_of(const Plan& plan, Sector sector) {
  bool said = false;
  for (const Organisation& one : plan.organisations) {
    // A team keeps the sector that its school had when it was made.
    if (one.kind == OrganisationKind::team || one.sector == Sector::none) continue;
    if (one.sector == sector || one.sector == Sector::special) return true;
    said = true;
  }
  if (said) return false;
  const Sector of_plan = sector_of(plan);
  return of_plan == sector || of_plan == Sector::none || of_plan == Sector::special;
}

const RhythmMoment* rhythm_called(MomentKind kind, std::string_view title) {
  for (Sector sector : {Sector::primary, Sector::secondary})
    for (const RhythmMoment& moment : rhythm_of(sector))
      for (Language language : {Language::dutch, Language::english})
        if (moment.kind == kind && say_recognised(language, *find_key(moment.name)) == title)
          return &moment;
  return nullptr;
}

std::vector<Holiday> named_holidays(Language language, HolidayRegion region, int begin) {
  std::vector<Holiday> holidays = standard_holidays(region, begin);
  for (Holiday& holiday : holidays) {
    holiday.name = say_named(language, holiday.name);
    holiday.source = say_named(language, holiday.source);
  }
  return holidays;
}

Result<Plan> with_standard_holidays(const Plan& plan, Language language, Id year_id, Date today) {
  const SchoolYear* found = find<SchoolYear>(plan, year_id);
  if (found == nullptr)
    return Problem{"unknown_reference", Severity::error, "schoolYears",
                   std::string(year_id.view())};
  SchoolYear year = *found;
  year.holidays =
      named_holidays(language, year.region, school_year_begin(calendar_of(year, today).start()));
  return with(plan, std::move(year));
}

Result<Plan> with_public_day(const Plan& plan, Id year_id, std::string_view name, bool off) {
  const SchoolYear* found = find<SchoolYear>(plan, year_id);
  if (found == nullptr)
    return Problem{"unknown_reference", Severity::error, "schoolYears",
                   std::string(year_id.view())};
  SchoolYear year = *found;
  std::erase_if(year.public_days, [&](const PublicDay& day) { return day.name == name; });
  if (off != usually_off(name)) {
    PublicDay day;
    day.name = name;
    day.off = off;
    year.public_days.push_back(std::move(day));
  }
  return with(plan, std::move(year));
}

}  // namespace koers
