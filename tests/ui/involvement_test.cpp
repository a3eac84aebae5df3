// Involvement and team plans by pressing and choosing, by role and name.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/round.h"
#include "format/plan_file.h"
#include "shared/screen.h"

using namespace koers;

namespace {

void begin(TestScreen& screen) {
  screen.run("file.new");
  screen.run("add.goals", {{{"what", "Leerlijn"}}});
  screen.run("add.stakeholders", {{{"group", "Leraren"}, {"influence", "high"}}});
  screen.workspace.selection = {};
}

void look_at(TestScreen& screen, View view) {
  screen.workspace.set_view(view);
  screen.frames();
}

const Node* describing(const TestScreen& screen, std::string_view part) {
  for (const Node& node : screen.interface.nodes())
    if (node.description.find(part) != std::string::npos) return &node;
  return nullptr;
}

}  // namespace

TEST_CASE("a stakeholder stands on the map as a chip that says where and what is missing") {
  TestScreen screen;
  begin(screen);
  look_at(screen, View::stakeholders);
  CHECK(screen.find(NodeRole::text, "1 groep met veel invloed is nog nergens bij betrokken.") !=
        nullptr);
  const Node* chip = describing(screen, "Nog niet betrokken.");
  REQUIRE(chip != nullptr);
  CHECK(chip->name == "Leraren");
  screen.interface.event({chip->id, EventKind::press, {}});
  screen.frames();
  CHECK(screen.workspace.selection.entity == Entity::stakeholders);
  REQUIRE(screen.act(NodeRole::combobox, "Houding", EventKind::commit, "doubtful"));
  CHECK(screen.workspace.plan().stakeholders[0].attitude == Attitude::doubtful);
  CHECK(describing(screen, "houding Twijfelt") != nullptr);
}

TEST_CASE("a cell of the matrix is chosen, shown in the panel, and cleared again") {
  TestScreen screen;
  begin(screen);
  look_at(screen, View::involvement);
  CHECK(screen.find(NodeRole::text, "Bij 1 doel is niemand betrokken.") != nullptr);
  CHECK(screen.find(NodeRole::gridcell, "Geen betrokkenheid") != nullptr);
  const Node* cell = screen.find(NodeRole::combobox, "Leraren: Leerlijn");
  REQUIRE(cell != nullptr);
  CHECK(cell->arrows);
  REQUIRE(cell->options.size() == 7);
  CHECK(cell->options[3].label == "A · Adviseren");
  const std::string before = write_plan(screen.workspace.plan());
  REQUIRE(screen.act(NodeRole::combobox, "Leraren: Leerlijn", EventKind::commit, "advise"));
  REQUIRE(screen.workspace.plan().involvements.size() == 1);
  CHECK(screen.find(NodeRole::text, "Bij elk doel is iemand betrokken.") != nullptr);
  CHECK(screen.find(NodeRole::textbox, "Wanneer en hoe") != nullptr);
  REQUIRE(screen.act(NodeRole::checkbox, "Gedaan", EventKind::press));
  CHECK(screen.find(NodeRole::combobox, "Leraren: Leerlijn")->description == "Adviseren, gedaan");
  REQUIRE(screen.act(NodeRole::combobox, "Leraren: Leerlijn", EventKind::commit, ""));
  CHECK(screen.workspace.plan().involvements.empty());
  for (int i = 0; i < 3; ++i) screen.run("edit.undo");
  CHECK(write_plan(screen.workspace.plan()) == before);
}

TEST_CASE("on a phone one goal shows at a time, with a choice for each of those involved") {
  TestScreen screen(390, 844);
  begin(screen);
  look_at(screen, View::involvement);
  const Node* lines = screen.find(NodeRole::combobox, "Doel of plan");
  REQUIRE(lines != nullptr);
  const std::string goal = lines->options.back().value;
  REQUIRE(screen.act(NodeRole::combobox, "Doel of plan", EventKind::commit, goal));
  REQUIRE(screen.act(NodeRole::combobox, "Leraren", EventKind::commit, "decide"));
  REQUIRE(screen.workspace.plan().involvements.size() == 1);
  CHECK(screen.workspace.plan().involvements[0].about.entity == Entity::goals);
}

