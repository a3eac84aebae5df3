// What each school costs in a year: what it pays itself, and its part of what is paid for all of
// them. How such a part is worked out is said by the allocation keys of the plan.
#pragma once

#include "budget/cost.h"

namespace koers {

struct SchoolCost {
  Id school;
  Cents own;
  Cents allocated;
  std::int64_t pupils = 0;  // at the last count before the day; 0 when nobody counted

  Cents total() const { return own + allocated; }
  Cents per_pupil() const { return pupils > 0 ? share(total(), 1, pupils) : Cents{}; }
};

// The schools in the order of the plan. A line that a school or a team of it pays is its own; any
// other is divided over the schools that it is for, or over all of them when it does not say: by
// its own key, else by the key of its payer, else by pupils. Parts add up to the line.
std::vector<SchoolCost> costs_by_school(const Plan& plan, int calendar_year, Date today);

}  // namespace koers
