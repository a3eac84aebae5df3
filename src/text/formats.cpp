#include "text/formats.h"

#include <array>

#include <fmt/compile.h>

#include "text/words.h"

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
char thousands(Language language) { return dutch(language) ? '.' : ','; }
char point(Language language) { return dutch(language) ? ',' : '.'; }

// Without a sign. The smallest of all numbers has no positive one, hence the unsigned sum.
std::uint64_t size_of(std::int64_t value) {
  return value < 0 ? 0U - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::string grouped(std::uint64_t value, char separator) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, separator);
  return digits;
}

// CLDR: `€ -12,50` in Dutch, `-€12.50` in English.
std::string amount_text(Language language, Cents amount, bool with_cents) {
  const std::uint64_t cents = size_of(amount.value);
  const char* sign = amount.value < 0 ? "-" : "";
  std::string out = dutch(language) ? fmt::format(FMT_COMPILE("€\u00A0{}"), sign)
                                    : fmt::format(FMT_COMPILE("{}€"), sign);
  out += grouped(cents / 100, thousands(language));
  if (with_cents) out += fmt::format(FMT_COMPILE("{}{:02}"), point(language), cents % 100);
  return out;
}

}  // namespace

std::string month_name(Language language, unsigned month) {
  return month < 1 || month > 12 ? "" : (dutch(language) ? months_nl : months_en)[month - 1];
}

std::string month_short_name(Language language, unsigned month) {
  return month < 1 || month > 12 ? "" : (dutch(language) ? short_nl : short_en)[month - 1];
}

std::string weekday_name(Language language, unsigned weekday) {
  return weekday < 1 || weekday > 7 ? "" : (dutch(language) ? days_nl : days_en)[weekday - 1];
}

std::string date_short(Language language, Date date) {
  if (date.empty()) return {};
  return fmt::format(FMT_COMPILE("{} {} {}"), date.day(), month_short_name(language, date.month()),
                     date.year());
}

std::string date_long(Language language, Date date) {
  if (date.empty()) return {};
  return fmt::format(FMT_COMPILE("{} {} {} {}"), weekday_name(language, date.weekday()), date.day(),
                     month_name(language, date.month()), date.year());
}

std::string date_in_year(Language language, Date date) {
  if (date.empty()) return {};
  const std::string day = weekday_name(language, date.weekday()).substr(0, dutch(language) ? 2 : 3);
  return fmt::format(FMT_COMPILE("{} {} {}"), day, date.day(),
                     month_short_name(language, date.month()));
}

std::string moment_in_year(Language language, std::string_view device_time) {
  const Date day = Date::from_iso(device_time.substr(0, 10));
  if (day.empty() || device_time.size() < 16) return {};
  return date_in_year(language, day) + ", " + std::string(device_time.substr(11, 5));
}

std::string date_numeric(Language language, Date date) {
  if (date.empty()) return {};
  const char between = dutch(language) ? '-' : '/';
  return fmt::format(FMT_COMPILE("{}{}{}{}{}"), date.day(), between, date.month(), between,
                     date.year());
}

std::string date_range(Language language, Date start, Date end) {
  if (start.empty() || end.empty() || start == end)
    return date_short(language, start.empty() ? end : start);
  if (start.year() != end.year())
    return date_short(language, start) + " – " + date_short(language, end);
  if (start.month() == end.month())
    return fmt::format(FMT_COMPILE("{} – {}"), start.day(), date_short(language, end));
  return fmt::format(FMT_COMPILE("{} {} – {}"), start.day(),
                     month_short_name(language, start.month()), date_short(language, end));
}

std::string month_short(Language language, Month month) {
  if (month.empty()) return {};
  return fmt::format(FMT_COMPILE("{} {}"), month_short_name(language, month.month()), month.year());
}

std::string month_long(Language language, Month month) {
  if (month.empty()) return {};
  return fmt::format(FMT_COMPILE("{} {}"), month_name(language, month.month()), month.year());
}

std::string money(Language language, Cents amount) {
  return amount_text(language, amount, amount.value % 100 != 0);
}

std::string money_exact(Language language, Cents amount) {
  return amount_text(language, amount, true);
}

std::string money_whole(Language language, Cents amount) {
  const std::int64_t part = amount.value % 100;
  const std::int64_t up = part >= 50 ? 100 : part <= -50 ? -100 : 0;
  return amount_text(language, {amount.value - part + up}, false);
}

std::string decimal(Language language, Decimal value) {
  const std::uint64_t milli = size_of(value.milli);
  std::string out = value.milli < 0 ? "-" : "";
  out += grouped(milli / 1000, thousands(language));
  if (milli % 1000 == 0) return out;
  std::string part = fmt::format(FMT_COMPILE("{:03}"), milli % 1000);
  while (part.back() == '0') part.pop_back();
  return out + point(language) + part;
}

std::string number(Language language, std::int64_t value) {
  return (value < 0 ? "-" : "") + grouped(size_of(value), thousands(language));
}

std::string percentage(Language language, Decimal value) { return decimal(language, value) + '%'; }

std::string hours(Language language, Decimal value) {
  const std::string count = decimal(language, value);
  const bool one = value == Decimal::whole(1);
  return say(language, one ? words::amount_hour(count) : words::amount_hours(count));
}

void add_fact(std::string& facts, std::string_view fact) {
  if (fact.empty()) return;
  if (!facts.empty()) facts += "\u00A0\u00A0·  ";
  facts += fact;
}

Phrase age(std::int64_t days) {
  if (days < 1) return words::age_today;
  if (days < 2) return words::age_yesterday;
  if (days < 14) return words::age_days(days);
  if (days < 60) return words::age_weeks(days / 7);
  if (days < 730) return words::age_months(days / 30);
  return words::age_years(days / 365);
}

}  // namespace koers
