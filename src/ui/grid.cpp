#include "ui/grid.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/cells.h"

namespace koers {

namespace {

constexpr float narrowest_share = 120;

constexpr float cell_padding = 10;

// Fixed columns keep their width, the rest share what is left.
std::vector<float> laid_out(std::span<const GridColumn> columns, std::span<const GridExtra> extra,
                            float width) {
  float fixed = 0;
  float shares = 0;
  for (const GridColumn& column : columns)
    (column.width < 0 ? shares : fixed) += std::abs(column.width);
  for (const GridExtra& column : extra) fixed += column.width;
  std::vector<float> widths;
  for (const GridColumn& column : columns) {
    const float share = shares > 0 ? -column.width / shares * (width - fixed) : 0;
    widths.push_back(column.width < 0 ? std::max(share, narrowest_share * -column.width)
                                      : column.width);
  }
  for (const GridExtra& column : extra) widths.push_back(column.width);
  return widths;
}

Node plain_node(NodeRole role, NodeId id, std::string_view name, Box box) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.box = box;
  node.clip = visible_part();
  return node;
}

NodeId id_of(std::string_view text) { return ImGui::GetID(text.data(), text.data() + text.size()); }

std::string column_title(const Canvas& canvas, const GridLook& look, std::size_t column) {
  if (column >= look.columns.size()) return look.extra[column - look.columns.size()].title;
  return field_label(canvas.language(), look.entity,
                     *info(look.entity).record->field(look.columns[column].field));
}

// Said before the rows, painted after them: it lies over what scrolls under it.
void say_header(Canvas& canvas, const GridLook& look, Box box) {
  const NodeId row = id_of("header");
  canvas.add(plain_node(NodeRole::row, row, {}, box)).index = 1;
  canvas.open(row);
  float x = box.x;
  for (std::size_t i = 0; i < look.widths.size(); ++i) {
    const Box cell{x, box.y, look.widths[i], box.height};
    canvas.add(plain_node(NodeRole::columnheader, id_of("h" + std::to_string(i)),
                          column_title(canvas, look, i), cell));
    x += look.widths[i];
  }
  canvas.close();
}

void paint_header(Canvas& canvas, const GridLook& look, Box box) {
  paint_box(canvas, box, canvas.style.shade);
  paint_line(canvas, box.x, box.y + box.height, box.x + box.width, box.y + box.height,
             canvas.style.line);
  float x = box.x;
  for (std::size_t i = 0; i < look.widths.size(); ++i) {
    const bool right = i >= look.columns.size() || look.columns[i].right;
    paint_text_in(canvas, {x + cell_padding, box.y, look.widths[i] - 2 * cell_padding, box.height},
                  column_title(canvas, look, i), canvas.style.muted, Style::small, true, right);
    x += look.widths[i];
  }
}

// The dot that carries the colour of a theme, in the first column of what belongs to one.
Ink mark_of(const Canvas& canvas, const FieldInfo& field, Entity entity, const void* row) {
  const Plan& plan = canvas.plan();
  const Theme* theme = nullptr;
  if (field.kind == Kind::ref && field.target == Entity::themes)
    theme = find<Theme>(plan, as<Id>(field, row));
  if (field.kind == Kind::refs && field.target == Entity::themes && !as<Ids>(field, row).empty())
    theme = find<Theme>(plan, as<Ids>(field, row).front());
  if (entity == Entity::themes && std::string_view(field.name) == "code")
    theme = static_cast<const Theme*>(row);
  return theme ? theme_ink(theme->colour, canvas.style) : 0;
}

// The id that the same cell of another row has; the ids of the row we are in are taken off for it.
NodeId cell_below(Id row, const FieldInfo& field) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  const ImGuiID ours = window->IDStack.back();
  window->IDStack.pop_back();
  ImGui::PushID(std::string(row.view()).c_str());
  const NodeId id = id_of(std::string(row.view()) + '/' + field.name);
  ImGui::PopID();
  window->IDStack.push_back(ours);
  return id;
}

bool under_pointer(Box box) {
  return ImGui::IsWindowHovered() &&
         ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + box.width, box.y + box.height});
}

}  // namespace

