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

void year_ends_without_choice(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->end.empty() || at.today < year->end.plus(-days_before_end)) return;
  each_goal(at.plan, [&](const Goal& goal) {
    if (!is_finished(goal) && next_step(at.plan, goal.id) == NextStep::none)
      found.add(subject_of(goal), words::finding_E2);
  });
}

void reached_and_not_secured(const Looked& at, Findings& found) {
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.status == GoalStatus::reached && next_step(at.plan, goal.id) == NextStep::none)
      found.add(subject_of(goal), words::finding_E3);
  });
}

constexpr Rule learning[] = {
    {"E1", Severity::note, goal_is_silent, {Entity::progress}, Decimal::whole(10)},
    {"E2", Severity::warning, year_ends_without_choice, {Entity::evaluations}},
    {"E3", Severity::note, reached_and_not_secured, {Entity::evaluations}},
};

}  // namespace

std::span<const Rule> learning_rules() { return learning; }

}  // namespace koers
