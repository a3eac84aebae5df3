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

// The same over times that follow one another, each reckoned on from the last.
class LineCosts {
 public:
  LineCosts(const BudgetLine& line, Month from, bool cash);
  // From where it stood up to and without `to`, which may not lie before that.
  Cents until(Month to);

 private:
  enum class Way : std::uint8_t { nothing, once, spread, yearly };

  static Way way_of(const BudgetLine& line, bool cash);
  Cents spread_before(Month month) const;
  Cents yearly_between(Month from, Month to);

  const BudgetLine& line_;
  Way way_ = Way::nothing;
  Month at_;
  Cents amount_;  // of a yearly line that of the calendar year `year_`
  Cents spread_;  // up to `at_`
  int year_ = 0;
};

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
