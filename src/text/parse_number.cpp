// Reading amounts and numbers as people type them. The counterpart of formats.cpp.
#include <charconv>
#include <initializer_list>

#include "base/ascii.h"
#include "text/formats.h"

namespace koers {

namespace {

constexpr std::size_t most_digits = 15;

bool is_separator(char c) { return c == '.' || c == ','; }

// In plain characters: each kind of blank a space, each kind of dash a hyphen, `€` as `eur`.
std::string plain(std::string_view text) {
  static constexpr struct {
    std::string_view from, to;
  } replaced[] = {{"\t", " "}, {"\u2212", "-"}, {"\u2013", "-"}, {"\u2014", "-"}, {"€", "eur"}};
  const std::string folded = fold(text);
  std::string out;
  for (std::string_view rest = folded; !rest.empty();) {
    std::size_t taken = 0;
    for (const auto& [from, to] : replaced)
      if (rest.starts_with(from)) out += to, taken = from.size();
    if (taken == 0) out += rest.front();
    rest.remove_prefix(taken == 0 ? 1 : taken);
  }
  return out;
}

void drop_blanks(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
}

bool drop_front(std::string_view& text, std::string_view what) {
  drop_blanks(text);
  if (what.empty() || !text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  drop_blanks(text);
  return true;
}

bool drop_back(std::string_view& text, std::string_view what) {
  drop_blanks(text);
  if (what.empty() || !text.ends_with(what)) return false;
  text.remove_suffix(what.size());
  drop_blanks(text);
  return true;
}

// Digits in whole groups of three, parted by one kind of separator, or without any.
std::optional<std::string> whole_of(std::string_view text) {
  std::string digits;
  char between = 0;
  std::size_t in_group = 0;
  for (char c : text) {
    if (is_digit(c)) {
      if (between != 0 && in_group == 3) return std::nullopt;
      ++in_group;
      digits += c;
      continue;
    }
    const bool first = between == 0;
    if (!is_separator(c) && c != ' ') return std::nullopt;
    if (first ? in_group == 0 || in_group > 3 || digits[0] == '0' : in_group != 3 || c != between)
      return std::nullopt;
    between = c;
    in_group = 0;
  }
  if (between != 0 && in_group != 3) return std::nullopt;
  return digits;
}

struct Number {
  bool negative = false;
  std::string whole;
  std::string part;
};

// Where the decimals begin; npos when there are none. `point` parts decimals even when three digits
// follow it; 0 for no such separator.
std::size_t decimal_at(std::string_view text, char point) {
  const std::size_t last = text.find_last_of(".,");
  if (last == std::string_view::npos) return last;
  const bool only_kind = text.substr(0, last).find_first_of(".,") == std::string_view::npos;
  const bool repeated = text.substr(0, last).find(text[last]) != std::string_view::npos;
  if (repeated) return std::string_view::npos;
  const bool three = text.size() - last - 1 == 3;
  if (!only_kind || !three) return last;
  const bool after_zero = point != 0 && (last == 0 || text.substr(0, last) == "0");
  return text[last] == point || after_zero ? last : std::string_view::npos;
}

std::optional<Number> number_of(std::string_view text, char point) {
  Number out;
  out.negative = drop_front(text, "-");
  for (std::string_view tail : {",--", ".--", ",-", ".-", ",="})  // "and no cents"
    if (drop_back(text, tail)) break;
  if (!text.empty() && is_separator(text.back())) text.remove_suffix(1);  // still typing
  const std::size_t at = decimal_at(text, point);
  std::optional<std::string> whole = whole_of(text.substr(0, at));
  if (!whole) return std::nullopt;
  if (at != std::string_view::npos) out.part = text.substr(at + 1);
  for (char c : out.part)
    if (!is_digit(c)) return std::nullopt;
  out.whole = std::move(*whole);
  const std::size_t digits = out.whole.size() + out.part.size();
  return digits == 0 || digits > most_digits ? std::nullopt : std::optional<Number>(out);
}

// In units of which `places` make a decimal place: cents with 2, thousandths with 3.
std::optional<std::int64_t> scaled(const Number& number, std::size_t places, std::int64_t largest) {
  if (number.part.size() > places) return std::nullopt;
  std::string all = number.whole + number.part;
  all.append(places - number.part.size(), '0');
  std::int64_t value = 0;
  std::from_chars(all.data(), all.data() + all.size(), value);
  if (value > largest) return std::nullopt;
  return number.negative ? -value : value;
}

}  // namespace

std::optional<Cents> parse_money(std::string_view text) {
  const std::string simple = plain(text);
  std::string_view rest = simple;
  const bool negative = drop_front(rest, "-");  // `-€ 5`, as English writes it
  for (std::string_view euro : {"euro", "eur"})
    if (drop_front(rest, euro) || drop_back(rest, euro)) break;
  std::optional<Number> number = number_of(rest, 0);
  if (!number || (negative && number->negative)) return std::nullopt;
  number->negative = number->negative || negative;
  const std::optional<std::int64_t> value = scaled(*number, 2, largest_cents);
  return value ? std::optional(Cents{*value}) : std::nullopt;
}

std::optional<Decimal> parse_decimal(std::string_view text, Language language) {
  const std::string simple = plain(text);
  std::string_view rest = simple;
  for (std::string_view unit : {"%", "uren", "uur", "u", "hours", "hour", "h"})
    if (drop_back(rest, unit)) break;
  const std::optional<Number> number = number_of(rest, language == Language::dutch ? ',' : '.');
  if (!number) return std::nullopt;
  const std::optional<std::int64_t> value = scaled(*number, 3, largest_milli);
  return value ? std::optional(Decimal{*value}) : std::nullopt;
}

}  // namespace koers