TEST_CASE("an answer is one press away, and what is answered moves to the other tab") {
  TestScreen screen;
  begin(screen);
  screen.run("add.inputs", {{{"text", "Op dinsdag geen tijd"}, {"group", "Team 7"}}});
  screen.workspace.selection = {};
  look_at(screen, View::inputs);
  CHECK(screen.find(NodeRole::button, "Open (1)")->pressed);
  REQUIRE(screen.press("Antwoord geven: Op dinsdag geen tijd"));
  REQUIRE(screen.act(NodeRole::textbox, "Wat we ermee deden", EventKind::input, "Projectweek."));
  REQUIRE(screen.press("Overgenomen"));
  const Input& input = screen.workspace.plan().inputs[0];
  CHECK(input.response == "Projectweek.");
  CHECK(input.status == InputStatus::taken_over);
  REQUIRE(screen.press("Klaar met antwoorden"));
  CHECK(screen.find(NodeRole::button, "Open (0)") != nullptr);
  CHECK(screen.find(NodeRole::group, "Op dinsdag geen tijd") == nullptr);
  REQUIRE(screen.press("Beantwoord (1)"));
  CHECK(screen.find(NodeRole::group, "Op dinsdag geen tijd") != nullptr);
}

TEST_CASE("the laptop goes round: one question alone on the screen, and nobody's answer") {
  TestScreen screen;
  begin(screen);
  look_at(screen, View::support);
  REQUIRE(screen.press("Laptop doorgeven"));
  REQUIRE(screen.act(NodeRole::combobox, "Wie antwoordt", EventKind::commit, "Leraren"));
  REQUIRE(screen.press("Begin met doorgeven"));
  CHECK(screen.find(NodeRole::heading, "Hoe sta jij tegenover dit plan?") != nullptr);
  CHECK(screen.find(NodeRole::navigation, "Onderdelen van het plan") == nullptr);
  const auto answer = [&](const char* words) {
    for (const Node& node : screen.interface.nodes())
      if (node.role == NodeRole::button && node.name.find(words) != std::string::npos)
        return std::string(node.name);
    return std::string();
  };
  for (const char* words : {"Ik doe mee", "Ik twijfel"}) {
    REQUIRE(screen.press(answer(words)));
    CHECK(answer(words).empty());
    REQUIRE(screen.press("Ik ben de volgende"));
  }
  REQUIRE(screen.press("Stop de ronde"));
  const SupportPoll& poll = screen.workspace.plan().support_polls[0];
  CHECK(poll.respondents == 2);
  CHECK(poll.score == Decimal::whole(3));
  CHECK(poll.stakeholder == screen.workspace.plan().stakeholders[0].id);
  CHECK(screen.find(NodeRole::image, "Leraren: 3 van 5 bij 2 antwoorden") != nullptr);
}

TEST_CASE("a late decision says so, and a right leads to a question") {
  TestScreen screen;
  begin(screen);
  look_at(screen, View::decisions);
  REQUIRE(screen.press("Neem gebruikelijke rechten over"));
  REQUIRE(
      screen.press("Vraag dit besluit: Bestemmingsplan IT\u00A0\u00A0·  Bestuur\u00A0\u00A0·  "
                   "Vaststellen"));
  REQUIRE(screen.workspace.plan().decisions.size() == 1);
  Decision decision = screen.workspace.plan().decisions[0];
  decision.answer_by = screen.world.today().plus(-3);
  decision.requested_on = screen.world.today().plus(-20);
  screen.workspace.commit(with(screen.workspace.plan(), decision), "action.row.set");
  screen.frames();
  CHECK(screen.find(NodeRole::text, "1 besluit is te laat.") != nullptr);
  const auto& nodes = screen.interface.nodes();
  CHECK(std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
    return node.role == NodeRole::button && node.name.find("3 dagen te laat") != std::string::npos;
  }));
}

