#include "ui/grid.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/cells.h"
#include "app/paste.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr float cell_padding = 10;
constexpr float most_cell_lines = 4;
constexpr float footer_height = 36;

// Texts in columns that share the width take more lines where they need them.
bool wraps(const FieldInfo& field, const Column& column) {
  return column.width < 0 &&
         (field.kind == Kind::line || field.kind == Kind::text || field.kind == Kind::subject);
}

bool is_strong(Entity entity, const FieldInfo& field) {
  return std::string_view(field.name) == "code" ||
         (field.kind == Kind::line && &field == title_field(entity));
}

bool is_number(const FieldInfo& field) {
  return field.kind == Kind::number || field.kind == Kind::decimal || field.kind == Kind::money ||
         field.kind == Kind::records;
}

std::string column_title(const Canvas& canvas, const GridLook& look, std::size_t column) {
  const std::size_t own = look.fit.columns.size();
  if (column >= own) return look.extra[column - own].title;
  return field_label(canvas.language(), look.entity,
                     field_of(look.entity, look.fit.columns[column]));
}

// Said before the rows, painted after them: it lies over what scrolls under it.
void say_header(Canvas& canvas, const GridLook& look, Box box) {
  const NodeId row = id_of("header");
  canvas.add(plain_node(row, NodeRole::row, {}, box)).index = 1;
  canvas.open(row);
  float x = box.x;
  for (std::size_t i = 0; i < look.widths.size(); ++i) {
    const Box cell{x, box.y, look.widths[i], box.height};
    canvas.add(plain_node(id_of("h" + std::to_string(i)), NodeRole::columnheader,
                          column_title(canvas, look, i), cell));
    x += look.widths[i];
  }
  canvas.close();
}

// As high as the title needs that takes the most lines.
float header_height(Canvas& canvas, const GridLook& look) {
  float high = 0;
  for (std::size_t i = 0; i < look.widths.size(); ++i)
    high = std::max(high, text_height(canvas, column_title(canvas, look, i), Style::small,
                                      look.widths[i] - 2 * cell_padding, true));
  return std::max(row_height(canvas), high + 12);
}

void paint_title(Canvas& canvas, Box box, std::string_view title, bool right) {
  const float high = text_height(canvas, title, Style::small, box.width, true);
  if (high < 24)
    return paint_text_in(canvas, box, title, canvas.style.muted, Style::small, true, right);
  paint_wrapped(canvas, {box.x, box.y + (box.height - high) / 2, box.width, high}, title,
                canvas.style.muted, Style::small, true);
}

void paint_header(Canvas& canvas, const GridLook& look, Box box) {
  paint_box(canvas, box, canvas.style.shade);
  paint_line(canvas, box.x, box.y + box.height, box.x + box.width, box.y + box.height,
             canvas.style.line);
  float x = box.x;
  for (std::size_t i = 0; i < look.widths.size(); ++i) {
    const bool right =
        i >= look.fit.columns.size() || is_number(field_of(look.entity, look.fit.columns[i]));
    paint_title(canvas, {x + cell_padding, box.y, look.widths[i] - 2 * cell_padding, box.height},
                column_title(canvas, look, i), right);
    x += look.widths[i];
  }
}

bool has_totals(const GridLook& look) {
  return std::any_of(look.extra.begin(), look.extra.end(),
                     [](const GridExtra& extra) { return !extra.total.empty(); });
}

