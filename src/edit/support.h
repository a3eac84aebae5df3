// What follows from counting a poll of support: how many answered, and the mean of what they gave.
#pragma once

#include <array>

#include "model/plan.h"

namespace koers {

// How many gave 1, 2 … 5. What is less than nothing counts as nothing.
std::array<std::int64_t, 5> counts_of(const SupportPoll& poll);
// The mean of the counts, in thousandths, rounded half up; without counts the score as it was
// filled in.
Decimal mean_of(const SupportPoll& poll);

// `after` with respondents and score of each poll that changed since `before` and has counts: they
// are what the counts say. It stands in the one path that every change of a plan takes.
Plan with_poll_means(const Plan& before, Plan after);

}  // namespace koers
