#include "app/talk.h"

#include <algorithm>
#include <cmath>

#include "app/cells.h"
#include "app/priorities.h"
#include "edit/priorities.h"
#include "model/standing.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr double minute_ms = 60'000;

bool has_phase(const Plan& plan, Id goal, Phase phase) {
  for (const Activity& activity : plan.activities)
    if (activity.goal == goal && activity.phase == phase &&
        activity.status != ActivityStatus::cancelled)
      return true;
  return false;
}

bool is_covered(const Plan& plan, Id statement) {
  for (const Goal& goal : plan.goals)
    if (std::find(goal.visions.begin(), goal.visions.end(), statement) != goal.visions.end())
      return true;
  return false;
}

template <class T>
bool any_of_goal(const Table<T>& table, Id goal) {
  for (const T& row : table)
    if (row.goal == goal) return true;
  return false;
}

void add_goal_gaps(const Plan& plan, Id id, std::vector<TalkGap>& gaps) {
  const Goal& goal = *find<Goal>(plan, id);
  const Subject subject{Entity::goals, id};
  const std::string name = row_name(plan, Entity::goals, id);
  if (goal.visions.empty()) gaps.push_back({subject, words::talk_gap_vision(name)});
  if (!any_of_goal(plan.activities, id)) gaps.push_back({subject, words::talk_gap_activity(name)});
  if (!has_phase(plan, id, Phase::adopting))
    gaps.push_back({subject, words::talk_gap_adoption(name)});
  if (!any_of_goal(plan.indicators, id)) gaps.push_back({subject, words::talk_gap_indicator(name)});
  for (const Activity& activity : plan.activities)
    if (activity.goal == id && activity.owner.empty())
      gaps.push_back({{Entity::activities, activity.id}, words::talk_gap_owner(activity.title)});
}

}  // namespace

void TalkClock::set_minutes(int minutes) {
  left_ms_ = std::clamp(minutes, 1, most_minutes) * minute_ms;
  ends_ms_ = -1;
}

void TalkClock::add_minutes(int minutes, double now_ms) {
  const bool was_running = running();
  pause(now_ms);
  left_ms_ = std::clamp(left_ms_ + minutes * minute_ms, 0.0, most_minutes * minute_ms);
  if (was_running) start(now_ms);
}

void TalkClock::start(double now_ms) {
  if (!running() && left_ms_ > 0) ends_ms_ = now_ms + left_ms_;
}

void TalkClock::pause(double now_ms) {
  if (!running()) return;
  left_ms_ = std::max(0.0, ends_ms_ - now_ms);
  ends_ms_ = -1;
}

int TalkClock::seconds_left(double now_ms) const {
  const double left = running() ? ends_ms_ - now_ms : left_ms_;
  return static_cast<int>(std::ceil(std::max(0.0, left) / 1000));
}

double TalkClock::next_tick(double now_ms) const {
  if (!running() || ends_ms_ <= now_ms) return -1;
  const double left = ends_ms_ - now_ms;
  const double whole = (seconds_left(now_ms) - 1) * 1000.0;
  return std::max(1.0, left - whole);
}

Ids goals_to_choose(const Plan& plan, Id it_plan) {
  Ids goals = order_of(plan, it_plan).goals;
  std::erase_if(goals, [&](Id id) { return !is_for_now(*find<Goal>(plan, id)); });
  return goals;
}

Ids talk_goals(const Plan& plan, Id it_plan) {
  Ids goals = goals_to_choose(plan, it_plan);
  const auto leads = [&](Id id) { return find<Goal>(plan, id)->kind == GoalKind::spearhead; };
  const auto most = static_cast<std::size_t>(most_spearheads(plan));
  const auto leading = static_cast<std::size_t>(std::count_if(goals.begin(), goals.end(), leads));
  goals.resize(std::min({goals.size(), most, leading == 0 ? most : leading}));
  return goals;
}

Ids talk_rows(const Plan& plan, TalkStep step, Id goal) {
  Ids ids;
  switch (step) {
    case TalkStep::vision:
      for (const VisionStatement& statement : plan.vision_statements) ids.push_back(statement.id);
      break;
    case TalkStep::activities:
      for (const Activity& activity : plan.activities)
        if (activity.goal == goal) ids.push_back(activity.id);
      break;
    case TalkStep::costs:
      for (const BudgetLine& line : plan.budget_lines)
        if (line.goal == goal) ids.push_back(line.id);
      break;
    case TalkStep::priorities:
    case TalkStep::test:
      break;
  }
  return ids;
}

std::vector<TalkGap> talk_gaps(const Plan& plan, Id it_plan) {
  std::vector<TalkGap> gaps;
  if (plan.vision_statements.empty()) gaps.push_back({{}, words::talk_gap_no_vision});
  const Ids goals = talk_goals(plan, it_plan);
  if (goals.empty()) gaps.push_back({{}, words::talk_gap_no_goal});
  for (Id goal : goals) add_goal_gaps(plan, goal, gaps);
  for (const VisionStatement& statement : plan.vision_statements)
    if (!is_covered(plan, statement.id))
      gaps.push_back(
          {{Entity::vision_statements, statement.id},
           words::talk_gap_goal(row_name(plan, Entity::vision_statements, statement.id))});
  return gaps;
}

std::string clock_text(int seconds) {
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ':' + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace koers
