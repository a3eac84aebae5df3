#include "edit/voices.h"

#include <algorithm>

#include "model/limits.h"

namespace koers {

namespace {

constexpr std::int64_t least_score = 1;
constexpr std::int64_t most_score = 4;

std::optional<Problem> wrong(const Counted& counted) {
  const bool scored = counted.score.milli != 0;
  if (scored &&
      (counted.score.milli < least_score * 1000 || counted.score.milli > most_score * 1000))
    return Problem{"bad_score", Severity::error, {}, {}};
  if (counted.respondents < 0 || counted.respondents > largest_number)
    return Problem{"bad_count", Severity::error, {}, {}};
  return std::nullopt;
}

bool is_about(const Plan& plan, const Baseline& baseline, const Asked& asked) {
  if (asked_in(baseline) == asked) return true;
  const Statement* statement = find<Statement>(plan, asked.statement);
  return statement != nullptr && baseline.statement.empty() &&
         same_words(baseline.topic, statement->text);
}

// What of an answer can count in the plan.
std::vector<Answer> usable(const Plan& plan, const Response& response) {
  std::vector<Answer> out;
  for (const Answer& answer : response.answers)
    if (find<Statement>(plan, answer.statement) != nullptr && answer.score >= least_score &&
        answer.score <= most_score)
      out.push_back(answer);
  return out;
}

}  // namespace

bool holds_place(const Baseline& baseline) {
  return baseline.statement.empty() && baseline.topic.empty() && baseline.score.milli == 0;
}

Plan with_groups(Plan plan, Id it_plan, const std::vector<std::string>& groups, IdSource& ids) {
  const std::vector<std::string> known = groups_of(plan, it_plan);
  for (const std::string& group : groups) {
    if (group.empty() || std::find(known.begin(), known.end(), group) != known.end()) continue;
    Baseline place;
    place.id = ids.mint("b");
    place.it_plan = it_plan;
    place.group = group;
    plan = with(std::move(plan), std::move(place));
  }
  return plan;
}

Result<Plan> with_group_renamed(const Plan& plan, Id it_plan, const std::string& from,
                                const std::string& to) {
  if (to.size() > longest_line) return Problem{"too_long", Severity::error, {}, {}};
  const std::vector<std::string> groups = groups_of(plan, it_plan);
  if (to != from && std::find(groups.begin(), groups.end(), to) != groups.end())
    return Problem{"group_taken", Severity::error, {}, to};
  Plan changed = plan;
  for (const Baseline& baseline : plan.baselines) {
    if (baseline.it_plan != it_plan || baseline.group != from) continue;
    Baseline renamed = baseline;
    renamed.group = to;
    changed = to.empty() ? without_row(std::move(changed), Entity::baselines, baseline.id)
                         : with(std::move(changed), std::move(renamed));
  }
  for (const Response& response : plan.responses) {
    if (response.it_plan != it_plan || response.group != from) continue;
    Response renamed = response;
    renamed.group = to;
    changed = to.empty() ? without_row(std::move(changed), Entity::responses, response.id)
                         : with(std::move(changed), std::move(renamed));
  }
  return changed;
}

const Baseline* find_baseline(const Plan& plan, Id it_plan, const Asked& asked,
                              const std::string& group) {
  for (const Baseline& baseline : plan.baselines)
    if (baseline.it_plan == it_plan && baseline.group == group && is_about(plan, baseline, asked) &&
        !holds_place(baseline))
      return &baseline;
  return nullptr;
}

Result<Plan> with_counted(const Plan& plan, Id it_plan, const Asked& asked,
                          const std::string& group, Counted counted, Date today, IdSource& ids) {
  if (const std::optional<Problem> problem = wrong(counted)) return *problem;
  if (group.size() > longest_line) return Problem{"too_long", Severity::error, {}, {}};
  const Baseline* known = find_baseline(plan, it_plan, asked, group);
  if (counted == Counted{}) return known ? without_row(plan, Entity::baselines, known->id) : plan;
  if (known && Counted{known->score, known->respondents} == counted) return plan;
  Baseline baseline = known ? *known : Baseline{};
  if (known == nullptr) {
    baseline.id = ids.mint("b");
    baseline.it_plan = it_plan;
    baseline.group = group;
  }
  baseline.statement = asked.statement;
  baseline.topic = asked.topic;
  baseline.score = counted.score;
  baseline.respondents = counted.respondents;
  baseline.date = today;
  return with(plan, std::move(baseline));
}

Plan with_statements(Plan plan, const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    const bool known = [&] {
      for (const Statement& other : plan.statements)
        if (other.text == statement.text) return true;
      return false;
    }();
    if (!known) plan = with(std::move(plan), statement);
  }
  return plan;
}

LetIn with_responses(const Plan& plan, const Plan& from, Id it_plan) {
  LetIn out{plan};
  for (const Response& response : from.responses) {
    if (find<Response>(out.plan, response.id) != nullptr) {
      ++out.known;
      continue;
    }
    Response mine = response;
    mine.answers = usable(plan, response);
    if (mine.answers.empty() && mine.remark.empty()) {
      ++out.empty;
      continue;
    }
    if (find<ItPlan>(plan, mine.it_plan) == nullptr) mine.it_plan = it_plan;
    out.plan = with(std::move(out.plan), std::move(mine));
    ++out.added;
  }
  return out;
}

}  // namespace koers
