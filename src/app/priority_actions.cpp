// What is done about what comes first: moving goals, parking them and getting them back, weighing,
// and voting with dots.
#include <algorithm>

#include "app/cells.h"
#include "app/new_plan.h"
#include "app/voices_actions.h"
#include "model/limits.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

const Goal* selected_goal(const Workspace& workspace) {
  const Subject subject = workspace.selection;
  return subject.entity == Entity::goals ? find<Goal>(workspace.plan(), subject.id) : nullptr;
}

template <bool parked>
std::optional<Key> parking_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  const Goal* goal = selected_goal(workspace);
  if (goal == nullptr) return words::blocked_no_goal;
  if ((goal->status == GoalStatus::parked) != parked)
    return parked ? words::blocked_not_parked : words::blocked_parked;
  return std::nullopt;
}

GoalOrder shown_order(const Workspace& workspace) {
  return order_of(workspace.plan(), shown_it_plan(workspace));
}

std::optional<Key> needs_goals(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (shown_order(workspace).goals.empty()) return words::blocked_no_goals;
  return std::nullopt;
}

std::optional<Key> weighing_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  for (const Goal& goal : workspace.plan().goals)
    if (!goal.scores.empty()) return std::nullopt;
  return words::blocked_no_scores;
}

std::optional<Key> vote_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  for (const Ballot& ballot : workspace.plan().ballots)
    if (ballot.it_plan == shown_it_plan(workspace)) return std::nullopt;
  return words::blocked_no_ballots;
}

std::string spearhead_name(const Workspace& workspace) {
  return choice_name(workspace.plan(), workspace.language, GoalKind::spearhead);
}

void apply(Workspace& workspace, const GoalOrder& order) {
  const auto spearheads = static_cast<std::int64_t>(order.spearheads);
  if (workspace.commit(with_order(workspace.plan(), order), "action.priorities.order"))
    workspace.tell(words::priorities_applied(spearheads, spearhead_name(workspace)));
}

void apply_weights(Workspace& workspace, const Arguments&) {
  const GoalOrder now = shown_order(workspace);
  apply(workspace, order_by(weighing_of(workspace.plan(), now), now, workspace.plan()));
}

void apply_dots(Workspace& workspace, const Arguments&) {
  const GoalOrder now = shown_order(workspace);
  apply(workspace,
        order_by(vote_of(workspace.plan(), shown_it_plan(workspace), now), now, workspace.plan()));
}

std::optional<Key> criteria_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (!workspace.plan().priority_criteria.empty()) return words::blocked_criteria_there;
  return std::nullopt;
}

void add_criteria(Workspace& workspace, const Arguments&) {
  Plan plan = workspace.plan();
  for (PriorityCriterion& criterion : default_criteria(workspace.language)) {
    criterion.id = workspace.ids().mint("cr");
    plan = with(std::move(plan), std::move(criterion));
  }
  workspace.commit(std::move(plan), "action.priorities.criteria");
}

void clear_dots(Workspace& workspace, const Arguments&) {
  workspace.commit(without_ballots(workspace.plan(), shown_it_plan(workspace)),
                   "action.priorities.clear_dots");
}

// One field of the head, of which 0 is the usual number.
bool set_number(Workspace& workspace, std::int64_t PlanHead::*field, std::int64_t number) {
  if (number < 0 || number > largest_number) return false;
  PlanHead head = *workspace.plan().head;
  if (head.*field == number) return true;
  head.*field = number;
  return workspace.commit(with_head(workspace.plan(), std::move(head)), "action.row.set");
}

}  // namespace

void move_goal_to(Workspace& workspace, Id goal, std::size_t place) {
  const Goal* known = find<Goal>(workspace.plan(), goal);
  if (known == nullptr || known->status == GoalStatus::parked) return;
  const GoalOrder order = order_of(workspace.plan(), known->it_plan);
  const bool led = place_of(order, goal) < order.spearheads;
  const GoalOrder next = moved(order, goal, place);
  if (!workspace.commit(with_order(workspace.plan(), next), "action.row.move",
                        "rank" + std::string(goal.view())))
    return;
  const bool leads = place_of(next, goal) < next.spearheads;
  if (leads == led) return;
  const auto count = static_cast<std::int64_t>(next.spearheads);
  const std::int64_t most = most_spearheads(workspace.plan());
  const std::string name = spearhead_name(workspace);
  if (leads && count > most)
    workspace.tell(words::priorities_too_many(count, most, name), Severity::warning);
  else
    workspace.tell(leads ? words::priorities_leads(name) : words::priorities_follows(name));
}

bool can_move_goal(const Plan& plan, Id goal, int step) {
  const Goal* known = find<Goal>(plan, goal);
  if (known == nullptr || known->status == GoalStatus::parked) return false;
  const GoalOrder order = order_of(plan, known->it_plan);
  const auto place = static_cast<std::ptrdiff_t>(place_of(order, goal)) + step;
  return place >= 0 && place <= static_cast<std::ptrdiff_t>(order.goals.size());
}

