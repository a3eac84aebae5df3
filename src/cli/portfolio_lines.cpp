#include "cli/portfolio_lines.h"

#include "app/cells.h"
#include "calendar/year_scope.h"
#include "cli/csv.h"
#include "format/json_writer.h"

namespace koers {

namespace {

// Everything that is told of a school is told here once, under its name.
struct Column {
  const char* name;
  std::string_view (*text)(const PortfolioLine& line);  // null for a number
  std::int64_t (*number)(const PortfolioLine& line);
};

constexpr Column columns[] = {
    {"file", [](const PortfolioLine& l) { return std::string_view(l.file); }, nullptr},
    {"plan", [](const PortfolioLine& l) { return std::string_view(l.plan); }, nullptr},
    {"schoolYear", [](const PortfolioLine& l) { return std::string_view(l.school_year); }, nullptr},
    {"school", [](const PortfolioLine& l) { return std::string_view(l.school); }, nullptr},
    {"goals", nullptr, [](const PortfolioLine& l) -> std::int64_t { return l.facts.goals; }},
    {"spearheads", nullptr,
     [](const PortfolioLine& l) -> std::int64_t { return l.facts.spearheads; }},
    {"activities", nullptr,
     [](const PortfolioLine& l) -> std::int64_t { return l.facts.activities; }},
    {"done", nullptr, [](const PortfolioLine& l) -> std::int64_t { return l.facts.done; }},
    {"errors", nullptr, [](const PortfolioLine& l) -> std::int64_t { return l.facts.errors; }},
    {"warnings", nullptr, [](const PortfolioLine& l) -> std::int64_t { return l.facts.warnings; }},
    {"tips", nullptr, [](const PortfolioLine& l) -> std::int64_t { return l.facts.tips; }},
    {"framesHeld", nullptr, [](const PortfolioLine& l) -> std::int64_t { return l.facts.holds(); }},
    {"framesBroken", nullptr,
     [](const PortfolioLine& l) -> std::int64_t { return l.facts.deviates(); }},
    {"overall",
     [](const PortfolioLine& l) {
       return std::string_view(
           ChoiceOf<Overall>::values[static_cast<std::size_t>(l.facts.overall)]);
     },
     nullptr},
    {"pupils", nullptr, [](const PortfolioLine& l) { return l.facts.cost.pupils; }},
    {"ownCents", nullptr, [](const PortfolioLine& l) { return l.facts.cost.own.value; }},
    {"allocatedCents", nullptr,
     [](const PortfolioLine& l) { return l.facts.cost.allocated.value; }},
    {"perPupilCents", nullptr,
     [](const PortfolioLine& l) { return l.facts.cost.per_pupil().value; }},
};

}  // namespace

std::vector<PortfolioLine> portfolio_lines(const std::string& file, const Plan& plan,
                                           const Portfolio& portfolio) {
  const SchoolYear* year = own_school_year(plan);
  std::vector<PortfolioLine> lines;
  for (const SchoolInPortfolio& school : portfolio.schools)
    lines.push_back({file, plan.head->title, year == nullptr ? "" : year->label,
                     row_name(plan, Entity::organisations, school.school), school});
  return lines;
}

std::string portfolio_csv(const std::vector<PortfolioLine>& lines) {
  CsvWriter csv;
  for (const Column& column : columns) csv.text(column.name);
  csv.end_row();
  for (const PortfolioLine& line : lines) {
    for (const Column& column : columns)
      if (column.text)
        csv.text(column.text(line));
      else
        csv.number(column.number(line));
    csv.end_row();
  }
  return csv.take();
}

std::string portfolio_json(const std::vector<PortfolioLine>& lines) {
  JsonWriter json{1};
  json.open('[');
  for (const PortfolioLine& line : lines) {
    json.open('{');
    for (const Column& column : columns) {
      json.key(column.name);
      if (column.text)
        json.text(column.text(line));
      else
        json.number(column.number(line));
    }
    json.close('}');
  }
  json.close(']');
  return json.take() + "\n";
}

}  // namespace koers
