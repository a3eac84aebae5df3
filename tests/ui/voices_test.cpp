// The present and what comes first, by pressing and typing: the tables, the laptop that goes round,
// cards that are dragged or moved by keys.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/voices_actions.h"
#include "format/plan_file.h"
#include "shared/screen.h"

using namespace koers;

namespace {

struct VoicesScreen : TestScreen {
  explicit VoicesScreen(float width = 1440, float height = 900) : TestScreen(width, height) {
    run("file.new");
    go(View::baseline);
  }
  void go(View view) {
    workspace.set_view(view);
    workspace.selection = {};
    workspace.dismiss();
    frames(3);
  }
  const Plan& plan() const { return workspace.plan(); }
  bool type(std::string_view field, std::string text) {
    return act(NodeRole::textbox, field, EventKind::commit, std::move(text));
  }
  bool said(NodeRole role, std::string_view part) const {
    return std::any_of(interface.nodes().begin(), interface.nodes().end(), [&](const Node& node) {
      return node.role == role && node.name.find(part) != std::string::npos;
    });
  }
  Ids order() const { return order_of(plan(), shown_it_plan(workspace)).goals; }
  void add_goals(int count) {
    for (int i = 0; i < count; ++i)
      run("add.goals", {{{"what", "Doel nummer " + std::to_string(i + 1)}}});
  }
};

constexpr const char* first_statement = "We weten waar we met IT heen gaan.";

}  // namespace

TEST_CASE("from nothing to a gap that shows, and a goal made of a low score") {
  VoicesScreen screen;
  REQUIRE(screen.press("Neem de stellingen over die klaarstaan"));
  CHECK(screen.plan().statements.size() == 15);
  REQUIRE(screen.press("Vul antwoorden in"));
  REQUIRE(screen.workspace.view == View::answers);
  const std::string at = std::string(first_statement) + ", ";
  REQUIRE(screen.type(at + "leraren, gemiddelde", "1,9"));
  REQUIRE(screen.type(at + "leraren, aantal", "17"));
  REQUIRE(screen.type(at + "directie, gemiddelde", "3,5"));
  REQUIRE(screen.act(NodeRole::tab, "Beeld", EventKind::press));
  CHECK(screen.said(NodeRole::image, "verschil 1,6 tussen directie en leraren"));
  CHECK(screen.said(NodeRole::text, "Groot verschil: 1,6"));
  CHECK(screen.said(NodeRole::gridcell, "1,9 (17)"));
  REQUIRE(screen.press(std::string("Maak er een doel van: ") + first_statement));
  REQUIRE(screen.plan().goals.size() == 1);
  CHECK(screen.workspace.selection.id == screen.plan().goals[0].id);
  CHECK(screen.find(NodeRole::textbox, "Wat")->value == first_statement);
  CHECK(screen.find(NodeRole::button, std::string("Naar het doel van: ") + first_statement));
}

TEST_CASE("what cannot be a mean stays in its cell with a word, and goes when it is mended") {
  VoicesScreen screen;
  screen.run("baseline.defaults");
  screen.go(View::answers);
  const std::string cell = std::string(first_statement) + ", leraren, gemiddelde";
  REQUIRE(screen.type(cell, "7"));
  const Node* bad = screen.find(NodeRole::textbox, cell);
  CHECK(bad->invalid);
  CHECK(bad->value == "7");
  CHECK(screen.plan().baselines.empty());
  REQUIRE(screen.type(cell, "3"));
  CHECK_FALSE(screen.find(NodeRole::textbox, cell)->invalid);
  CHECK_FALSE(screen.plan().baselines.empty());
}

