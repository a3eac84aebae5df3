// Every key of the words has a user: words that nobody says are a feature that was meant and not
// built, or what one left behind.
#include <set>

#include <doctest/doctest.h>

#include "app/actions.h"
#include "app/cells.h"
#include "app/listed.h"
#include "house/source.h"
#include "text/tables.h"

using namespace koers;

namespace {

using Names = std::set<std::string, std::less<>>;

// `words::save_full` in the code, and "save.full" or "quota" between quotes.
Names named_in_code() {
  Names names;
  for (const char* folder : {"src", "web"})
    for (const auto& path : house::files_in(folder, {".h", ".cpp"})) {
      const house::Cpp source = house::taken_apart(bytes_of(path.string()));
      for (const house::Literal& literal : source.literals) names.insert(literal.text);
      const std::string_view mark = "words::";
      for (std::size_t at = source.code.find(mark); at != std::string::npos;
           at = source.code.find(mark, at + 1)) {
        std::size_t end = at + mark.size();
        while (end < source.code.size() && house::detail::is_word(source.code[end])) ++end;
        names.insert(source.code.substr(at, end - at));
      }
    }
  return names;
}

std::string constant_of(std::string_view key) {
  std::string name = "words::" + std::string(key);
  std::replace(name.begin() + 7, name.end(), '.', '_');
  return name;
}

void add_record(Names& names, const std::string& owner, const RecordInfo& record) {
  for (const FieldInfo& field : record.fields) {
    const std::string own = "field." + owner + '.' + field.name;
    names.insert(find_key(own) ? own : std::string("field.") + field.name);
    names.insert("example." + owner + '.' + field.name);
    if (field.kind == Kind::choice)
      for (const char* value : field.choice->values)
        names.insert(std::string("choice.") + field.choice->name + '.' + value);
    for (const std::string& value : listed_values(field))
      names.insert(std::string(field.listed) + '.' + value);
    if (field.kind == Kind::records) add_record(names, owner, *field.list.record());
  }
}

// What is put together from the names of entities, fields, views and actions.
Names named_by_the_model() {
  Names names;
  for (const EntityInfo& entity : entities()) {
    for (const char* form : {".one", ".many"})
      names.insert(std::string("entity.") + entity.name + form);
    add_record(names, entity.name, *entity.record);
  }
  add_record(names, "plan", record_info<PlanHead>());
  for (const Link& link : chain)
    for (const char* part : {".name", ".tab", ".title", ".purpose"})
      names.insert(std::string("view.") + link.name() + part);
  const Registry registry = all_actions();
  for (const Action& action : registry.all()) {
    names.insert(std::string("action.") + action.id);
    names.insert(std::string("group.") + action.group);
  }
  return names;
}

// The families of which the names above are all that can be said.
bool in_a_family(std::string_view key) {
  for (const char* family :
       {"entity.", "field.", "example.", "choice.", "view.", "action.", "group.", "problem."})
    if (key.starts_with(family)) return true;
  return false;
}

Names choice_values() {
  Names values;
  for (const EntityInfo& entity : entities())
    for (const FieldInfo& field : entity.record->fields)
      if (field.kind == Kind::choice)
        for (const char* value : field.choice->values) values.insert(value);
  return values;
}

// Put together in the code from "calendar.letter." and the name of one of several things.
bool put_together(std::string_view key, const Names& in_code, const Names& values) {
  for (std::size_t dot = key.find('.'); dot != std::string_view::npos;
       dot = key.find('.', dot + 1)) {
    if (!in_code.contains(key.substr(0, dot + 1))) continue;
    std::string_view rest = key.substr(dot + 1);
    bool all_named = true;
    while (all_named && !rest.empty()) {
      const std::string part(rest.substr(0, rest.find('.')));
      all_named = in_code.contains(part) || in_code.contains('.' + part) || values.contains(part);
      rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    if (all_named) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every key of the words has a user") {
  const Names values = choice_values();
  const Names in_code = named_in_code();
  const Names by_model = named_by_the_model();
  for (std::size_t i = 0; i < key_count; ++i) {
    std::string key(key_names[i]);
    if (key.ends_with(".vo")) key.resize(key.size() - 3);  // of a secondary school: for_secondary
    const std::string_view problem = "problem.";
    const bool coded = key.starts_with(problem) && in_code.contains(key.substr(problem.size()));
    const bool made = !in_a_family(key) && put_together(key, in_code, values);
    const bool used = in_code.contains(constant_of(key)) || in_code.contains(key) ||
                      by_model.contains(key) || coded || made;
    CHECK_MESSAGE(used, key);
    // The page has the names only of keys that are asked for by name.
    const bool by_name_only = used && !in_code.contains(constant_of(key));
    CHECK_MESSAGE((!by_name_only || i < named_count), key);
  }
}
