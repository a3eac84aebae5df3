#include <algorithm>

#include <doctest/doctest.h>

#include "app/next_year.h"
#include "calendar/year_scope.h"
#include "shared/screen.h"

using namespace koers;

namespace {

struct CalendarScreen : TestScreen {
  explicit CalendarScreen(float width = 1440, float height = 900) : TestScreen(width, height) {
    run("file.new");
    frames();
  }
  void go(View view) {
    workspace.set_view(view);
    workspace.selection = {};
    frames();
  }
  const Plan& plan() const { return workspace.plan(); }
  const Node* holding(NodeRole role, std::string_view part) const {
    for (const Node& node : interface.nodes())
      if (node.role == role && node.name.find(part) != std::string::npos) return &node;
    return nullptr;
  }
  // The last of those that are called so: what stands behind others of the same name.
  bool act_on_last(NodeRole role, std::string_view name, EventKind kind, std::string text = {}) {
    const Node* last = nullptr;
    for (const Node& node : interface.nodes())
      if (node.role == role && node.name == name) last = &node;
    if (last == nullptr) return false;
    interface.event({last->id, kind, std::move(text)});
    frames();
    return true;
  }
};

}  // namespace

TEST_CASE("a year begins with its rhythm: one press, and the list has it by month") {
  CalendarScreen screen;
  screen.go(View::calendar);
  CHECK(screen.find(NodeRole::button, "Jaarritme VO toevoegen") == nullptr);
  REQUIRE(screen.press("Jaarritme PO toevoegen"));
  CHECK(screen.plan().moments.size() == 16);
  CHECK(screen.find(NodeRole::heading, "oktober 2026") != nullptr);
  CHECK(screen.holding(NodeRole::row, "Herfstvakantie") != nullptr);
  const Node* row = screen.find(NodeRole::row, "Begroting goedkeuren");
  REQUIRE(row != nullptr);
  const Node* button = screen.holding(NodeRole::button, ": Begroting goedkeuren");
  REQUIRE(button != nullptr);
  screen.interface.event({button->id, EventKind::press, {}});
  screen.frames();
  CHECK(screen.workspace.selection.entity == Entity::moments);
}

TEST_CASE("the list can be a table to type in") {
  CalendarScreen screen;
  screen.run("rhythm.primary");
  screen.go(View::calendar);
  REQUIRE(screen.press("Toon als tabel"));
  CHECK(screen.find(NodeRole::grid, "Momenten") != nullptr);
  REQUIRE(screen.press("Toon als lijst"));
  CHECK(screen.find(NodeRole::grid, "Momenten") == nullptr);
}

TEST_CASE(
    "in the month arrows walk along the days, also into the next month, and stop at the end") {
  CalendarScreen screen;
  screen.go(View::month);
  const Node* today = screen.holding(NodeRole::button, "maandag 23 november 2026");
  REQUIRE(today != nullptr);
  CHECK(today->walks);
  CHECK_FALSE(today->walked);  // Tab comes here, and to no other day
  const auto in_tab_order = [&] {
    return std::count_if(screen.interface.nodes().begin(), screen.interface.nodes().end(),
                         [](const Node& node) { return node.walks && !node.walked; });
  };
  CHECK(in_tab_order() == 1);
  const auto press = [&](const char* key) {
    NodeId at = 0;
    for (const Node& node : screen.interface.nodes())
      if (node.walks && !node.walked) at = node.id;
    screen.interface.event({at, EventKind::arrow, key});
    screen.frames(1);
    const NodeId wanted = screen.interface.take_focus_wanted();
    for (const Node& node : screen.interface.nodes())
      if (node.id == wanted) CHECK(node.walks);
    screen.frames();
    return screen.workspace.calendar.day;
  };
  CHECK(press("ArrowRight") == Date::of(2026, 11, 24));
  CHECK(press("ArrowDown") == Date::of(2026, 12, 1));
  CHECK(screen.find(NodeRole::heading, "december 2026") != nullptr);
  CHECK(press("Home") == Date::of(2026, 11, 30));
  CHECK(press("End") == Date::of(2026, 12, 6));
  CHECK(press("PageDown") == Date::of(2027, 1, 6));
  CHECK(in_tab_order() == 1);
  for (int i = 0; i < 12; ++i) press("PageDown");
  CHECK(screen.workspace.calendar.day == Date::of(2027, 7, 31));
  for (int i = 0; i < 14; ++i) press("PageUp");
  CHECK(screen.workspace.calendar.day == Date::of(2026, 8, 1));
}

