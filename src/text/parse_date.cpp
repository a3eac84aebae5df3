// Reading dates and months as people type them. The counterpart of formats.cpp.
#include <algorithm>
#include <charconv>
#include <vector>

#include "base/ascii.h"
#include "text/formats.h"

namespace koers {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

struct Token {
  std::string text;  // folded
  bool number = false;
};
using Tokens = std::vector<Token>;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Numbers and words, parted by blanks, dashes, dots, slashes and commas. Nothing else may stand
// there: then there are no tokens at all.
Tokens tokens_of(std::string_view typed) {
  const std::string text = fold(typed);
  Tokens out;
  for (std::size_t i = 0; i < text.size();) {
    const bool number = is_digit(text[i]);
    std::size_t end = i;
    while (end < text.size() && (number ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    if (end > i) {
      out.push_back({text.substr(i, end - i), number});
      i = end;
      continue;
    }
    if (std::string_view(" \t-/.,'").find(text[i]) == std::string_view::npos) return {};
    ++i;
  }
  return out;
}

// 0 when the digits are too many for any part of a date.
int value_of(const Token& token) {
  int value = 0;
  if (token.number && token.text.size() <= 4)
    std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
  return value;
}

// Whether the word begins the name, or is it.
bool begins(std::string_view word, const std::string& name, std::size_t at_least) {
  return word.size() >= at_least && fold(name).starts_with(word);
}

// 1 Monday … 7, in Dutch or English; 0 for none.
unsigned weekday_of(const Token& token) {
  if (token.number) return 0;
  for (unsigned weekday = 1; weekday <= 7; ++weekday)
    for (Language language : {Language::dutch, Language::english})
      if (begins(token.text, weekday_name(language, weekday), 2)) return weekday;
  return 0;
}

// 1 … 12, in Dutch or English; 0 for none. `maa` is Monday, hence never March.
unsigned month_of(const Token& token) {
  for (unsigned month = 1; month <= 12; ++month) {
    for (Language language : {Language::dutch, Language::english}) {
      if (token.text == fold(month_short_name(language, month))) return month;
      if (begins(token.text, month_name(language, month), 3)) return month;
    }
  }
  return 0;
}

int full_year(const Token& token) {
  const int year = value_of(token);
  const int full = token.text.size() <= 2 && token.number ? 2000 + year : year;
  return full < first_year || full > last_year ? 0 : full;
}

// `7th October`, `1st`, `7e`: what stands behind a number only to say that it is an ordinal.
void drop_ordinals(Tokens& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::string& word = tokens[i].text;
    const bool ordinal =
        word == "th" || word == "st" || word == "nd" || word == "rd" || word == "e" || word == "of";
    if (ordinal && tokens[i - 1].number)
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

// Day, month and perhaps year, in that order, from whatever order they came in.
void put_day_first(Tokens& tokens) {
  const bool year_first = tokens.size() == 3 && tokens[0].number && tokens[0].text.size() == 4;
  const bool month_first = tokens.size() >= 2 && !tokens[0].number && tokens[1].number;
  if (year_first)
    std::swap(tokens[0], tokens[2]);
  else if (month_first)
    std::swap(tokens[0], tokens[1]);
}

// The one such day in the twelve months from `start`, if there is one.
Date in_year_from(Date start, unsigned month, unsigned day) {
  if (start.empty()) return {};
  const bool next_year = month < start.month() || (month == start.month() && day < start.day());
  return Date::of(start.year() + (next_year ? 1 : 0), month, day);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, Date year_start) {
  Tokens tokens = tokens_of(text);
  unsigned weekday = 0;
  if (!tokens.empty() && (weekday = weekday_of(tokens.front())) != 0) tokens.erase(tokens.begin());
  drop_ordinals(tokens);
  if (tokens.size() < 2 || tokens.size() > 3) return std::nullopt;
  put_day_first(tokens);
  const int day = value_of(tokens[0]);
  const int month = tokens[1].number ? value_of(tokens[1]) : static_cast<int>(month_of(tokens[1]));
  if (day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
  const auto m = static_cast<unsigned>(month);
  const auto d = static_cast<unsigned>(day);
  Date date;
  if (tokens.size() == 2)
    date = in_year_from(year_start, m, d);
  else if (const int year = full_year(tokens[2]); year != 0)
    date = Date::of(year, m, d);
  if (date.empty() || (weekday != 0 && date.weekday() != weekday)) return std::nullopt;
  return date;
}

std::optional<Month> parse_month(std::string_view text, Date year_start) {
  Tokens tokens = tokens_of(text);
  if (tokens.empty() || tokens.size() > 2) return std::nullopt;
  if (tokens.size() == 2 && tokens[0].number && tokens[0].text.size() == 4)
    std::swap(tokens[0], tokens[1]);
  const int month = tokens[0].number ? value_of(tokens[0]) : static_cast<int>(month_of(tokens[0]));
  if (month < 1 || month > 12) return std::nullopt;
  const auto m = static_cast<unsigned>(month);
  if (tokens.size() == 2) {
    const int year = full_year(tokens[1]);
    return year == 0 ? std::nullopt : std::optional(Month::of(year, m));
  }
  if (year_start.empty() || tokens[0].number) return std::nullopt;
  const Month start = Month::of(year_start);
  const Month found = Month::of(start.year(), m);
  return found < start ? found.plus(12) : found;
}

}  // namespace koers
