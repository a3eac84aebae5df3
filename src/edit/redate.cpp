#include "edit/redate.h"

#include <algorithm>
#include <string_view>

#include "model/record.h"

namespace koers {

namespace {

constexpr int most_weeks_on = 8;  // longer than any holiday

const Holiday* holding(const std::vector<Holiday>& all, Date date) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Holiday& holiday) {
    return !holiday.start.empty() && date >= holiday.start && date <= holiday.end;
  });
  return found == all.end() ? nullptr : &*found;
}

// What a file can hold; a date beyond it stays where it was.
bool can_be_written(Date date) { return date.year() >= 1900 && date.year() <= 2199; }

std::int32_t whole_weeks(std::int32_t days) { return (days + (days < 0 ? -3 : 3)) / 7; }

bool is_a_year(const FieldInfo& field) {
  for (const char* name : {"year", "startYear", "endYear", "replaceInYear"})
    if (std::string_view(field.name) == name) return true;
  return false;
}

}  // namespace

Redating::Redating(const SchoolYear* from, const SchoolYear* to, std::vector<Holiday> days_off)
    : days_off_(std::move(days_off)) {
  if (from == nullptr || to == nullptr || from->start.empty() || to->start.empty()) return;
  from_ = *from;
  to_ = *to;
  weeks_ = whole_weeks(to->start.days - from->start.days);
  years_ = to->start.year() - from->start.year();
}

bool Redating::free(Date date, bool also_days_off) const {
  if (holding(to_->holidays, date) != nullptr) return false;
  return !also_days_off || (date.weekday() <= 5 && holding(days_off_, date) == nullptr);
}

// The next such weekday outside, or the one before where the year ends first.
Date Redating::out_of_holidays(Date date, bool also_days_off) const {
  for (int step : {7, -7})
    for (int weeks = 0; weeks <= most_weeks_on; ++weeks) {
      const Date candidate = date.plus(step * weeks);
      const bool within =
          to_->end.empty() || (candidate >= to_->start && candidate <= to_->end) || weeks == 0;
      if (within && free(candidate, also_days_off)) return candidate;
    }
  return date;
}

Date Redating::moved(Date date) const {
  if (!to_ || date.empty()) return date;
  Date by_weeks = date.plus(weeks_ * 7);
  if (!can_be_written(by_weeks)) return date;
  const Holiday* holiday = holding(from_->holidays, date);
  if (holiday == nullptr) return out_of_holidays(by_weeks, false);
  // In a holiday it stays in that holiday, wherever it lies in the other year.
  const Date begins = holiday->start.plus(weeks_ * 7);
  const Holiday* nearest = nullptr;
  const auto distance = [&](const Holiday& other) {
    return std::abs(other.start.days - begins.days);
  };
  for (const Holiday& other : to_->holidays)
    if (!other.start.empty() && distance(other) < 60 &&
        (nearest == nullptr || distance(other) < distance(*nearest)))
      nearest = &other;
  if (nearest == nullptr) return by_weeks;
  return by_weeks.plus(whole_weeks(nearest->start.days - begins.days) * 7);
}

Date Redating::moved_to_school_day(Date date) const {
  const Date there = moved(date);
  if (!to_ || there.empty()) return there;
  // A weekday of its own is nothing to keep on a Saturday.
  const Date weekday =
      there.weekday() > 5 ? there.plus(8 - static_cast<int>(there.weekday())) : there;
  return out_of_holidays(weekday, true);
}

Month Redating::moved(Month month) const {
  if (!to_ || month.empty()) return month;
  const Month there = month.plus(years_ * 12);
  return can_be_written(there.first_day()) ? there : month;
}

std::int64_t Redating::moved_year(std::int64_t year) const {
  return to_ && year >= 1900 && year <= 2199 ? year + years_ : year;
}

void Redating::move(const RecordInfo& info, void* record) const {
  if (!to_) return;
  const FieldInfo* start = info.field("start");
  const FieldInfo* end = info.field("end");
  const bool spans = start && end && start->kind == Kind::date && end->kind == Kind::date;
  const bool whole = spans && !as<Date>(*start, record).empty() && !as<Date>(*end, record).empty();
  const std::int32_t days = whole ? as<Date>(*end, record).days - as<Date>(*start, record).days : 0;
  for (const FieldInfo& field : info.fields) {
    if (field.kind == Kind::date)
      as_mutable<Date>(field, record) = moved(as<Date>(field, record));
    else if (field.kind == Kind::month)
      as_mutable<Month>(field, record) = moved(as<Month>(field, record));
    else if (field.kind == Kind::number && is_a_year(field))
      as_mutable<std::int64_t>(field, record) = moved_year(as<std::int64_t>(field, record));
    else if (field.kind == Kind::records)
      for (std::size_t i = 0; i < field.list.size(field.get(record)); ++i)
        move(*field.list.record(), field.list.at_mutable(field.get_mutable(record), i));
  }
  if (whole && days >= 0 && as<Date>(*end, record) < as<Date>(*start, record))
    as_mutable<Date>(*end, record) = as<Date>(*start, record).plus(days);
}

}  // namespace koers
