// What went wrong, as a value: a code that names the words, how bad it is, where it is, and
// details. Reading collects problems and goes on; a bug is not a problem but stops the program
// (ensure.h).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace koers {

enum class Severity : std::uint8_t { note, warning, error };

struct Problem {
  std::string code;  // names the words (`problem.<code>`) and the rejected test file
  Severity severity = Severity::error;
  std::string where;   // a path such as `goals/g-1/start`, or `line 12, column 3`
  std::string detail;  // the offending text, shortened; never needed to understand

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

inline bool any_error(const Problems& problems) {
  for (const Problem& problem : problems)
    if (problem.severity == Severity::error) return true;
  return false;
}

// A value, or the problem that stood in its way.
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Problem problem) : held_(std::move(problem)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }
  const T& value() const { return *std::get_if<0>(&held_); }
  T& value() { return *std::get_if<0>(&held_); }
  const Problem& problem() const { return *std::get_if<1>(&held_); }
  const T& operator*() const { return value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Problem> held_;
};

// The detail of a problem must stay readable whatever a file holds: at most `most` bytes, cut at a
// UTF-8 boundary, control characters replaced.
std::string shortened(std::string_view text, std::size_t most = 60);

}  // namespace koers
