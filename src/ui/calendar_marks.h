// How moments look in the calendar, wherever they are shown: a colour and a letter for each group,
// a line in a list, and the legend that says what is what.
#pragma once

#include "app/year_calendar.h"
#include "ui/widgets.h"

namespace koers {

Ink group_ink(const Canvas& canvas, MomentGroup group);
// The letter of the group on its colour.
void paint_group(Canvas& canvas, Box box, MomentGroup group);
// Holiday, public holiday and the groups.
void show_calendar_legend(Canvas& canvas);

// A year without moments says what could be in it, with ways to begin.
void show_no_moments(Canvas& canvas, const YearCalendar& calendar);

// What a moment is called, also before it has a title.
std::string moment_title(const Canvas& canvas, const Moment& moment);
// Its kind, for whom, and how full its programme is.
std::string moment_facts(const Canvas& canvas, const Moment& moment);

// Moments as lines below one another, each a row of the grid that is open. Pressing one selects it.
void moment_line(Canvas& canvas, const Moment& moment, int index);

// One that must be answered by a day, on that day.
void decision_line(Canvas& canvas, const Decision& decision, int index);

// The grid around such lines; `rows` is how many there are.
void begin_lines(Canvas& canvas, std::string_view id, std::string_view name, int rows);
void end_lines(Canvas& canvas);

}  // namespace koers
