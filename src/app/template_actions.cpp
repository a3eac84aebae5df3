// Templates: taking one over into the plan, and putting a text that came of one on paper.
#include "app/actions.h"
#include "app/baseline.h"
#include "app/own_templates.h"
#include "app/print/print.h"
#include "text/words.h"

namespace koers {

namespace {

// A text opens at once, to be filled in.
void show_text(Workspace& workspace, const std::vector<Subject>& added) {
  for (const Subject& row : added)
    if (row.entity == Entity::templates) {
      workspace.selection = row;
      return;
    }
}

// The kind of school that is asked for, else that of the plan.
Sector sector_of(const Plan& plan, std::string_view name) {
  const auto named = choice_called<Sector>(name);
  return named == Sector::none ? sector_of(plan) : named;
}

// `goal` or `plan`: what it is for; `only`: one goal of a library.
void take_card(Workspace& workspace, const TemplateCard& card, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  const Joint joint = joint_of(plan, workspace.selection,
                               {Id::from(arguments.get("goal")), Id::from(arguments.get("plan"))});
  if (card.for_a_goal && joint.goal.empty())
    return workspace.tell(words::blocked_template_goal, Severity::warning);
  Plan fragment = card.fragment;
  std::string title = card.title;
  if (const Goal* goal = find<Goal>(fragment, Id::from(arguments.get("only")))) {
    title = goal->what;
    fragment = excerpt(fragment, Entity::goals, {goal->id});
  }
  const auto left_out = static_cast<std::int64_t>(leave_out_statements(plan, fragment));
  Result<Taken> taken = with_fragment(plan, fragment, joint, workspace.ids());
  if (!taken) return workspace.tell(taken.problem());
  if (same_value(taken->plan, plan)) {
    if (left_out > 0) return workspace.tell(words::blocked_most_statements, Severity::warning);
    return workspace.tell(words::templates_all_there(title));
  }
  const auto rows = static_cast<std::int64_t>(taken->added.size());
  const std::vector<Subject> added = taken->added;
  if (!workspace.commit(std::move(taken.value().plan), "action.template.take")) return;
  show_text(workspace, added);
  if (left_out > 0)
    workspace.tell(words::templates_taken_part(left_out, rows, title), Severity::warning);
  else
    workspace.tell(words::templates_taken(rows, title));
}

void take_shipped(Workspace& workspace, const Arguments& arguments) {
  if (!workspace.has_plan()) return;
  if (workspace.templates.state() != TemplateLibrary::State::ready)
    return workspace.tell(words::templates_not_there, Severity::error);
  const TemplateCard* card = workspace.templates.find(
      arguments.get("name"), sector_of(workspace.plan(), arguments.get("sector")));
  if (card == nullptr) return workspace.tell(words::templates_unknown, Severity::warning);
  take_card(workspace, *card, arguments);
}

std::optional<Key> needs_text(const Workspace& workspace) {
  if (auto reason = needs_plan(workspace)) return reason;
  if (workspace.selection.entity != Entity::templates || workspace.selection.id.empty())
    return words::blocked_no_text;
  return std::nullopt;
}

void print_text(Workspace& workspace, const Arguments&) {
  const Template* text = find<Template>(workspace.plan(), workspace.selection.id);
  if (text)
    workspace.ports().files.print(printed_text(
        *text, {workspace.plan(), workspace.language, workspace.ports().world.today()}));
}

}  // namespace

void take_template(Workspace& workspace, const Arguments& arguments) {
  if (const OwnTemplate* own = workspace.own_templates.find(arguments.get("name")))
    return take_card(workspace, TemplateCard(own->card), arguments);
  workspace.templates.want(workspace.ports().files, workspace.language,
                           [&workspace, arguments] { take_shipped(workspace, arguments); });
}

void register_template_actions(Registry& registry) {
  registry.add({"template.take", "template", "", needs_writer, take_template, false});
  registry.add({"template.print", "template", "", needs_text, print_text});
}

}  // namespace koers
