// What there is to know of a field, said once: its name in the file, its kind, the unit in which
// copies of it are merged. Reading, writing, comparing, forms and merging all run over these
// descriptions, so that none of them keeps a list of fields of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/id.h"
#include "base/money.h"

namespace koers {

enum class Entity : std::uint8_t;  // the list is in entities.h

// A member of the file that this version does not know, kept word for word for the next one.
struct UnknownMember {
  std::string name;
  std::string json;
  bool operator==(const UnknownMember&) const = default;
};
using Unknown = std::vector<UnknownMember>;

// What every record of a plan carries. Only rows of a table have an id; nested records do not.
struct Record {
  Unknown unknown;
};
struct Row : Record {
  Id id;
};

// Text of several paragraphs; `std::string` is a text of one line.
struct Text : std::string {
  using std::string::string;
  Text() = default;
  Text(std::string text) : std::string(std::move(text)) {}
};
using Lines = std::vector<std::string>;

// A reference to a row of any table.
struct Subject {
  Entity entity{};
  Id id;
  bool operator==(const Subject&) const = default;
};

enum class Kind : std::uint8_t {
  flag,
  number,
  decimal,
  money,
  date,
  month,
  clock,
  line,
  text,
  lines,
  choice,
  ref,
  refs,
  subject,
  records
};

enum class MergeUnit : std::uint8_t {
  whole,      // one register
  group,      // one register together with the fields of the same group
  element,    // one register for each element of a set
  paragraph,  // one register for each paragraph
};

// The values of a choice, as they stand in the file. The first is always "" (not chosen). What they
// are called in a language is `choice.<name>.<value>` in assets/text; a board may rename them.
struct ChoiceInfo {
  const char* name;
  std::span<const char* const> values;
};
template <class Choice>
struct ChoiceOf;  // specialised beside each choice: static constexpr ChoiceInfo info

struct RecordInfo;

// How to handle a list of nested records without knowing their type.
struct ListInfo {
  std::size_t (*size)(const void* list);
  const void* (*at)(const void* list, std::size_t index);
  void* (*at_mutable)(void* list, std::size_t index);
  void (*resize)(void* list, std::size_t size);
  void (*erase)(void* list, std::size_t index);
  const RecordInfo* (*record)();
};

struct FieldInfo {
  const char* name = "";
  Kind kind = Kind::line;
  MergeUnit merge = MergeUnit::whole;
  const char* group = "";              // the atomic group it belongs to
  const ChoiceInfo* choice = nullptr;  // of Kind::choice
  const char* listed = "";  // of Kind::line: one of a list of the program; words `<listed>.<value>`
  bool targeted = false;    // `target` says what a ref or refs points to
  Entity target{};
  bool owner = false;    // the row lives and dies with the row it refers to
  bool history = false;  // records of what happened to this row: a copy of it begins without
  bool nought = false;   // of Kind::decimal: nought is a value, and nothing is Decimal::none()
  bool unseen = false;   // no form shows it
  ListInfo list{};       // of Kind::records
  const void* (*get)(const void* record) = nullptr;  // the member, with the type that kind says
  void* (*get_mutable)(void* record) = nullptr;

  constexpr FieldInfo kept_history() const {
    FieldInfo copy = *this;
    copy.history = true;
    return copy;
  }
  constexpr FieldInfo one_of(const char* list_of_program) const {
    FieldInfo copy = *this;
    copy.listed = list_of_program;
    return copy;
  }
  constexpr FieldInfo with_nought() const {
    FieldInfo copy = *this;
    copy.nought = true;
    return copy;
  }
  constexpr FieldInfo out_of_sight() const {
    FieldInfo copy = *this;
    copy.unseen = true;
    return copy;
  }
  constexpr FieldInfo grouped(const char* name_of_group) const {
    FieldInfo copy = *this;
    copy.merge = MergeUnit::group;
    copy.group = name_of_group;
    return copy;
  }
};

// What a field of Kind::decimal holds when it was not filled in.
constexpr Decimal nothing_in(const FieldInfo& field) {
  return field.nought ? Decimal::none() : Decimal{};
}

// What there is to know of a kind of record.
struct RecordInfo {
  std::span<const FieldInfo> fields;
  const Unknown& (*unknown)(const void* record);
  Unknown& (*unknown_mutable)(void* record);

