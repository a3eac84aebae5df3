// What a board sees of a school plan that it judges: frame by frame what was measured, and what the
// rules find in it.
#pragma once

#include <string>
#include <vector>

#include "app/frame_checks.h"
#include "app/test_round.h"

namespace koers {

struct FrameSaid {
  Id frame;
  std::string said;  // `Wijkt af: € 308,96 (KO-3)`
};

struct FindingSaid {
  Severity severity{};
  std::string where;   // the row
  std::string what;    // with the id of the rule
  bool aside = false;  // the school put it aside; `what` tells why
};

struct Judging {
  std::vector<FrameSaid> frames;  // those that hold today
  // The worst first, those that the school put aside last; without those that the board did.
  std::vector<FindingSaid> findings;
  std::vector<const Rule*> faults;  // of them, those that no frame asks about (review/verdicts.h)

  std::string of_frame(Id frame) const;  // empty for one that it does not have
};

// `in`: all that came in, that of the school plan among them.
Judging judging_of(const Plan& board, const SchoolPlansIn& in, Id it_plan, Language language,
                   Date today);

// Worked out again only when one of these is another.
class KnownJudging {
 public:
  const Judging& of(const Plan& board, const SchoolPlansIn& in, Id it_plan, Language language,
                    Date today);

 private:
  Plan board_;  // without its reviews, which no rule reads
  std::uint64_t version_ = 0;
  Id it_plan_;
  Language language_{};
  Date today_;
  Judging judging_;
};

}  // namespace koers
