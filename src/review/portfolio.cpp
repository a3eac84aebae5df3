#include "review/portfolio.h"

#include <algorithm>

#include "review/metrics.h"
#include "review/plan_rows.h"
#include "review/verdicts.h"

namespace koers {

namespace {

constexpr int farthest = 6;  // a file may let rows refer to one another in a circle

Id it_plan_of_school(const Plan& plan, Id organisation) {
  const YearScope scope(plan);
  for (const ItPlan& it_plan : plan.it_plans)
    if (it_plan.organisation == organisation && scope.holds(Entity::it_plans, &it_plan))
      return it_plan.id;
  const Organisation* of = find<Organisation>(plan, organisation);
  // A team belongs to its school; a school does not belong to the plan of its board.
  if (of == nullptr || of->kind != OrganisationKind::team) return {};
  for (const ItPlan& it_plan : plan.it_plans)
    if (it_plan.organisation == of->parent && scope.holds(Entity::it_plans, &it_plan))
      return it_plan.id;
  return {};
}

// What says best where a row belongs comes first.
constexpr Entity ways[] = {Entity::it_plans, Entity::goals, Entity::activities, Entity::team_plans,
                           Entity::organisations};

Id it_plan_within(const Plan& plan, Subject subject, int steps) {
  const void* row = plan.table(subject.entity).find(subject.id);
  if (row == nullptr || steps == 0) return {};
  if (subject.entity == Entity::it_plans) return subject.id;
  if (subject.entity == Entity::organisations) return it_plan_of_school(plan, subject.id);
  for (Entity way : ways)
    for (const FieldInfo& field : info(subject.entity).record->fields) {
      if (field.kind != Kind::ref || field.target != way || empty_field(field, row)) continue;
      const Id found = it_plan_within(plan, {way, as<Id>(field, row)}, steps - 1);
      if (!found.empty()) return found;
    }
  return {};
}

void count(const Finding& finding, int& errors, int& warnings, int& tips) {
  if (finding.aside != nullptr) return;
  ++(finding.severity == Severity::error     ? errors
     : finding.severity == Severity::warning ? warnings
                                             : tips);
}

class Gathering {
 public:
  Gathering(const Plan& plan, int year, Date today) : plan_(plan), today_(today) {
    out_.year = year;
    for (const SchoolCost& cost : costs_by_school(plan, year, today)) {
      SchoolInPortfolio school;
      school.school = cost.school;
      school.it_plan = it_plan_of_school(plan, cost.school);
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
        if (SchoolInPortfolio* school = of(it_plan_of(plan_, finding.about)))
          count(finding, school->errors, school->warnings, school->tips);
        else
          count(finding, out_.errors, out_.warnings, out_.tips);
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
  Portfolio out_;
};

}  // namespace

Id it_plan_of(const Plan& plan, Subject subject) { return it_plan_within(plan, subject, farthest); }

Portfolio portfolio_of(const Plan& plan, int calendar_year, Date today) {
  return Gathering(plan, calendar_year, today).all();
}

}  // namespace koers
