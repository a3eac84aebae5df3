// Dates of one school year carried to another: by whole weeks, so that the weekday stays, out of a
// holiday where they stood outside one, and into the nearest one where they stood in one. Which
// holidays there are is in the school years themselves.
#pragma once

#include <optional>

#include "model/time.h"

namespace koers {

class Redating {
 public:
  // Without one of both years, nothing moves. `days_off` are days without lessons beside the
  // holidays of the year, such as public holidays.
  Redating(const SchoolYear* from, const SchoolYear* to, std::vector<Holiday> days_off = {});

  Date moved(Date date) const;
  // The same, and never on a day without lessons: for study days and the like.
  Date moved_to_school_day(Date date) const;
  Month moved(Month month) const;
  std::int64_t moved_year(std::int64_t year) const;

  // Every date, month and year of a record and of the records in it. What ends after it begins
  // still does.
  void move(const RecordInfo& info, void* record) const;

 private:
  bool free(Date date, bool also_days_off) const;
  Date out_of_holidays(Date date, bool also_days_off) const;

  std::optional<SchoolYear> from_;
  std::optional<SchoolYear> to_;
  std::vector<Holiday> days_off_;
  std::int32_t weeks_ = 0;
  std::int32_t years_ = 0;
};

}  // namespace koers
