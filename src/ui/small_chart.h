// Measurements as a small line over time, with the target as a line to reach.
#pragma once

#include "app/progress.h"
#include "ui/widgets.h"

namespace koers {

// Paints it in the box; `words` tell the same.
void show_small_chart(Canvas& canvas, const IndicatorFacts& facts, Ink ink, Box box,
                      std::string_view id, std::string_view words);

}  // namespace koers
