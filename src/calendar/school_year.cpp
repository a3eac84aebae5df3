#include "calendar/school_year.h"

namespace koers {

namespace {

struct Span {
  int begin;  // the school year
  const char* name;
  const char* dates[3][2];  // north, middle, south: first and last day
  Fixedness fixedness;
};

// Source: rijksoverheid.nl, overview of school holidays 2026-2027 and 2027-2028. Autumn and spring
// are advice, the rest is fixed.
constexpr Span spans[] = {
    {2026,
     "holiday.autumn",
     {{"2026-10-10", "2026-10-18"}, {"2026-10-17", "2026-10-25"}, {"2026-10-17", "2026-10-25"}},
     Fixedness::advised},
    {2026,
     "holiday.christmas",
     {{"2026-12-19", "2027-01-03"}, {"2026-12-19", "2027-01-03"}, {"2026-12-19", "2027-01-03"}},
     Fixedness::fixed},
    {2026,
     "holiday.spring",
     {{"2027-02-20", "2027-02-28"}, {"2027-02-20", "2027-02-28"}, {"2027-02-13", "2027-02-21"}},
     Fixedness::advised},
    {2026,
     "holiday.may",
     {{"2027-04-24", "2027-05-02"}, {"2027-04-24", "2027-05-02"}, {"2027-04-24", "2027-05-02"}},
     Fixedness::fixed},
    {2026,
     "holiday.summer",
     {{"2027-07-10", "2027-08-22"}, {"2027-07-17", "2027-08-29"}, {"2027-07-24", "2027-09-05"}},
     Fixedness::fixed},
    {2027,
     "holiday.autumn",
     {{"2027-10-16", "2027-10-24"}, {"2027-10-16", "2027-10-24"}, {"2027-10-23", "2027-10-31"}},
     Fixedness::advised},
    {2027,
     "holiday.christmas",
     {{"2027-12-25", "2028-01-09"}, {"2027-12-25", "2028-01-09"}, {"2027-12-25", "2028-01-09"}},
     Fixedness::fixed},
    {2027,
     "holiday.spring",
     {{"2028-02-19", "2028-02-27"}, {"2028-02-26", "2028-03-05"}, {"2028-02-26", "2028-03-05"}},
     Fixedness::advised},
    {2027,
     "holiday.may",
     {{"2028-04-29", "2028-05-07"}, {"2028-04-29", "2028-05-07"}, {"2028-04-29", "2028-05-07"}},
     Fixedness::fixed},
    {2027,
     "holiday.summer",
     {{"2028-07-15", "2028-08-27"}, {"2028-07-08", "2028-08-20"}, {"2028-07-22", "2028-09-03"}},
     Fixedness::fixed},
};

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
  for (const Span& span : spans) {
    if (span.begin != begin) continue;
    const auto& dates = span.dates[static_cast<std::size_t>(region) - 1];
    Holiday holiday;
    holiday.name = span.name;
    holiday.start = Date::from_iso(dates[0]);
    holiday.end = Date::from_iso(dates[1]);
    holiday.fixedness = span.fixedness;
    holiday.source = "rijksoverheid.nl";
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
