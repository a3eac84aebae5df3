#include "ui/pages/pages.h"

#include <algorithm>

#include <imgui.h>

#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"

namespace koers {

namespace {

class ListPage : public Page {
 public:
  explicit ListPage(const ListPageLook& look) : look_(look) {}

  void show(Canvas& canvas) override {
    page_title(canvas, look_.view, look_.add, icon::plus);
    if (look_.search) search_field(canvas);
    list_.show(canvas, look_.entity, look_.empty);
  }

 private:
  ListPageLook look_;
  ListView list_;
};

}  // namespace

std::unique_ptr<Page> make_list_page(const ListPageLook& look) {
  return std::make_unique<ListPage>(look);
}

std::unique_ptr<Page> make_page(View view) {
  switch (view) {
    case View::start:
      return make_start_page();
    case View::templates:
      return make_templates_page();
    case View::vision:
      return make_list_page({view, Entity::vision_statements, "add.visionStatements",
                             words::view_vision_empty, false});
    case View::translation:
      return make_translation_page();
    case View::coverage:
      return make_coverage_page();
    case View::destination:
      return make_destination_page();
    case View::baseline:
      return make_baseline_page();
    case View::answers:
      return make_answers_page();
    case View::statements:
      return make_statements_page();
    case View::priorities:
      return make_priorities_page();
    case View::goals:
      return make_list_page({view, Entity::goals, "add.goals", words::view_goals_empty});
    case View::activities:
      return make_list_page(
          {view, Entity::activities, "add.activities", words::view_activities_empty});
    case View::timeline:
      return make_timeline_page();
    case View::board:
      return make_board_page();
    case View::phases:
      return make_phases_page();
    case View::load:
      return make_load_page();
    case View::calendar:
      return make_calendar_page();
    case View::month:
      return make_month_page();
    case View::year:
      return make_year_page();
    case View::programme:
      return make_programme_page();
    case View::holidays:
      return make_holidays_page();
    case View::next_year:
      return make_next_year_page();
    case View::budget:
      return make_budget_page();
    case View::stakeholders:
      return make_stakeholders_page();
    case View::involvement:
      return make_involvement_page();
    case View::sessions:
      return make_sessions_page();
    case View::inputs:
      return make_inputs_page();
    case View::support:
      return make_support_page();
    case View::decisions:
      return make_decisions_page();
    case View::teams:
      return make_teams_page();
    case View::progress:
      return make_progress_page();
    case View::due:
      return make_due_page();
    case View::evaluation:
      return make_evaluation_page();
    case View::overview:
      return make_overview_page();
    case View::organisation:
      return make_organisation_page();
    case View::talk:
      return make_talk_page();
  }
  return make_start_page();
}

void page_title(Canvas& canvas, View view, const char* action, const char* icon) {
  const std::string key = std::string("view.") + link_of(view).name();
  heading(canvas, say_named(canvas.language(), key + ".title"), 1);
  paragraph(canvas, say_named(canvas.language(), key + ".purpose"));
  space(4);
  if (action == nullptr) return;
  ButtonOptions options;
  options.look = ButtonLook::primary;
  options.icon = icon;
  action_button(canvas, action, options);
}

void search_field(Canvas& canvas) {
  FieldOptions options;
  options.example = canvas.words(words::frame_search);
  const float words = text_width(canvas, options.example, field_type(canvas)) + 22;
  beside_if_fits(std::max(160.0F, words));
  options.hide_label = true;
  // Beside it the button that empties it has its place.
  options.width = std::min(std::max(240.0F, words), width_left() - Style::control_height);
  const NodeId field = ImGui::GetID("search");
  const FieldEdit edit = text_field(canvas, "search", canvas.words(words::frame_search),
                                    canvas.workspace.search, options);
  if (edit.typed || edit.committed) canvas.workspace.search = edit.text;
  if (canvas.workspace.search.empty()) return;
  ButtonOptions clear;
  clear.look = ButtonLook::quiet;
  clear.icon = icon::close;
  clear.icon_only = true;
  beside(0);
  if (!button(canvas, "search-clear", canvas.words(words::search_clear), clear)) return;
  canvas.workspace.search.clear();
  canvas.focus_wanted = field;
}

}  // namespace koers
