#include "ui/dialog.h"

#include <utility>

#include <imgui.h>

namespace koers {

void begin_dialog(Canvas& canvas, std::string_view id, std::string_view name, Box box) {
  const Screen& screen = canvas.screen;
  const std::string layer = std::string(id) + "-layer";
  begin_layer(layer.c_str(), {0, 0, screen.width, screen.height});
  paint_box(canvas, {0, 0, screen.width, screen.height}, 0x66000000U);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 10);
  canvas.modal =
      begin_region(canvas, id, NodeRole::dialog, name, {box, canvas.style.raised, 12, true});
  ImGui::PopStyleVar();
}

void end_dialog(Canvas& canvas) {
  end_region(canvas);
  end_layer();
}

bool FocusKeeper::opened(Canvas& canvas, bool open) {
  const bool was = std::exchange(was_open_, open);
  if (open && !was) before_ = canvas.focused;
  // Unless what was chosen in it wants the keyboard elsewhere.
  if (was && !open && canvas.focus_wanted == 0) canvas.focus_wanted = std::exchange(before_, 0);
  return open && !was;
}

}  // namespace koers
