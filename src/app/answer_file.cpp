#include "app/answer_file.h"

#include "app/baseline.h"
#include "app/new_plan.h"
#include "app/school_plans.h"
#include "app/workspace.h"
#include "format/plan_file.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::string_view plan_ending = ".koers.json";
constexpr std::string_view answers_ending = ".koers-antwoorden.json";

const Package* answers_in(const Plan& plan) {
  for (const Package& package : plan.packages)
    if (package.kind == PackageKind::answers) return &package;
  return nullptr;
}

// Says how many came in, and lets them in.
void let_in(Workspace& workspace, const Plan& from) {
  const LetIn in = with_responses(workspace.plan(), from,
                                  shown_it_plan(workspace.plan(), workspace.school_plan));
  if (in.added == 0)
    return workspace.tell(from.responses.empty() ? Phrase(words::answers_none)
                          : in.known > 0         ? Phrase(words::answers_known)
                                                 : Phrase(words::answers_unusable),
                          Severity::warning);
  if (!workspace.commit(in.plan, "action.baseline.let_in")) return;
  workspace.settle();
  workspace.set_view(View::baseline);
  const auto added = static_cast<std::int64_t>(in.added);
  workspace.tell(in.known > 0 ? words::answers_added_known(added, static_cast<int>(in.known))
                              : words::answers_added(added));
}

std::function<void(FileResult)> when_done(Workspace& workspace, const std::string& name,
                                          const Plan& answers) {
  return [&workspace, name, answers](FileResult result) {
    if (result == FileResult::failed) workspace.tell(words::file_failed, Severity::error);
    if (result == FileResult::by_hand) workspace.tell(words::file_by_hand(name));
    if (result == FileResult::done) workspace.tell(words::file_saved(name));
    const bool made = result == FileResult::done || result == FileResult::by_hand;
    if (made && is_answer_file(workspace.plan())) workspace.file_was_made(answers);
  };
}

}  // namespace

bool is_answer_file(const Plan& plan) { return answers_in(plan) != nullptr; }

std::string belongs_to(const Plan& plan) {
  const Package* package = answers_in(plan);
  return package ? package->base : std::string();
}

Plan questionnaire_of(const Plan& plan, Id it_plan_id, Date today, IdSource& ids) {
  Plan out;
  if (const ItPlan* it_plan = find<ItPlan>(plan, it_plan_id)) {
    ItPlan bare;
    bare.id = it_plan->id;
    bare.organisation = it_plan->organisation;
    bare.school_year = it_plan->school_year;
    out = with(std::move(out), std::move(bare));
  }
  const Id school_id =
      out.it_plans.empty() ? plan.head->organisation : out.it_plans[0].organisation;
  if (const Organisation* school = find<Organisation>(plan, school_id)) {
    Organisation bare;
    bare.id = school->id;
    bare.name = school->name;
    bare.kind = school->kind;
    bare.sector = school->sector;
    out = with(std::move(out), std::move(bare));
  }
  if (const SchoolYear* year = own_school_year(plan)) {
    SchoolYear bare;
    bare.id = year->id;
    bare.label = year->label;
    bare.start = year->start;
    bare.end = year->end;
    out = with(std::move(out), std::move(bare));
  }
  for (const Statement& statement : plan.statements) out = with(std::move(out), statement);
  // The groups are asked by their names, without what they answered.
  out = with_groups(std::move(out), it_plan_id, groups_of(plan, it_plan_id), ids);
  Package package;
  package.id = ids.mint("pk");
  package.kind = PackageKind::answers;
  package.direction = Direction::sent;
  package.base = std::string(plan.head->id.view());
  package.date = today;
  out = with(std::move(out), std::move(package));
  PlanHead head;
  head.id = ids.mint("p");
  head.title = plan.head->title;
  head.sector = sector_of(plan);
  head.organisation = school_id;
  head.school_year = out.school_years.empty() ? Id{} : out.school_years[0].id;
  head.language = plan.head->language;
  head.created_on = today;
  head.forked_from = std::string(plan.head->id.view());
  return with_head(std::move(out), std::move(head));
}

std::string answer_file_name(const Plan& plan, Date today) {
  std::string name = proposed_file_name(plan, today);
  name.resize(name.size() - plan_ending.size());
  return name + std::string(answers_ending);
}

void save_answers(Workspace& workspace, const Plan& answers) {
  const std::string name = answer_file_name(answers, workspace.ports().world.today());
  workspace.ports().files.save({{}, name, write_plan(answers)}, SaveInto::fresh,
                               when_done(workspace, name, answers));
}

void mail_answers(Workspace& workspace, const Plan& answers) {
  const Language language = workspace.language;
  const std::string name = answer_file_name(answers, workspace.ports().world.today());
  const std::string& title = answers.head->title;
  const bool empty = answers.responses.empty();
  const Phrase text = empty ? words::answers_mail_ask(title) : words::answers_mail_give(title);
  const Phrase by_hand = empty ? words::answers_mail_ask_by_hand(name, title)
                               : words::answers_mail_give_by_hand(name, title);
  const Mail mail{say(language, words::answers_mail_subject(title)), say(language, text),
                  say(language, by_hand)};
  workspace.ports().files.share({{}, name, write_plan(answers)}, mail,
                                when_done(workspace, name, answers));
}

void open_answer_file(Workspace& workspace, Plan plan) {
  if (workspace.has_plan() && !is_answer_file(workspace.plan())) {
    if (belongs_to(plan) == workspace.plan().head->id.view()) return let_in(workspace, plan);
    return workspace.tell(words::answers_other_plan(plan.head->title), Severity::error);
  }
  // The coordinator's own device: the answers are for the plan that is here.
  const std::string wanted = belongs_to(plan);
  workspace.ports().storage.list(
      [&workspace, wanted, plan = std::move(plan)](StoreState, const std::vector<StoredPlan>& all) {
        for (const StoredPlan& known : all)
          if (known.id == wanted && !plan.responses.empty())
            return workspace.tell(words::answers_open_first(known.title), Severity::warning);
        // A copy of its own, so that two who answer on one device do not meet.
        PlanHead head = *plan.head;
        head.id = workspace.ids().mint("p");
        workspace.show_plan(with_head(plan, std::move(head)));
      });
}

void close_answer_file(Workspace& workspace) {
  const Plan& plan = workspace.plan();
  const bool all_in_file =
      plan.responses.empty() || same_tables(workspace.last_filed(), plan, {Entity::responses});
  all_in_file ? workspace.discard_plan() : workspace.close_plan();
}

}  // namespace koers
