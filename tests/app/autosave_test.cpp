#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/desk.h"

using namespace koers;

namespace {

// The plan as it would be read again from the device.
std::string on_device(Desk& desk) {
  std::string bytes;
  desk.storage.load(std::string(desk.workspace.plan().head->id.view()), [&](LoadedPlan loaded) {
    ReadOutcome read = read_plan(loaded.snapshot);
    REQUIRE(read.plan.has_value());
    Plan plan = *read.plan;
    for (const std::string& patch : loaded.patches) {
      Result<Plan> next = apply_patch(plan, patch);
      REQUIRE(next.ok());
      plan = next.value();
    }
    bytes = write_plan(plan);
  });
  desk.storage.deliver();
  return bytes;
}

}  // namespace

TEST_CASE("an edit is on the device within 300 ms, and the state says so truly") {
  Desk desk;
  desk.run("file.new");
  desk.wait(300);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
  desk.run("add.goals");
  desk.workspace.tick();
  CHECK(desk.workspace.autosave().state() == SaveState::saving);
  desk.wait(300);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
  CHECK(on_device(desk) == write_plan(desk.workspace.plan()));
}

TEST_CASE("a failing store is said, and tried again until it takes the edit") {
  Desk desk;
  desk.run("file.new");
  desk.wait(300);
  desk.storage.next_write = StoreState::quota;
  desk.run("add.goals");
  desk.wait(300);
  CHECK(desk.workspace.autosave().state() == SaveState::failed);
  CHECK(desk.workspace.autosave().trouble() == StoreState::quota);
  desk.wait(Autosave::retry_delay_ms + 300);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
  CHECK(on_device(desk) == write_plan(desk.workspace.plan()));
}

TEST_CASE("five hundred random edits are on the device, through patches and snapshots") {
  Desk desk;
  desk.run("file.new");
  IdSource random(11);
  const char* actions[] = {"add.goals",   "add.activities", "add.themes",
                           "add.moments", "row.remove",     "row.duplicate",
                           "row.up",      "edit.undo",      "edit.redo"};
  for (int i = 0; i < 500; ++i) {
    desk.run(actions[random.random() % std::size(actions)]);
    if (random.random() % 3 == 0) desk.wait(150);
  }
  desk.wait(500);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
  CHECK(on_device(desk) == write_plan(desk.workspace.plan()));
}

TEST_CASE("a reader cannot change the plan") {
  Desk desk;
  desk.storage.writer = false;
  desk.run("file.new");
  CHECK(desk.workspace.read_only());
  CHECK_FALSE(desk.run("add.goals"));
  CHECK(desk.workspace.plan().goals.empty());
  desk.storage.writer = true;
  // Nothing was kept yet, so taking over keeps what is on the screen.
  CHECK(desk.run("file.take_over"));
  CHECK_FALSE(desk.workspace.read_only());
  CHECK(desk.run("add.goals"));
  desk.wait(500);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
  CHECK(on_device(desk) == write_plan(desk.workspace.plan()));
}

TEST_CASE("what the screen says of saving is true from the moment of an edit, an undo and a redo") {
  Desk desk;
  desk.run("file.new");
  desk.wait(1'000);
  REQUIRE(desk.workspace.autosave().state() == SaveState::saved);
  for (const char* action : {"add.goals", "edit.undo", "edit.redo"}) {
    desk.registry.run(action, desk.workspace, {});
    CHECK_MESSAGE(desk.workspace.autosave().state() == SaveState::saving, action);
    desk.wait(1'000);
    CHECK(desk.workspace.autosave().state() == SaveState::saved);
  }
}

TEST_CASE("after a failure the page may go away: what is written then is the whole plan") {
  for (const bool edited : {true, false}) {
    Desk desk;
    desk.run("file.new");
    desk.wait(300);
    desk.storage.next_write = StoreState::quota;
    desk.run("add.goals");
    desk.wait(200);  // the patch fails
    REQUIRE(desk.workspace.autosave().state() == SaveState::failed);
    if (edited) desk.run("add.themes");
    desk.workspace.hide();
    desk.storage.deliver();
    CHECK(on_device(desk) == write_plan(desk.workspace.plan()));
    CHECK(desk.workspace.autosave().state() == SaveState::saved);
  }
}
