// The conversation on the screen: large, one question at a time, typed into the plan.
#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

struct Talking : TestScreen {
  explicit Talking(float width = 1440) : TestScreen(width, 900) {
    run("file.new");
    run("go.talk");
    frames();
  }
};

}  // namespace

TEST_CASE("a small plan comes out of the conversation") {
  for (float width : {1440.0F, 390.0F}) {
    Talking screen(width);
    REQUIRE(screen.press("Uitspraak toevoegen"));
    REQUIRE(screen.act(NodeRole::textbox, "Uitspraak", EventKind::input, "Ieder kind leest."));
    REQUIRE(screen.press("Volgende vraag"));
    REQUIRE(screen.press("Doel toevoegen"));
    REQUIRE(screen.act(NodeRole::textbox, "Wat", EventKind::input, "Elke dag lezen"));
    REQUIRE(screen.press("Volgende vraag"));
    REQUIRE(screen.press("Activiteit toevoegen: D1"));
    REQUIRE(screen.act(NodeRole::textbox, "Activiteit", EventKind::input, "Boeken kiezen"));
    REQUIRE(screen.act(NodeRole::textbox, "Wie trekt dit", EventKind::commit, "leescoördinator"));
    REQUIRE(screen.act(NodeRole::textbox, "Einde", EventKind::commit, "1 mrt"));
    REQUIRE(screen.press("Volgende vraag"));
    REQUIRE(screen.press("Begrotingsregel toevoegen: D1"));
    REQUIRE(screen.act(NodeRole::textbox, "Prijs per stuk", EventKind::commit, "250"));
    REQUIRE(screen.press("Volgende vraag"));
    const Plan& plan = screen.workspace.plan();
    CHECK(plan.vision_statements[0].text == "Ieder kind leest.");
    CHECK(plan.goals[0].what == "Elke dag lezen");
    REQUIRE(plan.activities.size() == 1);
    CHECK(plan.activities[0].goal == plan.goals[0].id);
    CHECK(plan.activities[0].end == Date::of(2027, 3, 1));
    CHECK(plan.roles[0].label == "leescoördinator");
    CHECK(plan.budget_lines[0].goal == plan.goals[0].id);
    CHECK(plan.budget_lines[0].unit_price.value == 25'000);
    CHECK(screen.find(NodeRole::heading, "Klopt het met elkaar?") != nullptr);
  }
}

TEST_CASE("the conversation is painted larger, and places stay CSS pixels") {
  Talking screen;
  CHECK(screen.interface.zoom() == doctest::Approx(1.6));
  const Node* next = screen.find(NodeRole::button, "Volgende vraag");
  REQUIRE(next != nullptr);
  CHECK(next->box.height > 50);
  CHECK(screen.find(NodeRole::navigation, "Onderdelen van het plan") == nullptr);
  REQUIRE(screen.press("Stop het gesprek"));
  CHECK(screen.interface.zoom() == 1);
  CHECK(screen.find(NodeRole::navigation, "Onderdelen van het plan") != nullptr);
}
