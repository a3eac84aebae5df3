// A folder with the plan of a board and what its schools sent.
#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

#include "app/portfolio.h"
#include "cli/desk.h"
#include "cli/portfolio_lines.h"
#include "shared/round_desk.h"

using namespace koers;

namespace {

constexpr std::size_t schools_of_demo = 3;

// A board of which schools have the frames, and the disk on which their files come to stand.
struct Folder {
  CliDesk cli;
  BoardDesk board;
  std::string frames = board.saved("frames.save");

  static std::string& file(const std::string& name) { return CliDesk::disk()["in/" + name]; }
  CliOutcome lines(const char* how = "--csv") const {
    return cli.does({"portfolio", "in", how, "--date", board.workspace.today().iso()});
  }
  std::size_t count() const {
    const std::string csv = lines().out;
    return static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) - 1;
  }
  // What the lines have of that together.
  std::int64_t sum(const std::string& column) const {
    const std::string json = lines("--json").out;
    const std::string name = '"' + column + "\":";
    std::int64_t sum = 0;
    for (std::size_t at = json.find(name); at != std::string::npos; at = json.find(name, at + 1))
      sum += std::strtoll(json.c_str() + at + name.size(), nullptr, 10);
    return sum;
  }
  PortfolioFacts facts() const {
    return portfolio_facts(board.plan(), board.workspace.school_plans_in, 0,
                           board.workspace.today());
  }
};

struct SendingSchool : SchoolDesk {
  SendingSchool(const Folder& folder, const char* name) : SchoolDesk(name) { open(folder.frames); }

  void add_line(const char* cents) {
    REQUIRE(run("add.budgetLines", {{{"description", "Tablets"},
                                     {"kind", "one_off"},
                                     {"quantity", "1"},
                                     {"unitPriceCents", cents},
                                     {"start", "2027-03"}}}));
  }
  void count_pupils(std::int64_t count) {
    Organisation own = *own_organisation(plan());
    PupilCount counted;
    counted.date = Date::of(2026, 2, 1);
    counted.count = count;
    own.pupils = {counted};
    REQUIRE(workspace.commit(with(plan(), own), "action.row.set"));
  }
  std::string sent() { return saved("school_plan.save"); }
};

}  // namespace

TEST_CASE("what schools sent is measured in the plan of their board, to the cent as in the page") {
  Folder folder;
  SendingSchool first(folder, "De Sluiswachter");
  SendingSchool last(folder, "De Vuurtoren");
  first.add_line("123457");
  first.count_pupils(311);
  last.add_line("5001");
  Folder::file("a.koers.json") = last.sent();
  Folder::file("board.koers.json") = write_plan(folder.board.plan());
  Folder::file("school.koers.json") = first.sent();
  for (const char* file : {"a.koers.json", "school.koers.json"})
    folder.board.open(Folder::file(file));

  const PortfolioFacts facts = folder.facts();
  REQUIRE(facts.came_in == 2);
  REQUIRE(facts.portfolio.schools[0].cost.allocated.value > 0);
  auto expected = portfolio_lines("in/board.koers.json", folder.board.plan(), facts.portfolio);
  REQUIRE(expected.size() == schools_of_demo);
  expected[0].file = "in/school.koers.json";
  expected[0].plan = first.plan().head->title;
  expected[2].file = "in/a.koers.json";
  expected[2].plan = last.plan().head->title;
  // A board that does not know yet what came in cannot count with another sum (B13).
  auto unknowing = expected;
  for (PortfolioLine& line : unknowing) line.facts.errors -= line.facts.by_sum.errors;
  const auto holds = [&](const std::vector<PortfolioLine>& lines) {
    CHECK(folder.lines().out == portfolio_csv(lines));
    CHECK(folder.lines().code == 0);
    CHECK(folder.sum("ownCents") + folder.sum("allocatedCents") == facts.portfolio.total.value);
  };
  holds(unknowing);
  // As the board has it once they came in, and as it was before it sent anything.
  Folder::file("board.koers.json") = write_plan(folder.board.plan());
  holds(expected);
  Folder::file("board.koers.json") = source_file("assets/demo/wijd-water.koers.json");
  holds(unknowing);
}

TEST_CASE("of what a school sent the last counts: by its day, then by the name of its file") {
  Folder folder;
  SendingSchool school(folder, "De Sluiswachter");
  Folder::file("board.koers.json") = write_plan(folder.board.plan());
  const std::int64_t without = folder.sum("goals");
  Folder::file("s1.koers.json") = school.sent();
  const std::int64_t with_one = folder.sum("goals");
  CHECK(with_one == without - 3 + 1);
  school.run("add.goals", {{{"what", "Elke klas rekent"}}});
  Folder::file("s2.koers.json") = school.sent();
  CHECK(folder.sum("goals") == with_one + 1);
  std::swap(Folder::file("s1.koers.json"), Folder::file("s2.koers.json"));
  CHECK(folder.sum("goals") == with_one);
  school.run("add.goals", {{{"what", "Elke klas schrijft"}}});
  school.world.day = school.world.day.plus(1);
  Folder::file("s0.koers.json") = school.sent();
  CHECK(folder.sum("goals") == with_one + 2);
  CHECK(folder.count() == schools_of_demo);
}

TEST_CASE("a school plan without its board, or for another year, stands by itself") {
  Folder folder;
  SendingSchool school(folder, "De Sluiswachter");
  school.add_line("5000");
  Folder::file("s.koers.json") = school.sent();
  CHECK(folder.count() == 1);
  CHECK(folder.sum("goals") == 1);
  CHECK(folder.sum("ownCents") == 5000'00);
  Plan board = folder.board.plan();
  PlanHead head = *board.head;
  SchoolYear next = *own_school_year(board);
  next.id = Id::from("y-2027");
  head.school_year = next.id;
  board.school_years.put(next);
  Folder::file("board.koers.json") = write_plan(with_head(std::move(board), head));
  CHECK(folder.count() == 1 + schools_of_demo);
}

TEST_CASE("of two boards with one destination the first by name has the school plans") {
  Folder folder;
  SendingSchool school(folder, "De Sluiswachter");
  Folder::file("s.koers.json") = school.sent();
  Folder::file("b2.koers.json") = write_plan(folder.board.plan());
  CHECK(folder.lines().out.find("in/b2.koers.json") < folder.lines().out.find("'t Kompas"));
  Folder::file("b1.koers.json") = Folder::file("b2.koers.json");
  const std::string csv = folder.lines().out;
  CHECK(folder.count() == 2 * schools_of_demo);
  CHECK(csv.find("in/s.koers.json") < csv.find("in/b1.koers.json"));
  CHECK(csv.find("in/b1.koers.json") < csv.find("in/b2.koers.json"));
}

TEST_CASE("a school that the plan of its board does not know has its part of what the board pays") {
  Folder folder;
  SendingSchool school(folder, "De Sluiswachter");
  school.count_pupils(200);
  Folder::file("s.koers.json") = school.sent();
  const Plan& board = folder.board.plan();
  const Id known = board.organisations[1].id;
  REQUIRE(board.organisations[1].name == "De Sluiswachter");
  const Plan without = without_row(board, Entity::organisations, known);
  Folder::file("board.koers.json") = write_plan(without);
  const Date today = folder.board.workspace.today();
  CHECK(folder.count() == schools_of_demo);
  CHECK(folder.lines().out.find("in/s.koers.json") != std::string::npos);
  CHECK(folder.sum("ownCents") + folder.sum("allocatedCents") ==
        portfolio_of(without, portfolio_year(without, today), today).total.value);
}
