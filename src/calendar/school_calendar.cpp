#include "calendar/school_calendar.h"

#include <algorithm>

namespace koers {

namespace {

bool within(const Holiday& holiday, Date date) {
  return !holiday.start.empty() && date >= holiday.start &&
         date <= std::max(holiday.end, holiday.start);
}

std::int32_t length_of(const Holiday& holiday) { return holiday.end.days - holiday.start.days; }

Season season_of(Date start) {
  switch (start.month()) {
    case 9:
    case 10:
    case 11:
      return Season::autumn;
    case 12:
    case 1:
      return Season::christmas;
    case 2:
    case 3:
      return Season::spring;
    case 4:
    case 5:
      return Season::may;
    default:
      return Season::summer;
  }
}

}  // namespace

SchoolCalendar::SchoolCalendar(const SchoolYear& year, int begin)
    : start_(year.start.empty() ? school_year_start(begin) : year.start),
      end_(year.end),
      holidays_(year.holidays) {
  if (end_.empty() || end_ <= start_ || end_.days - start_.days > 731) end_ = start_.plus(364);
  std::erase_if(holidays_, [](const Holiday& h) { return h.start.empty(); });
  for (Holiday& holiday : holidays_) holiday.end = std::max(holiday.end, holiday.start);
  if (holiday(start_) == nullptr)
    for (const Holiday& before : standard_holidays(year.region, school_year_begin(start_) - 1))
      if (before.end >= start_) holidays_.push_back(before);
  public_ = koers::public_holidays(start_, end_);
  for (PublicHoliday& day : public_)
    for (const PublicDay& decided : year.public_days)
      if (decided.name == day.name) day.off = decided.off;
  for (Date day = start_; day <= end_; day = day.plus(1))
    school_days_.push_back(is_working_day(day) && holiday(day) == nullptr);
}

const Holiday* SchoolCalendar::holiday(Date date) const {
  for (const Holiday& holiday : holidays_)
    if (within(holiday, date)) return &holiday;
  return nullptr;
}

const PublicHoliday* SchoolCalendar::public_holiday(Date date) const {
  const auto found =
      std::lower_bound(public_.begin(), public_.end(), date,
                       [](const PublicHoliday& holiday, Date day) { return holiday.date < day; });
  return found != public_.end() && found->date == date ? &*found : nullptr;
}

const Holiday* SchoolCalendar::season(Season season) const {
  const Holiday* longest = nullptr;
  for (const Holiday& holiday : holidays_)
    if (holds(holiday.start) && season_of(holiday.start) == season && length_of(holiday) >= 4 &&
        (longest == nullptr || length_of(holiday) > length_of(*longest)))
      longest = &holiday;
  return longest;
}

bool SchoolCalendar::is_working_day(Date date) const {
  if (date.weekday() > 5) return false;
  const PublicHoliday* holiday = public_holiday(date);
  return holiday == nullptr || !holiday->off;
}

bool SchoolCalendar::is_school_day(Date date) const {
  return holds(date) && school_days_[static_cast<std::size_t>(date.days - start_.days)];
}

Date SchoolCalendar::last_before(Date date) const {
  for (Date day = std::min(date, end_); day >= start_; day = day.plus(-1))
    if (is_school_day(day)) return day;
  return {};
}

Date SchoolCalendar::school_day_from(Date date) const {
  for (Date day = std::max(date, start_); day <= end_; day = day.plus(1))
    if (is_school_day(day)) return day;
  return last_before(end_);
}

Date SchoolCalendar::school_day_until(Date date) const {
  const Date day = last_before(date);
  return day.empty() ? school_day_from(start_) : day;
}

int SchoolCalendar::school_days(Date first, Date last) const {
  int count = 0;
  for (Date day = std::max(first, start_); day <= std::min(last, end_); day = day.plus(1))
    count += is_school_day(day) ? 1 : 0;
  return count;
}

int SchoolCalendar::week_of(Date date) const {
  return (monday_of(date).days - monday_of(start_).days) / 7;
}

Date monday_of(Date date) { return date.plus(1 - static_cast<std::int32_t>(date.weekday())); }

Date moved_to(Date date, const SchoolCalendar& from, const SchoolCalendar& to) {
  if (date.empty()) return date;
  const std::int32_t since = date.days - monday_of(from.start()).days;
  const Date same = std::clamp(monday_of(to.start()).plus(since), to.start(), to.end());
  const Date day = to.school_day_from(same);
  return day.empty() ? same : day;
}

}  // namespace koers
