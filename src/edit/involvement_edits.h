// Changes to who is involved in what and to how it is carried: a cell of the matrix is one row of
// `involvements`, a poll is one row that grows by an answer at a time.
#pragma once

#include "edit/edits.h"

namespace koers {

// Makes the stakeholder involved at that level, under the new id where no row says anything yet.
// `InvolvementLevel::none` takes every row away that says so. Problems: `unknown_reference` when
// either of them is not in the plan.
Result<Plan> with_involvement(const Plan& plan, Id stakeholder, Subject about,
                              InvolvementLevel level, Id new_id);

// One more answer of 1 to 5 to a poll, of which only is kept how often each was given. Problems:
// `unknown_reference`, `number_out_of_range`.
Result<Plan> with_poll_answer(const Plan& plan, Id poll, std::int64_t score);

// What was asked and is answered now: when that must be decided, by the weeks of the right.
Plan with_decision_asked(Plan plan, const Right& right, Id new_id, Date today);

}  // namespace koers
