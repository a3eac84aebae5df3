// Painting without meaning: text, boxes, lines, and where the next thing goes.
#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/widgets.h"
#include "ui/wrap.h"

namespace koers {

namespace {

ImFont* font_of(Canvas& canvas, bool strong) {
  return strong ? canvas.fonts.semibold : canvas.fonts.regular;
}

// Dear ImGui sizes a font by ascent and descent together; the world sizes it by the em. Inter's are
// 0.96875 and 0.2412 of the em.
constexpr float line_of_em = 0.96875F + 0.2412F;

ImVec2 size_of(Canvas& canvas, std::string_view text, float size, bool strong) {
  return font_of(canvas, strong)
      ->CalcTextSizeA(size * line_of_em, FLT_MAX, 0, text.data(), text.data() + text.size());
}

std::vector<std::string_view> lines_of(Canvas& canvas, std::string_view text, float size,
                                       float width, bool strong) {
  const float high = size * line_of_em;
  ImFontBaked* baked = font_of(canvas, strong)->GetFontBaked(high);
  const float scale = high / baked->Size;
  return wrapped_lines(text, width, [&](char32_t code) {
    return baked->GetCharAdvance(static_cast<ImWchar>(code)) * scale;
  });
}

// How much of the text fits with an ellipsis behind it, at a UTF-8 boundary.
std::size_t fitting(Canvas& canvas, std::string_view text, float size, float width, bool strong) {
  const char* rest = nullptr;
  font_of(canvas, strong)
      ->CalcTextSizeA(size * line_of_em, width, 0, text.data(), text.data() + text.size(), &rest);
  auto count = static_cast<std::size_t>(rest - text.data());
  while (count > 0 && count < text.size() &&
         (static_cast<unsigned char>(text[count]) & 0xC0U) == 0x80U)
    --count;
  return count;
}

}  // namespace

float text_width(Canvas& canvas, std::string_view text, float size, bool strong) {
  return size_of(canvas, text, size, strong).x;
}

float text_height(Canvas& canvas, std::string_view text, float size, float wrap, bool strong) {
  const auto lines = static_cast<float>(lines_of(canvas, text, size, wrap, strong).size());
  return lines * size * line_of_em;
}

float widest_word(Canvas& canvas, std::string_view text, float size, bool strong) {
  float widest = 0;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    widest = std::max(widest, text_width(canvas, text.substr(0, blank), size, strong));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return widest;
}

void paint_text(Canvas& canvas, float x, float y, std::string_view text, Ink ink, float size,
                bool strong) {
  ImGui::GetWindowDrawList()->AddText(font_of(canvas, strong), size * line_of_em, {x, y}, ink,
                                      text.data(), text.data() + text.size());
}

void paint_wrapped(Canvas& canvas, Box box, std::string_view text, Ink ink, float size, bool strong,
                   bool right) {
  const float high = size * line_of_em;
  const std::vector<std::string_view> lines = lines_of(canvas, text, size, box.width, strong);
  // A box a little short of a line still holds it; of a line that only half fits nothing is seen.
  const auto fit = static_cast<std::size_t>(std::max(1.0F, std::floor(box.height / high + 0.3F)));
  const auto paint = [&](float y, std::string_view line) {
    const float indent = right ? box.width - text_width(canvas, line, size, strong) : 0.0F;
    paint_text(canvas, box.x + indent, y, line, ink, size, strong);
  };
  for (std::size_t i = 0; i < std::min(fit, lines.size()); ++i) {
    const float y = box.y + static_cast<float>(i) * high;
    if (i + 1 < fit || i + 1 == lines.size()) {
      paint(y, lines[i]);
      continue;
    }
    const float dots = text_width(canvas, "…", size, strong);
    std::string cut(lines[i]);
    if (text_width(canvas, cut, size, strong) + dots > box.width)
      cut.resize(fitting(canvas, cut, size, box.width - dots, strong));
    paint(y, cut + "…");
  }
}

void paint_icon(Canvas& canvas, Box box, const char* icon, Ink ink, float size) {
  const ImVec2 is = canvas.fonts.regular->CalcTextSizeA(size, FLT_MAX, 0, icon);
  ImGui::GetWindowDrawList()->AddText(
      canvas.fonts.regular, size, {box.x + (box.width - is.x) / 2, box.y + (box.height - is.y) / 2},
      ink, icon);
}

void paint_text_in(Canvas& canvas, Box box, std::string_view text, Ink ink, float size, bool strong,
                   bool right) {
  // One line: what follows a line break is left out.
  const std::size_t line = text.find('\n');
  std::string shown(text.substr(0, line));
  float width = text_width(canvas, shown, size, strong);
  if (width > box.width && canvas.cut_off != nullptr) canvas.cut_off->push_back(shown);
  if (width > box.width || line != std::string_view::npos) {
    const float dots = text_width(canvas, "…", size, strong);
    if (width > box.width - dots)
      shown.resize(fitting(canvas, shown, size, box.width - dots, strong));
    shown += "…";
    width = text_width(canvas, shown, size, strong);
  }
  const float height = text_height(canvas, "X", size, 0, strong);
  const float x = right ? box.x + box.width - width : box.x;
  paint_text(canvas, x, box.y + (box.height - height) / 2, shown, ink, size, strong);
}

void paint_box(Canvas&, Box box, Ink ink, float radius) {
  ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.x + box.width, box.y + box.height},
                                            ink, radius);
}

