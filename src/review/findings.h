// What the rules find in a plan. Each rule looks again only when a table that it reads is another.
#pragma once

#include "review/rule.h"

namespace koers {

struct RuleFindings {
  const Rule* rule = nullptr;
  std::vector<Finding> found;  // in the order of the plan, with those that were put aside
  std::size_t open = 0;        // of them, not put aside
};

// How many there are of each severity, without those that were put aside.
struct FoundCounts {
  int errors = 0;
  int warnings = 0;
  int tips = 0;

  bool nothing() const { return errors + warnings + tips == 0; }
  void add(const Finding& finding);
  FoundCounts& operator+=(const FoundCounts& others);
};

// Points into the plan that it was made of.
struct PlanFindings : FoundCounts {
  std::vector<RuleFindings> rules;  // all of them, in their order
};

// How the plan sets a rule; null where it follows the usual.
const RuleSetting* setting_of(const Plan& plan, const Rule& rule);
// With what it goes by: as the plan sets it, and the usual where nothing is filled in.
Looked looked(const Plan& plan, const Rule& rule, Date today);

PlanFindings findings_of(const Plan& plan, Date today);
std::vector<Finding> found_by(const Rule& rule, const Plan& plan, Date today);

// What a finding says, apart from how much: by this a dismissal knows it again.
std::string mark_of(const Finding& finding);
// By which the plan puts it aside; null where it does not.
const Dismissal* dismissal_of(const Plan& plan, const Rule& rule, const Finding& finding);

// The findings of the plan that is shown. After an edit of a large plan the rules look again a few
// at a time, so that no frame waits for all of them; until it is their turn, the findings of a rule
// are those of before, and may be about a row that is gone.
class FindingsFacts {
 public:
  const PlanFindings& of(const Plan& plan, Date today);
  // Whether every rule has looked at the plan that was last asked for.
  bool complete() const { return waiting_ == 0; }

 private:
  void look_again(const Plan& plan, Date today);

  Plan made_of_;  // keeps the dismissals that the findings point to
  Date made_on_;
  PlanFindings found_;
  std::vector<bool> waits_;  // by the place of the rule
  std::size_t waiting_ = 0;  // how many of them
};

}  // namespace koers
