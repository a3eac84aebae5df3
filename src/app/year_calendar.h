// The school year of the plan day by day, with its holidays and moments: what the list, the month,
// the year and their prints show. Worked out once for each change.
#pragma once

#include "calendar/school_calendar.h"
#include "model/plan.h"
#include "text/speech.h"

namespace koers {

// What a moment is for the eye: a colour and a letter in the calendar.
enum class MomentGroup : std::uint8_t { study, decision, test, other };
inline constexpr std::array moment_groups = {MomentGroup::study, MomentGroup::decision,
                                             MomentGroup::test, MomentGroup::other};
MomentGroup group_of(MomentKind kind);
bool is_study_day(const Moment& moment);
// `calendar.letter.study` names the letter of a group.
const char* name_of(MomentGroup group);
// What a group is called; the one of a single kind of moment as that is.
std::string group_name(const Plan& plan, Language language, MomentGroup group);

// The days of a school year; of the one of today when the year has no dates.
SchoolCalendar calendar_of(const SchoolYear& year, Date today);
SchoolCalendar own_calendar(const Plan& plan, Date today);

// A plan holds the names of holidays in the language that it was made in. Whether this one is named
// by that word (`holiday.autumn`), in either language.
bool is_called(const Holiday& holiday, std::string_view word);
// What a holiday is called in this language: the word of the standard one that it is named after,
// else its own name.
std::string holiday_name(Language language, const Holiday& holiday);

struct YearCalendar {
  SchoolCalendar school;
  Ids moments;  // of the year by date, those without a date behind the others
  std::vector<std::pair<Date, Id>> decisions;  // that must be answered by a day of the year

  // Of that day, those that last longer included.
  const Ids& on(Date date) const;
  // All that there is to know of a day, for who hears it: day, holiday, moments.
  std::string in_words(const Plan& plan, Language language, Date date) const;

  std::vector<Ids> by_day;  // from the first day of the year
};
YearCalendar year_calendar(const Plan& plan, Date today);

class YearCalendars {
 public:
  const YearCalendar& of(const Plan& plan, Date today);

 private:
  std::shared_ptr<const PlanHead> head_;
  AnyTable years_;
  AnyTable moments_;
  AnyTable decisions_;
  AnyTable rights_;
  Date today_;
  bool made_ = false;
  YearCalendar calendar_;
};

// A month as whole weeks, from a Monday on.
struct MonthWeeks {
  Date first;
  int weeks = 0;
};
MonthWeeks weeks_of(Month month);

// One line of the year as a list: a month, or what lies in it.
struct AgendaLine {
  enum class Kind : std::uint8_t { month, undated, moment, decision, holiday, public_holiday };
  Kind kind{};
  Date date;
  Id row;                 // the moment or decision
  std::size_t index = 0;  // of the holiday or public holiday in the calendar
};
struct AgendaWith {
  bool decisions = false;  // on the day by which they must be answered
  bool free_days = false;
};
// The moments that are shown, and what else is asked for between them.
std::vector<AgendaLine> agenda_of(const Plan& plan, const YearCalendar& calendar, const Ids& shown,
                                  AgendaWith also = {});

}  // namespace koers
