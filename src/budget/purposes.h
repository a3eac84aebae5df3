// What a year costs by what it is for. Depreciation is apart: it follows from what was bought, and
// cannot be steered any more.
#pragma once

#include "budget/cost.h"

namespace koers {

// `depreciation` of this plan and of what was bought before it; `none` of lines that do not say.
KOERS_CHOICE(Spent, "spent", keep_running, renewal, learning, depreciation);
Spent spent_on(const BudgetLine& line);

struct PurposeCosts {
  Cents keep_running;
  Cents renewal;
  Cents learning;
  Cents depreciation;
  Cents unknown;

  Cents total() const { return keep_running + renewal + learning + depreciation + unknown; }
};

PurposeCosts costs_by_purpose(const Plan& plan, int calendar_year);

}  // namespace koers
