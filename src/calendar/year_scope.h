// Which rows belong to the school year that the plan is about. A plan keeps its earlier years:
// their goals, activities and moments are there, but the lists show those of one year.
#pragma once

#include "model/plan.h"

namespace koers {

class YearScope {
 public:
  // Of the year in the head of the plan; it must outlive the scope.
  explicit YearScope(const Plan& plan);

  // True for rows of the year, and for rows that belong to no year: themes, roles, budget lines.
  // What is a part of a goal that is parked is for no year, though the goal itself is still there.
  // A row belongs to the year of the school plan that it is a part of, by way of its goal if need
  // be; a moment to the year in which it begins.
  bool holds(Entity entity, const void* row) const;
  // Whether anything at all is left out.
  bool narrows() const { return narrows_ || parks_; }

 private:
  bool holds_it_plan(Id it_plan) const;
  bool holds_part_of(const Goal* goal) const;

  const Plan& plan_;
  const SchoolYear* year_;
  bool narrows_;
  bool parks_ = false;  // some goal is not for this year
};

// Whether such rows are read by their date, whatever order they stand in: moments are.
bool reads_by_date(Entity entity);
// Rows of one table in the order in which they are read: by date, those without one last, or as
// they stand in the plan.
void put_in_reading_order(const Plan& plan, Entity entity, Ids& rows);

// The rows of a table that belong to the year, in the order in which they are read.
Ids rows_of_year(const Plan& plan, Entity entity);

}  // namespace koers
