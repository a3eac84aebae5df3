#include "app/region.h"

#include <algorithm>

#include "app/year_calendar.h"
#include "base/order.h"
#include "calendar/school_year.h"
#include "edit/edits.h"

namespace koers {

namespace {

const Holiday* with_word(const std::vector<Holiday>& all, const std::string& word) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Holiday& holiday) { return holiday.name == word; });
  return found == all.end() ? nullptr : &*found;
}

// The standard holiday that this one still is, untouched.
const Holiday* untouched(const std::vector<Holiday>& standard, const Holiday& holiday) {
  for (const Holiday& one : standard)
    if (one.start == holiday.start && one.end == holiday.end && is_called(holiday, one.name))
      return &one;
  return nullptr;
}

Holiday in_words(Holiday holiday, Language language) {
  holiday.name = say_named(language, holiday.name);
  holiday.source = say_named(language, holiday.source);
  return holiday;
}

std::vector<Holiday> moved(const SchoolYear& year, HolidayRegion from, Language language) {
  const int begin = school_year_begin(year.start);
  const std::vector<Holiday> was = standard_holidays(from, begin);
  const std::vector<Holiday> now = standard_holidays(year.region, begin);
  std::vector<Holiday> out;
  for (const Holiday& holiday : year.holidays) {
    const Holiday* old = untouched(was, holiday);
    const Holiday* fresh = old ? with_word(now, old->name) : nullptr;
    if (fresh == nullptr) {
      if (old == nullptr) out.push_back(holiday);
      continue;
    }
    out.push_back(holiday);
    out.back().start = fresh->start;
    out.back().end = fresh->end;
    out.back().fixedness = fresh->fixedness;
  }
  // Where there was no region there are no standard holidays yet, but perhaps typed ones.
  for (const Holiday& fresh : now) {
    const auto there = [&](const Holiday& holiday) { return is_called(holiday, fresh.name); };
    if (was.empty() && std::none_of(out.begin(), out.end(), there))
      out.push_back(in_words(fresh, language));
  }
  put_in_order(out, [](const Holiday& a, const Holiday& b) {
    return !a.start.empty() && (b.start.empty() || a.start < b.start);
  });
  return out;
}

Plan with_years_of_school(const Plan& before, Plan after) {
  const Organisation* was = own_organisation(before);
  const Organisation* now = own_organisation(after);
  if (was == nullptr || now == nullptr || was->id != now->id || was->region == now->region)
    return after;
  const HolidayRegion region = now->region;
  for (std::size_t i = 0; i < after.school_years.size(); ++i) {
    SchoolYear year = after.school_years[i];
    if (year.region != was->region) continue;
    year.region = region;
    after = with(std::move(after), std::move(year));
  }
  return after;
}

}  // namespace

Plan with_regional_holidays(const Plan& before, Plan after, Language language) {
  if (!before.organisations.same_as(after.organisations))
    after = with_years_of_school(before, std::move(after));
  if (before.school_years.same_as(after.school_years)) return after;
  for (std::size_t i = 0; i < after.school_years.size(); ++i) {
    SchoolYear year = after.school_years[i];
    const SchoolYear* was = find<SchoolYear>(before, year.id);
    if (was == nullptr || was->region == year.region || year.start.empty()) continue;
    year.holidays = moved(year, was->region, language);
    after = with(std::move(after), std::move(year));
  }
  return after;
}

}  // namespace koers
