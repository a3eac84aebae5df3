#include "ui/views.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "budget/cost.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

void title(Canvas& canvas, const char* view, const char* action, const char* icon) {
  const std::string key = std::string("view.") + view;
  heading(canvas, say_named(canvas.language(), key + ".title"), 1);
  paragraph(canvas, say_named(canvas.language(), key + ".purpose"));
  space(4);
  if (action != nullptr) {
    ButtonOptions options;
    options.look = ButtonLook::primary;
    options.icon = icon;
    action_button(canvas, action, options);
  }
}

void search_field(Canvas& canvas) {
  beside_if_fits(160);
  FieldOptions options;
  options.hide_label = true;
  options.width = std::min(240.0F, width_left());
  options.example = canvas.words(words::frame_search);
  const FieldEdit edit = text_field(canvas, "search", canvas.words(words::frame_search),
                                    canvas.workspace.search, options);
  if (edit.typed || edit.committed) canvas.workspace.search = edit.text;
}

void show_destination(Canvas& canvas, ViewState& state) {
  title(canvas, "destination", "add.themes", icon::plus);
  beside_if_fits(200);
  ButtonOptions plain;
  plain.icon = icon::plus;
  action_button(canvas, "add.frames", plain);
  space(2);
  paragraph(canvas, canvas.words(words::view_destination_explain), true);
  if (!canvas.plan().destinations.empty()) {
    const Destination& destination = canvas.plan().destinations[0];
    ButtonOptions open;
    open.look = ButtonLook::quiet;
    open.icon = icon::edit;
    open.shown = canvas.words(words::view_destination_ambition);
    if (button(canvas, "destination", canvas.words(words::view_destination_open(destination.title)),
               open))
      canvas.workspace.selection = {Entity::destinations, destination.id};
    if (!destination.ambition.empty()) paragraph(canvas, destination.ambition);
  }
  space(4);
  heading(canvas, canvas.words(words::view_destination_themes), 2);
  state.lists[0].show(canvas, Entity::themes, words::view_destination_empty, {{}, true});
  space(12);
  heading(canvas, canvas.words(words::view_destination_frames), 2);
  state.lists[1].show(canvas, Entity::frames, words::view_destination_frames_empty, {{}, true});
}

void show_activities(Canvas& canvas, ViewState& state) {
  title(canvas, "activities", "add.activities", icon::plus);
  beside_if_fits(130);
  ButtonOptions toggle;
  toggle.icon = icon::timeline;
  toggle.current = state.timeline;
  if (button(canvas, "timeline", canvas.words(words::view_activities_timeline), toggle))
    state.timeline = !state.timeline;
  search_field(canvas);
  ListView& list = state.lists[0];
  if (!state.timeline) return list.show(canvas, Entity::activities, words::view_activities_empty);
  const Ids& rows = list.rows(canvas, Entity::activities);
  if (said_empty(canvas, rows, Entity::activities, words::view_activities_empty)) return;
  space(4);
  show_timeline(canvas, rows);
}

std::string amount_text(const Canvas& canvas, Id row) {
  const BudgetLine* line = find<BudgetLine>(canvas.plan(), row);
  const std::optional<Cents> amount = line ? amount_of(*line) : std::nullopt;
  return amount ? money_whole(canvas.language(), *amount) : std::string();
}

// What is no cost is a dash: in a table full of amounts the others stand out.
std::string shown_cost(const Canvas& canvas, Cents cost) {
  return cost.value == 0 ? "–" : money_whole(canvas.language(), cost);
}

template <int offset>
std::string cost_text(const Canvas& canvas, Id row) {
  const BudgetLine* line = find<BudgetLine>(canvas.plan(), row);
  const int year =
      first_budget_year(canvas.plan(), canvas.workspace.ports().world.today()) + offset;
  return line ? shown_cost(canvas, cost_in_year(*line, year)) : std::string();
}

const Summary& summary(Canvas& canvas, ViewState& state) {
  return state.summaries.of(canvas.plan(), canvas.workspace.ports().world.today());
}

void show_budget(Canvas& canvas, ViewState& state) {
  title(canvas, "budget", "add.budgetLines", icon::plus);
  search_field(canvas);
  if (!canvas.plan().budget_lines.empty()) {
    space(4);
    show_budget_chart(canvas, summary(canvas, state));
  }
  const int year = first_budget_year(canvas.plan(), canvas.workspace.ports().world.today());
  ListView& list = state.lists[0];
  const LineTotals& totals =
      state.totals.of(canvas.plan(), list.rows(canvas, Entity::budget_lines), year);
  const auto total = [&](std::size_t i) { return shown_cost(canvas, totals.cost[i]); };
  const GridExtra extra[] = {
      {canvas.words(words::overview_total), 100, amount_text, {}},
      {std::to_string(year), 98, cost_text<0>, total(0)},
      {std::to_string(year + 1), 98, cost_text<1>, total(1)},
      {std::to_string(year + 2), 98, cost_text<2>, total(2)},
  };
  list.show(canvas, Entity::budget_lines, words::view_budget_empty, {extra, false});
}

}  // namespace

void show_view(Canvas& canvas, ViewState& state) {
  const View view = canvas.workspace.has_plan() ? canvas.workspace.view : View::start;
  ImGui::PushID(link_of(view).name());
  switch (view) {
    case View::start:
      show_start(canvas);
      break;
    case View::vision:
      title(canvas, "vision", "add.visionStatements", icon::plus);
      state.lists[0].show(canvas, Entity::vision_statements, words::view_vision_empty);
      break;
    case View::destination:
      show_destination(canvas, state);
      break;
    case View::goals:
      title(canvas, "goals", "add.goals", icon::plus);
      search_field(canvas);
      state.lists[0].show(canvas, Entity::goals, words::view_goals_empty);
      break;
    case View::activities:
      show_activities(canvas, state);
      break;
    case View::calendar:
      title(canvas, "calendar", "add.moments", icon::plus);
      search_field(canvas);
      state.lists[0].show(canvas, Entity::moments, words::view_calendar_empty);
      break;
    case View::budget:
      show_budget(canvas, state);
      break;
    case View::overview:
      show_overview(canvas, summary(canvas, state));
      break;
  }
  ImGui::PopID();
}

}  // namespace koers
