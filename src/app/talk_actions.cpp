// The conversation of a study day: from question to question, and its clock.
#include <algorithm>

#include "app/actions.h"
#include "app/talk.h"
#include "app/voices_actions.h"
#include "edit/priorities.h"
#include "model/limits.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr int more_minutes = 5;

double now(Workspace& workspace) { return workspace.ports().world.milliseconds(); }

void step_by(Workspace& workspace, int step) {
  Talk& talk = workspace.talk;
  const int to = static_cast<int>(talk.step) + step;
  if (to < 0 || to >= static_cast<int>(talk_steps)) return;
  talk.step = static_cast<TalkStep>(to);
  ++workspace.revision;
}

void toggle_clock(Workspace& workspace, const Arguments&) {
  TalkClock& clock = workspace.talk.clock;
  if (clock.running())
    clock.pause(now(workspace));
  else
    clock.start(now(workspace));
  ++workspace.revision;
}

void lengthen(Workspace& workspace, const Arguments&) {
  workspace.talk.clock.add_minutes(more_minutes, now(workspace));
  ++workspace.revision;
}

void reset_clock(Workspace& workspace, const Arguments&) {
  workspace.talk.clock.set_minutes(TalkClock::usual_minutes);
  ++workspace.revision;
}

std::optional<Key> needs_talk(const Workspace& workspace) {
  if (auto reason = needs_plan(workspace)) return reason;
  if (workspace.view != View::talk) return words::blocked_no_talk;
  return std::nullopt;
}

std::optional<Key> needs_next(const Workspace& workspace) {
  if (auto reason = needs_talk(workspace)) return reason;
  if (workspace.talk.step == TalkStep::test) return words::blocked_last_question;
  return std::nullopt;
}

std::optional<Key> needs_before(const Workspace& workspace) {
  if (auto reason = needs_talk(workspace)) return reason;
  if (workspace.talk.step == TalkStep::vision) return words::blocked_first_question;
  return std::nullopt;
}

// The one who takes an activity, by what people call the role: a new role where there is none.
void give_owner(Workspace& workspace, const Arguments& arguments) {
  const Id id = Id::from(arguments.get("activity"));
  const Activity* found = find<Activity>(workspace.plan(), id);
  const std::string label = arguments.get("role");
  if (found == nullptr) return;
  if (label.size() > longest_line)
    return workspace.tell(Problem{"too_long", Severity::error, {}, {}});
  Plan plan = workspace.plan();
  Activity activity = *found;
  activity.owner = {};
  for (const Role& role : plan.roles)
    if (!label.empty() && fold(role.label) == fold(label)) activity.owner = role.id;
  if (!label.empty() && activity.owner.empty()) {
    Role role;
    role.id = activity.owner = workspace.ids().mint(info(Entity::roles).prefix);
    role.label = label;
    role.organisation = plan.head->organisation;
    plan = with(std::move(plan), std::move(role));
  }
  workspace.commit(with(std::move(plan), std::move(activity)), "action.talk.owner");
}

}  // namespace

void move_talk_goal(Workspace& workspace, Id goal, int step) {
  const Id it_plan = shown_it_plan(workspace);
  Ids goals = goals_to_choose(workspace.plan(), it_plan);
  const auto at = std::find(goals.begin(), goals.end(), goal);
  const auto to = at - goals.begin() + step;
  if (at == goals.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(goals.size())) return;
  std::iter_swap(at, goals.begin() + to);
  GoalOrder order = order_of(workspace.plan(), it_plan);
  order.spearheads = talk_goals(workspace.plan(), it_plan).size();
  // Those that are not meant for this year stay behind.
  for (Id id : order.goals)
    if (std::find(goals.begin(), goals.end(), id) == goals.end()) goals.push_back(id);
  order.goals = std::move(goals);
  workspace.commit(with_order(workspace.plan(), order), "action.row.move");
}

void register_talk_actions(Registry& registry) {
  registry.add({"talk.next", "talk", "Alt+PageDown", needs_next,
                [](Workspace& w, const Arguments&) { step_by(w, 1); }});
  registry.add({"talk.back", "talk", "Alt+PageUp", needs_before,
                [](Workspace& w, const Arguments&) { step_by(w, -1); }});
  registry.add({"talk.clock", "talk", "", needs_talk, toggle_clock});
  registry.add({"talk.longer", "talk", "", needs_talk, lengthen});
  registry.add({"talk.again", "talk", "", needs_talk, reset_clock});
  registry.add({"talk.owner", "edit", "", needs_writer, give_owner, false});
}

}  // namespace koers
