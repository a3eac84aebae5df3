// Reading what people type. The counterpart of formats.cpp.
#include <algorithm>
#include <charconv>
#include <vector>

#include "text/formats.h"

namespace koers {

namespace {

struct Token {
  std::string_view text;
  bool number = false;
};

// Numbers and words, separated by whatever else stands between them.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (std::size_t i = 0; i < text.size();) {
    const auto belongs = [&](char c) { return is_digit(text[i]) ? is_digit(c) : is_letter(c); };
    std::size_t end = i;
    while (end < text.size() && belongs(text[end])) ++end;
    if (end > i) out.push_back({text.substr(i, end - i), is_digit(text[i])});
    i = end > i ? end : i + 1;
  }
  return out;
}

int value_of(std::string_view digits) {
  int value = -1;
  if (digits.size() <= 4) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The month whose name begins with the word, in Dutch or English; 0 for none. "mrt" and "maart",
// "mei" and "May" differ, so the short names are tried as well.
unsigned month_of(std::string_view word) {
  const std::string folded = fold(word);
  if (folded.size() < 3) return 0;
  if (folded == "mrt") return 3;
  for (unsigned month = 1; month <= 12; ++month)
    for (Language language : {Language::dutch, Language::english})
      if (fold(month_name(language, month)).starts_with(folded)) return month;
  return 0;
}

int full_year(int year, std::size_t digits) { return digits <= 2 && year >= 0 ? 2000 + year : year; }

// A day and a month without a year lie in the school year that begins at `start`.
std::optional<Date> in_year_from(Date start, unsigned month, unsigned day) {
  if (start.empty()) return std::nullopt;
  for (int year : {start.year(), start.year() + 1}) {
    const Date date = Date::of(year, month, day);
    if (!date.empty() && date >= start) return date;
  }
  return std::nullopt;
}

std::optional<Date> valid(Date date) {
  return date.empty() ? std::nullopt : std::optional<Date>(date);
}

struct Digits {
  bool negative = false;
  std::string whole;
  std::string part;
  bool valid = false;
};

// Splits at the decimal separator; `three_is_part` says that a lone separator before exactly three
// digits parts decimals instead of thousands.
Digits digits_of(std::string_view text, bool (*three_is_part)(std::string_view, std::size_t)) {
  Digits out;
  std::string clean;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool minus = c == '-' && clean.empty() && !out.negative;
    if (minus) out.negative = true;
    else if ((c >= '0' && c <= '9') || c == '.' || c == ',') clean += c;
    else if (c == '-' && i + 1 == text.size() && !clean.empty() && clean.back() == ',') continue;
    else if (c == ' ') continue;
    else if (text.substr(i).starts_with("€")) i += 2;
    else if (text.substr(i).starts_with("\u00A0")) i += 1;
    else return out;
  }
  while (!clean.empty() && (clean.back() == ',' || clean.back() == '.')) clean.pop_back();
  const std::size_t last = clean.find_last_of(".,");
  std::size_t cut = std::string::npos;
  if (last != std::string::npos) {
    const std::size_t behind = clean.size() - last - 1;
    const bool only = clean.find_first_of(".,") == last;
    const bool repeated = !only && std::count(clean.begin(), clean.end(), clean[last]) > 1;
    if (!repeated && (behind != 3 || (only && three_is_part(clean, last)))) cut = last;
  }
  for (std::size_t i = 0; i < clean.size(); ++i)
    if (clean[i] >= '0' && clean[i] <= '9')
      (cut != std::string::npos && i > cut ? out.part : out.whole) += clean[i];
  out.valid = !out.whole.empty() && out.whole.size() <= 12;
  return out;
}

std::int64_t joined(const Digits& digits, std::size_t places) {
  std::string all = digits.whole + digits.part;
  all.append(places - digits.part.size(), '0');
  std::int64_t value = 0;
  std::from_chars(all.data(), all.data() + all.size(), value);
  return digits.negative ? -value : value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, Date year_start) {
  std::vector<Token> tokens = tokens_of(text);
  if (!tokens.empty() && !tokens.front().number && month_of(tokens.front().text) == 0)
    tokens.erase(tokens.begin());  // the name of a weekday
  if (tokens.size() < 2 || tokens.size() > 3 || !tokens[0].number) return std::nullopt;
  const bool iso = tokens.size() == 3 && tokens[0].text.size() == 4;
  if (iso) std::swap(tokens[0], tokens[2]);
  const int day = value_of(tokens[0].text);
  const int month = tokens[1].number ? value_of(tokens[1].text)
                                     : static_cast<int>(month_of(tokens[1].text));
  if (day < 1 || month < 1) return std::nullopt;
  const auto m = static_cast<unsigned>(month);
  const auto d = static_cast<unsigned>(day);
  if (tokens.size() == 2) return in_year_from(year_start, m, d);
  if (!tokens[2].number || tokens[2].text.size() == 3) return std::nullopt;
  const int year = full_year(value_of(tokens[2].text), tokens[2].text.size());
  if (year < 1900 || year > 2199) return std::nullopt;
  return valid(Date::of(year, m, d));
}

std::optional<Month> parse_month(std::string_view text) {
  std::vector<Token> tokens = tokens_of(text);
  if (tokens.size() != 2) return std::nullopt;
  if (tokens[0].text.size() == 4 && tokens[0].number) std::swap(tokens[0], tokens[1]);
  const unsigned month = tokens[0].number ? static_cast<unsigned>(value_of(tokens[0].text))
                                          : month_of(tokens[0].text);
  if (!tokens[1].number || month < 1 || month > 12) return std::nullopt;
  const int year = full_year(value_of(tokens[1].text), tokens[1].text.size());
  if (year < 1900 || year > 2199) return std::nullopt;
  return Month::of(year, month);
}

std::optional<Cents> parse_money(std::string_view text) {
  const Digits digits = digits_of(text, [](std::string_view, std::size_t) { return false; });
  if (!digits.valid || digits.part.size() > 2) return std::nullopt;
  const Cents amount{joined(digits, 2)};
  if (amount.value > largest_cents || amount.value < -largest_cents) return std::nullopt;
  return amount;
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  const Digits digits = digits_of(text, [](std::string_view clean, std::size_t at) {
    return clean[at] == ',' || clean.substr(0, at) == "0";
  });
  if (!digits.valid || digits.part.size() > 3) return std::nullopt;
  const Decimal value{joined(digits, 3)};
  if (value.milli > largest_milli || value.milli < -largest_milli) return std::nullopt;
  return value;
}

}  // namespace koers
