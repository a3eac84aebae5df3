#include "app/baseline.h"

#include "text/formats.h"
#include "text/words.h"

namespace koers {

const BaselineFacts& BaselineView::of(const Plan& plan, Id it_plan) {
  const bool same =
      made_ && it_plan_ == it_plan &&
      same_tables(made_of_, plan,
                  {Entity::statements, Entity::baselines, Entity::responses, Entity::goals});
  if (same) return facts_;
  made_ = true;
  it_plan_ = it_plan;
  made_of_ = plan;
  facts_ = baseline_of(plan, it_plan);
  return facts_;
}

std::string mean_words(Language language, Decimal mean) {
  return mean.milli == 0 ? "–" : decimal(language, mean);
}

std::string groups_in_words(const BaselineFacts& facts, const StatementView& view,
                            Language language) {
  std::string out;
  for (std::size_t g = 0; g < view.groups.size(); ++g) {
    const GroupMean& mean = view.groups[g];
    if (mean.answers == 0) continue;
    if (!out.empty()) out += ", ";
    out += say(language, words::baseline_group_mean(mean.answers, facts.groups[g],
                                                    mean_words(language, mean.mean)));
  }
  return out;
}

std::string sum_up_in_words(const BaselineFacts& facts, Language language) {
  const auto wide = static_cast<std::int64_t>(facts.wide);
  const auto low = static_cast<std::int64_t>(facts.low);
  const auto heard = static_cast<std::int64_t>(facts.by_gap.size());
  return say(language, words::baseline_sum_up(heard)) + ' ' +
         say(language,
             wide == 0 ? Phrase(words::baseline_wide_none) : words::baseline_wide_some(wide)) +
         ' ' +
         say(language, low == 0 ? Phrase(words::baseline_low_none) : words::baseline_low_some(low));
}

std::string gap_in_words(const BaselineFacts& facts, const StatementView& view, Language language) {
  if (view.highest == view.lowest || view.gap.milli == 0) return {};
  return say(language,
             words::baseline_gap_between(decimal(language, view.gap), facts.groups[view.highest],
                                         facts.groups[view.lowest]));
}

std::vector<std::string> groups_or_defaults(const Plan& plan, Id it_plan, Language language) {
  std::vector<std::string> groups = groups_of(plan, it_plan);
  return groups.empty() ? default_groups(language) : groups;
}

Goal goal_from(const BaselineFacts& facts, const StatementView& view, Id it_plan,
               Language language) {
  Goal goal;
  goal.it_plan = it_plan;
  goal.what = view.text;
  goal.statement = view.asked.statement;
  goal.kind = GoalKind::spearhead;
  goal.status = GoalStatus::idea;
  goal.why_now = WhyNow::signal;
  goal.current =
      Text(say(language, words::baseline_goal_current(groups_in_words(facts, view, language),
                                                      mean_words(language, view.mean))));
  return goal;
}

}  // namespace koers