TEST_CASE("Enter goes to the cell below, and a block from a spreadsheet fills the table") {
  VoicesScreen screen;
  screen.run("baseline.defaults");
  screen.go(View::answers);
  const std::string second = screen.plan().statements[1].text;
  const std::string cell = std::string(first_statement) + ", leraren, gemiddelde";
  screen.interface.take_focus_wanted();
  screen.act(NodeRole::textbox, cell, EventKind::next_row);
  CHECK(screen.interface.take_focus_wanted() ==
        screen.find(NodeRole::textbox, second + ", leraren, gemiddelde")->id);
  screen.act(NodeRole::textbox, cell, EventKind::paste, "2,5\t12\t3\n1,5\t12\tveel");
  const BaselineFacts facts = baseline_of(screen.plan(), shown_it_plan(screen.workspace));
  CHECK(facts.statements[0].groups[0].mean == Decimal{2500});
  CHECK(facts.statements[1].groups[0].answers == 12);
  CHECK(facts.statements[1].groups[1].answers == 0);
  CHECK(screen.find(NodeRole::textbox, second + ", directie, gemiddelde")->invalid);
  screen.run("edit.undo");
  CHECK(screen.plan().baselines.empty());
}

TEST_CASE("the laptop goes round by keys, and shows the next one nothing of the last") {
  VoicesScreen screen;
  screen.run("baseline.defaults");
  screen.frames();
  REQUIRE(screen.press("Laat de laptop rondgaan"));
  // Nothing else is on the screen.
  CHECK(screen.find(NodeRole::button, "Doelen") == nullptr);
  CHECK(screen.said(NodeRole::heading, "Bij welke groep hoor je?"));
  CHECK_FALSE(screen.interface.shortcut("Ctrl+Z"));
  REQUIRE(screen.press("leraren"));
  CHECK(screen.said(NodeRole::heading, first_statement));
  CHECK(screen.interface.key("3"));
  screen.frames();
  CHECK_FALSE(screen.said(NodeRole::heading, first_statement));
  CHECK(screen.interface.key("ArrowLeft"));
  screen.frames();
  CHECK(screen.find(NodeRole::button, "3: Mee eens")->pressed);
  REQUIRE(screen.press("Volgende"));
  REQUIRE(screen.press("4: Helemaal mee eens"));
  for (int i = 0; i < 20; ++i) {
    screen.interface.key("Enter");
    screen.frames();
  }
  REQUIRE(screen.act(NodeRole::textbox, "Wil je er iets bij schrijven?", EventKind::input,
                     "Alleen voor jullie"));
  REQUIRE(screen.press("Bewaar en geef door"));
  REQUIRE(screen.plan().responses.size() == 1);
  CHECK(screen.plan().responses[0].answers.size() == 2);
  for (const Node& node : screen.interface.nodes()) {
    CHECK(node.name.find("leraren") == std::string::npos);
    CHECK(node.value.find("Alleen voor jullie") == std::string::npos);
  }
  REQUIRE(screen.press("Ik ben de volgende"));
  REQUIRE(screen.press("ouders"));
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::button) CHECK_FALSE(node.pressed.value_or(false));
  REQUIRE(screen.press("1: Helemaal niet mee eens"));
  REQUIRE(screen.press("Stop de ronde"));
  REQUIRE(screen.workspace.question);
  REQUIRE(screen.press("Stop"));
  CHECK(screen.plan().responses.size() == 1);
  CHECK(screen.find(NodeRole::button, "Doelen") != nullptr);
}

TEST_CASE("Enter never answers by itself: the keyboard waits at the button that goes on") {
  VoicesScreen screen;
  screen.run("baseline.defaults");
  screen.frames();
  screen.press("Laat de laptop rondgaan");
  screen.interface.take_focus_wanted();
  screen.press("leraren");
  CHECK(screen.interface.take_focus_wanted() == screen.find(NodeRole::button, "Sla over")->id);
}

