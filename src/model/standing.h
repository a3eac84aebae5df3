// What the state of a row means: whether it still asks for something.
#pragma once

#include <algorithm>

#include "model/plan.h"

namespace koers {

// How many spearheads a school has in a year: what the plan says, else the usual number.
inline constexpr std::int64_t usual_spearheads = 3;
inline std::int64_t most_spearheads(const Plan& plan) {
  return plan.head->most_spearheads > 0 ? plan.head->most_spearheads : usual_spearheads;
}

// Whether the plan is one of a board, that tests the plans of its schools.
inline bool is_board_plan(const Plan& plan) {
  const Organisation* own = find<Organisation>(plan, plan.head->organisation);
  return own != nullptr && own->kind == OrganisationKind::board;
}

// The last package of its kind that went that way; null for none.
inline const Package* last_package(const Plan& plan, PackageKind kind, Direction direction) {
  const Package* last = nullptr;
  for (const Package& package : plan.packages)
    if (package.kind == kind && package.direction == direction &&
        (last == nullptr || package.date >= last->date))
      last = &package;
  return last;
}

// Still to be done: neither done nor cancelled.
inline bool is_unfinished(const Activity& activity) {
  return activity.status != ActivityStatus::done && activity.status != ActivityStatus::cancelled;
}

// Nothing is to be done for it any more this year.
inline bool is_finished(const Goal& goal) {
  return goal.status == GoalStatus::reached || goal.status == GoalStatus::stopped ||
         goal.status == GoalStatus::carried_over || goal.status == GoalStatus::parked;
}

// What was learned of a goal; null when nobody wrote it down. The first counts.
inline const Evaluation* evaluation_of(const Plan& plan, Id goal) {
  for (const Evaluation& evaluation : plan.evaluations)
    if (evaluation.goal == goal) return &evaluation;
  return nullptr;
}
// What was chosen for the goal after its year; none when nothing was.
inline NextStep next_step(const Plan& plan, Id goal) {
  const Evaluation* evaluation = evaluation_of(plan, goal);
  return evaluation == nullptr ? NextStep::none : evaluation->next;
}

// For this year, and not stopped; reached or not.
inline bool is_for_now(const Goal& goal) {
  return goal.status != GoalStatus::parked && goal.status != GoalStatus::stopped;
}

// It is still used, and written off, when its maker no longer keeps it safe. Not of one that does
// not say both.
inline bool tells_its_ends(const Asset& asset) {
  return !asset.support_end.empty() && !asset.in_use.empty() && asset.depreciation_years > 0;
}
inline bool outlives_support(const Asset& asset) {
  if (!tells_its_ends(asset)) return false;
  constexpr std::int64_t most_years = 100;
  const auto months = std::min(asset.depreciation_years, most_years) * 12 - 1;
  return asset.support_end < asset.in_use.plus(static_cast<std::int32_t>(months));
}

inline bool lacks_agreement(const Processing& processing) {
  return processing.personal_data && processing.agreement != AgreementState::yes;
}

// Neither over nor accepted.
inline bool is_open(const Risk& risk) {
  return risk.status == RiskStatus::none || risk.status == RiskStatus::open ||
         risk.status == RiskStatus::busy;
}

// Words of what was done with it, or a status that says so.
inline bool is_answered(const Input& input) {
  return input.status == InputStatus::taken_over || input.status == InputStatus::partly ||
         input.status == InputStatus::not_taken_over ||
         input.response.find_first_not_of(" \n\r\t") != std::string::npos;
}

}  // namespace koers
