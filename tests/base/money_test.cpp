#include <doctest/doctest.h>

#include "base/id.h"
#include "base/money.h"

using namespace koers;

namespace {

constexpr std::uint64_t seed = 11;

std::int64_t between(IdSource& random, std::int64_t low, std::int64_t high) {
  return low +
         static_cast<std::int64_t>(random.random() % static_cast<std::uint64_t>(high - low + 1));
}

}  // namespace

TEST_CASE("a product is rounded half away from zero, on either side of it") {
  CHECK(multiply({1}, {499})->value == 0);
  CHECK(multiply({1}, {500})->value == 1);
  CHECK(multiply({-1}, {500})->value == -1);
  CHECK(multiply({-1}, {499})->value == 0);
  CHECK(multiply({3}, {-1500})->value == -5);  // 4,5
  CHECK(multiply({0}, {largest_milli})->value == 0);
  CHECK(multiply({1'234}, {0})->value == 0);
}

TEST_CASE("a product is never more than half a cent beside the truth") {
  IdSource random(seed);
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t cents = between(random, -1'000'000, 1'000'000);
    const std::int64_t milli = between(random, -1'000'000, 1'000'000);
    const auto product = multiply({cents}, {milli});
    REQUIRE(product.has_value());
    const std::int64_t miss = product->value * 1000 - cents * milli;
    CHECK_MESSAGE((miss >= -500 && miss <= 500),
                  "seed " << seed << ": " << cents << " x " << milli);
    CHECK(multiply({-cents}, {milli})->value == -product->value);
  }
}

TEST_CASE("a product ends exactly at the range of money") {
  CHECK(multiply({largest_cents}, Decimal::whole(1))->value == largest_cents);
  CHECK(multiply({-largest_cents}, Decimal::whole(1))->value == -largest_cents);
  CHECK_FALSE(multiply({largest_cents}, {1001}).has_value());
  CHECK_FALSE(multiply({-largest_cents}, {1001}).has_value());
  CHECK_FALSE(multiply({largest_cents}, {largest_milli}).has_value());
}

TEST_CASE("a share is never more than half a cent beside the truth, and all of it is all") {
  IdSource random(seed + 1);
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t amount = between(random, -1'000'000'000, 1'000'000'000);
    const std::int64_t whole = between(random, 1, 1000);
    const std::int64_t part = between(random, 0, whole);
    const std::int64_t got = share({amount}, part, whole).value;
    const std::int64_t miss = 2 * (got * whole - amount * part);
    CHECK_MESSAGE((miss >= -whole && miss <= whole), "seed " << seed + 1 << ": " << amount);
    CHECK(share({amount}, whole, whole).value == amount);
    CHECK(share({amount}, 0, whole).value == 0);
  }
}

TEST_CASE("equal parts of an amount differ by a cent at most") {
  IdSource random(seed + 2);
  for (int i = 0; i < 500; ++i) {
    const Cents amount{between(random, 0, 100'000'000)};
    const std::int64_t parts = between(random, 1, 120);
    for (std::int64_t part = 0; part < parts; ++part) {
      const Cents one = share(amount, part + 1, parts) - share(amount, part, parts);
      const std::int64_t floor = amount.value / parts;
      CHECK_MESSAGE((one.value == floor || one.value == floor + 1),
                    "seed " << seed + 2 << ": " << amount.value << " in " << parts);
    }
  }
}

TEST_CASE("the largest amount can be shared") {
  CHECK(share({largest_cents}, 1, 3).value == 3'333'333'333'333);
  CHECK(share({-largest_cents}, 2, 3).value == -6'666'666'666'667);
}
