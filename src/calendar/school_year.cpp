#include "calendar/school_year.h"

#include "calendar/holiday_table.h"

namespace koers {

namespace {

// Of a text such as `10-18/10-26`: the day that begins at that place. From August on it lies in the
// year in which the school year begins.
Date day_of(std::string_view span, std::size_t at, int begin, bool summer_end) {
  const std::string_view text = span.substr(at, 5);
  const unsigned month = static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
  const unsigned day = static_cast<unsigned>((text[3] - '0') * 10 + (text[4] - '0'));
  return Date::of(month >= 8 && !summer_end ? begin : begin + 1, month, day);
}

}  // namespace

int school_year_begin(Date date) { return date.month() >= 8 ? date.year() : date.year() - 1; }
Date school_year_start(int begin) { return Date::of(begin, 8, 1); }
Date school_year_end(int begin) { return Date::of(begin + 1, 7, 31); }

std::string school_year_label(int begin) {
  return std::to_string(begin) + '-' + std::to_string(begin + 1);
}

std::vector<Holiday> standard_holidays(HolidayRegion region, int begin) {
  std::vector<Holiday> out;
  if (region == HolidayRegion::none) return out;
  for (const HolidayLine& line : holiday_table()) {
    const std::string_view span = line.spans[static_cast<std::size_t>(region) - 1];
    if (line.begin != begin || span.empty()) continue;
    Holiday holiday;
    holiday.name = line.name;
    holiday.start = day_of(span, 0, begin, false);
    // The summer that closes a year ends in the next one, which begins on 1 August.
    holiday.end = day_of(span, 6, begin, holiday.start.month() == 7);
    holiday.fixedness = line.fixedness;
    holiday.source = line.source;
    out.push_back(std::move(holiday));
  }
  return out;
}

const Holiday* holiday_on(const SchoolYear& year, Date date) {
  for (const Holiday& holiday : year.holidays)
    if (date >= holiday.start && date <= holiday.end) return &holiday;
  return nullptr;
}

}  // namespace koers
