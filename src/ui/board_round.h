// The test round as a board sees it: frames that go out, school plans that come in, and the verdict
// on each.
#pragma once

#include "app/test_round.h"
#include "ui/cell_field.h"

namespace koers {

class BoardRound {
 public:
  void show(Canvas& canvas);

 private:
  static void show_frames(Canvas& canvas);
  void show_schools(Canvas& canvas, const std::vector<SchoolInRound>& schools);
  void show_verdict(Canvas& canvas, const SchoolInRound& school);
  void show_item(Canvas& canvas, const Review& review, std::size_t index);
  // What was measured of the frame in the plan that came in; empty where it is not here.
  std::string measured(const Canvas& canvas, const Review& review, Id frame);
  void show_overall(Canvas& canvas, const Review& review);
  static void show_hand_over(Canvas& canvas, const Review& review);

  CellEditor editor_;
  KnownFrames frames_;
  Plan joined_;  // the board's plan with the school plan in it, worked out of these
  Plan joined_of_;
  Id joined_with_;
  Id school_;  // whose plan is judged
};

}  // namespace koers
