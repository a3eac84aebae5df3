// How dates, money and numbers look in a language, and how people type them. Reading is tolerant of
// the many ways of writing; what is ambiguous or impossible gives nothing, never a guess that is
// changed behind someone's back. What was written here is read here as the same value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/date.h"
#include "base/money.h"
#include "text/speech.h"

namespace koers {

// An empty date or month is an empty text. The pseudo-language writes as English does.
std::string date_short(Language language, Date date);    // 7 okt 2026
std::string date_long(Language language, Date date);     // woensdag 7 oktober 2026
std::string date_in_year(Language language, Date date);  // wo 7 okt
std::string date_numeric(Language language, Date date);  // 7-10-2026; English 7/10/2026
// 31 aug – 9 okt 2026, 7 – 9 okt 2026, 21 dec 2026 – 4 jan 2027. A single day when one is empty.
std::string date_range(Language language, Date start, Date end);
// 2026-11-23T09:15 as ma 23 nov, 09:15; empty when it is no such text.
std::string moment_in_year(Language language, std::string_view device_time);
std::string month_short(Language language, Month month);          // okt 2026
std::string month_long(Language language, Month month);           // oktober 2026
std::string month_name(Language language, unsigned month);        // oktober; 1 … 12
std::string month_short_name(Language language, unsigned month);  // okt; 1 … 12
std::string weekday_name(Language language, unsigned weekday);    // maandag; 1 Monday … 7

std::string money(Language language, Cents amount);  // € 1.234,50; whole euros without cents
std::string money_exact(Language language, Cents amount);  // € 1.234,00; for a column of amounts
std::string money_whole(Language language, Cents amount);  // € 1.235, rounded half away from zero
std::string decimal(Language language, Decimal value);     // 0,4
std::string number(Language language, std::int64_t value);  // 1.234
std::string percentage(Language language, Decimal value);   // 12,3%
std::string hours(Language language, Decimal value);        // 12 uur; English 1 hour, 1.5 hours

// Adds a short fact to others on one line: `T1 · Leren`. A line is not broken before the dot.
void add_fact(std::string& facts, std::string_view fact);

// How many days ago in rough words: today, yesterday, 3 days old. The future counts as today.
Phrase age(std::int64_t days);

// `7 okt`, `7-10`, `7/10`, `7.10.26`, `wo 7 oktober 2026`, `October 7, 2026`, `2026-10-07`: the day
// before the month, unless the year comes first or the month is a word. A date without a year lies
// in the twelve months from `year_start`; without that hint a year is needed. Two digits of a year
// are of this century. Nothing when there is no such day, or when it is not the weekday named.
std::optional<Date> parse_date(std::string_view text, Date year_start = {});
// `okt 2026`, `10-2026`, `2026-10`, and with the hint `okt`.
std::optional<Month> parse_month(std::string_view text, Date year_start = {});
// `9:30`, `09.30`, `9u30`, `930`, `9 uur`, `2 pm`: a time of day, written as `09:30` everywhere.
std::optional<Clock> parse_clock(std::string_view text);

// `1.250`, `1250,-`, `€ 1.250,00`, `1,250.00`, `1250.50`, `-12`, in whatever language. The rule:
// the last separator parts the cents, unless it is the only one and exactly three digits follow it,
// or stands there more than once: then it parts thousands. Groups of thousands must be whole:
// `12.34` has cents, `1.23.4` is nothing. At most `largest_cents` either way, and at most two
// decimals.
std::optional<Cents> parse_money(std::string_view text);
// As money, with up to three decimals, and a unit behind it if need be (`12 uur`, `2,5%`). A lone
// separator before three digits parts decimals when it is the language's own decimal separator, or
// when nothing but a zero stands before it (`0.125`).
std::optional<Decimal> parse_decimal(std::string_view text, Language language = Language::dutch);

}  // namespace koers
