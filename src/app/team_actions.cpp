// Teams and their plans for the year.
#include "app/actions.h"
#include "app/team_plans.h"
#include "model/limits.h"
#include "text/words.h"

namespace koers {

namespace {

void add_team(Workspace& workspace, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  Id school = Id::from(arguments.get("school"));
  if (find<Organisation>(plan, school) == nullptr) {
    const Ids schools = schools_of(plan);
    school = schools.empty() ? plan.head->organisation : schools.front();
  }
  const TeamIds ids{workspace.ids().mint(info(Entity::organisations).prefix),
                    workspace.ids().mint(info(Entity::team_plans).prefix)};
  const std::string name = arguments.get("name");
  if (name.size() > longest_line) {
    workspace.tell(words::problem_too_long, Severity::warning);
    return;
  }
  if (!workspace.commit(with_team(plan, school, name, ids), "action.add.teams")) return;
  workspace.set_view(View::teams);
  // A team without a name gets one first.
  if (name.empty()) workspace.open_added({Entity::organisations, ids.team});
}

void begin_team_plan(Workspace& workspace, const Arguments& arguments) {
  const Id team = Id::from(arguments.get("team"));
  const Organisation* organisation = find<Organisation>(workspace.plan(), team);
  if (organisation == nullptr || organisation->kind != OrganisationKind::team ||
      team_plan_of(workspace.plan(), team) != nullptr) {
    workspace.tell(words::blocked_no_selection, Severity::warning);
    return;
  }
  const Id id = workspace.ids().mint(info(Entity::team_plans).prefix);
  workspace.commit(with_team_plan(workspace.plan(), team, id), "action.team.begin");
}

}  // namespace

void register_team_actions(Registry& registry) {
  registry.add({"add.teams", "add", "", needs_writer, add_team});
  registry.add({"team.begin", "add", "", needs_writer, begin_team_plan, false});
}

}  // namespace koers
