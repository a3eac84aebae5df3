// A plan of any size, for benches: as many activities as asked, with goals, themes and budget lines
// in the proportions of a school.
#pragma once

#include "app/new_plan.h"

namespace koers {

inline Plan big_plan(std::size_t activities) {
  IdSource ids(3);
  Plan plan = empty_plan(Language::dutch, Date::of(2026, 11, 23), ids);
  for (int i = 0; i < 5; ++i)
    plan = new_row(plan, Entity::themes, ids.mint("t"), {}, Date::of(2026, 11, 23), ids).plan;
  const std::size_t goals = activities / 10 + 1;
  for (std::size_t i = 0; i < goals; ++i) {
    Goal goal;
    goal.id = ids.mint("g");
    goal.it_plan = plan.it_plans[0].id;
    goal.code = "D" + std::to_string(i + 1);
    goal.what = "Groep 5 tot en met 8 werkt met leerlijn " + std::to_string(i);
    goal.how = Text("Acht lessen per groep, met de maakkist, samen voorbereid in het bouwoverleg.");
    goal.themes = {plan.themes[i % 5].id};
    plan = with(std::move(plan), std::move(goal));
  }
  std::vector<Id> ids_of;
  std::vector<AnyTable::AnyRow> rows_of;
  for (std::size_t i = 0; i < activities; ++i) {
    auto activity = std::make_shared<Activity>();
    activity->id = ids.mint("a");
    activity->goal = plan.goals[i % goals].id;
    activity->title = "Lesrooster en maakkisten inplannen, licentie regelen " + std::to_string(i);
    activity->phase = static_cast<Phase>(1 + i % 4);
    activity->start = Date::of(2026, 8, 31).plus(static_cast<std::int32_t>(i % 200));
    activity->end = activity->start.plus(30);
    activity->deliverable = Text("Een lesrooster, een gevulde maakkist per bouw en een licentie.");
    activity->status = ActivityStatus::busy;
    RoleHours hours;
    hours.hours = Decimal::whole(static_cast<std::int64_t>(i % 40));
    activity->hours = {hours};
    ids_of.push_back(activity->id);
    rows_of.push_back(std::move(activity));
  }
  plan.activities.assign(std::move(ids_of), std::move(rows_of));
  for (std::size_t i = 0; i < activities / 5 + 1; ++i) {
    BudgetLine line;
    line.id = ids.mint("l");
    line.code = "B" + std::to_string(i + 1);
    line.description = "Chromebooks groep 5 en 6";
    line.theme = plan.themes[i % 5].id;
    line.kind = static_cast<LineKind>(1 + i % 4);
    line.quantity = Decimal::whole(110);
    line.unit_price = {38'900};
    line.start = Month::of(2026, 8);
    line.depreciation_years = 5;
    plan = with(std::move(plan), std::move(line));
  }
  return plan;
}

}  // namespace koers
