#include "format/record_json.h"

#include <charconv>

#include "model/limits.h"
#include "model/plan.h"

namespace koers {

namespace {

// Of the kinds that stand in the file as one short text.
std::string short_text(const FieldInfo& field, const void* record) {
  switch (field.kind) {
    case Kind::date:
      return as<Date>(field, record).iso();
    case Kind::month:
      return as<Month>(field, record).iso();
    case Kind::clock:
      return as<Clock>(field, record).iso();
    case Kind::choice:
      return field.choice->values[as<std::uint8_t>(field, record)];
    case Kind::ref:
      return std::string(as<Id>(field, record).view());
    case Kind::subject: {
      const Subject& subject = as<Subject>(field, record);
      return std::string(info(subject.entity).name) + '/' + std::string(subject.id.view());
    }
    default:
      return {};
  }
}

void write_value(JsonWriter& json, const FieldInfo& field, const void* record) {
  switch (field.kind) {
    case Kind::flag:
      json.flag(as<bool>(field, record));
      break;
    case Kind::number:
      json.number(as<std::int64_t>(field, record));
      break;
    case Kind::decimal:
      json.decimal(as<Decimal>(field, record).milli);
      break;
    case Kind::money:
      json.number(as<Cents>(field, record).value);
      break;
    case Kind::date:
    case Kind::month:
    case Kind::clock:
    case Kind::choice:
    case Kind::ref:
    case Kind::subject:
      json.text(short_text(field, record));
      break;
    case Kind::line:
      json.text(as<std::string>(field, record));
      break;
    case Kind::text:
      json.text(as<Text>(field, record));
      break;
    case Kind::lines:
      json.open('[');
      for (const std::string& line : as<Lines>(field, record)) json.text(line);
      json.close(']');
      break;
    case Kind::refs:
      json.open('[');
      for (Id id : as<Ids>(field, record)) json.text(id.view());
      json.close(']');
      break;
    case Kind::records: {
      const void* list = field.get(record);
      json.open('[');
      for (std::size_t i = 0; i < field.list.size(list); ++i) {
        json.open('{');
        write_members(json, *field.list.record(), field.list.at(list, i));
        json.close('}');
      }
      json.close(']');
    }
  }
}

// -1 for a text that is no value of the choice.
int choice_index(const ChoiceInfo& choice, std::string_view text) {
  for (std::size_t i = 0; i < choice.values.size(); ++i)
    if (text == choice.values[i]) return static_cast<int>(i);
  return -1;
}

}  // namespace

void write_members(JsonWriter& json, const RecordInfo& info, const void* record) {
  for (const FieldInfo& field : info.fields) {
    if (empty_field(field, record)) continue;
    json.key(field.name);
    write_value(json, field, record);
  }
  for (const UnknownMember& member : info.unknown(record)) {
    // A value that was not understood gives way once someone has filled in the field.
    const FieldInfo* field = info.field(member.name);
    if (field != nullptr && !empty_field(*field, record)) continue;
    json.key(member.name);
    json.raw(member.json);
  }
}

void write_row(JsonWriter& json, const RecordInfo& info, Id id, const void* row) {
  json.open('{');
  json.key("id");
  json.text(id.view());
  write_members(json, info, row);
  json.close('}');
}

bool set_from_text(const FieldInfo& field, void* record, std::string_view text) {
  switch (field.kind) {
    case Kind::line:
      as_mutable<std::string>(field, record) = text;
      return text.size() <= longest_line;
    case Kind::text:
      as_mutable<Text>(field, record) = Text(std::string(text));
      return text.size() <= longest_text;
    case Kind::date:
      return !(as_mutable<Date>(field, record) = Date::from_iso(text)).empty();
    case Kind::month:
      return !(as_mutable<Month>(field, record) = Month::from_iso(text)).empty();
    case Kind::clock:
      return !(as_mutable<Clock>(field, record) = Clock::from_iso(text)).empty();
    case Kind::ref:
      return !(as_mutable<Id>(field, record) = Id::from(text)).empty();
    case Kind::subject:
      return !(as_mutable<Subject>(field, record) = subject_from(text)).id.empty();
    case Kind::choice: {
      const int index = choice_index(*field.choice, text);
      if (index < 0) return false;
      as_mutable<std::uint8_t>(field, record) = static_cast<std::uint8_t>(index);
      return true;
    }
    default:
      return false;
  }
}

bool set_from_integer(const FieldInfo& field, void* record, std::int64_t value) {
  const auto within = [value](std::int64_t most) { return value <= most && value >= -most; };
  switch (field.kind) {
    case Kind::number:
      if (within(largest_number)) as_mutable<std::int64_t>(field, record) = value;
      return within(largest_number);
    case Kind::money:
      if (within(largest_cents)) as_mutable<Cents>(field, record) = {value};
      return within(largest_cents);
    case Kind::decimal:
      if (within(largest_milli / 1000)) as_mutable<Decimal>(field, record) = Decimal::whole(value);
      return within(largest_milli / 1000);
    default:
      return false;
  }
}

bool set_from_decimal(const FieldInfo& field, void* record, std::string_view digits) {
  if (field.kind != Kind::decimal) return false;
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  const std::size_t point = digits.find('.');
  if (point == std::string_view::npos || point == 0 || point > 9) return false;
  std::string part(digits.substr(point + 1));
  while (!part.empty() && part.back() == '0') part.pop_back();
  if (part.size() > 3) return false;
  const std::string all =
      std::string(digits.substr(0, point)) + part + std::string(3 - part.size(), '0');
  std::int64_t milli = 0;
  const auto read = std::from_chars(all.data(), all.data() + all.size(), milli);
  if (read.ptr != all.data() + all.size() || milli > largest_milli) return false;
  as_mutable<Decimal>(field, record) = {negative ? -milli : milli};
  return true;
}

const char* misfit(Kind kind) {
  switch (kind) {
    case Kind::date:
      return "bad_date";
    case Kind::month:
      return "bad_month";
    case Kind::clock:
      return "bad_clock";
    case Kind::money:
      return "bad_money";
    case Kind::number:
    case Kind::decimal:
      return "bad_number";
    case Kind::choice:
      return "unknown_choice";
    case Kind::ref:
    case Kind::refs:
    case Kind::subject:
      return "bad_id";
    default:
      return "wrong_type";
  }
}

Subject subject_from(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {};
  const EntityInfo* entity = find_entity(text.substr(0, slash));
  return entity == nullptr ? Subject{} : Subject{entity->entity, Id::from(text.substr(slash + 1))};
}

}  // namespace koers
