// The school year as a line from left to right: where on it each day lies. A file may hold any two
// days for its year; the line always has a length.
#pragma once

#include "model/plan.h"

namespace koers {

struct TimeAxis {
  Date start;
  Date end;  // not before the start, and at most three years after it

  float at(Date day) const;  // 0 at the start, 1 at the end of the last day; never outside
  // Whether some day between the two lies on it. An empty end stands for one day.
  bool shows(Date from, Date to) const;
};

TimeAxis time_axis_of(const Plan& plan, Date today);

}  // namespace koers
