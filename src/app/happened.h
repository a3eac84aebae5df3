// What happened in the school year that is shown, by date: how goals were said to go, what was
// measured and decided, which activities got another status, and how people were involved.
#pragma once

#include <vector>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

enum class HappenedKind : std::uint8_t {
  status,       // of an activity
  progress,     // of a goal, as somebody noted it
  measurement,  // of an indicator
  gate,         // a goal went on to its next phase
  session,
  poll,
  request  // a decision was asked for
};

struct Happened {
  HappenedKind kind{};
  Date date;
  Subject subject;   // what to open
  std::string what;  // the row's own words
  std::string said;  // what came of it, in words
};

// From the start of the year up to today, the last first.
std::vector<Happened> happened_in_year(const Plan& plan, Language language, Date today);

// The same, worked out again only when the plan, the language or the day is another.
class HappenedOnes {
 public:
  const std::vector<Happened>& of(const Plan& plan, Language language, Date today);

 private:
  Plan made_of_;
  Language language_{};
  Date made_on_;
  std::vector<Happened> all_;
};

}  // namespace koers
