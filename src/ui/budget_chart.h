// Costs per calendar year, stacked by theme: on the page of the budget and in the overview.
#pragma once

#include "app/summary.h"
#include "ui/widgets.h"

namespace koers {

void show_budget_chart(Canvas& canvas, const BudgetPicture& budget);
// A line for each year that has cover: what there is, and what is left or short.
void show_cover(Canvas& canvas, const BudgetPicture& budget);

}  // namespace koers
