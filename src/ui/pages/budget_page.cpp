// What it costs: the lines with their years, and the years by theme.
#include "budget/cost.h"
#include "budget/years.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/budget_chart.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

std::string amount_text(const Canvas& canvas, Id row) {
  const BudgetLine* line = find<BudgetLine>(canvas.plan(), row);
  const std::optional<Cents> amount = line ? amount_of(*line) : std::nullopt;
  return amount ? money_whole(canvas.language(), *amount) : std::string();
}

// What is no cost is a dash: in a table full of amounts the others stand out.
std::string shown_cost(const Canvas& canvas, Cents cost) {
  return cost.value == 0 ? "–" : money_whole(canvas.language(), cost);
}

template <int offset>
std::string cost_text(const Canvas& canvas, Id row) {
  const BudgetLine* line = find<BudgetLine>(canvas.plan(), row);
  const int year =
      first_budget_year(canvas.plan(), canvas.workspace.ports().world.today()) + offset;
  return line ? shown_cost(canvas, cost_in_year(*line, year)) : std::string();
}

class BudgetPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::budget, "add.budgetLines", icon::plus);
    search_field(canvas);
    const Date today = canvas.workspace.ports().world.today();
    if (!canvas.plan().budget_lines.empty()) {
      space(4);
      show_budget_chart(canvas, pictures_.of(canvas.plan(), today));
      show_cover(canvas, pictures_.of(canvas.plan(), today));
    }
    const int year = first_budget_year(canvas.plan(), today);
    const LineTotals& totals =
        totals_.of(canvas.plan(), list_.rows(canvas, Entity::budget_lines), year);
    const auto total = [&](std::size_t i) { return shown_cost(canvas, totals.cost[i]); };
    const GridExtra extra[] = {
        {canvas.words(words::overview_total), 100, amount_text, {}},
        {std::to_string(year), 98, cost_text<0>, total(0)},
        {std::to_string(year + 1), 98, cost_text<1>, total(1)},
        {std::to_string(year + 2), 98, cost_text<2>, total(2)},
    };
    list_.show(canvas, Entity::budget_lines, words::view_budget_empty, {extra, false});
  }

 private:
  ListView list_;
  BudgetPictures pictures_;
  ShownTotals totals_;
};

}  // namespace

std::unique_ptr<Page> make_budget_page() { return std::make_unique<BudgetPage>(); }

}  // namespace koers
