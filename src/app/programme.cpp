#include "app/programme.h"

#include <algorithm>
#include <set>

#include "app/year_calendar.h"
#include "base/order.h"
#include "calendar/study_day.h"
#include "calendar/year_scope.h"
#include "model/standing.h"

namespace koers {

namespace {

int start_of(const Moment& moment) {
  switch (moment.part) {
    case DayPart::afternoon:
      return 13 * 60;
    case DayPart::evening:
      return 19 * 60 + 30;
    case DayPart::none:
      return moment.kind == MomentKind::study_afternoon ? 13 * 60 : 8 * 60 + 30;
    default:
      return 8 * 60 + 30;
  }
}

Ids unfinished_of_year(const Plan& plan) {
  Ids ids = rows_of_year(plan, Entity::activities);
  std::erase_if(ids, [&](Id id) { return !is_unfinished(*find<Activity>(plan, id)); });
  return ids;
}

Ids without_study_day(const Plan& plan, Ids activities) {
  std::set<Id> on_a_day;
  std::set<Id> days;
  for (const Moment& moment : plan.moments) {
    if (!is_study_day(moment)) continue;
    days.insert(moment.id);
    for (const AgendaItem& item : moment.agenda) on_a_day.insert(item.activity);
  }
  std::erase_if(activities, [&](Id id) {
    const Ids& moments = find<Activity>(plan, id)->moments;
    return on_a_day.count(id) != 0 || std::any_of(moments.begin(), moments.end(), [&](Id moment) {
             return days.count(moment) != 0;
           });
  });
  return activities;
}

}  // namespace

Programme programme_of(const Moment& moment) {
  Programme out;
  out.moment = moment.id;
  out.start = start_of(moment);
  out.length = minutes_of(moment);
  int at = out.start;
  for (const AgendaItem& item : moment.agenda) {
    const int minutes = minutes_of(item);
    out.rounds.push_back({at, at + minutes});
    at += minutes;
    out.planned += minutes;
  }
  return out;
}

std::string time_of_day(int minutes) {
  std::string out = std::to_string(minutes / 60) + ':';
  if (minutes % 60 < 10) out += '0';
  return out + std::to_string(minutes % 60);
}

Ids study_days(const Plan& plan) {
  Ids ids = rows_of_year(plan, Entity::moments);
  std::erase_if(ids, [&](Id id) { return !is_study_day(*find<Moment>(plan, id)); });
  put_in_order(
      ids, [&](Id a, Id b) { return find<Moment>(plan, a)->start < find<Moment>(plan, b)->start; });
  return ids;
}

Id shown_study_day(const Plan& plan, Id wanted, Date today) {
  const Ids ids = study_days(plan);
  if (std::find(ids.begin(), ids.end(), wanted) != ids.end()) return wanted;
  for (Id id : ids) {
    const Moment& moment = *find<Moment>(plan, id);
    if (!moment.start.empty() && std::max(moment.start, moment.end) >= today) return id;
  }
  return ids.empty() ? Id{} : ids.back();
}

Ids activities_without_study_day(const Plan& plan) {
  return without_study_day(plan, unfinished_of_year(plan));
}

void DayActivities::look(const Plan& plan) {
  if (plan.head == made_of_.head &&
      same_tables(plan, made_of_,
                  {Entity::activities, Entity::moments, Entity::goals, Entity::it_plans}))
    return;
  made_of_ = plan;
  choices_ = unfinished_of_year(plan);
  without_ = without_study_day(plan, choices_);
  if (choices_.size() > most_choices) choices_.resize(most_choices);
}

std::int64_t minutes_for_round(const Programme& programme) {
  return std::clamp(programme.left() / 5 * 5, 15, 60);
}

}  // namespace koers
