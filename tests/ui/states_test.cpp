// What a node says of its state: the current place, what stays pressed, what is opened.
#include <algorithm>

#include <doctest/doctest.h>

#include "shared/screen.h"

using namespace koers;

TEST_CASE("only where we are is current; what stays chosen in the menu is pressed") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("look.dark");
  screen.run("view.menu");
  screen.frames();
  const auto& nodes = screen.interface.nodes();
  const auto current =
      std::count_if(nodes.begin(), nodes.end(), [](const Node& n) { return n.current; });
  CHECK(current == 1);
  CHECK(screen.find(NodeRole::button, "Visie")->current);
  CHECK(screen.find(NodeRole::button, "Donkere kleuren")->pressed == true);
  CHECK(screen.find(NodeRole::button, "Lichte kleuren")->pressed == false);
  CHECK(screen.find(NodeRole::button, "Nederlands")->pressed == true);
  CHECK(screen.find(NodeRole::button, "English")->pressed == false);
  CHECK_FALSE(screen.find(NodeRole::button, "Sluit")->pressed.has_value());
}

TEST_CASE("on a phone the menu holds the views, and the one that is looked at is current") {
  TestScreen screen(390, 844);
  screen.run("file.new");
  screen.run("view.menu");
  screen.frames();
  const Node* here = screen.find(NodeRole::button, "Visie");
  REQUIRE(here != nullptr);
  CHECK(here->current);
  CHECK_FALSE(here->pressed.has_value());
}

TEST_CASE("the button of the restore points says whether they show") {
  TestScreen screen;
  screen.run("file.new");
  screen.wait(1'000);
  screen.run("go.start");
  screen.frames();
  const auto button = [&] {
    const auto& nodes = screen.interface.nodes();
    return std::find_if(nodes.begin(), nodes.end(),
                        [](const Node& n) { return n.expanded.has_value(); });
  };
  REQUIRE(button() != screen.interface.nodes().end());
  CHECK(button()->expanded == false);
  REQUIRE(screen.press(std::string(button()->name)));
  CHECK(button()->expanded == true);
  CHECK_FALSE(button()->current);
}

TEST_CASE("the first hit of the palette stands out, but is no current page") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("view.palette");
  screen.frames();
  const NodeId field = screen.interface.take_focus_wanted();
  screen.interface.event({field, EventKind::input, "doel"});
  screen.frames();
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::button && node.parent == screen.interface.modal())
      CHECK_FALSE(node.current);
}

TEST_CASE("the first thing that Tab comes to goes past all that stands around the view") {
  TestScreen screen;
  screen.run("file.new");
  screen.workspace.dismiss();
  screen.frames();
  const Node first = screen.interface.nodes().front();
  CHECK(first.role == NodeRole::link);
  CHECK(first.name == "Ga naar het werkblad");
  CHECK(first.clip.width == 0);  // it does not show until the keyboard is there
  screen.interface.event({first.id, EventKind::focus, "visible"});
  screen.frames();
  CHECK(screen.interface.nodes().front().clip.width > 0);
  REQUIRE(screen.act(NodeRole::link, "Ga naar het werkblad", EventKind::press));
  CHECK(screen.interface.take_focus_wanted() ==
        screen.find(NodeRole::button, "Uitspraak toevoegen")->id);
}

TEST_CASE("a search is emptied by a button, and the keyboard stays at the field") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.goals");
  screen.workspace.set_view(View::goals);
  screen.workspace.selection = {};
  screen.workspace.focus_field = {};
  screen.frames();
  CHECK(screen.find(NodeRole::button, "Wis de zoekwoorden") == nullptr);
  REQUIRE(screen.act(NodeRole::textbox, "Zoek in deze lijst", EventKind::input, "xyzzy"));
  REQUIRE(screen.press("Wis de zoekwoorden"));
  CHECK(screen.workspace.search.empty());
  CHECK(screen.interface.take_focus_wanted() ==
        screen.find(NodeRole::textbox, "Zoek in deze lijst")->id);
}
