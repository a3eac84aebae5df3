// What is asked about the present: statements, answers on paper, on the laptop that goes round and
// in files, and the goals that come of low scores.
#include <algorithm>

#include "app/answer_file.h"
#include "app/new_plan.h"
#include "app/voices_actions.h"
#include "edit/edits.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

// The default statements that the plan does not have, as many as there is room for.
std::vector<Statement> missing_statements(const Workspace& workspace) {
  const Plan& plan = workspace.plan();
  std::vector<Statement> out;
  for (Statement& statement : default_statements(sector_of(plan), workspace.language)) {
    bool known = false;
    for (const Statement& other : plan.statements) known = known || other.text == statement.text;
    if (!known && plan.statements.size() + out.size() < most_statements)
      out.push_back(std::move(statement));
  }
  return out;
}

std::optional<Key> defaults_blocked(const Workspace& workspace) {
  if (auto reason = needs_room_for_statement(workspace)) return reason;
  if (missing_statements(workspace).empty()) return words::blocked_statements_there;
  return std::nullopt;
}

void add_defaults(Workspace& workspace, const Arguments&) {
  std::vector<Statement> statements = missing_statements(workspace);
  for (Statement& statement : statements) statement.id = workspace.ids().mint("st");
  const auto count = static_cast<std::int64_t>(statements.size());
  if (workspace.commit(with_statements(workspace.plan(), statements), "action.baseline.defaults"))
    workspace.tell(words::baseline_defaults_added(count));
}

std::optional<Key> needs_statements(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().statements.empty()) return words::blocked_no_statements;
  return std::nullopt;
}

// The statement that is asked for, or the lowest of those that are low and have no goal yet.
const StatementView* lowest(const BaselineFacts& facts, Id wanted) {
  const StatementView* found = nullptr;
  for (const StatementView& view : facts.statements) {
    if (!view.low() || !view.goal.empty()) continue;
    if (view.asked.statement == wanted && !wanted.empty()) return &view;
    if (found == nullptr || view.mean < found->mean) found = &view;
  }
  return wanted.empty() ? found : nullptr;
}

std::optional<Key> goal_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  const BaselineFacts facts = baseline_of(workspace.plan(), shown_it_plan(workspace));
  if (lowest(facts, {}) == nullptr) return words::blocked_no_low_score;
  return std::nullopt;
}

void make_goal(Workspace& workspace, const Arguments& arguments) {
  const BaselineFacts facts = baseline_of(workspace.plan(), shown_it_plan(workspace));
  if (const StatementView* view = lowest(facts, Id::from(arguments.get("statement"))))
    make_goal_of(workspace, *view, facts);
}

// One cell: the mean, or how many answered. An empty text takes it away.
std::optional<Problem> read_counted(Language language, std::string_view text, bool mean,
                                    Counted& counted) {
  const std::string_view trimmed = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  const std::optional<Decimal> value =
      trimmed.empty() ? Decimal{} : parse_decimal(trimmed, language);
  const bool whole = value && value->milli % 1000 == 0;
  if (!value || (!mean && !whole))
    return Problem{mean ? "bad_score" : "bad_count", Severity::error, {}, {}};
  // A nought is a score that cannot be, not one that is absent.
  if (mean && !trimmed.empty() && value->milli == 0)
    return Problem{"bad_score", Severity::error, {}, {}};
  if (mean)
    counted.score = *value;
  else
    counted.respondents = value->milli / 1000;
  return std::nullopt;
}

Plan questionnaire(Workspace& workspace) {
  return questionnaire_of(workspace.plan(), shown_it_plan(workspace),
                          workspace.ports().world.today(), workspace.ids());
}

}  // namespace

std::size_t leave_out_statements(const Plan& plan, Plan& fragment) {
  std::size_t room = most_statements - std::min(most_statements, plan.statements.size());
  Ids no_room;
  for (const Statement& statement : fragment.statements) {
    bool known = false;
    for (const Statement& other : plan.statements)
      known = known || fold(other.text) == fold(statement.text);
    if (known) continue;
    if (room == 0)
      no_room.push_back(statement.id);
    else
      --room;
  }
  for (Id id : no_room) fragment = without_row(std::move(fragment), Entity::statements, id);
  return no_room.size();
}

Id shown_it_plan(const Workspace& workspace) {
  return shown_it_plan(workspace.plan(), workspace.school_plan);
}

