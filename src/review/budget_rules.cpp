// Whether the money is right: every line belongs somewhere, what is bought can be kept, and no year
// bears it all.
#include <algorithm>
#include <map>
#include <set>

#include "review/cover.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "text/words.h"

namespace koers {

namespace {

// The first theme of the goal, where it has one.
Mend::Value theme_of(const Goal& goal) {
  if (goal.themes.empty()) return {};
  return {"theme", {Entity::themes, goal.themes.front()}};
}

Mend line_for(const Goal& goal) {
  return {Entity::budget_lines, {{"goal", subject_of(goal)}, theme_of(goal)}};
}

void line_without_place(const Looked& at, Findings& found) {
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.theme.empty() && !at.plan.themes.empty()) {
      found.add(subject_of(line), words::finding_B1_theme, "theme");
      if (const Goal* goal = find<Goal>(at.plan, line.goal))
        found.mend_last({{}, {theme_of(*goal)}});
    }
    if (line.purpose == Purpose::none)
      found.add(subject_of(line), words::finding_B1_purpose, "purpose");
  });
}

void money_and_goal(const Looked& at, Findings& found) {
  const YearScope year(at.plan);
  std::set<Id> paid;
  for (const BudgetLine& line : at.plan.budget_lines)
    if (counts(line)) paid.insert(line.goal);
  for (const Translation& translation : at.plan.translations) {
    const Goal* goal = find<Goal>(at.plan, translation.goal);
    if (goal == nullptr || !is_for_now(*goal) || translation.money.empty()) continue;
    if (!year.holds(Entity::goals, goal) || paid.count(goal->id) > 0) continue;
    found.add(subject_of(*goal), words::finding_B2_line);
    found.mend_last(line_for(*goal));
  }
  each_line(at.plan, [&](const BudgetLine& line) {
    const std::optional<Cents> amount = amount_of(line);
    if (!line.goal.empty() || line.purpose == Purpose::keep_running || !amount) return;
    if (amount->value * milli_per_cent > at.threshold.milli)
      found.add(subject_of(line), words::finding_B2_goal(*amount), "goal");
  });
}

void depreciation(const Looked& at, Findings& found) {
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.kind != LineKind::investment) return;
    const std::int64_t usual = usual_term(at.plan, line);
    if (line.depreciation_years == usual && usual > 0) return;
    constexpr const char* term = "depreciationYears";
    if (line.depreciation_years <= 0)
      found.add(subject_of(line), words::finding_B3_none, term);
    else if (usual > 0)
      found.add(subject_of(line), words::finding_B3_other(usual, line.depreciation_years), term);
    if (usual > 0) found.mend_last({{}, {{term, {}, usual}}});
  });
}

const Mend::Value each_year = chosen("kind", LineKind::structural);

Mend::Value payer_of(const BudgetLine& line) {
  if (line.payer.empty()) return {};
  return {"payer", {Entity::organisations, line.payer}};
}

// What is bought for a goal costs something to use as well, under the same goal; what is bought for
// none, under the same theme.
void investment_without_use(const Looked& at, Findings& found) {
  std::set<Id> goals;
  std::set<Id> themes{{}};  // B1 speaks of a line without one
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.kind == LineKind::investment) return;
    goals.insert(line.goal);
    themes.insert(line.theme);
  });
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.kind != LineKind::investment) return;
    if (!line.goal.empty() && !goals.contains(line.goal)) {
      found.add(subject_of(line), words::finding_B4);
      if (const Goal* goal = find<Goal>(at.plan, line.goal)) {
        Mend mend = line_for(*goal);
        mend.values[2] = each_year;
        mend.values[3] = payer_of(line);
        found.mend_last(mend);
      }
    }
    if (line.goal.empty() && !themes.contains(line.theme)) {
      found.add(subject_of(line), words::finding_B4_theme);
      found.mend_last({Entity::budget_lines,
                       {{"theme", {Entity::themes, line.theme}}, each_year, payer_of(line)}});
    }
  });
}

void support_ends_first(const Looked& at, Findings& found) {
  for (const Asset& asset : at.plan.assets)
    if (outlives_support(asset))
      found.add({Entity::assets, asset.id}, words::finding_B7, "supportEnd");
}

void replacement_wave(const Looked& at, Findings& found) {
  std::map<int, std::vector<const BudgetLine*>> by_year;
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.kind == LineKind::investment && !line.start.empty() && amount_of(line))
      by_year[line.start.year()].push_back(&line);
  });
  // Of what is bought in one year nobody can see whether it was to be spread.
  if (by_year.size() < 2) return;
  const std::int64_t end = by_year.begin()->first * 1000 + at.second.milli;
  std::int64_t all = 0;
  std::map<int, std::int64_t> sums;
  for (const auto& [year, lines] : by_year)
    for (const BudgetLine* line : lines)
      if (year * std::int64_t{1000} < end) {
        all += amount_of(*line)->value;
        sums[year] += amount_of(*line)->value;
      }
  if (sums.empty()) return;  // counted over no year at all
  // Where two years are heavy, the heavier one tells enough.
  const auto [year, sum] = *std::max_element(
      sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (all <= 0 || sum <= 0 || sum / 1000 * 100'000 <= all / 1000 * at.threshold.milli) return;
  const auto value = [](const BudgetLine* line) { return amount_of(*line)->value; };
  const BudgetLine* largest =
      *std::max_element(by_year[year].begin(), by_year[year].end(),
                        [&](const auto* a, const auto* b) { return value(a) < value(b); });
  found.add(
      subject_of(*largest),
      words::finding_B8(share({100}, sum, all).value, std::to_string(year), at.second.milli / 1000),
      "start");
}

constexpr Rule budget[] = {
    {"B1", Severity::error, line_without_place, {Entity::budget_lines, Entity::themes}},
    {"B2",
     Severity::warning,
     money_and_goal,
     {Entity::budget_lines, Entity::translations},
     {Decimal::whole(2'500)}},
    {"B3", Severity::error, depreciation, {Entity::budget_lines, Entity::categories}},
    {"B4", Severity::warning, investment_without_use, {Entity::budget_lines}},
    {"B5",
     Severity::warning,
     cost_per_pupil,
     {Entity::budget_lines, Entity::organisations, Entity::allocation_keys, Entity::budget_years,
      Entity::frames, Entity::packages}},
    {"B6",
     Severity::error,
     more_than_cover,
     {Entity::budget_lines, Entity::fundings, Entity::budget_years}},
    {"B7", Severity::error, support_ends_first, {Entity::assets}},
    {"B8",
     Severity::warning,
     replacement_wave,
     {Entity::budget_lines},
     {Decimal::whole(40), Decimal::whole(5)}},
    {"B9",
     Severity::warning,
     little_to_learn,
     {Entity::budget_lines, Entity::activities, Entity::frames, Entity::budget_years},
     {Decimal::whole(5), Decimal::whole(2'500)}},
    {"B10", Severity::warning, paid_at_two_levels, {Entity::budget_lines, Entity::organisations}},
    {"B11",
     Severity::warning,
     people_without_budget,
     {Entity::budget_lines, Entity::activities, Entity::roles, Entity::organisations},
     {Decimal::whole(40)}},
    {"B12",
     Severity::warning,
     asked_too_late,
     {Entity::budget_lines, Entity::budget_years, Entity::decisions}},
    {"B13",
     Severity::error,
     sums_of_schools,
     {Entity::budget_lines, Entity::organisations, Entity::packages}},
};

}  // namespace

std::span<const Rule> budget_rules() { return budget; }

}  // namespace koers
