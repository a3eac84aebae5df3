// The tab of own words, by role and name; and that a word shows at once wherever its choice stands.
#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

struct WordScreen : TestScreen {
  explicit WordScreen(float width = 1440) : TestScreen(width, 900) {
    run("file.new");
    run("add.goals", {{{"what", "Elke klas leest"}}});
    run("add.activities", {{{"title", "Tablets uitzoeken"}, {"phase", "adopting"}}});
    go(View::own_words);
  }
  void go(View view) {
    workspace.set_view(view);
    workspace.selection = {};
    workspace.dismiss();
    frames(3);
  }
  bool call(const char* ours, const char* own) {
    const std::string field = std::string("Eigen woord voor ‘") + ours + "’";
    return act(NodeRole::textbox, field, EventKind::commit, own);
  }
  bool says(std::string_view part) const {
    const auto holds = [&](const std::string& text) {
      return text.find(part) != std::string::npos;
    };
    for (const Node& node : interface.nodes()) {
      if (holds(node.name) || holds(node.description)) return true;
      for (const NodeOption& option : node.options)
        if (holds(option.label)) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("a choice opens, takes an own word, and gives it back when the field is emptied") {
  for (float width : {1440.0F, 390.0F}) {
    CAPTURE(width);
    WordScreen screen(width);
    CHECK(screen.says("nog alleen de woorden van Koers"));
    CHECK_FALSE(screen.call("Adoptie", "Inbedden"));
    REQUIRE(screen.press("Activiteiten: Fase"));
    CHECK(screen.find(NodeRole::group, "Activiteiten: Fase") != nullptr);
    REQUIRE(screen.call("Adoptie", "Inbedden"));
    CHECK(screen.says("Dit plan heeft 1 eigen woord."));
    REQUIRE(screen.press("Activiteiten: Fase"));
    CHECK(screen.says("Inbedden"));
    CHECK_FALSE(screen.says("Adoptie"));
    REQUIRE(screen.press("Activiteiten: Fase"));
    REQUIRE(screen.call("Adoptie", ""));
    CHECK(screen.workspace.plan().labels.empty());
    CHECK(screen.says("nog alleen de woorden van Koers"));
  }
}

TEST_CASE("a word that is taken stays out, and the field says why") {
  WordScreen screen;
  REQUIRE(screen.press("Activiteiten: Fase"));
  REQUIRE(screen.call("Adoptie", "Uitvoeren"));
  CHECK(screen.workspace.plan().labels.empty());
  CHECK(screen.workspace.message()->severity == Severity::error);
  const Node* field = screen.find(NodeRole::textbox, "Eigen woord voor ‘Adoptie’");
  REQUIRE(field != nullptr);
  CHECK(field->invalid);
  CHECK(field->description == "Zo heet in deze lijst al iets anders. Kies een ander woord.");
  REQUIRE(screen.call("Adoptie", "Inbedden"));
  CHECK_FALSE(screen.find(NodeRole::textbox, "Eigen woord voor ‘Adoptie’")->invalid);
}

TEST_CASE("searching opens the choices that hold the words") {
  WordScreen screen;
  screen.workspace.search = "kwartier";
  screen.frames();
  CHECK(screen.find(NodeRole::textbox, "Eigen woord voor ‘Kwartiermaken’") != nullptr);
  CHECK(screen.find(NodeRole::button, "Doelen: Soort doel") == nullptr);
  screen.workspace.search = "xyzzy";
  screen.frames();
  CHECK(screen.says("Niets gevonden voor ‘xyzzy’."));
}

// Each view is looked at before and after, so that what it worked out earlier must give way.
TEST_CASE("an own word shows at once in the views that were looked at before") {
  struct Place {
    View view;
    const char* key;
    const char* own;
  };
  const Place places[] = {{View::board, "choice.phase.adopting", "Inbedden"},
                          {View::phases, "choice.phase.adopting", "Inbedden"},
                          {View::overview, "choice.phase.adopting", "Inbedden"},
                          {View::activities, "choice.activityStatus.not_started", "Nog te doen"},
                          {View::timeline, "choice.momentKind.holiday", "Schoolvrij"},
                          {View::goals, "choice.goalKind.spearhead", "Topdoel"},
                          {View::priorities, "choice.goalKind.spearhead", "Topdoel"},
                          {View::priorities, "choice.goalStatus.parked", "Ooit"},
                          {View::stakeholders, "choice.attitude.doubtful", "Weifelt"},
                          {View::next_year, "choice.nextStep.secure", "Gewoon houden"}};
  WordScreen screen;
  screen.run("add.stakeholders", {{{"group", "Ouders"}, {"attitude", "doubtful"}}});
  for (const Place& place : places) {
    CAPTURE(std::string(place.key));
    screen.go(place.view);
    CHECK_FALSE(screen.says(place.own));
    screen.run("word.set", {{{"key", place.key}, {"words", place.own}}});
    screen.workspace.dismiss();
    screen.frames();
    CHECK(screen.says(place.own));
    screen.run("edit.undo");
    screen.frames();
  }
}
