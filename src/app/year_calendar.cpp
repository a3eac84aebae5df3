#include "app/year_calendar.h"

#include <algorithm>

#include "app/cells.h"
#include "app/decision_terms.h"
#include "base/order.h"
#include "calendar/holiday_table.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::int32_t longest_moment = 400;  // days; what lasts longer is not shown on each

int begin_of(const SchoolYear& year, Date today) {
  if (!year.start.empty()) return school_year_begin(year.start);
  return school_year_begin(year.end.empty() ? today : year.end);
}

void sort_by_date(const Plan& plan, Ids& ids) {
  std::vector<std::pair<std::int64_t, Id>> keyed;
  for (Id id : ids) {
    const Date start = find<Moment>(plan, id)->start;
    keyed.push_back({start.empty() ? std::numeric_limits<std::int64_t>::max() : start.days, id});
  }
  put_in_order(keyed, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const auto& k) { return k.second; });
}

void put_on_days(YearCalendar& calendar, const Moment& moment) {
  if (moment.start.empty()) return;
  const Date last = std::min({std::max(moment.end, moment.start), moment.start.plus(longest_moment),
                              calendar.school.end()});
  for (Date day = std::max(moment.start, calendar.school.start()); day <= last; day = day.plus(1))
    calendar.by_day[static_cast<std::size_t>(day.days - calendar.school.start().days)].push_back(
        moment.id);
}

}  // namespace

MomentGroup group_of(MomentKind kind) {
  switch (kind) {
    case MomentKind::study_day:
    case MomentKind::study_afternoon:
    case MomentKind::shared_study_day:
      return MomentGroup::study;
    case MomentKind::mr:
    case MomentKind::gmr:
    case MomentKind::supervisors:
    case MomentKind::budgeting:
    case MomentKind::review_round:
      return MomentGroup::decision;
    case MomentKind::test_week:
      return MomentGroup::test;
    default:
      return MomentGroup::other;
  }
}

bool is_study_day(const Moment& moment) { return group_of(moment.kind) == MomentGroup::study; }

const char* name_of(MomentGroup group) {
  constexpr const char* names[] = {"study", "decision", "test", "other"};
  return names[static_cast<std::size_t>(group)];
}

std::string group_name(const Plan& plan, Language language, MomentGroup group) {
  switch (group) {
    case MomentGroup::study:
      return choice_name(plan, language, MomentKind::study_day);
    case MomentGroup::test:
      return choice_name(plan, language, MomentKind::test_week);
    case MomentGroup::decision:
      return say(language, words::calendar_decision);
    case MomentGroup::other:
      break;
  }
  return say(language, words::calendar_other);
}

SchoolCalendar calendar_of(const SchoolYear& year, Date today) {
  return SchoolCalendar(year, begin_of(year, today));
}

SchoolCalendar own_calendar(const Plan& plan, Date today) {
  const SchoolYear* year = own_school_year(plan);
  return calendar_of(year ? *year : SchoolYear{}, today);
}

bool is_called(const Holiday& holiday, std::string_view word) {
  const std::string name = fold(holiday.name);
  const std::optional<Key> key = find_key(word);
  return key && (name == fold(say_recognised(Language::dutch, *key)) ||
                 name == fold(say_recognised(Language::english, *key)));
}

std::string holiday_name(Language language, const Holiday& holiday) {
  for (const HolidayLine& line : holiday_table())
    if (holiday.name == line.name || is_called(holiday, line.name))
      return say_named(language, line.name);
  return holiday.name;
}

const Ids& YearCalendar::on(Date date) const {
  static const Ids nothing;
  return school.holds(date) ? by_day[static_cast<std::size_t>(date.days - school.start().days)]
                            : nothing;
}

