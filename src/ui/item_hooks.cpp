// Dear ImGui tells of every item that takes part in input. A test holds that list against the
// nodes: an item that can be pressed and has no role or no name is a mistake.
#include "ui/item_hooks.h"

#include <imgui.h>

#ifdef IMGUI_ENABLE_TEST_ENGINE
#include <imgui_internal.h>

namespace koers {

namespace {
// The hooks have no place of their own to keep anything in.
std::vector<NodeId>* listening = nullptr;
}  // namespace

void listen_to_items(std::vector<NodeId>* items) {
  listening = items;
  ImGui::GetCurrentContext()->TestEngineHookItems = items != nullptr;
}

bool is_window_item(NodeId item) {
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
    if (item == window->ID || item == window->MoveId || item == window->ChildId ||
        item == ImGui::GetWindowScrollbarID(window, ImGuiAxis_X) ||
        item == ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y))
      return true;
  return false;
}

}  // namespace koers

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
  // The window that Dear ImGui keeps for whoever opens none is never shown.
  const bool shown = !context->CurrentWindow->IsFallbackWindow;
  if (koers::listening != nullptr && id != 0 && shown) koers::listening->push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

#endif