TEST_CASE("a card is dragged to its place, over the line, and to what is not for this year") {
  VoicesScreen screen;
  screen.add_goals(4);
  screen.go(View::priorities);
  const auto middle = [&](const char* name) {
    const Node* node = screen.find(NodeRole::button, name);
    REQUIRE(node != nullptr);
    return std::pair{node->box.x + 20, node->box.y + node->box.height / 2};
  };
  const auto drag = [&](std::pair<float, float> from, std::pair<float, float> to) {
    REQUIRE(screen.interface.grab(from.first, from.second));
    screen.interface.drag(from.first, from.second + 10);
    screen.frames(1);
    screen.interface.drag(to.first, to.second);
    screen.frames(1);
    screen.interface.drop();
    screen.frames();
  };
  const Ids before = screen.order();
  // Pressed and let go in one place it is chosen, not moved.
  const auto first = middle("1. D1 · Doel nummer 1");
  REQUIRE(screen.interface.grab(first.first, first.second));
  screen.interface.drop();
  screen.frames();
  CHECK(screen.workspace.selection.id == before[0]);
  CHECK(screen.order() == before);
  screen.go(View::priorities);
  auto to = middle("1. D1 · Doel nummer 1");
  to.second -= 15;
  drag(middle("3. D3 · Doel nummer 3"), to);
  CHECK(screen.order() == Ids{before[2], before[0], before[1], before[3]});
  // Below the line it is no speerpunt any more.
  auto below = middle("4. D4 · Doel nummer 4");
  below.second += 75;
  drag(middle("4. D4 · Doel nummer 4"), below);
  CHECK(find<Goal>(screen.plan(), before[3])->kind == GoalKind::ongoing);
  // A gesture that is taken away moves nothing.
  const std::string now = write_plan(screen.plan());
  const auto at = middle("1. D3 · Doel nummer 3");
  screen.interface.grab(at.first, at.second);
  screen.interface.drag(at.first, at.second + 300);
  screen.frames(1);
  screen.interface.drop(true);
  screen.frames();
  CHECK(write_plan(screen.plan()) == now);
  const Node* later = nullptr;
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::heading && node.name == "Niet dit jaar") later = &node;
  REQUIRE(later != nullptr);
  drag(middle("2. D1 · Doel nummer 1"), {later->box.x + 30, later->box.y + 60});
  CHECK(find<Goal>(screen.plan(), before[0])->status == GoalStatus::parked);
  REQUIRE(screen.press("Toch dit jaar: D1 · Doel nummer 1"));
  CHECK(find<Goal>(screen.plan(), before[0])->status == GoalStatus::idea);
}

TEST_CASE("a finger takes hold of the grip of a card only; elsewhere it scrolls") {
  VoicesScreen screen(390, 844);
  screen.add_goals(2);
  screen.go(View::priorities);
  const Node* card = screen.find(NodeRole::button, "1. D1 · Doel nummer 1");
  REQUIRE(card != nullptr);
  const float y = card->box.y + 20;
  CHECK_FALSE(screen.interface.grab(card->box.x + 150, y, true));
  CHECK(screen.interface.grab(card->box.x + 20, y, true));
  screen.interface.drop(true);
}

TEST_CASE("by keyboard: a card is chosen and moved with Alt and the arrows, or by its buttons") {
  VoicesScreen screen;
  screen.add_goals(4);
  screen.run("row.set", {{{"table", "goals"},
                          {"row", std::string(screen.plan().goals[3].id.view())},
                          {"kind", "spearhead"}}});
  screen.go(View::priorities);
  const Ids before = screen.order();
  REQUIRE(screen.press("4. D4 · Doel nummer 4"));
  CHECK(screen.interface.shortcut("Alt+ArrowUp"));
  screen.frames();
  CHECK(screen.order()[2] == before[3]);
  REQUIRE(screen.press("Omhoog: D4 · Doel nummer 4"));
  REQUIRE(screen.press("Omlaag: D1 · Doel nummer 1"));
  CHECK(screen.order()[0] == before[3]);
  CHECK(screen.said(NodeRole::text, "Speerpunt: nu 4, en hooguit 3 was afgesproken."));
  REQUIRE(screen.type("Speerpunt: hooguit zoveel", "4"));
  CHECK_FALSE(screen.said(NodeRole::text, "was afgesproken"));
  CHECK(screen.said(NodeRole::text, "Speerpunt: 4, hooguit 4"));
  REQUIRE(screen.type("Speerpunt: hooguit zoveel", "min twee"));
  CHECK(most_spearheads(screen.plan()) == 4);
}

