#include "app/summary.h"

#include <algorithm>

#include "app/cells.h"
#include "app/goal_order.h"
#include "base/order.h"
#include "budget/cost.h"
#include "budget/cover.h"
#include "budget/years.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

GoalSummary goal_summary(const Plan& plan, const Goal& goal) {
  GoalSummary out;
  out.id = goal.id;
  out.name = row_name(plan, Entity::goals, goal.id);
  out.how = goal.how;
  out.spearhead = goal.kind == GoalKind::spearhead;
  for (Id theme : goal.themes) {
    if (!out.themes.empty()) out.themes += ", ";
    out.themes += short_name(plan, Entity::themes, theme);
  }
  if (!goal.themes.empty())
    if (const Theme* theme = find<Theme>(plan, goal.themes.front())) out.colour = theme->colour;
  return out;
}

void add_activities(const Plan& plan, std::vector<GoalSummary>& goals) {
  // By the place of the goal in its table, which is found at once: a plan may have thousands.
  std::vector<GoalSummary*> by_place(plan.goals.size(), nullptr);
  for (GoalSummary& goal : goals) by_place[plan.goals.index_of(goal.id)] = &goal;
  for (const Activity& activity : plan.activities) {
    const std::size_t place = plan.goals.index_of(activity.goal);
    GoalSummary* goal = place == AnyTable::npos ? nullptr : by_place[place];
    if (goal == nullptr) continue;
    ++goal->activities;
    const bool done = activity.status == ActivityStatus::done;
    if (done) ++goal->done;
    if (activity.phase != Phase::none) {
      const std::size_t phase = static_cast<std::size_t>(activity.phase) - 1;
      ++goal->by_phase[phase];
      if (done) ++goal->done_by_phase[phase];
    }
    for (const RoleHours& hours : activity.hours) goal->hours.milli += hours.hours.milli;
  }
}

std::vector<ThemeCost> theme_costs(const Plan& plan, int first_year) {
  std::vector<ThemeCost> out;
  for (const Theme& theme : plan.themes)
    out.push_back({row_name(plan, Entity::themes, theme.id), theme.colour, {}, false});
  out.push_back({{}, Colour::none, {}, true});
  for (ThemeCost& theme : out) theme.years.resize(budget_years_shown);
  for (const BudgetLine& line : plan.budget_lines) {
    const std::size_t theme = std::min(plan.themes.index_of(line.theme), plan.themes.size());
    for (int i = 0; i < budget_years_shown; ++i)
      out[theme].years[static_cast<std::size_t>(i)] += cost_in_year(line, first_year + i);
  }
  std::erase_if(out, [](const ThemeCost& theme) {
    return std::all_of(theme.years.begin(), theme.years.end(),
                       [](Cents c) { return c.value == 0; });
  });
  return out;
}

}  // namespace

std::vector<std::string> role_words(const Plan& plan, Language language, const Summary& summary) {
  std::vector<std::string> out;
  for (std::size_t role = 1; role < summary.by_role.size(); ++role)
    if (const int goals = summary.by_role[role]; goals > 0)
      out.push_back(
          say(language, words::overview_role(
                            goals, choice_name(plan, language, ChoiceOf<RoleOfIt>::info, role))));
  if (const int goals = summary.by_role[0]; goals > 0)
    out.push_back(say(language, words::overview_role_none(goals)));
  return out;
}

const LineTotals& ShownTotals::of(const Plan& plan, const Ids& lines, int first_year) {
  if (made_of_.same_as(plan.budget_lines) && lines_ == lines && first_year_ == first_year)
    return totals_;
  made_of_ = plan.budget_lines;
  lines_ = lines;
  first_year_ = first_year;
  totals_ = {};
  for (Id id : lines)
    for (int i = 0; i < budget_years_shown; ++i)
      totals_.cost[static_cast<std::size_t>(i)] +=
          cost_in_year(*find<BudgetLine>(plan, id), first_year + i);
  return totals_;
}

namespace {

Summary without_budget(const Plan& plan, Date moments_from) {
  Summary out;
  out.title = plan.head->title;
  if (const Organisation* own = own_organisation(plan)) out.school = own->name;
  if (const SchoolYear* year = own_school_year(plan)) out.year = year->label;
  if (!plan.destinations.empty()) out.ambition = plan.destinations[0].ambition;
  for (const VisionStatement& statement : plan.vision_statements)
    out.vision.push_back(row_name(plan, Entity::vision_statements, statement.id));
  for (Id id : in_goal_order(plan, rows_of_year(plan, Entity::goals))) {
    const Goal& goal = *find<Goal>(plan, id);
    out.goals.push_back(goal_summary(plan, goal));
    ++out.by_role[static_cast<std::size_t>(goal.role_of_it)];
  }
  add_activities(plan, out.goals);
  for (Id id : rows_of_year(plan, Entity::moments)) {
    const Date start = find<Moment>(plan, id)->start;
    if (!start.empty() && start >= moments_from) out.moments.push_back(id);
  }
  put_in_order(out.moments, [&](Id a, Id b) {
    return find<Moment>(plan, a)->start < find<Moment>(plan, b)->start;
  });
  return out;
}

}  // namespace

Summary summary_of(const Plan& plan, Date today, Date moments_from) {
  Summary out = without_budget(plan, moments_from);
  out.budget = budget_picture_of(plan, today);
  return out;
}

BudgetPicture budget_picture_of(const Plan& plan, Date today) {
  BudgetPicture out;
  if (plan.budget_lines.empty()) return out;
  const std::int64_t pupils = pupils_of(plan, today);
  const int first = first_budget_year(plan, today);
  for (const YearTotal& total : totals_by_year(plan, first, budget_years_shown, nullptr, {}))
    out.years.push_back({total.year, total.cost, total.cash,
                         pupils > 0 ? share(total.cost, 1, pupils) : Cents{},
                         cover_of_plan(plan, total.year)});
  out.themes = theme_costs(plan, first);
  return out;
}

std::string cover_words(Language language, const BudgetSummary& year) {
  if (!year.cover) return {};
  const Cents left = *year.cover - year.cost;
  const std::string label = std::to_string(year.year);
  return say(language, left.value < 0 ? words::cover_short(*year.cover, Cents{} - left, label)
                                      : words::cover_left(*year.cover, left, label));
}

const BudgetPicture& BudgetPictures::of(const Plan& plan, Date today) {
  const bool same = made_on_ == today && made_of_.head == plan.head &&
                    same_tables(made_of_, plan,
                                {Entity::budget_lines, Entity::themes, Entity::organisations,
                                 Entity::school_years, Entity::fundings});
  if (same) return picture_;
  made_of_ = plan;
  made_on_ = today;
  picture_ = budget_picture_of(plan, today);
  return picture_;
}

const Summary& Summaries::of(const Plan& plan, Date today) {
  if (made_on_ != today || !same_value(made_of_, plan)) {
    made_of_ = plan;
    made_on_ = today;
    summary_ = without_budget(plan, today);
    summary_.budget = pictures_.of(plan, today);
  }
  return summary_;
}

}  // namespace koers
