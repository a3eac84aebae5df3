// The schools of a board side by side: what review/portfolio.h counts of the plans that came in and
// of what the board has itself, how far the round is with each, and what it sent before.
#pragma once

#include "app/test_round.h"
#include "review/portfolio.h"

namespace koers {

struct PortfolioFacts {
  Portfolio portfolio;
  // By the place of the school in the portfolio.
  std::vector<SchoolInRound> round;
  std::vector<std::optional<PlanFigures>> before;  // of the plan that it sent before this one
  std::size_t came_in = 0;                         // of how many schools there is a plan

  std::optional<Cents> per_pupil() const;  // of all schools together; nothing without pupils
};

// Worked out again only when something of it is another; then a few school plans at a time, so
// that no frame waits for all of them.
class KnownPortfolio {
 public:
  // `year`: 0 for the year that is shown first.
  const PortfolioFacts& of(const Plan& plan, const SchoolPlansIn& in, int year, Date today);
  // Whether every school plan that came in is counted in what `of` gave last.
  bool complete() const { return waiting_.empty() && !settling_; }
  std::size_t left() const { return waiting_.size(); }  // so many are not

 private:
  void begin(const SchoolPlansIn& in);
  void put_some(const SchoolPlansIn& in);

  Plan made_of_;
  std::uint64_t version_ = 0;
  std::uint64_t seen_ = 0;  // the version in the frame before
  bool settling_ = false;
  int year_ = 0;
  Date made_on_;
  Plan counted_;  // the board's plan with the schools as they sent themselves
  std::optional<Consolidation> all_;
  Ids waiting_;  // school plans, the next one last
  PortfolioFacts facts_;
};

// All at once, for paper.
PortfolioFacts portfolio_facts(const Plan& plan, const SchoolPlansIn& in, int year, Date today);

}  // namespace koers
