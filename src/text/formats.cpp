#include "text/formats.h"

#include <array>

#include <fmt/format.h>

namespace koers {

namespace {

using Names = std::array<const char*, 12>;
constexpr Names months_nl = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                             "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr Names months_en = {"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr Names short_nl = {"jan", "feb", "mrt", "apr", "mei", "jun",
                            "jul", "aug", "sep", "okt", "nov", "dec"};
constexpr Names short_en = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<const char*, 7> days_nl = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                "vrijdag", "zaterdag", "zondag"};
constexpr std::array<const char*, 7> days_en = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};

bool dutch(Language language) { return language == Language::dutch; }

const char* short_month(Language language, unsigned month) {
  return (dutch(language) ? short_nl : short_en)[month - 1];
}

std::string grouped(std::int64_t value, char separator) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, separator);
  return digits;
}

char thousands(Language language) { return dutch(language) ? '.' : ','; }
char point(Language language) { return dutch(language) ? ',' : '.'; }

}  // namespace

std::string month_name(Language language, unsigned month) {
  return month < 1 || month > 12 ? "" : (dutch(language) ? months_nl : months_en)[month - 1];
}

std::string date_short(Language language, Date date) {
  if (date.empty()) return {};
  return fmt::format("{} {} {}", date.day(), short_month(language, date.month()), date.year());
}

std::string date_long(Language language, Date date) {
  if (date.empty()) return {};
  return fmt::format("{} {} {} {}", (dutch(language) ? days_nl : days_en)[date.weekday() - 1],
                     date.day(), month_name(language, date.month()), date.year());
}

std::string date_in_year(Language language, Date date) {
  if (date.empty()) return {};
  const std::string_view day = (dutch(language) ? days_nl : days_en)[date.weekday() - 1];
  return fmt::format("{} {} {}", day.substr(0, dutch(language) ? 2 : 3), date.day(),
                     short_month(language, date.month()));
}

std::string date_range(Language language, Date start, Date end) {
  if (start.empty() || end.empty() || start == end)
    return date_short(language, start.empty() ? end : start);
  if (start.year() != end.year())
    return date_short(language, start) + " – " + date_short(language, end);
  return fmt::format("{} {} – {}", start.day(), short_month(language, start.month()),
                     date_short(language, end));
}

std::string month_short(Language language, Month month) {
  if (month.empty()) return {};
  return fmt::format("{} {}", short_month(language, month.month()), month.year());
}

std::string money(Language language, Cents amount) {
  const std::int64_t cents = amount.value < 0 ? -amount.value : amount.value;
  std::string out = dutch(language) ? "€\u00A0" : "€";
  if (amount.value < 0) out += '-';
  out += grouped(cents / 100, thousands(language));
  if (cents % 100 != 0) out += fmt::format("{}{:02}", point(language), cents % 100);
  return out;
}

std::string money_whole(Language language, Cents amount) {
  const std::int64_t half = amount.value < 0 ? -50 : 50;
  return money(language, {(amount.value + half) / 100 * 100});
}

std::string decimal(Language language, Decimal value) {
  const std::int64_t milli = value.milli < 0 ? -value.milli : value.milli;
  std::string out = value.milli < 0 ? "-" : "";
  out += grouped(milli / 1000, thousands(language));
  if (milli % 1000 == 0) return out;
  std::string part = fmt::format("{:03}", milli % 1000);
  while (part.back() == '0') part.pop_back();
  return out + point(language) + part;
}

std::string number(Language language, std::int64_t value) {
  return (value < 0 ? "-" : "") + grouped(value, thousands(language));
}

}  // namespace koers
