// Involvement on paper: who has which part in what, what was said and done with it, how it is
// carried, and what is still to be decided.
#include "app/involvement.h"
#include "app/cells.h"
#include "app/decision_terms.h"
#include "app/input_log.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/stakeholder_map.h"
#include "app/subjects.h"
#include "app/support.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string lists_sheet(const Printing& of, Key title, const std::string& inside) {
  return sheet("lists", say(of.language, title), of.plan.head->title,
               inside.empty() ? element("p", say(of.language, words::print_empty)) : inside);
}

std::string head_cell(std::string_view form, const std::string& text) {
  return "<th class=\"" + html(form) + "\"><span>" + html(text) + "</span></th>";
}

std::string cell_of(const Printing& of, const InvolvementCell& cell) {
  std::string text = level_letter(of.language, cell.level);
  if (cell.done) text += " ✓";
  return "<td class=\"level\">" + html(text) + "</td>";
}

std::string legend(const Printing& of) {
  std::string text;
  for (std::size_t i = 1; i < ChoiceOf<InvolvementLevel>::info.values.size(); ++i) {
    const auto level = static_cast<InvolvementLevel>(i);
    add_fact(text, say(of.language,
                       words::involve_legend(level_letter(of.language, level),
                                             choice_name(of.plan, of.language,
                                                         ChoiceOf<InvolvementLevel>::info, i))));
  }
  add_fact(text, "✓ = " + say(of.language, words::involve_done));
  return element("p", text);
}

std::string name_of(const Printing& of, Entity entity, Id id) {
  const std::string name = row_name(of.plan, entity, id);
  return name.empty() ? entity_name(of.language, entity, false) : name;
}

// Who stands where: influence downwards, attitude across. Only what is there is printed.
std::string map_of(const Printing& of) {
  const StakeholderMap map = stakeholder_map(of.plan, of.language);
  std::string head = element("th", "");
  for (Attitude attitude : map_attitudes)
    if (attitude != Attitude::none || map.unknown_attitude)
      head += element("th", attitude_name(of.plan, of.language, attitude));
  std::string rows;
  for (Grade grade : map_grades) {
    if (grade == Grade::none && !map.unknown_influence) continue;
    std::string row = element("th", say(of.language, influence_words(grade)));
    for (Attitude attitude : map_attitudes) {
      if (attitude == Attitude::none && !map.unknown_attitude) continue;
      std::string names;
      for (std::size_t place : map.at(grade, attitude))
        names += (names.empty() ? "" : "\n") + map.places[place].name;
      row += element("td", names);
    }
    rows += wrapped("tr", row);
  }
  return "<table class=\"map\"><thead><tr>" + head + "</tr></thead><tbody>" + rows +
         "</tbody></table>";
}

}  // namespace

std::string printed_stakeholders(const Printing& of) {
  if (of.plan.stakeholders.empty()) return lists_sheet(of, words::view_stakeholders_title, {});
  return lists_sheet(of, words::view_stakeholders_title,
                     section("keep", map_of(of)) + listed(View::stakeholders, of));
}

std::string printed_involvement(const Printing& of) {
  const InvolvementMatrix matrix = involvement_matrix(of.plan, of.language);
  if (matrix.stakeholders.empty() || matrix.lines.empty())
    return lists_sheet(of, words::view_involvement_title, {});
  std::string table = "<table class=\"matrix\"><thead><tr>" +
                      head_cell("what", say(of.language, words::involve_about));
  for (Id stakeholder : matrix.stakeholders)
    table += head_cell("who", name_of(of, Entity::stakeholders, stakeholder));
  table += "</tr></thead><tbody>";
  for (std::size_t i = 0; i < matrix.lines.size(); ++i) {
    const InvolvementLine& line = matrix.lines[i];
    const std::string name = line.code.empty() ? line.name : line.code + " · " + line.name;
    table += line.whole ? "<tr class=\"whole\"><td>" : "<tr><td>";
    table += html(name);
    if (line.involved == 0)
      table += "<br><small>" + html(line_words(of.language, line)) + "</small>";
    table += "</td>";
    for (std::size_t c = 0; c < matrix.stakeholders.size(); ++c)
      table += cell_of(of, matrix.at(i, c));
    table += "</tr>";
  }
  std::string inside = legend(of);
  if (matrix.without > 0)
    inside += element("p", say(of.language, words::involve_without(matrix.without)));
  return lists_sheet(of, words::view_involvement_title, inside + table + "</tbody></table>");
}

