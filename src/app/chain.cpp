#include "app/chain.h"

#include <algorithm>

#include "calendar/year_scope.h"

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

namespace {

// A goal that is parked is of the year, but no list of goals holds it.
std::size_t rows_shown(const Plan& plan, const YearScope& year, Entity entity) {
  std::size_t rows = 0;
  plan.table(entity).each([&](Id, const void* row) {
    const bool parked =
        entity == Entity::goals && static_cast<const Goal*>(row)->status == GoalStatus::parked;
    if (!parked && year.holds(entity, row)) ++rows;
  });
  return rows;
}

}  // namespace

View view_of(Entity entity) {
  if (entity == Entity::destinations) return View::destination;  // above its themes
  for (const Link& link : chain) {
    const auto shown = link.rows;
    if (std::find(shown.begin(), shown.end(), entity) != shown.end()) return link.view;
  }
  return View::overview;
}

std::size_t RowCounts::of(const Plan& plan, const Link& link) {
  if (rows_.empty() || !same_value(counted_, plan)) {
    counted_ = plan;
    rows_.clear();
    const YearScope year(plan);
    for (const Link& each : chain) {
      std::size_t rows = 0;
      for (Entity entity : each.rows) rows += rows_shown(plan, year, entity);
      rows_.push_back(rows);
    }
  }
  return rows_[static_cast<std::size_t>(link.view)];
}

}  // namespace koers
