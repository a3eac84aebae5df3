// What stands in the middle of the screen. A view paints and reports; what it knows of the plan
// comes from `app`, and what it does are actions.
#pragma once

#include "app/summary.h"
#include "ui/form.h"
#include "ui/list_view.h"

namespace koers {

// The state of the views that is nobody else's business: which rows a list shows, how high they
// are.
struct ViewState {
  ListView lists[2];  // a view shows at most two
  Summaries summaries;
  ShownTotals totals;
  bool timeline = false;
};

void show_view(Canvas& canvas, ViewState& state);

void show_start(Canvas& canvas);
void show_overview(Canvas& canvas, const Summary& summary);
// The activities as bars over the school year, with holidays and study days.
void show_timeline(Canvas& canvas, const Ids& activities);
// Costs per calendar year, stacked by theme.
void show_budget_chart(Canvas& canvas, const Summary& summary);

}  // namespace koers
