#include <doctest/doctest.h>

#include "app/cells.h"
#include "format/plan_file.h"
#include "shared/desk.h"

using namespace koers;

TEST_CASE("an action that cannot be done says why and changes nothing") {
  Desk desk;
  CHECK_FALSE(desk.run("add.goals"));
  REQUIRE(desk.workspace.message().has_value());
  CHECK(desk.workspace.message()->severity == Severity::warning);
  CHECK_FALSE(desk.workspace.has_plan());
}

TEST_CASE("undo restores every byte after any action that changes the plan") {
  Desk desk;
  desk.run("file.new");
  for (const char* start :
       {"add.visionStatements", "add.themes", "add.frames", "add.goals", "add.activities",
        "add.moments", "add.budgetLines", "add.roles", "add.organisations"})
    desk.run(start);
  for (const Action& action : desk.registry.all()) {
    const std::string group = action.group;
    if (group == "view" || group == "go" || group == "file" ||
        std::string(action.id).starts_with("edit."))
      continue;
    desk.workspace.selection = {Entity::goals, desk.workspace.plan().goals[0].id};
    desk.workspace.settle();
    const std::string before = write_plan(desk.workspace.plan());
    Arguments arguments;
    arguments.values = {{"table", "goals"},
                        {"row", std::string(desk.workspace.plan().goals[0].id.view())},
                        {"what", "Lezen"}};
    desk.registry.run(action.id, desk.workspace, arguments);
    const std::string after = write_plan(desk.workspace.plan());
    if (after == before) continue;
    desk.run("edit.undo");
    CHECK_MESSAGE(write_plan(desk.workspace.plan()) == before, action.id);
    desk.run("edit.redo");
    CHECK_MESSAGE(write_plan(desk.workspace.plan()) == after, action.id);
    desk.run("edit.undo");
  }
}

TEST_CASE("new activities go through the four phases of their goal") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals");
  for (int i = 0; i < 4; ++i) desk.run("add.activities");
  const auto& activities = desk.workspace.plan().activities;
  REQUIRE(activities.size() == 4);
  CHECK(activities[0].phase == Phase::pioneering);
  CHECK(activities[1].phase == Phase::organising);
  CHECK(activities[2].phase == Phase::executing);
  CHECK(activities[3].phase == Phase::adopting);
}

TEST_CASE("a file that is damaged leaves the open plan open") {
  Desk desk;
  desk.run("file.new");
  const std::string before = write_plan(desk.workspace.plan());
  desk.files.next_open = {"plan.json", before.substr(0, before.size() / 2)};
  desk.run("file.open");
  CHECK(write_plan(desk.workspace.plan()) == before);
  CHECK(desk.workspace.message()->severity == Severity::error);
}

TEST_CASE("the proposed name of a file carries school, year and day") {
  Desk desk;
  desk.run("file.new");
  desk.run("file.save");
  CHECK(desk.files.last_saved.name == "onze-school-2026-2027-2026-11-23.koers.json");
  CHECK(read_plan(desk.files.last_saved.bytes).plan.has_value());
}

TEST_CASE("what people type is understood as they mean it") {
  Desk desk;
  desk.run("file.new");
  const Plan& plan = desk.workspace.plan();
  const RecordInfo& line = *info(Entity::budget_lines).record;
  const auto price = parse_cell(plan, Language::dutch, *line.field("unitPriceCents"), "1.250,50");
  REQUIRE(price.ok());
  CHECK(std::get<Cents>(*price).value == 125'050);
  CHECK_FALSE(parse_cell(plan, Language::dutch, *line.field("unitPriceCents"), "veel").ok());
  const RecordInfo& moment = *info(Entity::moments).record;
  const auto day = parse_cell(plan, Language::dutch, *moment.field("start"), "7 okt");
  REQUIRE(day.ok());
  CHECK(std::get<Date>(*day) == Date::of(2026, 10, 7));
  CHECK(parse_cell(plan, Language::dutch, *moment.field("start"), "31 feb 2027").problem().code ==
        "bad_date");
}

TEST_CASE("a search narrows the lists of one view, and is gone in the next") {
  Desk desk;
  desk.run("file.new");
  desk.run("go.goals");
  desk.workspace.search = "lezen";
  desk.run("go.goals");
  CHECK(desk.workspace.search == "lezen");
  desk.run("go.vision");
  CHECK(desk.workspace.search.empty());
}

TEST_CASE("a row moves past the next one that shows, in a narrowed list too") {
  Desk desk;
  desk.run("file.new");
  for (const char* title : {"Lezen A", "Rekenen", "Schrijven", "Lezen B"})
    desk.run("add.themes", {{{"title", title}, {"code", ""}}});
  const auto order = [&] {
    std::string out;
    for (const Theme& theme : desk.workspace.plan().themes) out += theme.title + '/';
    return out;
  };
  desk.workspace.set_view(View::destination);
  desk.workspace.selection = {Entity::themes, desk.workspace.plan().themes[3].id};
  desk.workspace.search = "lezen";
  REQUIRE(desk.run("row.up"));
  CHECK(order() == "Lezen B/Lezen A/Rekenen/Schrijven/");
  desk.run("row.up");
  CHECK(order() == "Lezen B/Lezen A/Rekenen/Schrijven/");
  desk.run("row.down");
  CHECK(order() == "Lezen A/Lezen B/Rekenen/Schrijven/");
  desk.workspace.search.clear();
  desk.run("row.down");
  CHECK(order() == "Lezen A/Rekenen/Lezen B/Schrijven/");
}
