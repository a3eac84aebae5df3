// One school year day by day: which days are school days, which lie in a holiday or are a public
// holiday. Made once from the rows of a plan, after which each question costs nothing. What a plan
// says of its holidays counts; the ministry's table only fills the summer that the year begins in.
#pragma once

#include <string>

#include "calendar/public_holidays.h"
#include "calendar/school_year.h"

namespace koers {

enum class Season : std::uint8_t { autumn, christmas, spring, may, summer };

class SchoolCalendar {
 public:
  SchoolCalendar() = default;
  // A year without a first day begins on 1 August of `begin`; without a good last day, or longer
  // than two years, it ends a year later.
  SchoolCalendar(const SchoolYear& year, int begin);

  Date start() const { return start_; }
  Date end() const { return end_; }
  bool holds(Date date) const { return !date.empty() && date >= start_ && date <= end_; }

  // Of the rows of the plan, and behind them the summer of the year before; null for none.
  const Holiday* holiday(Date date) const;
  const PublicHoliday* public_holiday(Date date) const;
  const std::vector<Holiday>& holidays() const { return holidays_; }
  const std::vector<PublicHoliday>& public_holidays() const { return public_; }
  // The longest holiday that begins in the months of a season; null where there is none.
  const Holiday* season(Season season) const;

  // Monday to Friday, and no public holiday on which everyone is off.
  bool is_working_day(Date date) const;
  // A working day of this year outside the holidays.
  bool is_school_day(Date date) const;
  // The first on or after the day, else the last before it; empty in a year without any. The other
  // way round. Both never run back when the day goes on.
  Date school_day_from(Date date) const;
  Date school_day_until(Date date) const;
  int school_days(Date first, Date last) const;  // both included
  // Weeks from the one of the first day on: 0, 1, …
  int week_of(Date date) const;

 private:
  Date last_before(Date date) const;

  Date start_;
  Date end_;
  std::vector<Holiday> holidays_;
  std::vector<PublicHoliday> public_;
  std::vector<bool> school_days_;  // from the first day on
};

// The Monday of the week (ISO 8601) of a day.
Date monday_of(Date date);

// The same day of another school year: the same week from its first and the same day of the week,
// moved to the next school day when it falls in a holiday. Always lies in that year; a day that
// comes after another does not come before it afterwards.
Date moved_to(Date date, const SchoolCalendar& from, const SchoolCalendar& to);

}  // namespace koers
