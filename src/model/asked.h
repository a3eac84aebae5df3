// What a score of the present situation is about, and which groups were asked: read by the facts
// and by the rules, changed by `edit`.
#pragma once

#include "model/plan.h"

namespace koers {

// What a score is about: a statement, or the words of one where a plan has no row for it.
struct Asked {
  Id statement;
  std::string topic;
  bool operator==(const Asked&) const = default;
};
Asked asked_in(const Baseline& baseline);

// A topic in the words of a statement is about that statement; a full stop makes no difference.
bool same_words(std::string_view topic, std::string_view statement);

// The groups of a school plan, in the order in which they came in.
std::vector<std::string> groups_of(const Plan& plan, Id it_plan);

}  // namespace koers
