#include "app/print.h"

#include "app/cells.h"
#include "app/summary.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

std::string html(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

namespace {

std::string element(const char* name, std::string_view text) {
  return std::string("<") + name + ">" + html(text) + "</" + name + ">";
}

std::string section(const char* name, const std::string& inside) {
  return std::string("<section class=\"") + name + "\">" + inside + "</section>";
}

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

std::string budget_table(const Summary& summary, Language language) {
  std::string head;
  std::string cost;
  std::string cash;
  for (const BudgetSummary& year : summary.budget) {
    head += element("th", std::to_string(year.year));
    cost += "<td class=\"number\">" + html(money_whole(language, year.cost)) + "</td>";
    cash += "<td class=\"number\">" + html(money_whole(language, year.cash)) + "</td>";
  }
  return "<table class=\"budget\"><thead><tr><th></th>" + head + "</tr></thead><tbody><tr>" +
         element("th", say(language, words::overview_cost)) + cost + "</tr><tr>" +
         element("th", say(language, words::overview_cash)) + cash + "</tr></tbody></table>";
}

}  // namespace

std::string printed_overview(const Plan& plan, Language language) {
  const Summary summary = summary_of(plan, {Date{0}});
  std::string out = "<header>" + element("h1", summary.title) +
                    element("p", summary.school + " · " + summary.year) + "</header>";
  std::string vision = heading(language, words::view_vision_title);
  if (!summary.ambition.empty()) vision += element("p", summary.ambition);
  vision += "<ul>";
  for (const std::string& statement : summary.vision) vision += element("li", statement);
  out += section("vision", vision + "</ul>");
  out += section("money",
                 heading(language, words::view_budget_title) + budget_table(summary, language));
  out += section("aims",
                 heading(language, words::view_goals_title) + goals_table(plan, summary, language));
  std::string moments = heading(language, words::view_calendar_title) + "<ul>";
  for (Id id : summary.moments) {
    const Moment& moment = *find<Moment>(plan, id);
    moments += "<li><strong>" + html(date_range(language, moment.start, moment.end)) +
               "</strong> " + html(moment.title) + "</li>";
  }
  return out + section("moments", moments + "</ul>");
}

}  // namespace koers
