// What must hold of the descriptions of the model, since files, forms, undo and merging all trust
// them.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "model/plan.h"

using namespace koers;

namespace {

using Names = std::set<std::string>;

// Calls `visit(where, record)` for the head, each entity, and each kind of record nested in them.
template <class Visit>
void each_record(const std::string& where, const RecordInfo& record, Visit visit) {
  visit(where, record);
  for (const FieldInfo& field : record.fields)
    if (field.kind == Kind::records)
      each_record(where + '/' + field.name, *field.list.record(), visit);
}

template <class Visit>
void each_record(Visit visit) {
  each_record("plan", record_info<PlanHead>(), visit);
  for (const EntityInfo& of : entities()) each_record(of.name, *of.record, visit);
}

template <class Visit>
void each_field(Visit visit) {
  each_record([&](const std::string& where, const RecordInfo& record) {
    for (const FieldInfo& field : record.fields) visit(where + '/' + field.name, field);
  });
}

bool camel_case(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  for (char c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) return false;
  return true;
}

}  // namespace

TEST_CASE("every entity has a name, a prefix and a table of its own") {
  Names names;
  Names prefixes;
  Plan plan;
  std::set<const AnyTable*> tables;
  for (const EntityInfo& of : entities()) {
    CHECK(camel_case(of.name));
    CHECK_MESSAGE(names.insert(of.name).second, std::string(of.name));
    CHECK_MESSAGE(prefixes.insert(of.prefix).second, std::string(of.name));
    CHECK(tables.insert(&plan.table(of.entity)).second);
    CHECK(find_entity(of.name) == &of);
    CHECK(info(of.entity).name == std::string_view(of.name));
  }
  CHECK(names.size() == entity_count);
  CHECK(find_entity("") == nullptr);
  CHECK(find_entity("goal") == nullptr);
}

TEST_CASE("no entity is called as something else at the top of a file") {
  for (const char* taken : {"format", "version", "minReader", "plan", "set", "gone", "order"})
    CHECK(find_entity(taken) == nullptr);
}

TEST_CASE("a prefix leaves room for the random part of an id") {
  IdSource ids(1);
  for (const EntityInfo& of : entities()) CHECK_FALSE(ids.mint(of.prefix).empty());
}

TEST_CASE("every field has a name of its own in its record, and none is called id") {
  each_record([](const std::string& where, const RecordInfo& record) {
    CHECK_MESSAGE(!record.fields.empty(), where);
    Names names;
    for (const FieldInfo& field : record.fields) {
      CHECK_MESSAGE(camel_case(field.name), (where + '/' + field.name));
      CHECK_MESSAGE(names.insert(field.name).second, (where + '/' + field.name));
      CHECK(record.field(field.name) == &field);
    }
    CHECK_MESSAGE(names.count("id") == 0, where);
  });
}

TEST_CASE("a record has no more fields than its reader can tick off") {
  // JsonReader keeps the fields that it saw in the bits of one number.
  each_record([](const std::string& where, const RecordInfo& record) {
    CHECK_MESSAGE(record.fields.size() <= 64, where);
  });
}

TEST_CASE("the first value of a choice is not chosen, and the others have names of their own") {
  each_field([](const std::string& where, const FieldInfo& field) {
    CHECK_MESSAGE((field.kind == Kind::choice) == (field.choice != nullptr), where);
    if (field.choice == nullptr) return;
    const auto values = field.choice->values;
    REQUIRE_MESSAGE(values.size() >= 2, where);
    CHECK_MESSAGE(std::string(values[0]).empty(), where);
    CHECK(values.size() < 64);
    Names names;
    for (const char* value : values)
      CHECK_MESSAGE(names.insert(value).second, (where + ' ' + value));
    CHECK_MESSAGE(camel_case(field.choice->name), where);
  });
}

TEST_CASE("one name of a choice means one choice everywhere") {
  std::map<std::string, const ChoiceInfo*> choices;
  each_field([&](const std::string& where, const FieldInfo& field) {
    if (field.choice == nullptr) return;
    const auto [known, fresh] = choices.emplace(field.choice->name, field.choice);
    CHECK_MESSAGE((fresh || known->second == field.choice), where);
  });
}

TEST_CASE("every reference says what it refers to, and nothing else does") {
  // Without it a reference means the first entity, organisations: easily forgotten.
  each_field([](const std::string& where, const FieldInfo& field) {
    const bool refers = field.kind == Kind::ref || field.kind == Kind::refs;
    CHECK_MESSAGE(field.targeted == refers, where);
    CHECK(static_cast<std::size_t>(field.target) < entity_count);
  });
}

TEST_CASE("a row is a part of another by a single reference of its own") {
  each_record([](const std::string& where, const RecordInfo& record) {
    const bool nested = where.find('/') != std::string::npos || where == "plan";
    for (const FieldInfo& field : record.fields) {
      if (!field.owner) continue;
      CHECK_MESSAGE(!nested, where);
      CHECK_MESSAGE(field.kind == Kind::ref, (where + '/' + field.name));
    }
  });
}

TEST_CASE("fields of a group are whole, and never alone") {
  each_record([](const std::string& where, const RecordInfo& record) {
    std::map<std::string, int> groups;
    for (const FieldInfo& field : record.fields) {
      CHECK((field.merge == MergeUnit::group) == (std::string_view(field.group) != ""));
      if (field.merge == MergeUnit::group) ++groups[field.group];
      if (field.kind == Kind::text) CHECK(field.merge == MergeUnit::paragraph);
      if (field.kind == Kind::records) CHECK(field.merge == MergeUnit::element);
    }
    for (const auto& each : groups) CHECK_MESSAGE(each.second > 1, (where + ' ' + each.first));
  });
}

TEST_CASE("money in a file says its unit") {
  each_field([](const std::string& where, const FieldInfo& field) {
    CHECK_MESSAGE((field.kind == Kind::money) == std::string_view(field.name).ends_with("Cents"),
                  where);
  });
}

TEST_CASE("a new record is empty in every field") {
  for (const EntityInfo& of : entities()) {
    const std::shared_ptr<Row> row = of.make();
    for (const FieldInfo& field : of.record->fields)
      CHECK_MESSAGE(empty_field(field, of.address(row.get())),
                    (std::string(of.name) + '/' + field.name));
  }
}
