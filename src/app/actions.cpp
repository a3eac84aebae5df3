#include "app/actions.h"

#include "text/words.h"

namespace koers {

std::string Arguments::get(std::string_view name) const {
  for (const auto& [key, value] : values)
    if (key == name) return value;
  return {};
}

const Action* Registry::find(std::string_view id) const {
  for (const Action& action : actions_)
    if (id == action.id) return &action;
  return nullptr;
}

bool Registry::run(std::string_view id, Workspace& workspace, const Arguments& arguments) const {
  const Action* action = find(id);
  if (action == nullptr) return false;
  if (const std::optional<Key> reason = action->blocked(workspace)) {
    workspace.tell(*reason, Severity::warning);
    return false;
  }
  action->run(workspace, arguments);
  return true;
}

Key action_words(std::string_view id) {
  const std::string name = id.starts_with("go.") ? "view." + std::string(id.substr(3)) + ".name"
                                                 : "action." + std::string(id);
  return find_key(name).value_or(words::problem_unknown);
}

Registry all_actions() {
  Registry registry;
  register_file_actions(registry);
  register_plan_actions(registry);
  register_translation_actions(registry);
  register_phase_actions(registry);
  register_involvement_actions(registry);
  register_team_actions(registry);
  register_progress_actions(registry);
  register_baseline_actions(registry);
  register_priority_actions(registry);
  register_calendar_actions(registry);
  register_year_actions(registry);
  register_review_actions(registry);
  register_test_round_actions(registry);
  register_own_word_actions(registry);
  register_talk_actions(registry);
  register_view_actions(registry);
  register_program_actions(registry);
  register_template_actions(registry);
  register_own_template_actions(registry);
  return registry;
}

std::optional<Key> needs_plan(const Workspace& workspace) {
  if (!workspace.has_plan()) return words::blocked_no_plan;
  return std::nullopt;
}

std::optional<Key> needs_writer(const Workspace& workspace) {
  if (auto reason = needs_plan(workspace)) return reason;
  return workspace.read_only_because();
}

std::optional<Key> needs_document(const Workspace& workspace) {
  if (auto reason = needs_plan(workspace)) return reason;
  if (workspace.visiting() != nullptr) return words::visit_reader;
  return std::nullopt;
}

std::optional<Key> needs_goal(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.plan().goals.empty()) return words::blocked_no_goals;
  return std::nullopt;
}

std::optional<Key> needs_selection(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (workspace.selection.id.empty()) return words::blocked_no_selection;
  return std::nullopt;
}

}  // namespace koers
