// Reading times of day as people type them.
#include <charconv>

#include "base/ascii.h"
#include "text/formats.h"

namespace koers {

namespace {

std::string_view digits_of(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

void skip_blanks(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
}

// -1 when there are none, or too many.
int value_of(std::string_view digits) {
  int value = -1;
  if (!digits.empty() && digits.size() <= 2)
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The hour that was typed as one of the twelve before or after noon; -1 for no such hour.
int in_day(int hour, bool after_noon) {
  if (hour < 1 || hour > 12) return -1;
  return hour % 12 + (after_noon ? 12 : 0);
}

}  // namespace

std::optional<Clock> parse_clock(std::string_view typed) {
  const std::string folded = fold(typed);
  std::string_view text = folded;
  skip_blanks(text);
  std::string_view hours = digits_of(text);
  std::string_view minutes = "0";
  if (hours.size() == 3 || hours.size() == 4) {  // 930, 1330
    minutes = hours.substr(hours.size() - 2);
    hours.remove_suffix(2);
  } else if (!text.empty() && std::string_view(":.hu").find(text[0]) != std::string_view::npos &&
             text.size() > 1 && is_digit(text[1])) {
    text.remove_prefix(1);
    minutes = digits_of(text);
    if (minutes.size() != 2) return std::nullopt;  // 9:5 could be either
  }
  skip_blanks(text);
  while (text.ends_with(' ') || text.ends_with('.')) text.remove_suffix(1);
  int hour = value_of(hours);
  if (text == "am" || text == "pm" || text == "a.m" || text == "p.m")
    hour = in_day(hour, text[0] == 'p');
  else if (!text.empty() && text != "u" && text != "h" && text != "uur")
    return std::nullopt;
  const Clock clock = Clock::of(hour, value_of(minutes));
  return clock.empty() ? std::nullopt : std::optional(clock);
}

}  // namespace koers
