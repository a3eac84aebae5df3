#include "app/test_round.h"

#include <algorithm>

#include "app/actions.h"
#include "app/cells.h"
#include "app/kept_files.h"
#include "app/rule_words.h"
#include "app/school_plans.h"
#include "edit/edits.h"
#include "review/portfolio.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string stored_id(Id plan, std::string_view it_plan = {}) {
  std::string id(school_plan_files);
  id.append(plan.view()).append(":").append(it_plan);
  return id;
}

Id it_plan_in(const Plan& file) {
  const Package* package = package_of(file);
  return package == nullptr ? Id{} : Id::from(package->contents);
}

// The package by which a school plan came in keeps what is counted of it on that day.
Plan with_figures(Plan plan, const Plan& both, Id it_plan, Date today) {
  const std::vector<const Package*> arrivals = arrivals_of(plan, it_plan);
  if (arrivals.empty()) return plan;
  const Portfolio about = empty_portfolio(both, portfolio_year(plan, today), today);
  Package counted = *arrivals.back();
  counted.figures = {figures_of(measured(both, it_plan, about, today), about.year)};
  return with(std::move(plan), std::move(counted));
}

void take(Workspace& workspace, const Result<TakenFrames>& taken) {
  if (!taken) return workspace.tell(taken.problem());
  if (!workspace.commit(taken->plan, "action.frames.take")) return;
  workspace.settle();
  workspace.set_view(View::test_round);
  if (taken->first)
    return workspace.tell(words::testround_frames_first(taken->added, taken->version));
  if (taken->added + taken->changed + taken->gone == 0)
    return workspace.tell(words::testround_frames_same(taken->version));
  workspace.tell(
      words::testround_frames_next(taken->added, taken->changed, taken->gone, taken->version));
}

void take_in(Workspace& workspace, const Plan& file) {
  Result<Plan> knowing = with_school_plan(workspace.plan(), workspace.school_plans_in, file,
                                          workspace.today(), workspace.ids());
  if (!knowing) return workspace.tell(knowing.problem());
  const std::string name = it_plan_name(file, it_plan_in(file));
  const bool again = same_value(*knowing, workspace.plan());
  if (!again && !workspace.commit(std::move(knowing), "action.school_plan.take")) return;
  workspace.settle();
  workspace.school_plans_in.keep(workspace.ports().storage, workspace.plan().head->id, file,
                                 [&workspace](StoreState state) {
                                   if (state != StoreState::done)
                                     workspace.tell(words_of(state), Severity::error);
                                   ++workspace.revision;
                                 });
  workspace.set_view(View::test_round);
  workspace.show_first = {Entity::it_plans, it_plan_in(file)};
  workspace.tell(words::testround_plan_in(name));
}

void take_back(Workspace& workspace, const Plan& file) {
  const Result<Plan> with = take_review(workspace.plan(), file, workspace.today(), workspace.ids());
  if (!with) return workspace.tell(with.problem());
  if (!workspace.commit(*with, "action.review.take")) return;
  workspace.settle();
  workspace.set_view(View::test_round);
  workspace.tell(words::testround_review_in);
}

}  // namespace

void SchoolPlansIn::add(const Plan& file) {
  const Id it_plan = it_plan_in(file);
  if (it_plan.empty()) return;
  std::erase_if(all_, [&](const SchoolPlanIn& in) { return in.it_plan == it_plan; });
  all_.push_back({it_plan, file});
  ++version_;
}

void SchoolPlansIn::want(Storage& storage, Id plan, const std::function<void()>& then) {
  if (of_ == plan) return;
  of_ = plan;
  all_.clear();
  ++version_;
  read_kept_files(storage, stored_id(plan),
                  [this, plan, then](const std::string&, const Plan& file) {
                    if (of_ != plan || find(it_plan_in(file)) != nullptr)
                      return;  // a newer one came
                    add(file);
                    then();
                  });
}

const SchoolPlanIn* SchoolPlansIn::find(Id it_plan) const {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const SchoolPlanIn& in) { return in.it_plan == it_plan; });
  return found == all_.end() ? nullptr : &*found;
}

void SchoolPlansIn::keep(Storage& storage, Id plan, const Plan& file,
                         std::function<void(StoreState)> then) {
  want(storage, plan, [] {});
  add(file);
  keep_file(storage, stored_id(plan, it_plan_in(file).view()), file, std::move(then));
}

std::vector<const Package*> arrivals_of(const Plan& plan, Id it_plan) {
  std::vector<const Package*> out;
  for (const Package& package : plan.packages)
    if (package.kind == PackageKind::school_plan && package.direction == Direction::received &&
        package.contents == it_plan.view())
      out.push_back(&package);
  return out;
}

