// The test round: a board sees its schools, a school sees its board.
#include "app/test_round.h"
#include "ui/board_round.h"
#include "ui/pages/pages.h"
#include "ui/school_round.h"

namespace koers {

namespace {

class TestRoundPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::test_round);
    if (is_board_plan(canvas.plan()))
      board_.show(canvas);
    else
      show_school_round(canvas);
  }

 private:
  BoardRound board_;
};

}  // namespace

std::unique_ptr<Page> make_test_round_page() { return std::make_unique<TestRoundPage>(); }

}  // namespace koers
