// The words of choices: ours, and those that a board puts in their place. An own word is the same
// in every language; one word counts wherever its choice stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "text/speech.h"

namespace koers {

class Workspace;

// `choice.phase.adopting`: by which both the words files and the rows of a plan know a value.
std::string choice_key(const ChoiceInfo& choice, std::size_t index);
// The own word for that key; null where ours is used.
const std::string* own_word(const Plan& plan, std::string_view key);

struct ChoiceWord {
  std::string key;
  std::string ours;
  std::string own;  // empty where ours is used

  const std::string& used() const { return own.empty() ? ours : own; }
};

// A choice at the field where it stands first.
struct ChoiceWords {
  const ChoiceInfo* choice = nullptr;
  Entity entity{};
  const FieldInfo* field = nullptr;
  std::vector<Entity> also;  // what else it is a field of
  std::vector<ChoiceWord> words;
  int own = 0;  // how many of them have an own word
};

// All choices in fields that people see, in the order of the chain: those of rows that a view
// lists and of their parts; of other rows once the plan holds some.
std::vector<ChoiceWords> words_of_choices(const Plan& plan, Language language);
// Whether one of its words, or the name of its field, holds what is searched for.
bool holds_words(const ChoiceWords& of, Language language, const std::string& search);

class WordsOfChoices {
 public:
  const std::vector<ChoiceWords>& of(const Plan& plan, Language language);

 private:
  Plan made_of_;
  Language language_{};
  std::vector<ChoiceWords> choices_;
};

// What was typed for a key. Ours, or nothing, takes the own word away. Problems: `unknown_choice`
// for a key that is of no choice, `word_taken` when two values of a choice would be called the
// same, `too_long`.
std::optional<Problem> set_own_word(Workspace& workspace, const std::string& key,
                                    std::string_view words);

}  // namespace koers
