// What stands at the foot of the screen and is said aloud: the last message, else what the plan or
// the program waits for, with what can be done about it.
#pragma once

#include "ui/widgets.h"

namespace koers {

struct FootBar {
  std::string text;
  double version = 0;  // tells two apart that read the same
  bool wrong = false;  // said at once
  std::array<const char*, 2> actions{};
};

std::optional<FootBar> foot_bar_of(const Canvas& canvas);
void show_foot_bar(Canvas& canvas, const FootBar& bar);

}  // namespace koers
