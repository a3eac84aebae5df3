// The laptop that goes round, and a questionnaire that is opened without a plan.
#include <doctest/doctest.h>

#include "app/answer_file.h"
#include "app/voices_actions.h"
#include "format/plan_file.h"
#include "shared/desk.h"

using namespace koers;

namespace {

struct RoundDesk : Desk {
  RoundDesk() {
    run("file.new");
    run("baseline.defaults");
    for (const char* what : {"Een", "Twee", "Drie"}) run("add.goals", {{{"what", what}}});
  }
  Round& round() { return *workspace.round; }
  const Plan& plan() const { return workspace.plan(); }
};

// A device without the plan, on which the questionnaire was opened.
struct AtHome : Desk {
  explicit AtHome(RoundDesk& school) {
    school.run("baseline.file");
    workspace.ids() = IdSource(4321);
    files.next_open = school.files.last_saved;
    run("file.open");
  }
  void answer(int score) {
    choose_group(workspace, "ouders");
    while (workspace.round->step == Round::Step::asking) give_score(workspace, score);
    hand_on(workspace);
  }
};

}  // namespace

TEST_CASE("one person after another answers, and each is one row and one step of undo") {
  RoundDesk desk;
  REQUIRE(desk.run("baseline.round"));
  CHECK(desk.round().step == Round::Step::begin);
  choose_group(desk.workspace, "leraren");
  for (const char* key : {"3", "ArrowRight", "1"}) CHECK(key_in_round(desk.workspace, key));
  CHECK(desk.round().at == 3);
  CHECK(key_in_round(desk.workspace, "ArrowLeft"));
  CHECK(key_in_round(desk.workspace, "4"));  // what was given is changed
  while (desk.round().step == Round::Step::asking) key_in_round(desk.workspace, "Enter");
  CHECK(desk.round().answered() == 2);
  desk.round().remark = "De wifi";
  hand_on(desk.workspace);
  REQUIRE(desk.plan().responses.size() == 1);
  const Response first = desk.plan().responses[0];
  CHECK(first.group == "leraren");
  CHECK(first.remark == "De wifi");
  REQUIRE(first.answers.size() == 2);
  CHECK(first.answers[0].score == 3);
  CHECK(first.answers[1].score == 4);
  // Nothing of it is left for the next one.
  CHECK(desk.round().step == Round::Step::passed);
  CHECK(desk.round().group.empty());
  CHECK(desk.round().remark.empty());
  CHECK(desk.round().answered() == 0);
  next_person(desk.workspace);
  choose_group(desk.workspace, "ouders");
  give_score(desk.workspace, 2);
  stop_round(desk.workspace);
  REQUIRE(desk.workspace.question);  // half an answer is not thrown away without a word
  desk.workspace.question->then();
  CHECK_FALSE(desk.workspace.round);
  CHECK(desk.plan().responses.size() == 1);
  const std::string after = write_plan(desk.plan());
  desk.run("edit.undo");
  CHECK(desk.plan().responses.empty());
  desk.run("edit.redo");
  CHECK(write_plan(desk.plan()) == after);
}

TEST_CASE("keys that mean nothing do nothing") {
  RoundDesk desk;
  desk.run("baseline.round");
  CHECK_FALSE(key_in_round(desk.workspace, "3"));  // first the group
  choose_group(desk.workspace, "leraren");
  for (const char* key : {"0", "5", "9", "a", ""}) CHECK_FALSE(key_in_round(desk.workspace, key));
  CHECK(key_in_round(desk.workspace, "ArrowLeft"));
  CHECK(desk.round().at == 0);
}

TEST_CASE("who gives nothing leaves no row") {
  RoundDesk desk;
  desk.run("baseline.round");
  choose_group(desk.workspace, "leraren");
  while (desk.round().step == Round::Step::asking) go_in_round(desk.workspace, 1);
  hand_on(desk.workspace);
  CHECK(desk.plan().responses.empty());
  CHECK(desk.round().people == 0);
}

