// The plan on one page.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/chain.h"
#include "app/next_year.h"
#include "edit/edits.h"
#include "model/limits.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/budget_chart.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t moments_shown = 6;
constexpr std::size_t goals_shown = 60;

constexpr float block = 92;        // the width of a phase beside a goal
constexpr float small_block = 20;  // … where there is no room for words in it

bool roomy() { return width_left() > 640; }

// Of one phase of a goal: a dash where nothing is planned, else how much of it is done.
void phase_block(Canvas& canvas, const GoalSummary& goal, std::size_t phase, Box box) {
  const Style& style = canvas.style;
  const int all = goal.by_phase[phase];
  const int done = goal.done_by_phase[phase];
  const Ink ink = theme_ink(goal.colour, style);
  if (all == 0) return paint_frame(canvas, box, style.line, 4);
  paint_box(canvas, box, done == all ? ink : faded(ink, 0.25F), 4);
  paint_frame(canvas, box, ink, 4);
  if (box.width < block - 12) return;
  const std::string text = std::to_string(done) + "/" + std::to_string(all);
  const float width = text_width(canvas, text, Style::small);
  paint_text_in(canvas, {box.x + (box.width - width) / 2, box.y, width + 1, box.height}, text,
                done == all ? style.surface : style.ink, Style::small);
}

// What a screen reader hears of the blocks.
std::string phases_in_words(const Canvas& canvas, const GoalSummary& goal) {
  std::string text = canvas.words(words::overview_progress(goal.done, goal.activities));
  if (goal.spearhead)
    text = choice_name(canvas.plan(), canvas.language(), GoalKind::spearhead) + ", " + text;
  for (std::size_t phase = 0; phase < 4; ++phase)
    text += ", " + choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info, phase + 1) +
            " " + std::to_string(goal.done_by_phase[phase]) + "/" +
            std::to_string(goal.by_phase[phase]);
  return text;
}

void phase_names(Canvas& canvas) {
  const Box row = next_box(0, 20);
  for (std::size_t phase = 0; phase < 4; ++phase)
    paint_text_in(canvas,
                  {row.x + row.width - block * static_cast<float>(4 - phase), row.y, block - 6, 20},
                  choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info, phase + 1),
                  canvas.style.muted, 11);
  take_box(canvas, row);
}

void goal_row(Canvas& canvas, const GoalSummary& goal) {
  const bool wide = roomy();
  const float one = wide ? block : small_block;
  const float name = width_left() - 4 * one - 30;
  const float high = text_height(canvas, goal.name, Style::body, name);
  const Box box = next_box(0, std::max(target_height(canvas), high + 14));
  NodeId node = 0;
  take_box(canvas, box, goal.id.view(), &node);
  paint_icon(canvas, {box.x, box.y, 18, box.height}, goal.spearhead ? icon::goal : icon::done,
             goal.spearhead ? canvas.style.accent : canvas.style.muted);
  paint_wrapped(canvas, {box.x + 28, box.y + (box.height - high) / 2, name, high}, goal.name,
                canvas.style.ink, Style::body);
  for (std::size_t phase = 0; phase < 4; ++phase)
    phase_block(canvas, goal, phase,
                {box.x + box.width - one * static_cast<float>(4 - phase),
                 box.y + box.height / 2 - (wide ? 10.0F : 5.0F), one - 6, wide ? 20.0F : 10.0F});
  ButtonOptions options;
  options.reason = phases_in_words(canvas, goal);
  if (pressable_node(canvas, node, NodeRole::button, goal.name, box, options)) {
    canvas.workspace.set_view(View::goals);
    canvas.workspace.selection = {Entity::goals, goal.id};
  }
}

void row_button(Canvas& canvas, Entity entity, Id id, const char* icon) {
  if (canvas.plan().table(entity).index_of(id) == AnyTable::npos) return;
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon;
  options.shown = row_name(canvas.plan(), entity, id);
  const std::string label = entity_name(canvas.language(), entity, false) + ": " + options.shown;
  options.width = width_left();
  if (button(canvas, id.view(), label, options)) canvas.workspace.selection = {entity, id};
}

// Which of its school years the plan shows; the others are kept as they were.
void year_choice(Canvas& canvas) {
  const SchoolYear* own = own_school_year(canvas.plan());
  if (own == nullptr || canvas.plan().school_years.size() < 2) return;
  std::vector<NodeOption> years;
  for (Id id : years_in_order(canvas.plan()))
    years.push_back({std::string(id.view()), row_name(canvas.plan(), Entity::school_years, id)});
  FieldOptions options;
  options.read_only = canvas.workspace.read_only();
  const FieldEdit edit = choice(canvas, "year", canvas.words(words::year_choose), own->id.view(),
                                own->label, years, options);
  if (edit.committed) canvas.run("year.show", {{{"year", edit.text}}});
}

