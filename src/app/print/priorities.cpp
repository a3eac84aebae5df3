// What comes first, on paper: for each school the speerpunten, the other goals, what is not for
// this year, and how it was weighed and voted.
#include "app/priorities.h"
#include "app/cells.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string goal_name(const Plan& plan, Id goal) { return row_name(plan, Entity::goals, goal); }

std::string numbered(const Plan& plan, const Ids& goals, std::size_t from, std::size_t end) {
  if (from == end) return {};
  std::string list;
  for (std::size_t i = from; i < end; ++i) list += element("li", goal_name(plan, goals[i]));
  return "<ol start=\"" + std::to_string(from + 1) + "\">" + list + "</ol>";
}

std::string weighed(const Printing& of, const Weighing& weighing) {
  if (weighing.goals.empty()) return {};
  const Language language = of.language;
  std::vector<HtmlTable::Head> head{{say(language, words::overview_goal)}};
  for (const PriorityCriterion& criterion : of.plan.priority_criteria)
    head.push_back({say(language, words::priorities_score_of(
                                      criterion.name,
                                      share_words(language, criterion.weight, weighing.weights))),
                    true});
  head.push_back({say(language, words::priorities_weighted), true});
  head.push_back({say(language, words::priorities_firmness)});
  HtmlTable table(std::move(head));
  for (const WeighedGoal& goal : weighing.goals) {
    std::vector<std::string> cells{goal_name(of.plan, goal.goal)};
    for (const PriorityCriterion& criterion : of.plan.priority_criteria) {
      const std::int64_t score = score_of(*find<Goal>(of.plan, goal.goal), criterion.id);
      cells.push_back(score > 0 ? std::to_string(score) : std::string());
    }
    cells.push_back(decimal(language, goal.value));
    cells.push_back(firmness_words(language, goal));
    table.row(cells);
  }
  return element("h3", say(language, words::priorities_way_weigh)) + table.take();
}

std::string voted(const Printing& of, const Vote& vote) {
  if (vote.ballots == 0) return {};
  const Language language = of.language;
  std::string list;
  for (const DotCount& goal : vote.goals)
    if (goal.dots > 0)
      list += element("li", goal_name(of.plan, goal.goal) + ": " +
                                say(language, words::priorities_dots_of(goal.dots, goal.people)));
  return element("h3", say(language, words::priorities_way_dots)) +
         element("p", say(language, words::priorities_dots_total(vote.ballots, vote.dots))) +
         wrapped("ul", list);
}

std::string not_this_year(const Printing& of, const GoalOrder& order, Id it_plan) {
  std::string list;
  for (Id goal : order.parked) list += element("li", goal_name(of.plan, goal));
  if (const ItPlan* known = find<ItPlan>(of.plan, it_plan))
    for (const std::string& idea : known->parked) list += element("li", idea);
  if (list.empty()) return {};
  return element("h3", choice_name(of.plan, of.language, GoalStatus::parked)) + wrapped("ul", list);
}

std::string school(const Printing& of, Id it_plan) {
  const GoalOrder order = order_of(of.plan, it_plan);
  std::string inside;
  if (order.spearheads > 0)
    inside += element("h3", choice_name(of.plan, of.language, GoalKind::spearhead)) +
              numbered(of.plan, order.goals, 0, order.spearheads);
  if (order.spearheads < order.goals.size())
    inside += element("h3", say(of.language, words::priorities_rest)) +
              numbered(of.plan, order.goals, order.spearheads, order.goals.size());
  inside += not_this_year(of, order, it_plan);
  inside += weighed(of, weighing_of(of.plan, order));
  return inside + voted(of, vote_of(of.plan, it_plan, order));
}

}  // namespace

std::string printed_priorities(const Printing& of) {
  return printed_schools(of, say(of.language, words::view_priorities_title), school);
}

}  // namespace koers
