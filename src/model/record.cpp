#include "model/record.h"

namespace koers {

namespace {

template <class T>
bool same(const FieldInfo& field, const void* a, const void* b) {
  return as<T>(field, a) == as<T>(field, b);
}

bool same_records(const FieldInfo& field, const void* a, const void* b) {
  const void* list_a = field.get(a);
  const void* list_b = field.get(b);
  const std::size_t size = field.list.size(list_a);
  if (size != field.list.size(list_b)) return false;
  for (std::size_t i = 0; i < size; ++i)
    if (!equal_record(*field.list.record(), field.list.at(list_a, i), field.list.at(list_b, i)))
      return false;
  return true;
}

}  // namespace

bool equal_field(const FieldInfo& field, const void* a, const void* b) {
  switch (field.kind) {
    case Kind::flag:
      return same<bool>(field, a, b);
    case Kind::number:
      return same<std::int64_t>(field, a, b);
    case Kind::decimal:
      return same<Decimal>(field, a, b);
    case Kind::money:
      return same<Cents>(field, a, b);
    case Kind::date:
      return same<Date>(field, a, b);
    case Kind::month:
      return same<Month>(field, a, b);
    case Kind::clock:
      return same<Clock>(field, a, b);
    case Kind::line:
      return same<std::string>(field, a, b);
    case Kind::text:
      return same<Text>(field, a, b);
    case Kind::lines:
      return same<Lines>(field, a, b);
    case Kind::choice:
      return same<std::uint8_t>(field, a, b);
    case Kind::ref:
      return same<Id>(field, a, b);
    case Kind::refs:
      return same<Ids>(field, a, b);
    case Kind::subject:
      return same<Subject>(field, a, b);
    case Kind::records:
      return same_records(field, a, b);
  }
  return false;
}

bool equal_record(const RecordInfo& info, const void* a, const void* b) {
  if (a == b) return true;
  for (const FieldInfo& field : info.fields)
    if (!equal_field(field, a, b)) return false;
  return info.unknown(a) == info.unknown(b);
}

bool empty_field(const FieldInfo& field, const void* record) {
  switch (field.kind) {
    case Kind::flag:
      return !as<bool>(field, record);
    case Kind::number:
      return as<std::int64_t>(field, record) == 0;
    case Kind::decimal:
      return as<Decimal>(field, record) == nothing_in(field);
    case Kind::money:
      return as<Cents>(field, record).value == 0;
    case Kind::date:
      return as<Date>(field, record).empty();
    case Kind::month:
      return as<Month>(field, record).empty();
    case Kind::clock:
      return as<Clock>(field, record).empty();
    case Kind::line:
      return as<std::string>(field, record).empty();
    case Kind::text:
      return as<Text>(field, record).empty();
    case Kind::lines:
      return as<Lines>(field, record).empty();
    case Kind::choice:
      return as<std::uint8_t>(field, record) == 0;
    case Kind::ref:
      return as<Id>(field, record).empty();
    case Kind::refs:
      return as<Ids>(field, record).empty();
    case Kind::subject:
      return as<Subject>(field, record).id.empty();
    case Kind::records:
      return field.list.size(field.get(record)) == 0;
  }
  return true;
}

}  // namespace koers
