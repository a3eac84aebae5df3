#include "base/clock.h"

#include <fmt/compile.h>

#include "base/ascii.h"

namespace koers {

namespace {

// -1 when one of the two is no digit.
int two_digits(std::string_view text) {
  return is_digit(text[0]) && is_digit(text[1]) ? (text[0] - '0') * 10 + (text[1] - '0') : -1;
}

}  // namespace

Clock Clock::of(int hour, int minute) {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
  return {hour * 60 + minute};
}

Clock Clock::from_iso(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  return of(two_digits(text), two_digits(text.substr(3)));
}

std::string Clock::iso() const {
  return empty() ? std::string()
                 : fmt::format(FMT_COMPILE("{:02}:{:02}"), minutes / 60, minutes % 60);
}

}  // namespace koers
