// The tables that tools/words.py writes, one entry per key, sorted by the name of the key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace koers {

extern const std::size_t key_count;

// Texts that stand behind one another, each with a zero at its end: thousands of pointers to them
// weighed over 10 KB in the page. Where each begins is found at first use.
class Texts {
 public:
  constexpr explicit Texts(const char* joined) : joined_(joined) {}
  std::string_view operator[](std::size_t index) const;  // below key_count
  // Where that text stands among texts that are sorted; key_count when it is none of them.
  std::size_t find(std::string_view text) const;

 private:
  const std::uint32_t* begins() const;

  const char* joined_;
  mutable std::unique_ptr<std::uint32_t[]> begins_;
};

extern const Texts key_names;
extern const Texts words_nl;
extern const Texts words_en;

}  // namespace koers
