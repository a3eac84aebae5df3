// A plan in which nothing is found. What each rule finds is told by plan files:
// plan_files_test.cpp.
#include <doctest/doctest.h>

#include "review/findings.h"
#include "review/word_lists.h"
#include "shared/school_plan.h"

using namespace koers;

namespace {

// A plan for one goal that hangs together and can be carried out.
struct SoundPlan : SchoolPlan {
  Goal goal;
  Indicator indicator;
  Activity organising;
  Activity executing;
  Activity adopting;

  SoundPlan() {
    Holiday autumn;
    autumn.name = "Herfstvakantie";
    autumn.start = Date::of(2026, 10, 17);
    autumn.end = Date::of(2026, 10, 25);
    year.holidays.push_back(autumn);
    plan.school_years.put(year);
    Destination destination;
    destination.id = id("d");
    destination.version = "2";
    plan.destinations.put(destination);
    it_plan.destination = id("d");
    it_plan.destination_version = "2";
    plan.it_plans.put(it_plan);
    VisionStatement statement;
    statement.id = id("v");
    statement.text = Text("Kinderen leren samen onderzoeken");
    plan.vision_statements.put(statement);
    Role coach;
    coach.id = id("r");
    coach.label = "i-coach";
    coach.hours_per_year = 200;
    plan.roles.put(coach);
    goal.id = id("g");
    goal.it_plan = id("ip");
    goal.what = "Elke groep onderzoekt met tablets";
    goal.themes = {id("t")};
    goal.visions = {id("v")};
    goal.role_of_it = RoleOfIt::supporting;
    goal.owner = id("r");
    indicator.id = id("i");
    indicator.goal = goal.id;
    indicator.target = Decimal::whole(8);
    indicator.target_date = Date::of(2027, 6, 1);
    organising = activity("a-1", Phase::organising, Date::of(2026, 9, 1), Date::of(2026, 10, 2));
    executing = activity("a-2", Phase::executing, Date::of(2026, 11, 2), Date::of(2026, 12, 4));
    adopting = activity("a-3", Phase::adopting, Date::of(2027, 1, 4), Date::of(2027, 3, 5));
    put();
  }

  void put() {
    plan.goals.put(goal);
    plan.indicators.put(indicator);
    for (const Activity* one : {&organising, &executing, &adopting}) plan.activities.put(*one);
  }

  Activity activity(const char* name, Phase phase, Date start, Date end) const {
    Activity made;
    made.id = id(name);
    made.goal = goal.id;
    made.title = name;
    made.phase = phase;
    made.owner = id("r");
    made.start = start;
    made.end = end;
    made.deliverable = Text("een verslag");
    RoleHours hours;
    hours.role = id("r");
    hours.hours = Decimal::whole(10);
    made.hours.push_back(hours);
    return made;
  }

  // All that is found, `U2 activities/a-1: words`, a line each.
  std::string found() {
    put();
    std::string out;
    for (const RuleFindings& rule : findings_of(plan, today).rules)
      for (const Finding& finding : rule.found)
        out += std::string(rule.rule->id) + ' ' + line_of(finding);
    return out;
  }
};

}  // namespace

TEST_CASE("in a sound plan, and in an empty one, nothing is found") {
  CHECK(SoundPlan().found() == "");
  Plan empty;
  empty.head = std::make_shared<const PlanHead>();
  CHECK(findings_of(empty, today).nothing());
}

TEST_CASE("an empty word is found at the beginning of a word, with or without accents") {
  CHECK(empty_word_in("Efficiënt werken") == "efficiënt");
  CHECK(empty_word_in("efficienter werken") == "efficiënt");
  CHECK(empty_word_in("A seamless day") == "seamless");
  CHECK(empty_word_in("(innovatieve) lessen") == "innovatieve");
  CHECK(empty_word_in("inefficiënt") == "");
  CHECK(empty_word_in("Kinderen kiezen zelf een tablet") == "");
  CHECK(empty_word_in("") == "");
}

TEST_CASE("words about AI stand by themselves; words about an exercise may go on") {
  CHECK(speaks_of_ai("Klassenafspraken AI groep 7–8"));
  CHECK(speaks_of_ai("AI-geletterdheid"));
  CHECK(speaks_of_ai("Artificial intelligence in class"));
  CHECK_FALSE(speaks_of_ai("Airco in de serverruimte"));
  CHECK_FALSE(speaks_of_ai("Detail"));
  CHECK(speaks_of_exercise("Crisisoefeningen in april"));
  CHECK(speaks_of_exercise("Terugzetten van de back-up"));
  CHECK_FALSE(speaks_of_exercise("Oefen-phishing"));
}

TEST_CASE("what is not for this year, stopped or of another year is not held against the rules") {
  SoundPlan sound;
  for (GoalStatus status : {GoalStatus::parked, GoalStatus::stopped}) {
    Goal other;
    other.id = id("g-2");
    other.it_plan = id("ip");
    other.status = status;
    sound.plan.goals.put(other);
    Activity open;
    open.id = id("a-9");
    open.goal = other.id;
    sound.plan.activities.put(open);
    CHECK(sound.found() == "");
  }
}
