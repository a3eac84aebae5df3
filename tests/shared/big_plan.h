// A plan of any size, for benches: as many activities as asked, with goals, moments, budget lines
// and the rest in the proportions of a school. The only maker of big plans: the native program
// writes its files for the browser too.
#pragma once

#include "app/new_plan.h"

namespace koers {

namespace big {

inline const Date day = Date::of(2026, 8, 31);

// Rows of a table all at once; `make` gives the row of a place.
template <class T, class Make>
void fill(Plan& plan, std::size_t count, const char* prefix, IdSource& ids, Make make) {
  std::vector<Id> all;
  std::vector<AnyTable::AnyRow> made;
  for (std::size_t i = 0; i < count; ++i) {
    auto row = std::make_shared<T>(make(i));
    row->id = ids.mint(prefix);
    all.push_back(row->id);
    made.push_back(std::move(row));
  }
  rows<T>(plan).assign(std::move(all), std::move(made));
}

inline std::string numbered(const char* letter, std::size_t i) {
  return letter + std::to_string(i + 1);
}

// What does not grow with the plan.
inline void add_ground(Plan& plan, IdSource& ids) {
  fill<Role>(plan, 20, "r", ids, [&](std::size_t i) {
    Role role;
    role.label = "i-coach " + std::to_string(i + 1);
    role.organisation = plan.organisations[0].id;
    role.hours_per_year = 120;
    return role;
  });
  fill<VisionStatement>(plan, 5, "v", ids, [&](std::size_t i) {
    VisionStatement statement;
    statement.code = numbered("V", i);
    statement.text = Text("Ieder kind leert op eigen koers en ziet zijn eigen groei.");
    return statement;
  });
  fill<Theme>(plan, 5, "t", ids, [&](std::size_t i) {
    Theme theme;
    theme.destination = plan.destinations[0].id;
    theme.code = numbered("T", i);
    theme.title = "Leren met IT";
    theme.target = Text("Elke groep werkt met een leerlijn digitale geletterdheid.");
    theme.colour = static_cast<Colour>(1 + i);
    return theme;
  });
  fill<Frame>(plan, 12, "f", ids, [&](std::size_t i) {
    Frame frame;
    frame.theme = plan.themes[i % 5].id;
    frame.code = numbered("K", i);
    frame.text = Text("Elk doel heeft een activiteit voor adoptie en een eigenaar.");
    frame.force = Force::must;
    return frame;
  });
  fill<Statement>(plan, 14, "st", ids, [&](std::size_t i) {
    Statement statement;
    statement.text = "Wij weten waar we met IT naartoe gaan " + std::to_string(i);
    statement.pillar = static_cast<Pillar>(1 + i % 6);
    return statement;
  });
  fill<PriorityCriterion>(plan, 4, "cr", ids, [&](std::size_t i) {
    PriorityCriterion criterion;
    criterion.name = numbered("Criterium ", i);
    criterion.weight = Decimal::whole(static_cast<std::int64_t>(1 + i));
    return criterion;
  });
}

inline Goal goal(const Plan& plan, std::size_t i) {
  Goal goal;
  goal.it_plan = plan.it_plans[0].id;
  goal.code = numbered("D", i);
  goal.what = "Groep 5 tot en met 8 werkt met leerlijn " + std::to_string(i);
  goal.how = Text("Acht lessen per groep, met de maakkist, samen voorbereid in het bouwoverleg.");
  goal.themes = {plan.themes[i % 5].id};
  goal.visions = {plan.vision_statements[i % 5].id};
  goal.owner = plan.roles[i % 20].id;
  for (const PriorityCriterion& criterion : plan.priority_criteria) {
    GoalScore score;
    score.criterion = criterion.id;
    score.score = static_cast<std::int64_t>(1 + i % 5);
    goal.scores.push_back(score);
  }
  return goal;
}

inline Indicator indicator(const Plan& plan, std::size_t i) {
  Indicator indicator;
  indicator.goal = plan.goals[i].id;
  indicator.name = "Groepen met acht lessen of meer";
  indicator.unit = "%";
  indicator.baseline = Decimal::whole(25);
  indicator.target = Decimal::whole(100);
  indicator.target_date = day.plus(280);
  for (std::int32_t n = 0; n < 3; ++n) {
    Measurement measurement;
    measurement.date = day.plus(60 * n);
    measurement.value = Decimal::whole(25 + 20 * n);
    indicator.measurements.push_back(measurement);
  }
  return indicator;
}

inline Progress progress(const Plan& plan, std::size_t i) {
  Progress progress;
  progress.goal = plan.goals[i].id;
  progress.date = day.plus(60);
  progress.colour = static_cast<ProgressColour>(1 + i % 3);
  progress.note = Text("Drie van de vier bouwen zijn begonnen.");
  return progress;
}

inline Response response(const Plan& plan, std::size_t i) {
  Response response;
  response.it_plan = plan.it_plans[0].id;
  response.group = i % 4 == 0 ? "directie" : "leraren";
  response.date = day;
  for (const Statement& statement : plan.statements) {
    Answer answer;
    answer.statement = statement.id;
    answer.score = static_cast<std::int64_t>(1 + (i + response.answers.size()) % 4);
    response.answers.push_back(answer);
  }
  return response;
}

inline Activity activity(const Plan& plan, std::size_t i) {
  Activity activity;
  activity.goal = plan.goals[i % plan.goals.size()].id;
  activity.title = "Lesrooster en maakkisten inplannen, licentie regelen " + std::to_string(i);
  activity.phase = static_cast<Phase>(1 + i % 4);
  activity.owner = plan.roles[i % 20].id;
  activity.start = day.plus(static_cast<std::int32_t>(i % 200));
  activity.end = activity.start.plus(30);
  activity.deliverable = Text("Een lesrooster, een gevulde maakkist per bouw en een licentie.");
  activity.status = ActivityStatus::busy;
  RoleHours hours;
  hours.role = activity.owner;
  hours.hours = Decimal::whole(static_cast<std::int64_t>(i % 40));
  activity.hours = {hours};
  return activity;
}

inline Moment moment(std::size_t i) {
  Moment moment;
  moment.title = "Studiedag digitale geletterdheid " + std::to_string(i);
  moment.kind = static_cast<MomentKind>(2 + i % 6);
  moment.start = day.plus(static_cast<std::int32_t>(i * 37 % 300));
  moment.audience = "alle scholen";
  return moment;
}

inline BudgetLine line(const Plan& plan, std::size_t i) {
  BudgetLine line;
  line.code = numbered("B", i);
  line.description = "Chromebooks groep 5 en 6";
  line.theme = plan.themes[i % 5].id;
  line.payer = plan.organisations[0].id;
  line.kind = static_cast<LineKind>(1 + i % 4);
  line.purpose = static_cast<Purpose>(1 + i % 3);
  line.quantity = Decimal::whole(110);
  line.unit_price = {38'900};
  line.start = Month::of(2026, 8);
  line.depreciation_years = 5;
  return line;
}

}  // namespace big

inline Plan big_plan(std::size_t activities, std::uint64_t seed = 3) {
  IdSource ids(seed);
  Plan plan = empty_plan(Language::dutch, Date::of(2026, 11, 23), ids);
  big::add_ground(plan, ids);
  const auto of_plan = [&](auto make) {
    return [&plan, make](std::size_t i) { return make(plan, i); };
  };
  big::fill<Goal>(plan, activities / 10 + 1, "g", ids, of_plan(big::goal));
  big::fill<Indicator>(plan, plan.goals.size(), "i", ids, of_plan(big::indicator));
  big::fill<Progress>(plan, plan.goals.size(), "pr", ids, of_plan(big::progress));
  big::fill<Response>(plan, activities / 50 + 1, "rs", ids, of_plan(big::response));
  big::fill<Activity>(plan, activities, "a", ids, of_plan(big::activity));
  big::fill<Moment>(plan, activities / 20 + 1, "m", ids, big::moment);
  big::fill<BudgetLine>(plan, activities / 5 + 1, "l", ids, of_plan(big::line));
  return plan;
}

}  // namespace koers
