#include "app/print/print.h"

#include "app/cells.h"
#include "app/columns.h"
#include "app/goal_order.h"
#include "app/print/html.h"
#include "app/school_plans.h"
#include "calendar/year_scope.h"
#include "text/words.h"

namespace koers {

namespace {

bool is_number(const FieldInfo& field) {
  return field.kind == Kind::number || field.kind == Kind::decimal || field.kind == Kind::money;
}

std::string list_of(const Printing& of, Entity entity) {
  const AnyTable& table = of.plan.table(entity);
  const auto columns = columns_of(entity);
  Ids shown = rows_of_year(of.plan, entity);
  if (entity == Entity::goals) shown = in_goal_order(of.plan, shown);
  if (shown.empty() || columns.empty()) return {};
  std::vector<HtmlTable::Head> head;
  for (const Column& column : columns) {
    const FieldInfo& field = field_of(entity, column);
    head.push_back({field_label(of.language, entity, field), is_number(field)});
  }
  HtmlTable rows(std::move(head));
  for (Id id : shown) {
    std::vector<std::string> cells;
    for (const Column& column : columns)
      cells.push_back(cell_text(of.plan, of.language, field_of(entity, column), table.find(id)));
    rows.row(cells);
  }
  return rows.take();
}

std::string printed_lists(View view, const Printing& of) {
  const std::string key = std::string("view.") + link_of(view).name();
  std::string inside = listed(view, of);
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("lists", say_named(of.language, key + ".title"), of.plan.head->title, inside);
}

// The views that have a form of their own; the others print their lists.
struct Form {
  View view;
  std::string (*print)(const Printing& of);
};
constexpr Form forms[] = {
    {View::start, printed_overview},
    {View::overview, printed_overview},
    {View::talk, printed_overview},
    {View::destination, printed_destination},
    {View::translation, printed_translation},
    {View::coverage, printed_coverage},
    {View::board, printed_board},
    {View::phases, printed_phases},
    {View::load, printed_load},
    {View::templates, printed_texts},
    {View::baseline, printed_baseline},
    {View::answers, printed_baseline},
    {View::priorities, printed_priorities},
    {View::calendar, printed_moments},
    {View::month, printed_month},
    {View::year, printed_year},
    {View::programme, printed_programme},
    {View::holidays, printed_holidays},
    {View::next_year, printed_next_year},
    {View::timeline, printed_timeline},
    {View::stakeholders, printed_stakeholders},
    {View::budget, [](const Printing& of) { return printed_money(View::budget, of); }},
    {View::funding, [](const Printing& of) { return printed_money(View::funding, of); }},
    {View::involvement, printed_involvement},
    {View::inputs, printed_inputs},
    {View::support, printed_support},
    {View::decisions, printed_decisions},
    {View::teams, printed_teams},
    {View::progress, printed_progress},
    {View::due, printed_due},
    {View::happened, printed_happened},
    {View::evaluation, printed_evaluation},
    {View::findings, printed_findings},
    {View::frame_checks, printed_frame_checks},
    {View::test_round, printed_test_round},
    {View::portfolio, printed_portfolio},
    {View::own_words, printed_own_words},
};

}  // namespace

std::string listed(View view, const Printing& of) {
  const Link& link = link_of(view);
  std::string inside;
  for (Entity entity : link.rows) {
    const std::string list = list_of(of, entity);
    if (link.rows.size() > 1 && !list.empty())
      inside += element("h2", entity_name(of.language, entity, true));
    inside += list;
  }
  return inside;
}

std::string printed_schools(const Printing& of, std::string_view title,
                            std::string (*school)(const Printing&, Id)) {
  Ids it_plans = it_plans_of_year(of.plan);
  if (it_plans.empty()) it_plans.push_back({});
  std::string inside;
  for (Id it_plan : it_plans) {
    const std::string part = school(of, it_plan);
    if (part.empty()) continue;
    if (it_plans.size() > 1) inside += element("h2", it_plan_name(of.plan, it_plan));
    inside += part;
  }
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("lists", title, of.plan.head->title, inside);
}

std::string printed(View view, const Printing& of) {
  for (const Form& form : forms)
    if (form.view == view) return form.print(of);
  return printed_lists(view, of);
}

std::string printed(const Workspace& workspace) {
  if (!workspace.has_plan())
    return sheet("lists", say(workspace.language, words::app_name), {},
                 element("p", say(workspace.language, words::print_empty)));
  return printed(workspace.view, printing_of(workspace));
}

Printing printing_of(const Workspace& workspace) {
  return {workspace.plan(),   workspace.language,         workspace.today(),
          workspace.calendar, &workspace.school_plans_in, workspace.money_year};
}

}  // namespace koers
