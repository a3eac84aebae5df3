// Making a fragment of one's own work: what one does, for another school or another year to begin
// with. What happened, when, and who did it stays behind.
#pragma once

#include "edit/fragment.h"

namespace koers {

// The goals with their indicators, activities and gates, and the roles, teams and themes that these
// name. Without dates, statuses, measurements and decisions, without the present situation, and
// without the names of people and of the school. `goals` that are not there are left out.
Plan fragment_of(const Plan& plan, const Ids& goals);

}  // namespace koers
