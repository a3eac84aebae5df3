// The words of a rule: its name, why it is there, and what it rests on.
#pragma once

#include <string>

#include "review/rule.h"
#include "text/speech.h"

namespace koers {

// `Wie en wanneer (U2)`.
std::string rule_name(Language language, const Rule& rule);
// In plain words, with what it rests on.
std::string rule_why(Language language, const Rule& rule);
// `heeft geen indicator (U3)`; with the reason for which it was put aside, where it was.
std::string said_by(Language language, const Rule& rule, const Finding& finding);
std::string severity_name(Language language, Severity severity);  // Fout, Let op, Tip

}  // namespace koers
