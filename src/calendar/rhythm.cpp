#include "calendar/rhythm.h"

#include <algorithm>

namespace koers {

namespace {

constexpr unsigned monday = 1;
constexpr unsigned tuesday = 2;
constexpr unsigned wednesday = 3;
constexpr unsigned thursday = 4;
constexpr unsigned friday = 5;

constexpr MomentRule nth(int which, unsigned weekday, unsigned month) {
  return {RuleKind::nth_weekday, month, weekday, which};
}
constexpr MomentRule before(Season season, int weeks, unsigned weekday) {
  return {RuleKind::near_season, 0, weekday, -weeks, season};
}
constexpr MomentRule after(Season season, int weeks, unsigned weekday) {
  return {RuleKind::near_season, 0, weekday, weeks, season};
}
constexpr MomentRule by(int day, unsigned month) { return {RuleKind::day_of_month, month, 0, day}; }
constexpr MomentRule school_day(int which) { return {RuleKind::school_day, 0, 0, which}; }
constexpr MomentRule before_summer(int weeks, unsigned weekday) {
  return {RuleKind::last_days, 0, weekday, weeks};
}

using K = MomentKind;
using S = Season;
constexpr auto day = DayPart::whole_day;
constexpr auto afternoon = DayPart::afternoon;
constexpr auto evening = DayPart::evening;

// One line a moment, to be read as a table. What is common to both sectors stands in both, because
// each is a template that a reader checks as a whole.
// clang-format off
constexpr RhythmMoment primary[] = {
    {"rhythm.start",            K::team_meeting,     afternoon, school_day(1)},
    {"rhythm.framework",        K::budgeting,        day,       nth(3, wednesday, 9)},
    {"rhythm.study_start",      K::study_day,        day,       before(S::autumn, 2, wednesday)},
    {"rhythm.concept",          K::budgeting,        day,       before(S::autumn, 1, thursday)},
    {"rhythm.mr_plan",          K::mr,               evening,   after(S::autumn, 2, tuesday)},
    {"rhythm.gmr_advice",       K::gmr,              evening,   nth(3, tuesday, 11)},
    {"rhythm.approval",         K::supervisors,      evening,   before(S::christmas, 1, thursday)},
    {"rhythm.count_primary",    K::milestone,        day,       by(1, 2)},
    {"rhythm.measure",          K::study_afternoon,  afternoon, after(S::christmas, 4, tuesday)},
    {"rhythm.workload_start",   K::team_meeting,     afternoon, nth(2, tuesday, 3)},
    {"rhythm.study_middle",     K::study_day,        day,       nth(3, monday, 3)},
    {"rhythm.draft",            K::heads_meeting,    day,       before(S::may, 2, wednesday)},
    {"rhythm.review",           K::review_round,     day,       nth(3, wednesday, 5)},
    {"rhythm.evaluation",       K::study_day,        day,       nth(2, thursday, 6)},
    {"rhythm.workload_mr",      K::mr,               evening,   nth(3, tuesday, 6)},
    {"rhythm.adopt",            K::milestone,        day,       before_summer(1, wednesday)},
};
constexpr RhythmMoment secondary[] = {
    {"rhythm.start",            K::team_meeting,     afternoon, school_day(1)},
    {"rhythm.framework",        K::budgeting,        day,       nth(3, wednesday, 9)},
    {"rhythm.exam_rules",       K::milestone,        day,       by(24, 9)},
    {"rhythm.count_secondary",  K::milestone,        day,       by(1, 10)},
    {"rhythm.study_start",      K::study_day,        day,       before(S::autumn, 2, tuesday)},
    {"rhythm.concept",          K::budgeting,        day,       before(S::autumn, 1, thursday)},
    {"rhythm.mr_plan",          K::mr,               evening,   after(S::autumn, 1, wednesday)},
    {"rhythm.test_week_1",      K::test_week,        day,       nth(2, monday, 11), 5},
    {"rhythm.gmr_advice",       K::gmr,              evening,   nth(3, tuesday, 11)},
    {"rhythm.approval",         K::supervisors,      evening,   before(S::christmas, 1, thursday)},
    {"rhythm.test_week_2",      K::test_week,        day,       after(S::christmas, 2, monday), 5},
    {"rhythm.measure",          K::study_afternoon,  afternoon, after(S::christmas, 4, tuesday)},
    {"rhythm.workload",         K::team_meeting,     afternoon, nth(2, tuesday, 3)},
    {"rhythm.study_middle",     K::study_day,        day,       nth(3, monday, 3)},
    {"rhythm.test_week_3",      K::test_week,        day,       nth(4, monday, 3), 5},
    {"rhythm.draft",            K::heads_meeting,    day,       before(S::may, 2, wednesday)},
    {"rhythm.review",           K::review_round,     day,       nth(3, wednesday, 5)},
    {"rhythm.evaluation",       K::study_day,        day,       nth(2, friday, 6)},
    {"rhythm.mr_workload",      K::mr,               evening,   nth(2, tuesday, 6)},
    {"rhythm.test_week_4",      K::test_week,        day,       before_summer(3, monday), 5},
    {"rhythm.adopt",            K::milestone,        day,       before_summer(1, wednesday)},
};
// clang-format on

// The month of a school year: from August on that of its first calendar year.
Month month_in(const SchoolCalendar& calendar, unsigned month) {
  const int begin = school_year_begin(calendar.start());
  return Month::of(month >= 8 ? begin : begin + 1, month);
}

Date nth_weekday(Month month, unsigned weekday, int which) {
  if (which < 0) {
    const Date last = month.plus(1).first_day().plus(-1);
    return last.plus(-static_cast<std::int32_t>((last.weekday() + 7 - weekday) % 7));
  }
  const Date first = month.first_day();
  const auto to_weekday = static_cast<std::int32_t>((weekday + 7 - first.weekday()) % 7);
  return first.plus(to_weekday + 7 * (which - 1));
}

// Where a holiday usually begins, in a year that has no such holiday.
Date usual_start(const SchoolCalendar& calendar, Season season) {
  constexpr unsigned months[] = {10, 12, 2, 4, 7};
  constexpr int weeks[] = {3, 3, 3, 4, 2};
  const auto at = static_cast<std::size_t>(season);
  return nth_weekday(month_in(calendar, months[at]), 6, weeks[at]);
}

Date near_season(const SchoolCalendar& calendar, Season season, int weeks, unsigned weekday) {
  const Holiday* holiday = calendar.season(season);
  const Date start = holiday ? holiday->start : usual_start(calendar, season);
  const Date end = holiday ? holiday->end : start.plus(8);
  // A holiday begins on a Saturday: the week before it is the one that this day closes.
  const Date monday_of_one = weeks < 0 ? monday_of(start.plus(-1)).plus(7 * (weeks + 1))
                                       : monday_of(end.plus(1)).plus(7 * (weeks - 1));
  return monday_of_one.plus(static_cast<std::int32_t>(weekday) - 1);
}

Date nth_school_day(const SchoolCalendar& calendar, int which) {
  Date date = calendar.school_day_from(calendar.start());
  for (int i = 1; i < which; ++i) date = calendar.school_day_from(date.plus(1));
  return date;
}

Date wanted_day(const MomentRule& rule, const SchoolCalendar& calendar) {
  switch (rule.kind) {
    case RuleKind::nth_weekday:
      return nth_weekday(month_in(calendar, rule.month), rule.weekday, rule.nth);
    case RuleKind::near_season:
      return near_season(calendar, rule.season, rule.nth, rule.weekday);
    case RuleKind::day_of_month:
      return month_in(calendar, rule.month).first_day().plus(rule.nth - 1);
    case RuleKind::school_day:
      return nth_school_day(calendar, rule.nth);
    case RuleKind::last_days:
      return near_season(calendar, Season::summer, -rule.nth, rule.weekday);
  }
  return {};
}

// A day on which everyone is at school: not one that some schools are free on either.
bool is_good(const SchoolCalendar& calendar, Date date) {
  return calendar.is_school_day(date) && calendar.public_holiday(date) == nullptr;
}

Date good_day(const SchoolCalendar& calendar, Date date, bool back) {
  const std::int32_t step = back ? -1 : 1;
  for (Date d = std::clamp(date, calendar.start(), calendar.end()); calendar.holds(d);
       d = d.plus(step))
    if (is_good(calendar, d)) return d;
  return back ? calendar.school_day_from(calendar.start())
              : calendar.school_day_until(calendar.end());
}

}  // namespace

std::span<const RhythmMoment> rhythm_of(Sector sector) {
  if (sector == Sector::secondary) return secondary;
  return primary;
}

Placed placed(const RhythmMoment& moment, const SchoolCalendar& calendar) {
  if (calendar.start().empty()) return {};
  const bool deadline =
      moment.rule.kind == RuleKind::day_of_month || moment.rule.kind == RuleKind::last_days;
  Placed out;
  out.start = good_day(calendar, wanted_day(moment.rule, calendar), deadline);
  if (out.start.empty() || moment.days < 2) return out;
  Date last = out.start;
  const Date friday_of_it = monday_of(out.start).plus(4);
  for (Date d = out.start; d <= friday_of_it; d = d.plus(1))
    if (is_good(calendar, d)) last = d;
  if (last != out.start) out.end = last;
  return out;
}

}  // namespace koers
