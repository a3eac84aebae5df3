// Who is involved in what: a table where there is room for one, on a phone goal by goal.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/subjects.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/involvement_grid.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

// What the letters mean, in one line where it fits.
void show_legend(Canvas& canvas) {
  bool first = true;
  for (const NodeOption& option : level_options(canvas)) {
    if (option.value.empty()) continue;
    const float width = text_width(canvas, option.label, Style::small) + 10;
    if (!first) beside_if_fits(width);
    first = false;
    const Box box = next_box(width, 20);
    paint_text_in(canvas, box, option.label, canvas.style.muted, Style::small);
    take_box(canvas, box);
    const NodeId id = id_of(option.value);
    canvas.add(plain_node(id, NodeRole::text, option.label, box));
  }
}

void show_state(Canvas& canvas, const InvolvementMatrix& matrix) {
  const bool no_goals = std::none_of(matrix.lines.begin(), matrix.lines.end(),
                                     [](const InvolvementLine& line) { return !line.whole; });
  if (no_goals)
    notice(canvas, canvas.words(words::involve_no_goals), NoticeKind::plain);
  else if (matrix.without > 0)
    notice(canvas, canvas.words(words::involve_without(matrix.without)), NoticeKind::warning);
  else
    notice(canvas, canvas.words(words::involve_without_none), NoticeKind::good);
  if (matrix.elsewhere > 0)
    notice(canvas, canvas.words(words::involve_elsewhere(matrix.elsewhere)), NoticeKind::plain);
}

class InvolvementPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::involvement, "add.stakeholders", icon::plus);
    const InvolvementMatrix& matrix = matrices_.of(canvas.plan(), canvas.language());
    if (matrix.stakeholders.empty() || matrix.lines.empty()) {
      space(8);
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_involvement_empty));
      end_card(canvas);
      return;
    }
    space(4);
    show_state(canvas, matrix);
    if (canvas.screen.narrow()) return show_one(canvas, matrix);
    show_legend(canvas);
    paragraph(canvas, canvas.words(words::involve_keys), true);
    space(2);
    grid_.show(canvas, matrix);
  }

 private:
  // One goal with a choice for each of those involved: as wide as a thumb wants it.
  void show_one(Canvas& canvas, const InvolvementMatrix& matrix) {
    std::vector<NodeOption> lines;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < matrix.lines.size(); ++i) {
      const InvolvementLine& line = matrix.lines[i];
      std::string label = line.code.empty() ? line.name : line.code + " · " + line.name;
      label += " (" + line_words(canvas.language(), line) + ")";
      lines.push_back({subject_value(line.about), label});
      if (line.about == chosen_) shown = i;
    }
    const FieldEdit edit = choice(canvas, "line", canvas.words(words::involve_choose),
                                  lines[shown].value, lines[shown].label, lines);
    if (edit.committed) chosen_ = subject_of(canvas.plan(), edit.text);
    space(6);
    const std::vector<NodeOption> levels = level_options(canvas);
    for (std::size_t c = 0; c < matrix.stakeholders.size(); ++c) {
      const Id stakeholder = matrix.stakeholders[c];
      const InvolvementCell& cell = matrix.at(shown, c);
      const std::string name = row_name(canvas.plan(), Entity::stakeholders, stakeholder);
      const std::string label =
          name.empty() ? entity_name(canvas.language(), Entity::stakeholders, false) : name;
      FieldOptions options;
      options.read_only = canvas.workspace.read_only();
      const auto& values = ChoiceOf<InvolvementLevel>::info.values;
      const FieldEdit chosen =
          choice(canvas, stakeholder.view(), label, values[static_cast<std::size_t>(cell.level)],
                 cell_words(canvas.plan(), canvas.language(), cell), levels, options);
      if (chosen.committed) {
        set_level(canvas, stakeholder, matrix.lines[shown].about, chosen.text);
        return;  // the matrix is another one now
      }
    }
  }

  InvolvementMatrices matrices_;
  InvolvementGrid grid_;
  Subject chosen_;
};

}  // namespace

std::unique_ptr<Page> make_involvement_page() { return std::make_unique<InvolvementPage>(); }

}  // namespace koers
