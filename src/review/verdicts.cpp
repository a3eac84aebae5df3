#include "review/verdicts.h"

#include <algorithm>

#include "review/plan_rows.h"

namespace koers {

namespace {

// The goal that a row is about; null for a row that is about none.
const Goal* goal_of(const Plan& plan, Subject subject) {
  if (subject.entity == Entity::goals) return find<Goal>(plan, subject.id);
  const auto by = [&](const auto* row) {
    return row == nullptr ? nullptr : find<Goal>(plan, row->goal);
  };
  if (subject.entity == Entity::activities) return by(find<Activity>(plan, subject.id));
  if (subject.entity == Entity::indicators) return by(find<Indicator>(plan, subject.id));
  if (subject.entity == Entity::budget_lines) return by(find<BudgetLine>(plan, subject.id));
  return nullptr;
}

bool is_motivated(const Plan& plan, const std::vector<Subject>& against) {
  return !against.empty() && std::all_of(against.begin(), against.end(), [&](Subject subject) {
    const Goal* goal = goal_of(plan, subject);
    return goal != nullptr && !goal->deviation.empty();
  });
}

}  // namespace

Verdict verdict_of(const Plan& plan, const FrameCheck& check) {
  if (check.state == FrameState::holds) return Verdict::meets;
  if (check.state != FrameState::broken) return Verdict::none;
  return is_motivated(plan, check.measured.against) ? Verdict::deviates_motivated
                                                    : Verdict::deviates;
}

Overall overall_of(const Plan& plan, const std::vector<ReviewItem>& items) {
  Overall overall = Overall::fitting;
  for (const ReviewItem& item : items) {
    const Verdict verdict = said_of(item);
    if (verdict == Verdict::none || verdict == Verdict::meets || verdict == Verdict::not_applicable)
      continue;
    const Frame* frame = find<Frame>(plan, item.frame);
    // What the board arranges for all is no reason to send the plan of one school back.
    const bool must =
        frame != nullptr && frame->force == Force::must && frame->level != Level::board;
    if (must && verdict == Verdict::deviates) return Overall::back_to_school;
    overall = Overall::fitting_with_agreements;
  }
  return overall;
}

Proposal proposal_of(const Plan& plan, Id it_plan, Date today) {
  Proposal proposal;
  for (const Frame& frame : plan.frames) {
    if (!asks_on(frame, today)) continue;
    for (const FrameCheck& check : check_frame(plan, frame, today, it_plan)) {
      ReviewItem item;
      item.frame = frame.id;
      item.automatic = verdict_of(plan, check);
      proposal.items.push_back(std::move(item));
    }
  }
  proposal.overall = overall_of(plan, proposal.items);
  return proposal;
}

const Review* open_review(const Plan& plan, Id it_plan) {
  for (const Review& review : plan.reviews)
    if (review.it_plan == it_plan && review.date.empty()) return &review;
  return nullptr;
}

const Review* last_review(const Plan& plan, Id it_plan) {
  const Review* last = nullptr;
  for (const Review& review : plan.reviews)
    if (review.it_plan == it_plan && !review.date.empty() &&
        (last == nullptr || review.date >= last->date))
      last = &review;
  return last;
}

}  // namespace koers