void paint_frame(Canvas&, Box box, Ink ink, float radius, float thickness) {
  ImGui::GetWindowDrawList()->AddRect(
      {box.x + thickness / 2, box.y + thickness / 2},
      {box.x + box.width - thickness / 2, box.y + box.height - thickness / 2}, ink, radius, 0,
      thickness);
}

void paint_line(Canvas&, float x1, float y1, float x2, float y2, Ink ink, float thickness) {
  ImGui::GetWindowDrawList()->AddLine({x1, y1}, {x2, y2}, ink, thickness);
}

void paint_shape(Canvas&, float x, float y, float size, Shape shape, Ink ink) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float r = size / 2;
  switch (shape) {
    case Shape::circle:
      return list->AddCircleFilled({x, y}, r, ink);
    case Shape::square:
      return list->AddRectFilled({x - r * 0.86F, y - r * 0.86F}, {x + r * 0.86F, y + r * 0.86F},
                                 ink);
    case Shape::triangle:
      return list->AddTriangleFilled({x, y - r * 1.1F}, {x + r * 1.1F, y + r * 0.9F},
                                     {x - r * 1.1F, y + r * 0.9F}, ink);
    case Shape::diamond:
      return list->AddQuadFilled({x, y - r * 1.2F}, {x + r * 1.2F, y}, {x, y + r * 1.2F},
                                 {x - r * 1.2F, y}, ink);
    case Shape::ring:
      return list->AddCircle({x, y}, r - 1, ink, 0, 3);
    case Shape::cross:
      list->AddLine({x - r * 0.8F, y - r * 0.8F}, {x + r * 0.8F, y + r * 0.8F}, ink, 3);
      return list->AddLine({x - r * 0.8F, y + r * 0.8F}, {x + r * 0.8F, y - r * 0.8F}, ink, 3);
  }
}

Box next_box(float width, float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return {at.x, at.y, width > 0 ? width : width_left(), height};
}

float target_height(const Canvas& canvas) {
  return canvas.around.touch ? Style::touch_height : Style::control_height;
}

float row_height(const Canvas& canvas) { return target_height(canvas) + 2; }

float field_type(const Canvas& canvas) {
  return canvas.around.touch ? Style::touch_body : Style::body;
}

float field_line(const Canvas& canvas) {
  return canvas.around.touch ? Style::touch_line_height : Style::line_height;
}

float width_left() { return ImGui::GetContentRegionAvail().x; }

Box visible_part() {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 from = list->GetClipRectMin();
  const ImVec2 to = list->GetClipRectMax();
  return {from.x, from.y, to.x - from.x, to.y - from.y};
}

NodeId id_of(std::string_view name) {
  return ImGui::GetCurrentWindow()->GetID(name.data(), name.data() + name.size());
}

Node plain_node(NodeId id, NodeRole role, std::string_view name, Box box) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.box = box;
  node.clip = visible_part();
  return node;
}

void reveal_if_focused(Canvas& canvas, Box box, NodeId node) {
  if (node == 0 || node != canvas.focused || !canvas.reveal_focus) return;
  canvas.reveal_focus = false;
  ImRect with_margin(box.x, box.y, box.x + box.width, box.y + box.height);
  with_margin.Expand(Style::gap * 2);
  with_margin.Min.y -= canvas.under_heading;
  with_margin.Min.x -= canvas.under_names;
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), with_margin,
                      ImGuiScrollFlags_KeepVisibleEdgeY | ImGuiScrollFlags_KeepVisibleEdgeX);
}

bool take_box(Canvas& canvas, Box box, std::string_view id, NodeId* node) {
  const ImRect area(box.x, box.y, box.x + box.width, box.y + box.height);
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  const ImGuiID item = id.empty() ? 0 : window->GetID(id.data(), id.data() + id.size());
  ImGui::ItemSize(area);
  const bool visible = ImGui::ItemAdd(area, item);
  if (node != nullptr) *node = item;
  reveal_if_focused(canvas, box, item);
  return visible;
}

void space(float height) { ImGui::Dummy({0, height}); }
void beside(float gap) { ImGui::SameLine(0, gap); }

void beside_if_fits(float width) {
  const float end = ImGui::GetItemRectMax().x + Style::gap + width;
  if (end <= ImGui::GetCursorScreenPos().x + width_left()) beside();
}

void rule(Canvas& canvas) {
  const Box box = next_box(0, 1);
  paint_box(canvas, box, canvas.style.line);
  take_box(canvas, box);
}

}  // namespace koers
