#include "app/goal_order.h"

#include <limits>

#include "base/order.h"

namespace koers {

Ids in_goal_order(const Plan& plan, const Ids& goals) {
  struct Placed {
    Id id;
    std::size_t school;
    std::int64_t rank;
  };
  std::vector<Placed> placed;
  for (Id id : goals) {
    const Goal* goal = find<Goal>(plan, id);
    if (goal == nullptr || goal->status == GoalStatus::parked) continue;
    const std::int64_t rank =
        goal->rank > 0 ? goal->rank : std::numeric_limits<std::int64_t>::max();
    placed.push_back({id, plan.it_plans.index_of(goal->it_plan), rank});
  }
  put_in_order(placed, [](const Placed& a, const Placed& b) {
    return a.school != b.school ? a.school < b.school : a.rank < b.rank;
  });
  Ids out;
  for (const Placed& one : placed) out.push_back(one.id);
  return out;
}

}  // namespace koers
