// What a plan costs, added up as asked, as the command line prints it: for people, for a
// spreadsheet, or for a program.
#pragma once

#include <string>
#include <vector>

#include "budget/rollup.h"
#include "text/speech.h"

namespace koers {

// As they were typed.
struct BudgetWords {
  std::vector<std::string> by;
  std::string from;
  std::string to;
  bool cash = false;
};

// `wrong` says what is not understood. Without years: all budget years of the plan, and of school
// years all that lie in these.
RollupAsk budget_ask(const BudgetWords& words, const Plan& plan, Date today, std::string& wrong);

// A row and a total in a line each; by pupil what a school pays itself and bears of the rest as
// well. In a table aligned, in a spreadsheet in euros, in JSON in cents.
std::string budget_table(const Plan& plan, const RollupAsk& ask, const Rollup& sums,
                         Language language);
std::string budget_csv(const Plan& plan, const RollupAsk& ask, const Rollup& sums);
std::string budget_json(const Plan& plan, const RollupAsk& ask, const Rollup& sums);

}  // namespace koers
