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

namespace {

struct Entry {
  View view;
  std::unique_ptr<Page> (*make)();
};

// In the order of the chain.
constexpr Entry pages[] = {
    {View::start, make_start_page},
    {View::templates, make_templates_page},
    {View::vision, make_vision_page},
    {View::translation, make_translation_page},
    {View::coverage, make_coverage_page},
    {View::destination, make_destination_page},
    {View::frame_checks, make_frame_checks_page},
    {View::test_round, make_test_round_page},
    {View::portfolio, make_portfolio_page},
    {View::baseline, make_baseline_page},
    {View::answers, make_answers_page},
    {View::statements, make_statements_page},
    {View::goals,
     [] {
       return make_list_page({View::goals, Entity::goals, "add.goals", words::view_goals_empty});
     }},
    {View::priorities, make_priorities_page},
    {View::activities,
     [] {
       return make_list_page(
           {View::activities, Entity::activities, "add.activities", words::view_activities_empty});
     }},
    {View::timeline, make_timeline_page},
    {View::board, make_board_page},
    {View::phases, make_phases_page},
    {View::load, make_load_page},
    {View::calendar, make_calendar_page},
    {View::month, make_month_page},
    {View::year, make_year_page},
    {View::programme, make_programme_page},
    {View::holidays, make_holidays_page},
    {View::budget, make_budget_page},
    {View::funding, make_funding_page},
    {View::assets, make_assets_page},
    {View::stakeholders, make_stakeholders_page},
    {View::involvement, make_involvement_page},
    {View::sessions, make_sessions_page},
    {View::inputs, make_inputs_page},
    {View::support, make_support_page},
    {View::decisions, make_decisions_page},
    {View::teams, make_teams_page},
    {View::progress, make_progress_page},
    {View::due, make_due_page},
    {View::happened, make_happened_page},
    {View::evaluation, make_evaluation_page},
    {View::next_year, make_next_year_page},
    {View::overview, make_overview_page},
    {View::findings, make_findings_page},
    {View::risks, make_risks_page},
    {View::organisation, make_organisation_page},
    {View::own_words, make_own_words_page},
    {View::talk, make_talk_page},
};
static_assert([] {
  for (std::size_t i = 0; i < chain.size(); ++i)
    if (pages[i].view != chain[i].view) return false;
  return std::size(pages) == chain.size();
}());

}  // namespace

std::unique_ptr<Page> make_page(View view) { return pages[static_cast<std::size_t>(view)].make(); }

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
  beside_if_fits(std::max(160.0F, words) + Style::control_height);
  options.hide_label = true;
  // Beside it the button that empties it has its place.
  options.width = std::min(std::max(240.0F, words), width_left() - Style::control_height);
  const NodeId field = id_of("search");
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
