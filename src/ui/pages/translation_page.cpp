// From a statement of the vision to goals: what it asks of the school in five questions, the role
// of IT, and the goal that comes of it.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/translating.h"
#include "calendar/year_scope.h"
#include "text/words.h"
#include "ui/cell_field.h"
#include "ui/chooser.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float beside_example = 760;  // from here on there is room for one beside its field

std::string statement_name(const Canvas& canvas, Id id) {
  const std::string name = row_name(canvas.plan(), Entity::vision_statements, id);
  return name.empty() ? entity_name(canvas.language(), Entity::vision_statements, false) : name;
}

std::string goal_name(const Canvas& canvas, Id id) {
  const std::string name = row_name(canvas.plan(), Entity::goals, id);
  return name.empty() ? entity_name(canvas.language(), Entity::goals, false) : name;
}

std::string goals_note(const Canvas& canvas, const StatementSteps& statement) {
  const int goals = static_cast<int>(statement.goals.size());
  std::string note = goals == 0 ? canvas.words(words::translation_no_goals)
                                : canvas.words(words::translation_goals(goals));
  if (!statement.steps.empty())
    note += " · " + std::to_string(statement.described) + "/" + std::to_string(consequences.size());
  return note;
}

Key question_of(std::size_t index) {
  constexpr std::array keys = {words::translation_ask_people, words::translation_ask_knowledge,
                               words::translation_ask_money, words::translation_ask_training,
                               words::translation_ask_infrastructure};
  return keys[index];
}

Key meaning_of(std::size_t role) {
  constexpr std::array keys = {
      words::translation_role_precondition, words::translation_role_supporting,
      words::translation_role_strengthening, words::translation_role_renewing};
  return keys[role - 1];
}

// How much is described, in words, with as many blocks filled.
void show_progress(Canvas& canvas, const Translation& step) {
  const int done = described(step);
  const int all = static_cast<int>(consequences.size());
  const std::string text = canvas.words(words::translation_progress(done, all));
  const Box box = next_box(0, 22);
  for (int i = 0; i < all; ++i) {
    const Box block{box.x + 22 * static_cast<float>(i), box.y + 6, 18, 10};
    paint_box(canvas, block, i < done ? canvas.style.accent : canvas.style.shade, 3);
    paint_frame(canvas, block, i < done ? canvas.style.accent : canvas.style.control, 3);
  }
  const float left = 22 * static_cast<float>(all) + 8;
  paint_text_in(canvas, {box.x + left, box.y, box.width - left, box.height}, text,
                canvas.style.muted, Style::small);
  take_box(canvas, box);
  canvas.add(plain_node(id_of("progress"), NodeRole::status, text, box));
}

// One of the four roles that IT can play, with the sentence that tells it from the others.
// Tab comes to the chosen one, or to the first while none is; arrows come to the others.
bool role_card(Canvas& canvas, const std::string& name, std::size_t role, std::size_t chosen_role,
               float width) {
  const bool chosen = role == chosen_role;
  const bool walked = role != std::max<std::size_t>(chosen_role, 1);
  const Style& style = canvas.style;
  const std::string meaning = canvas.words(meaning_of(role));
  const float words = width - 58;
  const float high = text_height(canvas, meaning, Style::small, words);
  const Box box = next_box(width, std::max(target_height(canvas), high + 46));
  NodeId node = 0;
  if (take_box(canvas, box, "role" + std::to_string(role), &node)) {
    paint_box(canvas, box, chosen ? style.soft : style.surface, Style::radius);
    paint_frame(canvas, box, chosen ? style.accent : style.control, Style::radius,
                chosen ? 2.0F : 1.0F);
    const Box mark{box.x + 14, box.y + 13, 18, 18};
    paint_frame(canvas, mark, chosen ? style.accent : style.control, 9, 1.5F);
    if (chosen) paint_box(canvas, {mark.x + 4, mark.y + 4, 10, 10}, style.accent, 5);
    paint_text_in(canvas, {box.x + 44, box.y + 11, words, 22}, name, style.ink, Style::body, true);
    paint_wrapped(canvas, {box.x + 44, box.y + 35, words, high + 2}, meaning, style.muted,
                  Style::small);
  }
  ButtonOptions options;
  options.reason = meaning;
  options.disabled = canvas.workspace.read_only();
  const std::size_t at = canvas.nodes.size();
  const bool pressed = pressable_node(canvas, node, NodeRole::radio, name, box, options);
  canvas.nodes[at].checked = chosen;
  canvas.nodes[at].walked = walked;
  return pressed;
}

class TranslationPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::translation);
    const auto& list = list_.of(canvas.plan());
    if (list.empty()) return show_empty(canvas);
    Ids ids;
    for (const StatementSteps& statement : list) ids.push_back(statement.statement);
    follow_wish(canvas);
    Chooser chooser;
    chooser.name = canvas.words(words::translation_statements);
    chooser.one = canvas.words(words::translation_statement);
    chooser.ids = &ids;
    chooser.label = [&](std::size_t i) { return statement_name(canvas, ids[i]); };
    chooser.note = [&](std::size_t i) { return goals_note(canvas, list[i]); };
    const ChosenPart part(canvas, chooser, one_of(ids, statement_));
    statement_ = part.id();
    const auto at = std::find(ids.begin(), ids.end(), statement_) - ids.begin();
    // A copy: what is done in the card makes the list anew.
    show_statement(canvas, StatementSteps(list[static_cast<std::size_t>(at)]));
  }

 private:
  static void show_empty(Canvas& canvas) {
    begin_card(canvas, "empty");
    paragraph(canvas, canvas.words(words::view_translation_empty));
    space(2);
    ButtonOptions add;
    add.look = ButtonLook::primary;
    add.icon = icon::plus;
    action_button(canvas, "add.visionStatements", add);
    end_card(canvas);
  }

  // Someone came here for one statement, or one translation of it.
  void follow_wish(Canvas& canvas) {
    Subject& wish = canvas.workspace.show_first;
    if (wish.entity == Entity::vision_statements && !wish.id.empty()) statement_ = wish.id;
    if (wish.entity == Entity::translations)
      if (const Translation* step = find<Translation>(canvas.plan(), wish.id)) {
        statement_ = step->statement;
        step_ = step->id;
      }
    wish = {};
  }

  void show_statement(Canvas& canvas, const StatementSteps& of) {
    heading(canvas, statement_name(canvas, of.statement), 2);
    if (of.steps.empty()) {
      paragraph(canvas, canvas.words(words::translation_start));
      show_other_goals(canvas, of, {});
      space(4);
      ButtonOptions begin;
      begin.look = ButtonLook::primary;
      begin.icon = icon::edit;
      if (button(canvas, "begin", canvas.words(words::action_translation_begin), begin))
        run(canvas, "translation.begin", {{"statement", std::string(of.statement.view())}});
      return;
    }
    step_ = one_of(of.steps, step_);
    show_steps(canvas, of);
    const Translation* step = find<Translation>(canvas.plan(), step_);
    if (step == nullptr) return;
    show_progress(canvas, *step);
    ImGui::PushID(std::string(step_.view()).c_str());
    show_consequences(canvas);
    show_role(canvas);
    show_result(canvas, of);
    ImGui::PopID();
  }

  // More translations of one statement, each to a goal of its own.
  void show_steps(Canvas& canvas, const StatementSteps& of) {
    begin_group(canvas, "steps", NodeRole::group, canvas.words(words::translation_steps));
    if (of.steps.size() > 1)
      for (std::size_t i = 0; i < of.steps.size(); ++i) {
        ButtonOptions one;
        one.look = ButtonLook::row;
        one.chosen = of.steps[i] == step_;
        const std::string name = step_name(canvas, of.steps[i], i);
        one.width = std::min(width_left(), text_width(canvas, name, Style::body, true) + 28);
        if (i > 0) beside_if_fits(one.width);
        if (button(canvas, of.steps[i].view(), name, one)) step_ = of.steps[i];
      }
    ButtonOptions more;
    more.look = ButtonLook::quiet;
    more.icon = icon::plus;
    more.disabled = canvas.workspace.read_only();
    const std::string label = canvas.words(words::translation_more);
    if (of.steps.size() > 1) beside_if_fits(text_width(canvas, label, Style::body) + 54);
    if (button(canvas, "more", label, more))
      run(canvas, "translation.begin", {{"statement", std::string(of.statement.view())}});
    end_group(canvas);
  }

  static std::string step_name(const Canvas& canvas, Id id, std::size_t i) {
    const Translation* step = find<Translation>(canvas.plan(), id);
    const bool led = step != nullptr && find<Goal>(canvas.plan(), step->goal) != nullptr;
    const std::string nth = canvas.words(words::translation_nth(static_cast<int>(i) + 1));
    return led ? nth + ": " + short_name(canvas.plan(), Entity::goals, step->goal) : nth;
  }

  void show_consequences(Canvas& canvas) {
    space(2);
    heading(canvas, canvas.words(words::translation_consequences), 3);
    const bool wide = width_left() > beside_example;
    for (std::size_t i = 0; i < consequences.size(); ++i) {
      const FieldInfo& field = consequence(i);
      const std::string example = canvas.words(
          words::translation_example(canvas.example(std::string("translations.") + field.name)));
      const float all = width_left();
      const float field_width = wide ? all * 0.6F : all;
      paragraph(canvas, canvas.words(question_of(i)));
      begin_column(field.name, field_width);
      show_field(canvas, Entity::translations, step_, field);
      if (!wide) paragraph(canvas, example, true);
      end_column();
      if (wide) {
        beside(20);
        begin_column(std::string("example-") + field.name, all - field_width - 20);
        space(18);
        paragraph(canvas, example, true);
        end_column();
      }
      space(2);
    }
  }

  void show_field(Canvas& canvas, Entity entity, Id id, const FieldInfo& field) {
    const void* row = canvas.plan().table(entity).find(id);
    if (row == nullptr) return;
    FieldOptions options;
    options.multiline = field.kind == Kind::text;
    if (options.multiline) options.least_lines = 3;
    if (options.multiline || field.kind == Kind::line) options.most_lines = 12;
    editor_.show(canvas, {entity, id, &field}, row, options);
  }

  void show_role(Canvas& canvas) {
    const std::string title = canvas.words(words::translation_role);
    heading(canvas, title, 3);
    begin_group(canvas, "roles", NodeRole::radiogroup, title);
    const bool two = width_left() > 560;
    const float width = two ? (width_left() - Style::gap) / 2 : width_left();
    const Translation* step = find<Translation>(canvas.plan(), step_);
    const auto chosen = step ? static_cast<std::size_t>(step->role_of_it) : 0;
    for (std::size_t role = 1; role < ChoiceOf<RoleOfIt>::values.size(); ++role) {
      if (two && role % 2 == 0) beside();
      const std::string name =
          choice_name(canvas.plan(), canvas.language(), ChoiceOf<RoleOfIt>::info, role);
      // Pressing what is chosen takes it away again.
      if (role_card(canvas, name, role, chosen, width))
        run(canvas, "translation.role",
            {{"row", std::string(step_.view())},
             {"role", role == chosen ? "" : ChoiceOf<RoleOfIt>::values[role]}});
    }
    end_group(canvas);
    show_field(canvas, Entity::translations, step_,
               *record_info<Translation>().field("explanation"));
    space(2);
  }

  void show_result(Canvas& canvas, const StatementSteps& of) {
    heading(canvas, canvas.words(words::translation_result), 3);
    const Translation* step = find<Translation>(canvas.plan(), step_);
    if (step == nullptr) return;
    const Id goal = find<Goal>(canvas.plan(), step->goal) ? step->goal : Id{};
    if (goal.empty())
      show_ways_to_goal(canvas);
    else
      show_goal(canvas, goal);
    show_other_goals(canvas, of, goal);
    space(8);
    ButtonOptions remove;
    remove.look = ButtonLook::quiet;
    remove.icon = icon::trash;
    remove.disabled = canvas.workspace.read_only();
    if (button(canvas, "remove", canvas.words(words::action_translation_remove), remove))
      run(canvas, "translation.remove", {{"row", std::string(step_.view())}});
  }

  void show_ways_to_goal(Canvas& canvas) {
    paragraph(canvas, canvas.words(words::translation_no_goal_yet));
    ButtonOptions make;
    make.look = ButtonLook::primary;
    make.icon = icon::goal;
    make.disabled = canvas.workspace.read_only();
    const Arguments this_step{{{"row", std::string(step_.view())}}};
    if (button(canvas, "make-goal", canvas.words(words::action_translation_make_goal), make))
      canvas.run("translation.make_goal", this_step);
    const Ids goals = rows_of_year(canvas.plan(), Entity::goals);
    if (!goals.empty()) {
      std::vector<NodeOption> options{{"", canvas.words(words::translation_choose_goal)}};
      for (Id goal : goals) options.push_back({std::string(goal.view()), goal_name(canvas, goal)});
      FieldOptions field;
      field.width = std::min(width_left(), 420.0F);
      field.read_only = canvas.workspace.read_only();
      const FieldEdit edit = choice(canvas, "link", canvas.words(words::translation_link), "",
                                    options.front().label, options, field);
      if (edit.committed && !edit.text.empty())
        run(canvas, "translation.link", {{"row", std::string(step_.view())}, {"goal", edit.text}});
    }
    paragraph(canvas, canvas.words(words::translation_who_later), true);
  }

  void show_goal(Canvas& canvas, Id goal) {
    goal_button(canvas, goal);
    ButtonOptions loose;
    loose.look = ButtonLook::quiet;
    loose.disabled = canvas.workspace.read_only();
    if (button(canvas, "unlink", canvas.words(words::action_translation_unlink), loose))
      run(canvas, "translation.unlink", {{"row", std::string(step_.view())}});
    heading(canvas, canvas.words(words::translation_who), 3);
    const RecordInfo& record = record_info<Goal>();
    show_field(canvas, Entity::goals, goal, *record.field("owner"));
    show_field(canvas, Entity::goals, goal, *record.field("who"));
  }

  static void goal_button(Canvas& canvas, Id goal) {
    ButtonOptions open;
    open.icon = icon::goal;
    open.look = ButtonLook::quiet;
    open.shown = goal_name(canvas, goal);
    open.width = width_left();
    if (button(canvas, goal.view(), canvas.words(words::translation_open_goal(open.shown)), open))
      canvas.workspace.selection = {Entity::goals, goal};
  }

  static void show_other_goals(Canvas& canvas, const StatementSteps& of, Id but) {
    const auto others =
        std::count_if(of.goals.begin(), of.goals.end(), [&](Id goal) { return goal != but; });
    if (others == 0) return;
    space(4);
    const std::string title = canvas.words(words::translation_other_goals);
    begin_group(canvas, "others", NodeRole::group, title);
    paragraph(canvas, title, true);
    for (Id goal : of.goals)
      if (goal != but) goal_button(canvas, goal);
    end_group(canvas);
  }

  static void run(Canvas& canvas, const char* action,
                  std::vector<std::pair<std::string, std::string>> values) {
    canvas.run(action, Arguments{std::move(values)});
  }

  StatementList list_;
  CellEditor editor_;
  Id statement_;
  Id step_;
};

}  // namespace

std::unique_ptr<Page> make_translation_page() { return std::make_unique<TranslationPage>(); }

}  // namespace koers
