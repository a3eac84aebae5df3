// The timeline for who does not see it, and for who has no pointer.
#include <algorithm>

#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

struct Timeline : TestScreen {
  explicit Timeline(float width = 1440, int count = 3) : TestScreen(width, 600) {
    run("file.new");
    run("add.goals");
    for (int i = 0; i < count; ++i)
      run("add.activities", {{{"title", "Stap " + std::to_string(i)},
                              {"start", "7 okt 2026"},
                              {"end", "9 okt 2026"}}});
    run("add.activities", {{{"title", "Ooit"}, {"start", ""}, {"end", ""}}});
    run("add.activities", {{{"title", "Later"}, {"start", "7 okt 2031"}, {"end", ""}}});
    workspace.set_view(View::timeline);
    workspace.selection = {};
    workspace.dismiss();
    frames(3);
  }
  const Node* bar(std::string_view title) const {
    const auto& nodes = interface.nodes();
    const std::string begins = std::string(title) + ", ";
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.role == NodeRole::button && node.name.starts_with(begins);
    });
    return found == nodes.end() ? nullptr : &*found;
  }
};

}  // namespace

TEST_CASE("every activity is an item of the list and can be opened, with or without a bar") {
  for (float width : {1440.0F, 390.0F}) {
    Timeline screen(width);
    const Node* list = screen.find(NodeRole::list, "Activiteiten");
    REQUIRE(list != nullptr);
    for (const char* title : {"Stap 0", "Ooit", "Later"}) {
      const Node* bar = screen.bar(title);
      REQUIRE_MESSAGE(bar != nullptr, title);
      const auto& nodes = screen.interface.nodes();
      const auto item = std::find_if(nodes.begin(), nodes.end(),
                                     [&](const Node& node) { return node.id == bar->parent; });
      REQUIRE(item != nodes.end());
      CHECK(item->role == NodeRole::listitem);
      CHECK(item->count == 5);
      CHECK(item->parent == list->id);
    }
    CHECK(screen.bar("Stap 0")->name.find("7 – 9 okt 2026") != std::string::npos);
    CHECK(screen.bar("Ooit")->name.find("nog geen datum") != std::string::npos);
    REQUIRE(screen.press(screen.bar("Ooit")->name));
    CHECK(screen.workspace.selection.entity == Entity::activities);
    CHECK(screen.bar("Ooit")->selected);
  }
}

TEST_CASE("months and the marks below the title are there in words too") {
  Timeline screen;
  CHECK(screen.find(NodeRole::text, "okt 2026") != nullptr);
  CHECK(screen.find(NodeRole::text, "Vakantie") != nullptr);
}

TEST_CASE("the keyboard goes down the whole timeline, and stays when it is scrolled away") {
  for (float width : {1440.0F, 390.0F}) {
    Timeline screen(width, 60);
    for (int i = 0; i < 60; ++i) {
      const Node* bar = screen.bar("Stap " + std::to_string(i));
      REQUIRE_MESSAGE(bar != nullptr, i << " at width " << width);
      screen.interface.event({bar->id, EventKind::focus, "visible"});
      screen.frames(2);
    }
    const NodeId last = screen.bar("Stap 59")->id;
    const Box box = screen.find(NodeRole::group, "Tijdlijn")->box;
    screen.interface.pointer(box.x + 40, box.y + 100);
    screen.frames();
    REQUIRE(screen.interface.scroll(0, -100'000));
    screen.frames(3);
    CHECK(screen.bar("Stap 0") != nullptr);
    REQUIRE(screen.bar("Stap 59") != nullptr);
    CHECK(screen.bar("Stap 59")->id == last);
    CHECK(screen.interface.take_focus_wanted() == 0);
  }
}
