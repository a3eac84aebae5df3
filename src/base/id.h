// The name of a row, unique in a plan for ever: `g-4f9x2k1p0q`. At most 15 characters of
// [a-z0-9-], starting with a letter or digit, held in place so that looking one up is fast.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>
#include <vector>

namespace koers {

class Id {
 public:
  static constexpr std::size_t longest = 15;

  constexpr Id() = default;

  // Empty when the text is no valid id.
  static Id from(std::string_view text);

  bool empty() const { return text_[0] == 0; }
  std::string_view view() const { return {text_.data(), std::strlen(text_.data())}; }
  auto operator<=>(const Id&) const = default;
  // Asked for each step of each search: two words at a time, and in place.
  bool operator==(const Id& other) const { return low() == other.low() && high() == other.high(); }
  std::uint64_t hash() const { return mixed(low() + mixed(high())); }

  // The finaliser of SplitMix64 (Steele, Lea and Flood 2014): spreads every bit over the word.
  static constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
  }

 private:
  std::uint64_t low() const { return word(0); }
  std::uint64_t high() const { return word(sizeof(std::uint64_t)); }
  std::uint64_t word(std::size_t at) const {
    std::uint64_t out = 0;
    std::memcpy(&out, text_.data() + at, sizeof out);
    return out;
  }

  std::array<char, longest + 1> text_{};
};

using Ids = std::vector<Id>;

// Mints ids from a stream of random numbers that the front door seeds from the world, and tests
// from a printed seed. 50 random bits: 10,000 rows meet by chance once in twenty million plans.
class IdSource {
 public:
  explicit IdSource(std::uint64_t seed) : state_(seed) {}
  Id mint(std::string_view prefix);
  std::uint64_t random();

 private:
  std::uint64_t state_;
};

}  // namespace koers

template <>
struct std::hash<koers::Id> {
  std::size_t operator()(const koers::Id& id) const noexcept {
    return static_cast<std::size_t>(id.hash());
  }
};
