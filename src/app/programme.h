// The programme of a study day: rounds one after the other with their times, whether they fit into
// the day, and the activities of the plan that have no study day yet.
#pragma once

#include "model/plan.h"

namespace koers {

struct ProgrammeRound {
  int start = 0;  // minutes from midnight
  int end = 0;
};

struct Programme {
  Id moment;
  int start = 0;   // minutes from midnight
  int length = 0;  // of the day, in minutes
  int planned = 0;
  std::vector<ProgrammeRound> rounds;  // as in the agenda of the moment

  int left() const { return length - planned; }  // below zero: too full
};
// A whole day begins at 8:30. How long it is: calendar/study_day.h.
Programme programme_of(const Moment& moment);

// "8:30"; past midnight it goes on counting.
std::string time_of_day(int minutes);

// The study days of the year, by date.
Ids study_days(const Plan& plan);
// The one that is wanted when it is there, else the next from today on, else the last; none in a
// year without.
Id shown_study_day(const Plan& plan, Id wanted, Date today);

// Activities of the year still to be done, that no study day is about.
Ids activities_without_study_day(const Plan& plan);

// The same, and the activities of the year that a round may be about, worked out once for each
// change of what they follow from.
class DayActivities {
 public:
  static constexpr std::size_t most_choices = 200;
  void look(const Plan& plan);
  const Ids& without() const { return without_; }
  const Ids& choices() const { return choices_; }  // the first so many that are to be done

 private:
  Plan made_of_;
  Ids without_;
  Ids choices_;
};

// How long a new round lasts: what is left of the day, but 15 to 60 minutes.
std::int64_t minutes_for_round(const Programme& programme);

}  // namespace koers
