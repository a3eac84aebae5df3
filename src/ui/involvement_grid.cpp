#include "ui/involvement_grid.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/cells.h"
#include "app/subjects.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float aside = 10;
constexpr float narrowest_cell = 62;
constexpr float widest_cell = 118;
constexpr float numbers_width = 112;
constexpr float widest_code = 90;
constexpr float head_type = 12;

std::string who(const Canvas& canvas, Id stakeholder) {
  const std::string name = row_name(canvas.plan(), Entity::stakeholders, stakeholder);
  return name.empty() ? entity_name(canvas.language(), Entity::stakeholders, false) : name;
}

// The more someone has to say, the stronger the colour; the letter says the same.
void paint_level(Canvas& canvas, Box box, const InvolvementCell& cell) {
  const Style& style = canvas.style;
  const float size = 28;
  const Box chip{box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size};
  if (cell.level == InvolvementLevel::none)
    return paint_box(canvas, {box.x + box.width / 2 - 3, box.y + box.height / 2 - 1, 7, 2},
                     style.control);
  const bool strong = cell.level == InvolvementLevel::decide;
  const float share = 0.10F + 0.09F * static_cast<float>(cell.level);
  paint_box(canvas, chip, strong ? style.accent : faded(style.accent, share), Style::radius);
  paint_frame(canvas, chip, style.accent, Style::radius);
  const std::string letter = level_letter(canvas.language(), cell.level);
  const float width = text_width(canvas, letter, Style::body, true);
  paint_text_in(canvas, {chip.x + (size - width) / 2, chip.y, width + 1, size}, letter,
                strong ? style.on_accent : style.ink, Style::body, true);
  const char* mark = cell.done ? icon::check : cell.planned ? icon::clock : nullptr;
  if (mark != nullptr)
    paint_icon(canvas, {chip.x + size, chip.y, 15, size}, mark,
               cell.done ? style.good : style.muted, 13);
}

// A goal that nobody has a part in is what the table is looked at for.
bool speaks_up(const InvolvementLine& line) { return line.involved == 0 && !line.whole; }

// Empty cells say nothing of their own: the details stay with the line.
void select(Canvas& canvas, const InvolvementCell& cell, const Subject& about) {
  Subject& selection = canvas.workspace.selection;
  if (!cell.row.empty())
    selection = {Entity::involvements, cell.row};
  else if (selection.entity == Entity::involvements && !selection.id.empty())
    selection = about;
}

}  // namespace

std::vector<NodeOption> level_options(const Canvas& canvas) {
  const auto& values = ChoiceOf<InvolvementLevel>::info.values;
  std::vector<NodeOption> options{{"", canvas.words(words::involve_none)}};
  for (std::size_t i = 1; i < values.size(); ++i) {
    const std::string letter = level_letter(canvas.language(), static_cast<InvolvementLevel>(i));
    options.push_back({values[i], letter + " · " +
                                      choice_name(canvas.plan(), canvas.language(),
                                                  ChoiceOf<InvolvementLevel>::info, i)});
  }
  return options;
}

void set_level(Canvas& canvas, Id stakeholder, const Subject& about, const std::string& value) {
  canvas.run("involvement.set", {{{"stakeholder", std::string(stakeholder.view())},
                                  {"about", subject_value(about)},
                                  {"level", value}}});
  Subject& selection = canvas.workspace.selection;
  for (const Involvement& involvement : canvas.plan().involvements)
    if (involvement.stakeholder == stakeholder && involvement.about == about) {
      selection = {Entity::involvements, involvement.id};
      return;
    }
  if (selection.entity == Entity::involvements) selection = about;
}

InvolvementGrid::Shape InvolvementGrid::shape_of(Canvas& canvas, const InvolvementMatrix& matrix,
                                                 float width) {
  Shape shape;
  const auto columns = static_cast<float>(matrix.stakeholders.size());
  shape.names = std::clamp(width * 0.34F, 190.0F, 380.0F);
  shape.numbers = numbers_width;
  float least = narrowest_cell;  // no name of a group is broken inside a word that can be helped
  for (Id stakeholder : matrix.stakeholders)
    least = std::max(least, widest_word(canvas, who(canvas, stakeholder), head_type, true) + 10);
  shape.cell = std::clamp((width - shape.names - shape.numbers) / std::max(1.0F, columns),
                          std::min(least, widest_cell), widest_cell);
  shape.total = shape.names + shape.numbers + shape.cell * columns;
  shape.head = row_height(canvas);
  for (Id stakeholder : matrix.stakeholders)
    shape.head = std::max(
        shape.head,
        text_height(canvas, who(canvas, stakeholder), head_type, shape.cell - 8, true) + 16);
  return shape;
}

