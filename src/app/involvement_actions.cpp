// What is done with those involved: setting a cell of the matrix, writing down a session, answering
// input, passing the laptop round, asking for a decision.
#include "app/actions.h"
#include "app/decision_terms.h"
#include "app/new_involvement.h"
#include "app/round.h"
#include "app/subjects.h"
#include "edit/involvement_edits.h"
#include "model/limits.h"
#include "text/words.h"

namespace koers {

namespace {

InvolvementLevel level_of(const Plan& plan, Id stakeholder, const Subject& about) {
  for (const Involvement& involvement : plan.involvements)
    if (involvement.stakeholder == stakeholder && involvement.about == about &&
        involvement.level != InvolvementLevel::none)
      return involvement.level;
  return InvolvementLevel::none;
}

void set_involvement(Workspace& workspace, const Arguments& arguments) {
  const Id stakeholder = Id::from(arguments.get("stakeholder"));
  const Subject about = subject_of(workspace.plan(), arguments.get("about"));
  if (stakeholder.empty() || about.id.empty()) {
    workspace.tell(words::blocked_no_selection, Severity::warning);
    return;
  }
  const auto level = choice_called<InvolvementLevel>(arguments.get("level"));
  if (level == level_of(workspace.plan(), stakeholder, about)) return;
  const Id id = workspace.ids().mint(info(Entity::involvements).prefix);
  workspace.commit(with_involvement(workspace.plan(), stakeholder, about, level, id),
                   "action.involvement.set");
}

Id moment_for_session(Workspace& workspace) {
  const Ids moments = moments_without_session(workspace.plan(), workspace.ports().world.today());
  return moments.empty() ? Id{} : moments.front();
}

std::optional<Key> session_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().moments.empty()) return words::blocked_no_session_day;
  return std::nullopt;
}

void session_from_moment(Workspace& workspace, const Arguments& arguments) {
  Id wanted = Id::from(arguments.get("moment"));
  if (wanted.empty() && workspace.selection.entity == Entity::moments)
    wanted = workspace.selection.id;
  if (wanted.empty()) wanted = moment_for_session(workspace);
  const Moment* moment = find<Moment>(workspace.plan(), wanted);
  if (moment == nullptr) {
    workspace.tell(words::blocked_no_session_day, Severity::warning);
    return;
  }
  Session session = session_of(*moment);
  const Id id = session.id = workspace.ids().mint(info(Entity::sessions).prefix);
  if (!workspace.commit(with(workspace.plan(), std::move(session)), "action.session.from_moment"))
    return;
  workspace.set_view(View::sessions);
  workspace.search.clear();
  workspace.open_added({Entity::sessions, id});
}

void answer_input(Workspace& workspace, const Arguments& arguments) {
  const Id id = Id::from(arguments.get("row"));
  const FieldInfo& status = *info(Entity::inputs).record->field("status");
  const auto value = choice_called<InputStatus>(arguments.get("status"));
  if (find<Input>(workspace.plan(), id) == nullptr) {
    workspace.tell(words::blocked_no_selection, Severity::warning);
    return;
  }
  workspace.commit(
      with_value(workspace.plan(), Entity::inputs, id, status, static_cast<std::uint8_t>(value)),
      "action.input.answer");
}

void pass_round(Workspace& workspace, const Arguments& arguments) {
  const std::string group = arguments.get("group");
  if (group.size() > longest_line) {
    workspace.tell(words::problem_too_long, Severity::warning);
    return;
  }
  const std::string about = arguments.get("about");
  begin_support_round(
      workspace, group,
      about.empty() ? plan_as_whole(workspace.plan()) : subject_of(workspace.plan(), about));
}

std::optional<Key> rights_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (missing_rights(workspace.plan(), workspace.language).empty())
    return words::blocked_rights_there;
  return std::nullopt;
}

void add_usual_rights(Workspace& workspace, const Arguments&) {
  Plan plan = workspace.plan();
  for (Right& right : missing_rights(plan, workspace.language)) {
    right.id = workspace.ids().mint(info(Entity::rights).prefix);
    plan = with(std::move(plan), std::move(right));
  }
  workspace.commit(std::move(plan), "action.rights.usual");
}

std::optional<Key> decision_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().rights.empty()) return words::blocked_no_rights;
  return std::nullopt;
}

void ask_decision(Workspace& workspace, const Arguments& arguments) {
  Id wanted = Id::from(arguments.get("right"));
  if (wanted.empty() && workspace.selection.entity == Entity::rights)
    wanted = workspace.selection.id;
  const Right* right = find<Right>(workspace.plan(), wanted);
  if (right == nullptr) {
    workspace.tell(words::blocked_no_right, Severity::warning);
    return;
  }
  const Id id = workspace.ids().mint(info(Entity::decisions).prefix);
  const Date today = workspace.ports().world.today();
  if (workspace.commit(with_decision_asked(workspace.plan(), *right, id, today),
                       "action.decision.ask"))
    workspace.selection = {Entity::decisions, id};
}

}  // namespace

void register_involvement_actions(Registry& registry) {
  registry.add({"involvement.set", "edit", "", needs_writer, set_involvement, false});
  registry.add({"session.from_moment", "add", "", session_blocked, session_from_moment});
  registry.add({"input.answer", "edit", "", needs_writer, answer_input, false});
  registry.add({"support.pass", "view", "", needs_writer, pass_round, false});
  registry.add({"rights.usual", "add", "", rights_blocked, add_usual_rights});
  registry.add({"decision.ask", "add", "", decision_blocked, ask_decision, false});
}

}  // namespace koers
