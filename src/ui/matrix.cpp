#include "ui/matrix.h"

#include <algorithm>

#include <imgui.h>

#include "app/paste.h"

namespace koers {

namespace {

constexpr float matrix_padding = 10;
constexpr float most_title_lines = 4;

std::string cell_id(std::size_t row, std::size_t column) {
  return std::to_string(row) + "-" + std::to_string(column);
}

float title_width(const Canvas& canvas, float width) {
  return canvas.screen.narrow() ? 132.0F : std::clamp(width * 0.34F, 200.0F, 380.0F);
}

float title_size(const Canvas& canvas) {
  return canvas.screen.narrow() ? Style::small : Style::body;
}

// As high as its longest name, or of two lines where groups stand over their columns.
float header_height(Canvas& canvas, const MatrixLook& look) {
  float height = 40;
  for (const MatrixColumn& column : look.columns) {
    if (!column.over.empty()) return 58;
    height = std::max(height, text_height(canvas, column.shown, Style::small,
                                          column.width - 2 * matrix_padding, true) +
                                  14);
  }
  return height;
}

}  // namespace

// The titles stand in as much room as the longest needs, up to a part of the whole; a row is as
// high as that takes then.
void Matrix::measure(Canvas& canvas, const MatrixLook& look) {
  const float most = title_width(canvas, width_left());
  if (measured_at_ == canvas.workspace.revision && measured_most_ == most &&
      measured_rows_ == look.rows && row_height_ > 0)
    return;
  std::string longest;
  for (std::size_t row = 0; row < look.rows; ++row) {
    std::string text = look.title(row);
    if (text.size() > longest.size()) longest = std::move(text);
  }
  measured_at_ = canvas.workspace.revision;
  measured_most_ = most;
  measured_rows_ = look.rows;
  const float size = title_size(canvas);
  const float needed = std::max(text_width(canvas, longest, size) * 1.15F,
                                text_width(canvas, look.corner, Style::small, true)) +
                       2 * matrix_padding;
  title_width_ = std::min(most, needed);
  const float line = text_height(canvas, "X", size, 0);
  const float lines =
      std::min(text_height(canvas, longest, size, title_width_ - 2 * matrix_padding),
               most_title_lines * line);
  row_height_ = std::max({row_height(canvas), lines + 14, look.least_row});
}

void Matrix::refuse(Canvas& canvas, const RefusedCells& refused) {
  for (const RefusedCell& one : refused) {
    std::erase_if(refused_, [&](const RefusedCell& other) {
      return other.cell.row == one.cell.row && other.cell.column == one.cell.column;
    });
    refused_.push_back(one);
  }
  if (!refused.empty()) canvas.workspace.tell(refused.front().problem);
}

void Matrix::say_header(Canvas& canvas, const MatrixLook& look, const Place& place) {
  const Box box{place.seen.x, std::max(place.all.y, place.seen.y), place.seen.width, place.head};
  const NodeId row = id_of("header");
  canvas.add(plain_node(row, NodeRole::row, {}, box)).index = 1;
  canvas.open(row);
  canvas.add(plain_node(id_of("corner"), NodeRole::columnheader, look.corner,
                        {box.x, box.y, place.title, box.height}));
  float x = place.all.x + place.title;
  for (std::size_t c = 0; c < look.columns.size(); ++c) {
    const Box cell{x, box.y, look.columns[c].width, box.height};
    canvas.add(plain_node(id_of("h" + std::to_string(c)), NodeRole::columnheader,
                          look.columns[c].name, cell));
    x += cell.width;
  }
  canvas.close();
}

namespace {

// In the middle of its height, so that headings of one line stand on one line; over what stands
// under it.
void paint_heading(Canvas& canvas, Box box, const MatrixColumn& column) {
  const Ink ink = canvas.style.muted;
  const float high = text_height(canvas, column.shown, Style::small, box.width, true);
  if (column.stands == ColumnSide::middle) {
    const float width =
        std::min(text_width(canvas, column.shown, Style::small, true) + 1, box.width);
    box.x += (box.width - width) / 2;
    box.width = width;
  }
  paint_wrapped(canvas, {box.x, box.y + (box.height - high) / 2, box.width, high + 1}, column.shown,
                ink, Style::small, true, column.stands == ColumnSide::right);
}

// Words, of as many lines as fit, in the middle of the height.
void paint_lines(Canvas& canvas, Box box, const std::string& text) {
  const float high = std::min(text_height(canvas, text, Style::small, box.width), box.height - 4);
  paint_wrapped(canvas, {box.x, box.y + (box.height - high) / 2, box.width, high + 1}, text,
                canvas.style.ink, Style::small);
}

}  // namespace

// Over what scrolls under it.
void Matrix::paint_header(Canvas& canvas, const MatrixLook& look, const Place& place) {
  const Style& style = canvas.style;
  const float top = std::max(place.all.y, place.seen.y);
  const Box box{place.seen.x, top, place.seen.width, place.head};
  paint_box(canvas, box, style.shade);
  float x = place.all.x + place.title;
  float over_x = x;
  for (std::size_t c = 0; c < look.columns.size(); ++c) {
    const MatrixColumn& column = look.columns[c];
    const bool two = !column.over.empty();
    const Box cell{x + matrix_padding, two ? top + 28 : top, column.width - 2 * matrix_padding,
                   two ? place.head - 30 : place.head};
    if (two)
      paint_text_in(canvas, cell, column.shown, style.muted, Style::small, false, true);
    else
      paint_heading(canvas, cell, column);
    const bool ends = c + 1 == look.columns.size() || look.columns[c + 1].over != column.over;
    x += column.width;
    if (two && ends)
      paint_text_in(canvas, {over_x + matrix_padding, top + 6, x - over_x - 2 * matrix_padding, 22},
                    column.over, style.ink, Style::small, true, true);
    if (ends) over_x = x;
  }
  paint_box(canvas, {box.x, box.y, place.title, box.height}, style.shade);
  const bool over = !look.columns.empty() && !look.columns.front().over.empty();
  const Box corner{box.x + matrix_padding, over ? top + 28 : top, place.title - 2 * matrix_padding,
                   over ? place.head - 30 : place.head};
  paint_text_in(canvas, corner, look.corner, style.muted, Style::small, true);
  paint_line(canvas, box.x, box.y + box.height, box.x + box.width, box.y + box.height, style.line);
}

void Matrix::show_cell(Canvas& canvas, const MatrixLook& look, std::size_t row, std::size_t column,
                       Box box, TypedCells& typed) {
  const std::string id = cell_id(row, column);
  std::string text = look.text(row, column);
  const NodeId node = id_of("c" + id);
  if (!look.columns[column].typed) {
    if (look.paint)
      look.paint(row, column, box);
    else if (look.columns[column].stands == ColumnSide::left)
      paint_lines(canvas,
                  {box.x + matrix_padding, box.y, box.width - 2 * matrix_padding, box.height},
                  text);
    else
      paint_text_in(canvas,
                    {box.x + matrix_padding, box.y, box.width - 2 * matrix_padding, box.height},
                    text, canvas.style.ink, Style::body, false, true);
    canvas.add(plain_node(node, NodeRole::gridcell, text, box));
    return;
  }
  canvas.add(plain_node(node, NodeRole::gridcell, {}, box));
  canvas.open(node);
  ImGui::SetCursorScreenPos({box.x, box.y});
  FieldOptions options;
  options.width = box.width;
  options.height = box.height;
  options.hide_label = true;
  options.framed = false;
  options.right = true;
  options.read_only = look.read_only;
  const auto bad = std::find_if(refused_.begin(), refused_.end(), [&](const RefusedCell& one) {
    return one.cell.row == row && one.cell.column == column;
  });
  if (bad != refused_.end()) {
    text = bad->cell.text;
    options.problem = say_named(canvas.language(), "problem." + bad->problem.code);
  }
  const FieldEdit edit =
      text_field(canvas, id, look.title(row) + ", " + look.columns[column].name, text, options);
  if (edit.entered) row_typed_in_ = row;
  if (edit.committed && !look.read_only) {
    if (bad != refused_.end()) refused_.erase(bad);
    typed.push_back({row, column, edit.text});
  }
  if (edit.pasted && !look.read_only) {
    const auto block = parse_block(edit.text);
    for (std::size_t r = 0; r < block.size() && row + r < look.rows; ++r)
      for (std::size_t c = 0; c < block[r].size() && column + c < look.columns.size(); ++c)
        if (look.columns[column + c].typed) typed.push_back({row + r, column + c, block[r][c]});
  }
  if (edit.filled && row > 0 && !look.read_only)
    typed.push_back({row, column, look.text(row - 1, column)});
  if (edit.next && row + 1 < look.rows) canvas.focus_wanted = id_of(cell_id(row + 1, column));
  canvas.close();
}

void Matrix::show_title(Canvas& canvas, const MatrixLook& look, std::size_t row, Box box) {
  const std::string title = look.title(row);
  const std::string opens = look.opens ? look.opens(row) : std::string();
  const NodeId node = id_of("t" + std::to_string(row));
  canvas.add(plain_node(node, NodeRole::gridcell, opens.empty() ? title : std::string(), box));
  const float size = title_size(canvas);
  const float high =
      std::min(text_height(canvas, title, size, box.width - 2 * matrix_padding), box.height - 6);
  paint_wrapped(canvas,
                {box.x + matrix_padding, box.y + (box.height - high) / 2,
                 box.width - 2 * matrix_padding, high + 1},
                title, opens.empty() ? canvas.style.ink : canvas.style.accent, size);
  if (opens.empty()) return;
  canvas.open(node);
  if (pressable(canvas, "open" + std::to_string(row), NodeRole::button, opens,
                {box.x, box.y, box.width, box.height - 1}))
    look.open(row);
  canvas.close();
}

void Matrix::show_row(Canvas& canvas, const MatrixLook& look, const Place& place, std::size_t row,
                      TypedCells& typed) {
  const Style& style = canvas.style;
  const float y = place.all.y + place.head + place.row * static_cast<float>(row);
  const Box box{place.all.x, y, place.all.width, place.row};
  const std::string title = look.title(row);
  const NodeId node = id_of("row" + std::to_string(row));
  canvas.add(plain_node(node, NodeRole::row, title, box)).index = static_cast<int>(row) + 2;
  canvas.open(node);
  const Box name{place.seen.x, y, place.title, place.row};
  show_title(canvas, look, row, name);
  // What scrolls goes under the title.
  ImGui::PushClipRect({place.seen.x + place.title, y},
                      {place.seen.x + place.seen.width, y + place.row}, true);
  float x = place.all.x + place.title;
  for (std::size_t c = 0; c < look.columns.size(); ++c) {
    const Box cell{x, y, look.columns[c].width, place.row - 1};
    x += cell.width;
    const bool new_group = c == 0 || look.columns[c].over != look.columns[c - 1].over;
    if (new_group) paint_line(canvas, cell.x, y, cell.x, y + place.row, style.line);
    show_cell(canvas, look, row, c, cell, typed);
  }
  ImGui::PopClipRect();
  paint_line(canvas, place.seen.x, y + place.row - 0.5F, place.seen.x + place.seen.width,
             y + place.row - 0.5F, style.line);
  canvas.close();
}

TypedCells Matrix::show(Canvas& canvas, std::string_view id, const MatrixLook& look) {
  TypedCells typed;
  Place place;
  measure(canvas, look);
  place.title = title_width_;
  place.head = header_height(canvas, look);
  place.row = row_height_;
  float width = place.title;
  for (const MatrixColumn& column : look.columns) width += column.width;
  const float high = place.head + place.row * static_cast<float>(look.rows) + 2;
  const bool sideways = width > width_left() - 2;
  const Box outer =
      next_box(std::min(width_left(), width + 2), high + (sideways ? Style::scroll_bar : 0));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
  ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::SetNextWindowContentSize({width, 0});
  ImGui::BeginChild(std::string(id).c_str(), {outer.width, outer.height}, ImGuiChildFlags_Borders,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav |
                        ImGuiWindowFlags_NoScrollWithMouse);
  const NodeId grid = id_of("grid");
  Node& node = canvas.add(plain_node(grid, NodeRole::grid, look.name, outer));
  node.count = static_cast<int>(look.rows) + 1;
  node.columns = static_cast<int>(look.columns.size()) + 1;
  canvas.open(grid);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  place.all = {origin.x, origin.y, width, high};
  place.seen = visible_part();
  ImGui::Dummy({width, high - 2});
  say_header(canvas, look, place);
  // Those that show, one more on either side for the keyboard, and the one that is typed in.
  const auto at = [&](float y) {
    const float row = (y - place.all.y - place.head) / place.row;
    return static_cast<std::size_t>(std::clamp(row, 0.0F, static_cast<float>(look.rows)));
  };
  const std::size_t top = at(place.seen.y);
  const std::size_t first = top > 0 ? top - 1 : 0;
  const std::size_t end = std::min(look.rows, at(place.seen.y + place.seen.height) + 2);
  if (row_typed_in_ < first && row_typed_in_ < look.rows)
    show_row(canvas, look, place, row_typed_in_, typed);
  for (std::size_t row = first; row < end; ++row) show_row(canvas, look, place, row, typed);
  if (row_typed_in_ >= end && row_typed_in_ < look.rows)
    show_row(canvas, look, place, row_typed_in_, typed);
  paint_header(canvas, look, place);
  canvas.close();
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
  return typed;
}

}  // namespace koers
