#include "ui/calendar_marks.h"
#include "ui/icons.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/decision_terms.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr float letter_box = 20;
constexpr float date_width = 128;
constexpr float line_padding = 8;

std::string group_word(const Canvas& canvas, const char* part, MomentGroup group) {
  return say_named(canvas.language(), std::string("calendar.") + part + '.' + name_of(group));
}

void legend_entry(Canvas& canvas, const std::string& text, Ink ground, Ink frame,
                  const MomentGroup* group, bool first = false) {
  const float width = text_width(canvas, text, Style::small) + letter_box + 16;
  if (!first) beside_if_fits(width);
  const Box box = next_box(width, 24);
  const Box mark{box.x, box.y + 2, letter_box, letter_box};
  if (group != nullptr) {
    paint_group(canvas, mark, *group);
  } else {
    paint_box(canvas, mark, ground, 3);
    paint_frame(canvas, mark, frame, 3);
  }
  paint_text_in(canvas, {box.x + letter_box + 8, box.y, width - letter_box - 7, box.height}, text,
                canvas.style.ink, Style::small);
  take_box(canvas, box);
}

}  // namespace

Ink group_ink(const Canvas& canvas, MomentGroup group) {
  switch (group) {
    case MomentGroup::study:
      return canvas.style.accent;
    case MomentGroup::decision:
      return theme_ink(Colour::violet, canvas.style);
    case MomentGroup::test:
      return theme_ink(Colour::orange, canvas.style);
    case MomentGroup::other:
      break;
  }
  return theme_ink(Colour::slate, canvas.style);
}

void paint_group(Canvas& canvas, Box box, MomentGroup group) {
  paint_box(canvas, box, group_ink(canvas, group), 4);
  const std::string letter = group_word(canvas, "letter", group);
  const float size = std::min(Style::small, box.height - 4);
  const float width = text_width(canvas, letter, size, true);
  paint_text_in(canvas, {box.x + (box.width - width) / 2, box.y, width + 1, box.height}, letter,
                canvas.style.surface, size, true);
}

void show_calendar_legend(Canvas& canvas) {
  for (MomentGroup group : moment_groups)
    legend_entry(canvas, group_name(canvas.plan(), canvas.language(), group), 0, 0, &group,
                 group == moment_groups.front());
  legend_entry(canvas, choice_name(canvas.plan(), canvas.language(), MomentKind::holiday),
               canvas.style.shade, canvas.style.line, nullptr);
  legend_entry(canvas, canvas.words(words::calendar_free), canvas.style.surface,
               canvas.style.warning, nullptr);
}

void show_no_moments(Canvas& canvas, const YearCalendar& calendar) {
  if (!calendar.moments.empty()) return;
  begin_card(canvas, "no-moments");
  paragraph(canvas, canvas.words(words::view_calendar_empty));
  ButtonOptions add;
  add.look = ButtonLook::primary;
  add.icon = icon::plus;
  action_button(canvas, "add.moments", add);
  end_card(canvas);
}

std::string moment_title(const Canvas& canvas, const Moment& moment) {
  return moment.title.empty() ? canvas.words(words::calendar_no_title) : moment.title;
}

std::string moment_facts(const Canvas& canvas, const Moment& moment) {
  std::string facts;
  add_fact(facts, choice_name(canvas.plan(), canvas.language(), ChoiceOf<MomentKind>::info,
                              static_cast<std::size_t>(moment.kind)));
  if (moment.part != DayPart::none && moment.part != DayPart::whole_day)
    add_fact(facts, choice_name(canvas.plan(), canvas.language(), ChoiceOf<DayPart>::info,
                                static_cast<std::size_t>(moment.part)));
  if (!moment.audience.empty()) add_fact(facts, moment.audience);
  return facts;
}

void begin_lines(Canvas& canvas, std::string_view id, std::string_view name, int rows) {
  const std::string id_text(id);
  const NodeId grid = id_of(id_text);
  canvas.add(plain_node(grid, NodeRole::grid, name, next_box(0, 1))).count = rows;
  canvas.open(grid);
  ImGui::PushID(id_text.c_str());
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 0});
}

void end_lines(Canvas& canvas) {
  ImGui::PopStyleVar();
  ImGui::PopID();
  canvas.close();
}

