// The menu behind the last button of the top bar: what is done with the plan as a whole, and how
// Koers looks on this device. It shows the actions of the registry, group by group.
#pragma once

#include "ui/dialog.h"

namespace koers {

class Menu {
 public:
  void show(Canvas& canvas);

 private:
  FocusKeeper keeper_;
  float height_ = 600;  // of what it held in the frame before
};

// The question of the workspace, with its two answers.
class QuestionDialog {
 public:
  void show(Canvas& canvas);

 private:
  FocusKeeper keeper_;
};

}  // namespace koers