TEST_CASE("dots are given within what each person has, and become one ballot") {
  RoundDesk desk;
  REQUIRE(desk.run("priorities.vote"));
  give_dot(desk.workspace, 1, 1);
  give_dot(desk.workspace, 1, 1);
  give_dot(desk.workspace, 0, 1);
  give_dot(desk.workspace, 2, 1);  // a fourth is one too many
  CHECK(desk.round().given == std::vector<std::int64_t>{1, 2, 0});
  give_dot(desk.workspace, 0, -1);
  give_dot(desk.workspace, 0, -1);
  give_dot(desk.workspace, 2, 1);
  hand_on(desk.workspace);
  REQUIRE(desk.plan().ballots.size() == 1);
  CHECK(desk.plan().ballots[0].dots.size() == 2);
  CHECK(desk.plan().ballots[0].dots[0].count == 2);
  CHECK(desk.plan().ballots[0].group.empty());
}

TEST_CASE("a questionnaire that is opened without a plan is answered and saved") {
  RoundDesk desk;
  AtHome parent(desk);
  REQUIRE(parent.workspace.round);
  parent.answer(2);
  save_answers(parent.workspace, parent.workspace.plan());
  CHECK(parent.files.last_saved.name.ends_with(".koers-antwoorden.json"));
  // Back at the school the answers come in; the file is of this plan.
  desk.files.next_open = parent.files.last_saved;
  desk.run("file.open");
  REQUIRE(desk.plan().responses.size() == 1);
  CHECK(desk.plan().responses[0].group == "ouders");
  CHECK(desk.plan().responses[0].answers.size() == 15);
  // The parent's device keeps nothing once the file was made.
  parent.wait(3'000);
  stop_round(parent.workspace);
  parent.storage.deliver();
  CHECK_FALSE(parent.workspace.has_plan());
  CHECK(parent.workspace.stored.empty());
}

TEST_CASE("a questionnaire is put away at once, also while an answer is on its way to the device") {
  RoundDesk school;
  AtHome parent(school);
  parent.answer(2);
  save_answers(parent.workspace, parent.workspace.plan());
  stop_round(parent.workspace);
  parent.storage.deliver();
  CHECK_FALSE(parent.workspace.has_plan());
  CHECK_FALSE(parent.workspace.question);
  parent.wait(3'000);
  CHECK(parent.workspace.stored.empty());
}

TEST_CASE("who answers after the file was made is not lost when it is put away") {
  RoundDesk school;
  AtHome parent(school);
  parent.answer(2);
  save_answers(parent.workspace, parent.workspace.plan());
  next_person(parent.workspace);
  parent.answer(3);
  stop_round(parent.workspace);
  parent.wait(3'000);
  CHECK_FALSE(parent.workspace.has_plan());
  REQUIRE(parent.workspace.stored.size() == 1);
  parent.workspace.open_stored(parent.workspace.stored[0].id);
  parent.wait(200);
  CHECK(parent.workspace.plan().responses.size() == 2);
}

TEST_CASE("a questionnaire that was begun is gone on with from the start") {
  RoundDesk desk;
  AtHome parent(desk);
  choose_group(parent.workspace, "ouders");
  give_score(parent.workspace, 3);
  while (parent.workspace.round->step == Round::Step::asking) go_in_round(parent.workspace, 1);
  hand_on(parent.workspace);
  parent.wait(3'000);
  stop_round(parent.workspace);
  parent.wait(200);
  REQUIRE(parent.workspace.stored.size() == 1);  // not made into a file yet
  parent.workspace.open_stored(parent.workspace.stored[0].id);
  parent.wait(200);
  CHECK(parent.workspace.round);
  CHECK(parent.workspace.plan().responses.size() == 1);
}

TEST_CASE("answers that come in at the start are for the plan that is on the device") {
  RoundDesk desk;
  desk.run("baseline.file");
  Plan file = *read_plan(desk.files.last_saved.bytes).plan;
  Response response;
  response.id = Id::from("rs-1");
  response.it_plan = shown_it_plan(desk.workspace);
  response.remark = "Hallo";
  file = with(std::move(file), response);
  desk.wait(3'000);
  desk.run("file.close");
  desk.files.next_open = {"a.koers-antwoorden.json", write_plan(file)};
  desk.run("file.open");
  CHECK_FALSE(desk.workspace.has_plan());
  CHECK(desk.workspace.message()->severity == Severity::warning);
}
