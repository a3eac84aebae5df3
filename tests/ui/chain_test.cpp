// The translation of the vision, coverage, the board, the gates and the load: by role and name.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/coverage.h"
#include "shared/big_plan.h"
#include "shared/screen.h"

using namespace koers;

namespace {

// A statement, and a goal with an activity in each of the four phases.
struct Chain : TestScreen {
  explicit Chain(float width = 1440, float height = 900) : TestScreen(width, height) {
    run("file.new");
    run("add.visionStatements", {{{"text", "Ieder kind leest."}}});
    run("add.themes", {{{"title", "Leren"}}});
    run("add.goals", {{{"what", "Lezen"}}});
    for (const char* title : {"Kiezen", "Regelen", "Doen", "Volhouden"})
      run("add.activities", {{{"title", title}}});
    workspace.selection = {};
    workspace.dismiss();
  }
  void look(View view) {
    workspace.set_view(view);
    workspace.selection = {};
    frames(3);
  }
  const Plan& plan() const { return workspace.plan(); }
  bool tick(std::string_view name) { return act(NodeRole::checkbox, name, EventKind::press); }
  bool choose(std::string_view name, const char* value) {
    return act(NodeRole::combobox, name, EventKind::commit, value);
  }
  const Node* starting(NodeRole role, std::string_view begin) const {
    for (const Node& node : interface.nodes())
      if (node.role == role && node.name.starts_with(begin)) return &node;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("from a statement to a goal: five questions, a role of IT, one press") {
  Chain screen;
  screen.look(View::translation);
  REQUIRE(screen.find(NodeRole::button, "V1 · Ieder kind leest.") != nullptr);
  REQUIRE(screen.press("Begin een vertaalslag"));
  REQUIRE(screen.plan().translations.size() == 1);
  CHECK(screen.find(NodeRole::status, "0 van 5 gevolgen beschreven") != nullptr);
  for (const char* field : {"Mensen", "Geld", "Scholing"})
    REQUIRE(screen.act(NodeRole::textbox, field, EventKind::input, "iets"));
  CHECK(screen.find(NodeRole::status, "3 van 5 gevolgen beschreven") != nullptr);
  REQUIRE(screen.find(NodeRole::radiogroup, "Welke rol speelt IT?") != nullptr);
  CHECK_FALSE(screen.find(NodeRole::radio, "Randvoorwaarde")->walked);
  CHECK(screen.find(NodeRole::radio, "Versterkend")->walked);
  REQUIRE(screen.act(NodeRole::radio, "Versterkend", EventKind::press));
  CHECK(screen.find(NodeRole::radio, "Randvoorwaarde")->walked);
  CHECK_FALSE(screen.find(NodeRole::radio, "Versterkend")->walked);
  CHECK(screen.find(NodeRole::radio, "Versterkend")->checked);
  CHECK_FALSE(screen.find(NodeRole::radio, "Vernieuwend")->checked);
  REQUIRE(screen.press("Maak hier een doel van"));
  REQUIRE(screen.plan().goals.size() == 2);
  CHECK(screen.plan().goals[1].role_of_it == RoleOfIt::strengthening);
  CHECK(screen.plan().goals[1].visions == Ids{screen.plan().vision_statements[0].id});
  CHECK(screen.workspace.view == View::translation);
  screen.run("edit.undo");
  CHECK(screen.plan().goals.size() == 1);
  CHECK(screen.plan().translations[0].goal.empty());
}

TEST_CASE("an existing goal is linked, a second translation leads to another") {
  Chain screen;
  screen.look(View::translation);
  screen.press("Begin een vertaalslag");
  const std::string goal(screen.plan().goals[0].id.view());
  REQUIRE(screen.choose("Koppel een bestaand doel", goal.c_str()));
  CHECK(screen.plan().translations[0].goal == screen.plan().goals[0].id);
  CHECK(screen.find(NodeRole::combobox, "Eigenaar") != nullptr);
  REQUIRE(screen.press("Nog een vertaalslag"));
  REQUIRE(screen.plan().translations.size() == 2);
  // The new one is shown, and the way back to the first stands beside it.
  CHECK(screen.find(NodeRole::button, "Maak hier een doel van") != nullptr);
  REQUIRE(screen.press("Vertaalslag 1: D1"));
  CHECK(screen.find(NodeRole::button, "Maak het doel los") != nullptr);
  REQUIRE(screen.press("Maak het doel los"));
  CHECK(screen.plan().translations[0].goal.empty());
}

TEST_CASE("coverage: what is not covered is named with a way to it, a press covers it") {
  Chain screen;
  screen.look(View::coverage);
  REQUIRE(screen.find(NodeRole::text, "Eén uitspraak heeft nog geen doel:") != nullptr);
  REQUIRE(screen.tick("D1 · Lezen bij V1"));
  CHECK(screen.plan().goals[0].visions.size() == 1);
  CHECK(screen.find(NodeRole::checkbox, "D1 · Lezen bij V1")->checked);
  CHECK(screen.find(NodeRole::text,
                    "Elke uitspraak heeft een doel, en elk doel komt uit de visie.") != nullptr);
  REQUIRE(screen.tick("D1 · Lezen bij V1"));
  CHECK(screen.plan().goals[0].visions.empty());
  REQUIRE(screen.choose("Doelen naast", "themes"));
  CHECK(screen.find(NodeRole::checkbox, "D1 · Lezen bij T1")->checked);
  REQUIRE(screen.tick("D1 · Lezen bij T1"));
  CHECK(screen.plan().goals[0].themes.empty());
  screen.choose("Doelen naast", "statements");
  REQUIRE(screen.press("Vertaal V1 · Ieder kind leest."));
  CHECK(screen.workspace.view == View::translation);
}

TEST_CASE("the matrix is a grid, and sixty goals scroll in it without all being made") {
  Chain screen;
  for (int i = 0; i < 60; ++i) screen.run("add.goals", {{{"what", "Nog een doel"}}});
  screen.look(View::coverage);
  const Node* grid = screen.find(NodeRole::grid, "Doelen en uitspraken");
  REQUIRE(grid != nullptr);
  CHECK(grid->count == 62);
  const auto& nodes = screen.interface.nodes();
  const auto rows = std::count_if(nodes.begin(), nodes.end(),
                                  [](const Node& node) { return node.role == NodeRole::row; });
  CHECK(rows > 5);
  CHECK(rows < 40);
}

TEST_CASE("a card goes to another phase by its arrows, and the keyboard goes along") {
  Chain screen;
  screen.look(View::board);
  const Node* arrow = screen.find(NodeRole::button, "Kiezen naar Organiseren");
  REQUIRE(arrow != nullptr);
  const NodeId pressed = arrow->id;
  screen.interface.event({pressed, EventKind::focus, "visible"});
  screen.interface.take_focus_wanted();
  REQUIRE(screen.press("Kiezen naar Organiseren"));
  CHECK(screen.plan().activities[0].phase == Phase::organising);
  CHECK(screen.interface.take_focus_wanted() == pressed);
  CHECK(screen.find(NodeRole::group, "Organiseren: 0 van 2 klaar") != nullptr);
}

TEST_CASE("Alt and an arrow take the chosen card along, with the keyboard") {
  for (float width : {1440.0F, 1024.0F}) {
    Chain screen(width);
    screen.look(View::board);
    const NodeId card = screen.find(NodeRole::button, "Kiezen")->id;
    screen.interface.event({card, EventKind::focus, "visible"});
    REQUIRE(screen.press("Kiezen"));
    screen.frames();
    screen.interface.take_focus_wanted();
    REQUIRE(screen.interface.shortcut("Alt+ArrowRight"));
    screen.frames(1);
    CHECK(screen.plan().activities[0].phase == Phase::organising);
    CHECK(screen.interface.take_focus_wanted() == card);
  }
}

TEST_CASE("a card is dragged to the column of another phase, in one step") {
  Chain screen;
  screen.look(View::board);
  const Box from = screen.find(NodeRole::button, "Kiezen")->box;
  const Box to = screen.find(NodeRole::button, "Doen")->box;
  const float y = from.y + 12;
  screen.interface.pointer(from.x + 30, y);
  REQUIRE(screen.interface.grab(from.x + 30, y));
  screen.interface.drag(from.x + 60, y + 10);
  screen.frames();
  screen.interface.drag(to.x + 30, y + 10);
  screen.frames();
  CHECK(screen.plan().activities[0].phase == Phase::pioneering);
  screen.interface.drop();
  screen.frames();
  CHECK(screen.plan().activities[0].phase == Phase::executing);
  screen.run("edit.undo");
  CHECK(screen.plan().activities[0].phase == Phase::pioneering);
}

TEST_CASE("the status is chosen on the card; waiting asks for its reason there") {
  Chain screen;
  screen.look(View::board);
  CHECK(screen.find(NodeRole::textbox, "Waarop het wacht") == nullptr);
  REQUIRE(screen.choose("Status van Regelen", "waiting"));
  REQUIRE(screen.act(NodeRole::textbox, "Waarop het wacht", EventKind::input, "de offerte"));
  const Activity& activity = screen.plan().activities[1];
  CHECK(activity.wait_reason == "de offerte");
  REQUIRE(activity.log.size() == 1);
  CHECK(activity.log[0].note == "de offerte");
}

TEST_CASE("passing by other choices with the arrow keys is one step and one entry in the log") {
  Chain screen;
  screen.look(View::board);
  const Node* field = screen.find(NodeRole::combobox, "Status van Doen");
  REQUIRE(field != nullptr);
  const NodeId id = field->id;
  for (const char* status : {"busy", "waiting", "done"}) {
    screen.interface.event({id, EventKind::commit, status});
    screen.frames();
  }
  screen.interface.event({id, EventKind::blur, {}});
  screen.frames();
  REQUIRE(screen.plan().activities[2].log.size() == 1);
  CHECK(screen.plan().activities[2].log[0].to == ActivityStatus::done);
  screen.run("edit.undo");
  CHECK(screen.plan().activities[2].status == ActivityStatus::not_started);
}

TEST_CASE("the details show the log as sentences, each with a note that can be changed") {
  Chain screen;
  screen.run("row.set", {{{"table", "activities"},
                          {"row", std::string(screen.plan().activities[0].id.view())},
                          {"status", "busy"}}});
  screen.look(View::board);
  screen.press("Kiezen");
  REQUIRE(screen.find(NodeRole::group, "23 nov 2026: van Niet gestart naar Bezig") != nullptr);
  REQUIRE(screen.act(NodeRole::textbox, "Notitie", EventKind::input, "met twee leraren"));
  CHECK(screen.plan().activities[0].log[0].note == "met twee leraren");
  CHECK(screen.find(NodeRole::button, "Verloop toevoegen") == nullptr);
}

TEST_CASE("on a phone the board shows one phase at a time") {
  Chain screen(390, 844);
  screen.look(View::board);
  REQUIRE(screen.find(NodeRole::tab, "Kwartiermaken") != nullptr);
  CHECK(screen.find(NodeRole::button, "Kiezen") != nullptr);
  CHECK(screen.find(NodeRole::button, "Doen") == nullptr);
  REQUIRE(screen.act(NodeRole::tab, "Uitvoeren", EventKind::press));
  CHECK(screen.find(NodeRole::button, "Doen") != nullptr);
}

TEST_CASE("gates: the usual criteria, ticked, and a decision") {
  Chain screen;
  screen.look(View::phases);
  REQUIRE(screen.press("Neem de gebruikelijke criteria over"));
  const PhaseGate& gate = screen.plan().phase_gates[0];
  CHECK(gate.from == Phase::pioneering);
  REQUIRE(gate.criteria.size() == 5);
  const Node* box = screen.starting(NodeRole::checkbox, "Voldaan: Leraren");
  REQUIRE(box != nullptr);
  screen.interface.event({box->id, EventKind::press, {}});
  screen.frames();
  CHECK(screen.plan().phase_gates[0].criteria[1].done);
  REQUIRE(screen.press("Besluit: door naar Organiseren"));
  CHECK(screen.plan().phase_gates[0].date == screen.world.today());
  REQUIRE(screen.act(NodeRole::textbox, "Notitie", EventKind::input, "akkoord"));
  CHECK(screen.plan().phase_gates[0].note == "akkoord");
  REQUIRE(screen.press("Besluit terugnemen"));
  CHECK(screen.plan().phase_gates[0].date.empty());
}

TEST_CASE("adoption: an indicator of use is made where it is needed") {
  Chain screen;
  screen.look(View::phases);
  REQUIRE(screen.press("Maak een indicator van gebruik"));
  REQUIRE(screen.plan().indicators.size() == 1);
  CHECK(screen.plan().activities[3].usage_indicator == screen.plan().indicators[0].id);
  REQUIRE(screen.choose("Gericht op", "attitude"));
  CHECK(screen.plan().activities[3].adoption_target == AdoptionTarget::attitude);
}

TEST_CASE("the load shows what is too full, in the picture and in the table alike") {
  Chain screen;
  screen.run("add.roles", {{{"label", "i-coach"}, {"hoursPerYear", "40"}}});
  Activity activity = screen.plan().activities[0];
  activity.start = Date::of(2026, 10, 5);
  activity.end = Date::of(2026, 10, 9);
  RoleHours hours;
  hours.role = screen.plan().roles[0].id;
  hours.hours = Decimal::whole(30);
  activity.hours = {hours};
  screen.workspace.commit(with(screen.plan(), activity), "action.row.set");
  screen.look(View::load);
  const Node* picture = screen.starting(NodeRole::image, "i-coach, uren per maand: okt 30 van");
  REQUIRE(picture != nullptr);
  CHECK(screen.starting(NodeRole::gridcell, "30 van") != nullptr);
  REQUIRE(screen.press("Open rol i-coach"));
  CHECK(screen.workspace.selection.entity == Entity::roles);
}

TEST_CASE("the chain's views stay quick with ten thousand activities: only what shows is made") {
  TestScreen screen;
  screen.workspace.show_plan(big_plan(10'000));
  screen.storage.deliver();
  for (View view : {View::translation, View::coverage, View::board, View::phases, View::load}) {
    screen.workspace.set_view(view);
    screen.frames(3);
    CHECK(screen.interface.nodes().size() < 700);
  }
}
