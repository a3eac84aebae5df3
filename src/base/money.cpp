#include "base/money.h"

namespace koers {

namespace {

__extension__ typedef __int128 Wide;

Wide rounded_division(Wide value, Wide by) {
  const Wide half = by / 2;
  return value >= 0 ? (value + half) / by : -((-value + half) / by);
}

}  // namespace

std::optional<Cents> multiply(Cents amount, Decimal factor) {
  const Wide product = rounded_division(Wide{amount.value} * factor.milli, 1000);
  if (product > largest_cents || product < -largest_cents) return std::nullopt;
  return Cents{static_cast<std::int64_t>(product)};
}

Cents share(Cents amount, std::int64_t part, std::int64_t whole) {
  return {static_cast<std::int64_t>(rounded_division(Wide{amount.value} * part, whole))};
}

}  // namespace koers
