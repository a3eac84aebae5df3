#include "review/portfolio.h"

#include <algorithm>

#include "review/plan_rows.h"
#include "review/verdicts.h"
#include "review/years_of_money.h"

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

// Counts what falls under a school plan, or under each of several, in one going over the plan.
class Counting {
 public:
  Counting(const Plan& plan, const Portfolio& of) : plan_(plan), of_(of) {}

  void add(SchoolInPortfolio& school) {
    if (!school.it_plan.empty()) schools_.push_back(&school);
  }

  void rows() {
    each_goal(plan_, [&](const Goal& goal) {
      SchoolInPortfolio* school = find_school(goal.it_plan);
      if (school == nullptr) return;
      ++school->goals;
      school->spearheads += goal.kind == GoalKind::spearhead ? 1 : 0;
      each_theme(goal, [&](std::size_t theme) { ++school->themes[theme].goals; });
    });
    each_activity(plan_, [&](const Activity& activity) {
      const Goal* goal = find<Goal>(plan_, activity.goal);
      SchoolInPortfolio* school = goal == nullptr ? nullptr : find_school(goal->it_plan);
      if (school == nullptr) return;
      const int done = activity.status == ActivityStatus::done ? 1 : 0;
      ++school->activities;
      school->done += done;
      each_theme(*goal, [&](std::size_t theme) {
        ++school->themes[theme].activities;
        school->themes[theme].done += done;
      });
    });
  }

  // What belongs to none of them goes to `rest`, where that is given.
  void findings(Date today, FoundCounts* rest) {
    const Belonging belonging(plan_);
    const PlanFindings all = findings_of(plan_, today);
    for (const RuleFindings& rule : all.rules)
      for (const Finding& finding : rule.found) {
        SchoolInPortfolio* school = find_school(belonging.it_plan_of(finding.about));
        FoundCounts* counts = school != nullptr ? school : rest;
        if (counts != nullptr) counts->add(finding);
        if (school != nullptr && is_about_sum(*rule.rule)) school->by_sum.add(finding);
      }
  }

  void frames(Date today) {
    const Id only = schools_.size() == 1 ? schools_.front()->it_plan : Id{};
    for (std::size_t f = 0; f < of_.frames.size(); ++f)
      if (const Frame* frame = find<Frame>(plan_, of_.frames[f]))
        for (const FrameCheck& check : check_frame(plan_, *frame, today, only))
          if (SchoolInPortfolio* school = find_school(check.it_plan))
            school->frames[f] = FrameInSchool{check.state, verdict_of(plan_, check)};
  }

 private:
  SchoolInPortfolio* find_school(Id it_plan) {
    const auto found = std::find_if(schools_.begin(), schools_.end(),
                                    [&](const auto* one) { return one->it_plan == it_plan; });
    return found == schools_.end() ? nullptr : *found;
  }

  template <class Visit>
  void each_theme(const Goal& goal, Visit visit) const {
    for (Id theme : goal.themes) {
      const auto found = std::find(of_.themes.begin(), of_.themes.end(), theme);
      if (found != of_.themes.end()) visit(static_cast<std::size_t>(found - of_.themes.begin()));
    }
  }

  const Plan& plan_;
  const Portfolio& of_;
  std::vector<SchoolInPortfolio*> schools_;
};

}  // namespace

int SchoolInPortfolio::in_state(FrameState state) const {
  return static_cast<int>(std::count_if(frames.begin(), frames.end(), [&](const auto& frame) {
    return frame && frame->state == state;
  }));
}

namespace {

SchoolInPortfolio nothing_of(Id school, Id it_plan, const Portfolio& about) {
  SchoolInPortfolio out;
  out.school = school;
  out.it_plan = it_plan;
  out.frames.resize(about.frames.size());
  out.themes.resize(about.themes.size() + 1);
  return out;
}

ThemeInSchool& theme_of(const BudgetLine& line, SchoolInPortfolio& school, const Ids& themes) {
  const auto found = std::find(themes.begin(), themes.end(), line.theme);
  return school.themes[static_cast<std::size_t>(found - themes.begin())];
}

}  // namespace

int portfolio_year(const Plan& plan, Date today) {
  const std::vector<int> years = years_of_money(plan, today);
  return years.empty() ? today.year() : years.front();
}

Portfolio empty_portfolio(const Plan& board, int calendar_year, Date today) {
  Portfolio out;
  out.year = calendar_year;
  for (const Frame& frame : board.frames)
    if (asks_on(frame, today)) out.frames.push_back(frame.id);
  for (const Theme& theme : board.themes) out.themes.push_back(theme.id);
  return out;
}