// What the plan as a whole is called, and the ways to the school and the destination that it is of.
void about(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  begin_card(canvas, "about");
  FieldOptions options;
  options.most_lines = 3;
  options.longest = longest_line;
  options.read_only = canvas.workspace.read_only();
  const FieldEdit edit = text_field(canvas, "title", canvas.words(words::overview_plan_title),
                                    plan.head->title, options);
  if ((edit.typed || edit.committed) && edit.text != plan.head->title) {
    PlanHead head = *plan.head;
    head.title = edit.text;
    canvas.workspace.commit(with_head(plan, std::move(head)), "action.row.set", "type/title");
  }
  if (edit.left) canvas.workspace.settle();
  year_choice(canvas);
  if (const Organisation* own = own_organisation(canvas.plan()))
    row_button(canvas, Entity::organisations, own->id, icon::school);
  if (!canvas.plan().destinations.empty())
    row_button(canvas, Entity::destinations, canvas.plan().destinations[0].id, icon::destination);
  ButtonOptions onward;
  onward.look = ButtonLook::quiet;
  onward.icon = icon::calendar;
  onward.width = width_left();
  action_button(canvas, "go.next_year", onward);
  end_card(canvas);
}

void goals(Canvas& canvas, const Summary& summary) {
  heading(canvas, canvas.words(words::view_goals_title), 2);
  begin_card(canvas, "goals");
  if (summary.goals.empty()) paragraph(canvas, canvas.words(words::view_goals_empty));
  if (!summary.goals.empty() && roomy()) phase_names(canvas);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
  const std::size_t shown = std::min(goals_shown, summary.goals.size());
  for (std::size_t i = 0; i < shown; ++i) goal_row(canvas, summary.goals[i]);
  ImGui::PopStyleVar();
  if (const std::size_t more = summary.goals.size() - shown; more > 0)
    paragraph(canvas, canvas.words(words::overview_more_goals(static_cast<int>(more))), true);
  end_card(canvas);
}

void vision(Canvas& canvas, const Summary& summary) {
  heading(canvas, canvas.words(words::view_vision_title), 2);
  begin_card(canvas, "vision");
  if (!summary.ambition.empty()) {
    paragraph(canvas, summary.ambition);
    space(2);
    rule(canvas);
  }
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

void roles(Canvas& canvas, const Summary& summary) {
  if (summary.goals.empty()) return;
  space(4);
  heading(canvas, canvas.words(words::overview_roles), 2);
  begin_card(canvas, "roles");
  for (const std::string& line : role_words(canvas.plan(), canvas.language(), summary))
    paragraph(canvas, line);
  end_card(canvas);
}

void plan_part(Canvas& canvas, const Summary& summary) {
  vision(canvas, summary);
  space(4);
  goals(canvas, summary);
  space(4);
  heading(canvas, canvas.words(words::view_budget_title), 2);
  if (summary.budget.years.empty()) paragraph(canvas, canvas.words(words::view_budget_empty));
  show_budget_chart(canvas, summary.budget);
}

// What a plan is made of, and what of it is still empty: each a way to where it is made.
void elements(Canvas& canvas) {
  heading(canvas, canvas.words(words::overview_elements), 2);
  begin_card(canvas, "elements");
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
  for (const Link& link : chain) {
    if (!link.leads() || link.view == View::start || link.view == View::overview) continue;
    std::size_t rows = 0;
    for (const Link& view : part_of(link.view)) rows += canvas.counts.of(canvas.plan(), view);
    const std::string name =
        say_named(canvas.language(), std::string("view.") + link.name() + ".name");
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = rows > 0 ? icon::done : icon::arrow_right;
    options.width = width_left();
    const std::string label =
        rows > 0 ? canvas.words(words::overview_element(static_cast<int>(rows), name))
                 : canvas.words(words::overview_element_empty(name));
    if (button(canvas, link.name(), label, options)) canvas.workspace.set_view(link.view);
  }
  ImGui::PopStyleVar();
  end_card(canvas);
}

void side_part(Canvas& canvas, const Summary& summary) {
  heading(canvas, canvas.words(words::overview_about), 2);
  about(canvas);
  roles(canvas, summary);
  space(4);
  moments(canvas, summary);
  space(4);
  elements(canvas);
}

void show_overview(Canvas& canvas, const Summary& summary) {
  heading(canvas, summary.title, 1);
  paragraph(canvas, summary.school + " · " + summary.year);
  space(4);
  ButtonOptions print;
  print.look = ButtonLook::primary;
  print.icon = icon::print;
  print.shown = canvas.words(words::overview_print);
  action_button(canvas, "file.print", print);
  ButtonOptions share;
  share.icon = icon::share;
  beside_if_action_fits(canvas, "file.share", share);
  action_button(canvas, "file.share", share);
  ButtonOptions check;
  check.icon = icon::done;
  beside_if_action_fits(canvas, "go.findings", check);
  action_button(canvas, "go.findings", check);
  space(4);
  constexpr float side = 330;
  if (width_left() < 960) {
    plan_part(canvas, summary);
    space(4);
    side_part(canvas, summary);
    return;
  }
  begin_column("plan", width_left() - side - 24);
  plan_part(canvas, summary);
  end_column();
  beside(24);
  begin_column("side", side);
  side_part(canvas, summary);
  end_column();
}

class OverviewPage : public Page {
 public:
  void show(Canvas& canvas) override {
    show_overview(canvas, summaries_.of(canvas.plan(), canvas.workspace.today()));
  }

 private:
  Summaries summaries_;
};

}  // namespace

std::unique_ptr<Page> make_overview_page() { return std::make_unique<OverviewPage>(); }

}  // namespace koers
