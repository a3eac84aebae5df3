// Each rule by itself: a plan in which nothing is found, then one thing wrong, then that thing
// mended.
#include <doctest/doctest.h>

#include "review/empty_words.h"
#include "review/findings.h"
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

TEST_CASE("C1: a goal has a theme, or says why not") {
  SoundPlan sound;
  sound.goal.themes = {};
  CHECK(sound.found() == "C1 g: hoort bij geen thema, en zegt niet waarom\n");
  sound.goal.deviation = Text("De school doet mee aan een proef");
  CHECK(sound.found() == "");
}

TEST_CASE("C2 and C3: a goal comes from the vision, and the vision leads to a goal") {
  SoundPlan sound;
  sound.goal.visions = {};
  CHECK(sound.found() ==
        "C2 g: hoort bij geen uitspraak van de visie\nC3 v: heeft dit jaar geen doel\n");
}

TEST_CASE("C4: what must be has a goal under its theme, when it holds and is for schools") {
  SoundPlan sound;
  Theme other;
  other.id = id("t-2");
  sound.plan.themes.put(other);
  Frame frame;
  frame.id = id("f");
  frame.theme = other.id;
  frame.force = Force::must;
  frame.level = Level::school;
  sound.plan.frames.put(frame);
  CHECK(sound.found() == "C4 f: moet, en geen doel valt onder het thema\n");
  frame.valid_from = Date::of(2027, 1, 1);
  sound.plan.frames.put(frame);
  CHECK(sound.found() == "");
  frame.valid_from = {};
  frame.level = Level::board;
  sound.plan.frames.put(frame);
  CHECK(sound.found() == "");
  frame.level = Level::shared;
  frame.force = Force::direction;
  sound.plan.frames.put(frame);
  CHECK(sound.found() == "");
  frame.force = Force::must;
  sound.plan.frames.put(frame);
  sound.goal.themes.push_back(other.id);
  CHECK(sound.found() == "");
}

TEST_CASE("C6: a plan follows the destination as it is now") {
  SoundPlan sound;
  ItPlan it_plan = sound.plan.it_plans[0];
  it_plan.destination_version = "1";
  sound.plan.it_plans.put(it_plan);
  CHECK(sound.found() == "C6 ip: gaat uit van versie 1; nu geldt versie 2\n");
}

