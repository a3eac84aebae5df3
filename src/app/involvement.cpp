#include "app/involvement.h"

#include <unordered_map>

#include "app/cells.h"
#include "app/subjects.h"
#include "calendar/year_scope.h"
#include "text/words.h"

namespace koers {

namespace {

void add_line(InvolvementMatrix& matrix, const Plan& plan, Language language, Subject about) {
  InvolvementLine line;
  line.about = about;
  line.whole = about.entity != Entity::goals;
  if (const Goal* goal = line.whole ? nullptr : find<Goal>(plan, about.id)) {
    line.code = goal->code;
    line.name = goal->what;
  }
  if (line.name.empty()) line.name = subject_name(plan, language, about);
  matrix.lines.push_back(std::move(line));
}

// The destination, then each school's plan with its goals, then goals of no plan.
void add_lines(InvolvementMatrix& matrix, const Plan& plan, Language language) {
  for (const Destination& destination : plan.destinations)
    add_line(matrix, plan, language, {Entity::destinations, destination.id});
  const Ids goals = rows_of_year(plan, Entity::goals);
  for (Id it_plan : rows_of_year(plan, Entity::it_plans)) {
    add_line(matrix, plan, language, {Entity::it_plans, it_plan});
    for (Id goal : goals)
      if (find<Goal>(plan, goal)->it_plan == it_plan)
        add_line(matrix, plan, language, {Entity::goals, goal});
  }
  for (Id goal : goals)
    if (find<ItPlan>(plan, find<Goal>(plan, goal)->it_plan) == nullptr)
      add_line(matrix, plan, language, {Entity::goals, goal});
}

using Places = std::unordered_map<Id, std::size_t>;

void fill_in(InvolvementMatrix& matrix, const Plan& plan) {
  Places columns;
  Places lines;  // ids are unique in a plan, so that the entity need not be in the key
  for (std::size_t i = 0; i < matrix.stakeholders.size(); ++i) columns[matrix.stakeholders[i]] = i;
  for (std::size_t i = 0; i < matrix.lines.size(); ++i) lines[matrix.lines[i].about.id] = i;
  for (const Involvement& involvement : plan.involvements) {
    if (involvement.level == InvolvementLevel::none) continue;
    const auto column = columns.find(involvement.stakeholder);
    const auto line = lines.find(involvement.about.id);
    if (column == columns.end() || line == lines.end() ||
        matrix.lines[line->second].about != involvement.about) {
      ++matrix.elsewhere;
      continue;
    }
    InvolvementCell& cell =
        matrix.cells[line->second * matrix.stakeholders.size() + column->second];
    if (!cell.row.empty()) {
      ++cell.more;
      continue;
    }
    cell = {involvement.id, involvement.level, involvement.done,
            !involvement.moment.empty() || !involvement.planned.empty(), 0};
    ++matrix.lines[line->second].involved;
    if (involvement.level == InvolvementLevel::decide) ++matrix.lines[line->second].decide;
  }
}

}  // namespace

InvolvementMatrix involvement_matrix(const Plan& plan, Language language) {
  InvolvementMatrix matrix;
  for (const Stakeholder& stakeholder : plan.stakeholders)
    matrix.stakeholders.push_back(stakeholder.id);
  add_lines(matrix, plan, language);
  matrix.cells.resize(matrix.lines.size() * matrix.stakeholders.size());
  fill_in(matrix, plan);
  for (const InvolvementLine& line : matrix.lines)
    if (!line.whole && line.involved == 0) ++matrix.without;
  return matrix;
}

std::string level_letter(Language language, InvolvementLevel level) {
  if (level == InvolvementLevel::none) return {};
  const auto& values = ChoiceOf<InvolvementLevel>::info.values;
  return say_named(language,
                   std::string("involve.letter.") + values[static_cast<std::size_t>(level)]);
}

std::string cell_words(const Plan& plan, Language language, const InvolvementCell& cell) {
  if (cell.level == InvolvementLevel::none) return say(language, words::involve_none);
  std::string text = choice_name(plan, language, ChoiceOf<InvolvementLevel>::info,
                                 static_cast<std::size_t>(cell.level));
  if (cell.done)
    text += ", " + say(language, words::involve_done);
  else if (cell.planned)
    text += ", " + say(language, words::involve_planned);
  return text;
}

std::string line_words(Language language, const InvolvementLine& line) {
  if (line.involved == 0) return say(language, words::involve_nobody);
  return say(language, words::involve_people(line.involved));
}

const InvolvementMatrix& InvolvementMatrices::of(const Plan& plan, Language language) {
  const bool same =
      made_ && language_ == language && made_of_.head == plan.head &&
      same_tables(made_of_, plan,
                  {Entity::involvements, Entity::stakeholders, Entity::goals, Entity::it_plans,
                   Entity::destinations, Entity::organisations, Entity::school_years});
  if (same) return matrix_;
  const int version = matrix_.version + 1;
  matrix_ = involvement_matrix(plan, language);
  matrix_.version = version;
  made_of_ = plan;
  language_ = language;
  made_ = true;
  return matrix_;
}

}  // namespace koers
