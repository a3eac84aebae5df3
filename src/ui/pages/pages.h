// The makers of the pages, one file each. pages.cpp says which view is which.
#pragma once

#include "ui/page.h"

namespace koers {

// A page that is one list of rows, with a search field where lists grow long.
struct ListPageLook {
  View view{};
  Entity entity{};
  const char* add = nullptr;  // the action that makes a row
  Key empty;                  // what it says when there are no rows
  bool search = true;
};
std::unique_ptr<Page> make_list_page(const ListPageLook& look);

std::unique_ptr<Page> make_start_page();
std::unique_ptr<Page> make_translation_page();
std::unique_ptr<Page> make_coverage_page();
std::unique_ptr<Page> make_templates_page();
std::unique_ptr<Page> make_destination_page();
std::unique_ptr<Page> make_vision_page();
std::unique_ptr<Page> make_baseline_page();
std::unique_ptr<Page> make_answers_page();
std::unique_ptr<Page> make_statements_page();
std::unique_ptr<Page> make_priorities_page();
std::unique_ptr<Page> make_timeline_page();
std::unique_ptr<Page> make_board_page();
std::unique_ptr<Page> make_phases_page();
std::unique_ptr<Page> make_load_page();
std::unique_ptr<Page> make_calendar_page();
std::unique_ptr<Page> make_month_page();
std::unique_ptr<Page> make_year_page();
std::unique_ptr<Page> make_programme_page();
std::unique_ptr<Page> make_holidays_page();
std::unique_ptr<Page> make_next_year_page();
std::unique_ptr<Page> make_budget_page();
std::unique_ptr<Page> make_stakeholders_page();
std::unique_ptr<Page> make_involvement_page();
std::unique_ptr<Page> make_sessions_page();
std::unique_ptr<Page> make_inputs_page();
std::unique_ptr<Page> make_support_page();
std::unique_ptr<Page> make_decisions_page();
std::unique_ptr<Page> make_teams_page();
std::unique_ptr<Page> make_progress_page();
std::unique_ptr<Page> make_due_page();
std::unique_ptr<Page> make_findings_page();
std::unique_ptr<Page> make_frame_checks_page();
std::unique_ptr<Page> make_test_round_page();
std::unique_ptr<Page> make_portfolio_page();
std::unique_ptr<Page> make_happened_page();
std::unique_ptr<Page> make_evaluation_page();
std::unique_ptr<Page> make_overview_page();
std::unique_ptr<Page> make_organisation_page();
std::unique_ptr<Page> make_funding_page();
std::unique_ptr<Page> make_assets_page();
std::unique_ptr<Page> make_risks_page();
std::unique_ptr<Page> make_own_words_page();
std::unique_ptr<Page> make_talk_page();

}  // namespace koers
