// Blocks of cells from a spreadsheet.
#include <doctest/doctest.h>

#include "app/paste.h"
#include "shared/desk.h"

using namespace koers;

namespace {

struct GoalDesk : Desk {
  GoalDesk() {
    run("file.new");
    run("add.goals", {{{"code", "D1"}, {"what", "Eerste"}}});
    run("add.goals", {{{"code", "D2"}, {"what", "Tweede"}}});
  }
  Ids rows() const {
    Ids ids;
    for (const Goal& goal : workspace.plan().goals) ids.push_back(goal.id);
    return ids;
  }
  Pasted paste(std::string_view text, std::size_t row, std::size_t column) {
    const Ids ids = rows();
    return paste_block(workspace.plan(), Language::dutch, parse_block(text),
                       {Entity::goals, columns_of(Entity::goals), &ids, row, column}, world.day,
                       workspace.ids());
  }
};

}  // namespace

TEST_CASE("a block is rows of cells; quotes keep breaks, tabs and quotes in a cell") {
  CHECK(parse_block("a\tb\r\nc\td\r\n") == Block{{"a", "b"}, {"c", "d"}});
  CHECK(parse_block("\"a\nb\"\t\"zei \"\"hoi\"\"\"\tc") == Block{{"a\nb", "zei \"hoi\"", "c"}});
  CHECK(parse_block("a\t\tb") == Block{{"a", "", "b"}});
  CHECK(parse_block("a\n\nb") == Block{{"a"}, {""}, {"b"}});
  CHECK(parse_block("").empty());
  CHECK(parse_block("15\"\tx") == Block{{"15\"", "x"}});
}

TEST_CASE("cells fill to the right and down, and new rows come below the last") {
  GoalDesk desk;
  const Pasted pasted = desk.paste("X2\tAnders\nX3\tDerde", 1, 0);
  CHECK(pasted.cells == 4);
  CHECK(pasted.added == 1);
  CHECK(pasted.bad.empty());
  REQUIRE(pasted.plan.goals.size() == 3);
  CHECK(pasted.plan.goals[0].what == "Eerste");
  CHECK(pasted.plan.goals[1].what == "Anders");
  CHECK(pasted.plan.goals[2].what == "Derde");
}

TEST_CASE("a copied header is passed over, whatever its case") {
  GoalDesk desk;
  const Pasted pasted = desk.paste("CODE\twat\nD9\tNieuw", 0, 0);
  CHECK(pasted.cells == 2);
  CHECK(pasted.plan.goals[0].code == "D9");
}

TEST_CASE("choices are read by their words") {
  GoalDesk desk;
  const Pasted pasted = desk.paste("versterkend", 0, 4);
  CHECK(pasted.cells == 1);
  CHECK(pasted.plan.goals[0].role_of_it == RoleOfIt::strengthening);
}

TEST_CASE("a cell that does not fit is passed over and counted; the others are filled") {
  GoalDesk desk;
  const Pasted pasted = desk.paste("Zo\tmaar wat\nOok", 0, 3);
  CHECK(pasted.cells == 2);
  REQUIRE(pasted.bad.size() == 1);
  CHECK(pasted.bad[0].text == "maar wat");
  CHECK(pasted.bad[0].row == pasted.plan.goals[0].id);
  CHECK(pasted.plan.goals[0].who == "Zo");
  CHECK(pasted.plan.goals[1].who == "Ook");
}

TEST_CASE("what lies beyond the last column is left out") {
  GoalDesk desk;
  const std::size_t last = columns_of(Entity::goals).size() - 1;  // the rank
  const Pasted pasted = desk.paste("2\tte ver", 0, last);
  CHECK(pasted.cells == 1);
  CHECK(pasted.plan.goals[0].rank == 2);
}
