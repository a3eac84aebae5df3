// Handling records by their description: the typed view of one field, equality, and the proof that
// no member is left out of a description.
#pragma once

#include "model/field.h"

namespace koers {

template <class T>
const T& as(const FieldInfo& field, const void* record) {
  return *static_cast<const T*>(field.get(record));
}
template <class T>
T& as_mutable(const FieldInfo& field, void* record) {
  return *static_cast<T*>(field.get_mutable(record));
}

bool equal_field(const FieldInfo& field, const void* a, const void* b);
bool equal_record(const RecordInfo& info, const void* a, const void* b);

// Whether the field holds nothing: such a field is not written.
bool empty_field(const FieldInfo& field, const void* record);

namespace detail {

struct Anything {
  template <class T>
  constexpr operator T() const noexcept;  // never defined: only asked whether it would fit
};

template <class R, class... Args>
constexpr std::size_t count_members() {
  if constexpr (requires { R{Args{}..., Anything{}}; })
    return count_members<R, Args..., Anything>();
  else
    return sizeof...(Args);
}

}  // namespace detail

template <class R>
const RecordInfo& record_info() {
  // The base counts as one member. A field that is missing from the description does not compile.
  static_assert(detail::count_members<R>() == std::size(R::fields()) + 1,
                "describe every member in fields()");
  static constexpr auto fields = R::fields();
  static constexpr RecordInfo info{
      fields,
      [](const void* r) -> const Unknown& { return static_cast<const R*>(r)->unknown; },
      [](void* r) -> Unknown& { return static_cast<R*>(r)->unknown; },
  };
  return info;
}

}  // namespace koers
