// How much time the activities ask of each role, month by month through the school year, beside the
// time that the role has. Hours are spread over the working days of an activity; months add up to
// what was filled in, to the last minute.
#pragma once

#include <vector>

#include "model/plan.h"

namespace koers {

inline constexpr std::size_t load_months = 12;

struct RoleLoad {
  Id role;                                    // empty: nobody was named
  std::array<Decimal, load_months> months{};  // asked
  std::array<Decimal, load_months> room{};    // what the role has, by the working days of a month
  Decimal outside;                            // before or after this school year
  Decimal undated;                            // of activities without a date
  Decimal total;                              // all of the above
  Decimal available;                          // in a year; 0 when nobody said

  // More asked than there is, in a month in which that can be known.
  bool over(std::size_t month) const;
  int months_over() const;
};

struct Load {
  Month first;                  // of the school year
  std::vector<RoleLoad> roles;  // that have hours, in the order of the plan; nobody last
  Decimal total;
};

// Of all roles together.
Decimal hours_of(const Activity& activity);

// Of the activities of the year, without those that were cancelled.
Load load_of(const Plan& plan, Date today);

// The hours of one activity by month, from `first` on: in proportion to its working days, or to all
// its days where it has no working day. Those outside of the months go to `outside`, those without
// a date to `undated`.
void spread(const Plan& plan, const Activity& activity, Decimal hours, Month first, RoleLoad& into);

class Loads {
 public:
  const Load& of(const Plan& plan, Date today);

 private:
  Plan made_of_;
  Date made_on_;
  Load load_;
};

}  // namespace koers
