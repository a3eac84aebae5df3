// The translations of the vision as cards, and the coverage as a matrix.
#include "app/cells.h"
#include "app/coverage.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/translating.h"
#include "text/words.h"

namespace koers {

namespace {

std::string name_of(const Printing& of, Entity entity, Id id) {
  const std::string name = row_name(of.plan, entity, id);
  return name.empty() ? entity_name(of.language, entity, false) : name;
}

// What is not filled in has its line on paper too: it is a card to write on.
std::string fact(const Printing& of, const FieldInfo& field, const Translation& step) {
  const std::string text = cell_text(of.plan, of.language, field, &step);
  return "<tr><th>" + html(field_label(of.language, Entity::translations, field)) + "</th><td>" +
         html(text) + "</td></tr>";
}

std::string step_card(const Printing& of, const Translation& step) {
  std::string rows;
  for (std::size_t i = 0; i < consequences.size(); ++i) rows += fact(of, consequence(i), step);
  const RecordInfo& record = record_info<Translation>();
  rows += fact(of, *record.field("roleOfIt"), step) + fact(of, *record.field("explanation"), step);
  const bool led = find<Goal>(of.plan, step.goal) != nullptr;
  rows += "<tr><th>" + html(say(of.language, words::translation_result)) + "</th><td>" +
          (led ? html(name_of(of, Entity::goals, step.goal)) : std::string()) + "</td></tr>";
  return "<table class=\"card\"><tbody>" + rows + "</tbody></table>";
}

bool is_theme(CoverBy by) { return by == CoverBy::themes; }

std::string matrix(const Printing& of, CoverBy by) {
  const Coverage coverage = coverage_of(of.plan, by);
  if (coverage.goals.empty() || coverage.columns.empty()) return {};
  const Entity entity = is_theme(by) ? Entity::themes : Entity::vision_statements;
  std::string out =
      element("h2", say(of.language, is_theme(by) ? words::coverage_matrix_themes
                                                  : words::coverage_matrix_statements));
  out +=
      "<table class=\"matrix\"><thead><tr>" + element("th", say(of.language, words::coverage_goal));
  for (Id column : coverage.columns) out += element("th", short_name(of.plan, entity, column));
  out += "</tr></thead><tbody>";
  for (std::size_t g = 0; g < coverage.goals.size(); ++g) {
    out += "<tr>" + element("td", name_of(of, Entity::goals, coverage.goals[g]));
    for (std::size_t c = 0; c < coverage.columns.size(); ++c)
      out += element("td", coverage.at(g, c) ? "✓" : "");
    out += "</tr>";
  }
  out += "</tbody></table><ul>";
  for (Id column : coverage.columns) out += element("li", name_of(of, entity, column));
  return out + "</ul>";
}

}  // namespace

std::string printed_translation(const Printing& of) {
  std::string inside;
  for (const StatementSteps& statement : steps_of_statements(of.plan)) {
    std::string card = element("h2", name_of(of, Entity::vision_statements, statement.statement));
    for (Id id : statement.steps) card += step_card(of, *find<Translation>(of.plan, id));
    if (statement.steps.empty()) card += step_card(of, Translation{});
    inside += section("step", card);
  }
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("steps", say(of.language, words::view_translation_title), of.plan.head->title,
               inside);
}

std::string printed_coverage(const Printing& of) {
  std::string inside = matrix(of, CoverBy::statements) + matrix(of, CoverBy::themes);
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("coverage", say(of.language, words::view_coverage_title), of.plan.head->title,
               inside);
}

}  // namespace koers
