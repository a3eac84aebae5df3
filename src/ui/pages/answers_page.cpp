// Answers that were counted on paper, typed in by statement and group; and the groups themselves.
#include <algorithm>

#include <imgui.h>

#include "app/voices_actions.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/matrix.h"
#include "ui/pages/pages.h"
#include "ui/school_choice.h"

namespace koers {

namespace {

// Who answered by themselves, so that nobody types in the same answers again.
void people(Canvas& canvas, const BaselineFacts& facts) {
  if (facts.people == 0) return;
  std::string groups;
  for (std::size_t g = 0; g < facts.groups.size(); ++g) {
    if (facts.people_of[g] == 0) continue;
    if (!groups.empty()) groups += ", ";
    groups += facts.groups[g] + " " + number(canvas.language(), facts.people_of[g]);
  }
  paragraph(canvas, canvas.words(words::baseline_people(facts.people, groups)));
}

class AnswersPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::answers, "baseline.round", icon::people);
    school_choice(canvas);
    const Id it_plan = shown_it_plan(canvas.workspace);
    const BaselineFacts facts = view_.of(canvas.plan(), it_plan);
    const std::vector<std::string> groups =
        groups_or_defaults(canvas.plan(), it_plan, canvas.language());
    if (facts.statements.empty()) {
      space(8);
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_answers_empty));
      end_card(canvas);
      return;
    }
    people(canvas, facts);
    space(4);
    table(canvas, facts, groups);
    space(8);
    show_groups(canvas, groups);
  }

 private:
  void table(Canvas& canvas, const BaselineFacts& facts, const std::vector<std::string>& groups) {
    MatrixLook look;
    look.name = canvas.words(words::view_answers_title);
    look.corner = canvas.words(words::baseline_statement);
    look.rows = facts.statements.size();
    look.read_only = canvas.workspace.read_only();
    for (const std::string& group : groups) {
      look.columns.push_back({canvas.words(words::baseline_mean_of(group)),
                              canvas.words(words::baseline_mean_short), group, 66, true});
      look.columns.push_back({canvas.words(words::baseline_count_of(group)),
                              canvas.words(words::baseline_count), group, 70, true});
    }
    look.title = [&](std::size_t row) { return facts.statements[row].text; };
    look.text = [&](std::size_t row, std::size_t column) {
      return typed_answer(canvas.workspace, facts.statements[row].asked, groups[column / 2],
                          column % 2 == 0);
    };
    const TypedCells typed = table_.show(canvas, "answers", look);
    if (!typed.empty()) table_.refuse(canvas, type_answers(canvas.workspace, facts, groups, typed));
  }

  void show_groups(Canvas& canvas, const std::vector<std::string>& groups) {
    heading(canvas, canvas.words(words::baseline_groups), 2);
    paragraph(canvas, canvas.words(words::baseline_group_hint), true);
    FieldOptions options;
    options.hide_label = true;
    options.longest = longest_line;
    options.width = std::min(220.0F, width_left());
    options.read_only = canvas.workspace.read_only();
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (g > 0) beside_if_fits(options.width);
      const std::string name =
          canvas.words(words::baseline_group_name(static_cast<std::int64_t>(g + 1)));
      const FieldEdit edit =
          text_field(canvas, "group" + std::to_string(g), name, groups[g], options);
      if (!edit.committed || edit.text == groups[g] || options.read_only) continue;
      if (const auto problem = rename_group(canvas.workspace, groups[g], edit.text))
        refuse(canvas, edit, *problem);
    }
    options.hide_label = false;
    options.width = std::min(360.0F, width_left());
    options.example = canvas.words(words::baseline_group_new_example);
    const FieldEdit edit = text_field(canvas, "new-group", canvas.words(words::baseline_group_new),
                                      new_group_, options);
    if (edit.typed) new_group_ = edit.text;
    if (!edit.committed || edit.text.empty() || options.read_only) return;
    new_group_.clear();
    add_group(canvas.workspace, edit.text);
  }

  BaselineView view_;
  Matrix table_;
  std::string new_group_;
};

}  // namespace

std::unique_ptr<Page> make_answers_page() { return std::make_unique<AnswersPage>(); }

}  // namespace koers
