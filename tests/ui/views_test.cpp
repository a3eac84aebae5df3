#include <algorithm>

#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

void fill(TestScreen& screen) {
  screen.run("file.new");
  for (const char* action : {"add.visionStatements", "add.themes", "add.frames", "add.goals",
                             "add.activities", "add.moments", "add.budgetLines"})
    screen.run(action);
  screen.frames();
}

}  // namespace

TEST_CASE("a plan is begun by pressing and typing") {
  TestScreen screen;
  REQUIRE(screen.press("Nieuw plan"));
  REQUIRE(screen.workspace.has_plan());
  REQUIRE(screen.press("Uitspraak toevoegen"));
  REQUIRE(screen.workspace.plan().vision_statements.size() == 1);
  REQUIRE(screen.act(NodeRole::textbox, "Uitspraak", EventKind::input, "Ieder kind leest."));
  CHECK(screen.workspace.plan().vision_statements[0].text == "Ieder kind leest.");
}

TEST_CASE("typing a text is one step of undo") {
  TestScreen screen;
  screen.press("Nieuw plan");
  screen.press("Uitspraak toevoegen");
  for (const char* text : {"I", "Ie", "Ieder"})
    screen.act(NodeRole::textbox, "Uitspraak", EventKind::input, text);
  screen.run("edit.undo");
  CHECK(screen.workspace.plan().vision_statements[0].text.empty());
}

TEST_CASE("a date that does not exist gets a word at its field, and nothing changes") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.moments");
  screen.workspace.set_view(View::calendar);
  screen.frames();
  const Date before = screen.workspace.plan().moments[0].start;
  REQUIRE(screen.act(NodeRole::textbox, "Datum", EventKind::commit, "31 feb"));
  CHECK(screen.workspace.plan().moments[0].start == before);
  const auto& nodes = screen.interface.nodes();
  const auto bad =
      std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.invalid; });
  REQUIRE(bad != nodes.end());
  CHECK(bad->value == "31 feb");
  CHECK_FALSE(bad->description.empty());
}

TEST_CASE("two texts that do not fit their fields both stay, each until it is mended") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.moments");
  screen.workspace.set_view(View::calendar);
  screen.frames();
  const auto values = [&](std::string_view name) {
    std::vector<std::string> out;
    for (const Node& node : screen.interface.nodes())
      if (node.role == NodeRole::textbox && node.name == name) out.push_back(node.value);
    return out;
  };
  REQUIRE(screen.act(NodeRole::textbox, "Datum", EventKind::commit, "31 feb"));
  REQUIRE(screen.act(NodeRole::textbox, "Tot en met", EventKind::commit, "ooit"));
  CHECK(values("Datum").front() == "31 feb");
  CHECK(values("Tot en met").front() == "ooit");
  REQUIRE(screen.act(NodeRole::textbox, "Tot en met", EventKind::commit, "9 okt 2026"));
  CHECK(values("Datum").front() == "31 feb");
  CHECK(values("Tot en met").front() == "9 okt 2026");
}

TEST_CASE("what was just added is named at once: the keyboard is in its name") {
  TestScreen screen;
  screen.run("file.new");
  screen.frames();
  screen.interface.take_focus_wanted();
  screen.run("add.goals");
  screen.frames();
  const NodeId wanted = screen.interface.take_focus_wanted();
  const auto& nodes = screen.interface.nodes();
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == wanted; });
  REQUIRE(found != nodes.end());
  CHECK(found->name == "Wat");
  screen.frames();
  CHECK(screen.interface.take_focus_wanted() == 0);
}

TEST_CASE("a letter that is typed shows in its field before the next one comes") {
  TestScreen screen;
  screen.run("file.example");
  screen.run("file.new");
  screen.workspace.set_view(View::goals);
  screen.frames();
  for (const char* text : {"d", "do", "doe", "doel"}) {
    const Node* field = screen.find(NodeRole::textbox, "Zoek in deze lijst");
    REQUIRE(field != nullptr);
    screen.interface.event({field->id, EventKind::input, text});
    // As the page does: frames until nothing is new, before anything is shown.
    while (screen.interface.frame(0)) {
    }
    CHECK(screen.find(NodeRole::textbox, "Zoek in deze lijst")->value == text);
  }
}

