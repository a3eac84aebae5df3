#include "ui/widgets.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float padding = 12;

bool hovered(Box box) {
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + box.width, box.y + box.height});
}

Node node_for(NodeId id, NodeRole role, std::string_view name, Box box) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.box = box;
  node.clip = visible_part();
  return node;
}

void focus_ring(Canvas& canvas, NodeId id, Box box) {
  if (canvas.focused != id || !canvas.focus_visible) return;
  const Box around{box.x - 2, box.y - 2, box.width + 4, box.height + 4};
  paint_frame(canvas, around, canvas.style.focus, Style::radius + 2, 2);
}

struct ButtonInks {
  Ink ground;
  Ink border;
  Ink ink;
};

ButtonInks button_inks(const Canvas& canvas, const ButtonOptions& options, bool hot) {
  const Style& style = canvas.style;
  if (options.disabled)
    return {0, options.look == ButtonLook::plain ? style.line : 0, faded(style.muted, 0.6F)};
  switch (options.look) {
    case ButtonLook::primary:
      return {hot ? faded(style.accent, 0.9F) : style.accent, 0, style.on_accent};
    case ButtonLook::plain:
      return {hot ? style.soft : style.surface, style.control, style.ink};
    case ButtonLook::rail:
      return {options.current ? style.soft
              : hot           ? style.shade
                              : 0,
              0, options.current ? style.accent : style.ink};
    case ButtonLook::quiet:
    case ButtonLook::row:
      return {options.current ? style.soft : hot ? style.shade : 0, 0, style.ink};
  }
  return {};
}

void paint_button(Canvas& canvas, Box box, std::string_view label, const ButtonOptions& options) {
  const ButtonInks inks = button_inks(canvas, options, !options.disabled && hovered(box));
  if (inks.ground != 0) paint_box(canvas, box, inks.ground, Style::radius);
  if (inks.border != 0) paint_frame(canvas, box, inks.border, Style::radius);
  const bool strong = options.look == ButtonLook::primary || options.current;
  float x = box.x + padding;
  if (options.icon != nullptr) {
    if (options.icon_only) x = box.x + (box.width - 18) / 2;
    paint_icon(canvas, {x, box.y, 18, box.height}, options.icon, inks.ink);
    x += 28;
  }
  float right = box.x + box.width - padding;
  if (!options.trailing.empty()) {
    const float width = text_width(canvas, options.trailing, Style::small);
    right -= width;
    paint_text_in(canvas, {right, box.y, width + 1, box.height}, options.trailing,
                  canvas.style.muted, Style::small);
    right -= Style::gap;
  }
  if (!options.icon_only)
    paint_text_in(canvas, {x, box.y, right - x + 1, box.height}, label, inks.ink, Style::body,
                  strong);
}

float button_width(Canvas& canvas, std::string_view label, const ButtonOptions& options) {
  if (options.width > 0) return options.width;
  if (options.icon_only) return Style::control_height;
  const bool strong = options.look == ButtonLook::primary || options.current;
  return text_width(canvas, label, Style::body, strong) + padding * 2 + 2 +
         (options.icon != nullptr ? 28 : 0);
}

float target_height(const Canvas& canvas) {
  return canvas.around.touch ? 44 : Style::control_height;
}

