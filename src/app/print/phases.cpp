// The board as a table for each phase, the gates with boxes to tick, and the load of each role.
#include "app/board.h"
#include "app/cells.h"
#include "app/gates.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "calendar/load.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string phase_name(const Printing& of, Phase phase) {
  return phase == Phase::none ? say(of.language, words::board_no_phase)
                              : choice_name(of.plan, of.language, ChoiceOf<Phase>::info,
                                            static_cast<std::size_t>(phase));
}

std::string goal_name(const Printing& of, Id goal) {
  if (goal.empty()) return say(of.language, words::board_no_goal);
  return row_name(of.plan, Entity::goals, goal);
}

// How it stands, and what it waits for.
std::string status_words(const Printing& of, const Activity& activity) {
  std::string status = choice_name(of.plan, of.language, ChoiceOf<ActivityStatus>::info,
                                   static_cast<std::size_t>(activity.status));
  if (activity.status == ActivityStatus::waiting && !activity.wait_reason.empty())
    status += ": " + activity.wait_reason;
  return status;
}

std::string phase_table(const Printing& of, const BoardColumn& column) {
  const Language language = of.language;
  HtmlTable table({{say(language, words::board_goal), false},
                   {entity_name(language, Entity::activities, false), false},
                   {say(language, words::print_facts), false},
                   {say(language, words::print_status), false}});
  for (const BoardItem& item : column.items) {
    const Activity* activity = find<Activity>(of.plan, item.activity);
    if (activity == nullptr) continue;
    std::string facts = card_facts(of.plan, language, *activity);
    const std::string adoption = adoption_facts(of.plan, language, *activity);
    if (!adoption.empty()) facts += '\n' + adoption;
    const std::string goal =
        item.goal.empty() ? goal_name(of, {}) : short_name(of.plan, Entity::goals, item.goal);
    table.row({goal, activity->title, facts, status_words(of, *activity)});
  }
  const std::string title = say(
      language, words::board_column(column.done, phase_name(of, column.phase), column.activities));
  return element("h2", title) + table.take();
}

std::string gate_part(const Printing& of, const GateState& state) {
  const Language language = of.language;
  std::string out =
      element("h3", say(language, words::gates_from_to(phase_name(of, state.from),
                                                       gate_goal(of.plan, of.language, state.to))));
  out += element("p", gate_words(of.plan, language, state));
  const PhaseGate* gate = find<PhaseGate>(of.plan, state.gate);
  if (gate == nullptr) return out;
  out += "<ul class=\"ticks\">";
  for (const Criterion& criterion : gate->criteria)
    out += element("li",
                   say(language, criterion.done ? words::print_ticked_box : words::print_open_box) +
                       ' ' + criterion.text);
  out += "</ul>";
  return gate->note.empty() ? out : out + element("p", gate->note);
}

}  // namespace

std::string printed_board(const Printing& of) {
  std::string inside;
  const Board board = board_of(of.plan, rows_of_year(of.plan, Entity::activities), {});
  for (const BoardColumn& column : board.columns)
    if (!column.items.empty()) inside += phase_table(of, column);
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("lists", say(of.language, words::view_board_title), of.plan.head->title, inside);
}

std::string printed_phases(const Printing& of) {
  std::string inside;
  for (const GoalGates& goal : gates_of(of.plan)) {
    std::string part = element("h2", goal_name(of, goal.goal));
    for (const GateState& state : goal.gates) part += gate_part(of, state);
    part += element("h3", choice_name(of.plan, of.language, Phase::adopting)) +
            element("p", adoption_words(of.language, goal));
    std::string measures;
    for (Id id : goal.adoption) {
      const Activity& activity = *find<Activity>(of.plan, id);
      const std::string facts = adoption_facts(of.plan, of.language, activity);
      measures += element("li", facts.empty() ? activity.title : activity.title + " · " + facts);
    }
    if (!measures.empty()) part += wrapped("ul", measures);
    inside += section("goal", part);
  }
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("gates", say(of.language, words::view_phases_title), of.plan.head->title, inside);
}

std::string printed_load(const Printing& of) {
  const Language language = of.language;
  const Load load = load_of(of.plan, of.today);
  std::vector<HtmlTable::Head> head{{say(language, words::load_role), false}};
  for (std::size_t i = 0; i < load_months; ++i) {
    const Month month = load.first.plus(static_cast<std::int32_t>(i));
    head.push_back({month_short_name(language, month.month()), true});
  }
  head.push_back({say(language, words::load_total), true});
  head.push_back({say(language, words::load_available), true});
  HtmlTable table(std::move(head), "load");
  const auto whole = [&](Decimal hours) {
    return hours.milli == 0 ? std::string()
                            : decimal(language, {(hours.milli + 500) / 1000 * 1000});
  };
  for (const RoleLoad& role : load.roles) {
    std::vector<std::string> cells{role.role.empty() ? say(language, words::load_nobody)
                                                     : row_name(of.plan, Entity::roles, role.role)};
    for (std::size_t i = 0; i < load_months; ++i)
      cells.push_back(whole(role.months[i]) + (role.over(i) ? " *" : ""));
    cells.push_back(whole(role.total));
    cells.push_back(whole(role.available));
    table.row(cells);
  }
  std::string inside =
      load.roles.empty() ? element("p", say(language, words::print_empty)) : table.take();
  if (!load.roles.empty()) inside += element("p", "* " + say(language, words::load_legend_over));
  return sheet("load", say(language, words::view_load_title), of.plan.head->title, inside);
}

}  // namespace koers
