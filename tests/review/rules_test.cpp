// A plan in which nothing is found. What each rule finds is told by plan files:
// plan_files_test.cpp.
#include <doctest/doctest.h>

#include "review/findings.h"
#include "review/word_lists.h"
#include "shared/school_plan.h"
#include "text/words.h"

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
    indicator.baseline = Decimal::whole(2);
    indicator.target = Decimal::whole(8);
    indicator.target_date = Date::of(2027, 6, 1);
    organising = activity("a-1", Phase::organising, Date::of(2026, 9, 1), Date::of(2026, 10, 2));
    Progress progress;
    progress.id = id("pr");
    progress.goal = goal.id;
    progress.date = Date::of(2026, 11, 2);
    plan.progress.put(progress);
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

TEST_CASE("a word is found at the beginning of a word, with or without accents") {
  const WordList empty(usual_words(words::review_empty_words));
  CHECK(empty.first_in("Efficiënt werken") == "efficiënt");
  CHECK(empty.first_in("efficienter werken") == "efficiënt");
  CHECK(empty.first_in("A seamless day") == "seamless");
  CHECK(empty.first_in("(innovatieve) lessen") == "innovatieve");
  CHECK(empty.first_in("inefficiënt") == "");
  CHECK(empty.first_in("Kinderen kiezen zelf een tablet") == "");
  CHECK(empty.first_in("") == "");
}

TEST_CASE("words about AI stand by themselves; words about an exercise may go on") {
  const WordList ai(usual_words(words::review_ai_words), WordList::Found::by_itself);
  CHECK(ai.any_in("Klassenafspraken AI groep 7–8"));
  CHECK(ai.any_in("AI-geletterdheid"));
  CHECK(ai.any_in("Artificial intelligence in class"));
  CHECK_FALSE(ai.any_in("Airco in de serverruimte"));
  CHECK_FALSE(ai.any_in("Detail"));
  const WordList exercise(usual_words(words::review_exercise_words));
  CHECK(exercise.any_in("Crisisoefeningen in april"));
  CHECK(exercise.any_in("Terugzetten van de back-up"));
  CHECK_FALSE(exercise.any_in("Oefen-phishing"));
}

TEST_CASE("roles for the technology and groups of teachers are seen by their words") {
  const WordList technical(usual_words(words::review_technical_words));
  CHECK(technical.any_in("ICT-coördinator De Linde"));
  CHECK(technical.any_in("ICT'er"));
  CHECK(technical.any_in("Bovenschools systeembeheerder"));
  CHECK_FALSE(technical.any_in("i-coach De Linde"));
  CHECK_FALSE(technical.any_in("IT-regisseur"));
  const WordList teachers(usual_words(words::review_teacher_words));
  CHECK(teachers.any_in("Leraren bovenbouw"));
  CHECK(teachers.any_in("Docenten Engels"));
  CHECK_FALSE(teachers.any_in("i-coaches"));
  CHECK_FALSE(teachers.any_in("ouders"));
}

TEST_CASE("a list of words is read with commas and lines between, whatever else stands there") {
  const WordList list(" een,, twee woorden ,\r\n\tdrie\n ,");
  CHECK(list.first_in("Eentje") == "een");
  CHECK(list.first_in("met twee woorden erbij") == "twee woorden");
  CHECK(list.first_in("drie") == "drie");
  CHECK(list.first_in("vier, vijf") == "");
  CHECK_FALSE(WordList("").any_in("een"));
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
