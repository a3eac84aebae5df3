// Coverage at a glance: the goals of the year beside the statements of the vision, or beside the
// themes. Every box is one press, by mouse, finger or key.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/coverage.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float header_high = 34;
constexpr float least_goal_column = 54;
constexpr float most_goal_column = 180;
constexpr std::size_t most_named = 8;  // of what is not covered

Entity column_entity(CoverBy by) {
  return by == CoverBy::themes ? Entity::themes : Entity::vision_statements;
}

std::string name_of(const Canvas& canvas, Entity entity, Id id) {
  const std::string name = row_name(canvas.plan(), entity, id);
  return name.empty() ? entity_name(canvas.language(), entity, false) : name;
}

std::string short_of(const Canvas& canvas, Entity entity, Id id) {
  const std::string name = short_name(canvas.plan(), entity, id);
  return name.empty() ? entity_name(canvas.language(), entity, false) : name;
}

struct MatrixLook {
  Box outer;
  float names = 0;   // the width of the first column
  float column = 0;  // of each other column
  float row = 0;     // the height of a row
};

class CoveragePage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::coverage);
    show_switch(canvas);
    const Coverage& coverage = coverages_.of(canvas.plan(), by_);
    if (coverage.goals.empty() || coverage.columns.empty()) {
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_coverage_empty));
      end_card(canvas);
      return;
    }
    show_bare(canvas, coverage);
    show_matrix(canvas, coverage);
  }

 private:
  bool themes() const { return by_ == CoverBy::themes; }

  void show_switch(Canvas& canvas) {
    const std::vector<NodeOption> options{
        {"statements", canvas.words(words::coverage_by_statements)},
        {"themes", canvas.words(words::coverage_by_themes)}};
    FieldOptions field;
    field.width = std::min(width_left(), 220.0F);
    const NodeOption& now = options[themes() ? 1 : 0];
    const FieldEdit edit = choice(canvas, "by", canvas.words(words::coverage_by), now.value,
                                  now.label, options, field);
    if (edit.committed) by_ = edit.text == "themes" ? CoverBy::themes : CoverBy::statements;
  }

  // What is not covered, named, each with a way to it.
  void show_bare(Canvas& canvas, const Coverage& coverage) {
    if (coverage.bare_goals.empty() && coverage.bare_columns.empty()) {
      paragraph(canvas, canvas.words(themes() ? words::coverage_all_themes
                                              : words::coverage_all_statements));
      only_bare_ = false;
      return;
    }
    const int columns = static_cast<int>(coverage.bare_columns.size());
    const int goals = static_cast<int>(coverage.bare_goals.size());
    if (columns > 0)
      show_names(canvas, "bare-columns",
                 themes() ? words::coverage_bare_themes(columns)
                          : words::coverage_bare_statements(columns),
                 column_entity(by_), coverage.bare_columns);
    if (goals > 0) {
      show_names(canvas, "bare-goals",
                 themes() ? words::coverage_goals_bare_themes(goals)
                          : words::coverage_goals_bare_statements(goals),
                 Entity::goals, coverage.bare_goals);
      if (checkbox(canvas, "only-bare", canvas.words(words::coverage_only_bare), only_bare_))
        only_bare_ = !only_bare_;
    } else {
      only_bare_ = false;
    }
  }

  void show_names(Canvas& canvas, const char* group, const Phrase& phrase, Entity entity,
                  const Ids& ids) {
    const std::string title = canvas.words(phrase);
    begin_group(canvas, group, NodeRole::group, title);
    const Box box =
        next_box(0, std::max(22.0F, text_height(canvas, title, Style::body, width_left() - 26)));
    paint_icon(canvas, {box.x, box.y, 18, 22}, icon::warning, canvas.style.warning);
    paint_wrapped(canvas, {box.x + 26, box.y + 2, box.width - 26, box.height}, title,
                  canvas.style.ink, Style::body);
    take_box(canvas, box);
    canvas.add(plain_node(id_of(title), NodeRole::text, title, box));
    for (std::size_t i = 0; i < std::min(ids.size(), most_named); ++i) {
      ButtonOptions open;
      open.shown = short_of(canvas, entity, ids[i]);
      const bool translate = entity == Entity::vision_statements;
      const std::string name = name_of(canvas, entity, ids[i]);
      const std::string label =
          canvas.words(translate ? words::coverage_translate(name) : words::coverage_open(name));
      open.width =
          std::min({width_left(), 260.0F, text_width(canvas, open.shown, Style::body) + 28});
      if (i > 0) beside_if_fits(open.width);
      if (button(canvas, ids[i].view(), label, open)) go_to(canvas, entity, ids[i]);
    }
    if (ids.size() > most_named)
      paragraph(canvas,
                canvas.words(words::coverage_more(static_cast<int>(ids.size() - most_named))),
                true);
    end_group(canvas);
  }

  static void go_to(Canvas& canvas, Entity entity, Id id) {
    if (entity == Entity::vision_statements) {
      canvas.workspace.show_first = {entity, id};
      canvas.workspace.set_view(View::translation);
      return;
    }
    canvas.workspace.selection = {entity, id};
  }

  // The rows that show: all goals, or those with nothing beside them.
  std::vector<std::size_t> rows_of(const Coverage& coverage) const {
    std::vector<std::size_t> rows;
    for (std::size_t g = 0; g < coverage.goals.size(); ++g)
      if (!only_bare_ || coverage.marks[g].empty()) rows.push_back(g);
    return rows;
  }

  void show_matrix(Canvas& canvas, const Coverage& coverage) {
    const std::vector<std::size_t> rows = rows_of(coverage);
    const std::string title =
        canvas.words(themes() ? words::coverage_matrix_themes : words::coverage_matrix_statements);
    MatrixLook look;
    look.row = canvas.screen.narrow() ? 60.0F : 44.0F;  // with room for longer names
    const auto columns = static_cast<float>(coverage.columns.size());
    look.names = std::clamp(width_left() * 0.42F, 150.0F, 420.0F);
    look.column =
        std::clamp((width_left() - look.names - 14) / columns, least_goal_column, most_goal_column);
    const float all = header_high + look.row * static_cast<float>(rows.size());
    const bool sideways = look.names + columns * look.column > width_left();
    const float left = std::max(ImGui::GetContentRegionAvail().y - 4, 260.0F);
    look.outer = next_box(0, std::min(left, all + (sideways ? 14.0F : 3.0F)));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
    ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::SetNextWindowContentSize({look.names + columns * look.column, 0});
    ImGui::BeginChild("matrix", {look.outer.width, look.outer.height}, ImGuiChildFlags_Borders,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
    Node& grid = canvas.add(plain_node(id_of("grid"), NodeRole::grid, title, look.outer));
    grid.count = static_cast<int>(rows.size()) + 1;
    grid.columns = static_cast<int>(coverage.columns.size()) + 1;
    canvas.open(id_of("grid"));
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImGui::Dummy({look.names + columns * look.column, all});
    show_header(canvas, coverage, look, origin.x);
    show_rows(canvas, coverage, rows, look, {origin.x, origin.y + header_high, 0, 0});
    canvas.close();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
  }

  // The names of the columns stay in sight while the goals scroll under them.
  void show_header(Canvas& canvas, const Coverage& coverage, const MatrixLook& look, float x) {
    const Box bar{look.outer.x, look.outer.y + 1, look.outer.width, header_high - 1};
    paint_box(canvas, bar, canvas.style.shade);
    paint_line(canvas, bar.x, bar.y + bar.height, bar.x + bar.width, bar.y + bar.height,
               canvas.style.line);
    const NodeId row = id_of("header");
    canvas.add(plain_node(row, NodeRole::row, {}, bar)).index = 1;
    canvas.open(row);
    const std::string goal = canvas.words(words::coverage_goal);
    canvas.add(plain_node(id_of("hg"), NodeRole::columnheader, goal, bar));
    ImGui::PushClipRect({bar.x + look.names, bar.y}, {bar.x + bar.width, bar.y + bar.height}, true);
    for (std::size_t c = 0; c < coverage.columns.size(); ++c)
      show_column_head(
          canvas, coverage, look, c,
          {x + look.names + look.column * static_cast<float>(c), bar.y, look.column, bar.height});
    ImGui::PopClipRect();
    paint_text_in(canvas, {bar.x + 12, bar.y, look.names - 20, bar.height}, goal,
                  canvas.style.muted, Style::small, true);
    canvas.close();
  }

  void show_column_head(Canvas& canvas, const Coverage& coverage, const MatrixLook&, std::size_t c,
                        Box box) {
    const Entity entity = column_entity(by_);
    const Id id = coverage.columns[c];
    const bool bare = coverage.goals_of_column[c] == 0;
    const std::string count = canvas.words(words::coverage_count(coverage.goals_of_column[c]));
    Ink ink = canvas.style.ink;
    if (bare) ink = canvas.style.warning;
    std::string shown = short_of(canvas, entity, id);
    const float dot = themes() ? 14.0F : 0.0F;
    if (text_width(canvas, shown, Style::small, true) + dot > box.width - 12)
      shown = std::to_string(c + 1);
    // In the middle, over the boxes.
    const float width = text_width(canvas, shown, Style::small, true);
    float left = box.x + (box.width - width - dot) / 2;
    if (const Theme* theme = themes() ? find<Theme>(canvas.plan(), id) : nullptr) {
      paint_box(canvas, {left, box.y + box.height / 2 - 5, 10, 10},
                theme_ink(theme->colour, canvas.style), 5);
      left += dot;
    }
    paint_text_in(canvas, {left, box.y, width + 1, box.height}, shown, ink, Style::small, true);
    canvas
        .add(plain_node(id_of("h" + std::string(id.view())), NodeRole::columnheader,
                        name_of(canvas, entity, id), box))
        .description = count;
  }

  void show_rows(Canvas& canvas, const Coverage& coverage, const std::vector<std::size_t>& rows,
                 const MatrixLook& look, Box at) {
    const float top = look.outer.y + header_high;
    const float bottom = look.outer.y + look.outer.height;
    ImGui::PushClipRect({look.outer.x, top}, {look.outer.x + look.outer.width, bottom}, true);
    const auto row_at = [&](float y) {
      return static_cast<std::size_t>(std::max(0.0F, (y - at.y) / look.row));
    };
    const std::size_t first = row_at(top) - std::min<std::size_t>(row_at(top), 2);
    const std::size_t end = std::min(rows.size(), row_at(bottom) + 3);
    for (std::size_t r = first; r < end; ++r) {
      const float y = at.y + look.row * static_cast<float>(r);
      ImGui::PushID(std::string(coverage.goals[rows[r]].view()).c_str());
      show_row(canvas, coverage, rows[r], r, look, {at.x, y, look.outer.width, look.row});
      ImGui::PopID();
    }
    ImGui::PopClipRect();
  }

  void show_row(Canvas& canvas, const Coverage& coverage, std::size_t g, std::size_t r,
                const MatrixLook& look, Box box) {
    const Id goal = coverage.goals[g];
    const std::string name = name_of(canvas, Entity::goals, goal);
    Node& node = canvas.add(plain_node(id_of("row"), NodeRole::row, name, box));
    node.index = static_cast<int>(r) + 2;
    canvas.open(id_of("row"));
    show_goal(canvas, coverage, g, name, {look.outer.x, box.y, look.names, box.height});
    const float line = box.y + box.height - 0.5F;
    paint_line(canvas, look.outer.x, line, look.outer.x + look.outer.width, line,
               canvas.style.line);
    // Cells that are scrolled sideways go under the names, not over them.
    ImGui::PushClipRect({look.outer.x + look.names, box.y},
                        {look.outer.x + look.outer.width, box.y + box.height}, true);
    for (std::size_t c = 0; c < coverage.columns.size(); ++c)
      show_cell(canvas, coverage, g, c, name,
                {box.x + look.names + look.column * static_cast<float>(c), box.y, look.column,
                 box.height});
    ImGui::PopClipRect();
    canvas.close();
  }

  void show_goal(Canvas& canvas, const Coverage& coverage, std::size_t g, const std::string& name,
                 Box box) {
    const NodeId cell = id_of("goal");
    canvas.add(plain_node(cell, NodeRole::gridcell, {}, box));
    canvas.open(cell);
    const bool bare = coverage.marks[g].empty();
    const float left = bare ? 34.0F : 12.0F;
    if (bare)
      paint_icon(canvas, {box.x + 8, box.y, 20, box.height}, icon::warning, canvas.style.warning,
                 16);
    const float width = box.width - left - 8;
    const float most = canvas.screen.narrow() ? 3 * 15.8F : 2 * 15.8F;
    const float high = std::min(most, text_height(canvas, name, Style::small, width));
    paint_wrapped(canvas, {box.x + left, box.y + (box.height - high) / 2, width, high + 1}, name,
                  canvas.style.ink, Style::small);
    if (pressable(canvas, "open", NodeRole::button, canvas.words(words::coverage_open(name)), box))
      canvas.workspace.selection = {Entity::goals, coverage.goals[g]};
    canvas.close();
  }

  void show_cell(Canvas& canvas, const Coverage& coverage, std::size_t g, std::size_t c,
                 const std::string& goal_name, Box box) {
    const Style& style = canvas.style;
    const Id goal = coverage.goals[g];
    const Id column = coverage.columns[c];
    const std::string key(column.view());
    const NodeId cell = id_of("c" + key);
    canvas.add(plain_node(cell, NodeRole::gridcell, {}, box));
    canvas.open(cell);
    const bool on = coverage.at(g, c);
    const Box mark{box.x + (box.width - 24) / 2, box.y + (box.height - 24) / 2, 24, 24};
    Ink ink = style.accent;
    if (const Theme* theme = themes() ? find<Theme>(canvas.plan(), column) : nullptr)
      ink = theme_ink(theme->colour, style);
    paint_box(canvas, mark, on ? ink : style.surface, 4);
    paint_frame(canvas, mark, on ? ink : style.control, 4, 1.5F);
    if (on) paint_icon(canvas, mark, icon::check, style.dark ? style.paper : style.surface, 18);
    const std::string name =
        canvas.words(words::coverage_cell(short_of(canvas, column_entity(by_), column), goal_name));
    const std::size_t at = canvas.nodes.size();
    const bool pressed = pressable(canvas, "x" + key, NodeRole::checkbox, name, box);
    canvas.nodes[at].checked = on;
    canvas.nodes[at].disabled = canvas.workspace.read_only();
    canvas.close();
    if (!pressed || canvas.workspace.read_only()) return;
    canvas.run("coverage.toggle", Arguments{{{"by", themes() ? "themes" : "statements"},
                                             {"column", key},
                                             {"goal", std::string(goal.view())}}});
  }

  Coverages coverages_;
  CoverBy by_ = CoverBy::statements;
  bool only_bare_ = false;
};

}  // namespace

std::unique_ptr<Page> make_coverage_page() { return std::make_unique<CoveragePage>(); }

}  // namespace koers
