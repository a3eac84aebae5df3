// Support group by group on a line from 1 to 5: what it was hollow, what it is full, and in words.
#pragma once

#include "app/support.h"
#include "ui/widgets.h"

namespace koers {

void show_support_chart(Canvas& canvas, const SupportFacts& facts);

}  // namespace koers
