#include "ui/agreement_list.h"

#include <utility>

#include <imgui.h>

#include "edit/edits.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float wide_enough = 620;
constexpr float who_wide = 160;
constexpr float when_wide = 130;

// What is pressed may change the plan, and with it the row.
class AgreementList {
 public:
  AgreementList(Canvas& canvas, CellEditor& editor, Subject row, std::string title)
      : canvas_(canvas),
        editor_(editor),
        row_(row),
        title_(std::move(title)),
        field_(*info(row.entity).record->field("agreements")) {
    FieldWanted& wanted = canvas.workspace.focus_field;
    wanted_ = wanted.row == row && wanted.field != nullptr &&
              std::string_view(wanted.field) == field_.name;
    if (wanted_) wanted = {};
  }

  std::size_t size() const {
    const void* row = now();
    return row == nullptr ? 0 : field_.list.size(field_.get(row));
  }

  void show_one(std::size_t i, const std::string& about) {
    const std::string nth = title_ + ' ' + std::to_string(i + 1);
    begin_group(canvas_, std::to_string(i), NodeRole::group, nth);
    if (!about.empty()) paragraph(canvas_, about, true);
    const bool wide = width_left() > wide_enough;
    const float rest = who_wide + when_wide + target_height(canvas_) + 3 * Style::gap;
    show("text", i, wide ? width_left() - rest : width_left());
    if (wide) beside();
    show("who", i, who_wide);
    beside();
    show("when", i, when_wide);
    beside();
    ButtonOptions remove;
    remove.look = ButtonLook::quiet;
    remove.icon = icon::trash;
    remove.icon_only = true;
    remove.disabled = canvas_.workspace.read_only();
    if (button(canvas_, "remove", canvas_.words(words::form_remove(nth)), remove))
      canvas_.workspace.commit(with_nested_removed(canvas_.plan(), row_.entity, row_.id, field_, i),
                               "action.row.set");
    end_group(canvas_);
  }

  void show_add() {
    ButtonOptions add;
    add.look = ButtonLook::quiet;
    add.icon = icon::plus;
    add.disabled = canvas_.workspace.read_only();
    const std::string name = canvas_.words(words::form_add(canvas_.words(words::team_agreement)));
    if (!button(canvas_, "add", name, add)) return;
    canvas_.workspace.focus_field = {row_, field_.name};
    canvas_.workspace.commit(with_nested_added(canvas_.plan(), row_.entity, row_.id, field_),
                             "action.row.set");
  }

 private:
  const void* now() const { return canvas_.plan().table(row_.entity).find(row_.id); }

  void show(const char* name, std::size_t i, float width) {
    if (i >= size()) return;
    const FieldInfo& nested = *field_.list.record()->field(name);
    FieldOptions options;
    options.width = width;
    if (i + 1 == size() && &nested == field_.list.record()->field("text"))
      options.focus = std::exchange(wanted_, false);
    options.example = canvas_.example(std::string(info(row_.entity).name) + '.' + name);
    ImGui::BeginGroup();
    editor_.show(canvas_, {row_.entity, row_.id, &nested, &field_, i},
                 field_.list.at(field_.get(now()), i), options);
    ImGui::EndGroup();
  }

  Canvas& canvas_;
  CellEditor& editor_;
  Subject row_;
  std::string title_;
  const FieldInfo& field_;
  bool wanted_ = false;  // one was begun: the keyboard goes to what it says
};

}  // namespace

void show_agreement_list(Canvas& canvas, CellEditor& editor, Subject row, Key title,
                         const std::function<std::string(std::size_t)>& about) {
  const std::string label = canvas.words(title);
  AgreementList list(canvas, editor, row, label);
  heading(canvas, label, 3);
  begin_group(canvas, "agreements", NodeRole::group, label);
  for (std::size_t i = 0; i < list.size(); ++i)
    list.show_one(i, about == nullptr ? std::string() : about(i));
  list.show_add();
  end_group(canvas);
  space(4);
}

}  // namespace koers