// What the computed columns add up to, at the foot, over what scrolls under it.
void show_footer(Canvas& canvas, const GridLook& look, Box box) {
  paint_box(canvas, box, canvas.style.shade);
  paint_line(canvas, box.x, box.y, box.x + box.width, box.y, canvas.style.control);
  const std::string name = canvas.words(words::overview_total);
  const NodeId row = id_of("footer");
  canvas.add(plain_node(row, NodeRole::row, name, box)).index =
      static_cast<int>(look.rows->size()) + 2;
  canvas.open(row);
  const Box title{box.x + cell_padding, box.y, 200, box.height};
  paint_text_in(canvas, title, name, canvas.style.ink, Style::body, true);
  canvas.add(plain_node(id_of("total"), NodeRole::gridcell, name, title));
  float x = box.x;
  for (std::size_t i = 0; i < look.widths.size(); ++i) {
    const Box cell{x + cell_padding, box.y, look.widths[i] - 2 * cell_padding, box.height};
    x += look.widths[i];
    if (i < look.fit.columns.size()) continue;
    const std::string& total = look.extra[i - look.fit.columns.size()].total;
    paint_text_in(canvas, cell, total, canvas.style.ink, Style::body, true, true);
    canvas.add(plain_node(id_of("t" + std::to_string(i)), NodeRole::gridcell, total, cell));
  }
  canvas.close();
}

// The theme that a field names.
const Theme* theme_of(const Plan& plan, const FieldInfo& field, const void* row) {
  if (field.target != Entity::themes || !field.targeted) return nullptr;
  if (field.kind == Kind::ref) return find<Theme>(plan, as<Id>(field, row));
  if (field.kind == Kind::refs && !as<Ids>(field, row).empty())
    return find<Theme>(plan, as<Ids>(field, row).front());
  return nullptr;
}

// The dot that carries the colour of a theme: at its code, and where a row names it.
Ink mark_of(const Canvas& canvas, const FieldInfo& field, Entity entity, const void* row) {
  const bool own = entity == Entity::themes && std::string_view(field.name) == "code";
  const Theme* theme = own ? static_cast<const Theme*>(row) : theme_of(canvas.plan(), field, row);
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

std::size_t chosen_row(const Canvas& canvas, const GridLook& look) {
  const Subject& chosen = canvas.workspace.selection;
  if (chosen.entity != look.entity) return look.rows->size();
  const auto found = std::find(look.rows->begin(), look.rows->end(), chosen.id);
  return static_cast<std::size_t>(found - look.rows->begin());
}

bool under_pointer(Box box) {
  return ImGui::IsWindowHovered() &&
         ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + box.width, box.y + box.height});
}

// The columns, none narrower than the words at its head.
std::vector<Column> columns_for(Canvas& canvas, Entity entity) {
  const auto own = columns_of(entity);
  std::vector<Column> columns(own.begin(), own.end());
  for (Column& column : columns) {
    const std::string title = field_label(canvas.language(), entity, field_of(entity, column));
    const float head = text_width(canvas, title, Style::small, true) + 2 * cell_padding + 1;
    if (column.width >= 0) column.width = std::max(column.width, head);
  }
  return columns;
}

GridLook look_for(Canvas& canvas, Entity entity, const Ids& rows, std::span<const GridExtra> extra,
                  float width) {
  GridLook look{entity, &rows, extra};
  float computed = 0;
  for (const GridExtra& column : extra) computed += column.width;
  look.fit = fit_columns(columns_for(canvas, entity), width - computed);
  look.widths = look.fit.widths;
  for (const GridExtra& column : extra) look.widths.push_back(column.width);
  look.total = look.fit.total + computed;
  look.head = header_height(canvas, look);
  return look;
}

}  // namespace

Ink row_mark(const Canvas& canvas, Entity entity, const void* row) {
  for (const Column& column : columns_of(entity))
    if (const Ink mark = mark_of(canvas, field_of(entity, column), entity, row)) return mark;
  return 0;
}

