// When a body has to answer and who may say what. Rights are rows of the plan: the usual ones that
// can be taken over are only suggestions in words, to be checked against the school's own rules.
#pragma once

#include <optional>

#include "review/terms.h"
#include "text/speech.h"

namespace koers {

struct DecisionTerm {
  Id id;
  Id right;               // that says what this body may say of this subject
  Date answer_by;         // as filled in, else by the weeks of the right
  bool computed = false;  // by the weeks
  bool answered = false;
  bool asked = false;
  std::int64_t days = 0;  // until it must be answered; below zero is too late
  bool late = false;
  bool impossible = false;   // the answer would come before the question
  bool other_right = false;  // another kind of decision than the right says
};

DecisionTerm decision_term(const Plan& plan, const Decision& decision, Date today);

// Open ones by the day on which they must be answered, then those that are answered.
std::vector<DecisionTerm> decision_terms(const Plan& plan, Date today);

// `nog 23 dagen, uiterlijk 16 dec 2026`; `3 dagen te laat`; how it was answered.
std::string term_words(const Plan& plan, Language language, const DecisionTerm& term);
// What is strange about it, and empty for nothing.
std::string term_warning(const Plan& plan, Language language, const DecisionTerm& term);
std::string decision_name(const Plan& plan, Language language, Id decision);

// The usual rights of the sector that the plan does not have yet, without ids.
std::vector<Right> missing_rights(const Plan& plan, Language language);

}  // namespace koers
