// Words that sound well in a vision and say nothing that can be done or seen.
#pragma once

#include <string>
#include <string_view>

namespace koers {

// The first empty word that a text holds, as the list writes it; nothing when it holds none. The
// lists of all languages count, whatever language the screen speaks: they stand in
// `review.empty_words`, and a word counts where another word begins with it.
std::string empty_word_in(std::string_view text);

}  // namespace koers
