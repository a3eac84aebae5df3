// A language that is spoken: words for keys, with arguments and plurals. How dates, numbers and
// money look is in formats.h.
#pragma once

#include <optional>

#include "text/key.h"

namespace koers {

// `pseudo` is English made longer and strange, for tests: it shows clipped and unmarked text.
enum class Language : std::uint8_t { dutch, english, pseudo };

Language language_of(std::string_view code);  // "nl", "en", "pseudo"; Dutch for anything else
std::string_view code_of(Language language);

// Numbers are written as the language writes them, amounts in whole euros; texts are put in as they
// are.
std::string say(Language language, const Phrase& phrase);

// Whether the words of the language are here. A page has those of one language brought when it
// starts, and those of the other when somebody asks for it; elsewhere all of them are built in.
// Where they are not, `say` falls back on the other language.
bool speaks(Language language);
// The words of a language, from `<language>.txt` of the page. False, and nothing is changed, when
// they are those of another version.
bool learn(Language language, std::string words);
// Words that Koers wrote into a plan, in whatever language that was: to recognise them they are
// always here in both. Only for keys that RECOGNISED in tools/words.py names.
std::string say_recognised(Language language, Key key);

// The words of a key that is only known by name: labels of fields and choices, words of problems.
std::optional<Key> find_key(std::string_view name);
std::string_view name_of(Key key);
// Where a secondary school speaks otherwise, the key of its words: that of `<name>.vo`; else the
// same key.
Key for_secondary(Key key);
// The words of the key, or the name itself where there is none: a test finds those.
std::string say_named(Language language, std::string_view name);

// For search: lower case, without accents (Latin-1 and Latin Extended-A, and loose accents as macOS
// writes them), with straight quotes. `ß`, `æ`, `œ` and `ĳ` become two letters.
std::string fold(std::string_view text);

}  // namespace koers
