// The test round as a board sees it: frames that go out, school plans that come in, and the verdict
// on each.
#pragma once

#include "app/judging.h"
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
  // What was measured of the plan that came in; null where it is not here.
  const Judging* judging(const Canvas& canvas, const Review& review);
  void show_findings(Canvas& canvas, const Review& review);
  void show_overall(Canvas& canvas, const Review& review);
  void show_outcome(Canvas& canvas, const Review& review);
  static void show_hand_over(Canvas& canvas, const Review& review);

  CellEditor editor_;
  KnownJudging judging_;
  Id school_;  // whose plan is judged
  bool all_findings_ = false;
};

}  // namespace koers
