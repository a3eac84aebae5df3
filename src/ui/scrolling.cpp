// Scrolling by wheel, finger, key and bar. Dear ImGui lays out and clamps; it is not given the
// presses by which it would do this itself.
#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/interface.h"

namespace koers {

namespace {

constexpr float least_drag = 6;     // a hand that trembles still presses
constexpr float page_overlap = 48;  // what was read last stays in sight

ImGuiWindow* window_called(ImGuiID id) {
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
    if (window->ID == id) return window;
  return nullptr;
}

ImRect bar_of(ImGuiWindow* window, ImGuiAxis axis) {
  const bool shown = axis == ImGuiAxis_Y ? window->ScrollbarY : window->ScrollbarX;
  return shown ? ImGui::GetWindowScrollbarRect(window, axis) : ImRect(0, 0, 0, 0);
}

void scroll_to(ImGuiWindow* window, ImGuiAxis axis, float to) {
  if (axis == ImGuiAxis_Y)
    ImGui::SetScrollY(window, std::clamp(to, 0.0F, window->ScrollMax.y));
  else
    ImGui::SetScrollX(window, std::clamp(to, 0.0F, window->ScrollMax.x));
}

}  // namespace

bool Interface::scroll(float dx, float dy) {
  dx /= zoom_;
  dy /= zoom_;
  for (ImGuiWindow* window = ImGui::GetCurrentContext()->HoveredWindow; window != nullptr;
       window = window->ParentWindow) {
    const bool moves_y = dy != 0 && window->ScrollMax.y > 0;
    const bool moves_x = dx != 0 && window->ScrollMax.x > 0;
    if (!moves_x && !moves_y) continue;
    const ImVec2 before = window->Scroll;
    if (moves_y) scroll_to(window, ImGuiAxis_Y, before.y + dy);
    if (moves_x) scroll_to(window, ImGuiAxis_X, before.x + dx);
    // At its end it lets what it lies in scroll.
    const ImVec2 target = window->ScrollTarget;
    if ((moves_y && target.y != before.y) || (moves_x && target.x != before.x)) return true;
  }
  return false;
}

bool Interface::scroll_pages(float pages) {
  // The widest thing that can still scroll that way: the view, and at its end the list in it.
  ImGuiWindow* best = nullptr;
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    const bool moves = pages > 0 ? window->Scroll.y < window->ScrollMax.y : window->Scroll.y > 0;
    if (window->WasActive && moves && (best == nullptr || window->Size.x > best->Size.x))
      best = window;
  }
  if (best == nullptr) return false;
  const float page = std::max(40.0F, best->InnerRect.GetHeight() - page_overlap);
  scroll_to(best, ImGuiAxis_Y, best->Scroll.y + pages * page);
  return true;
}

bool Interface::grab_handle(float x, float y, bool finger) {
  if (canvas_.modal != 0) return false;
  const auto inside = [&](const Box& box) {
    return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
  };
  // The last one painted lies on top.
  for (auto handle = canvas_.handles.rbegin(); handle != canvas_.handles.rend(); ++handle) {
    if (!inside(handle->box) || (finger && !handle->by_finger)) continue;
    canvas_.dragging = {handle->node, x, y, x, y};
    return true;
  }
  return false;
}

bool Interface::grab(float x, float y, bool finger) {
  grabbed_ = {};
  canvas_.dragging = {};
  if (grab_handle(x, y, finger)) return true;
  if (finger) return false;
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    if (!window->WasActive) continue;
    for (ImGuiAxis axis : {ImGuiAxis_X, ImGuiAxis_Y})
      if (bar_of(window, axis).Contains({x / zoom_, y / zoom_}))
        grabbed_ = {window->ID, axis == ImGuiAxis_Y};
  }
  if (grabbed_.window == 0) return false;
  drag(x, y);
  return true;
}

void Interface::drop(bool cancelled) {
  Dragging& dragging = canvas_.dragging;
  grabbed_ = {};
  if (dragging.node == 0) return;
  // Taken hold of and let go in one place is a press.
  if (!cancelled && !dragging.moving)
    canvas_.inbox.push_back({dragging.node, EventKind::press, {}});
  if (cancelled || !dragging.moving)
    dragging = {};
  else
    dragging.dropped = true;
}

void Interface::drag(float x, float y) {
  if (Dragging& dragging = canvas_.dragging; dragging.node != 0) {
    dragging.x = x;
    dragging.y = y;
    const float moved = std::abs(x - dragging.from_x) + std::abs(y - dragging.from_y);
    dragging.moving = dragging.moving || moved > least_drag;
    return;
  }
  ImGuiWindow* window = window_called(grabbed_.window);
  if (window == nullptr) return;
  const ImGuiAxis axis = grabbed_.vertical ? ImGuiAxis_Y : ImGuiAxis_X;
  const ImRect bar = bar_of(window, axis);
  const float length = grabbed_.vertical ? bar.GetHeight() : bar.GetWidth();
  if (length <= 0) return;
  const float inner =
      grabbed_.vertical ? window->InnerRect.GetHeight() : window->InnerRect.GetWidth();
  const float most = grabbed_.vertical ? window->ScrollMax.y : window->ScrollMax.x;
  // The middle of the grip follows the pointer.
  const float grip = length * inner / (inner + most);
  const float at = grabbed_.vertical ? y / zoom_ - bar.Min.y : x / zoom_ - bar.Min.x;
  scroll_to(window, axis, (at - grip / 2) / std::max(1.0F, length - grip) * most);
}

}  // namespace koers
