// Whether the plan is kept alive: how it goes is noted, and what was learned leads to a choice.
#include <algorithm>

#include "calendar/school_calendar.h"
#include "calendar/school_year.h"
#include "model/standing.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "text/words.h"

namespace koers {

namespace {

Date year_start(const Plan& plan) {
  const SchoolYear* year = own_school_year(plan);
  return year == nullptr ? Date{} : year->start;
}

bool has_begun(const Activity& activity, Date today) {
  const bool waits_to_begin =
      activity.status == ActivityStatus::none || activity.status == ActivityStatus::not_started;
  return !waits_to_begin || (!activity.start.empty() && activity.start <= today);
}

// Of a goal that is under way: the last day on which something was noted of it or of what is done
// for it, and the first on which something began.
struct Said {
  Date last;
  Date first;
};

std::vector<Said> said_of_goals(const Looked& at, Date year_start) {
  std::vector<Said> said(at.plan.goals.size());
  const auto note = [&](Id goal, Date last, Date first = {}) {
    const std::size_t place = at.plan.goals.index_of(goal);
    if (place == AnyTable::npos) return;
    Said& of = said[place];
    of.last = std::max(of.last, last);
    if (!first.empty() && (of.first.empty() || first < of.first)) of.first = first;
  };
  for (const Progress& progress : at.plan.progress) note(progress.goal, progress.date);
  each_activity(at.plan, [&](const Activity& activity) {
    Date last;
    for (const StatusChange& change : activity.log) last = std::max(last, change.date);
    note(activity.goal, last,
         has_begun(activity, at.today) ? std::max(activity.start, year_start) : Date{});
  });
  return said;
}

void goal_is_silent(const Looked& at, Findings& found) {
  const Date start = year_start(at.plan);
  if (start.empty()) return;
  const std::vector<Said> said = said_of_goals(at, start);
  const std::int64_t most = at.threshold.milli / 1000 * 7;
  each_goal(at.plan, [&](const Goal& goal) {
    const Said& of = said[at.plan.goals.index_of(goal.id)];
    if (is_finished(goal) || (goal.status != GoalStatus::running && of.first.empty())) return;
    const std::int64_t days = at.today.days - std::max({start, of.first, of.last}).days;
    if (days <= most) return;
    found.add(subject_of(goal), words::finding_E1(days / 7));
    found.mend_last({Entity::progress, {{"goal", subject_of(goal)}, {"date", {}, at.today.days}}});
  });
}

// Of a goal that goes on after the year by its own activities there is no need to wait for the end.
void year_ends_without_choice(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->end.empty()) return;
  const bool ending =
      (year->end.days - at.today.days) * std::int64_t{1000} <= at.threshold.milli * 7;
  std::vector<bool> goes_on(at.plan.goals.size());
  each_activity(at.plan, [&](const Activity& activity) {
    const std::size_t place = at.plan.goals.index_of(activity.goal);
    if (place != AnyTable::npos && is_unfinished(activity) && activity.end > year->end)
      goes_on[place] = true;
  });
  each_goal(at.plan, [&](const Goal& goal) {
    const bool beyond = goes_on[at.plan.goals.index_of(goal.id)];
    if (!(ending || beyond) || is_finished(goal)) return;
    if (next_step(at.plan, goal.id) != NextStep::none) return;
    found.add(subject_of(goal),
              beyond ? Phrase(words::finding_E2_beyond) : Phrase(words::finding_E2));
  });
}

void reached_and_not_secured(const Looked& at, Findings& found) {
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.status != GoalStatus::reached || next_step(at.plan, goal.id) != NextStep::none) return;
    found.add(subject_of(goal), words::finding_E3);
    if (evaluation_of(at.plan, goal.id) == nullptr)
      found.mend_last(
          {Entity::evaluations, {{"goal", subject_of(goal)}, chosen("next", NextStep::secure)}});
  });
}

// Koers does not know when a list was looked through; what is newest in it tells how old it is at
// least.
void register_is_old(const Looked& at, Findings& found) {
  const Asset* newest = nullptr;
  for (const Asset& asset : at.plan.assets)
    if (!asset.in_use.empty() && (newest == nullptr || asset.in_use > newest->in_use))
      newest = &asset;
  if (newest == nullptr) return;
  const std::int64_t months = Month::of(at.today).index - newest->in_use.index;
  if (months > at.threshold.milli / 1000)
    found.add({Entity::assets, newest->id}, words::finding_E4(months), "inUse");
}

constexpr Rule learning[] = {
    {"E1",
     Severity::note,
     goal_is_silent,
     {Entity::progress, Entity::activities},
     {Decimal::whole(10)}},
    {"E2",
     Severity::warning,
     year_ends_without_choice,
     {Entity::evaluations, Entity::activities},
     {Decimal::whole(8)}},
    {"E3", Severity::note, reached_and_not_secured, {Entity::evaluations}},
    {"E4", Severity::note, register_is_old, {Entity::assets}, {Decimal::whole(12)}},
};

}  // namespace

std::span<const Rule> learning_rules() { return learning; }

}  // namespace koers