std::string YearCalendar::in_words(const Plan& plan, Language language, Date date) const {
  std::string words = date_long(language, date);
  if (const Holiday* holiday = school.holiday(date))
    words += ", " + holiday_name(language, *holiday);
  if (const PublicHoliday* holiday = school.public_holiday(date))
    words += ", " + say_named(language, holiday->name);
  for (Id id : on(date)) words += ", " + row_name(plan, Entity::moments, id);
  return words;
}

YearCalendar year_calendar(const Plan& plan, Date today) {
  YearCalendar out;
  out.school = own_calendar(plan, today);
  out.by_day.resize(static_cast<std::size_t>(out.school.end().days - out.school.start().days + 1));
  out.moments = rows_of_year(plan, Entity::moments);
  sort_by_date(plan, out.moments);
  for (Id id : out.moments) put_on_days(out, *find<Moment>(plan, id));
  for (const Decision& decision : plan.decisions) {
    const Date by = decision_term(plan, decision, today).answer_by;
    if (out.school.holds(by)) out.decisions.emplace_back(by, decision.id);
  }
  return out;
}

const YearCalendar& YearCalendars::of(const Plan& plan, Date today) {
  if (made_ && head_ == plan.head && years_.same_as(plan.school_years) &&
      moments_.same_as(plan.moments) && decisions_.same_as(plan.decisions) &&
      rights_.same_as(plan.rights) && today_ == today)
    return calendar_;
  head_ = plan.head;
  years_ = plan.school_years;
  moments_ = plan.moments;
  decisions_ = plan.decisions;
  rights_ = plan.rights;
  today_ = today;
  made_ = true;
  calendar_ = year_calendar(plan, today);
  return calendar_;
}

MonthWeeks weeks_of(Month month) {
  MonthWeeks out;
  out.first = monday_of(month.first_day());
  const Date last = month.plus(1).first_day().plus(-1);
  out.weeks = (last.days - out.first.days) / 7 + 1;
  return out;
}

namespace {

std::vector<AgendaLine> free_days(const SchoolCalendar& school) {
  std::vector<AgendaLine> out;
  for (std::size_t i = 0; i < school.holidays().size(); ++i)
    out.push_back(
        {AgendaLine::Kind::holiday, std::max(school.holidays()[i].start, school.start()), {}, i});
  // One that falls in a holiday, or on a weekend, gives nobody a day off.
  for (std::size_t i = 0; i < school.public_holidays().size(); ++i) {
    const Date date = school.public_holidays()[i].date;
    if (school.holiday(date) == nullptr && date.weekday() < 6)
      out.push_back({AgendaLine::Kind::public_holiday, date, {}, i});
  }
  std::erase_if(out, [&](const AgendaLine& line) { return !school.holds(line.date); });
  return out;
}

}  // namespace

std::vector<AgendaLine> agenda_of(const Plan& plan, const YearCalendar& calendar, const Ids& shown,
                                  AgendaWith also) {
  std::vector<AgendaLine> lines;
  if (also.free_days) lines = free_days(calendar.school);
  if (also.decisions)
    for (const auto& [by, id] : calendar.decisions)
      lines.push_back({AgendaLine::Kind::decision, by, id, 0});
  std::vector<AgendaLine> undated;
  for (Id id : shown) {
    const Date start = find<Moment>(plan, id)->start;
    (start.empty() ? undated : lines).push_back({AgendaLine::Kind::moment, start, id, 0});
  }
  put_in_order(lines, [](const AgendaLine& a, const AgendaLine& b) { return a.date < b.date; });
  std::vector<AgendaLine> out;
  Month month;
  for (const AgendaLine& line : lines) {
    if (Month::of(line.date) != month) {
      month = Month::of(line.date);
      out.push_back({AgendaLine::Kind::month, month.first_day(), {}, 0});
    }
    out.push_back(line);
  }
  if (!undated.empty()) out.push_back({AgendaLine::Kind::undated, {}, {}, 0});
  out.insert(out.end(), undated.begin(), undated.end());
  return out;
}

}  // namespace koers
