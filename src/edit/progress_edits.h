// Edits of how it goes: what is noted of a goal today, a measurement, and what the year taught.
#pragma once

#include "base/problem.h"
#include "model/plan.h"

namespace koers {

// The goal stands like this on that day. A day has one note for each goal: a second one changes the
// first. `fresh` is the id of a row that has to be made. Problems: `unknown_reference`.
Result<Plan> with_progress(const Plan& plan, Id goal, Date day, ProgressColour colour, Id fresh);

// The indicator was measured on that day; a second measurement of a day takes the place of the
// first. Problems: `unknown_reference`, `too_long` when there are as many as a plan may hold.
Result<Plan> with_measurement(const Plan& plan, Id indicator, Date day, Decimal value);

// What comes of the goal after this year. Problems: `unknown_reference`.
Result<Plan> with_evaluation(const Plan& plan, Id goal, NextStep next, Id fresh);

}  // namespace koers
