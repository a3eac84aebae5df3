#include "app/coverage.h"

#include <algorithm>
#include <unordered_map>

#include "app/translating.h"
#include "calendar/year_scope.h"
#include "edit/edits.h"

namespace koers {

namespace {

using Places = std::unordered_map<Id, std::size_t>;

Places places_of(const Ids& ids) {
  Places places;
  for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i], i);
  return places;
}

void mark(Coverage& coverage, std::size_t goal, const Places& columns, Id column) {
  const auto found = columns.find(column);
  if (found != columns.end()) coverage.marks[goal].push_back(found->second);
}

const Ids& named_by(const Goal& goal, CoverBy by) {
  return by == CoverBy::themes ? goal.themes : goal.visions;
}

Plan with_named(const Plan& plan, CoverBy by, Id column, const Goal& goal, bool on) {
  Goal changed = goal;
  Ids& ids = by == CoverBy::themes ? changed.themes : changed.visions;
  const auto found = std::find(ids.begin(), ids.end(), column);
  if (on == (found != ids.end())) return plan;
  if (on)
    ids.push_back(column);
  else
    ids.erase(found);
  return with(plan, std::move(changed));
}

Ids columns_for(const Plan& plan, CoverBy by) {
  return rows_of_year(plan, by == CoverBy::themes ? Entity::themes : Entity::vision_statements);
}

}  // namespace

bool Coverage::at(std::size_t goal, std::size_t column) const {
  return std::binary_search(marks[goal].begin(), marks[goal].end(), column);
}

Coverage coverage_of(const Plan& plan, CoverBy by) {
  Coverage out;
  out.by = by;
  out.columns = columns_for(plan, by);
  for (Id id : rows_of_year(plan, Entity::goals))
    if (find<Goal>(plan, id)->status != GoalStatus::parked) out.goals.push_back(id);
  const Places columns = places_of(out.columns);
  const Places goals = places_of(out.goals);
  out.marks.resize(out.goals.size());
  out.goals_of_column.resize(out.columns.size());
  for (std::size_t g = 0; g < out.goals.size(); ++g)
    for (Id id : named_by(*find<Goal>(plan, out.goals[g]), by)) mark(out, g, columns, id);
  if (by == CoverBy::statements)
    for (const Translation& step : plan.translations)
      if (const auto goal = goals.find(step.goal); goal != goals.end())
        mark(out, goal->second, columns, step.statement);
  for (std::size_t g = 0; g < out.goals.size(); ++g) {
    auto& marks = out.marks[g];
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    for (std::size_t column : marks) ++out.goals_of_column[column];
    if (marks.empty()) out.bare_goals.push_back(out.goals[g]);
  }
  for (std::size_t c = 0; c < out.columns.size(); ++c)
    if (out.goals_of_column[c] == 0) out.bare_columns.push_back(out.columns[c]);
  return out;
}

bool covers(const Plan& plan, CoverBy by, Id column, Id goal_id) {
  const Goal* goal = find<Goal>(plan, goal_id);
  if (goal == nullptr) return false;
  const Ids& named = named_by(*goal, by);
  if (std::find(named.begin(), named.end(), column) != named.end()) return true;
  if (by == CoverBy::themes) return false;
  for (const Translation& step : plan.translations)
    if (step.statement == column && step.goal == goal_id) return true;
  return false;
}

Plan with_cover(const Plan& plan, CoverBy by, Id column, Id goal_id, bool on) {
  const Goal* goal = find<Goal>(plan, goal_id);
  if (goal == nullptr) return plan;
  Plan changed = with_named(plan, by, column, *goal, on);
  if (on || by == CoverBy::themes) return changed;
  for (const Translation& step : plan.translations) {
    if (step.statement != column || step.goal != goal_id) continue;
    Translation loose = step;
    loose.goal = {};
    changed = says_nothing(loose) ? without_row(std::move(changed), Entity::translations, step.id)
                                  : with(std::move(changed), std::move(loose));
  }
  return changed;
}

bool Coverages::up_to_date(const Plan& plan, CoverBy by) const {
  return made_ && coverage_.by == by && made_of_.head == plan.head &&
         same_tables(made_of_, plan,
                     {Entity::goals, Entity::themes, Entity::vision_statements,
                      Entity::translations, Entity::it_plans, Entity::school_years});
}

const Coverage& Coverages::of(const Plan& plan, CoverBy by) {
  if (up_to_date(plan, by)) return coverage_;
  made_of_ = plan;
  made_ = true;
  coverage_ = coverage_of(plan, by);
  return coverage_;
}

}  // namespace koers
