// The plan on one page: what the overview shows and what is printed, computed once for both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

struct GoalSummary {
  Id id;
  std::string name;
  std::string how;
  std::string themes;  // codes
  Colour colour{};     // of its first theme
  bool spearhead = false;
  int activities = 0;
  int done = 0;
  std::array<int, 4> by_phase{};       // activities in each of the four phases
  std::array<int, 4> done_by_phase{};  // … and how many of them are done
  Decimal hours;
};

struct BudgetSummary {
  int year = 0;
  Cents cost;
  Cents cash;
  Cents per_pupil;             // zero when nobody counted the pupils
  std::optional<Cents> cover;  // nothing when the plan names no funding
};
// `2027: dekking € 50.000, € 2.000 tekort`; empty without cover.
std::string cover_words(Language language, const BudgetSummary& year);

// What one theme costs in each of the years shown.
struct ThemeCost {
  std::string name;
  Colour colour{};
  std::vector<Cents> years;
  bool no_theme = false;  // the lines that belong to none
};

// What the plan costs, by year and by theme.
struct BudgetPicture {
  std::vector<BudgetSummary> years;  // none without budget lines
  std::vector<ThemeCost> themes;     // those that cost anything, and the lines without a theme
};

BudgetPicture budget_picture_of(const Plan& plan, Date today);

// The picture of the plan that is shown, worked out again only when its money is another.
class BudgetPictures {
 public:
  const BudgetPicture& of(const Plan& plan, Date today);

 private:
  Plan made_of_;
  Date made_on_;
  BudgetPicture picture_;
};

struct Summary {
  std::string title;
  std::string school;
  std::string year;
  std::string ambition;
  std::vector<std::string> vision;
  std::vector<GoalSummary> goals;
  // How many of the goals give IT each role, in the order of the choice; the first: those without.
  std::array<int, ChoiceOf<RoleOfIt>::values.size()> by_role{};
  std::vector<Id> moments;  // from today on, first first
  BudgetPicture budget;
};

// On paper the moments that have been belong to the year as well: those from an earlier day on, or
// all from an empty one.
Summary summary_of(const Plan& plan, Date today, Date moments_from);
inline Summary summary_of(const Plan& plan, Date today) { return summary_of(plan, today, today); }

// What IT is there for: each role that a goal gives it and the goals without one, counted in words.
std::vector<std::string> role_words(const Plan& plan, Language language, const Summary& summary);

// The summary of the plan that is shown, worked out again only when the plan is another.
class Summaries {
 public:
  const Summary& of(const Plan& plan, Date today);

 private:
  Plan made_of_;
  Date made_on_;
  BudgetPictures pictures_;
  Summary summary_;
};

// The calendar years that a plan's money is shown for: from that of the school year's start.
inline constexpr int budget_years_shown = 4;

// What the budget lines that a list shows cost in each of the years from the first.
struct LineTotals {
  std::array<Cents, budget_years_shown> cost{};
};

// Worked out once for each change of the lines or of what is searched for.
class ShownTotals {
 public:
  const LineTotals& of(const Plan& plan, const Ids& lines, int first_year);

 private:
  AnyTable made_of_;
  Ids lines_;
  int first_year_ = 0;
  LineTotals totals_;
};

}  // namespace koers
