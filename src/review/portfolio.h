// School plans side by side, as their board looks at them: how far each of them is, what the rules
// find in it, how it stands in the frames, and what the school costs.
#pragma once

#include <vector>

#include "budget/by_school.h"
#include "review/findings.h"

namespace koers {

struct SchoolInPortfolio : FoundCounts {  // of findings about what belongs to the school plan
  Id school;
  Id it_plan;  // of the year; empty while there is none
  int goals = 0;
  int spearheads = 0;
  int activities = 0;  // without those that were cancelled
  int done = 0;
  int holds = 0;  // of the frames that ask something today and can be measured
  int deviates = 0;
  SchoolCost cost;    // in the calendar year, with its part of what the board pays
  Overall overall{};  // of the last test; none while there was none
};

struct Portfolio : FoundCounts {  // of findings about what belongs to no school
  int year = 0;
  std::vector<SchoolInPortfolio> schools;  // in the order of the plan
  Cents total;                             // of all lines of the plan in that year
};

// The costs of the schools add up to `total`, to the cent, in a plan that has a school.
Portfolio portfolio_of(const Plan& plan, int calendar_year, Date today);

}  // namespace koers
