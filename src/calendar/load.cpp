#include "calendar/load.h"

#include <algorithm>

#include "calendar/school_year.h"
#include "calendar/year_scope.h"

namespace koers {

namespace {

// Mondays to Fridays up to and with a day, from some Monday on: only differences mean anything.
std::int64_t weekdays_up_to(Date date) {
  const std::int64_t since_monday = std::int64_t{date.days} + 3;  // 1 January 1970 was a Thursday
  const std::int64_t weeks = since_monday >= 0 ? since_monday / 7 : (since_monday - 6) / 7;
  return weeks * 5 + std::min<std::int64_t>(since_monday - weeks * 7 + 1, 5);
}

// The working days of a school year: Monday to Friday, outside the holidays. Counted once, so that
// a span of days costs as little as a single one.
class WorkingDays {
 public:
  WorkingDays(const SchoolYear* year, Month first)
      : start_(first.first_day()), end_(first.plus(load_months).first_day()) {
    for (std::size_t i = 0; i < load_months; ++i) {
      const Month month = first.plus(static_cast<std::int32_t>(i));
      months_[i] = {month.first_day(), month.plus(1).first_day().plus(-1)};
    }
    up_to_.push_back(0);
    for (Date date = start_; date < end_; date = date.plus(1)) {
      const bool works =
          date.weekday() <= 5 && (year == nullptr || holiday_on(*year, date) == nullptr);
      up_to_.push_back(up_to_.back() + (works ? 1 : 0));
    }
  }

  std::int64_t count(Date from, Date to) const {
    return to < from ? 0 : up_to(to) - up_to(from.plus(-1));
  }
  Date start() const { return start_; }
  Date last() const { return end_.plus(-1); }
  struct Span {
    Date first;
    Date last;
  };
  const std::array<Span, load_months>& months() const { return months_; }

 private:
  // From the beginning of the year. Outside of it no holidays are known: every weekday counts.
  std::int64_t up_to(Date date) const {
    const std::int64_t day = std::int64_t{date.days} - start_.days + 1;
    const auto days = static_cast<std::int64_t>(up_to_.size());
    if (day < 0) return weekdays_up_to(date) - weekdays_up_to(start_.plus(-1));
    if (day >= days) return up_to_.back() + weekdays_up_to(date) - weekdays_up_to(last());
    return up_to_[static_cast<std::size_t>(day)];
  }

  Date start_;
  Date end_;
  std::array<Span, load_months> months_{};
  std::vector<std::int64_t> up_to_;  // each day of the year; before it stands a nought
};

// An amount over days, so that the parts add up: a part gets what the days up to its end have
// together, less what went before.
class Share {
 public:
  Share(std::int64_t milli, std::int64_t days) : milli_(milli), days_(days) {}
  std::int64_t next(std::int64_t days) {
    day_ += days;
    const std::int64_t up_to_here = milli_ * day_ / days_;
    const std::int64_t part = up_to_here - given_;
    given_ = up_to_here;
    return part;
  }

 private:
  std::int64_t milli_;
  std::int64_t days_;
  std::int64_t day_ = 0;
  std::int64_t given_ = 0;
};

Month first_month(const Plan& plan, Date today) {
  const SchoolYear* year = own_school_year(plan);
  if (year != nullptr && !year->start.empty()) return Month::of(year->start);
  return Month::of(school_year_start(school_year_begin(today)));
}

// What a role has in each month: its hours of the year by working days.
void give_room(RoleLoad& role, const WorkingDays& working) {
  const std::int64_t days = working.count(working.start(), working.last());
  if (role.available.milli <= 0 || days == 0) return;
  Share share(role.available.milli, days);
  for (std::size_t i = 0; i < load_months; ++i)
    role.room[i].milli =
        share.next(working.count(working.months()[i].first, working.months()[i].last));
}

void spread_over(const WorkingDays& working, const Activity& activity, Decimal hours,
                 RoleLoad& into) {
  into.total.milli += hours.milli;
  const Date start = activity.start.empty() ? activity.end : activity.start;
  if (start.empty()) {
    into.undated.milli += hours.milli;
    return;
  }
  const Date end = std::max(activity.end, start);
  const bool any_day = working.count(start, end) == 0;
  // Of a part of the activity, between two days.
  const auto days = [&](Date from, Date to) {
    const Date begin = std::max(from, start);
    const Date last = std::min(to, end);
    if (last < begin) return std::int64_t{0};
    return any_day ? std::int64_t{last.days} - begin.days + 1 : working.count(begin, last);
  };
  Share share(hours.milli, days(start, end));
  into.outside.milli += share.next(days(start, working.start().plus(-1)));
  for (std::size_t i = 0; i < load_months; ++i) {
    const auto& [first, last] = working.months()[i];
    if (first > end) break;
    if (last >= start) into.months[i].milli += share.next(days(first, last));
  }
  into.outside.milli += share.next(days(working.last().plus(1), end));
}

}  // namespace

bool RoleLoad::over(std::size_t month) const {
  return available.milli > 0 && months[month] > room[month];
}

int RoleLoad::months_over() const {
  int count = 0;
  for (std::size_t i = 0; i < load_months; ++i) count += over(i) ? 1 : 0;
  return count;
}

void spread(const Plan& plan, const Activity& activity, Decimal hours, Month first,
            RoleLoad& into) {
  spread_over(WorkingDays(own_school_year(plan), first), activity, hours, into);
}

Decimal hours_of(const Activity& activity) {
  Decimal total;
  for (const RoleHours& hours : activity.hours) total.milli += hours.hours.milli;
  return total;
}

Load load_of(const Plan& plan, Date today) {
  Load out;
  out.first = first_month(plan, today);
  const WorkingDays working(own_school_year(plan), out.first);
  std::vector<RoleLoad> all(plan.roles.size() + 1);
  for (std::size_t i = 0; i < plan.roles.size(); ++i) {
    all[i].role = plan.roles[i].id;
    all[i].available = Decimal::whole(plan.roles[i].hours_per_year);
  }
  const YearScope scope(plan);
  for (const Activity& activity : plan.activities) {
    if (activity.status == ActivityStatus::cancelled || activity.hours.empty()) continue;
    if (!scope.holds(Entity::activities, &activity)) continue;
    for (const RoleHours& hours : activity.hours) {
      const std::size_t place = std::min(plan.roles.index_of(hours.role), plan.roles.size());
      spread_over(working, activity, hours.hours, all[place]);
      out.total.milli += hours.hours.milli;
    }
  }
  for (RoleLoad& role : all) {
    if (role.total.milli == 0) continue;
    give_room(role, working);
    out.roles.push_back(role);
  }
  return out;
}

const Load& Loads::of(const Plan& plan, Date today) {
  const bool same = made_on_ == today && made_of_.head == plan.head &&
                    same_tables(made_of_, plan,
                                {Entity::activities, Entity::roles, Entity::goals, Entity::it_plans,
                                 Entity::school_years});
  if (same) return load_;
  made_of_ = plan;
  made_on_ = today;
  load_ = load_of(plan, today);
  return load_;
}

}  // namespace koers
