// How a goal stands: a colour, a picture and words, never the colour alone.
#pragma once

#include "model/goals.h"
#include "ui/widgets.h"

namespace koers {

struct Stand {
  const char* icon;
  Ink Style::*ink;
};
extern const std::array<Stand, 4> stands;  // by ProgressColour

// The goal by its name, over the whole width; pressing it opens its details.
void goal_row(Canvas& canvas, Id goal);

std::string stand_name(const Canvas& canvas, ProgressColour colour);
bool stand_button(Canvas& canvas, ProgressColour colour, bool chosen);

}  // namespace koers
