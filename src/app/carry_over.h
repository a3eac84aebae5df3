// Carrying a year over into the next one, row by row. Part of next_year.h, which asks and decides.
#pragma once

#include "app/next_year.h"

namespace koers {

// Is of that year and comes back in the next; a holiday is the calendar's business.
bool comes_back(const Moment& moment, const SchoolCalendar& year);

Plan carried_over(const Plan& plan, Language language, const NextYearWish& wish, Date today,
                  IdSource& ids);

}  // namespace koers
