// The schools of a board side by side: who is awaited, a line for each school, and a heat map of
// schools and frames or themes. Pressing a school shows its plan, to be read.
#include <algorithm>

#include "app/portfolio_table.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/matrix.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float heat_wide = 84;
constexpr float two_lines = 46;
constexpr int years_to_choose = 4;

// What lies under text of its own colour must stay quiet.
constexpr float faintest = 0.10F;
constexpr float strongest = 0.42F;

Shape shape_of(Heat heat) {
  switch (heat) {
    case Heat::good:
      return Shape::circle;
    case Heat::mixed:
      return Shape::diamond;
    default:
      return Shape::cross;
  }
}

Ink ink_of(const Style& style, Heat heat) {
  switch (heat) {
    case Heat::good:
      return style.good;
    case Heat::mixed:
      return style.warning;
    case Heat::bad:
      return style.error;
    case Heat::amount:
      return style.accent;
    default:
      return style.muted;
  }
}

// The colour says it quickly, the shape without colour, the name in words.
void paint_heat(Canvas& canvas, const HeatCell& cell, Box box) {
  const Style& style = canvas.style;
  const Ink ink = ink_of(style, cell.heat);
  const float strength =
      cell.heat == Heat::amount
          ? faintest + (strongest - faintest) * static_cast<float>(cell.strength) / 100
          : 0.16F;
  if (cell.heat != Heat::nothing)
    paint_box(canvas, {box.x + 1, box.y + 1, box.width - 2, box.height - 2}, faded(ink, strength));
  if (!cell.shown.empty()) {
    const float width = std::min(text_width(canvas, cell.shown, Style::small), box.width - 8);
    paint_text_in(canvas, {box.x + (box.width - width) / 2, box.y, width + 1, box.height},
                  cell.shown, style.ink, Style::small);
  } else if (cell.heat == Heat::nothing) {
    const float x = box.x + box.width / 2;
    const float y = box.y + box.height / 2;
    paint_line(canvas, x - 4, y, x + 4, y, style.muted);
  } else {
    paint_shape(canvas, box.x + box.width / 2, box.y + box.height / 2, 14, shape_of(cell.heat),
                ink);
  }
}

float width_of(CellKind kind) {
  switch (kind) {
    case CellKind::count:
      return 84;
    case CellKind::part:
      return 98;
    case CellKind::amount:
      return 112;
    case CellKind::words:
      break;
  }
  return 190;
}

class PortfolioPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::portfolio);
    Workspace& workspace = canvas.workspace;
    if (!is_board_plan(canvas.plan()))
      return paragraph(canvas, canvas.words(words::portfolio_for_boards));
    workspace.school_plans_in.want(workspace.ports().storage, canvas.plan().head->id,
                                   [&workspace] { ++workspace.revision; });
    const PortfolioFacts& facts = known_.of(canvas.plan(), workspace.school_plans_in,
                                            workspace.money_year, workspace.today());
    if (!known_.complete()) canvas.works_on = true;
    if (facts.round.empty()) return paragraph(canvas, canvas.words(words::portfolio_none));
    const PortfolioWords told{canvas.plan(), facts, canvas.language()};
    show_state(canvas, told);
    show_table(canvas, told);
    show_heat(canvas, told);
  }

 private:
  void show_state(Canvas& canvas, const PortfolioWords& told) {
    if (const std::size_t left = known_.left(); left > 0)
      notice(canvas,
             canvas.words(
                 words::portfolio_works(static_cast<std::int64_t>(told.facts.came_in),
                                        static_cast<std::int64_t>(told.facts.came_in - left))),
             NoticeKind::plain);
    else
      notice(canvas, portfolio_sum(told), NoticeKind::plain);
    for (const std::string& awaited : awaited_words(told))
      notice(canvas, awaited, NoticeKind::warning);
    space(4);
    ButtonOptions open;
    open.icon = icon::open;
    action_button(canvas, "file.open", open);
    space(8);
    show_year(canvas, told.facts.portfolio.year);
  }

  static void show_year(Canvas& canvas, int year) {
    const int first = portfolio_year(canvas.plan(), canvas.workspace.today());
    std::vector<NodeOption> options;
    for (int i = 0; i < years_to_choose; ++i) {
      const std::string label = std::to_string(first + i);
      options.push_back({label, label});
    }
    FieldOptions field;
    field.width = std::min(width_left(), 160.0F);
    const std::string now = std::to_string(year);
    const FieldEdit edit =
        choice(canvas, "year", canvas.words(words::portfolio_year), now, now, options, field);
    if (!edit.committed) return;
    for (int i = 0; i < years_to_choose; ++i)
      if (options[static_cast<std::size_t>(i)].value == edit.text)
        canvas.workspace.money_year = first + i;
    ++canvas.workspace.revision;
  }

  static std::string opens(const Canvas& canvas, const PortfolioWords& told, std::size_t school) {
    if (school >= told.facts.round.size()) return {};
    return told.facts.portfolio.schools[school].it_plan.empty()
               ? std::string()
               : canvas.words(words::portfolio_open(told.facts.round[school].name));
  }

  void show_table(Canvas& canvas, const PortfolioWords& told) {
    const auto columns = portfolio_columns();
    MatrixLook look;
    look.name = canvas.words(words::portfolio_table);
    look.corner = canvas.words(words::frames_school);
    look.rows = told.facts.round.size() + 1;
    look.least_row = two_lines;
    for (const PortfolioColumn& column : columns) {
      const std::string name = canvas.words(column.name);
      look.columns.push_back(
          {name,
           name,
           {},
           width_of(column.kind),
           false,
           column.kind == CellKind::words ? ColumnSide::left : ColumnSide::right});
    }
    look.title = [&](std::size_t row) {
      return row < told.facts.round.size() ? told.facts.round[row].name
                                           : canvas.words(words::portfolio_all);
    };
    look.text = [&](std::size_t row, std::size_t column) {
      if (row < told.facts.round.size()) return columns[column].text(told, row);
      return columns[column].total == nullptr ? std::string() : columns[column].total(told);
    };
    std::optional<std::size_t> opened;
    look.opens = [&](std::size_t row) { return opens(canvas, told, row); };
    look.open = [&](std::size_t row) { opened = row; };
    table_.show(canvas, "schools", look);
    if (opened)
      look_at_school_plan(canvas.workspace, told.facts.portfolio.schools[*opened].it_plan);
  }

  void show_heat(Canvas& canvas, const PortfolioWords& told) {
    space(12);
    heading(canvas, canvas.words(words::portfolio_heat), 2);
    std::vector<NodeOption> options;
    for (std::size_t i = 0; i < heat_names.size(); ++i)
      options.push_back({heat_names[i], canvas.words(heat_words(static_cast<HeatOf>(i)))});
    FieldOptions field;
    field.width = std::min(width_left(), 340.0F);
    const NodeOption& now = options[static_cast<std::size_t>(shows_)];
    const FieldEdit edit = choice(canvas, "heat", canvas.words(words::portfolio_heat_choice),
                                  now.value, now.label, options, field);
    if (edit.committed)
      for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].value == edit.text) shows_ = static_cast<HeatOf>(i);
    const HeatMap map(told, shows_);
    if (map.columns() == 0)
      return paragraph(canvas, canvas.words(words::portfolio_heat_empty), true);
    if (shows_ == HeatOf::frames)
      paragraph(canvas, canvas.words(words::portfolio_heat_marks), true);
    MatrixLook look;
    look.name = now.label;
    look.corner = canvas.words(words::frames_school);
    look.rows = told.facts.round.size();
    for (std::size_t column = 0; column < map.columns(); ++column)
      look.columns.push_back(
          {map.name(column), map.shown(column), {}, heat_wide, false, ColumnSide::middle});
    look.title = [&](std::size_t row) { return told.facts.round[row].name; };
    look.text = [&](std::size_t row, std::size_t column) { return map.cell(row, column).said; };
    look.paint = [&](std::size_t row, std::size_t column, Box box) {
      paint_heat(canvas, map.cell(row, column), box);
    };
    heat_.show(canvas, "heat-map", look);
    show_meanings(canvas, map);
  }

  // What the codes over the columns stand for.
  static void show_meanings(Canvas& canvas, const HeatMap& map) {
    for (std::size_t column = 0; column < map.columns(); ++column)
      if (map.shown(column) != map.name(column)) paragraph(canvas, map.name(column), true);
  }

  KnownPortfolio known_;
  Matrix table_;
  Matrix heat_;
  HeatOf shows_ = HeatOf::frames;
};

}  // namespace

std::unique_ptr<Page> make_portfolio_page() { return std::make_unique<PortfolioPage>(); }

}  // namespace koers
