// The public holidays of the Netherlands, computed. Easter by the Gregorian rule (Meeus, Jones,
// Butcher), the others by the Algemene termijnenwet, article 3; Koningsdag is 27 April, or the
// Saturday before when that is a Sunday.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"

namespace koers {

struct PublicHoliday {
  const char* name;  // words by name: `public_holiday.ascension`
  Date date;
  // Usually; a school may decide otherwise. Good Friday is a school day unless it says so.
  bool off = true;
};

Date easter_sunday(int year);
bool usually_off(std::string_view name);
// From the first day to the last, in order.
std::vector<PublicHoliday> public_holidays(Date first, Date last);

}  // namespace koers
