// The next school year: which goals of the year that is shown are unfinished, what was chosen for
// each, and the plan carried over into a new year. The year that is left keeps all its rows as they
// are; only its goals get their last status and its evaluations say where they went.
#pragma once

#include "app/progress.h"
#include "app/year_calendar.h"
#include "base/problem.h"
#include "text/speech.h"

namespace koers {

// The first calendar year of the school year behind the one that is shown.
int next_year_begin(const Plan& plan, Date today);
const SchoolYear* year_that_begins(const Plan& plan, int begin);

// Goals of the year that are neither reached, stopped, carried over nor parked.
Ids unfinished_goals(const Plan& plan);
// Whether the goal goes on in the next year: all but to stop.
inline bool goes_on(NextStep next) { return next != NextStep::none && next != NextStep::stop; }

// What was chosen for the unfinished goals, counted.
struct Choices {
  int open = 0;  // goals without a choice
  int stopped = 0;
  int going_on = 0;
};
Choices choices_of(const Plan& plan);

// A goal that asks for a choice, and how far its activities are.
struct UnfinishedGoal {
  Id id;
  int done = 0;
  int total = 0;
};
// What going on will do, told before it is done.
struct CarryOver {
  std::vector<UnfinishedGoal> goals;
  Choices choices;
  int activities = 0;
  int moments = 0;
};
CarryOver carry_over(const Plan& plan, Date today);

// The same, worked out again only when the plan is another.
class CarryOvers {
 public:
  const CarryOver& of(const Plan& plan, Date today);

 private:
  Plan made_of_;
  Date made_on_;
  CarryOver carry_over_;
};

struct NextYearWish {
  int begin = 0;
  HolidayRegion region{};  // of a year that is not there yet
  bool moments = true;     // those that come back too
};

// The plan with the choice and the note for a goal in its evaluation, made if need be.
Plan with_next_step(Plan plan, Id goal, NextStep next, IdSource& ids);
Result<Plan> with_goal_note(const Plan& plan, Id goal, const std::string& note, IdSource& ids);

// The plan gone on into its next year, which is shown from then on. Only goals that were not
// carried there before are. Problem: `goals_open` when a goal has no choice yet.
Result<Plan> with_next_year(const Plan& plan, Language language, const NextYearWish& wish,
                            Date today, IdSource& ids);

// The plan showing another of its years. Problem: `unknown_reference`.
Result<Plan> with_year_shown(const Plan& plan, Id year);
// The years of the plan, the first one first.
Ids years_in_order(const Plan& plan);

}  // namespace koers
