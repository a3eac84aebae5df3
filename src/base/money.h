// Money in whole cents, and decimals in whole thousandths: no rounding is ever lost to a float.
// How they look in a language is in `text`.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace koers {

// The largest amount and quantity that a plan may hold. Products and sums of 100,000 of them stay
// within 64 bits where `multiply` is used.
inline constexpr std::int64_t largest_cents = 100'000'000'000'00;  // a hundred milliard euros
inline constexpr std::int64_t largest_milli = 1'000'000'000'000;   // a milliard, in thousandths

struct Cents {
  std::int64_t value = 0;
  auto operator<=>(const Cents&) const = default;
  Cents operator+(Cents other) const { return {value + other.value}; }
  Cents operator-(Cents other) const { return {value - other.value}; }
  Cents& operator+=(Cents other) { return value += other.value, *this; }
};

struct Decimal {
  std::int64_t milli = 0;
  static constexpr Decimal whole(std::int64_t n) { return {n * 1000}; }
  // Not filled in, where nought is a value like any other. Outside every range: never to be added.
  static constexpr Decimal none() { return {std::numeric_limits<std::int64_t>::min()}; }
  bool empty() const { return *this == none(); }
  auto operator<=>(const Decimal&) const = default;
};

// amount x factor, rounded half away from zero; nothing when it would leave the range above.
std::optional<Cents> multiply(Cents amount, Decimal factor);

// amount x part / whole, rounded half away from zero. `whole` must be above 0 and |part| at most
// `whole` x 1000; computed in 128 bits, so it cannot overflow.
Cents share(Cents amount, std::int64_t part, std::int64_t whole);

}  // namespace koers
