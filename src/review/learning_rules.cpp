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

// Of goals that are under way. The last day something was said of each counts, or the first of the
// year.
void goal_is_silent(const Looked& at, Findings& found) {
  const Date start = year_start(at.plan);
  if (start.empty()) return;
  std::vector<Date> last(at.plan.goals.size(), start);
  for (const Progress& progress : at.plan.progress) {
    const std::size_t place = at.plan.goals.index_of(progress.goal);
    if (place != AnyTable::npos) last[place] = std::max(last[place], progress.date);
  }
  const std::int64_t most = at.threshold.milli / 1000 * 7;
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.status != GoalStatus::running) return;
    const std::int64_t days = at.today.days - last[at.plan.goals.index_of(goal.id)].days;
    if (days > most) found.add(subject_of(goal), words::finding_E1(days / 7));
  });
}

constexpr int days_before_end = 8 * 7;

// Of a goal that goes on after the year by its own activities there is no need to wait for the end.
void year_ends_without_choice(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->end.empty()) return;
  const bool ending = at.today >= year->end.plus(-days_before_end);
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
    if (goal.status == GoalStatus::reached && next_step(at.plan, goal.id) == NextStep::none)
      found.add(subject_of(goal), words::finding_E3);
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
    {"E1", Severity::note, goal_is_silent, {Entity::progress}, Decimal::whole(10)},
    {"E2", Severity::warning, year_ends_without_choice, {Entity::evaluations, Entity::activities}},
    {"E3", Severity::note, reached_and_not_secured, {Entity::evaluations}},
    {"E4", Severity::note, register_is_old, {Entity::assets}, Decimal::whole(12)},
};

}  // namespace

std::span<const Rule> learning_rules() { return learning; }

}  // namespace koers
