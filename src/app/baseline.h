// How groups see the present (review/baseline.h), kept for a page and put in words, and what a plan
// offers to ask.
#pragma once

#include <memory>

#include "edit/voices.h"
#include "review/baseline.h"
#include "text/speech.h"

namespace koers {

inline constexpr std::size_t most_statements = 16;
// A fragment that is to be taken over, without the statements for which the plan has no room; how
// many those are. What the plan has already takes none.
std::size_t leave_out_statements(const Plan& plan, Plan& fragment);

// Worked out once for each change of what it is made of.
class BaselineView {
 public:
  const BaselineFacts& of(const Plan& plan, Id it_plan);

 private:
  bool made_ = false;
  Id it_plan_;
  Plan made_of_;
  BaselineFacts facts_;
};

// In words.
std::string mean_words(Language language, Decimal mean);  // 1,9; –
// `leraren 1,9 (17 antwoorden), directie 3,5 (1 antwoord)`
std::string groups_in_words(const BaselineFacts& facts, const StatementView& view,
                            Language language);
// How many have answers, and of how many groups differ much or the score is low.
std::string sum_up_in_words(const BaselineFacts& facts, Language language);
// `verschil 1,6 tussen directie en leraren`; nothing when fewer than two groups answered.
std::string gap_in_words(const BaselineFacts& facts, const StatementView& view, Language language);

// What a plan offers to begin with, for its sector and in a language.
std::vector<Statement> default_statements(Sector sector, Language language);
std::vector<std::string> default_groups(Language language);
// Those of the school, or the ones to begin with when it has none.
std::vector<std::string> groups_or_defaults(const Plan& plan, Id it_plan, Language language);

// The goal that comes of a low score.
Goal goal_from(const BaselineFacts& facts, const StatementView& view, Id it_plan,
               Language language);

}  // namespace koers