  const FieldInfo* field(std::string_view name) const {
    for (const FieldInfo& f : fields)
      if (name == f.name) return &f;
    return nullptr;
  }
};

template <class R>
const RecordInfo& record_info();  // over R::fields, in record.h

namespace detail {

template <class Member>
struct MemberOf;
template <class R, class T>
struct MemberOf<T R::*> {
  using RecordType = R;
  using Type = T;
};

template <class T>
inline constexpr bool is_records = false;
template <class T>
inline constexpr bool is_records<std::vector<T>> = std::is_base_of_v<Record, T>;

template <class T>
constexpr Kind kind_of() {
  if constexpr (std::is_same_v<T, bool>)
    return Kind::flag;
  else if constexpr (std::is_same_v<T, std::int64_t>)
    return Kind::number;
  else if constexpr (std::is_same_v<T, Decimal>)
    return Kind::decimal;
  else if constexpr (std::is_same_v<T, Cents>)
    return Kind::money;
  else if constexpr (std::is_same_v<T, Date>)
    return Kind::date;
  else if constexpr (std::is_same_v<T, Month>)
    return Kind::month;
  else if constexpr (std::is_same_v<T, Clock>)
    return Kind::clock;
  else if constexpr (std::is_same_v<T, std::string>)
    return Kind::line;
  else if constexpr (std::is_same_v<T, Text>)
    return Kind::text;
  else if constexpr (std::is_same_v<T, Lines>)
    return Kind::lines;
  else if constexpr (std::is_same_v<T, Id>)
    return Kind::ref;
  else if constexpr (std::is_same_v<T, Ids>)
    return Kind::refs;
  else if constexpr (std::is_same_v<T, Subject>)
    return Kind::subject;
  else if constexpr (std::is_enum_v<T>)
    return Kind::choice;
  else {
    static_assert(is_records<T>, "a plan has no fields of this type");
    return Kind::records;
  }
}

constexpr MergeUnit merge_of(Kind kind) {
  switch (kind) {
    case Kind::text:
      return MergeUnit::paragraph;
    case Kind::refs:
    case Kind::lines:
    case Kind::records:
      return MergeUnit::element;
    default:
      return MergeUnit::whole;
  }
}

template <class Nested>
constexpr ListInfo list_info() {
  using List = std::vector<Nested>;
  return {
      [](const void* list) { return static_cast<const List*>(list)->size(); },
      [](const void* list, std::size_t i) -> const void* {
        return &(*static_cast<const List*>(list))[i];
      },
      [](void* list, std::size_t i) -> void* { return &(*static_cast<List*>(list))[i]; },
      [](void* list, std::size_t size) { static_cast<List*>(list)->resize(size); },
      [](void* list, std::size_t i) {
        auto& records = *static_cast<List*>(list);
        records.erase(records.begin() + static_cast<std::ptrdiff_t>(i));
      },
      []() { return &record_info<Nested>(); },
  };
}

}  // namespace detail

// Describes a member under its name in the file.
template <auto Member>
constexpr FieldInfo field(const char* name) {
  using R = typename detail::MemberOf<decltype(Member)>::RecordType;
  using T = typename detail::MemberOf<decltype(Member)>::Type;
  FieldInfo info;
  info.name = name;
  info.kind = detail::kind_of<T>();
  info.merge = detail::merge_of(info.kind);
  // An enumeration of one byte may be read and written as that byte.
  if constexpr (std::is_enum_v<T>) {
    static_assert(sizeof(T) == 1);
    info.choice = &ChoiceOf<T>::info;
  }
  if constexpr (detail::is_records<T>) info.list = detail::list_info<typename T::value_type>();
  info.get = [](const void* r) -> const void* { return &(static_cast<const R*>(r)->*Member); };
  info.get_mutable = [](void* r) -> void* { return &(static_cast<R*>(r)->*Member); };
  return info;
}

// Describes a reference to a row of `target`.
template <auto Member>
constexpr FieldInfo refers(const char* name, Entity target) {
  FieldInfo info = field<Member>(name);
  info.targeted = true;
  info.target = target;
  return info;
}

// Describes the reference to the row that this one is a part of: removing that removes this.
template <auto Member>
constexpr FieldInfo part_of(const char* name, Entity target) {
  FieldInfo info = refers<Member>(name, target);
  info.owner = true;
  return info;
}

}  // namespace koers
