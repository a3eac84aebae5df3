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
  std::uint64_t hash() const;

 private:
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
