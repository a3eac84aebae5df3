#include "app/school_plans.h"

#include <algorithm>

#include "calendar/year_scope.h"

namespace koers {

Ids it_plans_of_year(const Plan& plan) { return rows_of_year(plan, Entity::it_plans); }

Id shown_it_plan(const Plan& plan, Id chosen) {
  const Ids all = it_plans_of_year(plan);
  if (std::find(all.begin(), all.end(), chosen) != all.end()) return chosen;
  for (Id id : all)
    if (find<ItPlan>(plan, id)->organisation == plan.head->organisation) return id;
  const auto heard = [&](Id id) {
    for (const Baseline& baseline : plan.baselines)
      if (baseline.it_plan == id) return true;
    for (const Response& response : plan.responses)
      if (response.it_plan == id) return true;
    return false;
  };
  const auto first = std::find_if(all.begin(), all.end(), heard);
  return first != all.end() ? *first : all.empty() ? Id{} : all.front();
}

std::string it_plan_name(const Plan& plan, Id id) {
  const ItPlan* it_plan = find<ItPlan>(plan, id);
  const Organisation* school =
      it_plan ? find<Organisation>(plan, it_plan->organisation) : own_organisation(plan);
  return school ? school->name : std::string(id.view());
}

}  // namespace koers
