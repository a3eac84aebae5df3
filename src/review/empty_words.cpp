#include "review/empty_words.h"

#include <vector>

#include "base/ascii.h"
#include "text/speech.h"
#include "text/words.h"

namespace koers {

namespace {

struct EmptyWord {
  std::string word;
  std::string folded;
};

void add_list(std::vector<EmptyWord>& into, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    const std::string word(list.substr(0, end));
    into.push_back({word, fold(word)});
    list.remove_prefix(std::min(end + 2, list.size()));
  }
}

const std::vector<EmptyWord>& empty_words() {
  static const std::vector<EmptyWord> all = [] {
    std::vector<EmptyWord> found;
    for (Language language : {Language::dutch, Language::english})
      add_list(found, say(language, words::review_empty_words));
    return found;
  }();
  return all;
}

bool is_part_of_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool holds(std::string_view folded, std::string_view word) {
  for (std::size_t at = folded.find(word); at != std::string_view::npos;
       at = folded.find(word, at + 1))
    if (at == 0 || !is_part_of_word(folded[at - 1])) return true;
  return false;
}

}  // namespace

std::string empty_word_in(std::string_view text) {
  const std::string folded = fold(text);
  for (const EmptyWord& empty : empty_words())
    if (holds(folded, empty.folded)) return empty.word;
  return {};
}

}  // namespace koers
