#include "base/money.h"

#include <limits>

namespace koers {

namespace {

__extension__ typedef __int128 Wide;

// Exact for all that 128 bits hold. Most amounts fit in 64, which many machines divide far faster.
Wide rounded_division(Wide value, std::int64_t by) {
  const std::int64_t half = by / 2;
  const Wide size = (value >= 0 ? value : -value) + half;
  const Wide quotient = size <= std::numeric_limits<std::int64_t>::max()
                            ? Wide{static_cast<std::int64_t>(size) / by}
                            : size / by;
  return value >= 0 ? quotient : -quotient;
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
