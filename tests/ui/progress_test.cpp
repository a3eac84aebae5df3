// Following goals on the screen, by role and name.
#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

struct Following : TestScreen {
  explicit Following(float width = 1440) : TestScreen(width, 900) {
    run("file.new");
    run("add.goals", {{{"what", "Lezen"}}});
    run("add.indicators", {{{"name", "Groepen die lezen"}, {"target", "10"}}});
    workspace.set_view(View::progress);
    workspace.selection = {};
    frames();
  }
};

}  // namespace

TEST_CASE("a colour is chosen by its words, and a note is written with it") {
  for (float width : {1440.0F, 390.0F}) {
    Following screen(width);
    CHECK(screen.find(NodeRole::group, "Hoe het gaat: D1 · Lezen") != nullptr);
    REQUIRE(screen.press("Let op"));
    REQUIRE(screen.workspace.plan().progress.size() == 1);
    REQUIRE(
        screen.act(NodeRole::textbox, "Notitie: D1 · Lezen", EventKind::input, "Groep 6 wacht."));
    CHECK(screen.workspace.plan().progress[0].note == "Groep 6 wacht.");
    CHECK(screen.find(NodeRole::button, "Let op")->pressed);
  }
}

TEST_CASE("a measurement is typed, and what is no number gets a word and stays") {
  Following screen;
  REQUIRE(screen.act(NodeRole::textbox, "Gemeten vandaag: Groepen die lezen", EventKind::commit,
                     "vier"));
  const Node* field = screen.find(NodeRole::textbox, "Gemeten vandaag: Groepen die lezen");
  CHECK(field->invalid);
  CHECK(field->value == "vier");
  CHECK(screen.workspace.plan().indicators[0].measurements.empty());
  REQUIRE(
      screen.act(NodeRole::textbox, "Gemeten vandaag: Groepen die lezen", EventKind::commit, "4"));
  REQUIRE(screen.workspace.plan().indicators[0].measurements.size() == 1);
  CHECK_FALSE(screen.find(NodeRole::textbox, "Gemeten vandaag: Groepen die lezen")->invalid);
}

TEST_CASE("the chart of an indicator says what it shows") {
  Following screen;
  screen.act(NodeRole::textbox, "Gemeten vandaag: Groepen die lezen", EventKind::commit, "4");
  bool said = false;
  for (const Node& node : screen.interface.nodes())
    said = said || (node.role == NodeRole::image &&
                    node.name == "Groepen die lezen: Naar 10; op 23 nov 2026: 4");
  CHECK(said);
}

TEST_CASE("what is due opens what it is about") {
  Following screen;
  screen.run("add.activities", {{{"title", "Kiezen"}, {"end", "24 nov"}}});
  screen.workspace.selection = {};
  REQUIRE(screen.act(NodeRole::tab, "Nu te doen", EventKind::press));
  REQUIRE(screen.press("Kiezen"));
  CHECK(screen.workspace.selection.entity == Entity::activities);
}

TEST_CASE("at the end of the year a choice is made, and what was learned is written") {
  Following screen;
  REQUIRE(screen.act(NodeRole::tab, "Jaarevaluatie", EventKind::press));
  REQUIRE(screen.press("Borgen"));
  REQUIRE(screen.workspace.plan().evaluations.size() == 1);
  REQUIRE(screen.act(NodeRole::textbox, "Wat werkte: D1 · Lezen", EventKind::input,
                     "Samen voorbereiden"));
  CHECK(screen.workspace.plan().evaluations[0].worked == "Samen voorbereiden");
}
