// The plan on one page.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "edit/edits.h"
#include "model/limits.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/views.h"

namespace koers {

namespace {

constexpr std::size_t moments_shown = 6;

// Four small blocks, one for each phase: filled where the goal has an activity.
void phase_blocks(Canvas& canvas, const GoalSummary& goal, float x, float y) {
  for (std::size_t phase = 0; phase < 4; ++phase) {
    const Box block{x + static_cast<float>(phase) * 22, y, 18, 8};
    if (goal.by_phase[phase] > 0)
      paint_box(canvas, block, theme_ink(goal.colour, canvas.style), 2);
    else
      paint_frame(canvas, block, canvas.style.control, 2);
  }
}

void goal_row(Canvas& canvas, const GoalSummary& goal) {
  const std::string progress = canvas.words(words::overview_progress(goal.done, goal.activities));
  ButtonOptions options;
  options.look = ButtonLook::row;
  options.width = width_left();
  options.icon = goal.spearhead ? icon::goal : icon::done;
  const Box box = next_box(options.width, Style::control_height);
  const float blocks = canvas.screen.narrow() ? 0 : 100;
  options.width -= blocks;
  options.trailing = progress;
  if (button(canvas, goal.id.view(), goal.name, options)) {
    canvas.workspace.set_view(View::goals);
    canvas.workspace.selection = {Entity::goals, goal.id};
  }
  if (blocks > 0) phase_blocks(canvas, goal, box.x + box.width - 90, box.y + box.height / 2 - 4);
}

void row_button(Canvas& canvas, Entity entity, Id id, const char* icon) {
  if (canvas.plan().table(entity).index_of(id) == AnyTable::npos) return;
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon;
  const std::string label =
      entity_name(canvas.language(), entity, false) + ": " + row_name(canvas.plan(), entity, id);
  options.width = std::min(width_left(), text_width(canvas, label, Style::body) + 60);
  if (button(canvas, id.view(), label, options)) canvas.workspace.selection = {entity, id};
}

// What the plan as a whole is called, and the ways to the school and the destination that it is of.
void about(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  FieldOptions options;
  options.width = std::min(width_left(), 420.0F);
  options.read_only = canvas.workspace.read_only();
  const FieldEdit edit = text_field(canvas, "title", canvas.words(words::overview_plan_title),
                                    plan.head->title, options);
  if ((edit.typed || edit.committed) && edit.text.size() <= longest_line &&
      edit.text != plan.head->title) {
    PlanHead head = *plan.head;
    head.title = edit.text;
    canvas.workspace.commit(with_head(plan, std::move(head)), "action.row.set", "type/title");
  }
  if (edit.left) canvas.workspace.settle();
  if (const Organisation* own = own_organisation(canvas.plan()))
    row_button(canvas, Entity::organisations, own->id, icon::school);
  if (!canvas.plan().destinations.empty())
    row_button(canvas, Entity::destinations, canvas.plan().destinations[0].id, icon::destination);
}

void goals(Canvas& canvas, const Summary& summary) {
  heading(canvas, canvas.words(words::view_goals_title), 2);
  begin_card(canvas, "goals");
  if (summary.goals.empty()) paragraph(canvas, canvas.words(words::view_goals_empty));
  for (const GoalSummary& goal : summary.goals) goal_row(canvas, goal);
  end_card(canvas);
}

void vision(Canvas& canvas, const Summary& summary) {
  heading(canvas, canvas.words(words::view_vision_title), 2);
  begin_card(canvas, "vision");
  if (summary.vision.empty()) paragraph(canvas, canvas.words(words::view_vision_empty));
  for (const std::string& statement : summary.vision) paragraph(canvas, statement);
  end_card(canvas);
}

void moments(Canvas& canvas, const Summary& summary) {
  heading(canvas, canvas.words(words::overview_moments), 2);
  begin_card(canvas, "moments");
  if (summary.moments.empty()) paragraph(canvas, canvas.words(words::overview_no_moments));
  for (std::size_t i = 0; i < std::min(moments_shown, summary.moments.size()); ++i) {
    const Moment& moment = *find<Moment>(canvas.plan(), summary.moments[i]);
    paragraph(canvas,
              date_range(canvas.language(), moment.start, moment.end) + "  ·  " + moment.title);
  }
  end_card(canvas);
}

}  // namespace

void show_overview(Canvas& canvas, const Summary& summary) {
  heading(canvas, summary.title, 1);
  paragraph(canvas, summary.school + " · " + summary.year);
  space(4);
  ButtonOptions print;
  print.look = ButtonLook::primary;
  print.icon = icon::print;
  action_button(canvas, "file.print", print);
  beside_if_fits(230);
  ButtonOptions share;
  share.icon = icon::share;
  action_button(canvas, "file.share", share);
  if (!summary.ambition.empty()) paragraph(canvas, summary.ambition);
  about(canvas);
  space(4);
  goals(canvas, summary);
  vision(canvas, summary);
  heading(canvas, canvas.words(words::view_budget_title), 2);
  show_budget_chart(canvas, summary);
  moments(canvas, summary);
}

}  // namespace koers