// Label, frame and text of a field; gives the box of the frame.
Box paint_field(Canvas& canvas, std::string_view label, std::string_view text,
                const FieldOptions& options, NodeId& id, std::string_view name) {
  const Style& style = canvas.style;
  if (!options.hide_label) {
    const Box at = next_box(options.width, 18);
    paint_text_in(canvas, at, label, style.muted, Style::small);
    take_box(canvas, at);
    ImGui::SetCursorScreenPos({at.x, at.y + 22});
  }
  const float line = 18.15F;  // of the type itself, as in the text area over it
  const float height = options.multiline ? line * static_cast<float>(options.lines) + 14
                       : options.framed  ? target_height(canvas)
                                         : Style::row_height;
  const Box box = next_box(options.width, height);
  if (take_box(canvas, box, name, &id)) {
    const bool bad = !options.problem.empty();
    if (options.framed) {
      paint_box(canvas, box, options.read_only ? style.shade : style.surface, Style::radius);
      paint_frame(canvas, box, bad ? style.error : style.control, Style::radius, bad ? 2.0F : 1.0F);
    } else if (bad) {
      paint_frame(canvas, box, style.error, 2, 2);
    }
    Box inside{box.x + 10, box.y, box.width - 20, box.height};
    if (options.mark != 0) {
      paint_box(canvas, {inside.x, box.y + box.height / 2 - 5, 10, 10}, options.mark, 5);
      inside.x += 18;
      inside.width -= 18;
    }
    const bool example = text.empty();
    const std::string_view shown = example ? std::string_view(options.example) : text;
    const Ink ink = example ? faded(style.muted, 0.85F) : style.ink;
    if (options.multiline) {
      paint_wrapped(canvas, {inside.x, box.y + 8, inside.width, box.height - 9}, shown, ink,
                    Style::body);
    } else {
      paint_text_in(canvas, inside, shown, ink, Style::body, options.strong, options.right);
    }
    if (options.framed || canvas.focused == id) focus_ring(canvas, id, box);
  }
  return box;
}

FieldEdit edits_of(Canvas& canvas, NodeId id) {
  FieldEdit edit;
  edit.typed = canvas.take(id, EventKind::input, &edit.text);
  if (canvas.take(id, EventKind::commit, &edit.text)) edit.committed = true;
  edit.entered = canvas.take(id, EventKind::focus);
  edit.left = canvas.take(id, EventKind::blur);
  edit.next = canvas.take(id, EventKind::next_row);
  return edit;
}

void paint_problem(Canvas& canvas, const FieldOptions& options) {
  if (options.problem.empty() || !options.framed) return;
  const float width = options.width > 0 ? options.width : width_left();
  const float height = text_height(canvas, options.problem, Style::small, width);
  const Box box = next_box(width, height + 2);
  paint_wrapped(canvas, box, options.problem, canvas.style.error, Style::small);
  take_box(canvas, box);
}

}  // namespace

bool button(Canvas& canvas, std::string_view id, std::string_view label,
            const ButtonOptions& options) {
  const Box box = next_box(button_width(canvas, label, options), target_height(canvas));
  NodeId node_id = 0;
  if (take_box(canvas, box, id, &node_id)) {
    paint_button(canvas, box, label, options);
    focus_ring(canvas, node_id, box);
  }
  Node node = node_for(node_id, NodeRole::button, label, box);
  node.disabled = options.disabled;
  node.description = options.reason;
  node.current = options.current;
  canvas.add(std::move(node));
  return canvas.take(node_id, EventKind::press) && !options.disabled;
}

bool action_button(Canvas& canvas, std::string_view id, ButtonOptions options) {
  const Action* action = canvas.registry.find(id);
  const std::optional<Key> reason = action->blocked(canvas.workspace);
  options.disabled = reason.has_value();
  if (reason) options.reason = canvas.words(*reason);
  const std::string label = say_named(canvas.language(), "action." + std::string(id));
  const bool pressed = button(canvas, id, label, options);
  if (pressed) canvas.run(id);
  return pressed;
}

bool checkbox(Canvas& canvas, std::string_view id, std::string_view label, bool checked,
              bool disabled) {
  const float width = std::min(width_left(), text_width(canvas, label, Style::body) + 34);
  const Box box = next_box(width, canvas.around.touch ? 44.0F : 28.0F);
  NodeId node_id = 0;
  if (take_box(canvas, box, id, &node_id)) {
    const Style& style = canvas.style;
    const Box mark{box.x, box.y + (box.height - 20) / 2, 20, 20};
    paint_box(canvas, mark, checked ? style.accent : style.surface, 4);
    paint_frame(canvas, mark, checked ? style.accent : style.control, 4, 1.5F);
    if (checked) {
      paint_icon(canvas, mark, icon::check, style.on_accent, 16);
    }
    paint_text_in(canvas, {box.x + 30, box.y, box.width - 30, box.height}, label,
                  disabled ? style.muted : style.ink, Style::body);
    focus_ring(canvas, node_id, mark);
  }
  Node node = node_for(node_id, NodeRole::checkbox, label, box);
  node.checked = checked;
  node.disabled = disabled;
  canvas.add(std::move(node));
  return canvas.take(node_id, EventKind::press) && !disabled;
}

