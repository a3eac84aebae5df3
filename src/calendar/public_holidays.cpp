#include "calendar/public_holidays.h"

#include "base/order.h"

namespace koers {

namespace {

Date kings_day(int year) {
  const Date day = Date::of(year, 4, 27);
  return day.weekday() == 7 ? day.plus(-1) : day;
}

constexpr const char* good_friday = "public_holiday.good_friday";

}  // namespace

bool usually_off(std::string_view name) { return name != good_friday; }

Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int day = h + l - 7 * m + 114;
  return Date::of(year, static_cast<unsigned>(day / 31), static_cast<unsigned>(day % 31 + 1));
}

std::vector<PublicHoliday> public_holidays(Date first, Date last) {
  std::vector<PublicHoliday> out;
  if (first.empty() || last.empty()) return out;
  for (int year = first.year(); year <= last.year(); ++year) {
    const Date easter = easter_sunday(year);
    for (const PublicHoliday& day : {
             PublicHoliday{"public_holiday.new_year", Date::of(year, 1, 1)},
             PublicHoliday{good_friday, easter.plus(-2), usually_off(good_friday)},
             PublicHoliday{"public_holiday.easter", easter},
             PublicHoliday{"public_holiday.easter_monday", easter.plus(1)},
             PublicHoliday{"public_holiday.kings_day", kings_day(year)},
             PublicHoliday{"public_holiday.liberation", Date::of(year, 5, 5)},
             PublicHoliday{"public_holiday.ascension", easter.plus(39)},
             PublicHoliday{"public_holiday.pentecost", easter.plus(49)},
             PublicHoliday{"public_holiday.pentecost_monday", easter.plus(50)},
             PublicHoliday{"public_holiday.christmas", Date::of(year, 12, 25)},
             PublicHoliday{"public_holiday.christmas_second", Date::of(year, 12, 26)},
         })
      if (day.date >= first && day.date <= last) out.push_back(day);
  }
  put_in_order(out, [](const PublicHoliday& a, const PublicHoliday& b) { return a.date < b.date; });
  return out;
}

}  // namespace koers
