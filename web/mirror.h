// The nodes of a frame as text for mirror.js, which makes real elements of them.
#pragma once

#include <string>
#include <vector>

#include "ui/node.h"

namespace koers {

// A JSON array with one object a node, in the order in which they were painted.
std::string nodes_as_json(const std::vector<Node>& nodes);

}  // namespace koers
