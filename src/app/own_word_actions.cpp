// The words that a board puts in place of ours.
#include <algorithm>

#include "app/actions.h"
#include "app/cells.h"
#include "app/own_words.h"
#include "edit/own_words.h"

namespace koers {

namespace {

constexpr const char* spaces = " \t\r\n";

// On one line, without what a hand or a clipboard leaves around it.
std::string as_word(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  std::string word(text.substr(begin, text.find_last_not_of(spaces) + 1 - begin));
  std::replace(word.begin(), word.end(), '\n', ' ');
  return word;
}

const ChoiceInfo* choice_in(const RecordInfo& record, std::string_view key) {
  for (const FieldInfo& field : record.fields) {
    if (field.kind == Kind::choice)
      for (std::size_t i = 1; i < field.choice->values.size(); ++i)
        if (choice_key(*field.choice, i) == key) return field.choice;
    if (field.kind != Kind::records) continue;
    if (const ChoiceInfo* nested = choice_in(*field.list.record(), key)) return nested;
  }
  return nullptr;
}

const ChoiceInfo* choice_of(std::string_view key) {
  for (const EntityInfo& of : entities())
    if (const ChoiceInfo* choice = choice_in(*of.record, key)) return choice;
  return nullptr;
}

// Whether another value of the choice is called so, in either language: in a list of options the
// two would be one.
bool is_taken(const Plan& plan, const ChoiceInfo& choice, std::string_view key,
              const std::string& word) {
  const std::string wanted = fold(word);
  for (std::size_t i = 1; i < choice.values.size(); ++i) {
    const std::string other = choice_key(choice, i);
    if (other == key) continue;
    if (const std::string* own = own_word(plan, other)) {
      if (fold(*own) == wanted) return true;
      continue;
    }
    for (Language language : {Language::dutch, Language::english})
      if (fold(say_recognised(language, *find_key(other))) == wanted) return true;
  }
  return false;
}

void set_word(Workspace& workspace, const Arguments& arguments) {
  if (const auto problem = set_own_word(workspace, arguments.get("key"), arguments.get("words")))
    workspace.tell(*problem);
}

}  // namespace

std::optional<Problem> set_own_word(Workspace& workspace, const std::string& key,
                                    std::string_view words) {
  const Plan& plan = workspace.plan();
  const ChoiceInfo* choice = choice_of(key);
  if (choice == nullptr) return Problem{"unknown_choice", Severity::error, key, {}};
  std::string word = as_word(words);
  if (word == say_named(workspace.language, key)) word.clear();
  if (!word.empty() && is_taken(plan, *choice, key, word))
    return Problem{"word_taken", Severity::error, key, shortened(word)};
  Result<Plan> changed =
      with_own_word(plan, key, word, workspace.ids().mint(info(Entity::labels).prefix));
  if (!changed) return changed.problem();
  if (!same_value(*changed, plan)) workspace.commit(std::move(changed), "action.word.set");
  return std::nullopt;
}

void register_own_word_actions(Registry& registry) {
  registry.add({"word.set", "edit", "", needs_writer, set_word, false});
}

}  // namespace koers
