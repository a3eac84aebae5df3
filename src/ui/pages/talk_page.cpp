// The conversation on one projector: one question, large, with room to type, and a clock. The page
// has the screen for itself and is painted larger (Interface::zoom).
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/voices_actions.h"
#include "edit/priorities.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/cell_field.h"
#include "ui/goal_cards.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"
#include "ui/school_choice.h"

namespace koers {

namespace {

struct Step {
  Key question;
  Key hint;
};
constexpr Step steps[] = {{words::talk_vision_question, words::talk_vision_hint},
                          {words::talk_priorities_question, words::talk_priorities_hint},
                          {words::talk_activities_question, words::talk_activities_hint},
                          {words::talk_costs_question, words::talk_costs_hint},
                          {words::talk_test_question, words::talk_test_hint}};
static_assert(std::size(steps) == talk_steps);

// What is typed in each step: of which rows, which fields, and the action that makes another row.
struct Asked {
  Entity entity;
  const char* fields[2];
  const char* add;
};
constexpr Asked asked[] = {
    {Entity::vision_statements, {"text", nullptr}, "add.visionStatements"},
    {Entity::goals, {"what", nullptr}, "add.goals"},
    {Entity::activities, {"title", "end"}, "add.activities"},
    {Entity::budget_lines, {"description", "unitPriceCents"}, "add.budgetLines"},
};

class TalkPage : public Page {
 public:
  void show(Canvas& canvas) override {
    show_head(canvas);
    space(8);
    const auto step = static_cast<std::size_t>(canvas.workspace.talk.step);
    heading(canvas, canvas.words(steps[step].question), 1);
    paragraph(canvas, canvas.words(steps[step].hint), true);
    space(4);
    ImGui::PushID(static_cast<int>(step));
    if (canvas.workspace.talk.step != TalkStep::vision) school_choice(canvas);
    show_step(canvas);
    ImGui::PopID();
    space(16);
    show_foot(canvas);
  }

 private:
  // Where we are, the clock, and the way out.
  static void show_head(Canvas& canvas) {
    Workspace& workspace = canvas.workspace;
    const double now = workspace.ports().world.milliseconds();
    const int left = workspace.talk.clock.seconds_left(now);
    const auto step = static_cast<int>(workspace.talk.step) + 1;
    const auto all = static_cast<int>(talk_steps);
    const std::string place = canvas.words(words::talk_place(all, step));
    const Box line = next_box(text_width(canvas, place, Style::small) + 12, target_height(canvas));
    paint_text_in(canvas, line, place, canvas.style.muted, Style::small);
    take_box(canvas, line);
    canvas.add(plain_node(id_of("place"), NodeRole::text, place, line));
    beside();
    show_clock(canvas, left);
    ButtonOptions quiet;
    quiet.look = ButtonLook::quiet;
    quiet.icon = workspace.talk.clock.running() ? icon::pause : icon::play;
    quiet.icon_only = true;
    beside(0);
    action_button(canvas, "talk.clock", quiet);
    quiet.icon = icon::plus;
    beside(0);
    action_button(canvas, "talk.longer", quiet);
    quiet.icon = icon::undo;
    beside(0);
    action_button(canvas, "talk.again", quiet);
    quiet.icon = icon::close;
    quiet.icon_only = false;
    beside_if_fits(160);
    if (button(canvas, "leave", canvas.words(words::talk_leave), quiet)) canvas.run("go.overview");
  }

  static void show_clock(Canvas& canvas, int left) {
    const std::string text = clock_text(left);
    const float width = text_width(canvas, "000:00", Style::section, true);
    const Box box = next_box(width, target_height(canvas));
    const Ink ink = left == 0    ? canvas.style.error
                    : left <= 60 ? canvas.style.warning
                                 : canvas.style.ink;
    paint_text_in(canvas, box, text, ink, Style::section, true);
    take_box(canvas, box);
    // Spoken once, when the time is over; a clock that speaks every second would only disturb.
    canvas.add(plain_node(
        id_of("clock"), left == 0 ? NodeRole::status : NodeRole::text,
        left == 0 ? canvas.words(words::talk_time_over) : canvas.words(words::talk_time_left(text)),
        box));
  }

