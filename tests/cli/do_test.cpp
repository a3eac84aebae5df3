// Actions from the command line, one command after the other on files in memory.
#include <doctest/doctest.h>

#include "cli/desk.h"

using namespace koers;

TEST_CASE("rows that are added by one command after the other all stay") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  for (int i = 0; i < 5; ++i)
    for (const char* what :
         {"add.goals", "add.activities", "add.moments", "add.budgetLines", "add.themes"})
      CHECK(desk.does({"do", what, "plan", "-o", "plan"}).code == 0);
  const Plan plan = desk.plan("plan");
  CHECK(plan.goals.size() == 5);
  CHECK(plan.activities.size() == 5);
  CHECK(plan.moments.size() == 5);
  CHECK(plan.budget_lines.size() == 5);
  CHECK(plan.themes.size() == 5);
}

TEST_CASE("a template is taken over, and one goal out of the library") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  CHECK(desk.does({"do", "template.take", "name=statements", "plan", "-o", "plan"}).code == 0);
  CHECK(desk.plan("plan").statements.size() == 16);
  CHECK(
      desk.does({"do", "template.take", "name=goals", "only=g-wifi", "plan", "-o", "plan"}).code ==
      0);
  CHECK(desk.plan("plan").goals.size() == 1);
  CHECK(desk.plan("plan").activities.size() == 4);
  CHECK(desk.plan("plan").indicators.size() == 1);
  CHECK(desk.does({"do", "template.take", "name=nothing", "plan", "-o", "b"}).code == 1);
  CHECK(desk.disk().count("b") == 0);
}

TEST_CASE("the same command on the same file gives the same bytes") {
  CliDesk desk;
  desk.does({"new", "-o", "a"});
  desk.does({"do", "add.activities", "title=Inrichten", "a", "-o", "c"});
  desk.does({"do", "add.activities", "title=Inrichten", "a", "-o", "d"});
  CHECK(desk.disk()["c"] == desk.disk()["d"]);
  CHECK(desk.disk()["c"] != desk.disk()["a"]);
}

TEST_CASE("fields are filled in as people type them") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  CHECK(desk.does({"do", "add.budgetLines", "description=Laptops", "quantity=12,5",
                   "unitPriceCents=€ 1.250,50", "start=aug 2026", "plan", "-o", "plan"})
            .code == 0);
  const Plan plan = desk.plan("plan");
  REQUIRE(plan.budget_lines.size() == 1);
  CHECK(plan.budget_lines[0].description == "Laptops");
  CHECK(plan.budget_lines[0].quantity.milli == 12'500);
  CHECK(plan.budget_lines[0].unit_price.value == 125'050);
  CHECK(plan.budget_lines[0].start == Month::of(2026, 8));
}

TEST_CASE("a row is named by table and id, to fill in, to copy, to move and to remove") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  for (const char* what : {"what=Een", "what=Twee"})
    desk.does({"do", "add.goals", what, "plan", "-o", "plan"});
  const std::string second = "row=" + std::string(desk.plan("plan").goals[1].id.view());
  CHECK(
      desk.does({"do", "row.set", "table=goals", second, "what=Drie", "plan", "-o", "plan"}).code ==
      0);
  CHECK(desk.plan("plan").goals[1].what == "Drie");
  CHECK(desk.does({"do", "row.up", "table=goals", second, "plan", "-o", "plan"}).code == 0);
  CHECK(desk.plan("plan").goals[1].rank == 1);  // goals have an order of their own
  CHECK(desk.does({"do", "row.duplicate", "table=goals", second, "plan", "-o", "plan"}).code == 0);
  CHECK(desk.plan("plan").goals.size() == 3);
  CHECK(desk.does({"do", "row.remove", "table=goals", second, "plan", "-o", "plan"}).code == 0);
  CHECK(desk.plan("plan").goals.size() == 2);
}

TEST_CASE("a row or a table that is not there gives 1 and writes nothing") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  for (const char* what : {"row.remove", "row.duplicate", "row.up", "row.set"}) {
    const CliOutcome no_row =
        desk.does({"do", what, "table=goals", "row=g-99", "plan", "-o", "out"});
    CHECK(no_row.code == 1);
    CHECK(no_row.err.find("g-99") != std::string::npos);
    CHECK(desk.does({"do", what, "table=dreams", "row=g-99", "plan", "-o", "out"}).code == 1);
    CHECK(desk.does({"do", what, "plan", "-o", "out"}).out.empty());
  }
  CHECK(desk.disk().count("out") == 0);
}

TEST_CASE("whatever action is done, what is written can be read") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  desk.does({"do", "add.goals", "plan", "-o", "plan"});
  const std::string goal = "row=" + std::string(desk.plan("plan").goals[0].id.view());
  std::size_t done = 0;
  for (const std::string& action : desk.actions()) {
    desk.disk().erase("out");
    const CliOutcome outcome = desk.does({"do", action, "table=goals", goal, "plan", "-o", "out"});
    CHECK_MESSAGE((outcome.code == 0 || outcome.code == 1), action);
    CHECK_MESSAGE((desk.disk().count("out") == 1) == (outcome.code == 0), action);
    CHECK_MESSAGE(outcome.err.empty() == (outcome.code == 0), action);
    if (outcome.code != 0) continue;
    ++done;
    CHECK_MESSAGE(desk.does({"check", "out"}).out == "out: ok\n", action);
  }
  CHECK(done > 10);
}

TEST_CASE("an action on a plan that cannot be read gives 2") {
  CliDesk desk;
  desk.disk()["half"] = "{\"format\":";
  CHECK(desk.does({"do", "add.goals", "half", "-o", "out"}).code == 2);
  CHECK(desk.does({"do", "add.goals", "absent", "-o", "out"}).code == 2);
  CHECK(desk.disk().count("out") == 0);
}

TEST_CASE("a disk that takes nothing gives 1") {
  CliDesk desk;
  desk.does({"new", "-o", "plan"});
  desk.full() = true;
  const CliOutcome outcome = desk.does({"do", "add.goals", "plan", "-o", "out"});
  CHECK(outcome.code == 1);
  CHECK(outcome.err == "out: cannot be written\n");
  CHECK(desk.does({"new", "-o", "out"}).code == 1);
  CHECK(desk.does({"format", "plan", "-o", "out"}).code == 1);
}
