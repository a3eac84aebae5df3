// The schools of a board side by side, with the plans that came in, and looking at one of them.
#include <doctest/doctest.h>
#include "app/portfolio_table.h"

#include "app/judging.h"
#include "app/print/print.h"
#include "format/plan_file.h"
#include "shared/round_desk.h"
#include "text/words.h"

using namespace koers;

namespace {

PortfolioFacts facts_of(const BoardDesk& board) {
  return portfolio_facts(board.plan(), board.workspace.school_plans_in, 0, board.workspace.today());
}

Cents sum_of(const PortfolioFacts& facts) {
  Cents sum;
  for (const SchoolInPortfolio& school : facts.portfolio.schools) sum += school.cost.total();
  return sum;
}

void add_line(SchoolDesk& school, const char* cents) {
  REQUIRE(school.run("add.budgetLines", {{{"description", "Tablets"},
                                          {"kind", "one_off"},
                                          {"quantity", "1"},
                                          {"unitPriceCents", cents},
                                          {"start", "2027-03"}}}));
}

std::string awaited(const BoardDesk& board) {
  const PortfolioFacts facts = facts_of(board);
  std::string out;
  for (const std::string& words : awaited_words({board.plan(), facts, Language::dutch}))
    out += words + '\n';
  return out;
}

}  // namespace

TEST_CASE("a plan that came in is counted in place of what the board has, and it all adds up") {
  BoardDesk board;
  SchoolDesk school;
  const PortfolioFacts before = facts_of(board);
  CHECK(before.came_in == 0);
  CHECK(sum_of(before) == before.portfolio.total);
  CHECK(before.portfolio.schools[0].goals == 3);

  school.open(board.saved("frames.save"));
  add_line(school, "1234");
  board.open(school.saved("school_plan.save"));
  const PortfolioFacts after = facts_of(board);
  CHECK(after.came_in == 1);
  CHECK(after.round[0].stage == SchoolStage::came_in);
  CHECK(after.portfolio.schools[0].goals == 1);
  CHECK(after.portfolio.schools[0].cost.own == Cents{1234'00});
  CHECK(after.portfolio.schools[1].cost.total() == before.portfolio.schools[1].cost.total());
  CHECK(sum_of(after) == after.portfolio.total);
  CHECK(after.portfolio.total ==
        before.portfolio.total - before.portfolio.schools[0].cost.own + Cents{1234'00});
}

TEST_CASE("what a school sent before is what the next one is compared with") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  CHECK_FALSE(facts_of(board).before[0].has_value());
  school.run("add.goals", {{{"what", "Elke klas rekent"}}});
  add_line(school, "50");
  school.wait(1000);
  board.open(school.saved("school_plan.save"));
  const PortfolioFacts facts = facts_of(board);
  REQUIRE(facts.before[0].has_value());
  CHECK(facts.before[0]->goals == 1);
  CHECK(facts.portfolio.schools[0].goals == 2);
  const PortfolioWords told{board.plan(), facts, Language::dutch};
  const PortfolioColumn& since = portfolio_columns().back();
  CHECK(since.text(told, 0).find("+1 doel") == 0);
  CHECK(since.text(told, 0).find("+€\u00a050") != std::string::npos);
  CHECK(since.text(told, 1).empty());
}

TEST_CASE("it is said who is awaited for what") {
  BoardDesk board;
  SchoolDesk school;
  CHECK(awaited(board).find("De kaders zijn nog niet") == 0);
  school.open(board.saved("frames.save"));
  CHECK(awaited(board) ==
        "Nog geen plan ontvangen van: De Sluiswachter, 't Kompas, De Vuurtoren.\n");
  board.open(school.saved("school_plan.save"));
  CHECK(awaited(board) ==
        "Nog geen plan ontvangen van: 't Kompas, De Vuurtoren.\n"
        "Nog geen oordeel teruggestuurd aan: De Sluiswachter.\n");
}

TEST_CASE("a few at a time comes to the same as all at once") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  for (int i = 0; i < 30; ++i) school.run("add.goals", {{{"what", "Nog een doel"}}});
  board.open(school.saved("school_plan.save"));
  KnownPortfolio known;
  const auto look = [&]() -> const PortfolioFacts& {
    return known.of(board.plan(), board.workspace.school_plans_in, 0, board.workspace.today());
  };
  for (int i = 0; i < 100 && (look(), !known.complete()); ++i) {
  }
  REQUIRE(known.complete());
  CHECK(look().portfolio.schools[0].goals == 31);
  CHECK(look().portfolio.total == facts_of(board).portfolio.total);
}

TEST_CASE("what a person said of a frame goes before what was measured") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  Review judged = board.review();
  judged.items[0].human = Verdict::partly;
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  const PortfolioFacts facts = facts_of(board);
  const HeatMap map({board.plan(), facts, Language::dutch}, HeatOf::frames);
  std::size_t column = 0;
  while (facts.portfolio.frames[column] != judged.items[0].frame) ++column;
  CHECK(map.cell(0, column).heat == Heat::mixed);
  CHECK(map.cell(0, column).said == "Deels");
}

TEST_CASE("the plan of a school is looked at, and nothing of it or of one's own changes") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  board.wait(3000);
  const Plan own = board.plan();
  board.workspace.set_view(View::portfolio);
  const SchoolPlanIn& in = board.workspace.school_plans_in.all().front();
  board.workspace.visit(in.file, words::visit_school("1 jan 2027", "De Sluiswachter"));
  CHECK(board.workspace.view == View::overview);
  CHECK(board.plan().goals.size() == 1);
  CHECK(board.workspace.read_only());
  CHECK_FALSE(board.run("add.goals", {{{"what", "Stiekem"}}}));
  CHECK_FALSE(board.run("edit.undo"));
  CHECK_FALSE(board.run("file.save"));
  CHECK_FALSE(board.workspace.commit(own, "action.row.set"));
  CHECK(board.plan().goals.size() == 1);
  board.wait(3000);
  CHECK(board.workspace.autosave().state() == SaveState::saved);

  board.run("visit.end");
  CHECK(board.workspace.view == View::portfolio);
  CHECK_FALSE(board.workspace.read_only());
  CHECK(same_value(board.plan(), own));
  CHECK_FALSE(board.run("visit.end"));

  // A file that is opened meanwhile is for one's own plan.
  board.workspace.visit(board.workspace.school_plans_in.all().front().file,
                        words::visit_school("1 jan 2027", "De Sluiswachter"));
  school.run("add.goals", {{{"what", "Elke klas rekent"}}});
  board.open(school.saved("school_plan.save"));
  CHECK(board.workspace.visiting() == nullptr);
  CHECK(facts_of(board).portfolio.schools[0].goals == 2);
}

