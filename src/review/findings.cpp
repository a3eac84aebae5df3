#include "review/findings.h"

#include <algorithm>

#include "review/word_lists.h"
#include "text/speech.h"

namespace koers {

namespace {

// Whether the rule would read the very same rows in both.
bool same_for(const Rule& rule, const Plan& a, const Plan& b) {
  if (a.head != b.head || !a.rule_settings.same_as(b.rule_settings)) return false;
  if (!same_tables(a, b, {Entity::goals, Entity::it_plans, Entity::school_years})) return false;
  return std::all_of(rule.reads.begin(), rule.reads.end(),
                     [&](Entity entity) { return a.table(entity).same_as(b.table(entity)); });
}

std::size_t rows_read(const Rule& rule, const Plan& plan) {
  std::size_t rows = plan.goals.size() + 1;
  for (const Entity entity : rule.reads) rows += plan.table(entity).size();
  return rows;
}

// Sees which findings were put aside, and counts the others.
void count(PlanFindings& findings, const Plan& plan) {
  static_cast<FoundCounts&>(findings) = {};
  for (RuleFindings& of : findings.rules) {
    of.open = 0;
    for (Finding& finding : of.found) {
      finding.aside = dismissal_of(plan, *of.rule, finding);
      if (finding.aside == nullptr) ++of.open;
      findings.add(finding);
    }
  }
}

}  // namespace

void FoundCounts::add(const Finding& finding) {
  if (finding.aside != nullptr) return;
  if (finding.severity == Severity::error) ++errors;
  if (finding.severity == Severity::warning) ++warnings;
  if (finding.severity == Severity::note) ++tips;
}

FoundCounts& FoundCounts::operator+=(const FoundCounts& others) {
  errors += others.errors;
  warnings += others.warnings;
  tips += others.tips;
  return *this;
}

const RuleSetting* setting_of(const Plan& plan, const Rule& rule) {
  for (const RuleSetting& setting : plan.rule_settings)
    if (setting.rule == rule.id) return &setting;
  return nullptr;
}

Looked looked(const Plan& plan, const Rule& rule, Date today) {
  const Measures& usual = rule.usual;
  Looked at{plan, today, usual.threshold, usual.second, {}};
  if (const RuleSetting* setting = setting_of(plan, rule)) {
    if (!setting->threshold.empty()) at.threshold = setting->threshold;
    if (!setting->second.empty()) at.second = setting->second;
    at.words = setting->words;
  }
  if (at.words.empty() && usual.words != nullptr) at.words = usual_words(*usual.words);
  return at;
}

std::vector<Finding> found_by(const Rule& rule, const Plan& plan, Date today) {
  const RuleSetting* setting = setting_of(plan, rule);
  if (setting != nullptr && setting->off) return {};
  Findings found(rule.severity);
  rule.check(looked(plan, rule, today), found);
  return found.take();
}

constexpr std::size_t longest_mark = 200;

std::string mark_of(const Finding& finding) {
  std::string mark(name_of(finding.says.key));
  for (const Argument& argument : finding.says.arguments)
    if (const auto* text = std::get_if<std::string>(&argument)) mark += ' ' + *text;
  return shortened(mark, longest_mark);
}

const Dismissal* dismissal_of(const Plan& plan, const Rule& rule, const Finding& finding) {
  for (const Dismissal& dismissal : plan.dismissals)
    if (dismissal.rule == rule.id && dismissal.about == finding.about &&
        !dismissal.reason.empty() && (dismissal.says.empty() || dismissal.says == mark_of(finding)))
      return &dismissal;
  return nullptr;
}

PlanFindings findings_of(const Plan& plan, Date today) {
  PlanFindings findings;
  for (const Rule* rule : all_rules())
    findings.rules.push_back({rule, found_by(*rule, plan, today), 0});
  count(findings, plan);
  return findings;
}

const PlanFindings& FindingsFacts::of(const Plan& plan, Date today) {
  const bool same = same_value(made_of_, plan);
  if (made_on_ == today && same && complete()) return found_;
  if (found_.rules.empty() || made_on_ != today) {
    found_ = findings_of(plan, today);
    waits_.assign(found_.rules.size(), false);
    waiting_ = 0;
  } else {
    for (std::size_t i = 0; !same && i < waits_.size(); ++i)
      waits_[i] = waits_[i] || !same_for(*found_.rules[i].rule, made_of_, plan);
    look_again(plan, today);
    count(found_, plan);
  }
  made_of_ = plan;
  made_on_ = today;
  return found_;
}

// Rows say how long a rule takes better than a clock does: the same plan goes the same way always.
void FindingsFacts::look_again(const Plan& plan, Date today) {
  constexpr std::size_t rows_at_a_time = 12'000;
  std::size_t rows = 0;
  waiting_ = 0;
  for (std::size_t i = 0; i < waits_.size(); ++i) {
    if (!waits_[i]) continue;
    const Rule& rule = *found_.rules[i].rule;
    const std::size_t more = rows_read(rule, plan);
    if (rows > 0 && rows + more > rows_at_a_time) {
      ++waiting_;
      continue;
    }
    rows += more;
    found_.rules[i].found = found_by(rule, plan, today);
    waits_[i] = false;
  }
}

}  // namespace koers
