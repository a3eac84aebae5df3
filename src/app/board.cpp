#include "app/board.h"

#include <algorithm>

#include "app/cells.h"
#include "calendar/load.h"
#include "text/formats.h"

namespace koers {

namespace {

constexpr std::array phases = {Phase::none, Phase::pioneering, Phase::organising, Phase::executing,
                               Phase::adopting};

void add_choice(std::string& facts, const Plan& plan, Language language, const ChoiceInfo& choice,
                std::size_t index) {
  if (index != 0) add_fact(facts, choice_name(plan, language, choice, index));
}

// Puts an activity at the foot of its column; a goal's first is preceded by the goal.
void add_to(BoardColumn& column, Id goal, const Activity& activity) {
  if (column.items.empty() || column.items.back().goal != goal) column.items.push_back({goal, {}});
  column.items.push_back({goal, activity.id});
  ++column.activities;
  if (activity.status == ActivityStatus::done) ++column.done;
  column.hours.milli += hours_of(activity).milli;
}

// The activities by the place of their goal; last come those without one.
std::vector<std::vector<const Activity*>> by_goal(const Plan& plan, const Ids& activities,
                                                  Id goal) {
  std::vector<std::vector<const Activity*>> out(plan.goals.size() + 1);
  for (Id id : activities) {
    const Activity* activity = find<Activity>(plan, id);
    if (activity == nullptr || (!goal.empty() && activity->goal != goal)) continue;
    out[std::min(plan.goals.index_of(activity->goal), plan.goals.size())].push_back(activity);
  }
  return out;
}

}  // namespace

Board board_of(const Plan& plan, const Ids& activities, Id goal) {
  std::array<BoardColumn, phases.size()> columns;
  for (std::size_t i = 0; i < phases.size(); ++i) columns[i].phase = phases[i];
  const auto in_order = by_goal(plan, activities, goal);
  for (std::size_t place = 0; place < in_order.size(); ++place)
    for (const Activity* activity : in_order[place])
      add_to(columns[static_cast<std::size_t>(activity->phase)],
             place < plan.goals.size() ? activity->goal : Id{}, *activity);
  Board board;
  for (BoardColumn& column : columns)
    if (column.phase != Phase::none || !column.items.empty())
      board.columns.push_back(std::move(column));
  return board;
}

const Board& Boards::of(const Plan& plan, const Ids& activities, Id goal) {
  const bool same = version_ != 0 && activities_.same_as(plan.activities) &&
                    goals_.same_as(plan.goals) && goal_ == goal && shown_ == activities;
  if (same) return board_;
  activities_ = plan.activities;
  goals_ = plan.goals;
  shown_ = activities;
  goal_ = goal;
  ++version_;
  board_ = board_of(plan, activities, goal);
  return board_;
}

std::string card_facts(const Plan& plan, Language language, const Activity& activity) {
  std::string facts;
  if (find<Role>(plan, activity.owner))
    add_fact(facts, short_name(plan, Entity::roles, activity.owner));
  const std::string dates = date_range(language, activity.start, activity.end);
  if (!dates.empty()) add_fact(facts, dates);
  if (const Decimal total = hours_of(activity); total.milli != 0)
    add_fact(facts, hours(language, total));
  return facts;
}

bool says_adoption(const Activity& activity) {
  return activity.adoption_target != AdoptionTarget::none &&
         activity.adoption_segment != AdoptionSegment::none && !activity.usage_indicator.empty();
}

std::string adoption_facts(const Plan& plan, Language language, const Activity& activity) {
  if (activity.phase != Phase::adopting) return {};
  std::string facts;
  add_choice(facts, plan, language, ChoiceOf<AdoptionTarget>::info,
             static_cast<std::size_t>(activity.adoption_target));
  add_choice(facts, plan, language, ChoiceOf<AdoptionSegment>::info,
             static_cast<std::size_t>(activity.adoption_segment));
  if (find<Indicator>(plan, activity.usage_indicator))
    add_fact(facts, short_name(plan, Entity::indicators, activity.usage_indicator));
  return facts;
}

Phase neighbour(Phase phase, int step) {
  const int last = static_cast<int>(Phase::adopting);
  const int to = std::clamp(static_cast<int>(phase) + step, 1, last);
  return static_cast<Phase>(to);
}

}  // namespace koers
