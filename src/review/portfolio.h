// School plans side by side, as their board looks at them: how far each of them is, what the rules
// find in it, how it stands in the frames and for the themes, and what the school costs.
#pragma once

#include <optional>
#include <vector>

#include "budget/by_school.h"
#include "review/findings.h"
#include "review/metrics.h"

namespace koers {

// What of a school falls under one theme of the board. A goal may fall under more of them.
struct ThemeInSchool {
  int goals = 0;
  int activities = 0;  // without those that were cancelled
  int done = 0;
  Cents own;        // of the lines that the school pays itself
  Cents allocated;  // its part of the others

  Cents cost() const { return own + allocated; }
};

// How a school plan stands in a frame: what was measured, and what Koers proposes to say of it.
struct FrameInSchool {
  FrameState state{};
  Verdict verdict{};
  bool operator==(const FrameInSchool&) const = default;
};

struct SchoolInPortfolio : FoundCounts {  // of findings about what belongs to the school plan
  Id school;
  Id it_plan;  // of the year; empty while there is none
  int goals = 0;
  int spearheads = 0;
  int activities = 0;  // without those that were cancelled
  int done = 0;
  // By the place in `Portfolio::frames`; nothing for a frame that is not about this plan.
  std::vector<std::optional<FrameInSchool>> frames;
  // By the place in `Portfolio::themes`; one more for the lines that have no theme.
  std::vector<ThemeInSchool> themes;
  FoundCounts by_sum;  // of them: the board counts with another sum than was sent (B13)
  SchoolCost cost;     // in the calendar year, with its part of what the board pays
  Overall overall{};   // of the last test; none while there was none

  int in_state(FrameState state) const;
  int to_do() const { return activities - done; }
  int holds() const { return in_state(FrameState::holds); }
  int deviates() const { return in_state(FrameState::broken); }
};

struct Portfolio : FoundCounts {  // of findings about what belongs to no school
  int year = 0;
  Ids frames;  // those that hold on the day and ask something
  Ids themes;
  std::vector<SchoolInPortfolio> schools;  // in the order of the plan
  Cents total;                             // of all lines in that year
};

// The calendar year of which costs are shown where no other was asked for: the first that can still
// be mended.
int portfolio_year(const Plan& plan, Date today);

// What a portfolio of the plan is about, without its schools.
Portfolio empty_portfolio(const Plan& board, int calendar_year, Date today);

// One school plan as it stands in that plan, held against what the portfolio is about: with what
// the school pays itself, without its part of what others pay.
SchoolInPortfolio measured(const Plan& plan, Id it_plan, const Portfolio& about, Date today);

// A finding, and the rule that it is by. Points into the rules.
struct FindingByRule {
  const Rule* rule = nullptr;
  Finding finding;
};
// Whether the rule holds what the board has of a school against what it sent: it looks at the plan
// of the board, and not at what came in.
bool is_about_sum(const Rule& rule);

// Those about what belongs to the school plan, without those that were put aside, the worst first.
std::vector<FindingByRule> findings_about(const Plan& plan, Id it_plan, Date today);

// What is kept of it until the school sends its plan again.
PlanFigures figures_of(const SchoolInPortfolio& school, int calendar_year);

// The plan of a board, with its schools as far as it has them itself, into which the school plans
// can be put that came in. What schools cost adds up to `total`, to the cent, in a plan that has a
// school.
class Consolidation {
 public:
  // `board` has the schools as they are counted: by their pupils its own lines are divided.
  Consolidation(const Plan& board, int calendar_year, Date today);

  // In place of what the board has of that school plan itself. `joined`: the plan of the board with
  // the school plan in it (edit/packages.h).
  void put(const Plan& joined, Id it_plan);
  const Portfolio& portfolio() const { return out_; }

 private:
  void divide_costs(const Plan& board, const SchoolDivision& division);

  Date today_;
  Portfolio out_;
};

// Of one plan, with nothing put in.
Portfolio portfolio_of(const Plan& plan, int calendar_year, Date today);

}  // namespace koers
