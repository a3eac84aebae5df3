#include "app/chain.h"

#include <algorithm>

namespace koers {

// `chain` is looked up by view, and the views of a part stand together behind the one that leads
// it.
static_assert([] {
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (static_cast<std::size_t>(chain[i].view) != i) return false;
    if (!chain[i].leads() && chain[i].part != chain[i - 1].part) return false;
  }
  return true;
}());

std::span<const Link> part_of(View view) {
  const auto first = static_cast<std::size_t>(link_of(view).part);
  std::size_t end = first + 1;
  while (end < chain.size() && chain[end].part == chain[first].part) ++end;
  return {chain.data() + first, end - first};
}

View view_of(Entity entity) {
  if (entity == Entity::destinations) return View::destination;  // above its themes
  for (const Link& link : chain) {
    const auto shown = link.shown();
    if (std::find(shown.begin(), shown.end(), entity) != shown.end()) return link.view;
  }
  return View::overview;
}

std::size_t rows_in(const Plan& plan, const Link& link) {
  std::size_t rows = 0;
  for (Entity entity : link.shown()) rows += plan.table(entity).size();
  // What is not for this year is not counted.
  if (link.view == View::goals)
    for (const Goal& goal : plan.goals)
      if (goal.status == GoalStatus::parked) --rows;
  return rows;
}

}  // namespace koers
