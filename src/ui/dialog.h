// What lies over everything and alone can be reached until it is closed: the command palette, the
// menu, a question.
#pragma once

#include "ui/widgets.h"

namespace koers {

// Between these the widgets stand in the dialog. `box` is its place on the screen.
void begin_dialog(Canvas& canvas, std::string_view id, std::string_view name, Box box);
void end_dialog(Canvas& canvas);

// Remembers what had the keyboard when a dialog came, and gives it back when it goes.
class FocusKeeper {
 public:
  // True in the frame in which the dialog comes.
  bool opened(Canvas& canvas, bool open);

 private:
  bool was_open_ = false;
  NodeId before_ = 0;
};

}  // namespace koers
