#include "edit/involvement_edits.h"

#include <array>

#include "edit/support.h"

namespace koers {

namespace {

Problem unknown(const char* where, Id id) {
  return {"unknown_reference", Severity::error, where, std::string(id.view())};
}

Ids rows_about(const Plan& plan, Id stakeholder, const Subject& about) {
  Ids ids;
  for (const Involvement& involvement : plan.involvements)
    if (involvement.stakeholder == stakeholder && involvement.about == about)
      ids.push_back(involvement.id);
  return ids;
}

}  // namespace

Result<Plan> with_involvement(const Plan& plan, Id stakeholder, Subject about,
                              InvolvementLevel level, Id new_id) {
  if (find<Stakeholder>(plan, stakeholder) == nullptr) return unknown("stakeholder", stakeholder);
  if (plan.table(about.entity).find(about.id) == nullptr) return unknown("about", about.id);
  const Ids there = rows_about(plan, stakeholder, about);
  Plan changed = plan;
  if (level == InvolvementLevel::none) {
    for (Id id : there) changed = without_row(std::move(changed), Entity::involvements, id);
    return changed;
  }
  Involvement involvement;
  if (there.empty()) {
    involvement.id = new_id;
    involvement.stakeholder = stakeholder;
    involvement.about = about;
  } else {
    involvement = *find<Involvement>(plan, there.front());
  }
  involvement.level = level;
  return with(std::move(changed), std::move(involvement));
}

Result<Plan> with_poll_answer(const Plan& plan, Id id, std::int64_t score) {
  const SupportPoll* found = find<SupportPoll>(plan, id);
  if (found == nullptr) return unknown("supportPolls", id);
  if (score < 1 || score > 5) return Problem{"number_out_of_range", Severity::error, "score", {}};
  SupportPoll poll = *found;
  constexpr std::array counts = {&SupportPoll::count_1, &SupportPoll::count_2,
                                 &SupportPoll::count_3, &SupportPoll::count_4,
                                 &SupportPoll::count_5};
  ++(poll.*counts[static_cast<std::size_t>(score - 1)]);
  return with_poll_means(plan, with(plan, std::move(poll)));
}

Plan with_decision_asked(Plan plan, const Right& right, Id new_id, Date today) {
  Decision decision;
  decision.id = new_id;
  decision.body = right.body;
  decision.type = right.type;
  decision.subject = right.subject;
  decision.requested_on = today;
  decision.outcome = DecisionOutcome::pending;
  if (right.weeks > 0) decision.answer_by = today.plus(static_cast<std::int32_t>(right.weeks * 7));
  return with(std::move(plan), std::move(decision));
}

}  // namespace koers
