#include <doctest/doctest.h>

#include "edit/history.h"

using namespace koers;

namespace {

Plan titled(const std::string& title) {
  PlanHead head;
  head.id = Id::from("p-1");
  head.title = title;
  Plan plan;
  plan.head = std::make_shared<const PlanHead>(head);
  return plan;
}

}  // namespace

TEST_CASE("a fresh history has one plan and nothing to undo") {
  History history(titled("a"));
  CHECK(history.plan().head->title == "a");
  CHECK_FALSE(history.can_undo());
  CHECK_FALSE(history.can_redo());
  history.undo();
  history.redo();
  CHECK(history.plan().head->title == "a");
}

TEST_CASE("labels say what would be undone and redone") {
  History history(titled("a"));
  history.push(titled("b"), "type");
  history.push(titled("c"), "move");
  CHECK(history.undo_label() == "move");
  history.undo();
  CHECK(history.undo_label() == "type");
  CHECK(history.redo_label() == "move");
}

TEST_CASE("what is done after an undo replaces what was undone") {
  History history(titled("a"));
  history.push(titled("b"), "x");
  history.push(titled("c"), "x");
  history.undo();
  history.undo();
  history.push(titled("d"), "x");
  CHECK_FALSE(history.can_redo());
  CHECK(history.plan().head->title == "d");
  history.undo();
  CHECK(history.plan().head->title == "a");
}

TEST_CASE("a run of typing is one step, and the first plan is never merged into") {
  History history(titled(""));
  for (const char* text : {"L", "Le", "Lez"}) history.push(titled(text), "type", "goals/g-1/what");
  CHECK(history.plan().head->title == "Lez");
  history.undo();
  CHECK(history.plan().head->title.empty());
  CHECK_FALSE(history.can_undo());
  history.redo();
  CHECK(history.plan().head->title == "Lez");
}

TEST_CASE("another field, another deed and an undo end the run") {
  History history(titled("0"));
  history.push(titled("1"), "type", "a");
  history.push(titled("2"), "type", "b");
  history.push(titled("3"), "move");
  history.push(titled("4"), "move");
  history.push(titled("5"), "type", "b");
  history.undo();
  history.redo();
  history.push(titled("6"), "type", "b");
  std::string back;
  for (; history.can_undo(); history.undo()) back += history.plan().head->title;
  CHECK(back == "654321");
}

TEST_CASE("typing after an undo does not merge into the step that was returned to") {
  History history(titled("0"));
  history.push(titled("1"), "type", "a");
  history.push(titled("2"), "move");
  history.undo();
  history.push(titled("3"), "type", "a");
  history.undo();
  CHECK(history.plan().head->title == "1");
}

TEST_CASE("the oldest steps go when there are too many, and the newest stay") {
  History history(titled("start"));
  const int steps = static_cast<int>(History::most_steps) + 50;
  for (int i = 0; i < steps; ++i) history.push(titled(std::to_string(i)), "x");
  CHECK(history.plan().head->title == std::to_string(steps - 1));
  std::size_t undone = 0;
  for (; history.can_undo(); history.undo()) ++undone;
  CHECK(undone == History::most_steps - 1);
  CHECK(history.plan().head->title == std::to_string(steps - 1 - static_cast<int>(undone)));
}

TEST_CASE("steps are kept by what they hold: the oldest go first, the last stays") {
  Plan plan = titled("a");
  History history(plan);
  Goal goal;
  goal.id = Id::from("g-1");
  const auto push = [&](std::size_t bytes, const std::string& label) {
    goal.how = Text(std::string(bytes, 'x'));
    plan.goals.put(goal);
    history.push(plan, label);
  };
  const auto steps = [&] {
    int count = 0;
    for (History all = history; all.can_undo(); all.undo()) ++count;
    return count;
  };
  for (int i = 0; i < 10; ++i) push(1'000, "small");
  CHECK(steps() == 10);
  for (int i = 0; i < 3; ++i) push(History::most_bytes / 4, "large");
  CHECK(steps() == 13);
  push(History::most_bytes / 4, "large");
  CHECK(steps() < 5);
  push(History::most_bytes + 1, "too large");
  CHECK(steps() == 1);
  CHECK(history.undo_label() == "too large");
}

TEST_CASE("a run of typing is weighed as one step") {
  Plan plan = titled("a");
  History history(plan);
  history.push(titled("b"), "first");
  Goal goal;
  goal.id = Id::from("g-1");
  for (int i = 0; i < 100; ++i) {
    goal.how = Text(std::string(History::most_bytes / 10, static_cast<char>('a' + i % 26)));
    plan.goals.put(goal);
    history.push(plan, "typing", "type/g-1");
  }
  history.undo();
  CHECK(history.undo_label() == "first");
}
