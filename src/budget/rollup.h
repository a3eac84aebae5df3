// What a plan costs over the years, added up one way or another: the one roll-up for page, paper
// and command line. Whatever the way, rows add up to the total, months to years, and school years
// to the calendar years that they lie in, to the cent.
#pragma once

#include "budget/by_school.h"
#include "budget/years.h"

namespace koers {

// What is told apart. `pupil` is by school: what it bears, for each of its pupils.
enum class By : std::uint8_t { kind, theme, payer, purpose, pupil };
enum class Per : std::uint8_t { calendar_year, school_year, month };

struct RollupAsk {
  By by = By::kind;
  Per per = Per::calendar_year;
  YearSpan years;     // of school years those that begin in them
  bool cash = false;  // the money that leaves, in place of the cost
  bool operator==(const RollupAsk&) const = default;
};

struct RollupRow {
  Subject about;          // a theme or an organisation
  const char* name = "";  // a kind or a purpose, as a file has it; empty for what belongs to none
  std::int64_t pupils = 0;
  std::vector<Cents> amounts;  // for each period
  std::vector<Cents> own;      // by pupil: what of it a school pays itself

  Cents per_pupil(std::size_t period) const {
    return pupils > 0 ? share(amounts[period], 1, pupils) : Cents{};
  }
};

struct Rollup {
  std::vector<Month> periods;   // the first month of each, and the month after the last
  std::vector<RollupRow> rows;  // in the order of the plan, without those that have nothing
  RollupRow total;
};

Rollup rollup(const Plan& plan, const RollupAsk& ask, Date today);

// Keeps a roll-up beside a plan that changes: of lines that were edited only those are counted
// anew. Always the same as `rollup`.
class BudgetTotals {
 public:
  const Rollup& of(const Plan& plan, const RollupAsk& ask, Date today);

 private:
  // Months of one period and one calendar year.
  struct Segment {
    Month from;
    Month to;
    std::size_t period;
  };

  void begin(const SchoolDivision& division);
  void count(const BudgetLine& line, const SchoolDivision& division, int sign);
  std::size_t place_of(const BudgetLine& line) const;
  RollupRow row_at(std::size_t place, const SchoolDivision& division) const;
  void fold(std::size_t place, RollupRow& row) const;
  void fill(const SchoolDivision& division);

  Plan made_of_;
  RollupAsk ask_;
  Date today_;
  bool made_ = false;
  std::size_t places_ = 0;  // of rows; the last is for what belongs to none
  std::vector<Segment> segments_;
  std::vector<Cents> sums_;  // by place, then by segment
  std::vector<Cents> own_;   // of these, by pupil
  Rollup rollup_;
};

}  // namespace koers
