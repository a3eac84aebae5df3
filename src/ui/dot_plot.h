// What groups think of one statement, as marks on a scale from 1 to 4: each group has a colour, a
// shape and its name in the legend. What the plot shows is also said in words.
#pragma once

#include "app/baseline.h"
#include "ui/widgets.h"

namespace koers {

void dot_plot_legend(Canvas& canvas, const BaselineFacts& facts);
void dot_plot(Canvas& canvas, const BaselineFacts& facts, const StatementView& view, Box box);

}  // namespace koers
