#include "text/speech.h"

namespace koers {

namespace {

// The plain letter of each letter from U+00C0 on: U+00C0 … U+00FF, then U+0100 … U+017F.
constexpr std::string_view plain_letters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
    "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain_letters.size() == 64 + 128);

// Letters that are two letters to whoever looks for them.
std::string_view two_letters(unsigned code) {
  switch (code) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xDF:
      return "ss";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0x132:
    case 0x133:
      return "ij";
    case 0x152:
    case 0x153:
      return "oe";
    default:
      return {};
  }
}

struct Decoded {
  unsigned code = 0;
  std::size_t length = 1;  // in bytes; a byte that makes no sense stands for itself
};

// Up to three bytes are read; the rest of Unicode is left as it is.
Decoded decoded(std::string_view text) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0xC2 && byte(0) < 0xE0 && follows(1))
    return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  if (byte(0) >= 0xE0 && byte(0) < 0xF0 && follows(1) && follows(2))
    return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
  return {byte(0), 1};
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decoded(text);
    const std::string_view pair = two_letters(next.code);
    if (next.length == 1) {
      const char c = text.front();
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    } else if (!pair.empty()) {
      out += pair;
    } else if (next.code >= 0xC0 && next.code < 0x180) {
      out += plain_letters[next.code - 0xC0];
    } else if (next.code >= 0x300 && next.code < 0x370) {
      // A loose accent: the letter before it is there already.
    } else if (next.code == 0x2018 || next.code == 0x2019) {
      out += '\'';
    } else if (next.code == 0x201C || next.code == 0x201D) {
      out += '"';
    } else if (next.code == 0xA0 || next.code == 0x202F) {
      out += ' ';
    } else {
      out += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return out;
}

}  // namespace koers
