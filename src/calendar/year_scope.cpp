#include "calendar/year_scope.h"

#include <algorithm>
#include <limits>

#include "base/order.h"

namespace koers {

namespace {

// The fields by which rows of a table come to their school year; each may be absent.
struct WaysToYear {
  const FieldInfo* year = nullptr;
  const FieldInfo* it_plan = nullptr;
  const FieldInfo* goal = nullptr;
};

WaysToYear found_ways(const RecordInfo& record) {
  WaysToYear ways;
  for (const FieldInfo& field : record.fields) {
    if (field.kind != Kind::ref) continue;
    if (field.target == Entity::school_years && std::string_view(field.name) == "schoolYear")
      ways.year = &field;
    if (field.owner && field.target == Entity::it_plans) ways.it_plan = &field;
    if (field.owner && field.target == Entity::goals) ways.goal = &field;
  }
  return ways;
}

// Asked for each row of a table, found once.
const WaysToYear& ways_to_year(Entity entity) {
  static const std::vector<WaysToYear> all = [] {
    std::vector<WaysToYear> ways;
    for (std::size_t i = 0; i < entity_count; ++i)
      ways.push_back(found_ways(*info(static_cast<Entity>(i)).record));
    return ways;
  }();
  return all[static_cast<std::size_t>(entity)];
}

}  // namespace

YearScope::YearScope(const Plan& plan)
    : plan_(plan),
      year_(own_school_year(plan)),
      narrows_(year_ != nullptr && plan.school_years.size() > 1) {
  for (const Goal& goal : plan.goals) parks_ = parks_ || goal.status == GoalStatus::parked;
}

bool YearScope::holds_part_of(const Goal* goal) const {
  if (goal != nullptr && goal->status == GoalStatus::parked) return false;
  return holds(Entity::goals, goal);
}

bool YearScope::holds_it_plan(Id id) const {
  const ItPlan* it_plan = narrows_ ? find<ItPlan>(plan_, id) : nullptr;
  return it_plan == nullptr || it_plan->school_year.empty() || it_plan->school_year == year_->id;
}

bool YearScope::holds(Entity entity, const void* row) const {
  if (!narrows() || row == nullptr) return true;
  if (entity == Entity::it_plans) return holds_it_plan(static_cast<const ItPlan*>(row)->id);
  if (entity == Entity::moments && narrows_) {
    const Date start = static_cast<const Moment*>(row)->start;
    return start.empty() || (start >= year_->start && start <= year_->end);
  }
  const WaysToYear& ways = ways_to_year(entity);
  if (narrows_ && ways.year != nullptr) {
    const Id id = as<Id>(*ways.year, row);
    return id.empty() || id == year_->id;
  }
  if (ways.it_plan != nullptr) return holds_it_plan(as<Id>(*ways.it_plan, row));
  if (ways.goal != nullptr) return holds_part_of(find<Goal>(plan_, as<Id>(*ways.goal, row)));
  return true;
}

bool reads_by_date(Entity entity) { return entity == Entity::moments; }

void put_in_reading_order(const Plan& plan, Entity entity, Ids& rows) {
  if (!reads_by_date(entity)) return;
  std::vector<std::pair<std::pair<Date, Clock>, Id>> dated;
  for (Id id : rows) {
    const Moment* moment = find<Moment>(plan, id);
    const Date start = moment == nullptr ? Date{} : moment->start;
    dated.push_back({{start.empty() ? Date{std::numeric_limits<std::int32_t>::max()} : start,
                      moment == nullptr ? Clock{} : moment->from},
                     id});
  }
  put_in_order(dated, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(dated.begin(), dated.end(), rows.begin(),
                 [](const auto& one) { return one.second; });
}

Ids rows_of_year(const Plan& plan, Entity entity) {
  const YearScope scope(plan);
  Ids ids;
  plan.table(entity).each([&](Id id, const void* row) {
    if (scope.holds(entity, row)) ids.push_back(id);
  });
  put_in_reading_order(plan, entity, ids);
  return ids;
}

}  // namespace koers