SchoolInPortfolio measured(const Plan& plan, Id it_plan, const Portfolio& about, Date today) {
  const ItPlan* sent = find<ItPlan>(plan, it_plan);
  const Id organisation = sent == nullptr ? Id{} : sent->organisation;
  SchoolInPortfolio out = nothing_of(organisation, it_plan, about);
  Counting counting(plan, about);
  counting.add(out);
  counting.rows();
  counting.findings(today, nullptr);
  counting.frames(today);
  const SchoolDivision division(plan, today);
  const std::size_t place = division.school_of(organisation);
  if (place >= division.schools().size()) return out;
  out.cost = division.schools()[place];
  for (const BudgetLine& line : plan.budget_lines) {
    if (division.school_of(line.payer) != place) continue;
    const Cents cost = cost_in_year(line, about.year);
    out.cost.own += cost;
    theme_of(line, out, about.themes).own += cost;
  }
  return out;
}

bool is_about_sum(const Rule& rule) { return rule.id == "B13"; }

std::vector<FindingByRule> findings_about(const Plan& plan, Id it_plan, Date today) {
  const Belonging belonging(plan);
  std::vector<FindingByRule> out;
  const PlanFindings all = findings_of(plan, today);
  for (const RuleFindings& rule : all.rules)
    for (const Finding& finding : rule.found)
      if (finding.aside == nullptr && belonging.it_plan_of(finding.about) == it_plan)
        out.push_back({rule.rule, finding});
  std::stable_sort(out.begin(), out.end(), [](const FindingByRule& a, const FindingByRule& b) {
    return a.finding.severity > b.finding.severity;
  });
  return out;
}

PlanFigures figures_of(const SchoolInPortfolio& school, int calendar_year) {
  PlanFigures out;
  out.year = calendar_year;
  out.own = school.cost.own;
  out.goals = school.goals;
  out.activities = school.activities;
  out.done = school.done;
  out.errors = school.errors;
  out.warnings = school.warnings;
  out.frames_held = school.holds();
  out.frames_broken = school.deviates();
  return out;
}

Consolidation::Consolidation(const Plan& board, int calendar_year, Date today)
    : today_(today), out_(empty_portfolio(board, calendar_year, today)) {
  const Belonging belonging(board);
  const SchoolDivision division(board, today);
  for (const SchoolCost& cost : division.schools()) {
    const Id it_plan = belonging.it_plan_of_school(cost.school);
    out_.schools.push_back(nothing_of(cost.school, it_plan, out_));
    out_.schools.back().cost = cost;
    if (const Review* review = last_review(board, it_plan))
      out_.schools.back().overall = review->overall;
  }
  Counting counting(board, out_);
  for (SchoolInPortfolio& school : out_.schools) counting.add(school);
  counting.rows();
  counting.findings(today, &out_);
  counting.frames(today);
  divide_costs(board, division);
}

void Consolidation::divide_costs(const Plan& board, const SchoolDivision& division) {
  for (const BudgetLine& line : board.budget_lines) {
    const Cents cost = cost_in_year(line, out_.year);
    out_.total += cost;
    for (const SchoolPart& part : division.parts_of(line, cost)) {
      SchoolInPortfolio& school = out_.schools[part.school];
      ThemeInSchool& under = theme_of(line, school, out_.themes);
      (part.own ? school.cost.own : school.cost.allocated) += part.cost;
      (part.own ? under.own : under.allocated) += part.cost;
    }
  }
}

void Consolidation::put(const Plan& joined, Id it_plan) {
  SchoolInPortfolio now = measured(joined, it_plan, out_, today_);
  const auto was = std::find_if(out_.schools.begin(), out_.schools.end(),
                                [&](const auto& one) { return one.school == now.school; });
  if (now.school.empty() || was == out_.schools.end()) return;
  now.overall = was->overall;
  now.by_sum = was->by_sum;
  static_cast<FoundCounts&>(now) += was->by_sum;
  now.cost.pupils = was->cost.pupils;
  now.cost.allocated = was->cost.allocated;
  for (std::size_t t = 0; t < now.themes.size(); ++t)
    now.themes[t].allocated = was->themes[t].allocated;
  out_.total = out_.total - was->cost.own + now.cost.own;
  *was = std::move(now);
}

Portfolio portfolio_of(const Plan& plan, int calendar_year, Date today) {
  return Consolidation(plan, calendar_year, today).portfolio();
}

}  // namespace koers