std::optional<Key> needs_room_for_statement(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().statements.size() >= most_statements) return words::blocked_most_statements;
  return std::nullopt;
}

std::string typed_answer(const Workspace& workspace, const Asked& asked, const std::string& group,
                         bool mean) {
  const Baseline* baseline =
      find_baseline(workspace.plan(), shown_it_plan(workspace), asked, group);
  if (baseline == nullptr) return {};
  if (mean && baseline->score.milli != 0) return decimal(workspace.language, baseline->score);
  if (!mean && baseline->respondents != 0) return number(workspace.language, baseline->respondents);
  return {};
}

RefusedCells type_answers(Workspace& workspace, const BaselineFacts& facts,
                          const std::vector<std::string>& groups, const TypedCells& cells) {
  const Id it_plan = shown_it_plan(workspace);
  const Plan before = workspace.plan();
  Plan plan = before;
  RefusedCells refused;
  for (const TypedCell& cell : cells) {
    if (cell.row >= facts.statements.size() || cell.column >= 2 * groups.size()) continue;
    const Asked& asked = facts.statements[cell.row].asked;
    const std::string& group = groups[cell.column / 2];
    const bool mean = cell.column % 2 == 0;
    const Baseline* known = find_baseline(plan, it_plan, asked, group);
    Counted counted = known ? Counted{known->score, known->respondents} : Counted{};
    if (const auto problem = read_counted(workspace.language, cell.text, mean, counted)) {
      refused.push_back({cell, *problem});
      continue;
    }
    Result<Plan> next = with_counted(plan, it_plan, asked, group, counted,
                                     workspace.ports().world.today(), workspace.ids());
    if (next)
      plan = std::move(next.value());
    else
      refused.push_back({cell, next.problem()});
  }
  if (!same_value(plan, before))
    workspace.commit(with_groups(std::move(plan), it_plan, groups, workspace.ids()),
                     "action.baseline.counted");
  return refused;
}

void add_group(Workspace& workspace, const std::string& group) {
  const Id it_plan = shown_it_plan(workspace);
  std::vector<std::string> groups =
      groups_or_defaults(workspace.plan(), it_plan, workspace.language);
  groups.push_back(group);
  workspace.commit(with_groups(workspace.plan(), it_plan, groups, workspace.ids()),
                   "action.baseline.group");
}

std::optional<Problem> rename_group(Workspace& workspace, const std::string& from,
                                    const std::string& to) {
  const Id it_plan = shown_it_plan(workspace);
  // The groups to begin with become the school's own by the first change.
  const Plan plan = with_groups(workspace.plan(), it_plan,
                                groups_or_defaults(workspace.plan(), it_plan, workspace.language),
                                workspace.ids());
  Result<Plan> changed = with_group_renamed(plan, it_plan, from, to);
  if (!changed) return changed.problem();
  workspace.commit(std::move(changed), "action.baseline.group");
  return std::nullopt;
}

void make_goal_of(Workspace& workspace, const StatementView& view, const BaselineFacts& facts) {
  if (view.goal.empty()) {
    const Id id = workspace.ids().mint("g");
    const NewRow made = new_row(workspace.plan(), Entity::goals, id, {},
                                workspace.ports().world.today(), workspace.ids());
    Goal goal = goal_from(facts, view, shown_it_plan(workspace), workspace.language);
    goal.id = id;
    goal.code = find<Goal>(made.plan, id)->code;
    if (!workspace.commit(with(made.plan, std::move(goal)), "action.baseline.goal")) return;
    workspace.selection = {Entity::goals, id};
    workspace.tell(words::baseline_goal_made);
    return;
  }
  workspace.selection = {Entity::goals, view.goal};
  ++workspace.revision;
}

void register_baseline_actions(Registry& registry) {
  registry.add({"baseline.defaults", "baseline", "", defaults_blocked, add_defaults});
  registry.add({"baseline.round", "baseline", "", needs_statements,
                [](Workspace& w, const Arguments&) { begin_round(w, Round::Kind::statements); }});
  registry.add({"baseline.file", "baseline", "", needs_statements,
                [](Workspace& w, const Arguments&) { save_answers(w, questionnaire(w)); }});
  registry.add({"baseline.mail", "baseline", "", needs_statements,
                [](Workspace& w, const Arguments&) { mail_answers(w, questionnaire(w)); }});
  registry.add({"baseline.goal", "baseline", "", goal_blocked, make_goal});
}

}  // namespace koers
