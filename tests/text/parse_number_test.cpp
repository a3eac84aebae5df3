// Amounts and numbers as people type them.
#include <doctest/doctest.h>

#include "text/formats.h"

namespace koers {

namespace {

struct Typed {
  const char* text;
  std::int64_t value;
};

}  // namespace

TEST_CASE("the many ways to write an amount") {
  for (const Typed& typed : {Typed{"1250", 125000},
                             {"1.250", 125000},
                             {"1,250", 125000},
                             {"1 250", 125000},
                             {"1250,-", 125000},
                             {"1.250,--", 125000},
                             {"1.250,–", 125000},
                             {"1250,=", 125000},
                             {"€ 1.250,00", 125000},
                             {"€1250", 125000},
                             {"€\u00A01.250", 125000},
                             {"1250 euro", 125000},
                             {"EUR 1250", 125000},
                             {"1250.50", 125050},
                             {"1250,5", 125050},
                             {"1,250.00", 125000},
                             {"1.250.000", 125000000},
                             {"1.250.000,75", 125000075},
                             {"1 250 000,75", 125000075},
                             {"0,05", 5},
                             {",50", 50},
                             {"12.", 1200},
                             {"0", 0},
                             {"007", 700},
                             {"-12,50", -1250},
                             {"- 12", -1200},
                             {"€ -12", -1200},
                             {"-€12", -1200},
                             {"−12", -1200}}) {
    CAPTURE(typed.text);
    CHECK(parse_money(typed.text) == Cents{typed.value});
  }
}

TEST_CASE("what is no amount gives nothing") {
  for (const char* text :
       {"",      " ",      "€",         "-",         ".",         "abc",      "12a",
        "1.2.3", "1.23.4", "12.34.567", "1.250.5",   "1.250,000", "1,250,00", "0.125",
        "0,125", "1 2",    "1 25",      "1250,505",  "5 - 3",     "--5",      "-€-5",
        "1e5",   "1..2",   ",",         "12 dollar", "1250,-5",   "1.2500",   "5€5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_money(text));
  }
}

TEST_CASE("an amount has an end") {
  CHECK(parse_money("100.000.000.000") == Cents{largest_cents});
  CHECK_FALSE(parse_money("100.000.000.000,01"));
  CHECK(parse_money("-100000000000") == Cents{-largest_cents});
  CHECK_FALSE(parse_money("999999999999999"));
  CHECK_FALSE(parse_money("1234567890123456"));
  CHECK_FALSE(parse_money(std::string(100'000, '9')));
}

TEST_CASE("numbers") {
  const Language en = Language::english;
  CHECK(parse_decimal("0,4") == Decimal{400});
  CHECK(parse_decimal("0.4") == Decimal{400});
  CHECK(parse_decimal("12 uur") == Decimal{12000});
  CHECK(parse_decimal("12u") == Decimal{12000});
  CHECK(parse_decimal("2,5%") == Decimal{2500});
  CHECK(parse_decimal("1.5 hours", en) == Decimal{1500});
  CHECK(parse_decimal("-7") == Decimal{-7000});
  CHECK(parse_decimal("1.234,5") == Decimal{1234500});
  CHECK(parse_decimal("1,234.5", en) == Decimal{1234500});
  for (const char* text : {"", "x", "1.2.3", "1,2345", "uur", "%", "1.234.567.890.123", "1e3"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text));
    CHECK_FALSE(parse_decimal(text, en));
  }
}

TEST_CASE("three digits behind a lone separator depend on the language") {
  CHECK(parse_decimal("1.250") == Decimal{1250000});
  CHECK(parse_decimal("1,250") == Decimal{1250});
  CHECK(parse_decimal("1.250", Language::english) == Decimal{1250});
  CHECK(parse_decimal("1,250", Language::english) == Decimal{1250000});
  CHECK(parse_decimal("0.125") == Decimal{125});
  CHECK(parse_decimal("0,125", Language::english) == Decimal{125});
}

}  // namespace koers
