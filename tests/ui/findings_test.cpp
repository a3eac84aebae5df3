// The tab of points of attention, by role and name.
#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

struct FindingsScreen : TestScreen {
  FindingsScreen() {
    run("file.new");
    run("add.goals", {{{"what", "Elke klas leest"}}});
    run("add.activities", {{{"title", "Tablets uitzoeken"}}});
    workspace.selection = {};
    run("go.findings");
    frames();
  }
};

// The node that the keyboard goes to, once the page has told that it is there.
const Node* focused(TestScreen& screen) {
  const NodeId wanted = screen.interface.take_focus_wanted();
  screen.interface.event({wanted, EventKind::focus, "visible"});
  screen.frames(8);
  for (const Node& node : screen.interface.nodes())
    if (node.id == wanted) return &node;
  return nullptr;
}

bool shows(const Node& node) {
  return node.box.y >= node.clip.y &&
         node.box.y + node.box.height <= node.clip.y + node.clip.height;
}

// The point of that name about which that is said.
bool press_point(TestScreen& screen, std::string_view name, std::string_view says) {
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::button && node.name == name && node.description.ends_with(says)) {
      screen.interface.event({node.id, EventKind::press, {}});
      screen.frames();
      return true;
    }
  return false;
}

}  // namespace

TEST_CASE("a point opens what it is about") {
  FindingsScreen screen;
  CHECK(screen.find(NodeRole::heading, "Wie, wanneer en wat het oplevert (U2)") != nullptr);
  REQUIRE(screen.press("Tablets uitzoeken"));
  CHECK(screen.workspace.selection.entity == Entity::activities);
}

TEST_CASE("a point is put aside with a reason, and comes back when that goes") {
  FindingsScreen screen;
  const auto aside = [&] {
    return screen.find(NodeRole::heading, "Weggelegd met een reden") != nullptr;
  };
  CHECK_FALSE(aside());
  REQUIRE(screen.press("Leg weg: Tablets uitzoeken heeft nog niemand die het doet"));
  REQUIRE(screen.workspace.plan().dismissals.size() == 1);
  CHECK(screen.workspace.plan().dismissals[0].rule == "U2");
  CHECK(screen.workspace.selection.entity == Entity::dismissals);
  REQUIRE(screen.act(NodeRole::textbox, "Reden", EventKind::commit, "Volgt na de studiedag"));
  CHECK(screen.workspace.plan().dismissals[0].reason == "Volgt na de studiedag");
  CHECK(aside());
  REQUIRE(press_point(screen, "Tablets uitzoeken",
                      "heeft nog niemand die het doet (U2): Volgt na de studiedag"));
  CHECK(screen.workspace.selection.entity == Entity::dismissals);
  // What else the rule says of the row still stands.
  const auto beside = "Leg weg: Tablets uitzoeken zegt niet wat het oplevert";
  CHECK(screen.find(NodeRole::button, beside) != nullptr);
  CHECK(screen.find(NodeRole::textbox, "Bevinding") == nullptr);  // its mark is not for people
  screen.run("row.remove");
  screen.frames();
  CHECK_FALSE(aside());
}

TEST_CASE("a rule is switched off, stands below, and is found there again") {
  FindingsScreen screen;
  REQUIRE(screen.press("Instellen: Wie, wanneer en wat het oplevert (U2)"));
  REQUIRE(screen.workspace.plan().rule_settings.size() == 1);
  RuleSetting setting = screen.workspace.plan().rule_settings[0];
  CHECK(screen.workspace.selection == Subject{Entity::rule_settings, setting.id});
  REQUIRE(screen.act(NodeRole::checkbox, "Uitgezet", EventKind::press));
  screen.run("view.deselect");
  screen.frames();
  CHECK(screen.find(NodeRole::heading, "Wie, wanneer en wat het oplevert (U2)") == nullptr);
  CHECK(screen.find(NodeRole::heading, "Regels die uit staan") != nullptr);
  REQUIRE(screen.press("Wie, wanneer en wat het oplevert (U2)"));
  CHECK(screen.workspace.selection == Subject{Entity::rule_settings, setting.id});
}

