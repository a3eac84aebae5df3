// A card of the board: what is to be done, by whom and when, how it stands, what it waits for, and
// the two presses that take it to the phase beside.
#pragma once

#include <optional>

#include "ui/cell_field.h"

namespace koers {

class BoardCard {
 public:
  static float height(Canvas& canvas, const Activity& activity, float width);

  struct Shown {
    NodeId wanted = 0;  // shall have the keyboard, where the card went to another phase
    DragState drag;     // the pointer has hold of the card
  };
  // Paints it and does what is asked of it.
  Shown show(Canvas& canvas, const Activity& activity, Box box);

 private:
  void show_reason(Canvas& canvas, const Activity& activity, Box box);
  void show_status(Canvas& canvas, const Activity& activity, Box box);
  NodeId show_arrows(Canvas& canvas, const Activity& activity, NodeId card, Box box);

  CellEditor editor_;
};

// The sign of a status, beside its word.
const char* status_icon(ActivityStatus status);
Ink status_ink(const Canvas& canvas, ActivityStatus status);

}  // namespace koers
