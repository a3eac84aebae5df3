// One tab writes a plan: what this one does when it opens two of them, loses one, or gets one back.
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/desk.h"
#include "text/words.h"

using namespace koers;

namespace {

// A desk with two plans on the device, of which the second is open.
struct TwoPlans : Desk {
  std::string a = made("Eerste");
  std::string b = made("Tweede");

  std::string made(const std::string& what) {
    run("file.new");
    run("add.goals", {{{"what", what}}});
    wait(1'000);
    return id();
  }
  std::string id() const { return std::string(workspace.plan().head->id.view()); }
  void open(const std::string& plan) {
    workspace.open_stored(plan);
    storage.deliver();
  }
  const std::string& what() const { return workspace.plan().goals[0].what; }
  Key said() const { return workspace.message()->phrase.key; }
  // What another tab leaves on the device.
  void other_tab_writes(const std::string& plan, const std::string& what) {
    storage.load(plan, [this, what](LoadedPlan loaded) {
      Plan changed = *read_plan(loaded.snapshot).plan;
      for (const std::string& patch : loaded.patches) changed = *apply_patch(changed, patch);
      Goal goal = changed.goals[0];
      goal.what = what;
      changed.goals.put(goal);
      storage.snapshot(stored_plan(changed), write_plan(changed), [](StoreState) {});
    });
    storage.deliver();
  }
};

}  // namespace

TEST_CASE("a tab writes the plan that it shows, and no other") {
  TwoPlans desk;
  CHECK(desk.storage.held == std::set{desk.b});
  desk.open(desk.a);
  CHECK(desk.storage.held == std::set{desk.a});
  desk.run("file.close");
  CHECK(desk.storage.held.empty());
}

TEST_CASE("a plan that is passed over for another is given up too") {
  TwoPlans desk;
  desk.run("file.close");
  desk.workspace.open_stored(desk.a);
  desk.open(desk.b);
  CHECK(desk.id() == desk.b);
  CHECK(desk.storage.held == std::set{desk.b});
}

TEST_CASE("what happens to another plan leaves the open one alone") {
  TwoPlans desk;
  desk.workspace.storage_taken_over(desk.a);
  CHECK_FALSE(desk.workspace.read_only());
  desk.storage.elsewhere = {desk.a, desk.b};
  desk.open(desk.a);
  REQUIRE(desk.workspace.read_only());
  desk.storage.elsewhere.clear();
  desk.workspace.storage_free(desk.b);
  desk.storage.deliver();
  CHECK(desk.workspace.read_only());
  CHECK(desk.storage.held.empty());
}

TEST_CASE("a plan that comes free is asked for, not taken") {
  TwoPlans desk;
  desk.storage.elsewhere = {desk.a};
  desk.open(desk.a);
  desk.workspace.storage_free(desk.a);  // a third tab was faster
  desk.storage.deliver();
  CHECK(desk.workspace.read_only());
  desk.storage.elsewhere.clear();
  desk.other_tab_writes(desk.a, "Van hiernaast");
  desk.workspace.storage_free(desk.a);
  desk.storage.deliver();
  CHECK_FALSE(desk.workspace.read_only());
  CHECK(desk.what() == "Van hiernaast");
  CHECK_FALSE(desk.workspace.history().can_undo());
}

TEST_CASE("taking over shows what is on the device; what stood here is one undo away") {
  TwoPlans desk;
  desk.run("add.goals", {{{"what", "Nog een"}}});
  desk.workspace.storage_taken_over(desk.b);  // while it was frozen: its edit came nowhere
  desk.other_tab_writes(desk.b, "Van hiernaast");
  REQUIRE(desk.run("file.take_over"));
  CHECK(desk.said() == Key(words::store_taken_over_undo));
  CHECK(desk.what() == "Van hiernaast");
  CHECK(desk.workspace.plan().goals.size() == 1);
  desk.run("edit.undo");
  CHECK(desk.workspace.plan().goals.size() == 2);
  desk.wait(1'000);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
}

TEST_CASE(
    "a take-over that meets no plan on the device keeps the one of the screen, and writes it") {
  TwoPlans desk;
  desk.workspace.storage_taken_over(desk.b);
  desk.storage.next_load = StoreState::corrupt;
  REQUIRE(desk.run("file.take_over"));
  CHECK(desk.said() == Key(words::store_taken_over));
  CHECK_FALSE(desk.workspace.read_only());
  CHECK(desk.what() == "Tweede");
  CHECK(desk.workspace.autosave().state() == SaveState::saving);
  desk.wait(500);
  CHECK(desk.workspace.autosave().state() == SaveState::saved);
}

TEST_CASE("a take-over of which the device tells nothing is no take-over") {
  TwoPlans desk;
  desk.workspace.storage_taken_over(desk.b);
  desk.storage.next_load = StoreState::unavailable;
  REQUIRE(desk.run("file.take_over"));
  CHECK(desk.said() == Key(words::store_unavailable));
  CHECK(desk.workspace.read_only());
  CHECK(desk.storage.held.empty());
}

TEST_CASE("a take-over does nothing to a plan that was opened meanwhile") {
  TwoPlans desk;
  desk.workspace.storage_taken_over(desk.b);
  desk.registry.run("file.take_over", desk.workspace, {});
  desk.open(desk.a);
  CHECK(desk.id() == desk.a);
  CHECK(desk.what() == "Eerste");
  CHECK(desk.storage.held == std::set{desk.a});
}

TEST_CASE("who reads sees what the other tab writes") {
  TwoPlans desk;
  desk.storage.elsewhere = {desk.a};
  desk.open(desk.a);
  desk.other_tab_writes(desk.a, "Van hiernaast");
  desk.workspace.storage_changed(desk.b);
  desk.storage.deliver();
  CHECK(desk.what() == "Eerste");
  desk.workspace.storage_changed(desk.a);
  desk.storage.deliver();
  CHECK(desk.what() == "Van hiernaast");
  desk.other_tab_writes(desk.a, "Van hiernaast, later");
  desk.workspace.storage_changed(desk.a);
  desk.workspace.storage_changed(desk.a);  // while it is being read
  desk.storage.deliver();
  CHECK(desk.what() == "Van hiernaast, later");
  CHECK(desk.workspace.read_only());
  CHECK_FALSE(desk.workspace.history().can_undo());
}

TEST_CASE("who reads, but has something that came nowhere, keeps it") {
  TwoPlans desk;
  desk.run("add.goals", {{{"what", "Kwam nergens"}}});
  desk.workspace.storage_taken_over(desk.b);
  desk.other_tab_writes(desk.b, "Van hiernaast");
  desk.workspace.storage_changed(desk.b);
  desk.storage.deliver();
  CHECK(desk.workspace.plan().goals.size() == 2);
  desk.run("file.new");
  CHECK(desk.workspace.question.has_value());  // it would be gone
}

TEST_CASE("what is wrong with the device is said once") {
  TwoPlans desk;
  desk.storage.next_write = StoreState::quota;
  desk.run("add.goals");
  desk.wait(200);
  REQUIRE(desk.workspace.message().has_value());
  CHECK(desk.said() == Key(words::save_full));
  desk.workspace.dismiss();
  desk.storage.next_write = StoreState::quota;
  desk.wait(Autosave::retry_delay_ms);
  CHECK(desk.workspace.autosave().state() == SaveState::failed);
  CHECK_FALSE(desk.workspace.message().has_value());
}
