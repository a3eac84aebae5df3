// What is said aloud: by two nodes that are always there.
#include <algorithm>

#include <doctest/doctest.h>

#include "shared/screen.h"
#include "text/words.h"

using namespace koers;

namespace {

struct Listener : TestScreen {
  using TestScreen::TestScreen;

  const Node& live(NodeRole role) const {
    const auto& nodes = interface.nodes();
    const auto is_it = [&](const Node& node) { return node.role == role; };
    REQUIRE(std::count_if(nodes.begin(), nodes.end(), is_it) == 1);
    return *std::find_if(nodes.begin(), nodes.end(), is_it);
  }
  std::string said() const { return live(NodeRole::status).name; }
  std::string alarm() const { return live(NodeRole::alert).name; }
  NodeId search() const { return find(NodeRole::textbox, "Zoek in deze lijst")->id; }
};

}  // namespace

TEST_CASE("the two nodes that speak stay the same ones, whatever is shown") {
  Listener screen;
  const NodeId polite = screen.live(NodeRole::status).id;
  const NodeId urgent = screen.live(NodeRole::alert).id;
  for (const char* action : {"file.new", "go.goals", "add.goals", "view.menu", "go.calendar"}) {
    screen.run(action);
    screen.frames();
    CHECK(screen.live(NodeRole::status).id == polite);
    CHECK(screen.live(NodeRole::alert).id == urgent);
    CHECK(screen.live(NodeRole::status).parent == 0);
  }
}

TEST_CASE("a message is said when it comes and gone when it goes; the same one is said again") {
  Listener screen;
  screen.run("file.new");
  screen.frames();
  const std::string first = screen.said();
  CHECK(first.starts_with("Nieuw plan."));
  screen.workspace.dismiss();
  screen.frames();
  CHECK(screen.said().empty());
  screen.workspace.tell(Phrase(Key(words::restore_done)));
  screen.frames();
  const std::string once = screen.said();
  screen.world.now += 10;
  screen.workspace.tell(Phrase(Key(words::restore_done)));
  screen.frames();
  CHECK(screen.said() != once);  // else no reader would say it a second time
}

TEST_CASE("what went wrong does not wait for its turn") {
  Listener screen;
  screen.files.next_open = {"plan.json", "{"};
  screen.run("file.open");
  screen.frames();
  CHECK_FALSE(screen.alarm().empty());
  CHECK(screen.said().empty());
}

TEST_CASE("of saving only trouble is said, not every letter") {
  Listener screen;
  screen.run("file.new");
  screen.workspace.dismiss();
  screen.wait(1'000);
  screen.frames();
  screen.press("Uitspraak toevoegen");
  screen.workspace.dismiss();
  screen.frames();
  for (const char* text : {"I", "Ie", "Ied"}) {
    screen.act(NodeRole::textbox, "Uitspraak", EventKind::input, text);
    CHECK(screen.said().empty());
    CHECK(screen.alarm().empty());
    screen.wait(300);
    screen.frames();
    CHECK(screen.said().empty());
  }
  screen.storage.next_write = StoreState::quota;
  screen.act(NodeRole::textbox, "Uitspraak", EventKind::input, "Ieder kind");
  screen.wait(300);
  screen.frames();
  CHECK(screen.alarm().starts_with("Dit apparaat heeft geen ruimte meer."));
  screen.wait(10'000);  // it is tried again
  screen.frames();
  CHECK(screen.alarm().empty());
}

TEST_CASE("another view, a new row, another place and hits of a search are said") {
  Listener screen;
  screen.run("file.new");
  screen.workspace.dismiss();
  screen.frames();
  screen.run("add.goals", {{{"what", "Lezen"}, {"code", ""}}});
  screen.run("add.goals", {{{"what", "Rekenen"}, {"code", ""}}});
  screen.frames();
  CHECK(screen.said() == "Doel toegevoegd");
  REQUIRE(screen.press("Doelen"));
  CHECK(screen.said() == "Doelen geopend");
  screen.workspace.selection = {Entity::goals, screen.workspace.plan().goals[1].id};
  screen.frames();
  screen.interface.shortcut("Alt+ArrowUp");
  screen.frames();
  CHECK(screen.said() == "Rekenen staat nu op plaats 1 van 2");
  screen.interface.event({screen.search(), EventKind::input, "reken"});
  screen.frames();
  CHECK(screen.said() == "1 regel gevonden");
  screen.interface.event({screen.search(), EventKind::input, ""});
  screen.frames();
  CHECK(screen.said().empty());
}

TEST_CASE("the palette says how much it found, and what Enter takes") {
  Listener screen;
  screen.run("file.new");
  screen.frames();
  screen.interface.shortcut("Ctrl+K");
  screen.frames();
  const NodeId field = screen.interface.take_focus_wanted();
  screen.interface.event({field, EventKind::input, "doel toev"});
  screen.frames();
  CHECK(screen.said() == "1 gevonden. Enter kiest: Doel toevoegen");
  screen.interface.event({field, EventKind::input, "xyzzy"});
  screen.frames();
  CHECK(screen.said().starts_with("Niets gevonden"));
}
