// The log of an activity writes itself: whichever way a status changes, the change is kept with its
// day. It stands here, in the one path that every change of a plan takes, so that no screen and no
// command can forget it.
#pragma once

#include "model/plan.h"

namespace koers {

// `after` with an entry for each activity whose status is another than in `before`. What an
// activity waits for is the note of the entry that says that it waits, for as long as it does; once
// it goes on, the reason stands in the log alone. `before` is the plan at the beginning of the
// step of undo: two choices in one step are one entry.
Plan with_status_log(const Plan& before, Plan after, Date today);

}  // namespace koers
