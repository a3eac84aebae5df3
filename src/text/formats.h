// How dates, money and numbers look in a language, and how people type them. Reading is tolerant of
// the many ways of writing; what is ambiguous or impossible gives nothing, never a guess that is
// changed behind someone's back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "text/speech.h"

namespace koers {

std::string date_short(Language language, Date date);    // 7 okt 2026
std::string date_long(Language language, Date date);     // woensdag 7 oktober 2026
std::string date_in_year(Language language, Date date);  // wo 7 okt
std::string date_range(Language language, Date start, Date end);  // 31 aug – 9 okt 2026
std::string month_short(Language language, Month month);          // okt 2026
std::string month_name(Language language, unsigned month);        // oktober

std::string money(Language language, Cents amount);        // € 1.234,50, whole euros without cents
std::string money_whole(Language language, Cents amount);  // € 1.235, rounded half away from zero
std::string decimal(Language language, Decimal value);     // 0,4
std::string number(Language language, std::int64_t value); // 1.234

// `7 okt`, `7-10`, `7-10-26`, `wo 7 oktober 2026`, `2026-10-07`. A date without a year lies in the
// twelve months from `year_start`; without that hint a year is needed.
std::optional<Date> parse_date(std::string_view text, Date year_start = {});
// `okt 2026`, `10-2026`, `2026-10`.
std::optional<Month> parse_month(std::string_view text);
// `1.250`, `1250,-`, `€ 1.250,00`, `1250.50`. One separator followed by exactly three digits parts
// thousands; any other last separator parts the cents. At most a hundred milliard euros.
std::optional<Cents> parse_money(std::string_view text);
// As money, with up to three decimals; a separator with three digits behind it is a decimal one
// here only when it is the comma of Dutch (`0,125`) or stands behind a zero.
std::optional<Decimal> parse_decimal(std::string_view text);

}  // namespace koers