void Grid::measure(Canvas& canvas, GridLook& look, RowHeights& heights) {
  look.heights = &heights;
  const float usual = row_height(canvas);
  std::vector<float> sizes = look.fit.widths;
  sizes.push_back(field_type(canvas));  // with a finger it is larger
  heights.measure(canvas.plan(), look.entity, *look.rows, sizes, usual, [&](const void* row) {
    float lines = 1;
    for (std::size_t c = 0; c < look.fit.columns.size(); ++c) {
      const FieldInfo& field = field_of(look.entity, look.fit.columns[c]);
      if (!wraps(field, look.fit.columns[c])) continue;
      const std::string text = cell_text(canvas.plan(), canvas.language(), field, row);
      const float high =
          text_height(canvas, text, field_type(canvas), look.widths[c] - 2 * cell_padding,
                      is_strong(look.entity, field));
      lines = std::max(lines, std::round(high / field_line(canvas)));
    }
    return usual + (std::min(lines, most_cell_lines) - 1) * field_line(canvas);
  });
}

void Grid::show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
                std::span<const GridExtra> extra, bool fit) {
  const float left = std::max(ImGui::GetContentRegionAvail().y - 4, row_height(canvas) * 5);
  GridLook look = look_for(canvas, entity, rows, extra, width_left() - 2);
  measure(canvas, look, without_bar_);
  const float foot = has_totals(look) ? footer_height : 0;
  const auto height = [&] { return look.head + look.heights->total() + foot + 3; };
  if (!fit && height() > left) {  // room for the bar to scroll with
    look =
        look_for(canvas, entity, rows, extra, width_left() - 2 - ImGui::GetStyle().ScrollbarSize);
    measure(canvas, look, with_bar_);
  }
  const float bar = look.total > width_left() - 2 ? Style::scroll_bar : 0.0F;  // to scroll sideways
  const float whole = height() + bar;
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
  Node& node = canvas.add(plain_node(grid, NodeRole::grid, name, outer));
  node.count = static_cast<int>(rows.size()) + (foot > 0 ? 2 : 1);
  node.columns = static_cast<int>(look.widths.size());
  canvas.open(grid);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float width = std::max(look.total, outer.width);
  const float bottom = outer.y + outer.height - bar - foot;
  const Box header{origin.x, outer.y + 1, width, look.head - 1};
  ImGui::Dummy({look.total, look.head + look.heights->total() + foot});
  say_header(canvas, look, header);
  show_rows(canvas, look, {origin.x, origin.y + look.head, look.total, look.heights->total()},
            outer, bottom);
  paint_header(canvas, look, header);
  if (foot > 0) show_footer(canvas, look, {origin.x, bottom - 1, width, foot});
  canvas.close();
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

// Only the rows between the header and `bottom`.
void Grid::show_rows(Canvas& canvas, const GridLook& look, Box all, Box outer, float bottom) {
  // A table as high as its rows may reach far beyond what is seen of the page.
  const Box seen = visible_part();
  const float top = std::max(outer.y + look.head, seen.y);
  bottom = std::clamp(bottom, top, std::max(top, seen.y + seen.height));
  ImGui::PushClipRect({outer.x, top}, {outer.x + outer.width, bottom}, true);
  const auto show_one = [&](std::size_t r) {
    const Box box{all.x, all.y + look.heights->top(r), all.width, look.heights->height(r)};
    ImGui::PushID(std::string((*look.rows)[r].view()).c_str());
    show_row(canvas, look, r, box);
    ImGui::PopID();
  };
  const RowHeights::Range range = look.heights->between(top - all.y, bottom - all.y);
  // The row that has the keyboard stays, even when it is scrolled out of sight.
  const std::size_t chosen = chosen_row(canvas, look);
  if (chosen < range.first) show_one(chosen);
  for (std::size_t r = range.first; r < range.end; ++r) show_one(r);
  if (chosen >= range.end && chosen < look.rows->size()) show_one(chosen);
  ImGui::PopClipRect();
}

void Grid::show_row(Canvas& canvas, const GridLook& look, std::size_t r, Box box) {
  const Id id = (*look.rows)[r];
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
      canvas.add(plain_node(row, NodeRole::row, row_name(canvas.plan(), look.entity, id), box));
  node.index = static_cast<int>(r) + 2;
  node.selected = selected;
  canvas.open(row);
  float x = box.x;
  for (std::size_t c = 0; c < look.widths.size(); ++c) {
    const Box cell{x, box.y, look.widths[c], box.height};
    x += look.widths[c];
    if (c < look.fit.columns.size())
      show_cell(canvas, look, r, c, cell);
    else
      show_computed(canvas, look.extra[c - look.fit.columns.size()], id, c, cell);
  }
  canvas.close();
}

void Grid::show_computed(Canvas& canvas, const GridExtra& extra, Id row, std::size_t c, Box cell) {
  const std::string text = extra.text(canvas, row);
  paint_text_in(canvas,
                {cell.x + cell_padding, cell.y, cell.width - 2 * cell_padding, row_height(canvas)},
                text, canvas.style.ink, Style::body, false, true);
  canvas.add(plain_node(id_of("c" + std::to_string(c)), NodeRole::gridcell, text, cell));
}

void Grid::show_cell(Canvas& canvas, const GridLook& look, std::size_t r, std::size_t c, Box cell) {
  // An edit in the cell before may have replaced the row, or taken it away.
  const void* row = canvas.plan().table(look.entity).find((*look.rows)[r]);
  if (row == nullptr) return;
  const Column& column = look.fit.columns[c];
  const FieldInfo& field = field_of(look.entity, column);
  const NodeId node = id_of("c" + std::to_string(c));
  canvas.add(plain_node(node, NodeRole::gridcell, {}, cell));
  canvas.open(node);
  ImGui::SetCursorScreenPos({cell.x, cell.y});
  FieldOptions options;
  options.width = cell.width;
  options.height = cell.height;
  options.hide_label = true;
  options.framed = false;
  options.right = is_number(field);
  options.strong = is_strong(look.entity, field);
  options.multiline = field.kind == Kind::text;
  if (wraps(field, column)) options.most_lines = static_cast<int>(most_cell_lines);
  options.mark = mark_of(canvas, field, look.entity, row);
  options.read_only = field.kind == Kind::records;
  const FieldEdit edit = editor_.show(canvas, {look.entity, (*look.rows)[r], &field}, row, options);
  if (edit.pasted) paste(canvas, look, r, c, edit.text);
  if (edit.filled) fill_down(canvas, look, r, field);
  if (edit.entered) canvas.workspace.selection = {look.entity, (*look.rows)[r]};
  if (edit.next && r + 1 < look.rows->size())
    canvas.focus_wanted = cell_below((*look.rows)[r + 1], field);
  canvas.close();
}

void Grid::paste(Canvas& canvas, const GridLook& look, std::size_t r, std::size_t c,
                 std::string_view text) {
  Workspace& workspace = canvas.workspace;
  const PasteTarget target{look.entity, look.fit.columns, look.rows, r, c};
  Pasted pasted = paste_block(canvas.plan(), canvas.language(), parse_block(text), target,
                              workspace.ports().world.today(), workspace.ids());
  const int bad = static_cast<int>(pasted.bad.size());
  if (pasted.cells + pasted.added > 0 &&
      !workspace.commit(std::move(pasted.plan), "action.row.paste"))
    return;
  for (const BadCell& cell : pasted.bad)
    canvas.pasted[cell_key(cell.row, *cell.field)] = {cell.text, cell.problem.code, {}};
  if (pasted.full) return workspace.tell(words::paste_full(pasted.cells), Severity::warning);
  workspace.tell(
      bad == 0 ? words::paste_done(pasted.cells) : words::paste_partly(bad, pasted.cells),
      bad == 0 ? Severity::note : Severity::warning);
}

void Grid::fill_down(Canvas& canvas, const GridLook& look, std::size_t r, const FieldInfo& field) {
  if (r == 0 || field.kind == Kind::records) return;
  const void* above = canvas.plan().table(look.entity).find((*look.rows)[r - 1]);
  if (above == nullptr) return;
  canvas.workspace.commit(
      with_value(canvas.plan(), look.entity, (*look.rows)[r], field, value_of(field, above)),
      "action.row.fill");
}

}  // namespace koers
