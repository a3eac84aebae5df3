// A page is painted until it stands as it will stay, and then not again: nobody waits for a card to
// open, and a laptop at rest is at rest.
#include <doctest/doctest.h>

#include "app/chain.h"
#include "shared/files.h"
#include "shared/screen.h"

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
