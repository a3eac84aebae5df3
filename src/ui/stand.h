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

std::string stand_name(const Canvas& canvas, ProgressColour colour);
bool stand_button(Canvas& canvas, ProgressColour colour, bool chosen);

}  // namespace koers
