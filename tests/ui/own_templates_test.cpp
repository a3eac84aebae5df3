// The part of the templates that are one's own, by role and name.
#include <doctest/doctest.h>

#include "shared/screen.h"
#include "shared/template_files.h"

using namespace koers;

namespace {

struct OwnScreen : TestScreen {
  explicit OwnScreen(float width = 1440) : TestScreen(width, 900) {
    files.template_packs["nl"] = template_pack("nl");
    run("file.new");
    workspace.set_view(View::templates);
    frames(3);
  }
  void add_goal() {
    run("add.goals", {{{"what", "Elke klas leest"}}});
    run("add.activities", {{{"title", "Boeken kiezen"}}});
    workspace.set_view(View::templates);
    workspace.selection = {};
    frames(3);
  }
  bool says(std::string_view part) const {
    for (const Node& node : interface.nodes())
      if (node.name.find(part) != std::string::npos) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("without a goal the way to a template says what is missing") {
  OwnScreen screen;
  const Node* open = screen.find(NodeRole::button, "Maak een sjabloon van eigen werk");
  REQUIRE(open != nullptr);
  CHECK(open->disabled);
  CHECK_FALSE(open->description.empty());
}

TEST_CASE("a template is made of a goal, taken over, saved and taken away") {
  for (float width : {1440.0F, 390.0F}) {
    CAPTURE(width);
    OwnScreen screen(width);
    screen.add_goal();
    REQUIRE(screen.press("Maak een sjabloon van eigen werk"));
    CHECK(screen.find(NodeRole::combobox, "Waarvan") != nullptr);
    REQUIRE(screen.act(NodeRole::textbox, "Naam van het sjabloon", EventKind::commit, "Leesklas"));
    REQUIRE(screen.press("Maak het sjabloon"));
    CHECK(screen.find(NodeRole::heading, "Leesklas") != nullptr);
    CHECK(screen.says("1 Activiteit: Boeken kiezen"));
    CHECK(screen.find(NodeRole::textbox, "Naam van het sjabloon") == nullptr);
    REQUIRE(screen.press("Neem over: Leesklas"));
    CHECK(screen.workspace.plan().goals.size() == 1);
    REQUIRE(screen.press("Bewaar als bestand: Leesklas"));
    CHECK(screen.files.last_saved.name == "sjabloon-leesklas.koers.json");
    REQUIRE(screen.press("Verwijder: Leesklas"));
    REQUIRE(screen.press("Wis van dit apparaat"));
    screen.frames();
    CHECK(screen.find(NodeRole::heading, "Leesklas") == nullptr);
  }
}

TEST_CASE("from the palette the form opens for the goal that is looked at") {
  OwnScreen screen;
  screen.add_goal();
  screen.run("add.goals", {{{"what", "Elke klas rekent"}}});
  screen.workspace.set_view(View::goals);
  screen.workspace.selection = {Entity::goals, screen.workspace.plan().goals[1].id};
  screen.frames();
  screen.run("template.begin");
  screen.frames(3);
  CHECK(screen.workspace.view == View::templates);
  const Node* of = screen.find(NodeRole::combobox, "Waarvan");
  REQUIRE(of != nullptr);
  CHECK(of->value == screen.workspace.plan().goals[1].id.view());
  REQUIRE(screen.press("Maak het sjabloon"));
  CHECK(screen.find(NodeRole::heading, "Elke klas rekent") != nullptr);
}
