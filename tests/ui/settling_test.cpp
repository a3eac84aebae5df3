// A page is painted until it stands as it will stay, and then not again: nobody waits for a card to
// open, and a laptop at rest is at rest.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/chain.h"
#include "shared/files.h"
#include "shared/screen.h"
#include "shared/template_files.h"

using namespace koers;

namespace {

std::vector<float> places_of(const Interface& interface) {
  std::vector<float> places;
  for (const Node& node : interface.nodes())
    places.insert(places.end(), {node.box.x, node.box.y, node.box.width, node.box.height});
  return places;
}

void check_settles(TestScreen& screen, const std::string& where) {
  int frames = 1;
  while (screen.interface.frame(0.016F) && frames < 20) ++frames;
  CHECK_MESSAGE(frames < 12, where << " was painted " << frames << " times");
  const std::vector<float> places = places_of(screen.interface);
  for (int i = 0; i < 3; ++i) screen.interface.frame(0.016F);
  CHECK_MESSAGE(places == places_of(screen.interface), where << " moved after it was at rest");
}

// What the node is after all that came of it; it must still be there.
const Node& node_of(const TestScreen& screen, NodeId id) {
  const auto& nodes = screen.interface.nodes();
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
  REQUIRE(found != nodes.end());
  return *found;
}

// A view of the example on a small laptop, at rest.
struct ExampleAt : TestScreen {
  explicit ExampleAt(View view) : TestScreen(1024, 600) {
    files.examples["wijd-water"] = source_file("assets/demo/wijd-water.koers.json");
    run("file.example");
    workspace.selection = {};
    workspace.set_view(view);
    check_settles(*this, link_of(view).name());
  }
};

}  // namespace

TEST_CASE("every view stands as it will stay before painting stops") {
  for (const char* demo : {"wijd-water", "veerstad"})
    for (float width : {1440.0F, 1024.0F, 390.0F}) {
      TestScreen screen(width, width < 760 ? 844 : 900);
      screen.files.examples[demo] = source_file(std::string("assets/demo/") + demo + ".koers.json");
      screen.run(std::string(demo) == "veerstad" ? "file.example_vo" : "file.example");
      screen.frames();
      REQUIRE(screen.workspace.has_plan());
      for (const Link& link : chain) {
        screen.workspace.set_view(link.view);
        screen.workspace.selection = {};
        check_settles(screen, std::string(demo) + ' ' + link.name() + ' ' + std::to_string(width));
      }
    }
}

TEST_CASE(
    "what gets the keyboard is in sight when the page is at rest, however much came above it") {
  TestScreen screen(1024, 600);
  screen.files.template_packs = {{"nl", template_pack("nl")}};
  screen.run("file.new");
  screen.workspace.selection = {};
  screen.workspace.set_view(View::templates);
  check_settles(screen, "templates");
  std::vector<NodeId> buttons;
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::button && node.name.starts_with("Neem over: "))
      buttons.push_back(node.id);
  REQUIRE(buttons.size() > 20);
  for (NodeId id : buttons) {
    screen.interface.event({id, EventKind::focus, {}});
    check_settles(screen, "templates");
    const Node& node = node_of(screen, id);
    CHECK_MESSAGE((node.box.y >= 56 && node.box.y + node.box.height <= 600), node.name);
  }
}

TEST_CASE("a card of the board that gets the keyboard stands below the headings of its phase") {
  ExampleAt screen(View::board);
  // The last first, so that the way is up, where the headings are.
  for (std::size_t i = screen.workspace.plan().activities.size(); i-- > 0;) {
    const std::string& title = screen.workspace.plan().activities[i].title;
    const Node* card = screen.find(NodeRole::button, title);
    if (card == nullptr) continue;  // further than one screen away
    const NodeId id = card->id;
    screen.interface.event({id, EventKind::focus, {}});
    check_settles(screen, title);
    const Node& node = node_of(screen, id);
    CHECK_MESSAGE(node.box.y >= node.clip.y, title);
  }
}

TEST_CASE(
    "every box of the coverage comes in sight, also where the table is longer than the page") {
  ExampleAt screen(View::coverage);
  for (std::size_t row = 0; row < 9; ++row) {
    std::vector<NodeId> boxes;
    for (const Node& node : screen.interface.nodes())
      if (node.role == NodeRole::checkbox) boxes.push_back(node.id);
    REQUIRE_FALSE(boxes.empty());
    const NodeId id = boxes[std::min(row * 5 + 1, boxes.size() - 1)];
    screen.interface.event({id, EventKind::focus, {}});
    check_settles(screen, "coverage " + std::to_string(row));
    const Node& node = node_of(screen, id);
    CHECK_MESSAGE((node.box.y >= node.clip.y && node.box.y + node.box.height <= 600),
                  node.name << ' ' << node.box.y << ' ' << node.box.height << ' ' << node.clip.y
                            << ' ' << node.clip.height);
  }
}
