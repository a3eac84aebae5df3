#include "app/print/print.h"

#include "app/cells.h"
#include "app/columns.h"
#include "app/goal_order.h"
#include "app/print/html.h"
#include "app/school_plans.h"
#include "app/year_scope.h"
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

// The lists of a view, each under its name where there are more.
std::string printed_lists(View view, const Printing& of) {
  const Link& link = link_of(view);
  std::string inside;
  for (Entity entity : link.shown()) {
    const std::string list = list_of(of, entity);
    if (link.shown().size() > 1 && !list.empty())
      inside += element("h2", entity_name(of.language, entity, true));
    inside += list;
  }
  const std::string key = std::string("view.") + link.name();
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("lists", say_named(of.language, key + ".title"), of.plan.head->title, inside);
}

}  // namespace

std::string printed_nothing(Language language) {
  return sheet("lists", say(language, words::app_name), {},
               element("p", say(language, words::print_empty)));
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
  switch (view) {
    case View::start:
    case View::overview:
    case View::talk:
      return printed_overview(of);
    case View::translation:
      return printed_translation(of);
    case View::coverage:
      return printed_coverage(of);
    case View::board:
      return printed_board(of);
    case View::phases:
      return printed_phases(of);
    case View::load:
      return printed_load(of);
    case View::templates:
      return printed_texts(of);
    case View::baseline:
    case View::answers:
      return printed_baseline(of);
    case View::priorities:
      return printed_priorities(of);
    case View::calendar:
      return printed_moments(of);
    case View::month:
      return printed_month(of);
    case View::year:
      return printed_year(of);
    case View::programme:
      return printed_programme(of);
    case View::holidays:
      return printed_holidays(of);
    case View::next_year:
      return printed_next_year(of);
    case View::timeline:
      return printed_lists(View::activities, of);
    case View::involvement:
      return printed_involvement(of);
    case View::inputs:
      return printed_inputs(of);
    case View::support:
      return printed_support(of);
    case View::decisions:
      return printed_decisions(of);
    case View::teams:
      return printed_teams(of);
    case View::progress:
      return printed_progress(of);
    case View::due:
      return printed_due(of);
    case View::happened:
      return printed_happened(of);
    case View::evaluation:
      return printed_evaluation(of);
    default:
      return printed_lists(view, of);
  }
}

}  // namespace koers
