// What the rules find in a plan, as the command line prints it.
#pragma once

#include <string>

#include "review/findings.h"
#include "text/speech.h"

namespace koers {

// A finding a line: `goals/g-1: error: U4 (D1 · Lezen): is carried out, and has no adoption`. What
// was put aside ends in `[put aside]`.
std::string rule_lines(const Plan& plan, const PlanFindings& found, Language language);

// The same for programs: a list of objects.
std::string rule_lines_json(const Plan& plan, const PlanFindings& found, Language language);

}  // namespace koers
