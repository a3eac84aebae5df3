// A time of day on the clock, to the minute, without a time zone. An empty one means "not filled
// in".
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace koers {

struct Clock {
  static constexpr std::int32_t none = -1;
  std::int32_t minutes = none;  // since midnight

  // Empty when there is no such time (24:00, 9:60).
  static Clock of(int hour, int minute);
  static Clock from_iso(std::string_view text);  // `HH:MM`; anything else is empty

  bool empty() const { return minutes == none; }
  std::string iso() const;  // `HH:MM`, or nothing
  auto operator<=>(const Clock&) const = default;
};

}  // namespace koers
