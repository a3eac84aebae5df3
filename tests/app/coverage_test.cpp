// What comes from which statement, and which theme each goal is for.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/coverage.h"
#include "app/translating.h"
#include "calendar/year_scope.h"
#include "edit/edits.h"
#include "format/plan_file.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

template <class T>
T named(const char* id) {
  T row;
  row.id = Id::from(id);
  return row;
}

Plan two_by_two() {
  Plan plan;
  for (const char* id : {"v-1", "v-2"}) plan = with(std::move(plan), named<VisionStatement>(id));
  for (const char* id : {"t-1", "t-2"}) plan = with(std::move(plan), named<Theme>(id));
  for (const char* id : {"g-1", "g-2"}) plan = with(std::move(plan), named<Goal>(id));
  return plan;
}

const Id v1 = Id::from("v-1");
const Id g1 = Id::from("g-1");
const Id tr1 = Id::from("tr-1");

std::size_t count(const Coverage& coverage) {
  std::size_t marks = 0;
  for (std::size_t g = 0; g < coverage.goals.size(); ++g)
    for (std::size_t c = 0; c < coverage.columns.size(); ++c) marks += coverage.at(g, c) ? 1 : 0;
  return marks;
}

}  // namespace

TEST_CASE("coverage is what counting every pair by hand gives, over random plans") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    RandomPlans random(seed);
    Plan plan = random.plan();
    for (int i = 0; i < 20; ++i) plan = random.edited(std::move(plan));
    for (CoverBy by : {CoverBy::statements, CoverBy::themes}) {
      CAPTURE(seed);
      const Coverage coverage = coverage_of(plan, by);
      Ids bare_goals;
      std::vector<int> of_column(coverage.columns.size());
      for (std::size_t g = 0; g < coverage.goals.size(); ++g) {
        bool bare = true;
        for (std::size_t c = 0; c < coverage.columns.size(); ++c) {
          const bool expected = covers(plan, by, coverage.columns[c], coverage.goals[g]);
          CHECK(coverage.at(g, c) == expected);
          if (expected) bare = false, ++of_column[c];
        }
        if (bare) bare_goals.push_back(coverage.goals[g]);
      }
      CHECK(coverage.bare_goals == bare_goals);
      CHECK(coverage.goals_of_column == of_column);
      for (Id column : coverage.bare_columns) {
        const auto at = std::find(coverage.columns.begin(), coverage.columns.end(), column);
        CHECK(of_column[static_cast<std::size_t>(at - coverage.columns.begin())] == 0);
      }
      const auto rows = rows_of_year(plan, Entity::goals);
      const auto parked = std::count_if(rows.begin(), rows.end(), [&](Id id) {
        return find<Goal>(plan, id)->status == GoalStatus::parked;
      });
      CHECK(coverage.goals.size() + static_cast<std::size_t>(parked) == rows.size());
    }
  }
}

TEST_CASE("a press joins and parts, and changes no other pair") {
  const Plan plan = two_by_two();
  for (CoverBy by : {CoverBy::statements, CoverBy::themes}) {
    const Id column = coverage_of(plan, by).columns[1];
    const Plan joined = with_cover(plan, by, column, g1, true);
    CHECK(covers(joined, by, column, g1));
    CHECK(count(coverage_of(joined, by)) == 1);
    CHECK(equal(with_cover(joined, by, column, g1, true), joined));
    const Plan parted = with_cover(joined, by, column, g1, false);
    CHECK(write_plan(parted) == write_plan(plan));
  }
}

TEST_CASE("a translation joins too; parting keeps its words and takes away an empty one") {
  Plan plan = with_step(two_by_two(), v1, tr1);
  plan = with_step_to(plan, tr1, g1).value();
  CHECK(covers(plan, CoverBy::statements, v1, g1));
  CHECK(with_cover(plan, CoverBy::statements, v1, g1, false).translations.empty());
  Translation step = plan.translations[0];
  step.people = Text("De i-coach");
  plan = with(std::move(plan), std::move(step));
  const Plan parted = with_cover(plan, CoverBy::statements, v1, g1, false);
  REQUIRE(parted.translations.size() == 1);
  CHECK(parted.translations[0].goal.empty());
  CHECK(parted.translations[0].people == "De i-coach");
  CHECK_FALSE(covers(parted, CoverBy::statements, v1, g1));
}

TEST_CASE("of the five consequences, those with words are described") {
  Translation step;
  CHECK(described(step) == 0);
  step.people = Text("a");
  step.infrastructure = Text("b");
  step.explanation = Text("does not count");
  CHECK(described(step) == 2);
}

TEST_CASE("a goal made of a statement names it, has its role of IT, and is what it leads to") {
  Plan plan = with_step(two_by_two(), v1, tr1);
  plan = with_role_of_it(plan, tr1, RoleOfIt::renewing).value();
  const Id made = Id::from("g-new");
  plan = with_goal_from(plan, tr1, made).value();
  const Goal* goal = find<Goal>(plan, made);
  REQUIRE(goal != nullptr);
  CHECK(goal->visions == Ids{v1});
  CHECK(goal->role_of_it == RoleOfIt::renewing);
  CHECK(plan.translations[0].goal == made);
  // They go on together, until someone gives the goal another role of its own.
  plan = with_role_of_it(plan, tr1, RoleOfIt::supporting).value();
  CHECK(find<Goal>(plan, made)->role_of_it == RoleOfIt::supporting);
  Goal own = *find<Goal>(plan, made);
  own.role_of_it = RoleOfIt::precondition;
  plan = with(std::move(plan), std::move(own));
  plan = with_role_of_it(plan, tr1, RoleOfIt::renewing).value();
  CHECK(find<Goal>(plan, made)->role_of_it == RoleOfIt::precondition);
  const Plan loose = with_step_loose(plan, tr1).value();
  CHECK(loose.translations[0].goal.empty());
  CHECK(find<Goal>(loose, made)->visions.empty());
  CHECK_FALSE(with_goal_from(plan, Id::from("tr-9"), made).ok());
}

TEST_CASE("statements count their goals and say how far their translation is") {
  Plan plan = with_step(two_by_two(), v1, tr1);
  plan = with_step_to(plan, tr1, g1).value();
  Translation step = plan.translations[0];
  step.money = Text("€ 6 per leerling");
  plan = with(std::move(plan), std::move(step));
  plan = with_cover(plan, CoverBy::statements, v1, Id::from("g-2"), true);
  const auto list = steps_of_statements(plan);
  REQUIRE(list.size() == 2);
  CHECK(list[0].goals.size() == 2);
  CHECK(list[0].steps == Ids{tr1});
  CHECK(list[0].described == 1);
  CHECK(list[1].goals.empty());
}