void InvolvementGrid::measure(Canvas& canvas, const InvolvementMatrix& matrix, const Shape& shape) {
  if (version_ == matrix.version && measured_at_ == shape.names && !tops_.empty()) return;
  codes_ = 0;
  for (const InvolvementLine& line : matrix.lines)
    if (!line.code.empty())
      codes_ = std::max(codes_, text_width(canvas, line.code, Style::small, true) + 8);
  codes_ = std::min(codes_, widest_code);
  tops_.assign(1, 0);
  for (const InvolvementLine& line : matrix.lines) {
    const float text = text_height(canvas, line.name, Style::body,
                                   shape.names - 2 * aside - indent_of(line), line.whole);
    const float count = text_height(canvas, line_words(canvas.language(), line), Style::small,
                                    shape.numbers - 6, speaks_up(line));
    tops_.push_back(tops_.back() + std::max({row_height(canvas), count + 18,
                                             std::min(text, 4 * Style::line_height) + 16}));
  }
  version_ = matrix.version;
  measured_at_ = shape.names;
}

std::size_t InvolvementGrid::line_at(float y) const {
  const auto found = std::upper_bound(tops_.begin(), tops_.end(), y);
  const auto line =
      static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, found - tops_.begin() - 1));
  return std::min(line, tops_.size() - 2);
}