  void show_step(Canvas& canvas) {
    const TalkStep step = canvas.workspace.talk.step;
    if (step == TalkStep::test) return show_test(canvas);
    if (step == TalkStep::vision) return show_rows(canvas, {});
    if (step == TalkStep::priorities) return show_choice(canvas);
    const Ids goals = talk_goals(canvas.plan(), shown_it_plan(canvas.workspace));
    if (goals.empty()) paragraph(canvas, canvas.words(words::talk_no_goals));
    for (Id goal : goals) {
      ImGui::PushID(std::string(goal.view()).c_str());
      heading(canvas, row_name(canvas.plan(), Entity::goals, goal), 2);
      show_rows(canvas, goal);
      space(8);
      ImGui::PopID();
    }
  }

  // All goals, so that the school chooses: a line stands under those that the conversation goes on
  // about, and below it what can wait or is not for this year.
  void show_choice(Canvas& canvas) {
    const Id it_plan = shown_it_plan(canvas.workspace);
    const Ids goals = goals_to_choose(canvas.plan(), it_plan);
    const Ids parked = order_of(canvas.plan(), it_plan).parked;
    const std::size_t chosen = talk_goals(canvas.plan(), it_plan).size();
    if (goals.empty()) paragraph(canvas, canvas.words(words::view_goals_empty));
    for (std::size_t i = 0; i < goals.size(); ++i) {
      if (i == chosen) show_line(canvas, chosen);
      ImGui::PushID(std::string(goals[i].view()).c_str());
      show_goal(canvas, goals[i]);
      ImGui::PopID();
    }
    show_add(canvas, asked[static_cast<std::size_t>(TalkStep::priorities)], {});
    if (parked.empty()) return;
    space(8);
    heading(canvas, choice_name(canvas.plan(), canvas.language(), GoalStatus::parked), 2);
    for (Id id : parked) parked_goal(canvas, id);
  }

  static void show_line(Canvas& canvas, std::size_t chosen) {
    rule(canvas);
    paragraph(canvas,
              canvas.words(words::talk_line(static_cast<std::int64_t>(chosen),
                                            most_spearheads(canvas.plan()))),
              true);
  }

  void show_goal(Canvas& canvas, Id id) {
    const float buttons = goal_buttons_width(canvas);
    const bool beside_it = width_left() > 2 * buttons;
    show_row(canvas, asked[static_cast<std::size_t>(TalkStep::priorities)], id,
             beside_it ? width_left() - buttons - Style::gap : 0);
    if (beside_it) beside();
    if (const Goal* goal = find<Goal>(canvas.plan(), id))
      goal_buttons(canvas, *goal, move_talk_goal);
  }

  void show_rows(Canvas& canvas, Id goal) {
    const TalkStep step = canvas.workspace.talk.step;
    const Asked& what = asked[static_cast<std::size_t>(step)];
    const Ids rows = talk_rows(canvas.plan(), step, goal);
    if (rows.empty() && goal.empty()) paragraph(canvas, canvas.words(words::view_vision_empty));
    for (Id id : rows) {
      ImGui::PushID(std::string(id.view()).c_str());
      show_row(canvas, what, id);
      ImGui::PopID();
    }
    show_add(canvas, what, goal);
  }

  static void show_add(Canvas& canvas, const Asked& what, Id goal) {
    ButtonOptions add;
    add.icon = icon::plus;
    add.disabled = canvas.registry.find(what.add)->blocked(canvas.workspace).has_value();
    const std::string label = canvas.words(action_words(what.add));
    const std::string name =
        goal.empty() ? label : label + ": " + short_name(canvas.plan(), Entity::goals, goal);
    add.shown = label;
    if (button(canvas, "add", name, add)) add_row(canvas, what, goal);
  }

