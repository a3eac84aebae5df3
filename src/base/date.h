// Civil dates and months without clock or time zone (proleptic Gregorian calendar), as a count of
// days or months. An empty one means "not filled in". Holidays and school years are in `calendar`.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace koers {

struct Date {
  static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();
  std::int32_t days = none;  // since 1970-01-01

  // Empty when there is no such day (31 February).
  static Date of(int year, unsigned month, unsigned day);
  // Reads `YYYY-MM-DD`, years 1900 to 2199; anything else is empty.
  static Date from_iso(std::string_view text);

  bool empty() const { return days == none; }
  int year() const;
  unsigned month() const;
  unsigned day() const;
  unsigned weekday() const;   // ISO 8601: 1 Monday … 7 Sunday
  unsigned iso_week() const;  // ISO 8601: 1 … 53
  Date plus(std::int32_t more_days) const;
  std::string iso() const;  // `YYYY-MM-DD`, or nothing
  auto operator<=>(const Date&) const = default;
};

struct Month {
  static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();
  std::int32_t index = none;  // months since January of year 0

  static Month of(int year, unsigned month);
  static Month of(Date date);
  static Month from_iso(std::string_view text);  // `YYYY-MM`

  bool empty() const { return index == none; }
  int year() const;
  unsigned month() const;  // 1 … 12
  Month plus(std::int32_t months) const;
  Date first_day() const;
  std::string iso() const;
  auto operator<=>(const Month&) const = default;
};

}  // namespace koers
