// What happened, by date: how goals were said to go, what was measured and decided, which
// activities got another status, and how people were involved.
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
  input,  // what somebody brought in, and what was done with it
  poll,
  request,  // a decision was asked for
  version   // of the destination, as it went out or came in
};

struct Happened {
  HappenedKind kind{};
  Date date;
  Subject subject;   // what to open
  std::string what;  // the row's own words
  std::string said;  // what came of it, in words
};

// From the start of the school year that is shown up to today, the last first.
std::vector<Happened> happened_in_year(const Plan& plan, Language language, Date today);
// How something came about: the sessions, inputs, polls and decisions about it up to today, and of
// the destination its versions; the last first.
std::vector<Happened> happened_about(const Plan& plan, Language language, Subject about,
                                     Date today);

// Of the year, or about something when that is given; worked out again only when one of these is
// another.
class HappenedOnes {
 public:
  const std::vector<Happened>& of(const Plan& plan, Language language, Date today,
                                  Subject about = {});

 private:
  Plan made_of_;
  Language language_{};
  Date made_on_;
  Subject about_;
  std::vector<Happened> all_;
};

}  // namespace koers
