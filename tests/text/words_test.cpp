// What holds for all words of all languages: they can be read, they are written in our tone, and
// the pseudo-language is longer than what it stands for. That every language holds every key with
// the same arguments is the work of tools/words.py.
#include <doctest/doctest.h>

#include "text/speech.h"
#include "text/tables.h"
#include "text/words.h"

namespace koers {

namespace {

// How many characters, or nothing when it is no UTF-8 (overlong forms and surrogates included).
std::optional<std::size_t> characters(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t size = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
    if (size == 0 || text.size() < size) return std::nullopt;
    for (std::size_t i = 1; i < size; ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) return std::nullopt;
    const auto second = size > 1 ? static_cast<unsigned char>(text[1]) : 0U;
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
        (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
      return std::nullopt;
    text.remove_prefix(size);
    ++count;
  }
  return count;
}

bool holds_word(std::string_view text, std::string_view word) {
  const std::string folded = ' ' + fold(text) + ' ';
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1))
    if (!letter(folded[at - 1]) && !letter(folded[at + word.size()])) return true;
  return false;
}

bool begins(std::string_view name, std::string_view with) { return name.starts_with(with); }

}  // namespace

TEST_CASE("words are UTF-8, without what our tone leaves out") {
  for (std::size_t i = 0; i < key_count; ++i) {
    CAPTURE(key_names[i]);
    for (const Texts* table : {&words_nl, &words_en}) {
      const std::string_view words = (*table)[i];
      CHECK(characters(words).value_or(0) > 0);
      for (const char* wrong : {"!", "...", " - ", "\"", "'", "  ", "\u00A0", "\t"})
        CHECK_MESSAGE(words.find(wrong) == std::string_view::npos, words);
    }
  }
}

TEST_CASE("words that are brought are those of this version, or none") {
  const Key key = words::app_name;
  const std::string good = [] {
    std::string words = std::string(key_mark) + "-nl" + '\0';
    for (std::size_t i = 0; i < key_count; ++i)
      words += std::string("n") + std::to_string(i) + '\0';
    return words;
  }();
  Texts texts("", Texts::Holds::partly);
  CHECK_FALSE(texts.bring("nl", ""));
  CHECK_FALSE(texts.bring("nl", "00000000" + good.substr(8)));
  CHECK_FALSE(texts.bring("nl", good.substr(0, good.size() - 1)));
  CHECK_FALSE(texts.bring("nl", good + "more" + '\0'));
  CHECK_FALSE(texts.whole());
  CHECK_FALSE(texts.bring("en", good));
  REQUIRE(texts.bring("nl", good));
  CHECK(texts.whole());
  CHECK(texts[key.index] == "n" + std::to_string(key.index));
}

TEST_CASE("what Koers wrote into a plan is recognised in every language") {
  CHECK(speaks(Language::dutch));
  CHECK(speaks(Language::english));
  CHECK(say_recognised(Language::dutch, *find_key("holiday.autumn")) == "Herfstvakantie");
  CHECK(is_recognised(find_key("rhythm.start")->index));
  CHECK_FALSE(is_recognised(Key(words::app_name).index));
}

TEST_CASE("Dutch is Dutch") {
  for (std::size_t i = 0; i < key_count; ++i) {
    CAPTURE(key_names[i]);
    for (const char* wrong :
         {"succesvol",    "deadline", "feedback", "dashboard", "roadmap", "tool",
          "tools",        "issue",    "issues",   "download",  "upload",  "file",
          "files",        "undo",     "save",     "share",     "owner",   "stakeholder",
          "stakeholders", "budget",   "device",   "devices",   "u",       "uw"})
      CHECK_MESSAGE(!holds_word(words_nl[i], wrong), words_nl[i]);
  }
}

TEST_CASE("sentences end as sentences, labels do not") {
  for (std::size_t i = 0; i < key_count; ++i) {
    const std::string_view name = key_names[i];
    CAPTURE(name);
    const bool label = begins(name, "field.") || begins(name, "choice.") ||
                       begins(name, "entity.") || begins(name, "action.") ||
                       name.ends_with(".name");
    const bool sentence =
        (begins(name, "problem.") && name != "problem.field") || begins(name, "blocked.") ||
        (begins(name, "view.") && (name.ends_with(".purpose") || name.ends_with("empty")));
    for (const Texts* table : {&words_nl, &words_en}) {
      const std::string_view words = (*table)[i];
      if (label) CHECK_MESSAGE(!words.ends_with('.'), words);
      if (sentence)
        CHECK_MESSAGE((words.ends_with('.') || words.ends_with('?') || words.ends_with("’")),
                      words);
    }
  }
}

TEST_CASE("labels are short") {
  for (std::size_t i = 0; i < key_count; ++i) {
    const std::string_view name = key_names[i];
    const bool sets_rule =
        begins(name, "rule.") &&
        (name.ends_with(".threshold") || name.ends_with(".second") || name.ends_with(".words"));
    if (!begins(name, "field.") && !begins(name, "choice.") && !sets_rule) continue;
    CAPTURE(name);
    CHECK_MESSAGE(characters(words_nl[i]).value_or(99) <= 36, words_nl[i]);
    CHECK_MESSAGE(characters(words_en[i]).value_or(99) <= 36, words_en[i]);
  }
}

TEST_CASE("the pseudo-language is at least three tenths longer than English") {
  for (std::size_t i = 0; i < key_count; ++i) {
    const Key key{static_cast<std::uint16_t>(i)};
    CAPTURE(key_names[i]);
    const std::optional<std::size_t> english = characters(say(Language::english, key));
    const std::optional<std::size_t> longer = characters(say(Language::pseudo, key));
    REQUIRE(english);
    REQUIRE(longer);
    CHECK(*longer * 10 >= *english * 13);
  }
}

TEST_CASE("keys that are asked for by name are found by it, the others are not needed by name") {
  REQUIRE(named_count < key_count);
  for (std::size_t i = 0; i < named_count; ++i) {
    const std::optional<Key> found = find_key(key_names[i]);
    REQUIRE(found);
    CHECK(found->index == i);
  }
  CHECK_FALSE(find_key("choice.nothing.such"));
}

}  // namespace koers
