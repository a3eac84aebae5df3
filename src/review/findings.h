// What the rules find in a plan. Each rule looks again only when a table that it reads is another.
#pragma once

#include "review/rule.h"

namespace koers {

struct RuleFindings {
  const Rule* rule = nullptr;
  std::vector<Finding> found;  // in the order of the plan, with those that were put aside
  std::size_t open = 0;        // of them, not put aside
};

// Points into the plan that it was made of.
struct PlanFindings {
  std::vector<RuleFindings> rules;  // all of them, in their order
  int errors = 0;                   // of the open findings
  int warnings = 0;
  int tips = 0;

  bool nothing() const { return errors + warnings + tips == 0; }
};

// How the plan sets a rule; null where it follows the usual.
const RuleSetting* setting_of(const Plan& plan, const Rule& rule);
Decimal threshold_of(const Plan& plan, const Rule& rule);

PlanFindings findings_of(const Plan& plan, Date today);

// The findings of the plan that is shown.
class FindingsFacts {
 public:
  const PlanFindings& of(const Plan& plan, Date today);

 private:
  Plan made_of_;  // keeps the rows that the findings point to
  Date made_on_;
  PlanFindings found_;
};

}  // namespace koers
