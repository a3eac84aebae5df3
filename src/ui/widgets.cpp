#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

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
      return {options.stands_out() ? style.soft
              : hot                ? style.shade
                                   : 0,
              0, options.stands_out() ? style.accent : style.ink};
    case ButtonLook::quiet:
    case ButtonLook::row:
      return {options.stands_out() ? style.soft : hot ? style.shade : 0, 0, style.ink};
  }
  return {};
}

bool is_strong(const ButtonOptions& options) {
  return options.look == ButtonLook::primary || options.stands_out();
}

// The width that the words of a button have, of `width` in all.
float words_width(Canvas& canvas, float width, const ButtonOptions& options) {
  width -= 2 * padding + (options.icon != nullptr ? 28.0F : 0.0F);
  if (!options.trailing.empty())
    width -= text_width(canvas, options.trailing, Style::small) + Style::gap;
  return width;
}

// A button whose words do not fit on one line takes the lines that they need.
float button_height(Canvas& canvas, std::string_view label, float width,
                    const ButtonOptions& options) {
  const float one = target_height(canvas);
  if (options.icon_only) return one;
  const float inside = words_width(canvas, width, options) + 1;
  return std::max(one, text_height(canvas, label, Style::body, inside, is_strong(options)) + 16);
}

void paint_button(Canvas& canvas, Box box, std::string_view label, const ButtonOptions& options) {
  const ButtonInks inks = button_inks(canvas, options, !options.disabled && hovered(box));
  if (inks.ground != 0) paint_box(canvas, box, inks.ground, Style::radius);
  if (inks.border != 0) paint_frame(canvas, box, inks.border, Style::radius);
  const bool strong = is_strong(options);
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
  if (options.icon_only) return;
  const float high = text_height(canvas, label, Style::body, right - x + 1, strong);
  if (high < 1.5F * Style::line_height)
    paint_text_in(canvas, {x, box.y, right - x + 1, box.height}, label, inks.ink, Style::body,
                  strong);
  else
    paint_wrapped(canvas, {x, box.y + (box.height - high) / 2, right - x + 1, high}, label,
                  inks.ink, Style::body, strong);
}

}  // namespace

void focus_ring(Canvas& canvas, NodeId id, Box box) {
  if (canvas.focused != id || !canvas.focus_visible) return;
  const Box around{box.x - 2, box.y - 2, box.width + 4, box.height + 4};
  paint_frame(canvas, around, canvas.style.focus, Style::radius + 2, 2);
}

float button_width(Canvas& canvas, std::string_view label, const ButtonOptions& options) {
  if (options.width > 0) return options.width;
  if (options.icon_only) return Style::control_height;
  const bool strong = options.look == ButtonLook::primary || options.stands_out();
  const float trailing = options.trailing.empty()
                             ? 0
                             : text_width(canvas, options.trailing, Style::small) + Style::gap;
  return text_width(canvas, label, Style::body, strong) + padding * 2 + 2 + trailing +
         (options.icon != nullptr ? 28.0F : 0.0F);
}

void beside_if_action_fits(Canvas& canvas, std::string_view action, const ButtonOptions& options) {
  const std::string label =
      options.shown.empty() ? canvas.words(action_words(action)) : options.shown;
  beside_if_fits(button_width(canvas, label, options));
}

bool button(Canvas& canvas, std::string_view id, std::string_view label,
            const ButtonOptions& options) {
  const std::string_view shown = options.shown.empty() ? label : std::string_view(options.shown);
  if (canvas.shortened != nullptr)
    canvas.shortened->push_back({std::string(shown), std::string(label)});
  const float width = std::min(width_left(), button_width(canvas, shown, options));
  const Box box = next_box(width, button_height(canvas, shown, width, options));
  NodeId node_id = 0;
  if (take_box(canvas, box, id, &node_id)) paint_button(canvas, box, shown, options);
  return pressable_node(canvas, node_id, NodeRole::button, label, box, options);
}

bool action_button(Canvas& canvas, std::string_view id, ButtonOptions options) {
  const Action* action = canvas.registry.find(id);
  const std::optional<Key> reason = action->blocked(canvas.workspace);
  options.disabled = reason.has_value();
  if (reason) options.reason = canvas.words(*reason);
  const std::string label = options.shown.empty() ? canvas.words(action_words(id)) : options.shown;
  const bool pressed = button(canvas, id, label, options);
  if (pressed) canvas.run(id);
  return pressed;
}

bool tab(Canvas& canvas, std::string_view id, std::string_view label, float height, bool chosen) {
  const float width = text_width(canvas, label, Style::body, chosen) + 2 * padding;
  const Box box = next_box(width, height);
  NodeId node_id = 0;
  if (take_box(canvas, box, id, &node_id)) {
    const Style& style = canvas.style;
    const bool hot = !chosen && hovered(box);
    if (hot) paint_box(canvas, {box.x, box.y + 5, box.width, box.height - 10}, style.shade, 4);
    paint_text_in(canvas, {box.x + padding, box.y, width - padding, box.height}, label,
                  chosen ? style.accent : style.ink, Style::body, chosen);
    if (chosen)
      paint_box(canvas, {box.x + 6, box.y + box.height - 3, box.width - 12, 3}, style.accent, 1);
    focus_ring(canvas, node_id, {box.x + 3, box.y + 5, box.width - 6, box.height - 10});
  }
  Node node = plain_node(node_id, NodeRole::tab, label, box);
  node.selected = chosen;
  canvas.add(std::move(node));
  return canvas.take(node_id, EventKind::press);
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
  Node node = plain_node(node_id, NodeRole::checkbox, label, box);
  node.checked = checked;
  node.disabled = disabled;
  canvas.add(std::move(node));
  return canvas.take(node_id, EventKind::press) && !disabled;
}

bool pressable_node(Canvas& canvas, NodeId id, NodeRole role, std::string_view name, Box box,
                    const ButtonOptions& options) {
  Node node = plain_node(id, role, name, box);
  node.disabled = options.disabled;
  node.description = options.reason;
  node.current = options.current;
  node.selected = options.chosen;
  node.today = options.today;
  node.pressed = options.pressed;
  node.expanded = options.expanded;
  canvas.add(std::move(node));
  focus_ring(canvas, id, box);
  return canvas.take(id, EventKind::press) && !options.disabled;
}

bool pressable(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name, Box box,
               bool selected, std::string_view description) {
  const std::string id_text(id);
  const NodeId node_id = id_of(id_text);
  const ImRect area(box.x, box.y, box.x + box.width, box.y + box.height);
  ImGui::ItemAdd(area, node_id);
  reveal_if_focused(canvas, box, node_id);
  Node node = plain_node(node_id, role, name, box);
  node.selected = selected;
  node.description = description;
  canvas.add(std::move(node));
  focus_ring(canvas, node_id, box);
  return canvas.take(node_id, EventKind::press);
}

bool list_button(Canvas& canvas, std::string_view id, std::string_view name, Box box,
                 ListPlace place, bool selected, std::string_view description) {
  const std::string item = std::string(id) + "/item";
  const NodeId node_id = id_of(item);
  Node& node = canvas.add(plain_node(node_id, NodeRole::listitem, {}, box));
  node.index = static_cast<int>(place.index) + 1;
  node.count = static_cast<int>(place.count);
  canvas.open(node_id);
  const bool pressed = pressable(canvas, id, NodeRole::button, name, box, selected, description);
  canvas.close();
  return pressed;
}

}  // namespace koers
