#include "app/board.h"

#include <algorithm>
#include <unordered_map>

#include "app/cells.h"
#include "base/order.h"
#include "text/formats.h"

namespace koers {

namespace {

constexpr std::array phases = {Phase::none, Phase::pioneering, Phase::organising, Phase::executing,
                               Phase::adopting};

void add_choice(std::string& facts, const Plan& plan, Language language, const ChoiceInfo& choice,
                std::size_t index) {
  if (index != 0) add_fact(facts, choice_name(plan, language, choice, index));
}

// An activity and where its goal stands; those without a goal come last.
struct InOrder {
  std::size_t place;
  const Activity* activity;
};

// The activities of one phase in the order of the goals.
BoardColumn column_of(const Plan& plan, Phase phase, std::vector<InOrder> activities) {
  put_in_order(activities, [](const InOrder& a, const InOrder& b) { return a.place < b.place; });
  BoardColumn column;
  column.phase = phase;
  for (const auto& [place, activity] : activities) {
    const Id goal = place < plan.goals.size() ? activity->goal : Id{};
    if (column.items.empty() || column.items.back().goal != goal)
      column.items.push_back({goal, {}});
    column.items.push_back({goal, activity->id});
    ++column.activities;
    if (activity->status == ActivityStatus::done) ++column.done;
    column.hours.milli += hours_of(*activity).milli;
  }
  return column;
}

}  // namespace

Board board_of(const Plan& plan, const Ids& activities, Id goal) {
  std::unordered_map<Id, std::size_t> places;
  for (std::size_t i = 0; i < plan.goals.size(); ++i) places.emplace(plan.goals.id_at(i), i);
  std::array<std::vector<InOrder>, phases.size()> by_phase;
  for (Id id : activities) {
    const Activity* activity = find<Activity>(plan, id);
    if (activity == nullptr || (!goal.empty() && activity->goal != goal)) continue;
    const auto found = places.find(activity->goal);
    by_phase[static_cast<std::size_t>(activity->phase)].push_back(
        {found == places.end() ? plan.goals.size() : found->second, activity});
  }
  Board board;
  for (std::size_t i = 0; i < phases.size(); ++i)
    if (phases[i] != Phase::none || !by_phase[i].empty())
      board.columns.push_back(column_of(plan, phases[i], std::move(by_phase[i])));
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

Decimal hours_of(const Activity& activity) {
  Decimal total;
  for (const RoleHours& hours : activity.hours) total.milli += hours.hours.milli;
  return total;
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
