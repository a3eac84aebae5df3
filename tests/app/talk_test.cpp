// The conversation: its questions, its clock, and what it says is missing.
#include <doctest/doctest.h>

#include "app/talk.h"
#include "app/voices_actions.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/files.h"

using namespace koers;

TEST_CASE("the clock counts down, stands still and goes on") {
  TalkClock clock;
  CHECK(clock.seconds_left(0) == 600);
  CHECK(clock.next_tick(0) < 0);  // it stands still
  clock.start(1'000);
  CHECK(clock.running());
  CHECK(clock.seconds_left(1'000) == 600);
  CHECK(clock.seconds_left(1'500) == 600);
  CHECK(clock.seconds_left(2'001) == 599);
  CHECK(clock.next_tick(1'500) == doctest::Approx(500));
  clock.pause(61'000);
  CHECK(clock.seconds_left(999'000) == 540);
  clock.add_minutes(5, 999'000);
  CHECK(clock.seconds_left(0) == 840);
  clock.start(0);
  CHECK(clock.seconds_left(2'000'000) == 0);
  CHECK(clock.next_tick(2'000'000) < 0);
}

TEST_CASE("the clock takes no impossible time") {
  TalkClock clock;
  for (int minutes : {-5, 0, 1'000'000}) {
    clock.set_minutes(minutes);
    CHECK(clock.seconds_left(0) >= 60);
    CHECK(clock.seconds_left(0) <= TalkClock::most_minutes * 60);
    clock.add_minutes(1'000'000, 0);
    CHECK(clock.seconds_left(0) == TalkClock::most_minutes * 60);
  }
}

TEST_CASE("a clock is read as minutes and seconds") {
  CHECK(clock_text(600) == "10:00");
  CHECK(clock_text(65) == "1:05");
  CHECK(clock_text(0) == "0:00");
}

TEST_CASE("the conversation goes from question to question, and stops at the ends") {
  Desk desk;
  desk.run("file.new");
  CHECK_FALSE(desk.run("talk.next"));  // it is not open
  desk.run("go.talk");
  CHECK_FALSE(desk.run("talk.back"));
  for (std::size_t i = 1; i < talk_steps; ++i) CHECK(desk.run("talk.next"));
  CHECK(desk.workspace.talk.step == TalkStep::test);
  CHECK_FALSE(desk.run("talk.next"));
  CHECK(desk.run("talk.back"));
}

TEST_CASE("while the clock is looked at, time wakes the screen each second") {
  Desk desk;
  desk.run("file.new");
  desk.wait(10'000);
  desk.run("go.talk");
  desk.run("talk.clock");
  const double wake = desk.workspace.tick();
  CHECK(wake > 0);
  CHECK(wake <= 1'000);
  desk.run("go.goals");
  desk.wait(30'000);
  CHECK(desk.workspace.tick() < 0);
}

TEST_CASE("the goals of the conversation: focus goals by rank, or the first three") {
  Desk desk;
  desk.run("file.new");
  for (const char* what : {"a", "b", "c", "d"}) desk.run("add.goals", {{{"what", what}}});
  const auto set = [&](std::size_t goal, const char* field, const char* value) {
    desk.run("row.set", {{{"table", "goals"},
                          {"row", std::string(desk.workspace.plan().goals[goal].id.view())},
                          {field, value}}});
  };
  set(0, "kind", "ongoing");
  set(2, "rank", "1");
  set(3, "status", "parked");
  const auto goals = [&] {
    return talk_goals(desk.workspace.plan(), shown_it_plan(desk.workspace));
  };
  const auto id = [&](std::size_t goal) { return desk.workspace.plan().goals[goal].id; };
  CHECK(goals() == Ids{id(2), id(1)});
  CHECK(goals_to_choose(desk.workspace.plan(), shown_it_plan(desk.workspace)) ==
        Ids{id(2), id(1), id(0)});
  for (std::size_t goal : {1UL, 2UL}) set(goal, "kind", "ongoing");
  desk.run("add.goals");
  set(4, "kind", "ongoing");
  CHECK(goals() == Ids{id(2), id(0), id(1)});
}

TEST_CASE("who takes an activity is typed; a new role is made once") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals");
  desk.run("add.activities");
  desk.run("add.activities");
  for (std::size_t i : {0UL, 1UL})
    desk.run("talk.owner",
             {{{"activity", std::string(desk.workspace.plan().activities[i].id.view())},
               {"role", i == 0 ? "i-coach" : "I-coach"}}});
  REQUIRE(desk.workspace.plan().roles.size() == 1);
  CHECK(desk.workspace.plan().activities[0].owner == desk.workspace.plan().roles[0].id);
  CHECK(desk.workspace.plan().activities[1].owner == desk.workspace.plan().roles[0].id);
  desk.run("talk.owner",
           {{{"activity", std::string(desk.workspace.plan().activities[1].id.view())}}});
  CHECK(desk.workspace.plan().activities[1].owner.empty());
}

TEST_CASE("what is missing is told until it is there") {
  Desk desk;
  desk.run("file.new");
  CHECK(talk_gaps(desk.workspace.plan(), shown_it_plan(desk.workspace)).size() ==
        2);  // no vision, no goal
  desk.run("add.visionStatements", {{{"text", "Ieder kind leest."}}});
  desk.run("add.goals", {{{"what", "Lezen"}, {"visions", "V1"}}});
  std::size_t before = talk_gaps(desk.workspace.plan(), shown_it_plan(desk.workspace)).size();
  CHECK(before == 3);  // no activity, no adoption, no indicator
  for (int i = 0; i < 4; ++i) desk.run("add.activities");
  for (std::size_t i = 0; i < 4; ++i)
    desk.run("talk.owner",
             {{{"activity", std::string(desk.workspace.plan().activities[i].id.view())},
               {"role", "i-coach"}}});
  CHECK(talk_gaps(desk.workspace.plan(), shown_it_plan(desk.workspace)).size() ==
        1);  // no indicator
}
