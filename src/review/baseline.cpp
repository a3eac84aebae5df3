#include "review/baseline.h"

#include <algorithm>

#include "base/order.h"

namespace koers {

namespace {

struct Sum {
  std::int64_t milli = 0;  // scores x answers
  std::int64_t answers = 0;
  // A mean of nobody knows how many is at least the voice of one. A file may hold any number: what
  // lies off the scale counts as its end, and a group has at most a million people, so that no sum
  // overflows.
  void add(std::int64_t score_milli, std::int64_t count) {
    const std::int64_t people = std::clamp<std::int64_t>(count, 1, 1'000'000);
    milli += std::clamp<std::int64_t>(score_milli, 0, 4'000) * people;
    answers += people;
  }
  // Rounded to hundredths, half up.
  Decimal mean() const {
    if (answers == 0) return {};
    return {(milli + 5 * answers) / (10 * answers) * 10};
  }
};

using Sums = std::vector<std::vector<Sum>>;  // statement, group

struct Collected {
  BaselineFacts facts;
  Sums sums;

  std::size_t group(const std::string& name) const {
    const auto found = std::find(facts.groups.begin(), facts.groups.end(), name);
    return static_cast<std::size_t>(found - facts.groups.begin());
  }
  std::size_t statement(const Asked& asked) const {
    // Of a statement that is gone nobody knows what was asked.
    if (asked == Asked{}) return facts.statements.size();
    for (std::size_t i = 0; i < facts.statements.size(); ++i) {
      const StatementView& view = facts.statements[i];
      if (view.asked == asked) return i;
      // A topic in the words of a statement is about that statement.
      if (asked.statement.empty() && same_words(asked.topic, view.text)) return i;
    }
    return facts.statements.size();
  }
};

void collect_statements(const Plan& plan, Id it_plan, Collected& all) {
  for (const Statement& statement : plan.statements) {
    StatementView view;
    view.asked = {statement.id, {}};
    view.text = statement.text;
    view.pillar = statement.pillar;
    all.facts.statements.push_back(std::move(view));
  }
  for (const Baseline& baseline : plan.baselines) {
    if (baseline.it_plan != it_plan || baseline.topic.empty()) continue;
    const Asked asked = asked_in(baseline);
    if (!asked.statement.empty() || all.statement(asked) < all.facts.statements.size()) continue;
    StatementView view;
    view.asked = asked;
    view.text = baseline.topic;
    all.facts.statements.push_back(std::move(view));
  }
}

void collect_answers(const Plan& plan, Id it_plan, Collected& all) {
  for (const Baseline& baseline : plan.baselines) {
    if (baseline.it_plan != it_plan || baseline.score.milli == 0) continue;
    const std::size_t at = all.statement(asked_in(baseline));
    const std::size_t group = all.group(baseline.group);
    if (at >= all.sums.size() || group >= all.facts.groups.size()) continue;
    all.sums[at][group].add(baseline.score.milli, baseline.respondents);
  }
  for (const Response& response : plan.responses) {
    if (response.it_plan != it_plan) continue;
    const std::size_t group = all.group(response.group);
    ++all.facts.people;
    if (group < all.facts.groups.size()) ++all.facts.people_of[group];
    if (!response.remark.empty()) all.facts.remarks.push_back(response.remark);
    for (const Answer& answer : response.answers) {
      const std::size_t at = all.statement({answer.statement, {}});
      if (at < all.sums.size() && group < all.facts.groups.size() && answer.score > 0)
        all.sums[at][group].add(answer.score * 1000, 1);
    }
  }
}

void conclude(StatementView& view, const std::vector<Sum>& sums) {
  Sum whole;
  bool first = true;
  for (std::size_t g = 0; g < sums.size(); ++g) {
    const GroupMean mean{sums[g].answers, sums[g].mean()};
    view.groups.push_back(mean);
    if (mean.answers == 0) continue;
    whole.milli += sums[g].milli;
    whole.answers += sums[g].answers;
    if (first || mean.mean > view.groups[view.highest].mean) view.highest = g;
    if (first || mean.mean < view.groups[view.lowest].mean) view.lowest = g;
    first = false;
  }
  view.answers = whole.answers;
  view.mean = whole.mean();
  if (!first)
    view.gap = {view.groups[view.highest].mean.milli - view.groups[view.lowest].mean.milli};
}

// A goal keeps to its statement under any name; what was asked without one is known by its words.
bool comes_of(const Goal& goal, const StatementView& view) {
  if (!goal.statement.empty()) return goal.statement == view.asked.statement;
  return !view.text.empty() && goal.what == view.text;
}

}  // namespace

BaselineFacts baseline_of(const Plan& plan, Id it_plan) {
  Collected all;
  all.facts.groups = groups_of(plan, it_plan);
  all.facts.people_of.resize(all.facts.groups.size());
  collect_statements(plan, it_plan, all);
  all.sums.assign(all.facts.statements.size(), std::vector<Sum>(all.facts.groups.size()));
  collect_answers(plan, it_plan, all);
  BaselineFacts facts = std::move(all.facts);
  for (std::size_t i = 0; i < facts.statements.size(); ++i) {
    StatementView& view = facts.statements[i];
    conclude(view, all.sums[i]);
    for (const Goal& goal : plan.goals)
      if (goal.it_plan == it_plan && comes_of(goal, view)) view.goal = goal.id;
    if (!view.heard()) continue;
    facts.by_gap.push_back(i);
    if (view.wide()) ++facts.wide;
    if (view.low()) ++facts.low;
  }
  put_in_order(facts.by_gap, [&](std::size_t a, std::size_t b) {
    return facts.statements[a].gap > facts.statements[b].gap;
  });
  std::sort(facts.remarks.begin(), facts.remarks.end());
  return facts;
}

}  // namespace koers
