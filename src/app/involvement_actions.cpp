// What is done with those involved: setting a cell of the matrix, writing down a session, answering
// input, passing the laptop round, asking for a decision.
#include "app/actions.h"
#include "app/decision_terms.h"
#include "app/new_involvement.h"
#include "app/subjects.h"
#include "edit/involvement_edits.h"
#include "model/limits.h"
#include "text/words.h"

namespace koers {

namespace {

// The place of a value in a choice; 0 for "" and for what is no value of it.
template <class Choice>
Choice choice_of(std::string_view value) {
  const auto& values = ChoiceOf<Choice>::info.values;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (value == values[i]) return static_cast<Choice>(i);
  return Choice{};
}

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
  const auto level = choice_of<InvolvementLevel>(arguments.get("level"));
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
  if (workspace.plan().moments.empty()) return words::blocked_no_study_day;
  return std::nullopt;
}

void session_from_moment(Workspace& workspace, const Arguments& arguments) {
  Id wanted = Id::from(arguments.get("moment"));
  if (wanted.empty() && workspace.selection.entity == Entity::moments)
    wanted = workspace.selection.id;
  if (wanted.empty()) wanted = moment_for_session(workspace);
  const Moment* moment = find<Moment>(workspace.plan(), wanted);
  if (moment == nullptr) {
    workspace.tell(words::blocked_no_study_day, Severity::warning);
    return;
  }
  Session session = session_of(*moment);
  const Id id = session.id = workspace.ids().mint(info(Entity::sessions).prefix);
  if (!workspace.commit(with(workspace.plan(), std::move(session)), "action.session.from_moment"))
    return;
  workspace.set_view(View::sessions);
  workspace.search.clear();
  workspace.selection = workspace.just_added = {Entity::sessions, id};
}

void answer_input(Workspace& workspace, const Arguments& arguments) {
  const Id id = Id::from(arguments.get("row"));
  const FieldInfo& status = *info(Entity::inputs).record->field("status");
  const auto value = choice_of<InputStatus>(arguments.get("status"));
  if (find<Input>(workspace.plan(), id) == nullptr) {
    workspace.tell(words::blocked_no_selection, Severity::warning);
    return;
  }
  workspace.commit(
      with_value(workspace.plan(), Entity::inputs, id, status, static_cast<std::uint8_t>(value)),
      "action.input.answer");
}

std::string round_key(const PollRound& round) {
  return "poll/" + std::string(round.draft.id.view());
}

// The poll becomes a row with its first answer: a round that is broken off leaves nothing behind.
void begin_round(Workspace& workspace, const Arguments& arguments) {
  const Subject about = arguments.get("about").empty()
                            ? plan_as_whole(workspace.plan())
                            : subject_of(workspace.plan(), arguments.get("about"));
  if (arguments.get("group").size() > longest_line) {
    workspace.tell(words::problem_too_long, Severity::warning);
    return;
  }
  PollRound round;
  round.draft.id = workspace.ids().mint(info(Entity::support_polls).prefix);
  round.draft.about = about;
  round.draft.group = arguments.get("group");
  round.draft.date = workspace.ports().world.today();
  for (const Stakeholder& stakeholder : workspace.plan().stakeholders)
    if (!stakeholder.group.empty() && stakeholder.group == round.draft.group)
      round.draft.stakeholder = stakeholder.id;
  workspace.settle();
  workspace.round = std::move(round);
  ++workspace.revision;
}

std::optional<Key> needs_round(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (!workspace.round) return words::blocked_no_round;
  return std::nullopt;
}

void answer_round(Workspace& workspace, const Arguments& arguments) {
  PollRound& round = *workspace.round;
  const std::string text = arguments.get("score");
  if (text.size() != 1 || text[0] < '1' || text[0] > '5') {
    workspace.tell(words::problem_number_out_of_range, Severity::warning);
    return;
  }
  Plan plan = workspace.plan();
  if (find<SupportPoll>(plan, round.draft.id) == nullptr) plan = with(std::move(plan), round.draft);
  if (!workspace.commit(with_poll_answer(plan, round.draft.id, text[0] - '0'),
                        "action.support.pass", round_key(round)))
    return;
  round.answered = true;
}

void next_in_round(Workspace& workspace, const Arguments&) {
  workspace.round->answered = false;
  ++workspace.revision;
}

void end_round(Workspace& workspace, const Arguments&) {
  const Id id = workspace.round->draft.id;
  workspace.round.reset();
  workspace.settle();
  if (const SupportPoll* poll = find<SupportPoll>(workspace.plan(), id))
    workspace.tell(words::support_round_done(poll->respondents));
  ++workspace.revision;
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
  registry.add({"support.pass", "view", "", needs_writer, begin_round, false});
  registry.add({"support.answer", "edit", "", needs_round, answer_round, false});
  registry.add({"support.next", "view", "", needs_round, next_in_round, false});
  registry.add({"support.stop", "view", "", needs_round, end_round, false});
  registry.add({"rights.usual", "add", "", rights_blocked, add_usual_rights});
  registry.add({"decision.ask", "add", "", decision_blocked, ask_decision, false});
}

}  // namespace koers
