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

// One more answer of 1 to 5. The mean of a poll says the sum exactly, up to a thousand answers, so
// that nothing else has to be kept and no answer can be traced. Problems: `unknown_reference`,
// `number_out_of_range`.
Result<Plan> with_poll_answer(const Plan& plan, Id poll, int score);
inline constexpr std::int64_t most_poll_answers = 1'000;

// What was asked and is answered now: when that must be decided, by the weeks of the right.
Plan with_decision_asked(Plan plan, const Right& right, Id new_id, Date today);

}  // namespace koers
