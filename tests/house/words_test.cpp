// Words that a user reads stand in assets/text and nowhere else, in every language alike.
#include <doctest/doctest.h>

#include <map>

#include "house/source.h"

using namespace koers::house;

namespace {

// What a browser would show of a piece of HTML: nothing, if it is only tags. Escapes are no
// letters.
std::string shown(const std::string& literal) {
  std::string out;
  bool in_tag = false;
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (literal[i] == '\\') {
      ++i;
      continue;
    }
    // A literal may begin or end within a tag: `<a href=\"`, `\">`.
    if (literal[i] == '>') {
      if (!in_tag) out.clear();
      in_tag = false;
    } else if (literal[i] == '<') {
      in_tag = true;
    } else if (!in_tag) {
      out += literal[i];
    }
  }
  return out;
}

bool reads_as_words(const std::string& literal) {
  const std::string text = shown(literal);
  const bool letter = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
  const bool ascii_letter = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return letter && ascii_letter && text.find(' ') != std::string::npos;
}

// Key -> its words, of all files of a language; `doubled` gets keys that stand there twice.
std::map<std::string, std::string> words_in(const std::string& language, std::string& doubled) {
  std::map<std::string, std::string> words;
  for (const fs::path& path : files_in("assets/text", {".text"})) {
    const std::string file = path.stem().string();
    if (file != language && !file.starts_with(language + "_")) continue;
    for (const std::string& line : lines_of(koers::bytes_of(path.string()))) {
      const std::size_t equals = line.find(" = ");
      if (line.empty() || line[0] == '#' || line[0] == ' ' || equals == std::string::npos) continue;
      if (!words.emplace(line.substr(0, equals), line.substr(equals + 3)).second)
        doubled += line.substr(0, equals) + ' ';
    }
  }
  return words;
}

}  // namespace

TEST_CASE("the measure of words sees what it should") {
  CHECK(reads_as_words("Sla op als"));
  CHECK(reads_as_words("<p>Geen doelen"));
  CHECK_FALSE(reads_as_words("goals"));
  CHECK_FALSE(reads_as_words(" · "));
  CHECK_FALSE(reads_as_words("<td class=\\\"number\\\">"));
  CHECK_FALSE(reads_as_words("</strong> "));
  CHECK(taken_apart("f(\"a b\"); // \"c d\"\ng(R\"(e\nf)\");").literals.size() == 2);
}

TEST_CASE("no words that a user reads stand in the code of what is on the screen") {
  for (const char* folder : {"src/app", "src/ui"})
    for (const fs::path& path : files_in(folder, {".h", ".cpp"}))
      for (const Literal& literal : taken_apart(koers::bytes_of(path.string())).literals)
        CHECK_MESSAGE(!reads_as_words(literal.text),
                      short_name(path) << ':' << literal.line << ": \"" << literal.text << '"');
}

TEST_CASE("Dutch and English hold the same keys, each once, and words for each") {
  std::string doubled;
  const auto dutch = words_in("nl", doubled);
  const auto english = words_in("en", doubled);
  CHECK(doubled == "");
  CHECK(dutch.size() > 500);
  for (const auto& row : dutch) {
    const auto& key = row.first;
    const auto& words = row.second;
    CHECK_MESSAGE(english.count(key) == 1, "only in Dutch: " << key);
    CHECK_MESSAGE(!words.empty(), key);
  }
  for (const auto& row : english) {
    const auto& key = row.first;
    const auto& words = row.second;
    CHECK_MESSAGE(dutch.count(key) == 1, "only in English: " << key);
    CHECK_MESSAGE(!words.empty(), key);
  }
}
