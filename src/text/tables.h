// The tables that tools/words.py writes, one entry per key, sorted by the name of the key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace koers {

extern const std::size_t key_count;

// Texts that stand behind one another, each with a zero at its end: thousands of pointers to them
// would weigh as much in the page as a tenth of the words. Where each begins is found at first use.
class Texts {
 public:
  constexpr explicit Texts(const char* joined) : joined_(joined) {}
  std::string_view operator[](std::size_t index) const;  // below key_count

 private:
  const char* joined_;
  mutable std::unique_ptr<std::uint32_t[]> begins_;
};

extern const Texts key_names;
extern const Texts words_nl;
extern const Texts words_en;

}  // namespace koers
