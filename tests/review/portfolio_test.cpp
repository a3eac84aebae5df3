// School plans side by side.
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "review/portfolio.h"
#include "shared/files.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const Date reference_day = Date::of(2026, 11, 23);

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
    Cents sum;
    for (const SchoolInPortfolio& school : portfolio.schools) sum += school.cost.total();
    if (portfolio.schools.empty()) continue;
    ++with_schools;
    CHECK(sum == portfolio.total);
  }
  CHECK(with_schools > 50);
}

TEST_CASE("every finding is of one school or of none, and none is lost") {
  const Plan plan = *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan;
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
  const Plan plan = *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan;
  const Portfolio portfolio = portfolio_of(plan, 2027, reference_day);
  REQUIRE(portfolio.schools.size() == 3);
  for (const SchoolInPortfolio& school : portfolio.schools) {
    CHECK_FALSE(school.it_plan.empty());
    CHECK(school.goals == 3);
    CHECK(school.spearheads > 0);
    CHECK(school.activities > 0);
    CHECK(school.holds + school.deviates > 5);
    CHECK(school.cost.pupils > 0);
  }
  // The frames of the board that the demonstration breaks: KO deviates, DS does not (domain d.1).
  CHECK(portfolio.schools[0].deviates < portfolio.schools[1].deviates);
}
