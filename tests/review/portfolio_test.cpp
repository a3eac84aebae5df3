// School plans side by side.
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "review/portfolio.h"
#include "shared/files.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const Date reference_day = Date::of(2026, 11, 23);

Plan wijd_water() { return *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan; }

Cents sum_of(const Portfolio& portfolio) {
  Cents sum;
  for (const SchoolInPortfolio& school : portfolio.schools) sum += school.cost.total();
  return sum;
}

}  // namespace

TEST_CASE("what schools cost adds up to what the plan costs, to the cent") {
  constexpr std::uint64_t seed = 83;
  RandomPlans random(seed);
  int with_schools = 0;
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Plan plan = random.plan();
    const int year = 2024 + static_cast<int>(random.below(6));
    const Portfolio portfolio = portfolio_of(plan, year, reference_day);
    if (portfolio.schools.empty()) continue;
    ++with_schools;
    CHECK(sum_of(portfolio) == portfolio.total);
    Cents by_theme;
    for (const SchoolInPortfolio& school : portfolio.schools)
      for (const ThemeInSchool& theme : school.themes) by_theme += theme.cost();
    CHECK(by_theme == portfolio.total);
  }
  CHECK(with_schools > 50);
}

TEST_CASE("every finding is of one school or of none, and none is lost") {
  const Plan plan = wijd_water();
  const Portfolio portfolio = portfolio_of(plan, 2027, reference_day);
  const PlanFindings found = findings_of(plan, reference_day);
  int errors = portfolio.errors;
  int warnings = portfolio.warnings;
  int tips = portfolio.tips;
  for (const SchoolInPortfolio& school : portfolio.schools) {
    errors += school.errors;
    warnings += school.warnings;
    tips += school.tips;
  }
  CHECK(errors == found.errors);
  CHECK(warnings == found.warnings);
  CHECK(tips == found.tips);
}

TEST_CASE("Wijd Water: three schools with their goals, their frames and their money") {
  const Plan plan = wijd_water();
  const Portfolio portfolio = portfolio_of(plan, 2027, reference_day);
  REQUIRE(portfolio.schools.size() == 3);
  for (const SchoolInPortfolio& school : portfolio.schools) {
    CHECK_FALSE(school.it_plan.empty());
    CHECK(school.goals == 3);
    CHECK(school.spearheads > 0);
    CHECK(school.activities > 0);
    CHECK(school.holds() + school.deviates() > 5);
    CHECK(school.cost.pupils > 0);
  }
  // The frames of the board that the demonstration breaks: KO deviates, DS does not (domain d.1).
  CHECK(portfolio.schools[0].deviates() < portfolio.schools[1].deviates());
}

TEST_CASE("Wijd Water: themes and frames school by school") {
  const Plan plan = wijd_water();
  const Portfolio portfolio = portfolio_of(plan, 2027, reference_day);
  CHECK(portfolio.themes.size() == plan.themes.size());
  CHECK(portfolio.frames.size() > 5);
  for (const SchoolInPortfolio& school : portfolio.schools) {
    REQUIRE(school.frames.size() == portfolio.frames.size());
    REQUIRE(school.themes.size() == portfolio.themes.size() + 1);
    int under = 0;
    for (const ThemeInSchool& theme : school.themes) under += theme.goals;
    CHECK(under >= school.goals);  // each is for a theme, some for more
    CHECK(school.themes.back().goals == 0);
  }
}

TEST_CASE("a school plan that came in takes the place of what the board had of it") {
  const Plan board = wijd_water();
  Consolidation all(board, 2027, reference_day);
  const Portfolio before = all.portfolio();
  const SchoolInPortfolio was = before.schools[1];

  SUBCASE("the same again changes nothing") {
    all.put(board, was.it_plan);
    const SchoolInPortfolio& now = all.portfolio().schools[1];
    CHECK(all.portfolio().total == before.total);
    CHECK(now.cost.total() == was.cost.total());
    CHECK(now.goals == was.goals);
    CHECK(now.activities == was.activities);
    CHECK(now.done == was.done);
    CHECK(now.errors == was.errors);
    CHECK(now.warnings == was.warnings);
    CHECK(now.tips == was.tips);
    CHECK(now.frames == was.frames);
    for (std::size_t t = 0; t < was.themes.size(); ++t) {
      CHECK(now.themes[t].goals == was.themes[t].goals);
      CHECK(now.themes[t].cost() == was.themes[t].cost());
    }
  }
  SUBCASE("what it pays more comes on top of the whole, and of no other school") {
    Plan joined = board;
    BudgetLine more;
    more.id = Id::from("bl-more");
    more.payer = was.school;
    more.kind = LineKind::one_off;
    more.quantity = Decimal::whole(1);
    more.unit_price = {123'45};
    more.start = Month::of(2027, 3);
    more.theme = board.themes[0].id;
    joined.budget_lines.put(more);
    all.put(joined, was.it_plan);
    const Portfolio& now = all.portfolio();
    CHECK(now.total == before.total + Cents{123'45});
    CHECK(now.schools[1].cost.own == was.cost.own + Cents{123'45});
    CHECK(now.schools[1].themes[0].own == was.themes[0].own + Cents{123'45});
    CHECK(now.schools[0].cost.total() == before.schools[0].cost.total());
    CHECK(sum_of(now) == now.total);
  }
  SUBCASE("a plan of a school that the board does not have is left alone") {
    all.put(board, Id::from("ip-nobody"));
    CHECK(all.portfolio().total == before.total);
  }
}
