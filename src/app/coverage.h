// Which goals come from which statement of the vision, and which theme each goal is for, at a
// glance: a matrix of the goals of the year, with what is not covered named apart.
#pragma once

#include "model/plan.h"

namespace koers {

enum class CoverBy : std::uint8_t { statements, themes };

struct Coverage {
  CoverBy by{};
  Ids goals;    // the rows
  Ids columns;  // statements or themes
  std::vector<std::vector<std::size_t>>
      marks;  // of each goal: the columns it has, from low to high
  std::vector<int> goals_of_column;
  Ids bare_goals;    // without any column
  Ids bare_columns;  // without any goal

  bool at(std::size_t goal, std::size_t column) const;
};

// Goals that are not for this year are left out. A goal comes from a statement when it names it, or
// when a translation leads from the one to the other.
Coverage coverage_of(const Plan& plan, CoverBy by);

bool covers(const Plan& plan, CoverBy by, Id column, Id goal);

// The plan with the goal joined to the statement or theme, or parted from it. The words of a
// translation stay; one that says nothing goes.
Plan with_cover(const Plan& plan, CoverBy by, Id column, Id goal, bool on);

// Worked out again only when the plan is another.
class Coverages {
 public:
  const Coverage& of(const Plan& plan, CoverBy by);

 private:
  bool up_to_date(const Plan& plan, CoverBy by) const;

  Plan made_of_;
  bool made_ = false;
  Coverage coverage_;
};

}  // namespace koers
