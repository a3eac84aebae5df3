// The schools of a board side by side, on paper: what is awaited, the table, and the heat maps in
// words.
#include "app/portfolio_table.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string table_of(const PortfolioWords& of) {
  std::vector<HtmlTable::Head> head{{say(of.language, words::frames_school)}};
  for (const PortfolioColumn& column : portfolio_columns())
    head.push_back({say(of.language, column.name), column.kind != CellKind::words});
  HtmlTable table(std::move(head));
  for (std::size_t school = 0; school < of.facts.round.size(); ++school) {
    std::vector<std::string> cells{of.facts.round[school].name};
    for (const PortfolioColumn& column : portfolio_columns())
      cells.push_back(column.text(of, school));
    table.row(cells);
  }
  std::vector<std::string> total{say(of.language, words::portfolio_all)};
  for (const PortfolioColumn& column : portfolio_columns())
    total.push_back(column.total == nullptr ? std::string() : column.total(of));
  table.total(total);
  return table.take();
}

// Codes stand above the columns; what they mean, under the table.
std::string heat_of(const PortfolioWords& of, HeatOf shows) {
  const HeatMap map(of, shows);
  if (map.columns() == 0) return {};
  std::vector<HtmlTable::Head> head{{say(of.language, words::frames_school)}};
  std::string meanings;
  for (std::size_t column = 0; column < map.columns(); ++column) {
    head.push_back({map.shown(column)});
    meanings += element("li", map.name(column));
  }
  HtmlTable table(std::move(head));
  for (std::size_t school = 0; school < of.facts.round.size(); ++school) {
    std::vector<std::string> cells{of.facts.round[school].name};
    for (std::size_t column = 0; column < map.columns(); ++column)
      cells.push_back(map.cell(school, column).said);
    table.row(cells);
  }
  return element("h2", say(of.language, heat_words(shows))) + table.take() +
         wrapped("ul", meanings);
}

}  // namespace

std::string printed_portfolio(const Printing& of) {
  const SchoolPlansIn none;
  const PortfolioFacts facts =
      portfolio_facts(of.plan, of.schools == nullptr ? none : *of.schools, of.money_year, of.today);
  const PortfolioWords told{of.plan, facts, of.language};
  std::string inside;
  if (facts.round.empty()) {
    inside = element("p", say(of.language, words::portfolio_none));
  } else {
    inside = element("p", portfolio_sum(told));
    for (const std::string& awaited : awaited_words(told)) inside += element("p", awaited);
    inside += table_of(told);
    for (std::size_t shows = 0; shows < heat_names.size(); ++shows)
      inside += heat_of(told, static_cast<HeatOf>(shows));
  }
  return sheet("wide", say(of.language, words::view_portfolio_title),
               date_long(of.language, of.today), inside);
}

}  // namespace koers
