// Words that are looked for in what people wrote. The usual ones stand in assets/text; those of all
// languages count, whatever language the screen speaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/key.h"

namespace koers {

// Of all languages, with `, ` between.
std::string usual_words(Key list);

class WordList {
 public:
  // A word counts where another begins with it, or only where it stands by itself: “AI” is not in
  // “air”.
  enum class Found : bool { at_the_beginning, by_itself };

  explicit WordList(std::string_view words, Found how = Found::at_the_beginning);

  // The first of the list that the text holds, as the list writes it; empty for none.
  std::string first_in(std::string_view text) const;
  bool any_in(std::string_view text) const { return !first_in(text).empty(); }

 private:
  struct Listed {
    std::string word;
    std::string folded;
  };

  bool holds(std::string_view folded, std::string_view word) const;

  Found how_;
  std::vector<Listed> words_;
};

}  // namespace koers
