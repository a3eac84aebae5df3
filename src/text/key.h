// A key stands for words in every language. Keys are made by tools/words.py from assets/text; code
// never holds words of its own.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/money.h"

namespace koers {

struct Key {
  std::uint16_t index = 0;
  bool operator==(const Key&) const = default;
};

using Argument = std::variant<std::int64_t, std::string, Cents>;
inline Argument made(std::int64_t number) { return number; }
inline Argument made(Cents amount) { return amount; }
inline Argument made(std::string_view text) { return std::string(text); }

// Words with their arguments filled in, in no language yet.
struct Phrase {
  Key key;
  std::vector<Argument> arguments;

  Phrase(Key k = {}) : key(k) {}
  Phrase(Key k, std::initializer_list<Argument> filled) : key(k), arguments(filled) {}
  bool operator==(const Phrase&) const = default;
};

}  // namespace koers