TEST_CASE("the paper has a line for each school, and what is awaited") {
  BoardDesk board;
  board.workspace.set_view(View::portfolio);
  const std::string paper = printed(board.workspace);
  for (const char* school : {"De Sluiswachter", "De Vuurtoren"})
    CHECK(paper.find(school) != std::string::npos);
  CHECK(paper.find("Nog geen plan ontvangen van") != std::string::npos);
  CHECK(paper.find("Kosten per leerling per thema") != std::string::npos);
}

TEST_CASE(
    "that the board counts with another sum is told beside what was sent, and only while it is") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  const char* amounts[] = {"10", "20", "30"};
  for (const char* amount : amounts) {
    school.wait(1000);
    add_line(school, amount);
    board.open(school.saved("school_plan.save"));
  }
  const SchoolInPortfolio now = facts_of(board).portfolio.schools[0];
  CHECK(now.by_sum.errors == 1);
  // The sum that was sent before is no fault of the plan that came after it.
  std::vector<std::int64_t> errors;
  for (const Package& package : board.plan().packages)
    if (!package.figures.empty()) errors.push_back(package.figures.front().errors);
  REQUIRE(errors.size() == 3);
  CHECK(errors[2] - errors[1] == errors[1] - errors[0]);
  CHECK(now.errors == errors[2] + 1);
  const Judging judging = judging_of(board.plan(), board.workspace.school_plans_in, now.it_plan,
                                     Language::dutch, board.workspace.today());
  CHECK(judging.findings.front().what.find("(B13)") != std::string::npos);
}

TEST_CASE("a plan that came in and is not on this device is not said to be missing") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  const SchoolPlansIn none;
  const PortfolioFacts facts = portfolio_facts(board.plan(), none, 0, board.workspace.today());
  const std::vector<std::string> said = awaited_words({board.plan(), facts, Language::dutch});
  REQUIRE(!said.empty());
  CHECK(said[0].find("niet op dit apparaat: De Sluiswachter.") != std::string::npos);
}

TEST_CASE("the year that was chosen is that of the plan that was open") {
  BoardDesk board;
  board.workspace.money_year = 2029;
  board.run("file.new");
  CHECK(board.workspace.money_year == 0);
}
