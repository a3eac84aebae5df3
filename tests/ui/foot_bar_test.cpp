// What stands at the foot of the screen, and what can be done about it there.
#include <doctest/doctest.h>

#include "shared/screen.h"
#include "text/words.h"

using namespace koers;

namespace {

struct AtRest : TestScreen {
  explicit AtRest(float width = 1440) : TestScreen(width, 844) {
    run("file.new");
    wait(8'000);
    frames();
  }
};

}  // namespace

TEST_CASE("a new version can wait until the next start, or come now") {
  AtRest screen;
  screen.workspace.update_ready = true;
  screen.frames();
  REQUIRE(screen.press("Later"));
  CHECK(screen.find(NodeRole::button, "Vernieuw nu") == nullptr);
  CHECK(screen.world.reloads == 0);
  screen.workspace.update_ready = true;
  screen.frames();
  REQUIRE(screen.press("Vernieuw nu"));
  CHECK(screen.world.reloads == 1);
}

TEST_CASE("a place on the device is offered once, and stays in the menu") {
  for (float width : {1440.0F, 390.0F}) {
    AtRest screen(width);
    CHECK_FALSE(screen.run("program.install"));
    screen.workspace.can_install = screen.workspace.offers_install = true;
    screen.workspace.dismiss();
    screen.frames();
    REQUIRE(screen.find(NodeRole::button, "Zet Koers op dit apparaat") != nullptr);
    REQUIRE(screen.press("Later"));
    CHECK(screen.world.settings["install"] == "later");
    CHECK(screen.find(NodeRole::button, "Zet Koers op dit apparaat") == nullptr);
    screen.run("view.menu");
    screen.frames();
    REQUIRE(screen.press("Zet Koers op dit apparaat"));
    CHECK(screen.world.installs == 1);
    CHECK_FALSE(screen.workspace.can_install);
  }
}

TEST_CASE("that it works without network is told once, after what was said before") {
  TestScreen screen;
  screen.run("file.new");
  screen.workspace.offline_ready = true;
  screen.wait(1'000);
  const Key ready = Key(words::offline_ready);
  CHECK(say(Language::dutch, screen.workspace.message()->phrase) != say(Language::dutch, ready));
  screen.wait(6'000);
  REQUIRE(screen.workspace.message());
  CHECK(say(Language::dutch, screen.workspace.message()->phrase) == say(Language::dutch, ready));
  screen.wait(7'000);
  CHECK_FALSE(screen.workspace.message());
}
