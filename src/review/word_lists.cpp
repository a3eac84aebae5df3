#include "review/word_lists.h"

#include <vector>

#include "base/ascii.h"
#include "text/speech.h"
#include "text/words.h"

namespace koers {

namespace {

enum class Found : bool { at_the_beginning, by_itself };

bool is_part_of_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

class WordList {
 public:
  WordList(Key list, Found how) : how_(how) {
    for (Language language : {Language::dutch, Language::english})
      add(say_recognised(language, list));
  }

  // As the list writes it; empty for none.
  std::string first_in(std::string_view text) const {
    const std::string folded = fold(text);
    for (const Listed& listed : words_)
      if (holds(folded, listed.folded)) return listed.word;
    return {};
  }

 private:
  struct Listed {
    std::string word;
    std::string folded;
  };

  void add(std::string_view list) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(", "), list.size());
      const std::string word(list.substr(0, end));
      words_.push_back({word, fold(word)});
      list.remove_prefix(std::min(end + 2, list.size()));
    }
  }

  bool holds(std::string_view folded, std::string_view word) const {
    for (std::size_t at = folded.find(word); at != std::string_view::npos;
         at = folded.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool goes_on = end < folded.size() && is_part_of_word(folded[end]);
      if (how_ == Found::by_itself && goes_on) continue;
      if (at == 0 || !is_part_of_word(folded[at - 1])) return true;
    }
    return false;
  }

  Found how_;
  std::vector<Listed> words_;
};

}  // namespace

std::string empty_word_in(std::string_view text) {
  static const WordList list(words::review_empty_words, Found::at_the_beginning);
  return list.first_in(text);
}

bool speaks_of_ai(std::string_view text) {
  static const WordList list(words::review_ai_words, Found::by_itself);
  return !list.first_in(text).empty();
}

bool speaks_of_exercise(std::string_view text) {
  static const WordList list(words::review_exercise_words, Found::at_the_beginning);
  return !list.first_in(text).empty();
}

}  // namespace koers