void InvolvementGrid::show(Canvas& canvas, const InvolvementMatrix& matrix) {
  options_ = level_options(canvas);
  const float room = std::max(ImGui::GetContentRegionAvail().y - 4, row_height(canvas) * 7);
  Shape shape = shape_of(canvas, matrix, width_left() - 2);
  measure(canvas, matrix, shape);
  const float sideways = shape.total > width_left() - 2 ? Style::scroll_bar : 0.0F;
  const float whole = shape.head + tops_.back() + sideways + 3;
  if (whole > room) shape = shape_of(canvas, matrix, width_left() - 2 - Style::scroll_bar);
  const Box outer = next_box(0, std::min(room, whole));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
  ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::SetNextWindowContentSize({shape.total, 0});
  ImGui::BeginChild("matrix", {outer.width, outer.height}, ImGuiChildFlags_Borders,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
  const NodeId grid = id_of("grid");
  Node& node =
      canvas.add(plain_node(grid, NodeRole::grid, canvas.words(words::involve_table), outer));
  node.count = static_cast<int>(matrix.lines.size()) + 1;
  node.columns = static_cast<int>(matrix.stakeholders.size()) + 2;
  canvas.open(grid);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  ImGui::Dummy({shape.total, shape.head + tops_.back()});
  show_header(canvas, matrix, shape, {origin.x, outer.y + 1, shape.total, shape.head}, outer.x + 1);
  const float top = outer.y + 1 + shape.head;
  const float bottom = outer.y + outer.height - sideways;
  ImGui::PushClipRect({outer.x, top}, {outer.x + outer.width, bottom}, true);
  const float all = origin.y + shape.head;
  // One line more on either side is there for the keyboard.
  const std::size_t first = line_at(top - all);
  const std::size_t last = line_at(bottom - all);
  for (std::size_t i = first == 0 ? 0 : first - 1; i <= std::min(last + 1, matrix.lines.size() - 1);
       ++i)
    show_line(canvas, matrix, shape, i,
              {origin.x, all + tops_[i], shape.total, tops_[i + 1] - tops_[i]}, outer.x + 1);
  ImGui::PopClipRect();
  canvas.close();
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

void InvolvementGrid::show_header(Canvas& canvas, const InvolvementMatrix& matrix,
                                  const Shape& shape, Box at, float left) {
  const Style& style = canvas.style;
  const NodeId row = id_of("header");
  canvas.add(plain_node(row, NodeRole::row, {}, at)).index = 1;
  canvas.open(row);
  paint_box(canvas, {left, at.y, std::max(at.width, 4'000.0F), at.height}, style.shade);
  const std::string goal = canvas.words(words::involve_about);
  const std::string number = canvas.words(words::involve_how_many);
  canvas.add(plain_node(id_of("h-goal"), NodeRole::columnheader, goal,
                        {left, at.y, shape.names, at.height}));
  canvas.add(plain_node(id_of("h-number"), NodeRole::columnheader, number,
                        {left + shape.names, at.y, shape.numbers, at.height}));
  float x = at.x + shape.names + shape.numbers;
  const float clip = left + shape.names + shape.numbers;
  ImGui::PushClipRect({clip, at.y}, {clip + 8'000, at.y + at.height}, true);
  for (Id stakeholder : matrix.stakeholders) {
    const std::string name = who(canvas, stakeholder);
    const float high = text_height(canvas, name, head_type, shape.cell - 8, true);
    paint_wrapped(canvas, {x + 4, at.y + at.height - high - 7, shape.cell - 8, high + 1}, name,
                  style.muted, head_type, true);
    canvas.add(plain_node(id_of("h" + std::string(stakeholder.view())), NodeRole::columnheader,
                          name, {x, at.y, shape.cell, at.height}));
    x += shape.cell;
  }
  ImGui::PopClipRect();
  const float line = at.y + at.height;
  paint_text_in(canvas, {left + aside, line - 28, shape.names - 2 * aside, 22}, goal, style.muted,
                Style::small, true);
  paint_text_in(canvas, {left + shape.names, line - 28, shape.numbers - 4, 22}, number, style.muted,
                Style::small, true);
  paint_line(canvas, left, line, left + 4'000, line, style.line);
  canvas.close();
}

void InvolvementGrid::show_line(Canvas& canvas, const InvolvementMatrix& matrix, const Shape& shape,
                                std::size_t index, Box at, float left) {
  const Style& style = canvas.style;
  const InvolvementLine& line = matrix.lines[index];
  ImGui::PushID(std::string(line.about.id.view()).c_str());
  const NodeId row = id_of("row");
  canvas.add(plain_node(row, NodeRole::row, line.name, at)).index = static_cast<int>(index) + 2;
  canvas.open(row);
  const float names_end = left + shape.names + shape.numbers;
  paint_box(canvas, {left, at.y, shape.names + shape.numbers, at.height},
            line.whole ? style.shade : style.surface);
  canvas.add(plain_node(id_of("name"), NodeRole::gridcell, line.name,
                        {left, at.y, shape.names, at.height}));
  if (!line.code.empty())
    paint_text_in(canvas, {left + aside, at.y + 7, codes_ - 6, 22}, line.code, style.muted,
                  Style::small, true);
  const float indent = indent_of(line);
  paint_wrapped(canvas,
                {left + aside + indent, at.y + 8, shape.names - 2 * aside - indent, at.height - 10},
                line.name, style.ink, Style::body, line.whole);
  const std::string count = line_words(canvas.language(), line);
  const bool nobody = speaks_up(line);
  paint_wrapped(canvas, {left + shape.names, at.y + 9, shape.numbers - 6, at.height - 10}, count,
                nobody ? style.warning : style.muted, Style::small, nobody);
  canvas.add(plain_node(id_of("count"), NodeRole::gridcell, count,
                        {left + shape.names, at.y, shape.numbers, at.height}));
  float x = at.x + shape.names + shape.numbers;
  ImGui::PushClipRect({names_end, at.y}, {names_end + 8'000, at.y + at.height}, true);
  canvas.under_heading = shape.head;
  canvas.under_names = shape.names + shape.numbers;
  for (std::size_t c = 0; c < matrix.stakeholders.size(); ++c) {
    show_cell(canvas, matrix, index, c, {x, at.y, shape.cell, at.height});
    x += shape.cell;
  }
  canvas.under_heading = canvas.under_names = 0;
  ImGui::PopClipRect();
  paint_line(canvas, left, at.y + at.height - 0.5F, left + 4'000, at.y + at.height - 0.5F,
             style.line);
  canvas.close();
  ImGui::PopID();
}

void InvolvementGrid::show_cell(Canvas& canvas, const InvolvementMatrix& matrix, std::size_t line,
                                std::size_t column, Box box) {
  const InvolvementCell& cell = matrix.at(line, column);
  const Subject about = matrix.lines[line].about;
  const Id stakeholder = matrix.stakeholders[column];
  const std::string key(stakeholder.view());
  const NodeId in = id_of(key + "/cell");
  canvas.add(plain_node(in, NodeRole::gridcell, {}, box));
  canvas.open(in);
  const NodeId id = id_of(key);
  ImGui::ItemAdd(ImRect(box.x, box.y, box.x + box.width, box.y + box.height), id);
  reveal_if_focused(canvas, box, id);
  const bool chosen = !cell.row.empty() && canvas.workspace.selection.id == cell.row;
  if (chosen) paint_box(canvas, box, canvas.style.soft);
  paint_line(canvas, box.x, box.y, box.x, box.y + box.height, faded(canvas.style.line, 0.6F));
  paint_level(canvas, box, cell);
  if (canvas.focused == id)
    paint_frame(canvas, {box.x + 2, box.y + 2, box.width - 4, box.height - 4}, canvas.style.focus,
                Style::radius, 2);
  const std::string name =
      canvas.words(words::involve_cell(matrix.lines[line].name, who(canvas, stakeholder)));
  Node node = plain_node(id, NodeRole::combobox, name, box);
  node.value = ChoiceOf<InvolvementLevel>::info.values[static_cast<std::size_t>(cell.level)];
  node.options = options_;
  node.description = cell_words(canvas.plan(), canvas.language(), cell);
  node.disabled = canvas.workspace.read_only();
  node.arrows = true;
  canvas.add(std::move(node));
  canvas.close();
  if (canvas.take(id, EventKind::focus)) select(canvas, cell, about);
  std::string value;
  if (canvas.take(id, EventKind::commit, &value)) set_level(canvas, stakeholder, about, value);
}

}  // namespace koers