Plan with_schools_as_sent(const Plan& plan, const SchoolPlansIn& in) {
  Plan out = plan;
  for (const SchoolPlanIn& came : in.all()) {
    const ItPlan* sent = find<ItPlan>(came.file, came.it_plan);
    const Organisation* school =
        sent == nullptr ? nullptr : find<Organisation>(came.file, sent->organisation);
    if (school != nullptr && find<Organisation>(plan, school->id) != nullptr)
      out.organisations.put(school_as_sent(plan, *school));
  }
  return out;
}

std::vector<SchoolInRound> schools_in_round(const Plan& plan, const SchoolPlansIn& in) {
  const Destination* destination = own_destination(plan);
  const Ids it_plans = it_plans_of_year(plan);
  std::vector<SchoolInRound> out;
  for (const Organisation& school : plan.organisations) {
    if (school.kind != OrganisationKind::school) continue;
    SchoolInRound of{school.id, school.name, {}, {}, {}, {}, false, false};
    for (Id id : it_plans) {
      const SchoolPlanIn* came = in.find(id);
      if (find<ItPlan>(plan, id)->organisation != school.id) continue;
      of.elsewhere = came == nullptr && !arrivals_of(plan, id).empty();
      if (came == nullptr) continue;
      const ItPlan* it_plan = find<ItPlan>(came->file, id);
      of.it_plan = id;
      of.stage = SchoolStage::came_in;
      of.date = package_of(came->file)->date;
      of.older = it_plan != nullptr && destination != nullptr &&
                 it_plan->destination_version != destination->version;
      const Review* open = open_review(plan, id);
      const Review* review = review_at_hand(plan, id);
      if (review != nullptr) of.review = review->id;
      if (review != nullptr && open == nullptr) {
        of.stage = SchoolStage::sent_back;
        of.date = review->date;
      }
    }
    out.push_back(std::move(of));
  }
  return out;
}

Result<Plan> with_school_plan(const Plan& plan, const SchoolPlansIn& in, const Plan& file,
                              Date today, IdSource& ids) {
  Result<Plan> known = take_school_plan(plan, file, today, ids);
  if (!known) return known;
  const Id id = it_plan_in(file);
  const bool again = same_value(*known, plan);
  if (again && open_review(plan, id) == nullptr && last_review(plan, id) != nullptr) return known;
  const Plan both = joined_alone(with_schools_as_sent(*known, in), file);
  if (!again) known = with_figures(*std::move(known), both, id, today);
  Review review;
  if (const Review* open = open_review(*known, id)) review = *open;
  if (review.id.empty()) review.id = ids.mint(info(Entity::reviews).prefix);
  const ItPlan& it_plan = *find<ItPlan>(file, id);
  review.it_plan = id;
  review.plan_version = package_of(file)->date.iso();
  review.destination = it_plan.destination;
  review.destination_version = it_plan.destination_version;
  std::vector<ReviewItem> items = proposed_items(both, id, today);
  for (const ReviewItem& before : review.items) {
    const auto now = std::find_if(items.begin(), items.end(), [&](const ReviewItem& item) {
      return item.frame == before.frame;
    });
    const bool said = before.human != Verdict::none || !before.comment.empty();
    if (now != items.end()) {
      now->human = before.human;
      now->comment = before.comment;
    } else if (said) {
      items.push_back(before);  // a word of a person stays
    }
  }
  review.items = std::move(items);
  return with(*std::move(known), std::move(review));
}

std::string about_agreement(const Plan& plan, Language language, const ReviewAgreement& agreement) {
  if (!agreement.frame.empty()) return row_title(plan, language, Entity::frames, agreement.frame);
  const Rule* rule = find_rule(agreement.rule);
  return rule == nullptr ? agreement.rule : rule_name(language, *rule);
}

void look_at_school_plan(Workspace& workspace, Id it_plan) {
  const SchoolPlanIn* in = workspace.school_plans_in.find(it_plan);
  if (in == nullptr) {
    workspace.set_view(View::goals);
    workspace.school_plan = it_plan;
    return;
  }
  const std::string sent = date_long(workspace.language, package_of(in->file)->date);
  workspace.visit(in->file, words::visit_school(sent, it_plan_name(in->file, it_plan)));
}

void open_package(Workspace& workspace, const Plan& file) {
  const Package& package = *package_of(file);
  if (!workspace.has_plan())
    return workspace.tell(words::testround_open_first(file.head->title), Severity::warning);
  if (const auto reason = needs_writer(workspace))
    return workspace.tell(*reason, Severity::warning);
  switch (package.kind) {
    case PackageKind::frames:
      return take(workspace,
                  take_frames(workspace.plan(), file, workspace.today(), workspace.ids()));
    case PackageKind::school_plan:
      return take_in(workspace, file);
    case PackageKind::review_result:
      return take_back(workspace, file);
    default:
      return workspace.tell(words::problem_package_broken, Severity::error);
  }
}

}  // namespace koers
