// Changes to the programme of a study day. A round that is about an activity and the activity know
// of each other: both sides change in one step.
#pragma once

#include "edit/edits.h"

namespace koers {

// A round about the activity behind the others, called and led as the activity is. Problem:
// `unknown_reference`, `too_long` for a programme that is full.
Result<Plan> with_round_about(const Plan& plan, Id moment, Id activity, std::int64_t minutes);

// An empty round behind the others.
Result<Plan> with_round(const Plan& plan, Id moment, std::int64_t minutes);

// Without the round; its activity is no longer of the day, unless another round is about it.
Result<Plan> without_round(const Plan& plan, Id moment, std::size_t round);

// The round is about this activity, or about none when empty. A round without a title takes the
// activity's.
Result<Plan> with_round_activity(const Plan& plan, Id moment, std::size_t round, Id activity);

// The round at another place of the programme.
Result<Plan> with_round_moved(const Plan& plan, Id moment, std::size_t from, std::size_t to);

}  // namespace koers