TEST_CASE("Enter on a day adds a moment there, and opens the moments that are there") {
  CalendarScreen screen;
  screen.go(View::month);
  const auto press_day = [&](std::string_view day) {
    const Node* node = screen.holding(NodeRole::button, day);
    REQUIRE(node != nullptr);
    screen.interface.event({node->id, EventKind::press, {}});
    screen.frames();
  };
  press_day("woensdag 4 november 2026");
  REQUIRE(screen.plan().moments.size() == 1);
  CHECK(screen.plan().moments[0].start == Date::of(2026, 11, 4));
  const Id first = screen.plan().moments[0].id;
  screen.workspace.selection = {};
  screen.frames();
  press_day("woensdag 4 november 2026");
  CHECK(screen.plan().moments.size() == 1);
  CHECK(screen.workspace.selection.id == first);
  // The primary button adds on the day that the keyboard is on, whatever is there.
  REQUIRE(screen.press("Moment toevoegen op ma 23 nov"));
  CHECK(screen.plan().moments[1].start == Date::of(2026, 11, 23));
}

TEST_CASE("on a phone the month has its moments under it, and the first touch only goes to a day") {
  CalendarScreen screen(390, 844);
  screen.run("rhythm.primary");
  screen.go(View::month);
  CHECK(screen.holding(NodeRole::button, ": GMR") != nullptr);
  const Node* day = screen.holding(NodeRole::button, "woensdag 4 november 2026");
  REQUIRE(day != nullptr);
  const std::size_t before = screen.plan().moments.size();
  screen.interface.event({day->id, EventKind::press, {}});
  screen.frames();
  CHECK(screen.plan().moments.size() == before);
  CHECK(screen.workspace.calendar.day == Date::of(2026, 11, 4));
  screen.interface.event({day->id, EventKind::press, {}});
  screen.frames();
  CHECK(screen.plan().moments.size() == before + 1);
}

TEST_CASE("the year shows twelve months that say what is in them, and each opens") {
  CalendarScreen screen;
  screen.run("row.set", {{{"table", "organisations"},
                          {"row", std::string(screen.plan().head->organisation.view())},
                          {"sector", "secondary"}}});
  screen.run("rhythm.secondary");
  screen.go(View::year);
  int months = 0;
  for (const Node& node : screen.interface.nodes())
    months += node.role == NodeRole::button && node.name.starts_with("Open ") ? 1 : 0;
  CHECK(months == 12);
  const Node* october = screen.find(NodeRole::button, "Open oktober 2026");
  REQUIRE(october != nullptr);
  CHECK(october->description.find("Herfstvakantie") != std::string::npos);
  CHECK(october->description.find("Studiedag") != std::string::npos);
  // All twelve on one screen.
  const Node* july = screen.find(NodeRole::button, "Open juli 2027");
  REQUIRE(july != nullptr);
  CHECK(july->box.y + july->box.height <= 900);
  REQUIRE(screen.press("Open oktober 2026"));
  CHECK(screen.workspace.view == View::month);
  CHECK(screen.find(NodeRole::heading, "oktober 2026") != nullptr);
}

TEST_CASE(
    "the programme of a study day: an activity is taken, a round is filled in, the sum told") {
  CalendarScreen screen;
  screen.run("add.goals");
  screen.run("add.activities", {{{"title", "Proeflessen"}}});
  screen.go(View::programme);
  REQUIRE(screen.press("Studiedag toevoegen"));
  REQUIRE(screen.press("Zet ‘Proeflessen’ op deze dag"));
  REQUIRE(screen.plan().moments[0].agenda.size() == 1);
  CHECK(screen.holding(NodeRole::text, "8:30 – 9:30") != nullptr);
  CHECK(screen.holding(NodeRole::status, "nog 5 uur over") != nullptr);
  REQUIRE(screen.act(NodeRole::textbox, "Minuten", EventKind::commit, "400"));
  CHECK(screen.plan().moments[0].agenda[0].minutes == 400);
  CHECK(screen.holding(NodeRole::status, "Te vol") != nullptr);
  REQUIRE(screen.act(NodeRole::textbox, "Minuten", EventKind::commit, "-30"));
  const Node* minutes = screen.find(NodeRole::textbox, "Minuten");
  REQUIRE(minutes != nullptr);
  CHECK(minutes->invalid);
  CHECK(minutes->description.find("nul") != std::string::npos);
  CHECK(minutes->value == "-30");  // nothing is lost
  REQUIRE(screen.press("Ronde toevoegen"));
  REQUIRE(screen.press("Ronde 2 eerder"));
  CHECK(screen.plan().moments[0].agenda[1].title == "Proeflessen");
  REQUIRE(screen.press("Haal ronde 2 weg"));
  CHECK(screen.plan().moments[0].agenda.size() == 1);
  CHECK(screen.plan().activities[0].moments.empty());
}

