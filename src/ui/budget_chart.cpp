// Costs per calendar year, stacked by theme; beside it stands the table with the same facts.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/budget_chart.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float stack_height = 22;

void paint_legend(Canvas& canvas, const std::vector<ThemeCost>& themes) {
  bool first = true;
  for (const ThemeCost& part : themes) {
    const std::string name =
        part.no_theme ? canvas.words(words::overview_no_theme) : std::string(part.name);
    const float width = text_width(canvas, name, Style::small) + 30;
    if (!first && ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + width < width_left())
      beside(12);
    first = false;
    const Box box = next_box(width, 22);
    paint_box(canvas, {box.x, box.y + 6, 10, 10}, theme_ink(part.colour, canvas.style), 2);
    paint_text_in(canvas, {box.x + 16, box.y, width, box.height}, name, canvas.style.muted,
                  Style::small);
    take_box(canvas, box);
  }
}

}  // namespace

void show_budget_chart(Canvas& canvas, const BudgetPicture& budget) {
  if (budget.years.empty()) return;
  Cents most{1};
  for (const BudgetSummary& year : budget.years) most = std::max(most, year.cost);
  begin_card(canvas, "chart");
  const float amount = canvas.screen.narrow() ? 120.0F : 230.0F;
  for (std::size_t i = 0; i < budget.years.size(); ++i) {
    const BudgetSummary& year = budget.years[i];
    const Box row = next_box(0, stack_height + 8);
    const std::string label = std::to_string(year.year);
    std::string total = money_whole(canvas.language(), year.cost);
    paint_text_in(canvas, {row.x, row.y, 50, row.height}, label, canvas.style.ink, Style::body,
                  true);
    float x = row.x + 56;
    const float width = std::max(40.0F, row.width - 56 - amount);
    for (const ThemeCost& part : budget.themes) {
      const float share_of_most = static_cast<float>(static_cast<double>(part.years[i].value) /
                                                     static_cast<double>(most.value));
      const float part_width = std::max(0.0F, width * share_of_most);
      paint_box(canvas, {x, row.y + 4, std::max(0.0F, part_width - 1), stack_height},
                theme_ink(part.colour, canvas.style));
      x += part_width;
    }
    if (year.per_pupil.value != 0 && !canvas.screen.narrow())
      total += "  ·  " + money(canvas.language(), year.per_pupil) + " " +
               canvas.words(words::overview_each);
    paint_text_in(canvas, {row.x + row.width - amount, row.y, amount, row.height}, total,
                  canvas.style.ink, Style::small, false, true);
    take_box(canvas, row);
    begin_group(canvas, label, NodeRole::image, label + ": " + total);
    end_group(canvas);
  }
  paint_legend(canvas, budget.themes);
  end_card(canvas);
}

void show_cover(Canvas& canvas, const BudgetPicture& budget) {
  for (const BudgetSummary& year : budget.years) {
    if (!year.cover) continue;
    const std::string said = cover_words(canvas.language(), year);
    if (*year.cover < year.cost) {  // told by a mark too, not by its colour alone
      const Box mark = next_box(22, Style::line_height);
      paint_icon(canvas, mark, icon::warning, canvas.style.warning);
      take_box(canvas, mark);
      beside(4);
    }
    begin_column(std::to_string(year.year), width_left());
    paragraph(canvas, said);
    end_column();
  }
}

}  // namespace koers
