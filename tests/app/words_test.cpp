// Whatever the model and the registry name has words, in both languages.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/actions.h"
#include "app/cells.h"
#include "text/words.h"

using namespace koers;

namespace {

void check_record(const std::string& owner, const RecordInfo& record) {
  for (const FieldInfo& field : record.fields) {
    const bool named = find_key("field." + owner + "." + field.name) ||
                       find_key(std::string("field.") + field.name);
    CHECK_MESSAGE(named, "no words for field " << owner << '.' << field.name);
    if (field.kind == Kind::choice)
      for (std::size_t i = 1; i < field.choice->values.size(); ++i) {
        const std::string key =
            std::string("choice.") + field.choice->name + '.' + field.choice->values[i];
        CHECK_MESSAGE(find_key(key).has_value(), "no words for " << key);
      }
    if (field.kind == Kind::records) check_record(owner, *field.list.record());
  }
}

}  // namespace

TEST_CASE("every entity, field and choice of the model has words") {
  for (const EntityInfo& entity : entities()) {
    CHECK_MESSAGE(find_key(std::string("entity.") + entity.name + ".one").has_value(), entity.name);
    CHECK_MESSAGE(find_key(std::string("entity.") + entity.name + ".many").has_value(),
                  entity.name);
    check_record(entity.name, *entity.record);
  }
}

TEST_CASE("every action and its group have words, and no two have one shortcut") {
  const Registry registry = all_actions();
  std::vector<std::string> shortcuts;
  for (const Action& action : registry.all()) {
    CHECK_MESSAGE(!(action_words(action.id) == words::problem_unknown), action.id);
    CHECK_MESSAGE(find_key(std::string("group.") + action.group).has_value(), action.group);
    if (*action.shortcut == 0) continue;
    CHECK(std::find(shortcuts.begin(), shortcuts.end(), action.shortcut) == shortcuts.end());
    shortcuts.push_back(action.shortcut);
  }
}
