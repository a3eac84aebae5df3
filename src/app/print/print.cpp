#include "app/print/print.h"

#include "app/cells.h"
#include "app/columns.h"
#include "app/print/html.h"
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
  const Ids shown = rows_of_year(of.plan, entity);
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

std::string printed(View view, const Printing& of) {
  switch (view) {
    case View::start:
    case View::overview:
      return printed_overview(of);
    case View::timeline:
      return printed_lists(View::activities, of);
    default:
      return printed_lists(view, of);
  }
}

}  // namespace koers