TEST_CASE("C7 and C8: the role of IT is said, in words that say something") {
  SoundPlan sound;
  sound.goal.role_of_it = RoleOfIt::none;
  sound.goal.what = "Toekomstbestendig onderwijs";
  CHECK(sound.found() ==
        "C7 g: zegt niet welke rol IT heeft\nC8 g: zegt ‘toekomstbestendig’: wat zie je dan?\n");
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

TEST_CASE("U1: the fourth spearhead is one too many") {
  SoundPlan sound;
  for (const char* name : {"g-1", "g-2", "g-3", "g-4"}) {
    Goal more = sound.goal;
    more.id = id(name);
    more.kind = GoalKind::spearhead;
    sound.plan.goals.put(more);
    Indicator measured = sound.indicator;
    measured.id = Id::from(std::string("i-") + name);
    measured.goal = more.id;
    sound.plan.indicators.put(measured);
    if (more.id != id("g-4")) CHECK(sound.found() == "");
  }
  CHECK(sound.found() == "U1 g-4: is speerpunt 4; 3 is het meeste dat lukt\n");
  ItPlan of_other_school = sound.plan.it_plans[0];
  of_other_school.id = id("ip-2");
  sound.plan.it_plans.put(of_other_school);
  Goal fourth = *sound.plan.goals.find(id("g-4"));
  fourth.it_plan = of_other_school.id;
  sound.plan.goals.put(fourth);
  CHECK(sound.found() == "");
}

TEST_CASE("U2: an activity says who, when and what it brings; a cancelled one need not") {
  SoundPlan sound;
  sound.organising.owner = {};
  sound.organising.start = sound.organising.end = {};
  sound.organising.deliverable = {};
  CHECK(sound.found() ==
        "U2 a-1: heeft nog niemand die het doet\nU2 a-1: heeft nog geen begin\n"
        "U2 a-1: heeft nog geen eind\nU2 a-1: zegt niet wat het oplevert\n");
  const PlanFindings found = findings_of(sound.plan, today);
  CHECK(found.errors == 3);
  CHECK(found.tips == 1);
  Activity cancelled = sound.organising;
  cancelled.id = id("a-9");
  cancelled.status = ActivityStatus::cancelled;
  sound.organising =
      sound.activity("a-1", Phase::organising, Date::of(2026, 9, 1), Date::of(2026, 10, 2));
  sound.plan.activities.put(cancelled);
  CHECK(sound.found() == "");
}

TEST_CASE("U3: a goal can be measured, by one indicator at least") {
  SoundPlan sound;
  sound.indicator.target_date = {};
  CHECK(sound.found() == "U3 i: mist een streefwaarde of een datum\n");
  sound.put();
  Indicator other = sound.indicator;
  other.id = id("i-2");
  other.target_date = Date::of(2027, 6, 1);
  sound.plan.indicators.put(other);
  CHECK(sound.found() == "");
  sound.plan.indicators = {};
  sound.indicator.goal = id("nobody");
  CHECK(sound.found() == "U3 g: heeft geen indicator\n");
}

TEST_CASE("U4: what is carried out is organised before and learned after") {
  SoundPlan sound;
  sound.adopting.phase = Phase::executing;
  sound.organising.phase = Phase::executing;
  CHECK(sound.found() ==
        "U4 g: wordt uitgevoerd, en heeft geen adoptie\n"
        "U4 g: wordt uitgevoerd, en is niet georganiseerd\n");
}

TEST_CASE("U5: adoption comes soon and gets its share of the hours") {
  SoundPlan sound;
  sound.adopting.start = Date::of(2027, 3, 1);
  sound.adopting.hours[0].hours = Decimal::whole(2);
  CHECK(sound.found() ==
        "U5 g: adoptie begint 12 weken na de uitvoering\n"
        "U5 g: adoptie krijgt 9% van de uren; reken op 15%\n");
  sound.adopting.start = Date::of(2027, 1, 29);  // eight weeks to the day
  sound.adopting.hours[0].hours = Decimal::whole(4);
  CHECK(sound.found() == "");
}

TEST_CASE("U6: who pioneers hands over") {
  SoundPlan sound;
  sound.organising.phase = Phase::pioneering;
  CHECK(sound.found() ==
        "U4 g: wordt uitgevoerd, en is niet georganiseerd\n"
        "U6 g: heeft geen poort van kwartiermaken naar organiseren\n");
  PhaseGate gate;
  gate.id = id("pg");
  gate.goal = sound.goal.id;
  gate.from = Phase::pioneering;
  gate.to = Phase::organising;
  sound.plan.phase_gates.put(gate);
  CHECK(sound.found() == "U4 g: wordt uitgevoerd, en is niet georganiseerd\n");
}

TEST_CASE("U7: what lies wholly in a holiday is told") {
  SoundPlan sound;
  sound.organising.start = Date::of(2026, 10, 19);
  sound.organising.end = Date::of(2026, 10, 23);
  CHECK(sound.found() == "U7 a-1: valt in Herfstvakantie\n");
  sound.organising.end = Date::of(2026, 10, 26);
  CHECK(sound.found() == "");
}

TEST_CASE("U8: a role has the hours that are asked of it") {
  SoundPlan sound;
  sound.organising.hours[0].hours = Decimal::whole(150);
  CHECK(sound.found() ==
        "U5 g: adoptie krijgt 5% van de uren; reken op 15%\n"
        "U8 r: heeft in 1 maand te weinig uren\n");
}

TEST_CASE("U10: a goal does not belong to a supplier") {
  SoundPlan sound;
  Role role = sound.plan.roles[0];
  role.party = Party::supplier;
  sound.plan.roles.put(role);
  CHECK(sound.found() == "U10 g: is van i-coach\n");
}

TEST_CASE("U11: nothing begins before what it waits for is ready") {
  SoundPlan sound;
  sound.executing.depends_on = {sound.organising.id};
  CHECK(sound.found() == "");
  sound.executing.start = sound.organising.end;
  CHECK(sound.found() == "");
  sound.executing.start = sound.organising.end.plus(-1);
  CHECK(sound.found() == "U11 a-2: begint voordat ‘a-1’ klaar is\n");
}

TEST_CASE("U12: what waits for more than a month is told") {
  SoundPlan sound;
  sound.executing.status = ActivityStatus::waiting;
  StatusChange change;
  change.to = ActivityStatus::waiting;
  change.date = today.plus(-30);
  sound.executing.log.push_back(change);
  CHECK(sound.found() == "");
  sound.executing.log[0].date = today.plus(-31);
  CHECK(sound.found() == "U12 a-2: wacht al 31 dagen\n");
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
