#include "app/team_plans.h"

#include <algorithm>

#include "app/cells.h"
#include "base/order.h"
#include "calendar/year_scope.h"
#include "edit/edits.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

bool holds(const Ids& ids, Id id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

std::string or_unnamed(std::string name, Language language, Entity entity) {
  return name.empty() ? entity_name(language, entity, false) : name;
}

TeamActivity activity_of(const Plan& plan, Language language, const Activity& activity,
                         bool chosen) {
  TeamActivity out{activity.id,
                   or_unnamed(activity.title, language, Entity::activities),
                   {},
                   activity.status == ActivityStatus::done,
                   chosen};
  add_fact(out.facts, choice_name(plan, language, ChoiceOf<Phase>::info,
                                  static_cast<std::size_t>(activity.phase)));
  add_fact(out.facts, date_range(language, activity.start, activity.end));
  if (const Role* owner = find<Role>(plan, activity.owner)) add_fact(out.facts, owner->label);
  return out;
}

TeamGoal goal_of(const Plan& plan, Language language, Id team, const TeamPlan& team_plan,
                 const Goal& goal) {
  TeamGoal out{
      goal.id, or_unnamed(row_name(plan, Entity::goals, goal.id), language, Entity::goals), {}};
  std::vector<const Activity*> found;
  for (const Activity& activity : plan.activities)
    if (activity.goal == goal.id && activity.status != ActivityStatus::cancelled &&
        (activity.organisation == team || holds(team_plan.activities, activity.id)))
      found.push_back(&activity);
  put_in_order(found, [](const Activity* a, const Activity* b) {
    if (a->start.empty() != b->start.empty()) return b->start.empty();
    return a->start < b->start;
  });
  for (const Activity* activity : found)
    out.activities.push_back(
        activity_of(plan, language, *activity, activity->organisation != team));
  return out;
}

std::string agreement_words(Language language, const Agreement& agreement) {
  std::string text = agreement.text;
  add_fact(text, agreement.who);
  add_fact(text, date_short(language, agreement.when));
  return text;
}

void fill_in(TeamView& view, const Plan& plan, Language language, const TeamPlan& team_plan) {
  view.plan = team_plan.id;
  for (Id id : team_plan.goals)
    if (const Goal* goal = find<Goal>(plan, id))
      view.goals.push_back(goal_of(plan, language, view.team, team_plan, *goal));
  for (const Agreement& agreement : team_plan.agreements)
    if (std::string text = agreement_words(language, agreement); !text.empty())
      view.agreements.push_back(std::move(text));
  std::vector<const Moment*> reviews;
  for (Id id : team_plan.review_moments)
    if (const Moment* moment = find<Moment>(plan, id)) reviews.push_back(moment);
  put_in_order(reviews, [](const Moment* a, const Moment* b) { return a->start < b->start; });
  for (const Moment* moment : reviews) {
    std::string text = date_short(language, moment->start);
    add_fact(text, moment->title);
    view.reviews.push_back(or_unnamed(std::move(text), language, Entity::moments));
  }
}

bool is_primary(const Plan& plan, Id school) {
  const Organisation* organisation = find<Organisation>(plan, school);
  const Sector sector =
      organisation && organisation->sector != Sector::none ? organisation->sector : sector_of(plan);
  return sector != Sector::secondary;
}

}  // namespace

const TeamPlan* team_plan_of(const Plan& plan, Id team) {
  const YearScope year(plan);
  for (const TeamPlan& team_plan : plan.team_plans)
    if (team_plan.organisation == team && year.holds(Entity::team_plans, &team_plan))
      return &team_plan;
  return nullptr;
}

std::vector<TeamView> team_views(const Plan& plan, Language language) {
  std::vector<TeamView> views;
  for (const Organisation& team : plan.organisations) {
    if (team.kind != OrganisationKind::team) continue;
    TeamView view;
    view.team = team.id;
    view.name = or_unnamed(team.name, language, Entity::organisations);
    if (const Organisation* school = find<Organisation>(plan, team.parent))
      view.school = school->name;
    if (const TeamPlan* team_plan = team_plan_of(plan, team.id))
      fill_in(view, plan, language, *team_plan);
    views.push_back(std::move(view));
  }
  return views;
}

Ids goals_for(const Plan& plan, Id team) {
  const Organisation* organisation = find<Organisation>(plan, team);
  const Id school = organisation ? organisation->parent : Id{};
  Ids own;
  const Ids all = rows_of_year(plan, Entity::goals);
  for (Id id : all) {
    const ItPlan* it_plan = find<ItPlan>(plan, find<Goal>(plan, id)->it_plan);
    if (it_plan != nullptr && it_plan->organisation == school) own.push_back(id);
  }
  return own.empty() ? all : own;
}

Ids activities_for(const Plan& plan, Id team, Id goal) {
  Ids ids;
  for (const Activity& activity : plan.activities)
    if (activity.goal == goal && activity.organisation != team &&
        activity.status != ActivityStatus::cancelled)
      ids.push_back(activity.id);
  return ids;
}

Ids moments_for_review(const Plan& plan) {
  std::vector<const Moment*> moments;
  for (Id id : rows_of_year(plan, Entity::moments)) {
    const Moment* moment = find<Moment>(plan, id);
    const MomentKind kind = moment->kind;
    if (is_study_day(kind) || kind == MomentKind::team_meeting ||
        kind == MomentKind::review_round || kind == MomentKind::milestone)
      moments.push_back(moment);
  }
  put_in_order(moments, [](const Moment* a, const Moment* b) { return a->start < b->start; });
  Ids ids;
  for (const Moment* moment : moments) ids.push_back(moment->id);
  return ids;
}

std::vector<std::string> usual_teams(const Plan& plan, Language language, Id school) {
  constexpr Key primary[] = {words::team_lower, words::team_middle, words::team_upper};
  constexpr Key secondary[] = {words::team_first_years, words::team_mavo, words::team_havo,
                               words::team_vwo};
  const std::span<const Key> names =
      is_primary(plan, school) ? std::span<const Key>(primary) : std::span<const Key>(secondary);
  std::vector<std::string> missing;
  for (Key name : names) {
    const std::string text = say(language, name);
    bool there = false;
    for (const Organisation& team : plan.organisations)
      there = there || (team.kind == OrganisationKind::team && fold(team.name) == fold(text) &&
                        (team.parent == school || school.empty()));
    if (!there) missing.push_back(text);
  }
  return missing;
}

Ids schools_of(const Plan& plan) {
  Ids schools;
  for (const Organisation& organisation : plan.organisations)
    if (organisation.kind == OrganisationKind::school) {
      const bool own = organisation.id == plan.head->organisation;
      schools.insert(own ? schools.begin() : schools.end(), organisation.id);
    }
  return schools;
}

Plan with_team_plan(Plan plan, Id team, Id id) {
  TeamPlan team_plan;
  team_plan.id = id;
  team_plan.organisation = team;
  if (const SchoolYear* year = own_school_year(plan)) team_plan.school_year = year->id;
  return with(std::move(plan), std::move(team_plan));
}

Plan with_team(Plan plan, Id school, std::string name, TeamIds ids) {
  const Organisation* parent = find<Organisation>(plan, school);
  Organisation team;
  team.id = ids.team;
  team.name = std::move(name);
  team.kind = OrganisationKind::team;
  team.parent = school;
  team.sector = parent ? parent->sector : sector_of(plan);
  return with_team_plan(with(std::move(plan), std::move(team)), ids.team, ids.plan);
}

}  // namespace koers
