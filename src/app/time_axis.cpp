#include "app/time_axis.h"

#include <algorithm>

#include "calendar/school_year.h"

namespace koers {

namespace {
constexpr std::int32_t most_days = 3 * 366;
}

float TimeAxis::at(Date day) const {
  const std::int32_t passed = std::clamp(day.days, start.days, end.days + 1) - start.days;
  return static_cast<float>(passed) / static_cast<float>(end.days - start.days + 1);
}

bool TimeAxis::shows(Date from, Date to) const {
  if (from.empty()) return false;
  return std::max(from, to) >= start && from <= end;
}

TimeAxis time_axis_of(const Plan& plan, Date today) {
  const SchoolYear* year = own_school_year(plan);
  const int begin = school_year_begin(today);
  TimeAxis axis{school_year_start(begin), school_year_end(begin)};
  if (year == nullptr || year->start.empty()) return axis;
  axis.start = year->start;
  axis.end = year->end >= year->start ? year->end : school_year_end(school_year_begin(year->start));
  axis.end = std::min(axis.end, axis.start.plus(most_days));
  return axis;
}

}  // namespace koers
