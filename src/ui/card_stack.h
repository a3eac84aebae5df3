// Cards below one another, of which only those in sight are painted: a plan may have a thousand
// goals. How high a card is, is known from when it was painted last.
#pragma once

#include <unordered_map>

#include "ui/widgets.h"

namespace koers {

class CardStack {
 public:
  // True when the card is in sight, or nearly: then it is begun, and `end` must follow. Else its
  // room is taken.
  bool begin(Canvas& canvas, Id id);
  void end(Canvas& canvas);

 private:
  static constexpr float usual_height = 170;

  std::unordered_map<Id, float> heights_;
  float width_ = 0;
  Id now_;
  std::size_t first_node_ = 0;
  Id with_keyboard_;  // stays, even when it is scrolled out of sight
};

}  // namespace koers
