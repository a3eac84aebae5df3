// Choices: a field that holds one of a few words. The words are listed once; the enumeration in the
// code and the values in the file both come from that list.
#pragma once

#include <array>
#include <memory>

#include "model/field.h"

namespace koers::detail {

template <std::size_t N>
struct SplitNames {
  char text[N]{};
  std::size_t starts[64]{};
  std::size_t count = 1;  // the first is "": not chosen
};

// Cuts "a, b, c" into strings that each end in a zero.
template <std::size_t N>
constexpr SplitNames<N> split_names(const char (&list)[N]) {
  SplitNames<N> out;
  std::size_t write = 0;
  bool fresh = true;
  for (std::size_t i = 0; i < N; ++i) {
    if (list[i] == ' ') continue;
    if (fresh) out.starts[out.count++] = write;
    fresh = list[i] == ',';
    out.text[write++] = fresh ? '\0' : list[i];
  }
  return out;
}

template <std::size_t Count, std::size_t N>
constexpr std::array<const char*, Count> name_pointers(const SplitNames<N>& names) {
  std::array<const char*, Count> out{};
  out[0] = "";
  for (std::size_t i = 1; i < Count; ++i) out[i] = names.text + names.starts[i];
  return out;
}

}  // namespace koers::detail

// KOERS_CHOICE(Phase, "phase", pioneering, organising): an enumeration that begins with `none`.
#define KOERS_CHOICE(Type, choice_name, ...)                                  \
  enum class Type : std::uint8_t { none, __VA_ARGS__ };                       \
  template <>                                                                 \
  struct ChoiceOf<Type> {                                                     \
    static constexpr auto names = detail::split_names(#__VA_ARGS__);          \
    static constexpr auto values = detail::name_pointers<names.count>(names); \
    static constexpr ChoiceInfo info{choice_name, values};                    \
  }

namespace koers {

// The value of a choice by its name in the file; none for "" and for what is no value of it.
template <class Choice>
Choice choice_called(std::string_view name) {
  const auto& values = ChoiceOf<Choice>::info.values;
  for (std::size_t i = 1; i < values.size(); ++i)
    if (name == values[i]) return static_cast<Choice>(i);
  return Choice{};
}

}  // namespace koers
