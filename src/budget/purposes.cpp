#include "budget/purposes.h"

namespace koers {

namespace {

Cents& place_in(PurposeCosts& costs, Spent spent) {
  switch (spent) {
    case Spent::keep_running:
      return costs.keep_running;
    case Spent::renewal:
      return costs.renewal;
    case Spent::learning:
      return costs.learning;
    case Spent::depreciation:
      return costs.depreciation;
    default:
      return costs.unknown;
  }
}

}  // namespace

Spent spent_on(const BudgetLine& line) {
  if (line.kind == LineKind::investment || line.kind == LineKind::carried)
    return Spent::depreciation;
  static_assert(static_cast<int>(Purpose::learning) == static_cast<int>(Spent::learning));
  return static_cast<Spent>(line.purpose);
}

PurposeCosts costs_by_purpose(const Plan& plan, int calendar_year) {
  PurposeCosts costs;
  for (const BudgetLine& line : plan.budget_lines)
    place_in(costs, spent_on(line)) += cost_in_year(line, calendar_year);
  return costs;
}

}  // namespace koers
