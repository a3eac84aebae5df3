#include <doctest/doctest.h>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "base/problem.h"

using namespace koers;

TEST_CASE("every day from 1970 to 2100 is itself again after writing and reading") {
  unsigned weekday = 4;  // 1 January 1970 was a Thursday
  for (Date day{0}; day.year() < 2101; day = day.plus(1)) {
    REQUIRE(Date::from_iso(day.iso()) == day);
    REQUIRE(day.weekday() == weekday);
    weekday = weekday % 7 + 1;
    // ISO 8601: 4 January and 28 December lie in the first and in the last week.
    if (day.month() == 1 && day.day() == 4) REQUIRE(day.iso_week() == 1);
    if (day.month() == 12 && day.day() == 28) REQUIRE(day.iso_week() >= 52);
  }
}

TEST_CASE("days and months that do not exist are empty") {
  CHECK(Date::of(2027, 2, 29).empty());
  CHECK(Date::of(2026, 10, 257).empty());
  CHECK(Date::of(2026, 266, 1).empty());
  CHECK(Date::from_iso("2027-2-1").empty());
  CHECK(Date::from_iso("0000-01-01").empty());
  CHECK(Month::from_iso("2026-13").empty());
  CHECK_FALSE(Date::of(2028, 2, 29).empty());
}

TEST_CASE("ids keep to their letters and their length") {
  CHECK(Id::from("g-4f9x2k1p0q").view() == "g-4f9x2k1p0q");
  CHECK(Id::from("123456789012345").view().size() == 15);
  for (const char* bad : {"", "-x", "A", "een doel", "1234567890123456", "é"})
    CHECK(Id::from(bad).empty());
  IdSource ids(1);
  CHECK(ids.mint("g") != ids.mint("g"));
}

TEST_CASE("shares of an amount add up to it, whatever it is cut into") {
  IdSource random(9);
  for (int i = 0; i < 2000; ++i) {
    const Cents amount{static_cast<std::int64_t>(random.random() % 2'000'000'000'000) -
                       1'000'000'000'000};
    const auto parts = static_cast<std::int64_t>(1 + random.random() % 120);
    Cents sum;
    for (std::int64_t part = 0; part < parts; ++part)
      sum += share(amount, part + 1, parts) - share(amount, part, parts);
    CHECK(sum == amount);
  }
}

TEST_CASE("a product that leaves the range of money is nothing") {
  CHECK(multiply({38'900}, Decimal::whole(110))->value == 4'279'000);
  CHECK(multiply({1}, {500})->value == 1);
  CHECK_FALSE(multiply({largest_cents}, Decimal::whole(2)).has_value());
}

TEST_CASE("details of a problem are short, and whole letters") {
  CHECK(shortened("kort") == "kort");
  const std::string cut = shortened(std::string(59, 'x') + "é en meer");
  CHECK(cut == std::string(59, 'x') + "…");
}
