#include "base/id.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace koers {

namespace {

constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's base 32

bool allowed(char c, bool first) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || (c == '-' && !first);
}

}  // namespace

Id Id::from(std::string_view text) {
  Id id;
  if (text.empty() || text.size() > longest) return id;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!allowed(text[i], i == 0))
      return Id{};
    else
      id.text_[i] = text[i];
  return id;
}

std::uint64_t IdSource::random() {
  state_ += 0x9E3779B97F4A7C15ULL;
  return Id::mixed(state_);
}

Id IdSource::mint(std::string_view prefix) {
  std::string text{prefix};
  text += '-';
  std::uint64_t bits = random();
  for (int i = 0; i < 10; ++i, bits >>= 5U) text += letters[bits & 31U];
  return Id::from(text);
}

}  // namespace koers
