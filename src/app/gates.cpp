#include "app/gates.h"

#include <algorithm>
#include <unordered_map>

#include "app/board.h"
#include "app/cells.h"
#include "app/new_plan.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

Problem no_such_row(Entity entity, Id id) {
  return {"unknown_reference", Severity::error, info(entity).name, std::string(id.view())};
}

template <class Change>
Result<Plan> with_changed_gate(const Plan& plan, Id id, Change change) {
  const PhaseGate* gate = find<PhaseGate>(plan, id);
  if (gate == nullptr) return no_such_row(Entity::phase_gates, id);
  PhaseGate changed = *gate;
  change(changed);
  return with(plan, std::move(changed));
}

GoalGates empty_gates(Id goal) {
  GoalGates out;
  out.goal = goal;
  for (std::size_t i = 0; i < gate_count; ++i) {
    out.gates[i].from = gate_phases[i];
    out.gates[i].to = after(gate_phases[i]);
  }
  return out;
}

// Which of the gates leads out of a phase; none for an activity without one.
std::size_t index_of(Phase from) {
  return static_cast<std::size_t>(std::find(gate_phases.begin(), gate_phases.end(), from) -
                                  gate_phases.begin());
}

void add_gate(GoalGates& of, const PhaseGate& gate) {
  const std::size_t index = index_of(gate.from);
  if (index == gate_count || !of.gates[index].gate.empty()) return;
  GateState& state = of.gates[index];
  state.gate = gate.id;
  state.criteria = static_cast<int>(gate.criteria.size());
  for (const Criterion& criterion : gate.criteria)
    if (!criterion.done) ++state.open;
  state.decided = gate.date;
}

void add_activity(GoalGates& of, const Activity& activity) {
  if (activity.status == ActivityStatus::cancelled) return;
  if (activity.phase == Phase::adopting) {
    of.adoption.push_back(activity.id);
    if (!says_adoption(activity)) ++of.unsaid;
  }
  const std::size_t index = index_of(activity.phase);
  if (index == gate_count) return;
  ++of.gates[index].activities;
  if (activity.status != ActivityStatus::done) ++of.gates[index].unfinished;
}

std::string phase_name(const Plan& plan, Language language, Phase phase) {
  return choice_name(plan, language, ChoiceOf<Phase>::info, static_cast<std::size_t>(phase));
}

std::string decided_words(const Plan& plan, Language language, const GateState& state) {
  const PhaseGate* gate = find<PhaseGate>(plan, state.gate);
  const std::string date = date_short(language, state.decided);
  const std::string phase = gate_goal(plan, language, state.to);
  const bool known = gate != nullptr && find<Role>(plan, gate->decided_by) != nullptr;
  if (!known) return say(language, words::gates_decided(date, phase));
  return say(language, words::gates_decided_by(date, phase,
                                               short_name(plan, Entity::roles, gate->decided_by)));
}

}  // namespace

std::string gate_goal(const Plan& plan, Language language, Phase to) {
  return to == Phase::none ? say(language, words::gates_secured) : phase_name(plan, language, to);
}

int GoalGates::decided() const {
  return static_cast<int>(std::count_if(
      gates.begin(), gates.end(), [](const GateState& gate) { return !gate.decided.empty(); }));
}

std::vector<GoalGates> gates_of(const Plan& plan) {
  std::vector<GoalGates> out;
  std::unordered_map<Id, std::size_t> places;
  for (Id id : rows_of_year(plan, Entity::goals)) {
    if (find<Goal>(plan, id)->status == GoalStatus::parked) continue;
    places.emplace(id, out.size());
    out.push_back(empty_gates(id));
  }
  const auto of = [&](Id goal) -> GoalGates* {
    const auto place = places.find(goal);
    return place == places.end() ? nullptr : &out[place->second];
  };
  for (const PhaseGate& gate : plan.phase_gates)
    if (GoalGates* goal = of(gate.goal)) add_gate(*goal, gate);
  for (const Activity& activity : plan.activities)
    if (GoalGates* goal = of(activity.goal)) add_activity(*goal, activity);
  for (const Indicator& indicator : plan.indicators)
    if (GoalGates* goal = of(indicator.goal); goal && indicator.adoption)
      goal->usage_indicators.push_back(indicator.id);
  return out;
}

const std::vector<GoalGates>& GateList::of(const Plan& plan) {
  const bool same = made_ && made_of_.head == plan.head &&
                    same_tables(made_of_, plan,
                                {Entity::goals, Entity::phase_gates, Entity::activities,
                                 Entity::indicators, Entity::it_plans, Entity::school_years});
  if (same) return list_;
  made_of_ = plan;
  made_ = true;
  list_ = gates_of(plan);
  return list_;
}

