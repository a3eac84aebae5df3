// What was said about the plan and what was done with it: what is not answered yet first, the
// oldest at the top, because whoever said something and hears nothing says nothing the next time.
#pragma once

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

enum class InputFilter : std::uint8_t { all, open, answered };

struct InputEntry {
  Id id;
  bool open = false;        // neither an answer nor a decision
  std::int64_t age = -1;    // days since it came in; below zero where that is not known
  bool waits_long = false;  // open for more than a month
};

struct InputLog {
  std::vector<InputEntry> entries;  // in the order of showing
  int open = 0;
  int waits_long = 0;
};

inline constexpr std::int64_t long_wait_days = 30;

InputLog input_log(const Plan& plan, Date today);
bool shows(InputFilter filter, const InputEntry& entry);

// `3 weken oud, nog geen antwoord`, or what was done with it in one word.
std::string entry_words(const Plan& plan, Language language, const InputEntry& entry);

}  // namespace koers
