#include "text/speech.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "base/ensure.h"
#include "text/formats.h"
#include "text/tables.h"

namespace koers {

namespace {

// Gathers the words. The pseudo-language bends our own letters and leaves arguments alone, so that
// a text which is not bent was never in assets/text.
class Filling {
 public:
  explicit Filling(Language language) : language_(language) {}

  void own(char c) {
    ++own_letters_;
    const std::string_view bent = language_ == Language::pseudo ? accented(c) : std::string_view();
    bent.empty() ? void(out_ += c) : void(out_ += bent);
  }
  void given(std::string_view text) { out_ += text; }

  std::string finished() {
    if (language_ != Language::pseudo) return std::move(out_);
    const std::size_t longer = own_letters_ * 2 / 5 + 1;
    return "⟦" + out_ + std::string(longer, '~') + "⟧";
  }

 private:
  static std::string_view accented(char c) {
    switch (c) {
      case 'a':
        return "á";
      case 'e':
        return "ë";
      case 'i':
        return "ï";
      case 'o':
        return "ö";
      case 'u':
        return "ü";
      case 'A':
        return "Å";
      case 'E':
        return "É";
      case 'I':
        return "Ï";
      case 'O':
        return "Ö";
      case 'U':
        return "Ü";
      default:
        return {};
    }
  }

  Language language_;
  std::string out_;
  std::size_t own_letters_ = 0;
};

Texts& words_of(Language language) {
  return language == Language::dutch ? words_nl : words_en;  // the pseudo-language is English
}

std::string written(Language language, const Argument& argument) {
  if (const auto* value = std::get_if<std::int64_t>(&argument)) return number(language, *value);
  if (const auto* amount = std::get_if<Cents>(&argument)) return money_whole(language, *amount);
  return std::get<std::string>(argument);
}

bool is_one(const Argument& argument) {
  const auto* value = std::get_if<std::int64_t>(&argument);
  return value != nullptr && *value == 1;
}

// What stands between braces: `0`, or `0|one|other` with `#` for the number.
void fill(Filling& filling, std::string_view inside, std::span<const Argument> arguments,
          Language language) {
  std::size_t index = 0;
  std::from_chars(inside.data(), inside.data() + inside.size(), index);
  if (index >= arguments.size()) return;  // a key with arguments, said without them
  const std::string value = written(language, arguments[index]);
  const std::size_t one = inside.find('|');
  if (one == std::string_view::npos) return filling.given(value);
  const std::size_t other = inside.find('|', one + 1);
  const std::string_view form =
      is_one(arguments[index]) ? inside.substr(one + 1, other - one - 1) : inside.substr(other + 1);
  for (char c : form) c == '#' ? filling.given(value) : filling.own(c);
}

}  // namespace

Language language_of(std::string_view code) {
  return code == "en" ? Language::english : code == "pseudo" ? Language::pseudo : Language::dutch;
}

std::string_view code_of(Language language) {
  return language == Language::dutch ? "nl" : language == Language::english ? "en" : "pseudo";
}

bool speaks(Language language) { return words_of(language).whole(); }

bool learn(Language language, std::string words) {
  return words_of(language).bring(language == Language::dutch ? "nl" : "en", std::move(words));
}

std::string say_recognised(Language language, Key key) {
  KOERS_ENSURE(is_recognised(key.index));
  return std::string(words_of(language)[key.index]);
}

std::string say(Language language, const Phrase& phrase) {
  std::string_view pattern = words_of(language)[phrase.key.index];
  if (pattern.empty())  // not brought yet
    pattern = (language == Language::dutch ? words_en : words_nl)[phrase.key.index];
  Filling filling(language);
  while (!pattern.empty()) {
    if (pattern.front() == '{') {
      const std::size_t end = pattern.find('}');
      fill(filling, pattern.substr(1, end - 1), phrase.arguments, language);
      pattern.remove_prefix(end + 1);
    } else {
      filling.own(pattern.front());
      pattern.remove_prefix(1);
    }
  }
  return filling.finished();
}

std::optional<Key> find_key(std::string_view name) {
  const std::size_t found = key_names.find(name, 0, named_count);
  // A name that the page does not carry would be missed there only: NAMED in tools/words.py.
  KOERS_ENSURE(found != key_count || !key_names.whole() ||
               key_names.find(name, named_count, key_count) == key_count);
  if (found == key_count) return std::nullopt;
  return Key{static_cast<std::uint16_t>(found)};
}

std::string_view name_of(Key key) { return key.index < key_count ? key_names[key.index] : ""; }

Key for_secondary(Key key) {
  // Few of thousands: looked for once.
  static const std::vector<std::pair<std::uint16_t, std::uint16_t>> others = [] {
    std::vector<std::pair<std::uint16_t, std::uint16_t>> found;
    for (std::size_t i = 0; i < key_count; ++i)
      if (const std::string_view name = key_names[i]; name.ends_with(".vo"))
        if (const std::optional<Key> usual = find_key(name.substr(0, name.size() - 3)))
          found.emplace_back(usual->index, static_cast<std::uint16_t>(i));
    std::sort(found.begin(), found.end());
    return found;
  }();
  const auto at = std::lower_bound(others.begin(), others.end(),
                                   std::pair<std::uint16_t, std::uint16_t>{key.index, 0});
  return at != others.end() && at->first == key.index ? Key{at->second} : key;
}

std::string say_named(Language language, std::string_view name) {
  const std::optional<Key> key = find_key(name);
  return key ? say(language, *key) : std::string(name);
}

}  // namespace koers