const PhaseGate* find_gate(const Plan& plan, Id goal, Phase from) {
  for (const PhaseGate& gate : plan.phase_gates)
    if (gate.goal == goal && gate.from == from) return &gate;
  return nullptr;
}

WithGate with_gate(const Plan& plan, Id goal, Phase from, Id new_id) {
  if (const PhaseGate* gate = find_gate(plan, goal, from)) return {plan, gate->id};
  PhaseGate gate;
  gate.id = new_id;
  gate.goal = goal;
  gate.from = from;
  gate.to = after(from);
  return {with(plan, std::move(gate)), new_id};
}

std::vector<std::string> usual_criteria(Language language, Phase from) {
  std::vector<std::string> lines;
  const std::string all =
      say_named(language, std::string("gates.usual.") +
                              ChoiceOf<Phase>::values[static_cast<std::size_t>(from)]);
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find('\n', at), all.size());
    if (end > at) lines.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

Result<Plan> with_usual_criteria(const Plan& plan, Id id, Language language) {
  return with_changed_gate(plan, id, [&](PhaseGate& gate) {
    for (std::string& text : usual_criteria(language, gate.from)) {
      const bool there = std::any_of(gate.criteria.begin(), gate.criteria.end(),
                                     [&](const Criterion& c) { return c.text == text; });
      if (there) continue;
      Criterion criterion;
      criterion.text = std::move(text);
      gate.criteria.push_back(std::move(criterion));
    }
  });
}

Result<Plan> with_criterion_ticked(const Plan& plan, Id id, std::size_t index, bool done) {
  return with_changed_gate(plan, id, [&](PhaseGate& gate) {
    if (index < gate.criteria.size()) gate.criteria[index].done = done;
  });
}

Result<Plan> with_decision(const Plan& plan, Id id, Date today) {
  return with_changed_gate(plan, id, [&](PhaseGate& gate) {
    gate.date = today;
    const Goal* goal = find<Goal>(plan, gate.goal);
    if (goal != nullptr && gate.decided_by.empty())
      gate.decided_by = goal->sponsor.empty() ? goal->owner : goal->sponsor;
  });
}

Result<Plan> without_decision(const Plan& plan, Id id) {
  return with_changed_gate(plan, id, [](PhaseGate& gate) { gate.date = {}; });
}

std::string gate_words(const Plan& plan, Language language, const GateState& state) {
  const std::string phase = phase_name(plan, language, state.from);
  std::string open;
  const auto add_words = [&](const std::string& more) {
    if (!open.empty()) open += ' ';
    open += more;
  };
  const auto add = [&](const Phrase& phrase) { add_words(say(language, phrase)); };
  if (!state.decided.empty()) add_words(decided_words(plan, language, state));
  if (state.criteria == 0) {
    if (state.decided.empty()) add(words::gates_no_criteria);
  } else if (state.open > 0) {
    add(words::gates_open(state.open, state.criteria));
  } else if (state.decided.empty()) {
    add(words::gates_all_met);
  }
  if (state.unfinished > 0) add(words::gates_unfinished(state.unfinished, phase));
  return open;
}

std::string adoption_words(Language language, const GoalGates& of) {
  if (of.adoption.empty()) return say(language, words::adoption_none);
  if (of.unsaid > 0) return say(language, words::adoption_unsaid(of.unsaid));
  return say(language, words::adoption_planned(static_cast<int>(of.adoption.size())));
}

Plan with_adoption_measure(const Plan& plan, Id goal, Id new_id, Date today, IdSource& ids) {
  const Subject of{Entity::goals, goal};
  Plan changed = new_row(plan, Entity::activities, new_id, of, today, ids).plan;
  Activity measure = *find<Activity>(changed, new_id);
  measure.goal = goal;
  measure.phase = Phase::adopting;
  return with(std::move(changed), std::move(measure));
}

Result<Plan> with_usage_indicator(const Plan& plan, Id activity_id, Id new_id) {
  const Activity* activity = find<Activity>(plan, activity_id);
  if (activity == nullptr) return no_such_row(Entity::activities, activity_id);
  Indicator indicator;
  indicator.id = new_id;
  indicator.goal = activity->goal;
  indicator.adoption = true;
  Activity measured = *activity;
  measured.usage_indicator = new_id;
  return with(with(plan, std::move(indicator)), std::move(measured));
}

}  // namespace koers
