// The one list of the entities of a plan, in the order of the file: type, name in code, name in the
// file, and the prefix of new ids. Everything that runs over all entities runs over this list.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#define KOERS_ENTITIES(X)                                           \
  X(Organisation, organisations, "organisations", "o")              \
  X(Role, roles, "roles", "r")                                      \
  X(SchoolYear, school_years, "schoolYears", "y")                   \
  X(PlanPeriod, plan_periods, "planPeriods", "pp")                  \
  X(BudgetYear, budget_years, "budgetYears", "by")                  \
  X(Source, sources, "sources", "so")                               \
  X(VisionStatement, vision_statements, "visionStatements", "v")    \
  X(Destination, destinations, "destinations", "d")                 \
  X(Theme, themes, "themes", "t")                                   \
  X(Frame, frames, "frames", "f")                                   \
  X(ItPlan, it_plans, "itPlans", "ip")                              \
  X(Statement, statements, "statements", "st")                      \
  X(Baseline, baselines, "baselines", "b")                          \
  X(Response, responses, "responses", "rs")                         \
  X(PriorityCriterion, priority_criteria, "priorityCriteria", "cr") \
  X(Goal, goals, "goals", "g")                                      \
  X(Ballot, ballots, "ballots", "ba")                               \
  X(Translation, translations, "translations", "tr")                \
  X(Indicator, indicators, "indicators", "i")                       \
  X(Activity, activities, "activities", "a")                        \
  X(PhaseGate, phase_gates, "phaseGates", "pg")                     \
  X(Moment, moments, "moments", "m")                                \
  X(TeamPlan, team_plans, "teamPlans", "tp")                        \
  X(Progress, progress, "progress", "pr")                           \
  X(Evaluation, evaluations, "evaluations", "e")                    \
  X(Category, categories, "categories", "c")                        \
  X(Funding, fundings, "fundings", "fu")                            \
  X(BudgetLine, budget_lines, "budgetLines", "l")                   \
  X(AllocationKey, allocation_keys, "allocationKeys", "ak")         \
  X(Asset, assets, "assets", "as")                                  \
  X(Actual, actuals, "actuals", "ac")                               \
  X(Stakeholder, stakeholders, "stakeholders", "s")                 \
  X(Involvement, involvements, "involvements", "iv")                \
  X(Session, sessions, "sessions", "se")                            \
  X(Input, inputs, "inputs", "in")                                  \
  X(SupportPoll, support_polls, "supportPolls", "sp")               \
  X(Right, rights, "rights", "rg")                                  \
  X(Decision, decisions, "decisions", "de")                         \
  X(Risk, risks, "risks", "ri")                                     \
  X(Processing, processings, "processings", "pc")                   \
  X(Review, reviews, "reviews", "re")                               \
  X(Dismissal, dismissals, "dismissals", "di")                      \
  X(RuleSetting, rule_settings, "ruleSettings", "ru")               \
  X(Template, templates, "templates", "te")                         \
  X(Package, packages, "packages", "pk")                            \
  X(Change, changes, "changes", "ch")                               \
  X(Comment, comments, "comments", "co")                            \
  X(Label, labels, "labels", "la")

namespace koers {

enum class Entity : std::uint8_t {
#define X(Type, name, file_name, prefix) name,
  KOERS_ENTITIES(X)
#undef X
};

#define X(Type, name, file_name, prefix) +1
inline constexpr std::size_t entity_count = 0 KOERS_ENTITIES(X);
#undef X

// A few entities in an order, for tables that are made while the program is compiled: more of them
// than fit do not compile there.
class EntityList {
 public:
  constexpr EntityList() = default;
  constexpr EntityList(std::initializer_list<Entity> of) {
    for (Entity entity : of) list_[size_++] = entity;
  }
  constexpr const Entity* begin() const { return list_.data(); }
  constexpr const Entity* end() const { return list_.data() + size_; }
  constexpr std::size_t size() const { return size_; }

 private:
  std::array<Entity, 12> list_{};
  std::size_t size_ = 0;
};

#define X(Type, name, file_name, prefix) struct Type;
KOERS_ENTITIES(X)
#undef X

}  // namespace koers
