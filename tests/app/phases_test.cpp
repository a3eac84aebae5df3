// The board, the gates between the phases, adoption, and what an activity keeps by itself.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/board.h"
#include "app/cells.h"
#include "app/columns.h"
#include "app/gates.h"
#include "calendar/year_scope.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

// A goal with an activity in each phase.
struct FourPhases : Desk {
  Id goal;
  FourPhases() {
    run("file.new");
    run("add.goals", {{{"what", "Lezen"}}});
    goal = workspace.selection.id;
    for (const char* title : {"een", "twee", "drie", "vier"})
      run("add.activities", {{{"title", title}}});
  }
  const Plan& plan() const { return workspace.plan(); }
  const Activity& activity(std::size_t i) const { return plan().activities[i]; }
  std::string id(std::size_t i) const { return std::string(activity(i).id.view()); }
  void set(std::size_t i, const char* field, const char* value) {
    run("row.set", {{{"table", "activities"}, {"row", id(i)}, {field, value}}});
  }
  Arguments gate(const char* from) const {
    return {{{"goal", std::string(goal.view())}, {"from", from}}};
  }
  GoalGates gates() const { return gates_of(plan()).front(); }
};

}  // namespace

TEST_CASE("the board holds every activity once, in the column of its phase, under its goal") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    Plan plan = random.plan();
    for (int i = 0; i < 20; ++i) plan = random.edited(std::move(plan));
    const Ids rows = rows_of_year(plan, Entity::activities);
    Ids found;
    for (const BoardColumn& column : board_of(plan, rows, {}).columns) {
      Id under;
      int cards = 0;
      for (const BoardItem& item : column.items) {
        if (item.activity.empty()) {
          under = item.goal;
          continue;
        }
        const Activity& activity = *find<Activity>(plan, item.activity);
        CHECK(activity.phase == column.phase);
        CHECK(item.goal == under);
        CHECK(under == (find<Goal>(plan, activity.goal) ? activity.goal : Id{}));
        found.push_back(item.activity);
        ++cards;
      }
      CHECK(cards == column.activities);
    }
    CHECK(found.size() == rows.size());
    CHECK(std::is_permutation(found.begin(), found.end(), rows.begin(), rows.end()));
  }
}

TEST_CASE("the board of one goal holds its activities alone") {
  FourPhases desk;
  desk.run("add.goals");
  desk.run("add.activities");
  const Ids rows = rows_of_year(desk.plan(), Entity::activities);
  CHECK(board_of(desk.plan(), rows, {}).columns[0].activities == 2);
  CHECK(board_of(desk.plan(), rows, desk.goal).columns[0].activities == 1);
}

TEST_CASE("an activity goes on to the next phase and back, and not past the ends") {
  FourPhases desk;
  desk.workspace.selection = {Entity::activities, desk.activity(0).id};
  desk.run("activity.next_phase");
  CHECK(desk.activity(0).phase == Phase::organising);
  desk.run("edit.undo");
  CHECK(desk.activity(0).phase == Phase::pioneering);
  desk.run("activity.previous_phase");
  CHECK(desk.activity(0).phase == Phase::pioneering);
  CHECK(desk.workspace.message()->severity == Severity::warning);
  desk.run("activity.next_phase", {{{"row", desk.id(3)}}});
  CHECK(desk.activity(3).phase == Phase::adopting);
}

TEST_CASE("by whatever way a status changes, the log has it, in the same step of undo") {
  FourPhases desk;
  desk.world.day = Date::of(2026, 12, 1);
  const std::string before = write_plan(desk.plan());
  desk.set(0, "status", "busy");
  REQUIRE(desk.activity(0).log.size() == 1);
  CHECK(desk.activity(0).log[0].date == desk.world.today());
  CHECK(desk.activity(0).log[0].from == ActivityStatus::not_started);
  CHECK(desk.activity(0).log[0].to == ActivityStatus::busy);
  desk.set(0, "status", "done");
  CHECK(desk.activity(0).log.size() == 2);
  desk.run("edit.undo");
  desk.run("edit.undo");
  CHECK(write_plan(desk.plan()) == before);
  desk.run("edit.redo");
  CHECK(desk.activity(0).log.size() == 1);
}

TEST_CASE("waiting takes its reason along into the log") {
  FourPhases desk;
  desk.run("row.set", {{{"table", "activities"},
                        {"row", desk.id(1)},
                        {"status", "waiting"},
                        {"waitReason", "de offerte"}}});
  REQUIRE(desk.activity(1).log.size() == 1);
  CHECK(desk.activity(1).log[0].note == "de offerte");
  desk.set(1, "status", "busy");
  CHECK(desk.activity(1).wait_reason.empty());
  CHECK(desk.activity(1).log[0].note == "de offerte");
}

