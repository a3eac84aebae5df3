#include "ui/card_stack.h"

#include <imgui.h>

namespace koers {

bool CardStack::begin(Canvas& canvas, Id id) {
  if (width_ != width_left()) {
    width_ = width_left();
    heights_.clear();
  }
  const auto known = heights_.find(id);
  const float height = known == heights_.end() ? usual_height : known->second;
  const Box box = next_box(0, height);
  const Box seen = visible_part();
  // A card more on either side is there for the keyboard, which cannot go to what is not there.
  const bool near =
      box.y + box.height > seen.y - usual_height && box.y < seen.y + seen.height + usual_height;
  if (!near && id != with_keyboard_) {
    take_box(canvas, box);
    return false;
  }
  now_ = id;
  first_node_ = canvas.nodes.size();
  begin_card(canvas, id.view());
  return true;
}

void CardStack::end(Canvas& canvas) {
  end_card(canvas);
  heights_[now_] = ImGui::GetItemRectSize().y;
  bool here = false;
  for (std::size_t i = first_node_; i < canvas.nodes.size(); ++i)
    here = here || (canvas.focused != 0 && canvas.nodes[i].id == canvas.focused);
  if (here)
    with_keyboard_ = now_;
  else if (with_keyboard_ == now_)
    with_keyboard_ = {};
}

}  // namespace koers
