// The tab where the school plans stand beside the frames, by role and name.
#include <doctest/doctest.h>

#include "shared/files.h"
#include "shared/screen.h"

using namespace koers;

TEST_CASE("a school that deviates from a frame is told, and opens where") {
  TestScreen screen;
  screen.files.examples["wijd-water"] = source_file("assets/demo/wijd-water.koers.json");
  screen.run("file.example");
  screen.run("go.frame_checks");
  screen.frames(3);
  const Node* deviating = nullptr;
  for (const Node& node : screen.interface.nodes())
    if (node.description == "Wijkt af (I-08)") deviating = &node;
  REQUIRE(deviating != nullptr);
  CHECK(deviating->name == "De Vuurtoren");
  screen.interface.event({deviating->id, EventKind::press, {}});
  screen.frames();
  CHECK(screen.workspace.selection.entity == Entity::budget_lines);
}

TEST_CASE("without frames the tab says where they are made") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("go.frame_checks");
  screen.frames();
  const Node* said = screen.find(
      NodeRole::text,
      "Nog geen kaders. Voeg ze toe bij Bestemming, en kies bij een kader wat je eraan meet.");
  CHECK(said != nullptr);
}
