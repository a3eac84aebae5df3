// The map of those involved: influence upwards, attitude from left to right, each a chip with
// words. On a phone the same as lists by influence.
#pragma once

#include "app/stakeholder_map.h"
#include "ui/widgets.h"

namespace koers {

void show_stakeholder_chart(Canvas& canvas, const StakeholderMap& map);

// A shape and a colour for an attitude; both stand beside its words.
const char* attitude_icon(Attitude attitude);
Ink attitude_ink(Attitude attitude, const Style& style);

}  // namespace koers