TEST_CASE("when what had the keyboard is gone, the keyboard goes on in the view") {
  TestScreen screen;
  const Node* begin = screen.find(NodeRole::button, "Nieuw plan");
  REQUIRE(begin != nullptr);
  const NodeId pressed = begin->id;
  screen.interface.event({pressed, EventKind::focus, "visible"});
  screen.interface.event({pressed, EventKind::press, {}});
  screen.frames();
  const NodeId wanted = screen.interface.take_focus_wanted();
  CHECK(wanted == screen.find(NodeRole::button, "Uitspraak toevoegen")->id);
}

TEST_CASE("an action chosen in the palette takes the keyboard where it needs it") {
  TestScreen screen;
  screen.run("file.new");
  screen.frames();
  const NodeId before = screen.find(NodeRole::button, "Uitspraak toevoegen")->id;
  screen.interface.event({before, EventKind::focus, "visible"});
  screen.frames();
  screen.interface.shortcut("Ctrl+K");
  screen.frames();
  const NodeId field = screen.interface.take_focus_wanted();
  screen.interface.event({field, EventKind::focus, {}});
  for (EventKind kind : {EventKind::input, EventKind::commit, EventKind::next_row}) {
    screen.interface.event({field, kind, "Doel toevoegen"});
    screen.frames();
  }
  const NodeId wanted = screen.interface.take_focus_wanted();
  CHECK(wanted == screen.find(NodeRole::textbox, "Wat")->id);
  // What the field that went away still tells is no reason to look for another place.
  screen.interface.event({field, EventKind::commit, "Doel toevoegen"});
  screen.frames();
  CHECK(screen.interface.take_focus_wanted() == 0);
  screen.interface.event({field, EventKind::blur, {}});
  screen.frames();
  CHECK(screen.interface.take_focus_wanted() == 0);
  screen.interface.event({wanted, EventKind::focus, "visible"});
  screen.frames();
  CHECK(screen.interface.take_focus_wanted() == 0);
}

TEST_CASE("a part with more views shows them as tabs, and the rail stays on the part") {
  TestScreen screen;
  fill(screen);
  screen.workspace.set_view(View::activities);
  screen.workspace.selection = {};
  screen.frames();
  REQUIRE(screen.find(NodeRole::tab, "Tabel") != nullptr);
  CHECK(screen.find(NodeRole::tab, "Tabel")->selected);
  REQUIRE(screen.act(NodeRole::tab, "Tijdlijn", EventKind::press));
  CHECK(screen.workspace.view == View::timeline);
  CHECK(screen.find(NodeRole::tab, "Tijdlijn")->selected);
  CHECK(screen.find(NodeRole::button, "Activiteiten")->current);
  screen.workspace.set_view(View::vision);
  screen.frames();
  CHECK(screen.find(NodeRole::tab, "Visie") == nullptr);
}

TEST_CASE(
    "an amount is kept while it is typed, as one step, and written properly when one leaves") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.budgetLines");
  screen.workspace.set_view(View::budget);
  screen.frames();
  const auto price = [&] { return screen.workspace.plan().budget_lines[0].unit_price; };
  const auto act = [&](EventKind kind, const char* text) {
    REQUIRE(screen.act(NodeRole::textbox, "Prijs per stuk", kind, text));
  };
  act(EventKind::focus, "");
  for (const char* text : {"1", "12", "12,", "12,5"}) {
    act(EventKind::input, text);
    CHECK(screen.find(NodeRole::textbox, "Prijs per stuk")->value == text);
  }
  CHECK(price().value == 1'250);
  act(EventKind::input, "12,5x");  // no amount, and not said before one is done
  CHECK(price().value == 1'250);
  act(EventKind::commit, "12,5");
  CHECK(screen.find(NodeRole::textbox, "Prijs per stuk")->value != "12,5");
  screen.run("edit.undo");
  CHECK(price().value == 0);
}
