// The laptop goes round: nothing on the screen but one question and five large answers, and between
// two people a page that shows nobody's answer.
#pragma once

#include "ui/dialog.h"

namespace koers {

class PollRoundScreen {
 public:
  // Nothing as long as no laptop goes round.
  void show(Canvas& canvas);

 private:
  FocusKeeper keeper_;
  bool was_answered_ = false;
};

}  // namespace koers
