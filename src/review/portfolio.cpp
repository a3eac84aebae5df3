#include "review/portfolio.h"

#include <algorithm>

#include "review/metrics.h"
#include "review/plan_rows.h"
#include "review/verdicts.h"

namespace koers {

namespace {

constexpr int farthest = 6;  // a file may let rows refer to one another in a circle

// What says best where a row belongs comes first.
constexpr Entity ways[] = {Entity::it_plans, Entity::goals, Entity::activities, Entity::team_plans,
                           Entity::organisations};

// The school plan of the year that a row belongs to: by way of its goal or activity, or of the
// school or team that it names.
class Belonging {
 public:
  explicit Belonging(const Plan& plan)
      : plan_(plan), it_plans_(rows_of_year(plan, Entity::it_plans)) {}

  // Empty for none.
  Id it_plan_of(Subject subject, int steps = farthest) const {
    const void* row = plan_.table(subject.entity).find(subject.id);
    if (row == nullptr || steps == 0) return {};
    if (subject.entity == Entity::it_plans) return subject.id;
    if (subject.entity == Entity::organisations) return it_plan_of_school(subject.id);
    for (Entity way : ways)
      for (const FieldInfo& field : info(subject.entity).record->fields) {
        if (field.kind != Kind::ref || field.target != way || empty_field(field, row)) continue;
        const Id found = it_plan_of({way, as<Id>(field, row)}, steps - 1);
        if (!found.empty()) return found;
      }
    return {};
  }

  // A team belongs to its school; a school does not belong to the plan of its board.
  Id it_plan_of_school(Id organisation) const {
    const Id own = it_plan_for(organisation);
    const Organisation* of = find<Organisation>(plan_, organisation);
    if (!own.empty() || of == nullptr || of->kind != OrganisationKind::team) return own;
    return it_plan_for(of->parent);
  }

 private:
  Id it_plan_for(Id organisation) const {
    for (Id id : it_plans_)
      if (find<ItPlan>(plan_, id)->organisation == organisation) return id;
    return {};
  }

  const Plan& plan_;
  Ids it_plans_;
};

class Gathering {
 public:
  Gathering(const Plan& plan, int year, Date today) : plan_(plan), today_(today), belonging_(plan) {
    out_.year = year;
    for (const SchoolCost& cost : costs_by_school(plan, year, today)) {
      SchoolInPortfolio school;
      school.school = cost.school;
      school.it_plan = belonging_.it_plan_of_school(cost.school);
      school.cost = cost;
      if (const Review* review = last_review(plan, school.it_plan))
        school.overall = review->overall;
      out_.schools.push_back(std::move(school));
    }
    for (const BudgetLine& line : plan.budget_lines) out_.total += cost_in_year(line, year);
  }

  Portfolio all() {
    each_goal(plan_, [&](const Goal& goal) {
      SchoolInPortfolio* school = of(goal.it_plan);
      if (school == nullptr) return;
      ++school->goals;
      school->spearheads += goal.kind == GoalKind::spearhead ? 1 : 0;
    });
    each_activity(plan_, [&](const Activity& activity) {
      const Goal* goal = find<Goal>(plan_, activity.goal);
      SchoolInPortfolio* school = goal == nullptr ? nullptr : of(goal->it_plan);
      if (school == nullptr) return;
      ++school->activities;
      school->done += activity.status == ActivityStatus::done ? 1 : 0;
    });
    findings();
    frames();
    return std::move(out_);
  }

 private:
  SchoolInPortfolio* of(Id it_plan) {
    const auto found = std::find_if(out_.schools.begin(), out_.schools.end(), [&](const auto& one) {
      return !it_plan.empty() && one.it_plan == it_plan;
    });
    return found == out_.schools.end() ? nullptr : &*found;
  }

  void findings() {
    const PlanFindings all = findings_of(plan_, today_);
    for (const RuleFindings& rule : all.rules)
      for (const Finding& finding : rule.found) {
        SchoolInPortfolio* school = of(belonging_.it_plan_of(finding.about));
        (school != nullptr ? static_cast<FoundCounts&>(*school) : out_).add(finding);
      }
  }

  void frames() {
    for (const Frame& frame : plan_.frames) {
      if (!holds_on(frame, today_) || frame.force == Force::free) continue;
      for (const FrameCheck& check : check_frame(plan_, frame, today_)) {
        SchoolInPortfolio* school = of(check.it_plan);
        if (school == nullptr) continue;
        school->holds += check.state == FrameState::holds ? 1 : 0;
        school->deviates += check.state == FrameState::broken ? 1 : 0;
      }
    }
  }

  const Plan& plan_;
  Date today_;
  Belonging belonging_;
  Portfolio out_;
};

}  // namespace

Portfolio portfolio_of(const Plan& plan, int calendar_year, Date today) {
  return Gathering(plan, calendar_year, today).all();
}

}  // namespace koers
