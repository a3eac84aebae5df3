// The step from a statement of the vision to goals: what is described of the five consequences, and
// the changes that one press makes of it. The words of the questions are in `ui`.
#pragma once

#include "base/problem.h"
#include "model/plan.h"

namespace koers {

// The consequences in the order in which they are asked: people, knowledge, money, training,
// infrastructure. By their names in the description of a translation.
inline constexpr std::array consequences = {"people", "knowledge", "money", "training",
                                            "infrastructure"};
const FieldInfo& consequence(std::size_t index);
int described(const Translation& step);  // of the five
bool says_nothing(const Translation& step);

// A statement with its translations, and the goals that come from it by whichever way.
struct StatementSteps {
  Id statement;
  Ids steps;
  Ids goals;          // of the year
  int described = 0;  // by the translation that says most
};
std::vector<StatementSteps> steps_of_statements(const Plan& plan);

// Worked out again only when the plan is another.
class StatementList {
 public:
  const std::vector<StatementSteps>& of(const Plan& plan);

 private:
  Plan made_of_;
  bool made_ = false;
  std::vector<StatementSteps> list_;
};

// One more translation of the statement.
Plan with_step(const Plan& plan, Id statement, Id new_id);

// Leads the translation to the goal: the goal names the statement, and takes over the role of IT
// where it had none. Where the translation led elsewhere before, that goal keeps the statement.
Result<Plan> with_step_to(const Plan& plan, Id step, Id goal);
// A new goal that comes from the translation.
Result<Plan> with_goal_from(const Plan& plan, Id step, Id new_goal);
// No longer to its goal: the words stay.
Result<Plan> with_step_loose(const Plan& plan, Id step);
// The role of IT, and the same for the goal as long as they agreed.
Result<Plan> with_role_of_it(const Plan& plan, Id step, RoleOfIt role);

}  // namespace koers
