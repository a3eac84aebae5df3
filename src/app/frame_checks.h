// How the school plans stand in the frames of the board, in words: what the page and the paper
// show.
#pragma once

#include <string>
#include <vector>

#include "review/metrics.h"
#include "text/speech.h"

namespace koers {

// `Voldoet`, `Wijkt af` …
Key words_of(FrameState state);

struct SchoolCheck {
  Id it_plan;
  std::string school;  // the plan's school and year
  FrameState state{};
  std::string said;  // `Wijkt af: € 308,96`
  std::string rows;  // where it deviates: names; empty where that is no row
  Subject opens;     // the first of these, else the school plan
};

// With the rows: `Wijkt af (KO-3)`.
std::string said_in_full(const SchoolCheck& check);

struct FrameFacts {
  Id frame;
  std::string title;
  std::string asks;  // what is measured and what it must be; or that a person judges
  std::vector<SchoolCheck> schools;
};

struct FramesFacts {
  std::vector<FrameFacts> frames;  // those that hold today, in the order of the plan
  int broken = 0;
  int held = 0;
  int other = 0;  // nothing to measure, or for a person
};

FramesFacts frames_facts(const Plan& plan, Language language, Date today);

// Works them out again only when one of these is another.
class KnownFrames {
 public:
  const FramesFacts& of(const Plan& plan, Language language, Date today);

 private:
  Plan made_of_;
  Language language_{};
  Date made_on_;
  FramesFacts facts_;
};

}  // namespace koers
