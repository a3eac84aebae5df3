// The tables that tools/words.py writes, one entry per key: first the keys that are asked for by
// name, sorted, then the others, sorted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace koers {

extern const std::size_t key_count;
extern const std::size_t named_count;  // of those that are asked for by name
// Another whenever the keys are others. With the language behind it (`1a2b3c4d-nl`) it stands at
// the head of the words that are brought.
extern const std::string_view key_mark;

// Whether a key is among those that RECOGNISED in tools/words.py names: what Koers itself wrote
// into a plan in one language is recognised in the other.
bool is_recognised(std::size_t key);

// Texts that stand behind one another, each with a zero at its end: thousands of pointers to them
// weighed over 10 KB in the page. Where each begins is found at first use.
class Texts {
 public:
  // `partly`: only what is recognised; the other texts are empty until they are brought.
  enum class Holds : bool { partly, all };

  constexpr explicit Texts(const char* joined, Holds holds = Holds::all)
      : joined_(joined), holds_(holds) {}
  std::string_view operator[](std::size_t index) const;  // below key_count
  // Where that text stands from `first` up to and without `last`, between which texts are sorted;
  // key_count when it is none of them.
  std::size_t find(std::string_view text, std::size_t first, std::size_t last) const;

  bool whole() const { return holds_ == Holds::all; }
  // Takes the words of a language (`nl`) as tools/words.py writes them: their mark, and a text for
  // each key. False, and nothing is changed, when they are of other keys or another language.
  bool bring(std::string_view language, std::string words);

 private:
  const std::uint32_t* begins() const;

  const char* joined_;
  Holds holds_;
  std::unique_ptr<std::string> brought_;  // what joined_ points into, then
  mutable std::unique_ptr<std::uint32_t[]> begins_;
};

extern const Texts key_names;
extern Texts words_nl;
extern Texts words_en;

}  // namespace koers
