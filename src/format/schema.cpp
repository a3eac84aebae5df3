#include "format/schema.h"

#include "format/json_writer.h"
#include "format/plan_file.h"
#include "model/limits.h"
#include "model/plan.h"

namespace koers {

namespace {

constexpr int schema_lines = 5;
constexpr const char* id_pattern = "^[a-z0-9][a-z0-9-]{0,14}$";

void pair(JsonWriter& json, const char* key, std::string_view value) {
  json.key(key);
  json.text(value);
}

void number_between(JsonWriter& json, const char* type, std::int64_t most) {
  pair(json, "type", type);
  json.key("minimum");
  json.number(-most);
  json.key("maximum");
  json.number(most);
}

void record_schema(JsonWriter& json, const RecordInfo& record, bool with_id);

void array_of(JsonWriter& json, const FieldInfo& field) {
  pair(json, "type", "array");
  json.key("maxItems");
  json.number(static_cast<std::int64_t>(most_nested));
  json.key("items");
  json.open('{');
  if (field.kind == Kind::records) {
    record_schema(json, *field.list.record(), false);
  } else {
    pair(json, "type", "string");
    if (field.kind == Kind::refs) pair(json, "pattern", id_pattern);
  }
  json.close('}');
}

void choice_schema(JsonWriter& json, const ChoiceInfo& choice) {
  json.key("enum");
  json.open('[');
  for (const char* value : choice.values) json.text(value);
  json.close(']');
}

void text_schema(JsonWriter& json, std::size_t longest) {
  pair(json, "type", "string");
  json.key("maxLength");
  json.number(static_cast<std::int64_t>(longest));
}

void field_schema(JsonWriter& json, const FieldInfo& field) {
  switch (field.kind) {
    case Kind::flag:
      pair(json, "type", "boolean");
      break;
    case Kind::number:
      number_between(json, "integer", largest_number);
      break;
    case Kind::decimal:
      number_between(json, "number", largest_milli / 1000);
      break;
    case Kind::money:
      number_between(json, "integer", largest_cents);
      break;
    case Kind::date:
      pair(json, "type", "string"), pair(json, "format", "date");
      break;
    case Kind::month:
      pair(json, "type", "string");
      pair(json, "pattern", "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$");
      break;
    case Kind::clock:
      pair(json, "type", "string");
      pair(json, "pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
      break;
    case Kind::line:
      text_schema(json, longest_line);
      break;
    case Kind::text:
      text_schema(json, longest_text);
      break;
    case Kind::choice:
      choice_schema(json, *field.choice);
      break;
    case Kind::ref:
      pair(json, "type", "string"), pair(json, "pattern", id_pattern);
      break;
    case Kind::subject:
      pair(json, "type", "string");
      pair(json, "pattern", "^[a-zA-Z]+/[a-z0-9][a-z0-9-]{0,14}$");
      break;
    case Kind::lines:
    case Kind::refs:
    case Kind::records:
      array_of(json, field);
      break;
  }
}

// Members that are not described are allowed: they are kept for the version that knows them.
void record_schema(JsonWriter& json, const RecordInfo& record, bool with_id) {
  pair(json, "type", "object");
  json.key("properties");
  json.open('{');
  if (with_id) {
    json.key("id");
    json.open('{');
    pair(json, "type", "string");
    pair(json, "pattern", id_pattern);
    json.close('}');
  }
  for (const FieldInfo& field : record.fields) {
    json.key(field.name);
    json.open('{');
    field_schema(json, field);
    json.close('}');
  }
  json.close('}');
  if (!with_id) return;
  json.key("required");
  json.open('[');
  json.text("id");
  json.close(']');
}

void header_schema(JsonWriter& json) {
  json.key("format");
  json.open('{');
  pair(json, "const", format_name);
  json.close('}');
  for (const char* name : {"version", "minReader"}) {
    json.key(name);
    json.open('{');
    pair(json, "type", "integer");
    json.key("minimum");
    json.number(1);
    json.close('}');
  }
  json.key("plan");
  json.open('{');
  record_schema(json, record_info<PlanHead>(), true);
  json.close('}');
}

}  // namespace

std::string json_schema() {
  JsonWriter json{schema_lines};
  json.open('{');
  pair(json, "$schema", "https://json-schema.org/draft/2020-12/schema");
  pair(json, "title", "Koers plan file, version " + std::to_string(format_version));
  pair(json, "description",
       "Money is in whole eurocents (members ending in Cents), dates are YYYY-MM-DD, months "
       "YYYY-MM, times of day HH:MM, "
       "decimals have at most three decimals. References are ids of rows of another table.");
  pair(json, "type", "object");
  json.key("required");
  json.open('[');
  for (const char* name : {"format", "version", "minReader", "plan"}) json.text(name);
  json.close(']');
  json.key("properties");
  json.open('{');
  header_schema(json);
  for (const EntityInfo& of : entities()) {
    json.key(of.name);
    json.open('{');
    pair(json, "type", "array");
    json.key("maxItems");
    json.number(static_cast<std::int64_t>(most_rows));
    json.key("items");
    json.open('{');
    record_schema(json, *of.record, true);
    json.close('}');
    json.close('}');
  }
  json.close('}');
  json.close('}');
  return json.take() + '\n';
}

}  // namespace koers
