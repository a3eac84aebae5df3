// What Koers proposes of a school plan: frame by frame, and as a whole. A person decides.
#pragma once

#include <vector>

#include "model/plan.h"
#include "review/metrics.h"

namespace koers {

// Of what was measured; none where a person has to look. What deviates with a motivation deviates
// in rows of which every goal says why.
Verdict verdict_of(const Plan& plan, const FrameCheck& check);

struct Proposal {
  std::vector<ReviewItem> items;  // of every frame that asks something today; without what a person
                                  // says, and without a verdict where a person has to look
  Overall overall{};
};

// What a person says of it, and where nothing was said, what was measured.
inline Verdict said_of(const ReviewItem& item) {
  return item.human == Verdict::none ? item.automatic : item.human;
}

// What follows from the verdicts: those of a person, and where nothing was said, those of Koers. A
// frame of the schools that must hold and does not sends the plan back; what else deviates, also of
// what the board arranges, asks for agreements.
Overall overall_of(const Plan& plan, const std::vector<ReviewItem>& items);

// `plan` holds the school plan beside what the board has (edit/packages.h, `joined`).
Proposal proposal_of(const Plan& plan, Id it_plan, Date today);

// The review of the school plan that has not been sent yet; null for none.
const Review* open_review(const Plan& plan, Id it_plan);
// The last that was sent or came in.
const Review* last_review(const Plan& plan, Id it_plan);
// The one that is at hand: open, else the last.
inline const Review* review_at_hand(const Plan& plan, Id it_plan) {
  const Review* open = open_review(plan, it_plan);
  return open != nullptr ? open : last_review(plan, it_plan);
}

}  // namespace koers