TEST_CASE("a team is made with one press, gets a goal, an agreement and a moment to look back") {
  TestScreen screen;
  begin(screen);
  screen.run("add.moments", {{{"title", "Studiedag"}, {"start", "26 okt"}}});
  screen.workspace.selection = {};
  look_at(screen, View::teams);
  REQUIRE(screen.press("Maak Bovenbouw"));
  REQUIRE(screen.act(NodeRole::checkbox, "D1 · Leerlijn", EventKind::press));
  REQUIRE(screen.press("Afspraak toevoegen"));
  const Node* said = screen.find(NodeRole::textbox, "Afspraak");
  REQUIRE(said != nullptr);
  CHECK(screen.interface.take_focus_wanted() == said->id);
  REQUIRE(screen.act(NodeRole::textbox, "Afspraak", EventKind::input, "Woensdag is maakdag"));
  REQUIRE(screen.act(NodeRole::checkbox, "26 okt 2026\u00A0\u00A0·  Studiedag", EventKind::press));
  REQUIRE(screen.press("Klaar met Bovenbouw"));
  const TeamPlan& team_plan = screen.workspace.plan().team_plans[0];
  CHECK(team_plan.goals.size() == 1);
  CHECK(team_plan.review_moments.size() == 1);
  CHECK(team_plan.agreements[0].text == "Woensdag is maakdag");
  CHECK(screen.find(NodeRole::text, "Woensdag is maakdag") != nullptr);
  CHECK(screen.find(NodeRole::text, "D1 · Leerlijn") != nullptr);
}

TEST_CASE("a subject is chosen in the form of what is about it") {
  TestScreen screen;
  begin(screen);
  screen.run("add.inputs");
  look_at(screen, View::inputs);
  const std::string goal = "goals/" + std::string(screen.workspace.plan().goals[0].id.view());
  REQUIRE(screen.act(NodeRole::combobox, "Waar het over gaat", EventKind::commit, goal));
  CHECK(screen.workspace.plan().inputs[0].about.id == screen.workspace.plan().goals[0].id);
}

TEST_CASE("filled, the views have named nodes with ids of their own, and no word is cut off") {
  for (Language language : {Language::dutch, Language::english})
    for (float width : {1440.0F, 1024.0F, 390.0F}) {
      TestScreen screen(width, width == 390 ? 844 : 800);
      screen.workspace.language = language;
      begin(screen);
      for (const char* action : {"add.stakeholders", "add.sessions", "add.inputs", "rights.usual",
                                 "add.moments", "add.decisions", "add.teams"})
        screen.run(action);
      screen.run("support.pass", {{{"group", "Leraren"}}});
      give_score(screen.workspace, 2);
      stop_round(screen.workspace);
      for (View view : {View::stakeholders, View::involvement, View::sessions, View::inputs,
                        View::support, View::decisions, View::teams}) {
        CAPTURE(link_of(view).name());
        CAPTURE(width);
        screen.workspace.selection = {};
        screen.workspace.dismiss();
        look_at(screen, view);
        std::vector<std::string> cut_off;
        screen.interface.canvas().cut_off = &cut_off;
        screen.frames(1);
        screen.interface.canvas().cut_off = nullptr;
        for (const std::string& text : cut_off)
          CHECK_MESSAGE(text.find(" · ") != std::string::npos, text);
        std::vector<NodeId> ids;
        for (const Node& node : screen.interface.nodes()) {
          ids.push_back(node.id);
          if (is_interactive(node.role)) CHECK_FALSE(node.name.empty());
        }
        std::sort(ids.begin(), ids.end());
        CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
      }
    }
}