TEST_CASE(
    "holidays are changed in their list, a wrong one gets a word, and the region's come back") {
  CalendarScreen screen;
  screen.go(View::holidays);
  REQUIRE(screen.act_on_last(NodeRole::textbox, "Laatste dag", EventKind::commit, "1-7-2027"));
  const auto& nodes = screen.interface.nodes();
  const auto bad =
      std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.invalid; });
  REQUIRE(bad != nodes.end());
  CHECK(bad->description.find("voor het begin") != std::string::npos);
  REQUIRE(screen.press("Haal Herfstvakantie weg"));
  CHECK(own_school_year(screen.plan())->holidays.size() == 4);
  REQUIRE(screen.press("Zet de vakanties van regio Midden terug"));
  CHECK(own_school_year(screen.plan())->holidays.size() == 5);
  REQUIRE(screen.press("Vakantie toevoegen"));
  CHECK(own_school_year(screen.plan())->holidays.size() == 6);
}

TEST_CASE(
    "from year to year: each goal gets a choice, one press begins, and the old year is there") {
  CalendarScreen screen;
  screen.run("add.goals", {{{"what", "Lezen"}}});
  screen.go(View::next_year);
  const Node* begin = screen.find(NodeRole::button, "Begin schooljaar 2027-2028");
  REQUIRE(begin != nullptr);
  CHECK(begin->disabled);
  REQUIRE(screen.act(NodeRole::textbox, "Toelichting: D1 · Lezen", EventKind::input, "Gaat goed"));
  REQUIRE(
      screen.act(NodeRole::combobox, "Wat gebeurt ermee: D1 · Lezen", EventKind::commit, "secure"));
  REQUIRE(evaluation_of(screen.plan(), screen.plan().goals[0].id) != nullptr);
  CHECK(evaluation_of(screen.plan(), screen.plan().goals[0].id)->result == "Gaat goed");
  REQUIRE(screen.press("Begin schooljaar 2027-2028"));
  CHECK(own_school_year(screen.plan())->label == "2027-2028");
  screen.go(View::overview);
  const Id old = years_in_order(screen.plan())[0];
  REQUIRE(screen.act(NodeRole::combobox, "Schooljaar", EventKind::commit, std::string(old.view())));
  CHECK(own_school_year(screen.plan())->label == "2026-2027");
  CHECK(rows_of_year(screen.plan(), Entity::goals).size() == 1);
}

TEST_CASE("a note of a hundred thousand characters gets a word at its field, and the rest stays") {
  CalendarScreen screen;
  screen.run("add.goals", {{{"what", "Lezen"}}});
  screen.go(View::next_year);
  const char* name = "Toelichting: D1 · Lezen";
  screen.act(NodeRole::textbox, name, EventKind::input, "Gaat goed");
  REQUIRE(screen.act(NodeRole::textbox, name, EventKind::input, std::string(3'000'000, 'x')));
  const Node* note = screen.find(NodeRole::textbox, name);
  REQUIRE(note != nullptr);
  CHECK(note->invalid);
  CHECK(evaluation_of(screen.plan(), screen.plan().goals[0].id)->result == "Gaat goed");
}

TEST_CASE("the palette shows another school year of the plan") {
  CalendarScreen screen;
  screen.run("add.goals");
  screen.run("year.proceed_all");
  screen.run("year.begin");
  screen.run("view.palette");
  screen.frames();
  const std::string wanted = "Toon schooljaar 2026-2027";
  screen.act(NodeRole::textbox, "Zoek een opdracht of een onderdeel van het plan", EventKind::input,
             wanted);
  REQUIRE(screen.press(wanted));
  CHECK(own_school_year(screen.plan())->label == "2026-2027");
}

TEST_CASE("dates of the wrong order are told in the form of any row") {
  CalendarScreen screen;
  screen.run("add.goals");
  screen.run("add.activities");
  screen.workspace.set_view(View::goals);
  screen.frames();
  REQUIRE(screen.act(NodeRole::textbox, "Einde", EventKind::commit, "1-8-2020"));
  const Node* end = screen.find(NodeRole::textbox, "Einde");
  REQUIRE(end != nullptr);
  CHECK(end->invalid);
  CHECK(screen.plan().activities[0].end == Date::of(2020, 8, 1));
}
