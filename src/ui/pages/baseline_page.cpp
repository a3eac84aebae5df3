// How groups see the present: for each statement their means on one scale, the widest gap first,
// and the same in numbers. A low score becomes a goal.
#include <algorithm>

#include <imgui.h>

#include "app/voices_actions.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/dot_plot.h"
#include "ui/icons.h"
#include "ui/matrix.h"
#include "ui/pages/pages.h"
#include "ui/school_choice.h"

namespace koers {

namespace {

constexpr std::size_t most_shown = 60;  // loose topics of a strange file; sixteen are meant
constexpr float plot_height = 58;

void more_actions(Canvas& canvas) {
  struct More {
    const char* action;
    const char* icon;
  };
  for (const More& more :
       {More{"baseline.file", icon::download}, More{"baseline.mail", icon::mail}}) {
    ButtonOptions options;
    options.icon = more.icon;
    beside_if_fits(text_width(canvas, canvas.words(action_words(more.action)), Style::body) + 60);
    action_button(canvas, more.action, options);
  }
}

void begin_with(Canvas& canvas) {
  space(8);
  begin_card(canvas, "begin");
  paragraph(canvas, canvas.words(words::view_baseline_empty));
  space(4);
  ButtonOptions options;
  options.look = ButtonLook::primary;
  options.icon = icon::plus;
  action_button(canvas, "baseline.defaults", options);
  end_card(canvas);
}

void nobody_yet(Canvas& canvas) {
  space(8);
  begin_card(canvas, "nobody");
  paragraph(canvas, canvas.words(words::baseline_none_heard));
  space(4);
  ButtonOptions options;
  options.icon = icon::edit;
  if (button(canvas, "type", canvas.words(words::baseline_type_in), options))
    canvas.run("go.answers");
  end_card(canvas);
}

// Marked with a picture and in words, not by colour alone.
void mark(Canvas& canvas, const char* icon, const std::string& text, Ink ink, bool strong) {
  const float width = std::min(width_left(), text_width(canvas, text, Style::small, strong) + 24);
  const Box box = next_box(width, 22);
  paint_icon(canvas, {box.x, box.y, 16, box.height}, icon, ink, 15);
  paint_text_in(canvas, {box.x + 21, box.y, width - 20, box.height}, text, ink, Style::small,
                strong);
  take_box(canvas, box);
  canvas.add(plain_node(id_of(text), NodeRole::text, text, box));
}

void marks(Canvas& canvas, const BaselineFacts& facts, const StatementView& view) {
  const Language language = canvas.language();
  const Style& style = canvas.style;
  const std::string gap = decimal(language, view.gap);
  const std::string between = gap_in_words(facts, view, language);
  if (view.wide())
    mark(canvas, icon::alarm, canvas.words(words::baseline_gap_wide(gap)), style.warning, true);
  if (!between.empty()) paragraph(canvas, between, true);
  if (view.low())
    mark(canvas, icon::warning, canvas.words(words::baseline_low(mean_words(language, view.mean))),
         style.error, true);
}

void goal_button(Canvas& canvas, const BaselineFacts& facts, const StatementView& view) {
  if (!view.low() && view.goal.empty()) return;
  const bool there = !view.goal.empty();
  ButtonOptions options;
  options.icon = there ? icon::arrow_right : icon::goal;
  options.shown = canvas.words(there ? words::baseline_goal_there : words::baseline_make_goal);
  options.disabled = !there && canvas.workspace.read_only();
  const std::string name = canvas.words(there ? words::baseline_goal_there_named(view.text)
                                              : words::baseline_make_goal_named(view.text));
  if (button(canvas, "goal", name, options)) make_goal_of(canvas.workspace, view, facts);
}

void plot(Canvas& canvas, const BaselineFacts& facts, const StatementView& view) {
  const Box box = next_box(0, plot_height);
  take_box(canvas, box);
  dot_plot(canvas, facts, view, box);
  const std::string text = groups_in_words(facts, view, canvas.language());
  const float width = width_left();
  const Box line = next_box(width, text_height(canvas, text, Style::small, width) + 2);
  paint_wrapped(canvas, line, text, canvas.style.muted, Style::small);
  take_box(canvas, line);
}

void statement_card(Canvas& canvas, const BaselineFacts& facts, const StatementView& view,
                    std::size_t index) {
  const std::string id = "statement" + std::to_string(index);
  begin_card(canvas, id);
  begin_group(canvas, "about", NodeRole::group, view.text);
  const bool wide = width_left() > 640;
  const float left = wide ? (width_left() - 24) * 0.5F : width_left();
  begin_column("words", left);
  heading(canvas, view.text, 3);
  marks(canvas, facts, view);
  if (wide) goal_button(canvas, facts, view);
  end_column();
  if (wide) beside(24);
  begin_column("plot", wide ? width_left() : left);
  plot(canvas, facts, view);
  if (!wide) goal_button(canvas, facts, view);
  end_column();
  end_group(canvas);
  end_card(canvas);
}

class BaselinePage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::baseline, "baseline.round", icon::people);
    more_actions(canvas);
    school_choice(canvas);
    // A press may change the plan, and the facts with it.
    const BaselineFacts facts = view_.of(canvas.plan(), shown_it_plan(canvas.workspace));
    if (facts.statements.empty()) return begin_with(canvas);
    if (facts.by_gap.empty()) return nobody_yet(canvas);
    space(4);
    paragraph(canvas, sum_up_in_words(facts, canvas.language()));
    dot_plot_legend(canvas, facts);
    space(4);
    heading(canvas, canvas.words(words::baseline_largest_first), 2);
    for (std::size_t i = 0; i < std::min(facts.by_gap.size(), most_shown); ++i)
      statement_card(canvas, facts, facts.statements[facts.by_gap[i]], i);
    space(8);
    heading(canvas, canvas.words(words::baseline_in_numbers), 2);
    numbers(canvas, facts);
    if (facts.remarks.empty()) return;
    space(8);
    heading(canvas, canvas.words(words::baseline_remarks), 2);
    begin_card(canvas, "remarks");
    for (const std::string& remark : facts.remarks) paragraph(canvas, remark);
    end_card(canvas);
  }

 private:
  void numbers(Canvas& canvas, const BaselineFacts& facts) {
    const Language language = canvas.language();
    MatrixLook look;
    look.name = canvas.words(words::baseline_in_numbers);
    look.corner = canvas.words(words::baseline_statement);
    for (const std::string& group : facts.groups) {
      const float width = text_width(canvas, group, Style::small, true) + 26;
      look.columns.push_back(
          {group, group, {}, std::clamp(width, 84.0F, 150.0F), false, ColumnSide::left});
    }
    const std::string all = canvas.words(words::baseline_all);
    const std::string gap = canvas.words(words::baseline_gap_column);
    look.columns.push_back({all, all, {}, 84, false, ColumnSide::left});
    look.columns.push_back({gap, gap, {}, 84, false, ColumnSide::left});
    look.rows = std::min(facts.by_gap.size(), most_shown);
    const auto view = [&](std::size_t row) -> const StatementView& {
      return facts.statements[facts.by_gap[row]];
    };
    look.title = [&](std::size_t row) { return view(row).text; };
    look.text = [&](std::size_t row, std::size_t column) {
      if (column == facts.groups.size()) return mean_words(language, view(row).mean);
      if (column > facts.groups.size()) return decimal(language, view(row).gap);
      const GroupMean& mean = view(row).groups[column];
      if (mean.answers == 0) return std::string("–");
      return mean_words(language, mean.mean) + " (" + number(language, mean.answers) + ")";
    };
    table_.show(canvas, "numbers", look);
  }

  BaselineView view_;
  Matrix table_;
};

}  // namespace

std::unique_ptr<Page> make_baseline_page() { return std::make_unique<BaselinePage>(); }

}  // namespace koers
