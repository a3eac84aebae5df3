#include "edit/progress_edits.h"

#include <algorithm>

#include "edit/edits.h"
#include "model/limits.h"

namespace koers {

namespace {

Problem no_such_row(Entity entity, Id id) {
  return {"unknown_reference", Severity::error, info(entity).name, std::string(id.view())};
}

}  // namespace

Result<Plan> with_progress(const Plan& plan, Id goal, Date day, ProgressColour colour, Id fresh) {
  if (find<Goal>(plan, goal) == nullptr) return no_such_row(Entity::goals, goal);
  Progress noted;
  noted.id = fresh;
  noted.goal = goal;
  noted.date = day;
  for (const Progress& row : plan.progress)
    if (row.goal == goal && row.date == day) noted = row;
  noted.colour = colour;
  return with(plan, std::move(noted));
}

Result<Plan> with_measurement(const Plan& plan, Id indicator, Date day, Decimal value) {
  const Indicator* found = find<Indicator>(plan, indicator);
  if (found == nullptr) return no_such_row(Entity::indicators, indicator);
  Indicator measured = *found;
  auto& all = measured.measurements;
  const auto same =
      std::find_if(all.begin(), all.end(), [&](const Measurement& one) { return one.date == day; });
  if (same != all.end()) {
    same->value = value;
  } else {
    if (all.size() >= most_nested) return Problem{"too_long", Severity::error, "measurements", {}};
    Measurement one;
    one.date = day;
    one.value = value;
    all.push_back(std::move(one));
  }
  return with(plan, std::move(measured));
}

Result<Plan> with_evaluation(const Plan& plan, Id goal, NextStep next, Id fresh) {
  if (find<Goal>(plan, goal) == nullptr) return no_such_row(Entity::goals, goal);
  Evaluation evaluation;
  evaluation.id = fresh;
  evaluation.goal = goal;
  for (const Evaluation& row : plan.evaluations)
    if (row.goal == goal) evaluation = row;
  evaluation.next = next;
  return with(plan, std::move(evaluation));
}

}  // namespace koers
