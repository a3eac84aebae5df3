// Templates of one's own: made of goals, saved and mailed as files, taken off this device.
#include "app/actions.h"
#include "app/cells.h"
#include "app/own_templates.h"
#include "calendar/year_scope.h"
#include "format/plan_file.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t longest_title_in_name = 60;

// The one goal, or all that are for this year, of the school plan where that is said.
Ids goals_to_share(const Plan& plan, Id goal, Id it_plan) {
  if (find<Goal>(plan, goal) != nullptr) return {goal};
  Ids goals;
  if (goal.empty()) goals = rows_of_year(plan, Entity::goals);
  std::erase_if(goals, [&](Id id) {
    const Goal& each = *find<Goal>(plan, id);
    return each.status == GoalStatus::parked || (!it_plan.empty() && each.it_plan != it_plan);
  });
  return goals;
}

// Goes to where it is made, of the goal that is looked at.
void begin_template(Workspace& workspace, const Arguments&) {
  const Id goal = joint_of(workspace.plan(), workspace.selection).goal;
  workspace.set_view(View::templates);
  workspace.selection = {};
  workspace.show_first = {Entity::goals, goal};
}

// `goal`, or without it all goals of the year, or of the school plan `plan` in it; `title`; `text`:
// what it is for.
void make_template(Workspace& workspace, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  const Id goal = Id::from(arguments.get("goal"));
  const Ids goals = goals_to_share(plan, goal, Id::from(arguments.get("plan")));
  if (goals.empty()) return workspace.tell(words::blocked_no_goals, Severity::warning);
  std::string title = arguments.get("title");
  if (title.empty()) title = proposed_title(plan, workspace.language, goal);
  const Plan file =
      template_file(plan, goals, title, arguments.get("text"), workspace.language, workspace.ids());
  workspace.own_templates.keep(workspace.ports().storage, file,
                               [&workspace, title](StoreState state) {
                                 if (state == StoreState::done)
                                   return workspace.tell(words::own_templates_made(title));
                                 workspace.tell(words_of(state), Severity::error);
                               });
}

const OwnTemplate* kept_template(Workspace& workspace, const Arguments& arguments) {
  const OwnTemplate* own = workspace.own_templates.find(arguments.get("name"));
  if (own == nullptr) workspace.tell(words::own_templates_unknown, Severity::warning);
  return own;
}

FileToSave file_of(const Workspace& workspace, const OwnTemplate& own) {
  const std::string kind = say(workspace.language, words::own_templates_file);
  const std::string title = shortened(own.card.title, longest_title_in_name);
  return {{}, file_name_of({kind, title}) + ".koers.json", write_plan(own.file)};
}

void save_template(Workspace& workspace, const Arguments& arguments) {
  const OwnTemplate* own = kept_template(workspace, arguments);
  if (own == nullptr) return;
  Files& files = workspace.ports().files;
  files.save(file_of(workspace, *own), SaveInto::fresh, [&workspace, &files](FileResult result) {
    if (result == FileResult::failed) workspace.tell(words::file_failed, Severity::error);
    if (result == FileResult::done) workspace.tell(words::file_saved(files.saved_name()));
  });
}

void share_template(Workspace& workspace, const Arguments& arguments) {
  const OwnTemplate* own = kept_template(workspace, arguments);
  if (own == nullptr) return;
  const FileToSave file = file_of(workspace, *own);
  const std::string& title = own->card.title;
  const Language language = workspace.language;
  const Mail mail{say(language, words::own_templates_share_subject(title)),
                  say(language, words::own_templates_share_text(title)),
                  say(language, words::own_templates_share_by_hand(file.name, title))};
  workspace.ports().files.share(file, mail, [&workspace, name = file.name](FileResult result) {
    if (result == FileResult::failed) workspace.tell(words::file_failed, Severity::error);
    if (result == FileResult::done) workspace.tell(words::file_shared);
    if (result == FileResult::by_hand) workspace.tell(words::file_by_hand(name));
  });
}

void forget_template(Workspace& workspace, const Arguments& arguments) {
  const OwnTemplate* own = kept_template(workspace, arguments);
  if (own == nullptr) return;
  const std::string name = own->card.name;
  const std::string title = own->card.title;
  const auto forget = [&workspace, name, title] {
    workspace.own_templates.forget(workspace.ports().storage, name,
                                   [&workspace, title](StoreState state) {
                                     if (state == StoreState::done)
                                       return workspace.tell(words::own_templates_forgotten(title));
                                     workspace.tell(words_of(state), Severity::error);
                                   });
  };
  workspace.question =
      Question{words::own_templates_forget_question(title), words::confirm_forget_yes, forget};
  ++workspace.revision;
}

}  // namespace

void register_own_template_actions(Registry& registry) {
  registry.add({"template.begin", "template", "", needs_goal, begin_template});
  registry.add({"template.make", "template", "", needs_goal, make_template, false});
  registry.add({"template.save", "template", "", always, save_template, false});
  registry.add({"template.share", "template", "", always, share_template, false});
  registry.add({"template.forget", "template", "", always, forget_template, false});
}

}  // namespace koers
