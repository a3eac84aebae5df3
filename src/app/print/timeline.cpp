// The activities of the year as bars over its months, goal by goal, with the study days on top.
#include <map>

#include "app/cells.h"
#include "app/goal_order.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/year_calendar.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

// The months of the school year, from the first to the last.
struct Months {
  Month first;
  std::int32_t count = 12;
};

Months months_of(const Printing& of) {
  const SchoolCalendar year = own_calendar(of.plan, of.today);
  const Month first = Month::of(year.start());
  return {first, std::min(Month::of(year.end()).index - first.index + 1, 24)};
}

std::string head_of(const Printing& of, const Months& months) {
  std::string head = element("th", entity_name(of.language, Entity::activities, false));
  for (std::int32_t i = 0; i < months.count; ++i)
    head += "<th class=\"month-name\">" +
            html(month_short_name(of.language, months.first.plus(i).month())) + "</th>";
  return "<thead><tr>" + head + "</tr></thead>";
}

// In each month the days on which the team works on it together.
std::string study_days(const Printing& of, const Months& months) {
  std::map<std::int32_t, std::string> days;
  for (Id id : rows_of_year(of.plan, Entity::moments)) {
    const Moment* moment = find<Moment>(of.plan, id);
    if (!is_study_day(moment->kind) || moment->start.empty()) continue;
    std::string& text = days[Month::of(moment->start).index - months.first.index];
    text += (text.empty() ? "" : ", ") + std::to_string(moment->start.day());
  }
  if (days.empty()) return {};
  std::string row = element("td", say(of.language, words::timeline_study_days));
  for (std::int32_t i = 0; i < months.count; ++i) row += element("td", days[i]);
  return "<tr class=\"study-days\">" + row + "</tr>";
}

std::string bar_of(const Printing& of, const Months& months, const Activity& activity) {
  const Date end = std::max(activity.start, activity.end);
  std::string row = "<td>" + html(activity.title);
  if (!activity.start.empty())
    row += "<small>" + html(date_range(of.language, activity.start, activity.end)) + "</small>";
  row += "</td>";
  for (std::int32_t i = 0; i < months.count; ++i) {
    const Month month = months.first.plus(i);
    const bool on =
        !activity.start.empty() && Month::of(activity.start) <= month && month <= Month::of(end);
    row += on ? "<td class=\"bar\"><i></i></td>" : "<td></td>";
  }
  return "<tr>" + row + "</tr>";
}

}  // namespace

std::string printed_timeline(const Printing& of) {
  const Months months = months_of(of);
  std::string rows;
  Ids goals = in_goal_order(of.plan, rows_of_year(of.plan, Entity::goals));
  goals.push_back({});  // what belongs to none comes last
  const Ids activities = rows_of_year(of.plan, Entity::activities);
  for (Id goal : goals) {
    std::string bars;
    for (Id id : activities) {
      const Activity* activity = find<Activity>(of.plan, id);
      const bool listed = find<Goal>(of.plan, activity->goal) != nullptr;
      if (goal.empty() ? !listed : activity->goal == goal) bars += bar_of(of, months, *activity);
    }
    if (bars.empty()) continue;
    const std::string name = goal.empty() ? say(of.language, words::board_no_goal)
                                          : row_name(of.plan, Entity::goals, goal);
    rows += "<tr class=\"whole\"><th colspan=\"" + std::to_string(months.count + 1) + "\">" +
            html(name) + "</th></tr>" + bars;
  }
  std::string inside = element("p", say(of.language, words::print_empty));
  if (!rows.empty())
    inside = "<table class=\"timeline\">" + head_of(of, months) + "<tbody>" +
             study_days(of, months) + rows + "</tbody></table>";
  return sheet("wide", say(of.language, words::view_timeline_title), of.plan.head->title, inside);
}

}  // namespace koers