void Grid::show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
                std::span<const GridColumn> columns, std::span<const GridExtra> extra, bool fit) {
  GridLook look{entity, rows, columns, extra, laid_out(columns, extra, width_left() - 2), 0};
  for (float width : look.widths) look.total += width;
  const float all_rows = Style::row_height * static_cast<float>(rows.size());
  const float bar = look.total > width_left() - 2 ? 12.0F : 0.0F;  // to scroll sideways
  const float whole = all_rows + Style::row_height + 4 + bar;
  const float left = std::max(ImGui::GetContentRegionAvail().y - 4, Style::row_height * 4);
  const Box outer = next_box(0, fit ? whole : std::min(left, whole));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
  ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const std::string grid_name(name);
  ImGui::SetNextWindowContentSize({look.total, 0});
  ImGui::BeginChild(grid_name.c_str(), {outer.width, outer.height}, ImGuiChildFlags_Borders,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
  const NodeId grid = id_of("grid");
  Node& node = canvas.add(plain_node(NodeRole::grid, grid, name, outer));
  node.count = static_cast<int>(rows.size()) + 1;
  node.columns = static_cast<int>(look.widths.size());
  canvas.open(grid);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const Box header{origin.x, outer.y + 1, std::max(look.total, outer.width), Style::row_height - 1};
  ImGui::Dummy({look.total, Style::row_height + all_rows});
  say_header(canvas, look, header);
  show_rows(canvas, look, {origin.x, origin.y + Style::row_height, look.total, all_rows}, outer);
  paint_header(canvas, look, header);
  canvas.close();
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

// Only the rows between the header and the lower edge of `outer`.
void Grid::show_rows(Canvas& canvas, const GridLook& look, Box all, Box outer) {
  const float top = outer.y + Style::row_height;
  const float bottom = outer.y + outer.height;
  const auto first = static_cast<std::size_t>(std::max(0.0F, (top - all.y) / Style::row_height));
  const auto last =
      std::min(look.rows.size(),
               static_cast<std::size_t>(std::max(0.0F, (bottom - all.y) / Style::row_height)) + 1);
  ImGui::PushClipRect({outer.x, top}, {outer.x + outer.width, bottom}, true);
  for (std::size_t r = first; r < last; ++r) {
    const Box box{all.x, all.y + Style::row_height * static_cast<float>(r), all.width,
                  Style::row_height};
    ImGui::PushID(std::string(look.rows[r].view()).c_str());
    show_row(canvas, look, r, box);
    ImGui::PopID();
  }
  ImGui::PopClipRect();
}

void Grid::show_row(Canvas& canvas, const GridLook& look, std::size_t r, Box box) {
  const Id id = look.rows[r];
  const bool selected =
      canvas.workspace.selection.entity == look.entity && canvas.workspace.selection.id == id;
  if (selected)
    paint_box(canvas, box, canvas.style.soft);
  else if (under_pointer(box))
    paint_box(canvas, box, canvas.style.shade);
  const float line = box.y + box.height - 0.5F;
  paint_line(canvas, box.x, line, box.x + box.width, line, canvas.style.line);
  const NodeId row = id_of("row");
  Node& node =
      canvas.add(plain_node(NodeRole::row, row, row_name(canvas.plan(), look.entity, id), box));
  node.index = static_cast<int>(r) + 2;
  node.selected = selected;
  canvas.open(row);
  float x = box.x;
  for (std::size_t c = 0; c < look.widths.size(); ++c) {
    const Box cell{x, box.y, look.widths[c], box.height};
    x += look.widths[c];
    if (c < look.columns.size())
      show_cell(canvas, look, r, c, cell);
    else
      show_computed(canvas, look.extra[c - look.columns.size()], id, c, cell);
  }
  canvas.close();
}

void Grid::show_computed(Canvas& canvas, const GridExtra& extra, Id row, std::size_t c, Box cell) {
  const std::string text = extra.text(canvas, row);
  paint_text_in(canvas, {cell.x + cell_padding, cell.y, cell.width - 2 * cell_padding, cell.height},
                text, canvas.style.ink, Style::body, false, true);
  canvas.add(plain_node(NodeRole::gridcell, id_of("c" + std::to_string(c)), text, cell));
}

void Grid::show_cell(Canvas& canvas, const GridLook& look, std::size_t r, std::size_t c, Box cell) {
  // An edit in the cell before may have replaced the row, or taken it away.
  const void* row = canvas.plan().table(look.entity).find(look.rows[r]);
  if (row == nullptr) return;
  const FieldInfo& field = *info(look.entity).record->field(look.columns[c].field);
  const NodeId node = id_of("c" + std::to_string(c));
  canvas.add(plain_node(NodeRole::gridcell, node, {}, cell));
  canvas.open(node);
  ImGui::SetCursorScreenPos({cell.x, cell.y});
  FieldOptions options;
  options.width = cell.width;
  options.hide_label = true;
  options.framed = false;
  options.right = look.columns[c].right;
  options.strong = look.columns[c].strong;
  options.mark = mark_of(canvas, field, look.entity, row);
  options.read_only = field.kind == Kind::records;
  const FieldEdit edit = editor_.show(canvas, {look.entity, look.rows[r], &field}, row, options);
  if (edit.entered) canvas.workspace.selection = {look.entity, look.rows[r]};
  if (edit.next && r + 1 < look.rows.size())
    canvas.focus_wanted = cell_below(look.rows[r + 1], field);
  canvas.close();
}

}  // namespace koers
