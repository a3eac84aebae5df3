// Words for keys: arguments, plurals, the pseudo-language, and looking a key up by its name.
#include <doctest/doctest.h>

#include "text/speech.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr Language nl = Language::dutch;
constexpr Language en = Language::english;
constexpr Language pseudo = Language::pseudo;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

}  // namespace

TEST_CASE("a key without arguments") {
  CHECK(say(nl, words::app_name) == "Koers");
  CHECK(say(nl, words::action_edit_undo) == "Ongedaan maken");
  CHECK(say(en, words::action_edit_undo) == "Undo");
}

TEST_CASE("arguments stand where the sentence wants them") {
  CHECK(say(nl, words::undo_done("Doel toevoegen")) == "Ongedaan gemaakt: Doel toevoegen");
  CHECK(say(nl, words::overview_progress(2, 5)) == "2 van 5 klaar");
  CHECK(say(en, words::overview_progress(2, 5)) == "2 of 5 done");
}

TEST_CASE("an argument is put in as it is, whatever it holds") {
  for (const char* text : {"", "{0}", "{", "}", "|", "#", "é", "a|b|c"})
    CHECK(say(nl, words::undo_done(text)) == std::string("Ongedaan gemaakt: ") + text);
}

TEST_CASE("plurals follow the number, and numbers the language") {
  CHECK(say(nl, words::live_found(0)) == "0 regels gevonden");
  CHECK(say(nl, words::live_found(1)) == "1 regel gevonden");
  CHECK(say(nl, words::live_found(2)) == "2 regels gevonden");
  CHECK(say(nl, words::live_found(10'000)) == "10.000 regels gevonden");
  CHECK(say(en, words::live_found(10'000)) == "10,000 rows found");
  CHECK(say(nl, words::live_found(-1)) == "-1 regels gevonden");
}

TEST_CASE("a key with arguments that is said without them leaves them out") {
  CHECK(say(nl, words::undo_done("").key) == "Ongedaan gemaakt: ");
}

TEST_CASE("the pseudo-language bends our words and leaves what was given") {
  const std::string said = say(pseudo, words::undo_done("Leerlijn kiezen"));
  CHECK(said.starts_with("⟦Ündönë: Leerlijn kiezen~"));
  CHECK(said.ends_with("⟧"));
  CHECK(say(pseudo, words::live_found(2)).starts_with("⟦2 röws föünd~"));
  const std::string english = say(en, words::view_goals_purpose);
  CHECK(characters(say(pseudo, words::view_goals_purpose)) * 10 >= characters(english) * 14);
}

TEST_CASE("a key by its name") {
  CHECK(find_key("action.file.new") == words::action_file_new);
  CHECK(name_of(words::app_name) == "app.name");
  CHECK(find_key("field.goals.what"));
  for (const char* name : {"", "app", "app.name ", "app.nam", "app.namee", "zzz", "App.name"})
    CHECK_FALSE(find_key(name));
  CHECK(say_named(nl, "choice.phase.adopting") == "Adoptie");
  CHECK(say_named(nl, "no.such.key") == "no.such.key");
}

TEST_CASE("languages by their code") {
  for (Language language : {nl, en, pseudo}) CHECK(language_of(code_of(language)) == language);
  CHECK(language_of("fy") == nl);
  CHECK(language_of("") == nl);
}

TEST_CASE("a secondary school has words of its own where it speaks otherwise") {
  const Key goals = *find_key("view.goals.empty");
  CHECK(name_of(for_secondary(goals)) == "view.goals.empty.vo");
  CHECK(for_secondary(words::app_name) == words::app_name);
}

}  // namespace koers
