// What a view looks like on paper: simple HTML that the page's print style makes into sheets. Every
// view has a print; the ones with a form of their own stand in files beside this one, the others
// print their lists.
#pragma once

#include <string>

#include "app/workspace.h"

namespace koers {

struct Printing {
  const Plan& plan;
  Language language;
  Date today;
  CalendarLook calendar = {};
  const SchoolPlansIn* schools = nullptr;  // that came in, of the plan of a board
  int money_year = 0;
};

// An <article> whose class names the form of the sheet: `overview` is one A3 on its side, the rest
// are A4.
std::string printed(View view, const Printing& of);
// What is on the screen.
std::string printed(const Workspace& workspace);
Printing printing_of(const Workspace& workspace);

// The lists of a view, each under its name where there are more; empty when they are.
std::string listed(View view, const Printing& of);

// What `school` prints of each school plan of the year, each under its name where there are more.
std::string printed_schools(const Printing& of, std::string_view title,
                            std::string (*school)(const Printing& of, Id it_plan));

// The forms of their own.
std::string printed_overview(const Printing& of);
std::string printed_timeline(const Printing& of);
std::string printed_stakeholders(const Printing& of);
// The years of the budget, and the lists of the view.
std::string printed_money(View view, const Printing& of);
std::string printed_destination(const Printing& of);
std::string printed_translation(const Printing& of);
std::string printed_coverage(const Printing& of);
std::string printed_board(const Printing& of);
std::string printed_phases(const Printing& of);
std::string printed_load(const Printing& of);
std::string printed_involvement(const Printing& of);
std::string printed_inputs(const Printing& of);
std::string printed_support(const Printing& of);
std::string printed_decisions(const Printing& of);
std::string printed_teams(const Printing& of);
std::string printed_progress(const Printing& of);
std::string printed_due(const Printing& of);
std::string printed_happened(const Printing& of);
std::string printed_evaluation(const Printing& of);
std::string printed_findings(const Printing& of);
std::string printed_frame_checks(const Printing& of);
std::string printed_test_round(const Printing& of);
std::string printed_review(const Printing& of, const Review& review);
std::string printed_portfolio(const Printing& of);
std::string printed_own_words(const Printing& of);
std::string printed_text(const Template& text, const Printing& of);  // one that came of a template
std::string printed_texts(const Printing& of);
std::string printed_baseline(const Printing& of);    // of every school of the year
std::string printed_priorities(const Printing& of);  // of every school of the year
std::string printed_moments(const Printing& of);     // by date, month by month
std::string printed_month(const Printing& of);
std::string printed_year(const Printing& of);  // twelve months on one sheet on its side
std::string printed_holidays(const Printing& of);
std::string printed_programme(const Printing& of);
std::string printed_next_year(const Printing& of);

}  // namespace koers
