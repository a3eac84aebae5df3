// Sorting rows. One sort serves all kinds of them: a std::stable_sort for each made a twentieth of
// the page that everyone has to fetch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace koers {

namespace detail {

// The numbers 0 to count - 1 as `before` has them; what is before neither way keeps its place.
std::vector<std::uint32_t> places_in_order(std::size_t count,
                                           bool (*before)(const void* rows, std::uint32_t a,
                                                          std::uint32_t b),
                                           const void* rows);

}  // namespace detail

// Puts rows in order by a strict weak order `less(const T&, const T&)`; equals stay as they stood.
template <class T, class Less>
void put_in_order(std::vector<T>& rows, Less less) {
  struct Sorted {
    const std::vector<T>& rows;
    Less& less;
  };
  const Sorted sorted{rows, less};
  const std::vector<std::uint32_t> places = detail::places_in_order(
      rows.size(),
      [](const void* of, std::uint32_t a, std::uint32_t b) {
        const Sorted& in = *static_cast<const Sorted*>(of);
        return static_cast<bool>(in.less(in.rows[a], in.rows[b]));
      },
      &sorted);
  std::vector<T> out;
  out.reserve(rows.size());
  for (std::uint32_t place : places) out.push_back(std::move(rows[place]));
  rows = std::move(out);
}

}  // namespace koers
