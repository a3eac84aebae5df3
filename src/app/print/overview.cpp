// The plan on one page, for an A3 or a smaller sheet.
#include "app/cells.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/summary.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string heading(Language language, Key key) { return element("h2", say(language, key)); }

std::string goals_table(const Plan& plan, const Summary& summary, Language language) {
  std::string out = "<table class=\"goals\"><thead><tr>";
  out += element("th", say(language, words::overview_goal));
  for (std::size_t phase = 1; phase <= 4; ++phase)
    out += element("th", choice_name(plan, language, ChoiceOf<Phase>::info, phase));
  out += element("th", say(language, words::overview_hours)) + "</tr></thead><tbody>";
  for (const GoalSummary& goal : summary.goals) {
    out += "<tr><td><strong>" + html(goal.name) + "</strong>";
    if (!goal.how.empty()) out += "<br>" + html(goal.how);
    out += "</td>";
    for (std::size_t phase = 1; phase <= 4; ++phase) {
      out += "<td>";
      for (const Activity& activity : plan.activities) {
        if (activity.goal != goal.id || static_cast<std::size_t>(activity.phase) != phase) continue;
        out += "<p>" + html(activity.title) + "<br><small>" +
               html(date_range(language, activity.start, activity.end)) + "</small></p>";
      }
      out += "</td>";
    }
    out += "<td class=\"number\">" + html(decimal(language, goal.hours)) + "</td></tr>";
  }
  return out + "</tbody></table>";
}

std::string cover_lines(const BudgetPicture& budget, Language language) {
  std::string out;
  for (const BudgetSummary& year : budget.years)
    if (year.cover) out += element("p", cover_words(language, year));
  return out;
}

std::string budget_table(const BudgetPicture& budget, Language language) {
  if (budget.years.empty()) return {};
  std::string head;
  std::string cost;
  std::string cash;
  for (const BudgetSummary& year : budget.years) {
    head += element("th", std::to_string(year.year));
    cost += "<td class=\"number\">" + html(money_whole(language, year.cost)) + "</td>";
    cash += "<td class=\"number\">" + html(money_whole(language, year.cash)) + "</td>";
  }
  return "<table class=\"budget\"><thead><tr><th></th>" + head + "</tr></thead><tbody><tr>" +
         element("th", say(language, words::overview_cost)) + cost + "</tr><tr>" +
         element("th", say(language, words::overview_cash)) + cash + "</tr></tbody></table>" +
         cover_lines(budget, language);
}

}  // namespace

std::string printed_money(View view, const Printing& of) {
  const std::string years = budget_table(budget_picture_of(of.plan, of.today), of.language);
  std::string inside = years + listed(view, of);
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  const std::string key = std::string("view.") + link_of(view).name();
  return sheet("lists", say_named(of.language, key + ".title"), of.plan.head->title, inside);
}

std::string printed_overview(const Printing& of) {
  const Language language = of.language;
  const Summary summary = summary_of(of.plan, of.today, Date{});
  std::string vision = heading(language, words::view_vision_title);
  if (!summary.ambition.empty()) vision += element("p", summary.ambition);
  vision += "<ul>";
  for (const std::string& statement : summary.vision) vision += element("li", statement);
  std::string inside = section("vision", vision + "</ul>");
  inside += section("money", heading(language, words::view_budget_title) +
                                 budget_table(summary.budget, language));
  std::string roles;
  for (const std::string& line : role_words(of.plan, language, summary))
    roles += (roles.empty() ? "" : " · ") + line;
  if (!roles.empty()) roles = element("p", say(language, words::overview_roles) + ": " + roles);
  inside += section("aims", heading(language, words::view_goals_title) + roles +
                                goals_table(of.plan, summary, language));
  std::string moments = heading(language, words::view_calendar_title) + "<ul>";
  for (Id id : summary.moments) {
    const Moment& moment = *find<Moment>(of.plan, id);
    moments += "<li><strong>" + html(date_range(language, moment.start, moment.end)) +
               "</strong> " + html(moment.title) + "</li>";
  }
  inside += section("moments", moments + "</ul>");
  return sheet("overview", summary.title, summary.school + " · " + summary.year, inside);
}

}  // namespace koers
