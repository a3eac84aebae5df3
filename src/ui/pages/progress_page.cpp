// How each goal goes: colour, words and a note by a person, beside what the activities and the
// measurements say.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/progress.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/card_stack.h"
#include "ui/cell_field.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"
#include "ui/small_chart.h"
#include "ui/stand.h"

namespace koers {

namespace {

constexpr float chart_width = 190;
constexpr float chart_height = 56;
constexpr float value_width = 130;

class ProgressPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::progress, "add.indicators", icon::plus);
    const Date today = canvas.workspace.ports().world.today();
    const Ids& shown = list_.rows(canvas, Entity::goals);
    search_field(canvas);
    if (said_empty(canvas, shown, Entity::goals, words::view_progress_empty)) return;
    space(4);
    for (const GoalProgress& goal : facts_.goals(canvas.plan(), today)) {
      if (!canvas.workspace.search.empty() &&
          std::find(shown.begin(), shown.end(), goal.id) == shown.end())
        continue;
      if (!stack_.begin(canvas, goal.id)) continue;
      show_goal(canvas, goal, today);
      stack_.end(canvas);
    }
  }

 private:
  void show_goal(Canvas& canvas, const GoalProgress& goal, Date today) {
    goal_row(canvas, goal.id);
    paragraph(canvas, activity_words(canvas, goal), true);
    show_stand(canvas, goal, today);
    for (const IndicatorFacts& facts : goal.indicators) show_indicator(canvas, goal, facts, today);
  }

  static std::string activity_words(const Canvas& canvas, const GoalProgress& goal) {
    std::string text = canvas.words(words::progress_activities(goal.done, goal.activities));
    if (goal.late > 0) add_fact(text, canvas.words(words::progress_late(goal.late)));
    if (goal.waiting > 0) add_fact(text, canvas.words(words::progress_waiting(goal.waiting)));
    return text;
  }

  // The three colours, and the note that goes with the one of today.
  void show_stand(Canvas& canvas, const GoalProgress& goal, Date today) {
    const Progress* now = progress_on(canvas.plan(), goal.id, today);
    const ProgressColour current = goal.latest ? goal.latest->colour : ProgressColour::none;
    begin_group(
        canvas, "stand", NodeRole::group,
        canvas.words(words::progress_stand_of(row_name(canvas.plan(), Entity::goals, goal.id))));
    for (std::size_t i = 1; i < stands.size(); ++i) {
      const auto colour = static_cast<ProgressColour>(i);
      if (i > 1) beside_if_fits(text_width(canvas, stand_name(canvas, colour), Style::body) + 56);
      if (stand_button(canvas, colour, current == colour))
        canvas.run("progress.set", {{{"goal", std::string(goal.id.view())},
                                     {"colour", ChoiceOf<ProgressColour>::info.values[i]}}});
    }
    end_group(canvas);
    if (now != nullptr)
      show_note(canvas, *now);
    else if (goal.latest != nullptr)
      paragraph(canvas, last_note(canvas, *goal.latest), true);
    else if (goal.proposed)
      paragraph(canvas, canvas.words(words::progress_proposed(stand_name(canvas, *goal.proposed))),
                true);
  }

  static std::string last_note(const Canvas& canvas, const Progress& noted) {
    std::string text = date_short(canvas.language(), noted.date);
    text += ": " + stand_name(canvas, noted.colour);
    if (!noted.note.empty()) text += ". " + noted.note;
    return text;
  }

  void show_note(Canvas& canvas, const Progress& now) {
    const FieldInfo& field = *info(Entity::progress).record->field("note");
    FieldOptions options;
    options.multiline = true;
    options.least_lines = 2;
    options.most_lines = 8;
    options.width = std::min(620.0F, width_left());
    options.example = canvas.example("progress.note");
    options.name = field_label(canvas.language(), Entity::progress, field) + ": " +
                   row_name(canvas.plan(), Entity::goals, now.goal);
    editor_.show(canvas, {Entity::progress, now.id, &field}, &now, options);
  }

  void show_indicator(Canvas& canvas, const GoalProgress& goal, const IndicatorFacts& facts,
                      Date today) {
    const Indicator* indicator = find<Indicator>(canvas.plan(), facts.id);
    if (indicator == nullptr) return;
    ImGui::PushID(std::string(facts.id.view()).c_str());
    rule(canvas);
    const std::string said = canvas.words(indicator_words(canvas.language(), *indicator, facts));
    const bool wide = width_left() > 620;
    const Box chart = next_box(wide ? chart_width : width_left(), chart_height);
    if (take_box(canvas, chart))
      show_small_chart(canvas, facts, goal_ink(canvas, goal.id), chart, "chart",
                       name_of(canvas, *indicator) + ": " + said);
    if (wide) beside(16);
    begin_column("words", wide ? width_left() - value_width - 16 : width_left());
    ButtonOptions open;
    open.look = ButtonLook::quiet;
    open.icon = indicator->adoption ? icon::people : icon::progress;
    if (button(canvas, "indicator", name_of(canvas, *indicator), open))
      canvas.workspace.selection = {Entity::indicators, facts.id};
    paragraph(canvas, said, true);
    end_column();
    if (wide) beside(16);
    show_measure(canvas, *indicator, today);
    ImGui::PopID();
  }

  static std::string name_of(const Canvas& canvas, const Indicator& indicator) {
    return indicator.name.empty() ? entity_name(canvas.language(), Entity::indicators, false)
                                  : indicator.name;
  }

  static Ink goal_ink(const Canvas& canvas, Id id) {
    const Goal* goal = find<Goal>(canvas.plan(), id);
    const Theme* theme =
        goal && !goal->themes.empty() ? find<Theme>(canvas.plan(), goal->themes.front()) : nullptr;
    return theme ? theme_ink(theme->colour, canvas.style) : canvas.style.accent;
  }

  // Today's measurement; what cannot be read stays where it is, with a word about it.
  void show_measure(Canvas& canvas, const Indicator& indicator, Date today) {
    std::string text;
    for (const Measurement& one : indicator.measurements)
      if (one.date == today) text = decimal(canvas.language(), one.value);
    FieldOptions options;
    options.name = canvas.words(words::progress_today_of(name_of(canvas, indicator)));
    options.width = value_width;
    options.right = true;
    options.read_only = canvas.workspace.read_only();
    const FieldEdit edit =
        text_field(canvas, "measure", canvas.words(words::progress_today), text, options);
    if (!edit.committed || edit.text == text || options.read_only) return;
    if (edit.text.empty()) return;
    if (!parse_decimal(edit.text, canvas.language()))
      return refuse(canvas, edit, Problem{"bad_number", Severity::error, {}, {}});
    canvas.run("progress.measure",
               {{{"indicator", std::string(indicator.id.view())}, {"value", edit.text}}});
  }

  ListView list_;
  ProgressFacts facts_;
  CardStack stack_;
  CellEditor editor_;
};

}  // namespace

std::unique_ptr<Page> make_progress_page() { return std::make_unique<ProgressPage>(); }

}  // namespace koers
