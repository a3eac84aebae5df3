// Every deed that a user can ask for, in one registry: buttons, menu, shortcuts, palette, command
// line and tests all read it. A deed is *available*, or says why not. What happens to the plan is
// an edit.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/workspace.h"

namespace koers {

// `name=value` words of the command line, or of a widget.
struct Arguments {
  std::vector<std::pair<std::string, std::string>> values;
  std::string get(std::string_view name) const;
};

struct Action {
  const char* id;        // `action.<id>` names its words
  const char* group;     // `group.<group>`
  const char* shortcut;  // "Ctrl+Z", or nothing
  // Nothing when it can be done, else the words that say why not.
  std::optional<Key> (*blocked)(const Workspace&);
  void (*run)(Workspace&, const Arguments&);
  bool in_palette = true;
};

class Registry {
 public:
  void add(Action action) { actions_.push_back(action); }
  std::span<const Action> all() const& { return actions_; }
  const Action* find(std::string_view id) const;
  // Runs it, or tells why it cannot be done.
  bool run(std::string_view id, Workspace& workspace, const Arguments& arguments = {}) const;

 private:
  std::vector<Action> actions_;
};

// All actions, in the order of the palette.
Registry all_actions();

void register_file_actions(Registry& registry);
void register_plan_actions(Registry& registry);
void register_program_actions(Registry& registry);
void register_translation_actions(Registry& registry);
void register_phase_actions(Registry& registry);
void register_involvement_actions(Registry& registry);
void register_team_actions(Registry& registry);
void register_progress_actions(Registry& registry);
void register_talk_actions(Registry& registry);
void register_view_actions(Registry& registry);
void register_template_actions(Registry& registry);
void register_own_template_actions(Registry& registry);
void register_baseline_actions(Registry& registry);
void register_priority_actions(Registry& registry);
void register_calendar_actions(Registry& registry);
void register_year_actions(Registry& registry);
void register_review_actions(Registry& registry);
void register_test_round_actions(Registry& registry);
void register_own_word_actions(Registry& registry);

// What an action is called: its own words, or for `go.` the name of the view that it goes to.
Key action_words(std::string_view id);

// Reasons that many actions share.
std::optional<Key> needs_plan(const Workspace& workspace);
std::optional<Key> needs_writer(const Workspace& workspace);
// The document itself, rather than another plan that is looked at.
std::optional<Key> needs_document(const Workspace& workspace);
std::optional<Key> needs_goal(const Workspace& workspace);
std::optional<Key> needs_selection(const Workspace& workspace);
inline std::optional<Key> always(const Workspace&) { return std::nullopt; }

}  // namespace koers
