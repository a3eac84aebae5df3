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

TEST_CASE("the points of one kind can be shown by themselves") {
  FindingsScreen screen;
  const auto shown = [&](const char* rule) { return screen.find(NodeRole::heading, rule); };
  CHECK(shown("Doel dat niet te meten is (U3)") != nullptr);
  REQUIRE(screen.press("Tip (2)"));
  CHECK(shown("Doel dat niet te meten is (U3)") == nullptr);
  CHECK(shown("Rol van IT (C7)") != nullptr);
}