namespace {

// What a line of the calendar shows and says.
struct DayLine {
  Subject subject;
  std::string date;       // as it is read at the left
  std::string said_date;  // as it is heard; empty for none
  std::string title;
  std::string facts;
  MomentGroup group{};
};

// The node of the line: a row with one cell with one button.
void line_node(Canvas& canvas, const DayLine& line, Box box, int index, NodeId button) {
  const std::string id(line.subject.id.view());
  Subject& selection = canvas.workspace.selection;
  const NodeId row = id_of(id + "/row");
  Node& node = canvas.add(plain_node(row, NodeRole::row, line.title, box));
  node.index = index;
  node.selected = selection == line.subject;
  canvas.open(row);
  const NodeId cell = id_of(id + "/cell");
  canvas.add(plain_node(cell, NodeRole::gridcell, {}, box));
  canvas.open(cell);
  ButtonOptions options;
  options.reason = line.facts;
  const std::string name = line.said_date.empty() ? line.title : line.said_date + ": " + line.title;
  if (pressable_node(canvas, button, NodeRole::button, name, box, options))
    selection = line.subject;
  canvas.close();
  canvas.close();
}

std::string shown_date(const Canvas& canvas, const Moment& moment) {
  if (moment.start.empty()) return "–";
  std::string date = date_in_year(canvas.language(), moment.start);
  if (moment.end > moment.start)
    date += " – " + std::to_string(moment.end.day()) +
            (moment.end.month() == moment.start.month()
                 ? std::string()
                 : ' ' + month_short_name(canvas.language(), moment.end.month()));
  return date;
}

void show_line(Canvas& canvas, const DayLine& line, int index) {
  const bool narrow = width_left() < 620;
  const float all = width_left();
  const float before = date_width + letter_box + 12;
  const float beside = narrow ? 0 : std::min(300.0F, all * 0.34F);
  const float words = all - before - beside - 2 * line_padding - (narrow ? 0.0F : 12.0F);
  const float title_high = text_height(canvas, line.title, Style::body, words);
  const float facts_high = text_height(canvas, line.facts, Style::small, narrow ? words : beside);
  const float high = narrow ? title_high + facts_high + 2 : std::max(title_high, facts_high);
  const Box box = next_box(all, std::max(target_height(canvas), high + 16));
  NodeId button = 0;
  const Style& style = canvas.style;
  if (take_box(canvas, box, line.subject.id.view(), &button)) {
    if (canvas.workspace.selection == line.subject) paint_box(canvas, box, style.soft, 4);
    const float top = box.y + (box.height - high) / 2;
    paint_text_in(canvas, {box.x + line_padding, top, date_width - 4, Style::line_height},
                  line.date, style.ink, Style::body, true);
    paint_group(canvas, {box.x + line_padding + date_width, top - 1, letter_box, letter_box},
                line.group);
    const float x = box.x + line_padding + before;
    paint_wrapped(canvas, {x, top, words, title_high}, line.title, style.ink, Style::body);
    if (narrow)
      paint_wrapped(canvas, {x, top + title_high + 2, words, facts_high}, line.facts, style.muted,
                    Style::small);
    else
      paint_wrapped(canvas, {box.x + box.width - line_padding - beside, top, beside, facts_high},
                    line.facts, style.muted, Style::small);
    paint_line(canvas, box.x, box.y + box.height - 0.5F, box.x + box.width,
               box.y + box.height - 0.5F, style.line);
  }
  line_node(canvas, line, box, index, button);
}

}  // namespace

void moment_line(Canvas& canvas, const Moment& moment, int index) {
  show_line(canvas,
            {{Entity::moments, moment.id},
             shown_date(canvas, moment),
             date_range(canvas.language(), moment.start, moment.end),
             moment_title(canvas, moment),
             moment_facts(canvas, moment),
             group_of(moment.kind)},
            index);
}

void decision_line(Canvas& canvas, const Decision& decision, int index) {
  const Plan& plan = canvas.plan();
  const DecisionTerm term = decision_term(plan, decision, canvas.workspace.today());
  std::string facts = canvas.words(words::calendar_answer);
  if (term.answered) add_fact(facts, term_words(plan, canvas.language(), term));
  show_line(canvas,
            {{Entity::decisions, decision.id},
             date_in_year(canvas.language(), term.answer_by),
             date_short(canvas.language(), term.answer_by),
             decision_name(plan, canvas.language(), decision.id),
             facts,
             MomentGroup::decision},
            index);
}

}  // namespace koers
