// Where widgets stand: headings and paragraphs, regions, groups, cards, columns, layers.
#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/widgets.h"

namespace koers {

void heading(Canvas& canvas, std::string_view text, int level) {
  const float size = level == 1 ? (canvas.screen.narrow() ? 21.0F : Style::title) : Style::section;
  const float width = width_left();
  const Box box = next_box(width, text_height(canvas, text, size, width, true) + 4);
  paint_wrapped(canvas, box, text, canvas.style.ink, size, true);
  take_box(canvas, box);
  const NodeId id = id_of(text);
  Node node = plain_node(id, NodeRole::heading, text, box);
  node.level = level;
  canvas.add(std::move(node));
}

void paragraph(Canvas& canvas, std::string_view text, bool quiet) {
  // Lines of up to 75 characters.
  const float width = std::min(width_left(), 620.0F);
  const float size = quiet ? Style::small : Style::body;
  const Box box = next_box(width, text_height(canvas, text, size, width) + 2);
  paint_wrapped(canvas, box, text, canvas.style.muted, size);
  take_box(canvas, box);
  const NodeId id = id_of(text);
  canvas.add(plain_node(id, NodeRole::text, text, box));
}

NodeId begin_region(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name,
                    const RegionOptions& options) {
  const Box& box = options.box;
  ImGui::SetCursorScreenPos({box.x, box.y});
  const std::string id_text(id);
  const NodeId node_id = id_of(id_text);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, options.ground);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {options.padding, options.padding});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
  if (!options.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  if (options.sideways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
  ImGui::BeginChild(node_id, {box.width, box.height}, ImGuiChildFlags_AlwaysUseWindowPadding,
                    flags);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  const Ink line = canvas.style.line;
  if (options.border_right)
    paint_line(canvas, box.x + box.width - 0.5F, box.y, box.x + box.width - 0.5F,
               box.y + box.height, line);
  if (options.border_left)
    paint_line(canvas, box.x + 0.5F, box.y, box.x + 0.5F, box.y + box.height, line);
  if (options.border_bottom)
    paint_line(canvas, box.x, box.y + box.height - 0.5F, box.x + box.width,
               box.y + box.height - 0.5F, line);
  if (options.border_top)
    paint_line(canvas, box.x, box.y + 0.5F, box.x + box.width, box.y + 0.5F, line);
  canvas.add(plain_node(node_id, role, name, box));
  canvas.open(node_id);
  return node_id;
}

void end_region(Canvas& canvas) {
  canvas.close();
  ImGui::EndChild();
}

NodeId begin_group(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name) {
  const std::string id_text(id);
  const NodeId node_id = id_of(id_text);
  const Box box = next_box(0, 1);
  canvas.add(plain_node(node_id, role, name, box));
  canvas.open(node_id);
  ImGui::PushID(id_text.c_str());
  return node_id;
}

void end_group(Canvas& canvas) {
  ImGui::PopID();
  canvas.close();
}

void begin_layer(const char* id, Box box) {
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.width, box.height});
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void end_layer() { ImGui::End(); }

void begin_card(Canvas& canvas, std::string_view id, float width, float height) {
  const std::string id_text(id);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
  ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, Style::radius + 2);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16, 14});
  ImGui::BeginChild(id_text.c_str(), {width, height},
                    ImGuiChildFlags_Borders | ImGuiChildFlags_AlwaysUseWindowPadding |
                        (height > 0 ? 0 : ImGuiChildFlags_AutoResizeY),
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

void end_card(Canvas&) { ImGui::EndChild(); }

void begin_column(std::string_view id, float width) {
  const std::string id_text(id);
  ImGui::BeginChild(
      id_text.c_str(), {width, 0}, ImGuiChildFlags_AutoResizeY,
      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
}

void end_column() { ImGui::EndChild(); }

}  // namespace koers
