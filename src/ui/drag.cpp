// Dragging: where things can be taken hold of, and where they are meanwhile.
#include <algorithm>

#include "ui/widgets.h"

namespace koers {

DragState drag_handle(Canvas& canvas, NodeId node, Box box, bool by_finger) {
  // Only the part that shows can be taken hold of.
  const Box seen = visible_part();
  const float left = std::max(box.x, seen.x);
  const float top = std::max(box.y, seen.y);
  const Box shown{left, top, std::min(box.x + box.width, seen.x + seen.width) - left,
                  std::min(box.y + box.height, seen.y + seen.height) - top};
  if (shown.width > 0 && shown.height > 0) canvas.handles.push_back({node, shown, by_finger});
  DragState state;
  const Dragging& dragging = canvas.dragging;
  if (dragging.node != node || !dragging.moving) return state;
  state.dragging = true;
  state.dropped = dragging.dropped;
  state.x = dragging.x;
  state.y = dragging.y;
  state.dx = dragging.x - dragging.from_x;
  state.dy = dragging.y - dragging.from_y;
  return state;
}

}  // namespace koers