FieldEdit text_field(Canvas& canvas, std::string_view id, std::string_view label,
                     std::string_view text, const FieldOptions& options) {
  NodeId node_id = 0;
  const Box box = paint_field(canvas, label, text, options, node_id, id);
  Node node = node_for(node_id, NodeRole::textbox, label, box);
  node.value = text;
  node.example = options.example;
  node.description = options.problem;
  node.invalid = !options.problem.empty();
  node.multiline = options.multiline;
  node.read_only = options.read_only;
  node.font_size = Style::body;
  node.right = options.right;
  canvas.add(std::move(node));
  paint_problem(canvas, options);
  return edits_of(canvas, node_id);
}

FieldEdit choice(Canvas& canvas, std::string_view id, std::string_view label,
                 std::string_view value, std::string_view shown,
                 const std::vector<NodeOption>& options, const FieldOptions& field) {
  NodeId node_id = 0;
  const Box box = paint_field(canvas, label, shown, field, node_id, id);
  if (field.framed && ImGui::IsItemVisible()) {
    paint_icon(canvas, {box.x + box.width - 28, box.y, 20, box.height}, icon::chevron_down,
               canvas.style.muted, 16);
  }
  Node node = node_for(node_id, NodeRole::combobox, label, box);
  node.value = value;
  node.options = options;
  node.description = field.problem;
  node.disabled = field.read_only;
  canvas.add(std::move(node));
  return edits_of(canvas, node_id);
}

void heading(Canvas& canvas, std::string_view text, int level) {
  const float size = level == 1 ? (canvas.screen.narrow() ? 21.0F : Style::title) : Style::section;
  const float width = width_left();
  const Box box = next_box(width, text_height(canvas, text, size, width, true) + 4);
  paint_wrapped(canvas, box, text, canvas.style.ink, size, true);
  take_box(canvas, box);
  const ImGuiID id = ImGui::GetCurrentWindow()->GetID(text.data(), text.data() + text.size());
  Node node = node_for(id, NodeRole::heading, text, box);
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
  const ImGuiID id = ImGui::GetCurrentWindow()->GetID(text.data(), text.data() + text.size());
  canvas.add(node_for(id, NodeRole::text, text, box));
}

NodeId begin_region(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name,
                    const RegionOptions& options) {
  const Box& box = options.box;
  ImGui::SetCursorScreenPos({box.x, box.y});
  const std::string id_text(id);
  const ImGuiID node_id = ImGui::GetID(id_text.c_str());
  ImGui::PushStyleColor(ImGuiCol_ChildBg, options.ground);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {options.padding, options.padding});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
  if (!options.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
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
  canvas.add(node_for(node_id, role, name, box));
  canvas.open(node_id);
  return node_id;
}

void end_region(Canvas& canvas) {
  canvas.close();
  ImGui::EndChild();
}

NodeId begin_group(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name) {
  const std::string id_text(id);
  const ImGuiID node_id = ImGui::GetID(id_text.c_str());
  const Box box = next_box(0, 1);
  canvas.add(node_for(node_id, role, name, box));
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

void begin_card(Canvas& canvas, std::string_view id, float width) {
  const std::string id_text(id);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
  ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, Style::radius + 2);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16, 14});
  ImGui::BeginChild(id_text.c_str(), {width, 0},
                    ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY |
                        ImGuiChildFlags_AlwaysUseWindowPadding,
                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

void end_card(Canvas&) { ImGui::EndChild(); }

bool pressable(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name, Box box,
               bool selected) {
  const std::string id_text(id);
  const ImGuiID node_id = ImGui::GetID(id_text.c_str());
  const ImRect area(box.x, box.y, box.x + box.width, box.y + box.height);
  ImGui::ItemAdd(area, node_id);
  Node node = node_for(node_id, role, name, box);
  node.selected = selected;
  canvas.add(std::move(node));
  focus_ring(canvas, node_id, box);
  return canvas.take(node_id, EventKind::press);
}

}  // namespace koers
