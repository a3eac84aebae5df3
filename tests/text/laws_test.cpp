// Laws of formats: what is written is read back as the same value, whatever it is. A failure prints
// the seed; KOERS_SEED=… runs it again.
#include <cstdlib>
#include <random>

#include <doctest/doctest.h>

#include "text/formats.h"

namespace koers {

namespace {

constexpr int rounds = 4000;
constexpr Language languages[] = {Language::dutch, Language::english, Language::pseudo};

std::uint64_t chosen_seed() {
  const char* given = std::getenv("KOERS_SEED");
  if (given != nullptr) return std::strtoull(given, nullptr, 10);
  return std::random_device{}();
}

struct Chance {
  std::uint64_t seed = chosen_seed();
  std::mt19937_64 engine{seed};

  std::int64_t between(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(engine);
  }
  // Small and large alike: as many of five digits as of twelve.
  std::int64_t of_any_size(std::int64_t largest) {
    std::int64_t value = between(0, largest);
    for (std::int64_t cut = between(0, 14); cut > 0; --cut) value /= 10;
    return between(0, 1) == 0 ? value : -value;
  }
  Date date() {
    const std::int64_t first = Date::of(1900, 1, 1).days;
    const std::int64_t last = Date::of(2199, 12, 31).days;
    return {static_cast<std::int32_t>(between(first, last))};
  }
};

}  // namespace

TEST_CASE("a date that is written is read as the same date") {
  Chance chance;
  CAPTURE(chance.seed);
  for (int i = 0; i < rounds; ++i) {
    const Date date = chance.date();
    CAPTURE(date.iso());
    for (Language language : languages) {
      REQUIRE(parse_date(date_short(language, date)) == date);
      REQUIRE(parse_date(date_long(language, date)) == date);
      REQUIRE(parse_date(date_numeric(language, date)) == date);
    }
    REQUIRE(parse_date(date.iso()) == date);
  }
}

TEST_CASE("a date without a year is found in its own school year") {
  Chance chance;
  CAPTURE(chance.seed);
  for (int i = 0; i < rounds; ++i) {
    const Date date = chance.date();
    CAPTURE(date.iso());
    const int year = date.month() >= 8 ? date.year() : date.year() - 1;
    const Date start = Date::of(year, 8, 1);
    for (Language language : languages) {
      REQUIRE(parse_date(date_in_year(language, date), start) == date);
      REQUIRE(parse_month(month_name(language, date.month()), start) == Month::of(date));
    }
  }
}

TEST_CASE("a month that is written is read as the same month") {
  for (int year = 1900; year <= 2199; ++year) {
    for (unsigned m = 1; m <= 12; ++m) {
      const Month month = Month::of(year, m);
      for (Language language : languages)
        REQUIRE(parse_month(month_short(language, month)) == month);
      REQUIRE(parse_month(month.iso()) == month);
    }
  }
}

TEST_CASE("an amount that is written is read as the same amount") {
  Chance chance;
  CAPTURE(chance.seed);
  for (int i = 0; i < rounds; ++i) {
    const Cents amount{chance.of_any_size(largest_cents)};
    CAPTURE(amount.value);
    for (Language language : languages) {
      REQUIRE(parse_money(money(language, amount)) == amount);
      REQUIRE(parse_money(money_exact(language, amount)) == amount);
      const std::optional<Cents> whole = parse_money(money_whole(language, amount));
      REQUIRE(whole);
      REQUIRE(whole->value % 100 == 0);
      REQUIRE(std::abs(whole->value - amount.value) <= 50);
    }
  }
}

TEST_CASE("a decimal that is written is read as the same decimal in its language") {
  Chance chance;
  CAPTURE(chance.seed);
  for (int i = 0; i < rounds; ++i) {
    const Decimal value{chance.of_any_size(largest_milli)};
    CAPTURE(value.milli);
    for (Language language : languages) {
      REQUIRE(parse_decimal(decimal(language, value), language) == value);
      REQUIRE(parse_decimal(percentage(language, value), language) == value);
    }
    for (Language language : {Language::dutch, Language::english})
      REQUIRE(parse_decimal(hours(language, value), language) == value);
  }
}

TEST_CASE("whatever is typed, reading ends and gives nothing or something sound") {
  Chance chance;
  CAPTURE(chance.seed);
  constexpr std::string_view pieces[] = {
      "7", "0",    "31", "2026", "okt", "mei", "wo", "€",   ".",    ",", "-", " ", "/",
      "é", "\xFF", "%",  "uur",  "th",  "'",   ",-", "999", "\xC3", "−", "e", "a", "1.250"};
  for (int i = 0; i < rounds; ++i) {
    std::string text;
    for (std::int64_t n = chance.between(0, 8); n > 0; --n)
      text += pieces[static_cast<std::size_t>(chance.between(0, std::size(pieces) - 1))];
    CAPTURE(text);
    const Date start = Date::of(2026, 8, 1);
    if (const auto date = parse_date(text, start))
      REQUIRE(Date::of(date->year(), date->month(), date->day()) == *date);
    if (const auto month = parse_month(text, start)) REQUIRE(month->month() <= 12);
    if (const auto amount = parse_money(text)) REQUIRE(std::abs(amount->value) <= largest_cents);
    for (Language language : languages)
      if (const auto value = parse_decimal(text, language))
        REQUIRE(std::abs(value->milli) <= largest_milli);
    fold(text);
  }
}

}  // namespace koers