TEST_CASE("a file that is opened over the plan keeps its own log") {
  FourPhases desk;
  desk.run("file.save");
  const OpenedFile earlier{"plan.koers.json", desk.files.last_saved.bytes};
  desk.set(0, "status", "busy");
  desk.wait(3'000);
  desk.files.next_open = earlier;
  desk.run("file.open");
  desk.wait(1'000);
  CHECK(desk.activity(0).status == ActivityStatus::not_started);
  CHECK(desk.activity(0).log.empty());
}

TEST_CASE("the log is told as lines, and a form asks for what the row needs now") {
  FourPhases desk;
  desk.world.day = Date::of(2026, 12, 1);
  desk.set(0, "status", "waiting");
  const RecordInfo& record = record_info<Activity>();
  CHECK(history_lines(desk.plan(), Language::dutch, *record.field("log"), &desk.activity(0)) ==
        std::vector<std::string>{"1 dec 2026: van Niet gestart naar Wacht"});
  CHECK(is_asked_for(Entity::activities, *record.field("waitReason"), &desk.activity(0)));
  CHECK_FALSE(is_asked_for(Entity::activities, *record.field("waitReason"), &desk.activity(1)));
  CHECK(is_asked_for(Entity::activities, *record.field("adoptionTarget"), &desk.activity(3)));
  CHECK_FALSE(is_asked_for(Entity::activities, *record.field("adoptionTarget"), &desk.activity(0)));
}

TEST_CASE("behind adoption stands a gate too: it leads to ordinary work") {
  FourPhases desk;
  desk.run("gate.usual", desk.gate("adopting"));
  REQUIRE(find_gate(desk.plan(), desk.goal, Phase::adopting) != nullptr);
  CHECK(find_gate(desk.plan(), desk.goal, Phase::adopting)->to == Phase::none);
  CHECK(desk.gates().gates[3].criteria == 5);
  desk.run("gate.decide", desk.gate("adopting"));
  CHECK(gate_words(desk.plan(), Language::dutch, desk.gates().gates[3]).find("door naar borging") !=
        std::string::npos);
}

TEST_CASE("a gate says what is open, until someone decides") {
  FourPhases desk;
  CHECK(gate_words(desk.plan(), Language::dutch, desk.gates().gates[0]) ==
        "Er staan nog geen criteria. Eén activiteit in Kwartiermaken is nog niet klaar.");
  desk.run("gate.usual", desk.gate("pioneering"));
  GateState state = desk.gates().gates[0];
  CHECK(state.criteria == 5);
  CHECK(state.open == 5);
  Arguments tick = desk.gate("pioneering");
  tick.values.push_back({"index", "2"});
  desk.run("gate.tick", tick);
  desk.set(0, "status", "done");
  CHECK(gate_words(desk.plan(), Language::dutch, desk.gates().gates[0]) ==
        "Nog open: 4 van 5 criteria.");
  CHECK(find_gate(desk.plan(), desk.goal, Phase::pioneering)->criteria[2].done);
  // Once more adds nothing that is there.
  desk.run("gate.usual", desk.gate("pioneering"));
  CHECK(desk.gates().gates[0].criteria == 5);
  desk.world.day = Date::of(2026, 12, 1);
  desk.run("gate.decide", desk.gate("pioneering"));
  CHECK(desk.gates().decided() == 1);
  CHECK(gate_words(desk.plan(), Language::dutch, desk.gates().gates[0])
            .starts_with("Besloten op 1 dec 2026: door naar Organiseren."));
  desk.run("gate.undecide", desk.gate("pioneering"));
  CHECK(desk.gates().decided() == 0);
}

TEST_CASE("the sponsor decides, or else the owner, unless another was named") {
  FourPhases desk;
  desk.run("add.roles", {{{"label", "Directeur"}}});
  const std::string role(desk.workspace.selection.id.view());
  desk.run("row.set",
           {{{"table", "goals"}, {"row", std::string(desk.goal.view())}, {"sponsor", role}}});
  desk.run("gate.decide", desk.gate("executing"));
  const PhaseGate* gate = find_gate(desk.plan(), desk.goal, Phase::executing);
  REQUIRE(gate != nullptr);
  CHECK(gate->to == Phase::adopting);
  CHECK(gate->decided_by.view() == role);
  CHECK(gate_words(desk.plan(), Language::dutch, desk.gates().gates[2]).find("door Directeur") !=
        std::string::npos);
}

TEST_CASE("no adoption is said per goal; a measure says whom it moves and how that shows") {
  FourPhases desk;
  desk.workspace.selection = {Entity::activities, desk.activity(3).id};
  desk.run("row.remove");
  CHECK(adoption_words(Language::dutch, desk.gates()) == "Geen adoptie gepland voor dit doel.");
  desk.run("adoption.add", {{{"goal", std::string(desk.goal.view())}}});
  CHECK(desk.activity(3).phase == Phase::adopting);
  CHECK(desk.gates().unsaid == 1);
  desk.run("adoption.indicator", {{{"row", desk.id(3)}}});
  REQUIRE(desk.plan().indicators.size() == 1);
  CHECK(desk.plan().indicators[0].adoption);
  CHECK(desk.plan().indicators[0].goal == desk.goal);
  CHECK(desk.activity(3).usage_indicator == desk.plan().indicators[0].id);
  desk.set(3, "adoptionTarget", "behaviour");
  desk.set(3, "adoptionSegment", "follower");
  CHECK(desk.gates().unsaid == 0);
  CHECK(adoption_facts(desk.plan(), Language::dutch, desk.activity(3)).find("Gedrag") == 0);
  desk.set(3, "status", "cancelled");
  CHECK(desk.gates().adoption.empty());
}

TEST_CASE("undo restores every byte after each action of the chain, and redo does it again") {
  FourPhases desk;
  desk.run("add.visionStatements");
  const std::string statement(desk.plan().vision_statements[0].id.view());
  desk.run("translation.begin", {{{"statement", statement}}});
  const std::string step(desk.plan().translations[0].id.view());
  const std::string goal(desk.goal.view());
  Arguments ticked = desk.gate("organising");
  desk.run("gate.usual", ticked);
  ticked.values.push_back({"index", "0"});
  const std::vector<std::pair<const char*, Arguments>> deeds = {
      {"translation.begin", {{{"statement", statement}}}},
      {"translation.role", {{{"row", step}, {"role", "renewing"}}}},
      {"translation.make_goal", {{{"row", step}}}},
      {"translation.link", {{{"row", step}, {"goal", goal}}}},
      {"translation.unlink", {{{"row", step}}}},
      {"translation.remove", {{{"row", step}}}},
      {"coverage.toggle", {{{"by", "statements"}, {"column", statement}, {"goal", goal}}}},
      {"activity.next_phase", {{{"row", desk.id(0)}}}},
      {"activity.previous_phase", {{{"row", desk.id(2)}}}},
      {"activity.set_phase", {{{"row", desk.id(0)}, {"phase", "adopting"}}}},
      {"gate.usual", desk.gate("pioneering")},
      {"gate.add", desk.gate("executing")},
      {"gate.tick", ticked},
      {"gate.decide", desk.gate("organising")},
      {"adoption.add", {{{"goal", goal}}}},
      {"adoption.indicator", {{{"row", desk.id(3)}}}},
  };
  for (const auto& [action, arguments] : deeds) {
    desk.run("translation.link", {{{"row", step}, {"goal", goal}}});
    desk.workspace.selection = {};
    const std::string before = write_plan(desk.plan());
    const std::string name = action;
    desk.run(name, arguments);
    const std::string after = write_plan(desk.plan());
    if (name != "translation.link") CHECK_MESSAGE(after != before, name);
    desk.run("edit.undo");
    CHECK_MESSAGE(write_plan(desk.plan()) == before, name);
    desk.run("edit.redo");
    CHECK_MESSAGE(write_plan(desk.plan()) == after, name);
    desk.run("edit.undo");
  }
}

TEST_CASE("one press makes a goal of a statement, and one undo takes it all back") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.visionStatements");
  const std::string before = write_plan(desk.workspace.plan());
  desk.run("translation.make_goal");
  const Plan& plan = desk.workspace.plan();
  REQUIRE(plan.goals.size() == 1);
  REQUIRE(plan.translations.size() == 1);
  CHECK(plan.goals[0].visions == Ids{plan.vision_statements[0].id});
  CHECK(plan.translations[0].goal == plan.goals[0].id);
  CHECK(desk.workspace.selection.id == plan.goals[0].id);
  desk.run("edit.undo");
  CHECK(write_plan(desk.workspace.plan()) == before);
}