  static void add_row(Canvas& canvas, const Asked& what, Id goal) {
    // A new row belongs to the goal that it stands under.
    canvas.workspace.selection = goal.empty() ? Subject{} : Subject{Entity::goals, goal};
    canvas.run(what.add);
    canvas.workspace.selection = {};
  }

  // `whole_width`: of a row of one field; 0 for all that is left.
  void show_row(Canvas& canvas, const Asked& what, Id id, float whole_width = 0) {
    FieldWanted& added = canvas.workspace.focus_field;
    const bool whole = what.fields[1] == nullptr;
    const bool owned = what.entity == Entity::activities;
    const float rest = owned ? 330.0F : 150.0F;
    const float first = whole && whole_width > 0      ? whole_width
                        : whole || width_left() < 560 ? width_left()
                                                      : width_left() - rest - 16;
    FieldOptions options;
    options.width = first;
    options.most_lines = 4;
    if (added.row == Subject{what.entity, id}) {
      options.focus = true;
      added = {};
    }
    show_field(canvas, what, id, what.fields[0], options);
    if (owned) show_owner(canvas, id);
    if (!whole) {
      beside_if_fits(140);
      FieldOptions second;
      second.width = 150;
      show_field(canvas, what, id, what.fields[1], second);
    }
  }

  void show_field(Canvas& canvas, const Asked& what, Id id, const char* name,
                  FieldOptions options) {
    const void* row = canvas.plan().table(what.entity).find(id);
    if (row == nullptr) return;
    const FieldInfo& field = *info(what.entity).record->field(name);
    options.multiline = field.kind == Kind::text;
    options.example = canvas.example(std::string(info(what.entity).name) + '.' + name);
    ImGui::BeginGroup();
    editor_.show(canvas, {what.entity, id, &field}, row, options);
    ImGui::EndGroup();
  }

  static void show_owner(Canvas& canvas, Id id) {
    const Activity* activity = find<Activity>(canvas.plan(), id);
    if (activity == nullptr) return;
    const Role* role = find<Role>(canvas.plan(), activity->owner);
    beside_if_fits(170);
    FieldOptions options;
    options.width = 170;
    options.longest = longest_line;
    options.read_only = canvas.workspace.read_only();
    ImGui::BeginGroup();
    const std::string now = role ? role->label : std::string();
    const FieldEdit edit =
        text_field(canvas, "owner", canvas.words(words::talk_owner), now, options);
    ImGui::EndGroup();
    if (edit.committed && edit.text != now)
      canvas.run("talk.owner", {{{"activity", std::string(id.view())}, {"role", edit.text}}});
  }

  // What is still missing, each a press away.
  static void show_test(Canvas& canvas) {
    const std::vector<TalkGap> gaps = talk_gaps(canvas.plan(), shown_it_plan(canvas.workspace));
    paragraph(canvas, canvas.words(words::talk_gaps(static_cast<int>(gaps.size()))));
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      ButtonOptions row;
      row.look = ButtonLook::row;
      row.icon = icon::warning;
      row.width = width_left();
      row.disabled = gaps[i].subject.id.empty();
      ImGui::PushID(static_cast<int>(i));
      if (button(canvas, "gap", canvas.words(gaps[i].words), row)) {
        canvas.workspace.set_view(view_of(gaps[i].subject.entity));
        canvas.workspace.selection = gaps[i].subject;
      }
      ImGui::PopID();
    }
    space(8);
    ButtonOptions print;
    print.icon = icon::print;
    if (button(canvas, "print", canvas.words(words::talk_print), print)) {
      canvas.workspace.set_view(View::overview);
      canvas.run("file.print");
    }
  }

  static void show_foot(Canvas& canvas) {
    ButtonOptions back;
    back.icon = icon::arrow_left;
    action_button(canvas, "talk.back", back);
    beside();
    ButtonOptions next;
    next.look = ButtonLook::primary;
    next.icon = icon::arrow_right;
    action_button(canvas, "talk.next", next);
  }

  CellEditor editor_;
};

}  // namespace

std::unique_ptr<Page> make_talk_page() { return std::make_unique<TalkPage>(); }

}  // namespace koers
