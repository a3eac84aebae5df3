// The test round by role and name: what a board and a school find on the tab.
#include <doctest/doctest.h>

#include "shared/files.h"
#include "shared/screen.h"

using namespace koers;

TEST_CASE("a board sees its schools, and may send the frames") {
  TestScreen screen;
  screen.files.examples["wijd-water"] = source_file("assets/demo/wijd-water.koers.json");
  screen.run("file.example");
  screen.run("go.test_round");
  screen.frames(3);
  CHECK(screen.find(NodeRole::button, "De Sluiswachter · Nog niets ontvangen") != nullptr);
  CHECK(screen.find(NodeRole::text, "12 kaders, versie 1.2.") != nullptr);
  screen.press("Bewaar de kaders als bestand");
  screen.frames(2);
  CHECK(!screen.files.last_saved.bytes.empty());
  CHECK(screen.find(NodeRole::text, "Nog niet verstuurd.") == nullptr);
}

TEST_CASE("a school that has no frames yet hears where to find them") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("go.test_round");
  screen.frames(2);
  CHECK(screen.find(NodeRole::text,
                    "Nog geen kaders ontvangen. Open het bestand dat het bestuur mailde.") !=
        nullptr);
  const Node* mail = screen.find(NodeRole::button, "Mail het plan aan het bestuur");
  REQUIRE(mail != nullptr);
  CHECK(mail->disabled);
}
