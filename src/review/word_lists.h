// Words that are looked for in what people wrote. The lists stand in assets/text; those of all
// languages count, whatever language the screen speaks.
#pragma once

#include <string>
#include <string_view>

namespace koers {

// The first word that a text holds which sounds well in a vision and says nothing that can be done
// or seen, as its list writes it; nothing when it holds none. A word counts where another begins
// with it.
std::string empty_word_in(std::string_view text);

// Whether it is about artificial intelligence. Its words are short, and stand by themselves: “AI”
// is not in “air”.
bool speaks_of_ai(std::string_view text);

// Whether it is about trying out what to do when everything is down.
bool speaks_of_exercise(std::string_view text);

}  // namespace koers
