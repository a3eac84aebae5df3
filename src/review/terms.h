// When a body that is asked has to answer.
#pragma once

#include "model/plan.h"

namespace koers {

// The right with this subject and body, else one with this body and kind of decision; null for
// none.
const Right* right_of(const Plan& plan, const Decision& decision);

// As it is filled in; else so many weeks after it was asked as the right says, else as many as are
// usual. Empty where nobody can tell.
Date answer_date(const Plan& plan, const Decision& decision, Decimal usual_weeks);

}  // namespace koers
