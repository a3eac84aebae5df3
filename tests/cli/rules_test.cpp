// What the rules find, from the command line.
#include <doctest/doctest.h>

#include "cli/desk.h"

using namespace koers;

namespace {

// A plan with a goal of which a good deal is missing.
struct RuleDesk : CliDesk {
  RuleDesk() {
    does({"new", "-o", "a"});
    does({"do", "add.goals", "code=D1", "what=Lezen", "a", "-o", "a"});
    does({"do", "add.activities", "title=Plaatsen", "a", "-o", "a"});
    activity = std::string(plan("a").activities[0].id.view());
  }
  CliOutcome rules(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> call{"check", "--rules", "a"};
    call.insert(call.end(), more.begin(), more.end());
    return does(call);
  }
  void put_aside(const std::string& rule, const std::string& reason) {
    Plan changed = plan("a");
    Dismissal dismissal;
    dismissal.id = Id::from("di");
    dismissal.rule = rule;
    dismissal.about = {Entity::activities, Id::from(activity)};
    dismissal.reason = Text(reason);
    changed.dismissals.put(dismissal);
    disk()["a"] = write_plan(changed);
  }

  std::string activity;
};

bool holds(const CliOutcome& outcome, const std::string& part) {
  return outcome.out.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a finding is a line with its place, how bad it is, its rule and words") {
  RuleDesk desk;
  const CliOutcome outcome = desk.rules();
  CHECK(outcome.code == 1);
  CHECK(outcome.err.empty());
  CHECK(holds(outcome, "activities/" + desk.activity +
                           ": error: U2 (Plaatsen): has nobody yet who does it\n"));
  CHECK(holds(outcome, ": warning: U3 (D1 · Lezen): has no indicator\n"));
  CHECK(holds(outcome, ": tip: U2 (Plaatsen): does not say what it brings\n"));
}

TEST_CASE("in Dutch, when that is asked") {
  RuleDesk desk;
  CHECK(holds(desk.rules({"--lang", "nl"}),
              ": error: U2 (Plaatsen): heeft nog niemand die het doet\n"));
}

TEST_CASE("what was put aside is told and makes no fault") {
  RuleDesk desk;
  desk.put_aside("U2", "Volgt");
  const CliOutcome outcome = desk.rules();
  CHECK(outcome.code == 0);
  CHECK(holds(outcome, ": error: U2 (Plaatsen): has nobody yet who does it [put aside]\n"));
}

TEST_CASE("for programs each finding is an object of a list") {
  RuleDesk desk;
  desk.put_aside("U2", "Volgt “later”");
  const CliOutcome outcome = desk.rules({"--json"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out.starts_with("[\n"));
  CHECK(holds(outcome, "\"about\": \"activities/" + desk.activity + '"'));
  CHECK(holds(outcome, "\"reason\": \"Volgt “later”\""));
  CHECK(holds(outcome, "\"putAside\": false"));
  Plan empty;
  empty.head = desk.plan("a").head;
  CliDesk::disk()["a"] = write_plan(empty);
  CHECK(desk.rules({"--json"}).out == "[]\n");
  CHECK(desk.rules().out.empty());
}

TEST_CASE("the day that counts as today decides what is late") {
  RuleDesk desk;
  CHECK_FALSE(holds(desk.rules(), "E2"));
  CHECK(holds(desk.rules({"--date", "2027-07-01"}), "E2 (D1 · Lezen)"));
}
