// The interface without a device: a test looks for nodes by role and name, and presses or types.
#pragma once

#include "shared/desk.h"
#include "shared/files.h"
#include "ui/interface.h"

namespace koers {

struct TestScreen : Desk {
  std::string regular = bytes_of(std::string(KOERS_FONTS) + "/Inter-Regular.otf");
  std::string semibold = bytes_of(std::string(KOERS_FONTS) + "/Inter-SemiBold.otf");
  Interface interface { workspace, registry };

  explicit TestScreen(float width = 1440, float height = 900) {
    interface.set_fonts(regular, semibold, {});
    interface.set_screen(width, height, 1);
    frames(3);
  }
  void frames(int count = 2) {
    for (int i = 0; i < count; ++i) {
      interface.frame(0.016F);
      storage.deliver();
    }
  }
  const Node* find(NodeRole role, std::string_view name) const {
    for (const Node& node : interface.nodes())
      if (node.role == role && node.name == name) return &node;
    return nullptr;
  }
  // Does something to a node and paints; false when there is none.
  bool act(NodeRole role, std::string_view name, EventKind kind, std::string text = {}) {
    const Node* node = find(role, name);
    if (node == nullptr) return false;
    interface.event({node->id, kind, std::move(text)});
    frames();
    return true;
  }
  bool press(std::string_view name) { return act(NodeRole::button, name, EventKind::press); }
};

}  // namespace koers
