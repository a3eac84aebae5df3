// From one school year to the next: what was chosen for each goal, going on, and looking back.
#include <algorithm>

#include "app/actions.h"
#include "app/next_year.h"
#include "calendar/year_scope.h"
#include "text/words.h"

namespace koers {

namespace {

std::optional<Key> begin_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  const Plan& plan = workspace.plan();
  if (own_school_year(plan) == nullptr) return words::blocked_no_school_year;
  // Going on twice by accident would make a year in which nothing was planned yet.
  if (rows_of_year(plan, Entity::goals).empty()) return words::blocked_no_goals_yet;
  const Choices about = choices_of(plan);
  if (about.open > 0) return words::blocked_goals_open;
  if (about.going_on + about.stopped == 0 &&
      year_that_begins(plan, next_year_begin(plan, workspace.today())) != nullptr)
    return words::blocked_year_begun;
  return std::nullopt;
}

void begin_year(Workspace& workspace, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  const Date today = workspace.today();
  NextYearWish wish;
  wish.begin = next_year_begin(plan, today);
  wish.region = own_school_year(plan)->region;
  for (std::size_t i = 1; i < ChoiceOf<HolidayRegion>::info.values.size(); ++i)
    if (arguments.get("region") == ChoiceOf<HolidayRegion>::info.values[i])
      wish.region = static_cast<HolidayRegion>(i);
  wish.moments = arguments.get("moments") != "no";
  const Choices about = choices_of(plan);
  if (!workspace.commit(with_next_year(plan, workspace.language, wish, today, workspace.ids()),
                        "action.year.begin"))
    return;
  workspace.selection = {};
  workspace.calendar = {};
  workspace.tell(words::next_year_begun(about.going_on, school_year_label(wish.begin)));
}

void show_year(Workspace& workspace, Id year) {
  if (workspace.plan().head->school_year == year) return;
  if (!workspace.commit(with_year_shown(workspace.plan(), year), "action.year.show")) return;
  workspace.selection = {};
  workspace.calendar = {};
  if (const SchoolYear* shown = own_school_year(workspace.plan()))
    workspace.tell(words::year_shown(shown->label));
}

// The year so many before or after the one that is shown; none where there is no such year.
Id year_beside(const Plan& plan, std::ptrdiff_t step) {
  const Ids years = years_in_order(plan);
  const SchoolYear* own = own_school_year(plan);
  if (own == nullptr) return {};
  const auto at = std::find(years.begin(), years.end(), own->id) - years.begin() + step;
  return at >= 0 && at < static_cast<std::ptrdiff_t>(years.size())
             ? years[static_cast<std::size_t>(at)]
             : Id{};
}

template <std::ptrdiff_t step>
std::optional<Key> beside_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (year_beside(workspace.plan(), step).empty()) return words::blocked_no_other_year;
  return std::nullopt;
}

template <std::ptrdiff_t step>
void show_beside(Workspace& workspace, const Arguments&) {
  show_year(workspace, year_beside(workspace.plan(), step));
}

void choose_next(Workspace& workspace, const Arguments& arguments) {
  const Id goal = Id::from(arguments.get("goal"));
  if (find<Goal>(workspace.plan(), goal) == nullptr) return;
  const auto values = ChoiceOf<NextStep>::info.values;
  const auto found = std::find(values.begin(), values.end(), arguments.get("next"));
  if (found == values.end()) return;
  const auto next = static_cast<NextStep>(found - values.begin());
  if (next_step(workspace.plan(), goal) == next) return;
  workspace.commit(with_next_step(workspace.plan(), goal, next, workspace.ids()),
                   "action.year.choose");
}

std::optional<Key> all_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (choices_of(workspace.plan()).open == 0) return words::blocked_all_chosen;
  return std::nullopt;
}

void proceed_with_all(Workspace& workspace, const Arguments&) {
  Plan plan = workspace.plan();
  for (Id goal : unfinished_goals(plan))
    if (next_step(plan, goal) == NextStep::none)
      plan = with_next_step(std::move(plan), goal, NextStep::proceed, workspace.ids());
  workspace.commit(std::move(plan), "action.year.proceed_all");
}

}  // namespace

void register_year_actions(Registry& registry) {
  registry.add({"year.begin", "calendar", "", begin_blocked, begin_year});
  registry.add({"year.proceed_all", "calendar", "", all_blocked, proceed_with_all});
  registry.add({"year.choose", "calendar", "", needs_writer, choose_next, false});
  registry.add({"year.previous", "calendar", "", beside_blocked<-1>, show_beside<-1>});
  registry.add({"year.following", "calendar", "", beside_blocked<1>, show_beside<1>});
  registry.add({"year.show", "calendar", "", needs_writer,
                [](Workspace& w, const Arguments& arguments) {
                  show_year(w, Id::from(arguments.get("year")));
                },
                false});
}

}  // namespace koers
