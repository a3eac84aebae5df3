#include "base/date.h"

#include <chrono>

#include <fmt/compile.h>

namespace koers {

namespace {

namespace chrono = std::chrono;

chrono::year_month_day civil(Date date) {
  return chrono::year_month_day{chrono::sys_days{chrono::days{date.days}}};
}

// Digits only: no sign, no blank, no locale. -1 for anything else.
int digits(std::string_view text) {
  int value = 0;
  if (text.empty()) return -1;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr int first_year = 1900;
constexpr int last_year = 2199;

bool year_in_range(int year) { return year >= first_year && year <= last_year; }

}  // namespace

Date Date::of(int year, unsigned month, unsigned day) {
  if (month > 12 || day > 31) return {};  // chrono keeps only the low byte of each
  const chrono::year_month_day ymd{chrono::year{year}, chrono::month{month}, chrono::day{day}};
  if (!ymd.ok()) return {};
  return {static_cast<std::int32_t>(chrono::sys_days{ymd}.time_since_epoch().count())};
}

Date Date::from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5, 2));
  const int day = digits(text.substr(8, 2));
  if (!year_in_range(year) || month < 0 || day < 0) return {};
  return of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(*this).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(*this).day()); }

unsigned Date::weekday() const {
  return chrono::weekday{chrono::sys_days{chrono::days{days}}}.iso_encoding();
}

unsigned Date::iso_week() const {
  // The week belongs to the year that its Thursday is in.
  const Date thursday = plus(4 - static_cast<std::int32_t>(weekday()));
  return static_cast<unsigned>(thursday.days - of(thursday.year(), 1, 1).days) / 7 + 1;
}

Date Date::plus(std::int32_t more_days) const { return empty() ? *this : Date{days + more_days}; }

std::string Date::iso() const {
  if (empty()) return {};
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), year(), month(), day());
}

Month Month::of(int year, unsigned month) {
  if (month < 1 || month > 12) return {};
  return {year * 12 + static_cast<std::int32_t>(month) - 1};
}

Month Month::of(Date date) { return date.empty() ? Month{} : of(date.year(), date.month()); }

Month Month::from_iso(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return {};
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5, 2));
  if (!year_in_range(year) || month < 0) return {};
  return of(year, static_cast<unsigned>(month));
}

int Month::year() const { return index / 12; }
unsigned Month::month() const { return static_cast<unsigned>(index % 12) + 1; }
Month Month::plus(std::int32_t months) const { return empty() ? *this : Month{index + months}; }
Date Month::first_day() const { return empty() ? Date{} : Date::of(year(), month(), 1); }

std::string Month::iso() const {
  return empty() ? std::string{} : fmt::format(FMT_COMPILE("{:04}-{:02}"), year(), month());
}

}  // namespace koers
