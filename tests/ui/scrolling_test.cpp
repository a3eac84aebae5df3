// Scrolling by wheel, by page and by the bar.
#include <algorithm>

#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

namespace {

struct LongList : TestScreen {
  LongList() : TestScreen(1440, 700) {
    run("file.new");
    for (int i = 0; i < 80; ++i)
      run("add.goals", {{{"code", ""}, {"what", "Doel " + std::to_string(i)}}});
    workspace.set_view(View::goals);
    workspace.selection = {};
    frames(3);
  }
  // The first row that is painted.
  int first() const {
    int least = 1'000;
    for (const Node& node : interface.nodes())
      if (node.role == NodeRole::row && node.index > 1) least = std::min(least, node.index);
    return least;
  }
  Box grid() const { return find(NodeRole::grid, "Doelen")->box; }
};

}  // namespace

TEST_CASE("the wheel scrolls what lies under the pointer, down to its end and back") {
  LongList list;
  const Box grid = list.grid();
  list.interface.pointer(grid.x + 40, grid.y + 100);
  list.frames();
  const int top = list.first();
  CHECK(list.interface.scroll(0, 400));
  list.frames();
  CHECK(list.first() > top);
  CHECK(list.interface.scroll(0, 100'000));
  list.frames();
  CHECK(list.find(NodeRole::textbox, "Wat") != nullptr);
  CHECK_FALSE(list.interface.scroll(0, 50));
  CHECK(list.interface.scroll(0, -100'000));
  list.frames();
  CHECK(list.first() == top);
}

TEST_CASE("a page further, and back to where one was") {
  LongList list;
  const int top = list.first();
  CHECK(list.interface.scroll_pages(1));
  list.frames();
  CHECK(list.first() > top + 5);
  CHECK(list.interface.scroll_pages(-1));
  list.frames();
  CHECK(list.first() == top);
}

TEST_CASE("the bar is grabbed only where it is, and follows to both ends") {
  LongList list;
  const Box grid = list.grid();
  const float bar = grid.x + grid.width - 5;
  CHECK_FALSE(list.interface.grab(grid.x + 100, grid.y + 100));
  REQUIRE(list.interface.grab(bar, grid.y + 200));
  list.interface.drag(bar, grid.y + 5'000);
  list.frames();
  CHECK(list.first() > 60);
  list.interface.drag(bar, grid.y - 5'000);
  list.frames();
  CHECK(list.first() == 2);
}

TEST_CASE("the cell one types in stays there when it is scrolled out of sight") {
  LongList list;
  const Node* cell = list.find(NodeRole::textbox, "Wat");
  REQUIRE(cell != nullptr);
  const NodeId typed_in = cell->id;
  list.interface.event({typed_in, EventKind::focus, "visible"});
  list.frames();
  list.interface.scroll_pages(4);
  list.frames();
  const auto& nodes = list.interface.nodes();
  CHECK(std::any_of(nodes.begin(), nodes.end(),
                    [&](const Node& node) { return node.id == typed_in; }));
  CHECK(list.interface.take_focus_wanted() == 0);
}
