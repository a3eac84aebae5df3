// For tests: the items that Dear ImGui saw.
#pragma once

#include <vector>

#include "ui/node.h"

namespace koers {

// From now on the id of every item is added to the list; null stops it.
void listen_to_items(std::vector<NodeId>* items);

// Whether the id is that of a window or of its scroll bars, which Dear ImGui handles itself.
bool is_window_item(NodeId item);

}  // namespace koers