void move_goal(Workspace& workspace, Id goal, int step) {
  if (!can_move_goal(workspace.plan(), goal, step)) return;
  const GoalOrder order = order_of(workspace.plan(), find<Goal>(workspace.plan(), goal)->it_plan);
  const auto place = static_cast<std::ptrdiff_t>(place_of(order, goal)) + step;
  move_goal_to(workspace, goal, static_cast<std::size_t>(place));
}

void park_goal(Workspace& workspace, Id goal, bool parked) {
  if (parked) {
    if (workspace.commit(with_goal_parked(workspace.plan(), goal, workspace.ports().world.today(),
                                          workspace.ids().mint("ch")),
                         "action.goal.park"))
      workspace.tell(words::priorities_parked(
          choice_name(workspace.plan(), workspace.language, GoalStatus::parked)));
  } else if (workspace.commit(with_goal_back(workspace.plan(), goal), "action.goal.unpark")) {
    workspace.tell(words::priorities_back);
  }
}

std::optional<Problem> park_idea(Workspace& workspace, const std::string& idea) {
  const ItPlan* known = find<ItPlan>(workspace.plan(), shown_it_plan(workspace));
  if (known == nullptr || idea.empty()) return std::nullopt;
  if (idea.size() > longest_line || known->parked.size() >= most_nested)
    return Problem{"too_long", Severity::error, {}, {}};
  ItPlan it_plan = *known;
  it_plan.parked.push_back(idea);
  workspace.commit(with(workspace.plan(), std::move(it_plan)), "action.priorities.idea");
  return std::nullopt;
}

void make_goal_of_idea(Workspace& workspace, std::size_t idea) {
  const Id id = workspace.ids().mint("g");
  const NewRow made = new_row(workspace.plan(), Entity::goals, id, {},
                              workspace.ports().world.today(), workspace.ids());
  Goal goal = *find<Goal>(made.plan, id);
  goal.kind = GoalKind::ongoing;  // it waited; it does not push aside what came first
  if (workspace.commit(with_idea_as_goal(workspace.plan(), shown_it_plan(workspace), idea, goal),
                       "action.priorities.idea_goal"))
    workspace.selection = {Entity::goals, id};
}

RefusedCells type_scores(Workspace& workspace, const Ids& goals, const TypedCells& cells) {
  const Plan before = workspace.plan();
  Plan plan = before;
  RefusedCells refused;
  for (const TypedCell& cell : cells) {
    if (cell.row >= goals.size() || cell.column >= plan.priority_criteria.size()) continue;
    const std::size_t start = std::min(cell.text.find_first_not_of(' '), cell.text.size());
    const std::string_view text = std::string_view(cell.text).substr(start);
    const std::optional<Decimal> value =
        text.empty() ? Decimal{} : parse_decimal(text, workspace.language);
    const bool fits = value && value->milli % 1000 == 0 && (text.empty() || value->milli > 0);
    Result<Plan> next =
        fits ? with_goal_score(plan, goals[cell.row], plan.priority_criteria[cell.column].id,
                               value->milli / 1000)
             : Problem{"bad_goal_score", Severity::error, {}, {}};
    if (next)
      plan = std::move(next.value());
    else
      refused.push_back({cell, next.problem()});
  }
  if (!same_value(plan, before)) workspace.commit(std::move(plan), "action.priorities.score");
  return refused;
}

bool set_most_spearheads(Workspace& workspace, std::int64_t most) {
  return set_number(workspace, &PlanHead::most_spearheads, most);
}

bool set_dots_each(Workspace& workspace, std::int64_t dots) {
  return set_number(workspace, &PlanHead::dots_each, dots);
}

void register_priority_actions(Registry& registry) {
  registry.add({"goal.park", "priorities", "", parking_blocked<false>,
                [](Workspace& w, const Arguments&) { park_goal(w, w.selection.id, true); }});
  registry.add({"goal.unpark", "priorities", "", parking_blocked<true>,
                [](Workspace& w, const Arguments&) { park_goal(w, w.selection.id, false); }});
  registry.add({"priorities.criteria", "priorities", "", criteria_blocked, add_criteria});
  registry.add({"priorities.by_weight", "priorities", "", weighing_blocked, apply_weights});
  registry.add({"priorities.vote", "priorities", "", needs_goals,
                [](Workspace& w, const Arguments&) { begin_round(w, Round::Kind::dots); }});
  registry.add({"priorities.by_dots", "priorities", "", vote_blocked, apply_dots});
  registry.add({"priorities.clear_dots", "priorities", "", vote_blocked, clear_dots});
}

}  // namespace koers
