// What is done with a finding.
#include "app/actions.h"
#include "app/subjects.h"
#include "edit/edits.h"
#include "review/findings.h"

namespace koers {

namespace {

// Puts a finding aside. Its fields come up: it is aside from the moment that there is a word why.
void dismiss(Workspace& workspace, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  const Rule* rule = find_rule(arguments.get("rule"));
  const Subject about = subject_of(plan, arguments.get("about"));
  if (rule == nullptr || about.id.empty()) return;
  for (const Dismissal& begun : plan.dismissals)
    if (begun.rule == rule->id && begun.about == about) {
      workspace.selection = workspace.just_added = {Entity::dismissals, begun.id};
      ++workspace.revision;
      return;
    }
  Dismissal dismissal;
  dismissal.id = workspace.ids().mint(info(Entity::dismissals).prefix);
  dismissal.rule = rule->id;
  dismissal.about = about;
  dismissal.date = workspace.today();
  const Id id = dismissal.id;
  if (!workspace.commit(with(plan, std::move(dismissal)), "action.finding.dismiss")) return;
  workspace.selection = workspace.just_added = {Entity::dismissals, id};
}

// Opens how the plan sets a rule, as it is or as usual. How many spearheads there may be is a
// number of the plan, and stands where they are chosen.
void set_rule(Workspace& workspace, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  const Rule* rule = find_rule(arguments.get("rule"));
  if (rule == nullptr) return;
  if (rule->id == "U1") workspace.set_view(View::priorities);
  if (const RuleSetting* known = setting_of(plan, *rule)) {
    workspace.selection = {Entity::rule_settings, known->id};
    return;
  }
  RuleSetting setting;
  setting.id = workspace.ids().mint(info(Entity::rule_settings).prefix);
  setting.rule = rule->id;
  const Looked usual = looked(plan, *rule, workspace.today());
  setting.threshold = usual.threshold;
  setting.second = usual.second;
  setting.words = usual.words;
  const Id id = setting.id;
  if (workspace.commit(with(plan, std::move(setting)), "action.rule.set"))
    workspace.selection = {Entity::rule_settings, id};
}

}  // namespace

void register_review_actions(Registry& registry) {
  registry.add({"finding.dismiss", "edit", "", needs_writer, dismiss, false});
  registry.add({"rule.set", "edit", "", needs_writer, set_rule, false});
}

}  // namespace koers
