// Activities and goals through the four phases: on to the next, the gates between, adoption.
#include "app/actions.h"
#include "app/board.h"
#include "app/cells.h"
#include "app/gates.h"
#include "edit/edits.h"
#include "text/words.h"

namespace koers {

namespace {

const Activity* activity_of(const Workspace& workspace, const Arguments& arguments) {
  const Id named = Id::from(arguments.get("row"));
  if (!named.empty()) return find<Activity>(workspace.plan(), named);
  const Subject& selected = workspace.selection;
  return selected.entity == Entity::activities ? find<Activity>(workspace.plan(), selected.id)
                                               : nullptr;
}

void move(Workspace& workspace, const Arguments& arguments, int step, const char* label) {
  const Activity* activity = activity_of(workspace, arguments);
  if (activity == nullptr) return workspace.tell(words::blocked_no_activity, Severity::warning);
  const Phase to = neighbour(activity->phase, step);
  if (to == activity->phase)
    return workspace.tell(step > 0 ? words::blocked_last_phase : words::blocked_first_phase,
                          Severity::warning);
  const FieldInfo& phase = *record_info<Activity>().field("phase");
  workspace.commit(with_value(workspace.plan(), Entity::activities, activity->id, phase,
                              static_cast<std::uint8_t>(to)),
                   label);
}

// To any phase at once, as a card does that is dragged.
void set_phase(Workspace& workspace, const Arguments& arguments) {
  const Activity* activity = activity_of(workspace, arguments);
  if (activity == nullptr) return workspace.tell(words::blocked_no_activity, Severity::warning);
  const FieldInfo& phase = *record_info<Activity>().field("phase");
  const Result<FieldValue> value =
      parse_cell(workspace.plan(), workspace.language, phase, arguments.get("phase"));
  if (!value) return workspace.tell(value.problem());
  if (value_of(phase, activity) == *value) return;
  workspace.commit(with_value(workspace.plan(), Entity::activities, activity->id, phase, *value),
                   "action.activity.set_phase");
}

void next_phase(Workspace& workspace, const Arguments& arguments) {
  move(workspace, arguments, 1, "action.activity.next_phase");
}
void previous_phase(Workspace& workspace, const Arguments& arguments) {
  move(workspace, arguments, -1, "action.activity.previous_phase");
}

std::optional<Key> needs_activity(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().activities.empty()) return words::blocked_no_activity;
  return std::nullopt;
}

// The goal that the arguments name, else the one that is selected.
Id goal_of(const Workspace& workspace, const Arguments& arguments) {
  Id goal = Id::from(arguments.get("goal"));
  if (goal.empty() && workspace.selection.entity == Entity::goals) goal = workspace.selection.id;
  return find<Goal>(workspace.plan(), goal) ? goal : Id{};
}

std::optional<Phase> gate_phase(const Arguments& arguments) {
  for (Phase phase : gate_phases)
    if (arguments.get("from") == ChoiceOf<Phase>::values[static_cast<std::size_t>(phase)])
      return phase;
  return std::nullopt;
}

// A change of one gate, which is made when it is not there yet: one step.
template <class Change>
void change_gate(Workspace& workspace, const Arguments& arguments, const char* label,
                 Change change) {
  const Id goal = goal_of(workspace, arguments);
  const std::optional<Phase> from = gate_phase(arguments);
  if (goal.empty() || !from) return workspace.tell(words::blocked_no_goal, Severity::warning);
  const WithGate made = with_gate(workspace.plan(), goal, *from, workspace.ids().mint("pg"));
  workspace.commit(change(made.plan, made.gate), label);
}

void usual(Workspace& workspace, const Arguments& arguments) {
  change_gate(workspace, arguments, "action.gate.usual", [&](const Plan& plan, Id gate) {
    return with_usual_criteria(plan, gate, workspace.language);
  });
}

void add_criterion(Workspace& workspace, const Arguments& arguments) {
  change_gate(workspace, arguments, "action.gate.add", [&](const Plan& plan, Id gate) {
    return with_nested_added(plan, Entity::phase_gates, gate,
                             *record_info<PhaseGate>().field("criteria"));
  });
}

void tick(Workspace& workspace, const Arguments& arguments) {
  const auto index = static_cast<std::size_t>(std::strtoul(arguments.get("index").c_str(), {}, 10));
  const bool done = arguments.get("done") != "false";
  change_gate(workspace, arguments, "action.gate.tick", [&](const Plan& plan, Id gate) {
    return with_criterion_ticked(plan, gate, index, done);
  });
}

void decide(Workspace& workspace, const Arguments& arguments) {
  change_gate(workspace, arguments, "action.gate.decide", [&](const Plan& plan, Id gate) {
    return with_decision(plan, gate, workspace.ports().world.today());
  });
}

void undecide(Workspace& workspace, const Arguments& arguments) {
  change_gate(workspace, arguments, "action.gate.undecide",
              [](const Plan& plan, Id gate) { return without_decision(plan, gate); });
}

void add_adoption(Workspace& workspace, const Arguments& arguments) {
  const Id goal = goal_of(workspace, arguments);
  if (goal.empty()) return workspace.tell(words::blocked_no_goal, Severity::warning);
  const Id id = workspace.ids().mint("a");
  const Plan changed = with_adoption_measure(workspace.plan(), goal, id,
                                             workspace.ports().world.today(), workspace.ids());
  if (workspace.commit(changed, "action.adoption.add"))
    workspace.open_added({Entity::activities, id});
}

void make_indicator(Workspace& workspace, const Arguments& arguments) {
  const Activity* activity = activity_of(workspace, arguments);
  if (activity == nullptr) return workspace.tell(words::blocked_no_activity, Severity::warning);
  const Id id = workspace.ids().mint("i");
  if (workspace.commit(with_usage_indicator(workspace.plan(), activity->id, id),
                       "action.adoption.indicator"))
    workspace.open_added({Entity::indicators, id});
}

}  // namespace

void register_phase_actions(Registry& registry) {
  registry.add({"activity.next_phase", "phases", "Alt+ArrowRight", needs_activity, next_phase});
  registry.add(
      {"activity.previous_phase", "phases", "Alt+ArrowLeft", needs_activity, previous_phase});
  registry.add({"activity.set_phase", "phases", "", needs_activity, set_phase, false});
  registry.add({"gate.usual", "phases", "", needs_goal, usual, false});
  registry.add({"gate.add", "phases", "", needs_goal, add_criterion, false});
  registry.add({"gate.tick", "phases", "", needs_goal, tick, false});
  registry.add({"gate.decide", "phases", "", needs_goal, decide, false});
  registry.add({"gate.undecide", "phases", "", needs_goal, undecide, false});
  registry.add({"adoption.add", "phases", "", needs_goal, add_adoption});
  registry.add({"adoption.indicator", "phases", "", needs_activity, make_indicator});
}

}  // namespace koers
