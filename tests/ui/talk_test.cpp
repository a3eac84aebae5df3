// The conversation on the screen: large, one question at a time, typed into the plan.
#include <doctest/doctest.h>

#include "app/voices_actions.h"
#include "edit/priorities.h"
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

TEST_CASE("a school with more goals than three chooses which come first, and what can wait") {
  for (float width : {1440.0F, 390.0F}) {
    Talking screen(width);
    for (const char* what : {"Lezen", "Rekenen", "Veilig", "Media"})
      screen.run("add.goals", {{{"what", what}}});
    screen.run("talk.next");
    screen.frames();
    const auto order = [&] {
      std::string out;
      for (const Node& node : screen.interface.nodes())
        if (node.role == NodeRole::textbox && node.name == "Wat") out += node.value.substr(0, 1);
      return out;
    };
    CHECK(order() == "LRVM");
    const auto leading = [&] {
      return order_of(screen.workspace.plan(), shown_it_plan(screen.workspace)).spearheads;
    };
    // Past the line it pushes another over it.
    REQUIRE(screen.press("Omhoog: D4 · Media"));
    CHECK(order() == "LRMV");
    CHECK(leading() == 3);
    REQUIRE(screen.press("Omlaag: D1 · Lezen"));
    CHECK(order() == "RLMV");
    REQUIRE(screen.press("Omhoog: D1 · Lezen"));
    CHECK(leading() == 3);
    REQUIRE(screen.press("Niet dit jaar: D2 · Rekenen"));
    CHECK(order() == "LMV");
    REQUIRE(screen.press("Toch dit jaar: D2 · Rekenen"));
    CHECK(order().size() == 4);
    REQUIRE(screen.press("Volgende vraag"));
    CHECK(screen.find(NodeRole::button, "Activiteit toevoegen: D4") != nullptr);
  }
}

TEST_CASE("in a plan of more schools the conversation is about one of them") {
  TestScreen screen;
  screen.files.examples["wijd-water"] = source_file("assets/demo/wijd-water.koers.json");
  screen.run("file.example");
  screen.run("go.talk");
  screen.run("talk.next");
  screen.frames();
  const Id first = shown_it_plan(screen.workspace);
  const auto school_goals = [&] {
    int shown = 0;
    for (const Node& node : screen.interface.nodes()) shown += node.name == "Wat" ? 1 : 0;
    if (shown == 0) return false;
    for (const Goal& goal : screen.workspace.plan().goals)
      for (const Node& node : screen.interface.nodes())
        if (node.role == NodeRole::textbox && node.value == goal.what && !goal.it_plan.empty())
          if (goal.it_plan != shown_it_plan(screen.workspace)) return false;
    return true;
  };
  CHECK(school_goals());
  Id other;
  for (const ItPlan& plan : screen.workspace.plan().it_plans)
    if (plan.id != first) other = plan.id;
  REQUIRE(screen.act(NodeRole::combobox, "School", EventKind::commit, std::string(other.view())));
  CHECK(shown_it_plan(screen.workspace) == other);
  CHECK(school_goals());
  REQUIRE(screen.press("Doel toevoegen"));
  const auto& goals = screen.workspace.plan().goals;
  CHECK(goals[goals.size() - 1].it_plan == other);
}
