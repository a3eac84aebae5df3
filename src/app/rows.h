// Which rows a list shows, narrowed to what is searched for. Worked out once for each change, not
// for each frame.
#pragma once

#include <string>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

class RowList {
 public:
  // The rows of the plan's school year in which every word of the search occurs in some shown
  // field, in the order in which they are read.
  const Ids& of(const Plan& plan, Entity entity, Language language, const std::string& search);

 private:
  bool up_to_date(const Plan& plan, const AnyTable& table) const;

  AnyTable made_of_;
  // What says to which year a row belongs.
  std::shared_ptr<const PlanHead> head_;
  Table<SchoolYear> years_;
  Table<ItPlan> it_plans_;
  Table<Goal> goals_;
  Table<Label> labels_;  // a search finds own words
  std::string search_;
  Language language_{};
  bool made_ = false;
  Ids ids_;
};

}  // namespace koers
