#include "app/translating.h"

#include <algorithm>
#include <unordered_map>

#include "app/coverage.h"
#include "app/new_plan.h"
#include "calendar/year_scope.h"

namespace koers {

namespace {

Problem no_such_step(Id id) {
  return {"unknown_reference", Severity::error, info(Entity::translations).name,
          std::string(id.view())};
}

}  // namespace

const FieldInfo& consequence(std::size_t index) {
  return *record_info<Translation>().field(consequences[index]);
}

int described(const Translation& step) {
  int count = 0;
  for (std::size_t i = 0; i < consequences.size(); ++i)
    if (!empty_field(consequence(i), &step)) ++count;
  return count;
}

bool says_nothing(const Translation& step) {
  return described(step) == 0 && step.explanation.empty() && step.role_of_it == RoleOfIt::none &&
         step.unknown.empty();
}

std::vector<StatementSteps> steps_of_statements(const Plan& plan) {
  const Coverage coverage = coverage_of(plan, CoverBy::statements);
  std::vector<StatementSteps> out;
  std::unordered_map<Id, std::size_t> places;
  for (Id id : coverage.columns) {
    places.emplace(id, out.size());
    out.push_back({id, {}, {}, 0});
  }
  for (std::size_t g = 0; g < coverage.goals.size(); ++g)
    for (std::size_t column : coverage.marks[g]) out[column].goals.push_back(coverage.goals[g]);
  for (const Translation& step : plan.translations) {
    const auto place = places.find(step.statement);
    if (place == places.end()) continue;
    StatementSteps& of = out[place->second];
    of.steps.push_back(step.id);
    of.described = std::max(of.described, described(step));
  }
  return out;
}

const std::vector<StatementSteps>& StatementList::of(const Plan& plan) {
  const bool same = made_ && made_of_.head == plan.head &&
                    same_tables(made_of_, plan,
                                {Entity::goals, Entity::vision_statements, Entity::translations,
                                 Entity::it_plans, Entity::school_years});
  if (same) return list_;
  made_of_ = plan;
  made_ = true;
  list_ = steps_of_statements(plan);
  return list_;
}

Plan with_step(const Plan& plan, Id statement, Id new_id) {
  Translation step;
  step.id = new_id;
  step.statement = statement;
  return with(plan, std::move(step));
}

Result<Plan> with_step_to(const Plan& plan, Id step_id, Id goal_id) {
  const Translation* step = find<Translation>(plan, step_id);
  const Goal* goal = find<Goal>(plan, goal_id);
  if (step == nullptr || goal == nullptr) return no_such_step(step_id);
  Translation led = *step;
  led.goal = goal_id;
  if (led.role_of_it == RoleOfIt::none) led.role_of_it = goal->role_of_it;
  Goal joined = *goal;
  if (joined.role_of_it == RoleOfIt::none) joined.role_of_it = led.role_of_it;
  const bool named = std::find(joined.visions.begin(), joined.visions.end(), led.statement) !=
                     joined.visions.end();
  if (!named) joined.visions.push_back(led.statement);
  return with(with(plan, std::move(led)), std::move(joined));
}

Result<Plan> with_goal_from(const Plan& plan, Id step_id, Id new_goal) {
  const Translation* step = find<Translation>(plan, step_id);
  if (step == nullptr) return no_such_step(step_id);
  IdSource no_more_ids(0);  // a goal brings no other rows with it
  const ItPlan* own = own_it_plan(plan);
  const Subject year = own ? Subject{Entity::it_plans, own->id} : Subject{};
  const NewRow made = new_row(plan, Entity::goals, new_goal, year, Date{0}, no_more_ids);
  return with_step_to(made.plan, step_id, new_goal);
}

Result<Plan> with_step_loose(const Plan& plan, Id step_id) {
  const Translation* step = find<Translation>(plan, step_id);
  if (step == nullptr) return no_such_step(step_id);
  Translation loose = *step;
  loose.goal = {};
  Plan changed = with(plan, std::move(loose));
  const Goal* goal = find<Goal>(plan, step->goal);
  if (goal == nullptr) return changed;
  Goal parted = *goal;
  std::erase(parted.visions, step->statement);
  return with(std::move(changed), std::move(parted));
}

Result<Plan> with_role_of_it(const Plan& plan, Id step_id, RoleOfIt role) {
  const Translation* step = find<Translation>(plan, step_id);
  if (step == nullptr) return no_such_step(step_id);
  Translation changed = *step;
  const RoleOfIt before = changed.role_of_it;
  changed.role_of_it = role;
  Plan next = with(plan, std::move(changed));
  const Goal* goal = find<Goal>(plan, step->goal);
  const bool agreed = goal && (goal->role_of_it == before || goal->role_of_it == RoleOfIt::none);
  if (!agreed) return next;
  Goal follows = *goal;
  follows.role_of_it = role;
  return with(std::move(next), std::move(follows));
}

}  // namespace koers
