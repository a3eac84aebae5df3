// What a school pays, and its part of what is paid for all: keys, beneficiaries, teams.
#include <doctest/doctest.h>

#include "budget/by_school.h"
#include "budget/purposes.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 11, 26);

struct BoardPlan {
  Plan plan;

  BoardPlan() {
    add("board", OrganisationKind::board, "", 0);
    add("a", OrganisationKind::school, "board", 300);
    add("b", OrganisationKind::school, "board", 100);
    add("b-team", OrganisationKind::team, "b", 0);
  }
  void add(const char* id, OrganisationKind kind, const char* parent, std::int64_t pupils) {
    Organisation made;
    made.id = Id::from(id);
    made.kind = kind;
    made.parent = Id::from(parent);
    made.staff_fte = Decimal::whole(pupils > 200 ? 10 : 30);
    if (pupils > 0) {
      made.pupils.emplace_back();
      made.pupils[0].date = Date::of(2026, 2, 1);
      made.pupils[0].count = pupils;
    }
    plan.organisations.put(made);
  }
  BudgetLine line(const char* payer, std::int64_t euros) {
    BudgetLine made;
    made.id = Id::from("l");
    made.kind = LineKind::structural;
    made.payer = Id::from(payer);
    made.quantity = Decimal::whole(1);
    made.unit_price = {euros * 100};
    made.start = Month::of(2026, 1);
    plan.budget_lines.put(made);
    return made;
  }
  void key(AllocateBy by, Id of_line = {}) {
    AllocationKey made;
    made.id = Id::from(of_line.empty() ? "ak" : "ak-l");
    made.payer = of_line.empty() ? Id::from("board") : Id{};
    made.line = of_line;
    made.by = by;
    made.weights.emplace_back();
    made.weights[0].organisation = Id::from("b");
    made.weights[0].weight = Decimal::whole(1);
    plan.allocation_keys.put(made);
  }
  // Own and allocated, of both schools, in whole euros.
  std::string costs() const {
    std::string out;
    for (const SchoolCost& cost : costs_by_school(plan, 2027, today))
      out += std::string(cost.school.view()) + ' ' + std::to_string(cost.own.value / 100) + '+' +
             std::to_string(cost.allocated.value / 100) + ' ';
    return out;
  }
};

}  // namespace

TEST_CASE("what a school or its team pays is its own; what the board pays goes by pupils") {
  BoardPlan board;
  board.line("b-team", 40);
  CHECK(board.costs() == "a 0+0 b 40+0 ");
  board.line("board", 40);
  CHECK(board.costs() == "a 0+30 b 0+10 ");
  board.line("", 40);
  CHECK(board.costs() == "a 0+30 b 0+10 ");
}

TEST_CASE("a key says how, and a key of the line goes before one of its payer") {
  BoardPlan board;
  const BudgetLine line = board.line("board", 40);
  board.key(AllocateBy::fte);
  CHECK(board.costs() == "a 0+10 b 0+30 ");
  board.key(AllocateBy::school);
  CHECK(board.costs() == "a 0+20 b 0+20 ");
  board.key(AllocateBy::fixed, line.id);
  CHECK(board.costs() == "a 0+0 b 0+40 ");
}

TEST_CASE("a line that says for which schools it is goes to those") {
  BoardPlan board;
  BudgetLine line = board.line("board", 40);
  line.beneficiaries = {Id::from("b-team")};
  board.plan.budget_lines.put(line);
  CHECK(board.costs() == "a 0+0 b 0+40 ");
}

TEST_CASE("without counts schools share alike, and cost per pupil is not known") {
  BoardPlan board;
  board.plan.organisations = {};
  board.add("a", OrganisationKind::school, "", 0);
  board.add("b", OrganisationKind::school, "", 0);
  board.line("", 40);
  CHECK(board.costs() == "a 0+20 b 0+20 ");
  CHECK(costs_by_school(board.plan, 2027, today)[0].per_pupil().value == 0);
}

TEST_CASE(
    "in the plan of a school a line without a payer is its own, and its board says its share") {
  BoardPlan school;
  PlanHead head = *school.plan.head;
  head.organisation = Id::from("a");
  school.plan.head = std::make_shared<const PlanHead>(head);
  school.line("", 40);
  CHECK(school.costs() == "a 40+0 b 0+0 ");
  Package frames;
  frames.id = Id::from("pk");
  frames.kind = PackageKind::frames;
  frames.direction = Direction::received;
  frames.shares.push_back({{}, Id::from("a"), 2027, {1200}});
  school.plan.packages.put(frames);
  CHECK(school.costs() == "a 40+12 b 0+0 ");
  // What the plan itself has of lines of the board is that share, and not more.
  school.line("board", 40);
  CHECK(school.costs() == "a 0+12 b 0+10 ");
  CHECK(!share_by_board(school.plan, Id::from("a"), 2028));
}

TEST_CASE("what a board says to its schools is what it counts with itself") {
  BoardPlan board;
  board.line("board", 40);
  const std::vector<BoardShare> shares = board_shares(board.plan, today);
  REQUIRE(shares.size() == 12);
  CHECK(shares[0].year == 2026);
  CHECK(shares[2].organisation == Id::from("a"));
  CHECK(shares[2].allocated.value == 3000);
  CHECK(shares[3].allocated.value == 1000);
  CHECK(shares.back().year == 2031);
}

TEST_CASE("law: schools together cost what the plan costs, and so do purposes") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Plan plan = RandomPlans(seed).plan();
    plan.packages = {};  // the share that a board says is no line of the plan
    Cents all;
    for (const BudgetLine& line : plan.budget_lines) all += cost_in_year(line, 2027);
    CHECK_MESSAGE(costs_by_purpose(plan, 2027).total() == all, "seed " << seed);
    const std::vector<SchoolCost> costs = costs_by_school(plan, 2027, today);
    Cents schools;
    for (const SchoolCost& cost : costs) schools += cost.total();
    if (!costs.empty()) CHECK_MESSAGE(schools == all, "seed " << seed);
  }
}
