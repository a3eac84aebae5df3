// The public holidays of the Netherlands, computed. Easter by the Gregorian rule (Meeus, Jones,
// Butcher); Koningsdag is 27 April, or the Saturday before when that is a Sunday.
#pragma once

#include <vector>

#include "base/date.h"

namespace koers {

struct PublicHoliday {
  const char* name;  // words by name: `public_holiday.ascension`
  Date date;
  bool by_school = false;  // whether it is a day off is for the school to say: Good Friday
};

Date easter_sunday(int year);
// From the first day to the last, in order.
std::vector<PublicHoliday> public_holidays(Date first, Date last);

}  // namespace koers
