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

constexpr GridColumn statement_columns[] = {
    {"code", 70, false, true}, {"text", -3}, {"level", 160}, {"source", 160}};
constexpr GridColumn theme_columns[] = {
    {"code", 90, false, true}, {"title", -1, false, true}, {"target", -2}, {"current", -1}};
constexpr GridColumn frame_columns[] = {
    {"code", 70, false, true}, {"text", -3}, {"theme", 90}, {"force", 105}, {"level", 190}};
constexpr GridColumn goal_columns[] = {
    {"code", 80, false, true}, {"what", -2, false, true}, {"how", -1.5F}, {"who", -1},
    {"roleOfIt", 150},         {"themes", 100},           {"kind", 120}};
constexpr GridColumn activity_columns[] = {{"title", -2, false, true},
                                           {"goal", 80},
                                           {"phase", 140},
                                           {"owner", 140},
                                           {"start", 128},
                                           {"end", 128},
                                           {"hours", 70, true},
                                           {"status", 125}};
constexpr GridColumn moment_columns[] = {
    {"start", 125}, {"end", 125}, {"title", -2, false, true}, {"kind", 190}, {"audience", -1}};
constexpr GridColumn line_columns[] = {{"code", 80, false, true},
                                       {"description", -2, false, true},
                                       {"theme", 90},
                                       {"purpose", 150},
                                       {"kind", 130},
                                       {"quantity", 85, true},
                                       {"unitPriceCents", 110, true},
                                       {"start", 105}};

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

// An empty list says what it will hold; a search without result says so.
bool said_empty(Canvas& canvas, const Ids& rows, Entity entity, Key empty) {
  if (!rows.empty()) return false;
  space(8);
  const bool searched = !canvas.plan().table(entity).empty();
  begin_card(canvas, info(entity).name);
  paragraph(canvas, searched ? canvas.words(words::search_none(canvas.workspace.search))
                             : canvas.words(empty));
  end_card(canvas);
  return true;
}

void list(Canvas& canvas, ViewState& state, std::size_t which, Entity entity, Key empty,
          std::span<const GridColumn> columns, bool fit = false,
          std::span<const GridExtra> extra = {}) {
  const Ids& rows =
      state.rows[which].of(canvas.plan(), entity, canvas.language(), canvas.workspace.search);
  if (said_empty(canvas, rows, entity, empty)) return;
  space(4);
  state.grid[which].show(canvas, entity_name(canvas.language(), entity, true), entity, rows,
                         columns, extra, fit);
}

void show_destination(Canvas& canvas, ViewState& state) {
  title(canvas, "destination", "add.themes", icon::plus);
  beside_if_fits(200);
  ButtonOptions plain;
  plain.icon = icon::plus;
  action_button(canvas, "add.frames", plain);
  paragraph(canvas, canvas.words(words::view_destination_explain), true);
  if (!canvas.plan().destinations.empty()) {
    const Destination& destination = canvas.plan().destinations[0];
    ButtonOptions open;
    open.look = ButtonLook::quiet;
    open.icon = icon::edit;
    if (button(canvas, "destination", canvas.words(words::view_destination_open(destination.title)),
               open))
      canvas.workspace.selection = {Entity::destinations, destination.id};
    if (!destination.ambition.empty()) paragraph(canvas, destination.ambition);
  }
  space(4);
  heading(canvas, canvas.words(words::view_destination_themes), 2);
  list(canvas, state, 0, Entity::themes, words::view_destination_empty, theme_columns, true);
  space(12);
  heading(canvas, canvas.words(words::view_destination_frames), 2);
  list(canvas, state, 1, Entity::frames, words::view_destination_frames_empty, frame_columns, true);
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
  const Ids& rows = state.rows[0].of(canvas.plan(), Entity::activities, canvas.language(),
                                     canvas.workspace.search);
  if (said_empty(canvas, rows, Entity::activities, words::view_activities_empty)) return;
  space(4);
  if (state.timeline)
    show_timeline(canvas, rows);
  else
    state.grid[0].show(canvas, entity_name(canvas.language(), Entity::activities, true),
                       Entity::activities, rows, activity_columns);
}

std::string amount_text(const Canvas& canvas, Id row) {
  const BudgetLine* line = find<BudgetLine>(canvas.plan(), row);
  const std::optional<Cents> amount = line ? amount_of(*line) : std::nullopt;
  return amount ? money_whole(canvas.language(), *amount) : std::string();
}

template <int offset>
std::string cost_text(const Canvas& canvas, Id row) {
  const BudgetLine* line = find<BudgetLine>(canvas.plan(), row);
  const int year =
      first_budget_year(canvas.plan(), canvas.workspace.ports().world.today()) + offset;
  return line ? money_whole(canvas.language(), cost_in_year(*line, year)) : std::string();
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
  const GridExtra extra[] = {
      {canvas.words(words::overview_total), 110, amount_text},
      {std::to_string(year), 105, cost_text<0>},
      {std::to_string(year + 1), 105, cost_text<1>},
      {std::to_string(year + 2), 105, cost_text<2>},
  };
  list(canvas, state, 0, Entity::budget_lines, words::view_budget_empty, line_columns, false,
       extra);
}

}  // namespace

void show_view(Canvas& canvas, ViewState& state) {
  const View view = canvas.workspace.has_plan() ? canvas.workspace.view : View::start;
  ImGui::PushID(view_names[static_cast<std::size_t>(view)]);
  switch (view) {
    case View::start:
      show_start(canvas);
      break;
    case View::vision:
      title(canvas, "vision", "add.visionStatements", icon::plus);
      list(canvas, state, 0, Entity::vision_statements, words::view_vision_empty,
           statement_columns);
      break;
    case View::destination:
      show_destination(canvas, state);
      break;
    case View::goals:
      title(canvas, "goals", "add.goals", icon::plus);
      search_field(canvas);
      list(canvas, state, 0, Entity::goals, words::view_goals_empty, goal_columns);
      break;
    case View::activities:
      show_activities(canvas, state);
      break;
    case View::calendar:
      title(canvas, "calendar", "add.moments", icon::plus);
      search_field(canvas);
      list(canvas, state, 0, Entity::moments, words::view_calendar_empty, moment_columns);
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
