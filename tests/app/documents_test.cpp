// Plans as documents: opened again, restored, erased, saved as a file.
#include <doctest/doctest.h>

#include "app/problem_words.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/files.h"
#include "text/words.h"

using namespace koers;

namespace {

// A desk with one plan that has one goal and is on the device.
struct WithPlan : Desk {
  WithPlan() {
    run("file.new");
    run("add.goals", {{{"what", "Zoals het was"}}});
    wait(1'000);
  }
  const Goal& goal() const { return workspace.plan().goals[0]; }
  std::string id() const { return std::string(workspace.plan().head->id.view()); }
  // The plan as a colleague sends it back.
  std::string changed_file() const {
    Goal other = goal();
    other.what = "Van een collega";
    Plan plan = workspace.plan();
    plan.goals.put(other);
    return write_plan(plan);
  }
  void open(const std::string& bytes) {
    workspace.open_bytes({"plan (2).json", bytes});
    storage.deliver();
  }
  std::vector<RestorePoint> points() {
    workspace.show_restore_points(id());
    storage.deliver();
    return workspace.restore_points;
  }
};

}  // namespace

TEST_CASE("a file of a plan that is here already comes as one step that can be undone") {
  WithPlan desk;
  const std::string file = desk.changed_file();
  desk.run("file.close");
  desk.open(file);
  REQUIRE(desk.workspace.has_plan());
  CHECK(desk.goal().what == "Van een collega");
  desk.run("edit.undo");
  CHECK(desk.goal().what == "Zoals het was");
}

TEST_CASE("a file of the open plan is one step more; what was done before can still be undone") {
  WithPlan desk;
  const std::string file = desk.changed_file();
  desk.run("add.goals", {{{"what", "Nog niet op het apparaat"}}});
  desk.workspace.open_bytes({"plan (2).json", file});
  desk.storage.deliver();
  CHECK(desk.workspace.plan().goals.size() == 1);
  CHECK(desk.goal().what == "Van een collega");
  desk.run("edit.undo");
  CHECK(desk.workspace.plan().goals.size() == 2);
  desk.run("edit.undo");
  desk.run("edit.undo");
  CHECK(desk.workspace.plan().goals.empty());
}

TEST_CASE("what was here before such a file stays a restore point") {
  WithPlan desk;
  const std::size_t before = desk.points().size();
  desk.open(desk.changed_file());
  desk.wait(1'000);
  const auto points = desk.points();
  REQUIRE(points.size() > before);
  desk.workspace.restore(desk.id(), points.front().sequence);
  desk.storage.deliver();
  CHECK(desk.goal().what == "Zoals het was");
}

TEST_CASE("a file that is just as what is here changes nothing") {
  WithPlan desk;
  desk.open(write_plan(desk.workspace.plan()));
  CHECK(desk.workspace.history().undo_label() == "action.add.goals");
  CHECK(desk.workspace.message()->phrase.key == words::file_opened_same("").key);
}

TEST_CASE("going back to a restore point can itself be gone back from") {
  WithPlan desk;
  const auto points = desk.points();
  REQUIRE_FALSE(points.empty());
  desk.run("add.goals", {{{"what", "Later"}}});
  desk.wait(1'000);
  desk.workspace.restore(desk.id(), points.back().sequence);
  desk.storage.deliver();
  CHECK(desk.workspace.plan().goals.size() < 2);
  CHECK(desk.points().size() > points.size());
  desk.run("edit.undo");
  CHECK(desk.workspace.plan().goals.size() == 2);
}

TEST_CASE("the day of the last file is known, also after closing") {
  WithPlan desk;
  CHECK(desk.workspace.last_file().empty());
  desk.run("file.save");
  CHECK(desk.workspace.last_file() == desk.world.day);
  const std::string id = desk.id();
  desk.run("file.close");
  desk.world.day = desk.world.day.plus(3);
  desk.workspace.open_stored(id);
  desk.storage.deliver();
  CHECK(desk.workspace.last_file() == desk.world.day.plus(-3));
}

TEST_CASE("a file that is done when another plan is open counts for the plan it is of") {
  WithPlan desk;
  const Plan first = desk.workspace.plan();
  desk.run("file.new");
  desk.wait(1'000);
  desk.workspace.file_was_made(first);
  CHECK(desk.workspace.last_file().empty());
  desk.workspace.refresh_stored();
  desk.storage.deliver();
  desk.workspace.open_stored(std::string(first.head->id.view()));
  desk.storage.deliver();
  CHECK(desk.workspace.last_file() == desk.world.day);
}

TEST_CASE("a plan is erased only after a question") {
  WithPlan desk;
  desk.workspace.refresh_stored();
  desk.storage.deliver();
  REQUIRE(desk.workspace.stored.size() == 1);
  desk.workspace.forget(desk.workspace.stored[0]);
  REQUIRE(desk.workspace.question.has_value());
  desk.storage.deliver();
  CHECK(desk.workspace.stored.size() == 1);
  desk.workspace.question->then();
  desk.storage.deliver();
  CHECK(desk.workspace.stored.empty());
  CHECK_FALSE(desk.workspace.has_plan());
}

TEST_CASE("what could not be read can be saved as it is") {
  WithPlan desk;
  desk.storage.damage(desk.id(), "{ broken");
  desk.workspace.refresh_stored();
  desk.storage.deliver();
  REQUIRE(desk.workspace.stored[0].damaged == 1);
  desk.workspace.save_damaged(desk.workspace.stored[0]);
  desk.storage.deliver();
  CHECK(desk.files.last_saved.bytes == "{ broken");
  CHECK(desk.files.last_saved.name.ends_with("beschadigd.txt"));
}

TEST_CASE(
    "a patch that cannot be replayed is said and set aside; later edits are not lost behind it") {
  WithPlan desk;
  const std::string id = desk.id();
  desk.run("file.close");
  const std::string later = R"({"later":"what a newer version writes"})";
  for (const std::string& patch : {later, std::string(R"({"set":{}})")})
    desk.storage.append(id, patch, [](StoreState) {});
  desk.workspace.open_stored(id);
  desk.storage.deliver();
  REQUIRE(desk.workspace.has_plan());
  CHECK(desk.workspace.message()->phrase.key == Key(words::store_damaged));
  std::string aside;
  desk.storage.read_damaged(id, [&](StoreState, const std::string& bytes) { aside = bytes; });
  desk.run("add.goals", {{{"what", "Erna"}}});
  desk.wait(1'000);
  CHECK(aside.starts_with(later));
  desk.run("file.close");
  desk.workspace.open_stored(id);
  desk.storage.deliver();
  CHECK(desk.workspace.plan().goals.size() == 2);
}

TEST_CASE("a file that somebody else changed is only replaced when asked") {
  WithPlan desk;
  desk.files.next_result = FileResult::changed;
  desk.run("file.save");
  CHECK(desk.files.last_saved.bytes.empty());
  REQUIRE(desk.workspace.question.has_value());
  desk.workspace.question->then();
  CHECK(desk.files.last_into == SaveInto::over);
  CHECK_FALSE(desk.files.last_saved.bytes.empty());
}

TEST_CASE("sharing says what the sender must still do by hand") {
  WithPlan desk;
  desk.files.next_result = FileResult::by_hand;
  desk.run("file.share");
  CHECK(desk.workspace.message()->phrase.key == words::file_by_hand("").key);
  CHECK(desk.workspace.last_file() == desk.world.day);
  desk.files.next_result = FileResult::cancelled;
  desk.workspace.dismiss();
  desk.run("file.share");
  CHECK_FALSE(desk.workspace.message().has_value());
}

TEST_CASE("a file that could not be read leaves what is open") {
  WithPlan desk;
  for (FileResult result : {FileResult::failed, FileResult::too_large}) {
    desk.workspace.opened(result, {});
    CHECK(desk.workspace.message()->severity == Severity::error);
    CHECK(desk.goal().what == "Zoals het was");
  }
}

TEST_CASE("nothing takes the place of a plan that is not on the device or in a file") {
  WithPlan desk;
  const std::string mine = desk.id();
  desk.run("file.close");
  desk.run("file.new");
  desk.wait(1'000);
  const std::string other = desk.id();
  desk.workspace.open_stored(mine);
  desk.storage.deliver();
  const std::string file = write_plan(desk.workspace.plan());
  const auto new_plan = [&] { desk.run("file.new"); };
  const auto stored = [&] { desk.workspace.open_stored(other), desk.storage.deliver(); };
  const auto close = [&] { desk.run("file.close"); };
  const auto from_file = [&] {
    Plan copy = *read_plan(file).plan;
    PlanHead head = *copy.head;
    head.id = Id::from("p-van-elders");
    copy.head = std::make_shared<const PlanHead>(head);
    desk.open(write_plan(copy));
  };
  for (const std::function<void()>& go :
       {std::function<void()>(new_plan), {stored}, {close}, {from_file}}) {
    desk.run("add.goals", {{{"what", "Kan nergens heen"}}});
    const std::size_t goals = desk.workspace.plan().goals.size();
    desk.storage.next_write = StoreState::quota;
    go();
    CHECK(desk.id() == mine);
    CHECK(desk.workspace.plan().goals.size() == goals);
    REQUIRE(desk.workspace.question.has_value());
    CHECK(desk.workspace.question->text.key == Key(words::confirm_close_unsaved));
    desk.workspace.question.reset();
    desk.wait(Autosave::retry_delay_ms + 500);
    REQUIRE(desk.workspace.autosave().state() == SaveState::saved);
  }
}

TEST_CASE("where the device takes nothing, a file opens the way to the next plan") {
  WithPlan desk;
  const std::string before = desk.id();
  desk.run("add.goals");
  desk.storage.next_write = StoreState::unavailable;
  desk.run("file.new");
  REQUIRE(desk.workspace.question.has_value());
  const Question question = *desk.workspace.question;
  desk.files.next_result = FileResult::cancelled;
  question.then();
  CHECK(desk.id() == before);
  question.then();
  desk.storage.deliver();
  CHECK(desk.id() != before);
  CHECK(read_plan(desk.files.last_saved.bytes).plan->goals.size() == 2);
}

TEST_CASE("an edit of a moment ago goes to the device first; then the next plan comes by itself") {
  WithPlan desk;
  const std::string before = desk.id();
  desk.registry.run("add.goals", desk.workspace, {});
  desk.run("file.new");
  CHECK_FALSE(desk.workspace.question.has_value());
  CHECK(desk.id() != before);
  desk.workspace.open_stored(before);
  desk.storage.deliver();
  CHECK(desk.workspace.plan().goals.size() == 2);
}

TEST_CASE("a device that does not answer is not waited for in silence") {
  WithPlan desk;
  desk.registry.run("add.goals", desk.workspace, {});
  desk.registry.run("file.new", desk.workspace, {});
  CHECK_FALSE(desk.workspace.question.has_value());
  desk.world.now += 3'000;
  desk.workspace.tick();
  CHECK(desk.workspace.question.has_value());
}

TEST_CASE("a store that cannot be read is not an empty one") {
  WithPlan desk;
  const std::string id = desk.id();
  const std::string file = desk.changed_file();
  desk.run("file.close");
  for (StoreState fault : {StoreState::unavailable, StoreState::blocked}) {
    desk.storage.next_load = fault;
    desk.workspace.refresh_stored();
    desk.storage.deliver();
    CHECK(desk.workspace.stored_state == fault);
    desk.storage.next_load = fault;
    desk.workspace.show_restore_points(id);
    desk.storage.deliver();
    CHECK(desk.workspace.message()->phrase.key == words_of(fault));
    CHECK(desk.workspace.restore_points_of.empty());
    desk.storage.next_load = fault;
    desk.workspace.open_stored(id);
    desk.storage.deliver();
    CHECK(desk.workspace.message()->phrase.key == words_of(fault));
    CHECK_FALSE(desk.workspace.has_plan());
    CHECK(desk.storage.held.empty());
  }
  desk.storage.next_load = StoreState::unavailable;
  desk.open(file);
  CHECK(desk.workspace.message()->phrase.key == Key(words::store_unavailable));
  CHECK(desk.goal().what == "Van een collega");
  desk.workspace.refresh_stored();
  desk.storage.deliver();
  CHECK(desk.workspace.stored_state == StoreState::done);
}

TEST_CASE("undo and redo say what they did: which field of which row") {
  WithPlan desk;
  const auto said = [&] { return say(Language::dutch, desk.workspace.message()->phrase); };
  const std::string id(desk.goal().id.view());
  desk.run("row.set", {{{"table", "goals"}, {"row", id}, {"how", "Met leesouders"}}});
  CHECK(desk.workspace.undo_words() == "Hoe van ‘D1 · Zoals het was’");
  desk.run("edit.undo");
  CHECK(said() == "Ongedaan gemaakt: Hoe van ‘D1 · Zoals het was’");
  CHECK(desk.workspace.redo_words() == "Hoe van ‘D1 · Zoals het was’");
  desk.run("edit.redo");
  CHECK(said() == "Opnieuw gedaan: Hoe van ‘D1 · Zoals het was’");
  desk.workspace.selection = {Entity::goals, desk.goal().id};
  desk.run("row.remove");
  CHECK(desk.workspace.undo_words() == "Verwijder (‘D1 · Zoals het was’)");
  desk.workspace.selection = {};
  desk.run("edit.undo");
  CHECK(desk.workspace.selection == Subject{Entity::goals, desk.goal().id});
}

TEST_CASE(
    "a file that breaks off is said with its place, and the list of problems goes with a good "
    "one") {
  WithPlan desk;
  desk.workspace.language = Language::dutch;
  desk.open("{\"format\":\"koers-plan\",\n\"version\":1,\n  oops}");
  const std::string said = say(Language::dutch, desk.workspace.message()->phrase);
  CHECK_MESSAGE(said.find("(regel 3, kolom 3)") != std::string::npos, said);
  CHECK(desk.workspace.file_problems().size() == 1);
  CHECK(desk.goal().what == "Zoals het was");
  desk.run("file.new");
  CHECK(desk.workspace.file_problems().empty());
}

TEST_CASE("a file with something odd in it opens, and says where to look") {
  WithPlan desk;
  desk.workspace.open_bytes({"a.json", source_file("tests/plans/mended/bad_date.koers.json"), 0});
  desk.storage.deliver();
  CHECK(desk.workspace.message()->phrase.key == words::file_opened_noticed("").key);
  REQUIRE(desk.workspace.file_problems().size() == 1);
  const std::string words = problem_words(Language::dutch, desk.workspace.file_problems().front());
  CHECK_MESSAGE(words.find("m-1, ") != std::string::npos, words);
}

TEST_CASE("an opened file is the file of its plan: of today, and saved into from now on") {
  WithPlan desk;
  const std::string file = desk.changed_file();
  const std::string id = desk.id();
  desk.workspace.open_bytes({"plan.json", "{ broken", 3});
  CHECK(desk.files.done_with == 3);
  desk.workspace.open_bytes({"plan.json", file, 4});
  CHECK(desk.files.kept[id] == 4);
  Desk hers;
  hers.workspace.open_bytes({"plan.json", file, 5});
  hers.storage.deliver();
  CHECK(hers.files.kept[id] == 5);
  hers.wait(1'000);
  CHECK(hers.workspace.last_file() == hers.world.day);
  hers.run("file.close");
  hers.workspace.open_stored(id);
  hers.storage.deliver();
  CHECK(hers.workspace.last_file() == hers.world.day);
}
