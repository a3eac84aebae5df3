// What Koers proposes of a school plan: frame by frame, and as a whole. A person decides.
#pragma once

#include <vector>

#include "model/plan.h"
#include "review/portfolio.h"

namespace koers {

// Of what was measured; none where a person has to look. What deviates with a motivation deviates
// in rows of which every goal says why.
Verdict verdict_of(const Plan& plan, const FrameCheck& check);

// The frames that ask something today, as they stand in the school plan: without what a person
// says, and without a verdict where a person has to look. `plan` holds the school plan beside what
// the board has (edit/packages.h, `joined`).
std::vector<ReviewItem> proposed_items(const Plan& plan, Id it_plan, Date today);

// The rules of which there are errors among what was found in the school plan, but for those of
// which a frame tells that it does not hold to.
std::vector<const Rule*> faults_among(const std::vector<FindingByRule>& found, const Plan& plan,
                                      Id it_plan, Date today);

// What a person says of it, and where nothing was said, what was measured.
inline Verdict said_of(const ReviewItem& item) {
  return item.human == Verdict::none ? item.automatic : item.human;
}

// It says what, and by when.
inline bool is_dated(const ReviewAgreement& agreement) {
  return !agreement.text.empty() && !agreement.when.empty();
}

// What a review comes down to. A plan that has to be otherwise, by a frame of the schools that must
// hold or by an error, goes back unless an agreement with a date is about it. What else deviates,
// also of what the board arranges for all, asks for agreements.
struct Outcome {
  Overall overall{};
  Ids frames;                      // without an agreement
  std::vector<const Rule*> rules;  // without an agreement
};
Outcome outcome_of(const Plan& plan, const Review& review, const std::vector<const Rule*>& faults);

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
