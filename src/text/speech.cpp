#include "text/speech.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "text/tables.h"

namespace koers {

namespace {

std::string as_text(const Argument& argument) {
  if (const auto* number = std::get_if<std::int64_t>(&argument)) return std::to_string(*number);
  return std::get<std::string>(argument);
}

// Fills `{0}` and `{0|one|other}`; `#` in a plural is the number itself.
std::string filled(std::string_view pattern, const std::vector<Argument>& arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      out += pattern[i];
      continue;
    }
    const std::size_t end = pattern.find('}', i);
    std::string_view inside = pattern.substr(i + 1, end - i - 1);
    std::size_t index = 0;
    std::from_chars(inside.data(), inside.data() + inside.size(), index);
    i = end;
    if (index >= arguments.size()) continue;
    const std::string value = as_text(arguments[index]);
    const std::size_t first = inside.find('|');
    if (first == std::string_view::npos) {
      out += value;
      continue;
    }
    const std::size_t second = inside.find('|', first + 1);
    const std::string_view form = value == "1" ? inside.substr(first + 1, second - first - 1)
                                               : inside.substr(second + 1);
    for (char c : form) c == '#' ? out += value : out += c;
  }
  return out;
}

// Accents on the vowels and two fifths more length, in brackets that show where a text ends.
std::string pseudo(std::string_view pattern) {
  static constexpr struct { char from; const char* to; } accents[] = {
      {'a', "á"}, {'e', "ë"}, {'i', "ï"}, {'o', "ö"}, {'u', "ü"}, {'A', "Å"}, {'E', "É"}};
  std::string out = "⟦";
  std::size_t letters = 0;
  int depth = 0;
  for (char c : pattern) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    const auto* accent = std::find_if(std::begin(accents), std::end(accents),
                                      [c](const auto& a) { return a.from == c; });
    if (depth == 0 && accent != std::end(accents)) out += accent->to;
    else out += c;
    ++letters;
  }
  for (std::size_t i = 0; i < letters * 2 / 5; ++i) out += '~';
  return out + "⟧";
}

const char* base_letters_of_latin_1 =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty";  // U+00C0 … U+00FF
const char* base_letters_of_extended_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
    "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0100 … U+017F

}  // namespace

Language language_of(std::string_view code) {
  return code == "en" ? Language::english : code == "pseudo" ? Language::pseudo : Language::dutch;
}

std::string_view code_of(Language language) {
  return language == Language::dutch ? "nl" : language == Language::english ? "en" : "pseudo";
}

std::string say(Language language, const Phrase& phrase) {
  const char* const* table = language == Language::dutch ? words_nl : words_en;
  const char* pattern = table[phrase.key.index];
  return language == Language::pseudo ? filled(pseudo(pattern), phrase.arguments)
                                      : filled(pattern, phrase.arguments);
}

std::optional<Key> find_key(std::string_view name) {
  const auto* end = key_names + key_count;
  const auto* found = std::lower_bound(key_names, end, name,
                                       [](const char* a, std::string_view b) { return std::string_view(a) < b; });
  if (found == end || name != *found) return std::nullopt;
  return Key{static_cast<std::uint16_t>(found - key_names)};
}

std::string say_named(Language language, std::string_view name) {
  const std::optional<Key> key = find_key(name);
  return key ? say(language, *key) : std::string(name);
}

std::string fold(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (c == 0xC3 && next >= 0x80 && next < 0xC0) {
      out += base_letters_of_latin_1[next - 0x80];
      ++i;
    } else if ((c == 0xC4 || c == 0xC5) && next >= 0x80 && next < 0xC0) {
      out += base_letters_of_extended_a[(c - 0xC4) * 64U + next - 0x80];
      ++i;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    }
  }
  return out;
}

}  // namespace koers
