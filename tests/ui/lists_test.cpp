// How lists divide the room they have.
#include <algorithm>

#include <doctest/doctest.h>

#include "shared/random_plan.h"
#include "shared/screen.h"
#include "ui/column_fit.h"
#include "ui/row_heights.h"

using namespace koers;

TEST_CASE("columns that do not fit are left out, the last spare one first") {
  const Column columns[] = {
      {"code", 60}, {"what", -1}, {"how", 200, true}, {"kind", 100, true}, {"end", 50}};
  CHECK(fit_columns(columns, 600).columns.size() == 5);
  const ColumnFit four = fit_columns(columns, 440);
  REQUIRE(four.columns.size() == 4);
  CHECK(std::string_view(four.columns[2].field) == "how");
  const ColumnFit three = fit_columns(columns, 300);
  REQUIRE(three.columns.size() == 3);
  CHECK(std::string_view(three.columns[2].field) == "end");
  CHECK(fit_columns(columns, 10).columns.size() == 3);  // what then remains is scrolled
}

TEST_CASE("columns fill the width, however wide, for every list") {
  for (const EntityInfo& of : entities())
    for (float width = 100; width < 2'000; width += 61) {
      const ColumnFit fit = fit_columns(columns_of(of.entity), width);
      float sum = 0;
      for (std::size_t i = 0; i < fit.columns.size(); ++i) {
        CHECK(fit.widths[i] >= std::max(fit.columns[i].width, 0.0F));
        sum += fit.widths[i];
      }
      CHECK(sum == doctest::Approx(fit.total));
      const bool shares = std::any_of(fit.columns.begin(), fit.columns.end(),
                                      [](const Column& column) { return column.width < 0; });
      if (shares) CHECK(fit.total >= doctest::Approx(width));
    }
}

TEST_CASE("every column of a list is a field of its rows") {
  for (const EntityInfo& of : entities())
    for (const Column& column : columns_of(of.entity))
      CHECK_MESSAGE(of.record->field(column.field) != nullptr, of.name << " " << column.field);
}

TEST_CASE("only rows that changed are measured again") {
  Plan plan;
  Table<Goal>& goals = plan.goals;
  for (const char* id : {"g-1", "g-2", "g-3"}) {
    Goal goal;
    goal.id = Id::from(id);
    goals.put(goal);
  }
  const Ids rows{Id::from("g-1"), Id::from("g-2"), Id::from("g-3")};
  RowHeights heights;
  int measured = 0;
  const auto measure = [&](float width) {
    measured = 0;
    heights.measure(plan, Entity::goals, rows, {width}, 30,
                    [&](const void*) { return ++measured, 50.0F; });
    return measured;
  };
  CHECK(measure(100) == 3);
  CHECK(measure(100) == 0);
  Goal changed = goals[1];
  changed.what = "Anders";
  goals.put(changed);
  CHECK(measure(100) == 1);
  CHECK(measure(90) == 3);
  plan.labels.put(Label{});  // an own word may stand in any of them
  CHECK(measure(90) == 3);
  CHECK(measure(90) == 0);
  CHECK(heights.total() == 150);
  CHECK(heights.at(-5) == 0);
  CHECK(heights.at(49) == 0);
  CHECK(heights.at(50) == 1);
  CHECK(heights.at(149) == 2);
  CHECK(heights.at(1'000) == 2);
}

TEST_CASE("a long text makes its row higher, on a screen and as a card") {
  for (float width : {1440.0F, 390.0F}) {
    TestScreen screen(width, 844);
    screen.run("file.new");
    screen.run("add.goals", {{{"what", "Kort doel"}}});
    screen.run("add.goals", {{{"what",
                               "Een doel dat zo veel woorden nodig heeft dat het nooit op "
                               "één regel van een tabel of kaart kan staan, hoe breed die "
                               "ook is, en dat toch in zijn geheel te lezen moet zijn."}}});
    screen.workspace.set_view(View::goals);
    screen.workspace.selection = {};
    screen.frames(3);
    const bool cards = width < 720;
    std::vector<float> heights;
    for (const Node& node : screen.interface.nodes()) {
      const bool is_row = cards ? node.role == NodeRole::button && !node.description.empty() &&
                                      !node.disabled && node.name.find(" doel") != node.name.npos
                                : node.role == NodeRole::row && node.index > 1;
      if (is_row) heights.push_back(node.box.height);
    }
    REQUIRE(heights.size() == 2);
    CHECK(heights[1] > heights[0] + 15);
  }
}

TEST_CASE("pressing a card opens its details") {
  TestScreen screen(390, 844);
  screen.run("file.new");
  screen.run("add.goals", {{{"what", "Lezen"}, {"code", "L1"}}});
  screen.workspace.set_view(View::goals);
  screen.workspace.selection = {};
  screen.frames(3);
  REQUIRE(screen.press("L1 · Lezen"));
  CHECK(screen.workspace.selection.entity == Entity::goals);
}

TEST_CASE("the keyboard goes down a long list row by row, on a screen and on cards") {
  for (float width : {1440.0F, 390.0F}) {
    TestScreen screen(width, 500);
    screen.run("file.new");
    for (int i = 0; i < 60; ++i)
      screen.run("add.goals", {{{"code", ""}, {"what", "Doel nummer " + std::to_string(i)}}});
    screen.workspace.set_view(View::goals);
    screen.workspace.selection = {};
    screen.frames(3);
    for (int i = 0; i < 60; ++i) {
      const std::string name = "Doel nummer " + std::to_string(i);
      const auto& nodes = screen.interface.nodes();
      const auto row = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return width < 720 ? node.role == NodeRole::button && node.name == name
                           : node.role == NodeRole::textbox && node.value == name;
      });
      REQUIRE_MESSAGE(row != nodes.end(), name << " at width " << width);
      screen.interface.event({row->id, EventKind::focus, "visible"});
      screen.frames(2);
    }
  }
}

TEST_CASE("cards are items of a list that says how many there are") {
  TestScreen screen(390, 844);
  screen.run("file.new");
  for (const char* what : {"Lezen", "Rekenen"})
    screen.run("add.goals", {{{"what", what}, {"code", ""}}});
  screen.workspace.set_view(View::goals);
  screen.workspace.selection = {Entity::goals, screen.workspace.plan().goals[1].id};
  screen.frames(3);
  const Node* list = screen.find(NodeRole::list, "Doelen");
  REQUIRE(list != nullptr);
  int items = 0;
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::listitem) {
      CHECK(node.parent == list->id);
      CHECK(node.index == ++items);
      CHECK(node.count == 2);
    }
  CHECK(items == 2);
}

TEST_CASE("a card that has the keyboard keeps it while the list is scrolled") {
  TestScreen screen(390, 844);
  screen.run("file.new");
  for (int i = 0; i < 60; ++i)
    screen.run("add.goals", {{{"code", ""}, {"what", "Doel " + std::to_string(i)}}});
  screen.workspace.set_view(View::goals);
  screen.workspace.selection = {};
  screen.frames(3);
  const NodeId first = screen.find(NodeRole::button, "Doel 0")->id;
  screen.interface.event({first, EventKind::focus, "visible"});
  screen.frames();
  screen.interface.scroll_pages(3);
  screen.frames(3);
  REQUIRE(screen.find(NodeRole::button, "Doel 0") != nullptr);
  CHECK(screen.interface.take_focus_wanted() == 0);
}
