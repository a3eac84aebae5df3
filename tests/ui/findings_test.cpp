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
  REQUIRE(screen.press("Leg weg: Tablets uitzoeken"));
  REQUIRE(screen.workspace.plan().dismissals.size() == 1);
  CHECK(screen.workspace.plan().dismissals[0].rule == "U2");
  CHECK(screen.workspace.selection.entity == Entity::dismissals);
  REQUIRE(screen.act(NodeRole::textbox, "Reden", EventKind::commit, "Volgt na de studiedag"));
  CHECK(screen.workspace.plan().dismissals[0].reason == "Volgt na de studiedag");
  CHECK(aside());
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
