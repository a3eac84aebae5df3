// A field of a row as people see it: its text in a language, what may be chosen for it, and the
// value that a typed text stands for. Grids and forms show every field through these.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "edit/edits.h"
#include "text/speech.h"

namespace koers {

// The field that says what a row is: its first text that is not a code. Null where it has none.
const FieldInfo* title_field(Entity entity);

// What a row is called: its code, and its first words.
std::string row_name(const Plan& plan, Entity entity, Id id);
// The same, and as long as it has no name what it is and where it stands: "Doel 3".
std::string row_title(const Plan& plan, Language language, Entity entity, Id id);
std::string short_name(const Plan& plan, Entity entity, Id id);  // the code where it has one

// The words for a value of a choice, as this board calls it.
std::string choice_name(const Plan& plan, Language language, const ChoiceInfo& choice,
                        std::size_t index);
template <class Choice>
std::string choice_name(const Plan& plan, Language language, Choice value) {
  return choice_name(plan, language, ChoiceOf<Choice>::info, static_cast<std::size_t>(value));
}
std::string field_label(Language language, Entity entity, const FieldInfo& field);
// What a rule goes by is called by what it means there; empty for what the rule does not have.
std::string field_label(Language language, Entity entity, const FieldInfo& field, const void* row);
std::string entity_name(Language language, Entity entity, bool many);
// What may stand in a field that is empty, as a school of this sector would write it: of
// `goals.what` the words `example.goals.what`. Empty for none.
std::string example_words(const Plan& plan, Language language, std::string_view of);

std::string cell_text(const Plan& plan, Language language, const FieldInfo& field, const void* row);

// Of records that write themselves: each as a line that tells when it was and what changed.
std::vector<std::string> history_lines(const Plan& plan, Language language, const FieldInfo& field,
                                       const void* row);

struct Option {
  std::string value;  // what parse_cell takes
  std::string label;
};
// What may be chosen: the values of a choice, or the rows that may be referred to: those of the
// year that is shown, and the one that `row` holds already. The first is "".
std::vector<Option> cell_options(const Plan& plan, Language language, const FieldInfo& field,
                                 const void* row = nullptr);
// By options rather than by typing. From more rows than a list can show one chooses by code.
inline constexpr std::size_t most_options = 60;
bool is_chosen(const Plan& plan, const FieldInfo& field);

// The text as it is when typing begins: as cell_text, but the value of an option, and cents in
// full.
std::string cell_input(const Plan& plan, Language language, const FieldInfo& field,
                       const void* row);

// Problems: bad_date, bad_money, bad_number, bad_month, bad_clock, bad_id, unknown_choice. An empty
// text empties. Numbers are read as the language writes them.
Result<FieldValue> parse_cell(const Plan& plan, Language language, const FieldInfo& field,
                              std::string_view text);

}  // namespace koers