TEST_CASE("goals are weighed in a table, and put in the order that comes out") {
  VoicesScreen screen;
  screen.add_goals(2);
  screen.go(View::priorities);
  REQUIRE(screen.act(NodeRole::tab, "Wegen", EventKind::press));
  REQUIRE(screen.press("Neem criteria over om mee te beginnen"));
  const Ids before = screen.order();
  for (const char* criterion : {"Past bij onze visie, weegt 30%", "Haalbaar, weegt 20%"}) {
    REQUIRE(screen.type(std::string("D1 · Doel nummer 1, ") + criterion, "2"));
    REQUIRE(screen.type(std::string("D2 · Doel nummer 2, ") + criterion, "5"));
  }
  CHECK(screen.said(NodeRole::gridcell, "2,5 van 5"));
  CHECK(screen.said(NodeRole::gridcell, "blijft 1"));
  REQUIRE(screen.press("Zet in de volgorde van de scores"));
  CHECK(screen.order().front() == before[1]);
}

TEST_CASE("people stick dots one after the other, and the count shows") {
  VoicesScreen screen;
  screen.add_goals(2);
  screen.go(View::priorities);
  REQUIRE(screen.act(NodeRole::tab, "Stippen", EventKind::press));
  REQUIRE(screen.press("Laat stippen plakken"));
  for (int i = 0; i < 3; ++i) REQUIRE(screen.press("Stip erbij: D2 · Doel nummer 2"));
  CHECK(screen.find(NodeRole::button, "Stip erbij: D1 · Doel nummer 1")->disabled);
  REQUIRE(screen.press("Bewaar en geef door"));
  CHECK_FALSE(screen.said(NodeRole::text, "3 stippen"));
  REQUIRE(screen.press("Stop de ronde"));
  CHECK(screen.said(NodeRole::listitem, "D2 · Doel nummer 2: 3 stippen van 1 persoon"));
  REQUIRE(screen.press("Zet in de volgorde van de stippen"));
  CHECK(screen.order().front() == screen.plan().goals[1].id);
  REQUIRE(screen.press("Haal alle stippen weg"));
  CHECK(screen.plan().ballots.empty());
}

TEST_CASE("every node of the round and of all ways to choose has an id of its own and a name") {
  for (float width : {1440.0F, 390.0F}) {
    VoicesScreen screen(width, 844);
    screen.add_goals(3);
    screen.run("baseline.defaults");
    screen.run("priorities.criteria");
    const auto check = [&] {
      screen.frames();
      std::vector<NodeId> ids;
      std::vector<std::string> cut_off;
      screen.interface.canvas().cut_off = &cut_off;
      screen.frames(1);
      screen.interface.canvas().cut_off = nullptr;
      for (const std::string& text : cut_off)
        if (text.find(" · ") == std::string::npos) CHECK_MESSAGE(false, text);
      for (const Node& node : screen.interface.nodes()) {
        ids.push_back(node.id);
        if (is_interactive(node.role)) CHECK_FALSE(node.name.empty());
      }
      std::sort(ids.begin(), ids.end());
      CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    };
    screen.go(View::priorities);
    for (const char* way : {"Wegen", "Stippen", "Volgorde"}) {
      REQUIRE(screen.act(NodeRole::tab, way, EventKind::press));
      check();
    }
    screen.go(View::answers);
    check();
    screen.run("baseline.round");
    check();
    choose_group(screen.workspace, "leraren");
    check();
    while (screen.workspace.round->step == Round::Step::asking) give_score(screen.workspace, 1);
    check();
    hand_on(screen.workspace);
    check();
    stop_round(screen.workspace);
    screen.go(View::baseline);
    check();
    screen.run("priorities.vote");
    check();
  }
}
