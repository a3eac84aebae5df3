// What people say of the school, put into a plan: the groups that are asked, what they answered on
// paper or by themselves, and the goals that come of it. Means and gaps are facts, in `review`.
#pragma once

#include "edit/edits.h"
#include "model/asked.h"

namespace koers {

// A group that has no answers yet is a baseline without a score: it holds the place of the group.
bool holds_place(const Baseline& baseline);

Plan with_groups(Plan plan, Id it_plan, const std::vector<std::string>& groups, IdSource& ids);
// An empty new name takes the group away with all that it said. Problem: `group_taken`.
Result<Plan> with_group_renamed(const Plan& plan, Id it_plan, const std::string& from,
                                const std::string& to);

// What was counted elsewhere: a mean from 1 to 4 and how many answered; both nothing takes it away.
struct Counted {
  Decimal score;
  std::int64_t respondents = 0;
  bool operator==(const Counted&) const = default;
};
const Baseline* find_baseline(const Plan& plan, Id it_plan, const Asked& asked,
                              const std::string& group);
// Problems: `bad_score`, `bad_count`, `too_long`.
Result<Plan> with_counted(const Plan& plan, Id it_plan, const Asked& asked,
                          const std::string& group, Counted counted, Date today, IdSource& ids);

// The statements behind the others, without those whose words are there already.
Plan with_statements(Plan plan, const std::vector<Statement>& statements);

// Answers from elsewhere are let in once: by their id. Answers to statements that the plan does not
// have, and scores that cannot be, are left out; who then says nothing is not let in.
struct LetIn {
  Plan plan;
  std::size_t added = 0;
  std::size_t known = 0;  // were here already
  std::size_t empty = 0;  // have nothing to say in this plan
};
LetIn with_responses(const Plan& plan, const Plan& from, Id it_plan);

}  // namespace koers
