#include "budget/purposes.h"

namespace koers {

namespace {

Cents& place_in(PurposeCosts& costs, const BudgetLine& line) {
  if (line.kind == LineKind::investment || line.kind == LineKind::carried)
    return costs.depreciation;
  switch (line.purpose) {
    case Purpose::keep_running:
      return costs.keep_running;
    case Purpose::renewal:
      return costs.renewal;
    case Purpose::learning:
      return costs.learning;
    default:
      return costs.unknown;
  }
}

}  // namespace

PurposeCosts costs_by_purpose(const Plan& plan, int calendar_year) {
  PurposeCosts costs;
  for (const BudgetLine& line : plan.budget_lines)
    place_in(costs, line) += cost_in_year(line, calendar_year);
  return costs;
}

}  // namespace koers
