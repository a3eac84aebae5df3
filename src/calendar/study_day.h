// How long a study day is: six hours, and half a day three.
#pragma once

#include "model/time.h"

namespace koers {

inline constexpr int half_day_minutes = 3 * 60;

bool is_half_day(const Moment& moment);
// A study day may last for more than one day: up to five.
int minutes_of(const Moment& moment);

// Of a round: below zero counts as none, and no round is longer than a day and a night.
int minutes_of(const AgendaItem& round);

}  // namespace koers
