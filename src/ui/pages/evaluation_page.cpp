// At the end of the year: what came of each goal, what was learned, and how it goes on.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/progress.h"
#include "text/words.h"
#include "ui/card_stack.h"
#include "ui/cell_field.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"
#include "ui/stand.h"

namespace koers {

namespace {

constexpr const char* texts[] = {"result", "worked", "notWorked"};

class EvaluationPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::evaluation);
    const auto& goals = facts_.goals(canvas.plan(), canvas.workspace.ports().world.today());
    const Ids& shown = list_.rows(canvas, Entity::goals);
    if (said_empty(canvas, shown, Entity::goals, words::view_evaluation_empty)) return;
    const auto open = std::count_if(goals.begin(), goals.end(), [&](const GoalProgress& goal) {
      const Evaluation* evaluation = evaluation_of(canvas.plan(), goal.id);
      return evaluation == nullptr || evaluation->next == NextStep::none;
    });
    paragraph(canvas, canvas.words(words::evaluation_open(open)), true);
    for (const GoalProgress& goal : goals) {
      if (!stack_.begin(canvas, goal.id)) continue;
      show_goal(canvas, goal);
      stack_.end(canvas);
    }
  }

 private:
  void show_goal(Canvas& canvas, const GoalProgress& goal) {
    goal_row(canvas, goal.id);
    paragraph(canvas, canvas.words(words::progress_activities(goal.done, goal.activities)), true);
    for (const IndicatorFacts& indicator : goal.indicators)
      if (const Indicator* row = find<Indicator>(canvas.plan(), indicator.id))
        paragraph(
            canvas,
            row->name + ": " + canvas.words(indicator_words(canvas.language(), *row, indicator)),
            true);
    const Evaluation* evaluation = evaluation_of(canvas.plan(), goal.id);
    show_choice(canvas, goal.id, evaluation ? evaluation->next : NextStep::none);
    if (evaluation != nullptr) show_texts(canvas, evaluation->id);
  }

  static void show_choice(Canvas& canvas, Id goal, NextStep current) {
    begin_group(
        canvas, "next", NodeRole::group,
        canvas.words(words::evaluation_next_of(row_name(canvas.plan(), Entity::goals, goal))));
    const ChoiceInfo& choice = ChoiceOf<NextStep>::info;
    for (std::size_t i = 1; i < choice.values.size(); ++i) {
      const std::string name = choice_name(canvas.plan(), canvas.language(), choice, i);
      ButtonOptions options;
      options.pressed = static_cast<std::size_t>(current) == i;
      options.icon = *options.pressed ? icon::check : nullptr;
      options.disabled = canvas.workspace.read_only();
      if (i > 1) beside_if_fits(text_width(canvas, name, Style::body, true) + 60);
      if (button(canvas, choice.values[i], name, options))
        canvas.run("progress.evaluate",
                   {{{"goal", std::string(goal.view())}, {"next", choice.values[i]}}});
    }
    end_group(canvas);
  }

  void show_texts(Canvas& canvas, Id id) {
    for (const char* name : texts) {
      const Evaluation* evaluation = find<Evaluation>(canvas.plan(), id);
      if (evaluation == nullptr) return;
      FieldOptions options;
      options.multiline = true;
      options.least_lines = 2;
      options.most_lines = 8;
      options.width = std::min(620.0F, width_left());
      options.example = canvas.example(std::string("evaluations.") + name);
      const FieldInfo& field = *info(Entity::evaluations).record->field(name);
      options.name = field_label(canvas.language(), Entity::evaluations, field) + ": " +
                     row_name(canvas.plan(), Entity::goals, evaluation->goal);
      editor_.show(canvas, {Entity::evaluations, id, &field}, evaluation, options);
    }
  }

  ListView list_;
  ProgressFacts facts_;
  CardStack stack_;
  CellEditor editor_;
};

}  // namespace

std::unique_ptr<Page> make_evaluation_page() { return std::make_unique<EvaluationPage>(); }

}  // namespace koers
