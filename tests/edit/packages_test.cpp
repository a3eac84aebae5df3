// What goes up and back between a school and its board.
#include "edit/packages.h"
#include <doctest/doctest.h>

#include "edit/edits.h"
#include "shared/post.h"

using namespace koers;
using namespace koers::post_test;

TEST_CASE("a school sends its plan without people, and the board knows it") {
  Post post;
  post.take(post.frames());
  const Plan file = post.school_plan();
  CHECK(package_of(file)->base == "p-board");
  CHECK(find<Role>(file, id("r-own"))->person.empty());
  CHECK(find<Role>(file, id("r-own"))->email.empty());
  CHECK(find<Role>(post.school, id("r-own"))->person == "Sam de Wit");
  CHECK(file.responses.empty());
  CHECK(file.head->id != post.school.head->id);
  CHECK(file.head->forked_from == "p-school");
  CHECK(own_it_plan(post.school)->status == PlanStatus::for_review);

  const Result<Plan> taken = take_school_plan(post.board, file, today, post.ids);
  REQUIRE(taken.ok());
  CHECK(taken->organisations.size() == 2);
  CHECK(taken->it_plans.size() == 1);
  CHECK(taken->goals.empty());
  const Result<Plan> stranger = take_school_plan(::school(), file, today, post.ids);
  REQUIRE(!stranger.ok());
  CHECK(stranger.problem().code == "package_other_board");
}

TEST_CASE("joined, the school's plan stands beside the money of the board, once") {
  Post post;
  post.take(post.frames());
  const Plan file = post.school_plan();
  const Plan knowing = take_school_plan(post.board, file, today, post.ids).value();
  const Plan both = joined(knowing, file);
  CHECK(both.goals.size() == 1);
  CHECK(both.budget_lines.size() == 2);
  CHECK(both.frames.size() == 2);
  CHECK(both.it_plans.size() == 1);
  CHECK(both.head->id == post.board.head->id);
  CHECK(equal(joined(both, file), both));
}

TEST_CASE(
    "joined, what the board took back does not come back, and a line without a payer is the "
    "school's") {
  Post post;
  post.take(post.frames());
  BudgetLine bare = row<BudgetLine>("b-bare");
  put(post.school, bare);
  RuleSetting lenient = row<RuleSetting>("rs-own");
  put(post.school, lenient);
  const Plan file = post.school_plan();
  Result<Plan> knowing = take_school_plan(post.board, file, today, post.ids);
  REQUIRE(knowing.ok());
  Plan without = without_row(*knowing, Entity::frames, id("k2"));
  without = without_row(without, Entity::budget_lines, id("b-board"));
  const Plan both = joined(without, file);
  CHECK(both.frames.find(id("k2")) == nullptr);
  CHECK(both.budget_lines.find(id("b-board")) == nullptr);
  CHECK(both.rule_settings.size() == 0);
  const BudgetLine* paid = both.budget_lines.find(id("b-bare"));
  REQUIRE(paid != nullptr);
  CHECK(paid->payer == find<ItPlan>(both, own_it_plan(file)->id)->organisation);
}

TEST_CASE("the board's view comes back, and only to the plan that it is about") {
  Post post;
  post.take(post.frames());
  const Plan file = post.school_plan();
  post.board = take_school_plan(post.board, file, today, post.ids).value();
  const Plan result = post.reviewed(id("k2"));
  const Result<Plan> taken = take_review(post.school, result, today, post.ids);
  REQUIRE(taken.ok());
  REQUIRE(taken->reviews.size() == 1);
  CHECK(taken->reviews[0].items[0].human == Verdict::partly);
  CHECK(taken->reviews[0].date == today);
  CHECK(own_it_plan(*taken)->status == PlanStatus::reviewed);

  Plan stranger = ::school();
  put_head(stranger, "p-else", id("o-own"), id("y-own"));
  const Result<Plan> other = take_review(stranger, result, today, post.ids);
  REQUIRE(!other.ok());
  CHECK(other.problem().code == "package_other_plan");
  // A frame that went since is left out; one that was never sent is not understood.
  Plan without = post.school;
  without.frames.erase(without.frames.index_of(id("k2")));
  const Result<Plan> less = take_review(without, result, today, post.ids);
  REQUIRE(less.ok());
  CHECK(less->reviews[0].items.empty());
  put(post.board, frame("k9", "Nooit verstuurd"));
  const Result<Plan> unknown = take_review(post.school, post.reviewed(id("k9")), today, post.ids);
  REQUIRE(!unknown.ok());
  CHECK(unknown.problem().code == "package_unknown_frame");
  CHECK(unknown.problem().detail == "K9");
}

TEST_CASE("joined, a line that both have is the board's, and counts once") {
  Post post;
  BudgetLine bare = row<BudgetLine>("b-bare");
  put(post.board, bare);
  BudgetLine shared = row<BudgetLine>("b-shared");
  shared.payer = id("o-board");
  put(post.board, shared);
  post.take(post.frames());
  put(post.school, bare);
  shared.payer = own_it_plan(post.school)->organisation;  // as it was when the copy was made
  put(post.school, shared);
  const Plan file = post.school_plan();
  const Plan knowing = take_school_plan(post.board, file, today, post.ids).value();
  const Plan both = joined(knowing, file);
  CHECK(both.budget_lines.find(id("b-bare"))->payer.empty());
  CHECK(both.budget_lines.find(id("b-shared"))->payer == id("o-board"));
}