std::string printed_inputs(const Printing& of) {
  const InputLog log = input_log(of.plan, of.today);
  if (log.entries.empty()) return lists_sheet(of, words::view_inputs_title, {});
  const RecordInfo& record = *info(Entity::inputs).record;
  const auto label = [&](const char* field) {
    return field_label(of.language, Entity::inputs, *record.field(field));
  };
  HtmlTable table({{label("group"), false},
                   {label("text"), false},
                   {label("response"), false},
                   {label("status"), false}});
  for (const InputEntry& entry : log.entries) {
    const Input& input = *find<Input>(of.plan, entry.id);
    std::string from = input.group;
    add_fact(from, date_short(of.language, input.date));
    add_fact(from, short_subject(of.plan, of.language, input.about));
    table.row({from, input.text, input.response, entry_words(of.plan, of.language, entry)});
  }
  return lists_sheet(of, words::view_inputs_title, table.take());
}

std::string printed_support(const Printing& of) {
  std::string inside;
  for (const Subject& subject : support_facts(of.plan, {}).subjects) {
    const SupportFacts facts = support_facts(of.plan, subject);
    const std::string name = subject_name(of.plan, of.language, subject);
    inside += element("h2", name.empty() ? say(of.language, words::support_about_nothing) : name);
    if (const std::string gap = gap_words(of.language, facts); !gap.empty())
      inside += element("p", gap);
    HtmlTable table({{entity_name(of.language, Entity::stakeholders, true), false},
                     {entity_name(of.language, Entity::support_polls, true), false},
                     {say(of.language, words::support_change), false}});
    for (const SupportGroup& group : facts.groups) {
      std::string history;
      for (const SupportPoint& point : group.points)
        add_fact(history,
                 date_short(of.language, point.date) + ' ' + score_text(of.language, point.score));
      table.row({group.name, history, group_words(of.language, group)});
    }
    inside += table.take();
  }
  return lists_sheet(of, words::view_support_title, inside);
}

std::string printed_decisions(const Printing& of) {
  std::string inside;
  const std::vector<DecisionTerm> terms = decision_terms(of.plan, of.today);
  const RecordInfo& record = *info(Entity::decisions).record;
  const auto label = [&](const char* field) {
    return field_label(of.language, Entity::decisions, *record.field(field));
  };
  if (!terms.empty()) {
    HtmlTable table({{entity_name(of.language, Entity::decisions, false), false},
                     {label("requestedOn"), false},
                     {say(of.language, words::decision_term), false},
                     {label("conditions"), false}});
    for (const DecisionTerm& term : terms) {
      const Decision& decision = *find<Decision>(of.plan, term.id);
      table.row({decision_name(of.plan, of.language, term.id),
                 date_short(of.language, decision.requested_on),
                 term_words(of.plan, of.language, term), decision.conditions});
    }
    inside += table.take();
  }
  if (of.plan.rights.empty()) return lists_sheet(of, words::view_decisions_title, inside);
  inside += element("h2", say(of.language, words::right_title)) +
            element("p", say(of.language, words::right_explain));
  std::vector<HtmlTable::Head> head;
  const RecordInfo& right = *info(Entity::rights).record;
  for (const FieldInfo& field : right.fields)
    head.push_back({field_label(of.language, Entity::rights, field), field.kind == Kind::number});
  HtmlTable table(std::move(head));
  for (const Right& row : of.plan.rights) {
    std::vector<std::string> cells;
    for (const FieldInfo& field : right.fields)
      cells.push_back(cell_text(of.plan, of.language, field, &row));
    table.row(cells);
  }
  return lists_sheet(of, words::view_decisions_title, inside + table.take());
}

}  // namespace koers
