// The goals as cards in their order, with the line under the speerpunten among them. A card is
// dragged to its place, by pointer or by a finger on its grip; or moved by its buttons, or by Alt
// and the arrows once it is chosen. Below stands what is not for this year.
#pragma once

#include "app/voices_actions.h"
#include "ui/row_heights.h"
#include "ui/widgets.h"

namespace koers {

class GoalCards {
 public:
  void show(Canvas& canvas, const GoalOrder& order);

 private:
  struct Lane {
    Box all;
    float buttons = 0;   // the width of those at the end of a card
    bool below = false;  // on a phone they stand below the words
  };
  float top_of(const GoalOrder& order, std::size_t card) const;
  void measure(Canvas& canvas, const GoalOrder& order, const Lane& lane);
  void show_line(Canvas& canvas, const GoalOrder& order, const Lane& lane);
  void show_card(Canvas& canvas, const GoalOrder& order, const Lane& lane, std::size_t card);
  void show_buttons(Canvas& canvas, const Lane& lane, const Box& box, const Goal& goal);
  void paint_card(Canvas& canvas, const Lane& lane, const Box& box, const Goal& goal,
                  std::size_t card, bool faint);
  void follow(Canvas& canvas, const GoalOrder& order, const Lane& lane);
  std::size_t place_at(const GoalOrder& order, const Lane& lane, float y) const;
  float slot_at(const GoalOrder& order, const Lane& lane, std::size_t place) const;
  void show_parked(Canvas& canvas, const GoalOrder& order);
  void show_ideas(Canvas& canvas);

  RowHeights heights_;
  float line_height_ = 0;
  Id dragged_;  // in this frame
  Id held_;     // in the frame before
  DragState drag_;
  Box parked_;  // where a card can be dropped to be parked
  std::string idea_;
};

// What moves a goal up and down in the order, and parks it.
using MoveGoal = void (*)(Workspace& workspace, Id goal, int step);
void goal_buttons(Canvas& canvas, const Goal& goal, MoveGoal move = move_goal);
float goal_buttons_width(const Canvas& canvas);
// A goal that is not for this year, and the way back.
void parked_goal(Canvas& canvas, Id id);

}  // namespace koers
