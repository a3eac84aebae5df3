// From a statement of the vision to goals, and which goal belongs to what.
#include "app/actions.h"
#include "app/coverage.h"
#include "app/translating.h"
#include "edit/edits.h"
#include "text/words.h"

namespace koers {

namespace {

Id row_in(const Arguments& arguments, std::string_view name = "row") {
  return Id::from(arguments.get(name));
}

// The statement that the arguments name, else the one that is selected.
Id statement_of(const Workspace& workspace, const Arguments& arguments) {
  if (const Id named = row_in(arguments, "statement"); !named.empty()) return named;
  const Subject& selected = workspace.selection;
  return selected.entity == Entity::vision_statements ? selected.id : Id{};
}

// The translation that the arguments name, else one of the statement that leads to no goal yet.
Id step_of(const Workspace& workspace, const Arguments& arguments) {
  if (const Id named = row_in(arguments); !named.empty()) return named;
  const Id statement = statement_of(workspace, arguments);
  for (const Translation& step : workspace.plan().translations)
    if (step.statement == statement && step.goal.empty() && !statement.empty()) return step.id;
  return {};
}

bool is_statement(const Workspace& workspace, Id id) {
  return find<VisionStatement>(workspace.plan(), id) != nullptr;
}

void begin(Workspace& workspace, const Arguments& arguments) {
  const Id statement = statement_of(workspace, arguments);
  if (!is_statement(workspace, statement))
    return workspace.tell(words::blocked_no_statement, Severity::warning);
  const Id id = workspace.ids().mint("tr");
  if (!workspace.commit(with_step(workspace.plan(), statement, id), "action.translation.begin"))
    return;
  workspace.show_first = {Entity::translations, id};
  workspace.set_view(View::translation);
}

void make_goal(Workspace& workspace, const Arguments& arguments) {
  Plan plan = workspace.plan();
  Id step = step_of(workspace, arguments);
  if (step.empty()) {
    const Id statement = statement_of(workspace, arguments);
    if (!is_statement(workspace, statement))
      return workspace.tell(words::blocked_no_statement, Severity::warning);
    step = workspace.ids().mint("tr");
    plan = with_step(plan, statement, step);
  }
  const Id goal = workspace.ids().mint("g");
  if (!workspace.commit(with_goal_from(plan, step, goal), "action.translation.make_goal")) return;
  workspace.open_added({Entity::goals, goal});
}

void link(Workspace& workspace, const Arguments& arguments) {
  workspace.commit(with_step_to(workspace.plan(), row_in(arguments), row_in(arguments, "goal")),
                   "action.translation.link");
}

void unlink(Workspace& workspace, const Arguments& arguments) {
  workspace.commit(with_step_loose(workspace.plan(), row_in(arguments)),
                   "action.translation.unlink");
}

void choose_role(Workspace& workspace, const Arguments& arguments) {
  const auto& names = ChoiceOf<RoleOfIt>::values;
  const std::string wanted = arguments.get("role");
  for (std::size_t i = 0; i < names.size(); ++i)
    if (wanted == names[i]) {
      workspace.commit(
          with_role_of_it(workspace.plan(), row_in(arguments), static_cast<RoleOfIt>(i)),
          "action.translation.role");
      return;
    }
}

void remove(Workspace& workspace, const Arguments& arguments) {
  if (find<Translation>(workspace.plan(), row_in(arguments)) == nullptr) return;
  if (workspace.commit(without_row(workspace.plan(), Entity::translations, row_in(arguments)),
                       "action.translation.remove"))
    workspace.tell(words::row_removed);
}

// `by` says whether `column` is a statement or a theme.
void toggle(Workspace& workspace, const Arguments& arguments) {
  const CoverBy by = arguments.get("by") == "themes" ? CoverBy::themes : CoverBy::statements;
  const Entity entity = by == CoverBy::themes ? Entity::themes : Entity::vision_statements;
  const Id column = row_in(arguments, "column");
  const Id goal = row_in(arguments, "goal");
  const Plan& plan = workspace.plan();
  if (plan.table(entity).find(column) == nullptr || find<Goal>(plan, goal) == nullptr) return;
  workspace.commit(with_cover(plan, by, column, goal, !covers(plan, by, column, goal)),
                   "action.coverage.toggle");
}

std::optional<Key> needs_statement(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().vision_statements.empty()) return words::blocked_no_statement;
  return std::nullopt;
}

}  // namespace

void register_translation_actions(Registry& registry) {
  registry.add({"translation.begin", "translation", "", needs_statement, begin});
  registry.add({"translation.make_goal", "translation", "", needs_statement, make_goal});
  registry.add({"translation.link", "translation", "", needs_writer, link, false});
  registry.add({"translation.unlink", "translation", "", needs_writer, unlink, false});
  registry.add({"translation.role", "translation", "", needs_writer, choose_role, false});
  registry.add({"translation.remove", "translation", "", needs_writer, remove, false});
  registry.add({"coverage.toggle", "translation", "", needs_writer, toggle, false});
}

}  // namespace koers
