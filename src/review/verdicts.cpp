#include "review/verdicts.h"

#include <algorithm>
#include <set>

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

std::vector<ReviewItem> proposed_items(const Plan& plan, Id it_plan, Date today) {
  std::vector<ReviewItem> items;
  for (const Frame& frame : plan.frames) {
    if (!asks_on(frame, today)) continue;
    for (const FrameCheck& check : check_frame(plan, frame, today, it_plan)) {
      ReviewItem item;
      item.frame = frame.id;
      item.automatic = verdict_of(plan, check);
      items.push_back(std::move(item));
    }
  }
  return items;
}

std::vector<const Rule*> faults_among(const std::vector<FindingByRule>& found, const Plan& plan,
                                      Id it_plan, Date today) {
  std::set<std::string_view> told = {"C5"};  // of the frames themselves
  for (const Frame& frame : plan.frames) {
    const Metric* metric = asks_on(frame, today) ? find_metric(frame.metric) : nullptr;
    if (metric == nullptr || metric->rule.empty()) continue;
    for (const FrameCheck& check : check_frame(plan, frame, today, it_plan))
      if (check.state == FrameState::broken) told.insert(metric->rule);
  }
  std::vector<const Rule*> faults;
  for (const FindingByRule& one : found) {
    if (one.finding.severity != Severity::error || told.contains(one.rule->id)) continue;
    if (std::find(faults.begin(), faults.end(), one.rule) == faults.end())
      faults.push_back(one.rule);
  }
  return faults;
}

Outcome outcome_of(const Plan& plan, const Review& review, const std::vector<const Rule*>& faults) {
  const auto agreed = [&](auto about) {
    return std::any_of(review.agreements.begin(), review.agreements.end(),
                       [&](const ReviewAgreement& one) { return about(one) && is_dated(one); });
  };
  Outcome out;
  bool deviates = !faults.empty();
  bool all_judged = true;  // of what must hold and cannot be measured, of which C4 speaks
  for (const ReviewItem& item : review.items) {
    const Verdict verdict = said_of(item);
    const Frame* frame = find<Frame>(plan, item.frame);
    // What the board arranges for all is no reason to send the plan of one school back.
    const bool must =
        frame != nullptr && frame->force == Force::must && frame->level != Level::board;
    if (must && verdict == Verdict::none) all_judged = false;
    if (verdict == Verdict::none || verdict == Verdict::meets || verdict == Verdict::not_applicable)
      continue;
    deviates = true;
    if (must && verdict == Verdict::deviates &&
        !agreed([&](const ReviewAgreement& one) { return one.frame == item.frame; }))
      out.frames.push_back(item.frame);
  }
  for (const Rule* rule : faults)
    if (!(rule->id == "C4" && all_judged) &&
        !agreed([&](const ReviewAgreement& one) { return one.rule == rule->id; }))
      out.rules.push_back(rule);
  out.overall = !out.frames.empty() || !out.rules.empty() ? Overall::back_to_school
                : deviates                                ? Overall::fitting_with_agreements
                                                          : Overall::fitting;
  return out;
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
