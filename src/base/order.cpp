#include "base/order.h"

#include <algorithm>
#include <numeric>

namespace koers::detail {

std::vector<std::uint32_t> places_in_order(std::size_t count,
                                           bool (*before)(const void* rows, std::uint32_t a,
                                                          std::uint32_t b),
                                           const void* rows) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), std::uint32_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return before(rows, a, b); });
  return places;
}

}  // namespace koers::detail
