#include "ui/grid.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"

namespace koers {

namespace {

constexpr float narrowest_share = 120;

struct Laid {
  std::vector<float> widths;
  float total = 0;
};

// Fixed columns keep their width, the rest share what is left.
Laid laid_out(std::span<const GridColumn> columns, std::span<const GridExtra> extra, float width) {
  float fixed = 0;
  float shares = 0;
  for (const GridColumn& column : columns) (column.width < 0 ? shares : fixed) += std::abs(column.width);
  for (const GridExtra& column : extra) fixed += column.width;
  Laid laid;
  for (const GridColumn& column : columns) {
    const float share = shares > 0 ? -column.width / shares * (width - fixed) : 0;
    laid.widths.push_back(column.width < 0 ? std::max(share, narrowest_share * -column.width) : column.width);
  }
  for (const GridExtra& column : extra) laid.widths.push_back(column.width);
  for (float w : laid.widths) laid.total += w;
  return laid;
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

void paint_header(Canvas& canvas, Entity entity, std::span<const GridColumn> columns,
                  std::span<const GridExtra> extra, const Laid& laid, Box box) {
  paint_box(canvas, box, canvas.style.shade);
  paint_line(canvas, box.x, box.y + box.height, box.x + box.width, box.y + box.height, canvas.style.line);
  const NodeId row = id_of("header");
  canvas.add(plain_node(NodeRole::row, row, {}, box)).index = 1;
  canvas.open(row);
  float x = box.x;
  for (std::size_t i = 0; i < laid.widths.size(); ++i) {
    const bool computed = i >= columns.size();
    const std::string title =
        computed ? extra[i - columns.size()].title
                 : field_label(canvas.language(), entity, *info(entity).record->field(columns[i].field));
    const Box cell{x, box.y, laid.widths[i], box.height};
    paint_text_in(canvas, {cell.x + 10, cell.y, cell.width - 20, cell.height}, title, canvas.style.muted,
                  Style::small, true, computed || columns[i].right);
    canvas.add(plain_node(NodeRole::columnheader, id_of("h" + std::to_string(i)), title, cell));
    x += laid.widths[i];
  }
  canvas.close();
}

// The dot that carries the colour of a theme, in the first column of what belongs to one.
Ink mark_of(const Canvas& canvas, const FieldInfo& field, Entity entity, const void* row) {
  const Plan& plan = canvas.plan();
  const Theme* theme = nullptr;
  if (field.kind == Kind::ref && field.target == Entity::themes) theme = find<Theme>(plan, as<Id>(field, row));
  if (field.kind == Kind::refs && field.target == Entity::themes && !as<Ids>(field, row).empty())
    theme = find<Theme>(plan, as<Ids>(field, row).front());
  if (entity == Entity::themes && std::string_view(field.name) == "code") theme = static_cast<const Theme*>(row);
  return theme ? theme_ink(theme->colour, canvas.style) : 0;
}

}  // namespace

void Grid::show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
                std::span<const GridColumn> columns, std::span<const GridExtra> extra, bool fit) {
  const float all_rows = Style::row_height * static_cast<float>(rows.size());
  const float left = std::max(ImGui::GetContentRegionAvail().y - 4, Style::row_height * 4);
  const Laid laid = laid_out(columns, extra, width_left() - 2);
  const float bar = laid.total > width_left() - 2 ? 12.0F : 0.0F;  // to scroll sideways
  const float whole = all_rows + Style::row_height + 4 + bar;
  const Box outer = next_box(0, fit ? whole : std::min(left, whole));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
  ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  const std::string grid_name(name);
  ImGui::SetNextWindowContentSize({laid.total, 0});
  ImGui::BeginChild(grid_name.c_str(), {outer.width, outer.height}, ImGuiChildFlags_Borders,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
  const NodeId grid = id_of("grid");
  Node& node = canvas.add(plain_node(NodeRole::grid, grid, name, outer));
  node.count = static_cast<int>(rows.size()) + 1;
  node.columns = static_cast<int>(laid.widths.size());
  canvas.open(grid);

  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const ImVec2 window = ImGui::GetWindowPos();
  const float header = Style::row_height;
  const float scroll = ImGui::GetScrollY();
  ImGui::Dummy({laid.total, header + all_rows});
  const auto first = static_cast<std::size_t>(std::max(0.0F, scroll / Style::row_height - 1));
  const auto last = std::min(rows.size(), static_cast<std::size_t>((scroll + outer.height) / Style::row_height) + 1);
  const RecordInfo& record = *info(entity).record;
  // The header lies over the rows: rows are clipped below it.
  ImGui::PushClipRect({window.x, window.y + header}, {window.x + outer.width, window.y + outer.height}, true);
  for (std::size_t r = first; r < last; ++r) {
    const void* row = canvas.plan().table(entity).find(rows[r]);
    if (row == nullptr) continue;
    const Box box{origin.x, origin.y + header + Style::row_height * static_cast<float>(r), laid.total,
                  Style::row_height};
    const bool selected = canvas.workspace.selection.entity == entity && canvas.workspace.selection.id == rows[r];
    const std::string row_id(rows[r].view());
    if (selected) paint_box(canvas, box, canvas.style.soft);
    else if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + box.width, box.y + box.height}))
      paint_box(canvas, box, canvas.style.shade);
    paint_line(canvas, box.x, box.y + box.height - 0.5F, box.x + box.width, box.y + box.height - 0.5F, canvas.style.line);
    ImGui::PushID(row_id.c_str());
    const NodeId row_node = id_of("row");
    Node& row_said = canvas.add(plain_node(NodeRole::row, row_node, row_name(canvas.plan(), entity, rows[r]), box));
    row_said.index = static_cast<int>(r) + 2;
    row_said.selected = selected;
    canvas.open(row_node);
    float x = box.x;
    for (std::size_t c = 0; c < laid.widths.size(); ++c) {
      const Box cell{x, box.y, laid.widths[c], box.height};
      x += laid.widths[c];
      const NodeId cell_node = id_of("c" + std::to_string(c));
      if (c >= columns.size()) {
        const std::string text = extra[c - columns.size()].text(canvas, rows[r]);
        paint_text_in(canvas, {cell.x + 10, cell.y, cell.width - 20, cell.height}, text, canvas.style.ink, Style::body, false, true);
        canvas.add(plain_node(NodeRole::gridcell, cell_node, text, cell));
        continue;
      }
      const FieldInfo& field = *record.field(columns[c].field);
      canvas.add(plain_node(NodeRole::gridcell, cell_node, {}, cell));
      canvas.open(cell_node);
      ImGui::SetCursorScreenPos({cell.x, cell.y});
      FieldOptions options;
      options.width = cell.width;
      options.hide_label = true;
      options.framed = false;
      options.right = columns[c].right;
      options.strong = columns[c].strong;
      options.mark = mark_of(canvas, field, entity, row);
      options.read_only = field.kind == Kind::records;
      // An edit replaces the row: from here on it is read anew.
      row = canvas.plan().table(entity).find(rows[r]);
      const FieldEdit edit = editor_.show(canvas, {entity, rows[r], &field}, row, options);
      if (edit.entered) canvas.workspace.selection = {entity, rows[r]};
      if (edit.next && r + 1 < rows.size()) {
        ImGui::PopID();
        ImGui::PushID(std::string(rows[r + 1].view()).c_str());
        canvas.focus_wanted = id_of(std::string(rows[r + 1].view()) + '/' + field.name);
        ImGui::PopID();
        ImGui::PushID(row_id.c_str());
      }
      canvas.close();
      row = canvas.plan().table(entity).find(rows[r]);
      if (row == nullptr) break;
    }
    canvas.close();
    ImGui::PopID();
  }
  ImGui::PopClipRect();
  paint_header(canvas, entity, columns, extra, laid, {origin.x, window.y + 1, std::max(laid.total, outer.width), header - 1});
  canvas.close();
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

}  // namespace koers
