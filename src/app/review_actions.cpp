// What is done with a finding.
#include "app/actions.h"
#include "app/mending.h"
#include "app/subjects.h"
#include "app/voices_actions.h"
#include "edit/edits.h"

namespace koers {

namespace {

// What the arguments name: a rule, a row, and what was said of it; nothing for whatever was said.
struct Named {
  const Rule* rule = nullptr;
  Subject about;
  std::string says;
};

Named named_in(const Workspace& workspace, const Arguments& arguments) {
  return {find_rule(arguments.get("rule")), subject_of(workspace.plan(), arguments.get("about")),
          arguments.get("says")};
}

// Puts a finding aside. Its fields come up: it is aside from the moment that there is a word why.
void dismiss(Workspace& workspace, const Arguments& arguments) {
  const Named named = named_in(workspace, arguments);
  if (named.rule == nullptr || named.about.id.empty()) return;
  for (const Dismissal& begun : workspace.plan().dismissals)
    if (begun.rule == named.rule->id && begun.about == named.about && begun.says == named.says)
      return workspace.open({Entity::dismissals, begun.id}, "reason");
  Dismissal dismissal;
  dismissal.id = workspace.ids().mint(info(Entity::dismissals).prefix);
  dismissal.rule = named.rule->id;
  dismissal.about = named.about;
  dismissal.says = named.says;
  dismissal.date = workspace.today();
  const Id id = dismissal.id;
  if (workspace.commit(with(workspace.plan(), std::move(dismissal)), "action.finding.dismiss"))
    workspace.open({Entity::dismissals, id}, "reason");
}

// Does what the finding itself knows to do about it.
void mend(Workspace& workspace, const Arguments& arguments) {
  const Named named = named_in(workspace, arguments);
  if (named.rule == nullptr) return;
  for (const Finding& finding : found_by(*named.rule, workspace.plan(), workspace.today())) {
    const bool meant = named.says.empty() || mark_of(finding) == named.says;
    if (finding.about != named.about || !meant || finding.mend.nothing()) continue;
    const std::optional<Entity> adds = finding.mend.adds;
    const Id id = adds ? workspace.ids().mint(info(*adds).prefix) : finding.about.id;
    Result<Plan> mended = with_mended(workspace.plan(), finding, id, workspace.today(),
                                      workspace.ids(), shown_it_plan(workspace));
    if (!workspace.commit(std::move(mended), label_of(finding.mend))) return;
    if (adds) return workspace.open_added({*adds, id});
    return workspace.open(finding.about, finding.mend.values[0].field);
  }
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
  registry.add({"finding.mend", "edit", "", needs_writer, mend, false});
  registry.add({"rule.set", "edit", "", needs_writer, set_rule, false});
}

}  // namespace koers
