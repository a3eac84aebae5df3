#include "app/step_words.h"

#include "app/cells.h"
#include "text/words.h"

namespace koers {

namespace {

struct RowChange {
  Entity entity{};
  Id id;
  const void* was = nullptr;
  const void* is = nullptr;
};

// The one row that differs; null where there are none or more.
const RowChange* only_change(const Plan& before, const Plan& after, RowChange& change) {
  int count = 0;
  for (const EntityInfo& of : entities()) {
    if (count > 1) break;
    AnyTable::differences(before.table(of.entity), after.table(of.entity),
                          [&](Id id, const void* was, const void* is) {
                            ++count;
                            change = {of.entity, id, was, is};
                          });
  }
  return count == 1 ? &change : nullptr;
}

// The one field in which both differ.
const FieldInfo* only_field(const RecordInfo& record, const void* was, const void* is) {
  const FieldInfo* found = nullptr;
  for (const FieldInfo& field : record.fields) {
    if (equal_field(field, was, is)) continue;
    if (found != nullptr) return nullptr;
    found = &field;
  }
  return found;
}

}  // namespace

std::string step_words(Language language, const Plan& before, const Plan& after,
                       const std::string& label) {
  const std::string words = say_named(language, label);
  RowChange only;
  const RowChange* change = only_change(before, after, only);
  if (change == nullptr) return words;
  const bool gone = change->is == nullptr;
  std::string name = row_name(gone ? before : after, change->entity, change->id);
  if (name.empty() && change->was != nullptr) name = row_name(before, change->entity, change->id);
  if (name.empty()) name = entity_name(language, change->entity, false);
  const FieldInfo* field = change->was != nullptr && !gone
                               ? only_field(*info(change->entity).record, change->was, change->is)
                               : nullptr;
  if (field == nullptr) return say(language, words::step_row(words, name));
  return say(language, words::step_field(field_label(language, change->entity, *field), name));
}

}  // namespace koers
