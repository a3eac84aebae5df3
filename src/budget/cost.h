// What a budget line costs, computed by the month and added up from there: a school year and a
// calendar year are two ways to add up the same months. Months of a line always add up to its
// amount, because each is the difference of two rounded running totals.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.h"

namespace koers {

// Quantity x unit price: once for an investment or a one-off, each calendar year for the other
// kinds. Nothing when it leaves the range of money.
std::optional<Cents> amount_of(const BudgetLine& line);

// The cost in the months from `from` up to and without `to`: depreciation of an investment, in
// equal parts from the month of use on; the amount of a one-off in its month; a twelfth of the
// amount, raised by the index each calendar year after the first, of the rest.
Cents cost_between(const BudgetLine& line, Month from, Month to);
// The money that leaves: as cost, but an investment is paid whole in its month.
Cents cash_between(const BudgetLine& line, Month from, Month to);

Cents cost_in_year(const BudgetLine& line, int calendar_year);
Cents cost_in_school_year(const BudgetLine& line, int begin);

// Dropped lines cost nothing and do not count.
bool counts(const BudgetLine& line);

struct YearTotal {
  int year = 0;
  Cents cost;
  Cents cash;
};
// Over the lines that `wanted` accepts (all when empty), one total for each calendar year.
std::vector<YearTotal> totals_by_year(const Plan& plan, int first_year, int years,
                                      bool (*wanted)(const BudgetLine&, Id), Id what);

// Pupils at the last count before the day, of one organisation.
std::int64_t pupils_at(const Organisation& organisation, Date day);
// The same, of the whole plan: those of the board, or of all schools
// together where the board has none.
std::int64_t pupils_of(const Plan& plan, Date day);

}  // namespace koers
