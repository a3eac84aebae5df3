#include "review/word_lists.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/speech.h"

namespace koers {

namespace {

bool is_part_of_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string usual_words(Key list) {
  return say_recognised(Language::dutch, list) + ", " + say_recognised(Language::english, list);
}

WordList::WordList(std::string_view words, Found how) : how_(how) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(",\n"), words.size());
    std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    const std::size_t first = word.find_first_not_of(" \r\t");
    if (first == std::string_view::npos) continue;
    word = word.substr(first, word.find_last_not_of(" \r\t") + 1 - first);
    std::string folded = fold(word);
    if (!folded.empty()) words_.push_back({std::string(word), std::move(folded)});
  }
}

std::string WordList::first_in(std::string_view text) const {
  const std::string folded = fold(text);
  for (const Listed& listed : words_)
    if (holds(folded, listed.folded)) return listed.word;
  return {};
}

bool WordList::holds(std::string_view folded, std::string_view word) const {
  for (std::size_t at = folded.find(word); at != std::string_view::npos;
       at = folded.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool goes_on = end < folded.size() && is_part_of_word(folded[end]);
    if (how_ == Found::by_itself && goes_on) continue;
    if (at == 0 || !is_part_of_word(folded[at - 1])) return true;
  }
  return false;
}

}  // namespace koers
