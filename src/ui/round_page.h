// The page of the one who has the laptop: large type, one thing at a time, nothing else on the
// screen. What happens is in app/round.h.
#pragma once

#include "ui/widgets.h"

namespace koers {

class RoundPage {
 public:
  void show(Canvas& canvas);

 private:
  void show_step(Canvas& canvas);
  void begin(Canvas& canvas);
  void ask(Canvas& canvas);
  void ready(Canvas& canvas);
  void passed(Canvas& canvas);
  void dots(Canvas& canvas);
  void support(Canvas& canvas);
  void foot(Canvas& canvas);

  std::string other_group_;
  // What was on the page in the frame before: a new page takes the keyboard to its first button.
  std::uint64_t seen_ = 0;
  NodeId next_ = 0;  // the button that goes on without an answer
};

}  // namespace koers
