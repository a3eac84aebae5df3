// What holds in any plan, whether it is typed, pasted or read from a file. Generous for a school,
// and small enough that no plan can exhaust a browser.
#pragma once

#include <cstddef>
#include <cstdint>

namespace koers {

inline constexpr std::size_t longest_line = 1'000;    // bytes of UTF-8
inline constexpr std::size_t longest_text = 100'000;  // bytes of UTF-8
inline constexpr std::size_t most_rows = 100'000;     // of one entity
inline constexpr std::size_t most_nested = 2'000;     // records or references in one field
inline constexpr std::int64_t largest_number = 1'000'000'000;

}  // namespace koers