TEST_CASE(
    "a rule shows what it goes by, under what that means, and nothing that it does not have") {
  FindingsScreen screen;
  const auto shows = [&](const char* field) {
    return screen.find(NodeRole::textbox, field) != nullptr;
  };
  REQUIRE(screen.press("Instellen: Wie, wanneer en wat het oplevert (U2)"));
  CHECK(screen.find(NodeRole::checkbox, "Uitgezet") != nullptr);
  for (const char* field : {"Grens", "Tweede grens", "Woorden", "Regel"}) CHECK_FALSE(shows(field));

  screen.run("rule.set", {{{"rule", "U5"}}});
  screen.frames();
  CHECK(screen.find(NodeRole::heading, "Adoptie die te laat of te klein is (U5)") != nullptr);
  CHECK(shows("Adoptie, minstens (% van de uren)"));
  CHECK_FALSE(shows("Woorden"));
  REQUIRE(
      screen.act(NodeRole::textbox, "Na de uitvoering, hoogstens (weken)", EventKind::commit, "4"));
  const RuleSetting& late = screen.workspace.plan().rule_settings[1];
  CHECK(late.threshold == Decimal::whole(15));
  CHECK(late.second == Decimal::whole(4));

  screen.run("rule.set", {{{"rule", "C8"}}});
  screen.frames();
  REQUIRE(screen.act(NodeRole::textbox, "Lege woorden", EventKind::commit, "uitdagend"));
  CHECK(screen.workspace.plan().rule_settings[2].words == "uitdagend");
  CHECK_FALSE(shows("Grens"));
}

TEST_CASE("how many spearheads there may be is set where they are chosen") {
  FindingsScreen screen;
  screen.run("rule.set", {{{"rule", "U1"}}});
  screen.frames();
  CHECK(screen.workspace.view == View::priorities);
  CHECK(screen.find(NodeRole::checkbox, "Uitgezet") != nullptr);
  REQUIRE(screen.act(NodeRole::textbox, "Speerpunt: hooguit zoveel", EventKind::commit, "1"));
  CHECK(screen.workspace.plan().head->most_spearheads == 1);
}

TEST_CASE("the points of one kind can be shown by themselves") {
  FindingsScreen screen;
  const auto shown = [&](const char* rule) { return screen.find(NodeRole::heading, rule); };
  CHECK(shown("Doel dat niet te meten is (U3)") != nullptr);
  REQUIRE(screen.press("Tip (2)"));
  CHECK(shown("Doel dat niet te meten is (U3)") == nullptr);
  CHECK(shown("Rol van IT (C7)") != nullptr);
}

TEST_CASE("a point leads to the field where it is mended, in sight") {
  for (const float width : {1440.0F, 390.0F}) {
    FindingsScreen screen;
    screen.interface.set_screen(width, 640, 1);
    screen.frames();
    CAPTURE(width);
    REQUIRE(press_point(screen, "Tablets uitzoeken", "zegt niet wat het oplevert"));
    const Node* field = focused(screen);
    REQUIRE(field != nullptr);
    CHECK(field->name == "Wat het oplevert");
    CHECK(shows(*field));
    screen.frames(4);
    CHECK(screen.interface.take_focus_wanted() == 0);  // it is led there once
  }
}

TEST_CASE("a field that the form folds away comes open for the point that is about it") {
  FindingsScreen screen;
  screen.run("add.budgetLines", {{{"description", "Tablets"}, {"kind", "investment"}}});
  screen.frames();
  CHECK(screen.find(NodeRole::textbox, "Afschrijving (jaren)") == nullptr);
  screen.workspace.selection = {};
  screen.frames();
  REQUIRE(press_point(screen, "B1 · Tablets", "is een investering zonder afschrijvingstermijn"));
  const Node* field = focused(screen);
  REQUIRE(field != nullptr);
  CHECK(field->name == "Afschrijving (jaren)");
  CHECK(shows(*field));
  REQUIRE(screen.press("Minder velden"));
  CHECK(screen.find(NodeRole::textbox, "Afschrijving (jaren)") == nullptr);
  REQUIRE(press_point(screen, "B1 · Tablets", "is een investering zonder afschrijvingstermijn"));
  // The form of another row keeps to what most rows need.
  screen.run("add.goals", {{{"what", "Lezen"}}});
  screen.frames();
  CHECK(screen.find(NodeRole::button, "Alle velden") != nullptr);
}

TEST_CASE("a point is mended with one press, and what was added is filled in next") {
  FindingsScreen screen;
  const char* name = "Indicator toevoegen: D1 · Elke klas leest";
  REQUIRE(screen.press(name));
  REQUIRE(screen.workspace.plan().indicators.size() == 1);
  const Node* field = focused(screen);
  REQUIRE(field != nullptr);
  CHECK(field->name == "Indicator");
  CHECK(screen.find(NodeRole::button, name) == nullptr);
  screen.run("edit.undo");
  screen.frames();
  CHECK(screen.workspace.plan().indicators.empty());
  CHECK(screen.find(NodeRole::button, name) != nullptr);
  screen.workspace.visit(screen.workspace.plan(), Phrase{});
  screen.frames();
  CHECK(screen.find(NodeRole::button, name) == nullptr);  // nothing to be mended in what is lent
}
