// A fragment of one's own work: what goes along, and that nothing of what happened does.
#include "edit/own_template.h"
#include <doctest/doctest.h>

#include "shared/named_row.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

template <class T>
void put(Plan& plan, T made) {
  rows<T>(plan).put(std::move(made));
}

// A school with a goal that is well on its way, and another.
Plan school() {
  Plan plan;
  Organisation own = row<Organisation>("o-1");
  own.name = "De Sluiswachter";
  own.kind = OrganisationKind::school;
  own.brin = "12AB";
  put(plan, own);
  SchoolYear year = row<SchoolYear>("y-1");
  year.start = Date::of(2026, 8, 1);
  year.end = Date::of(2027, 7, 31);
  put(plan, year);
  Role coach = row<Role>("r-1");
  coach.label = "i-coach";
  coach.person = "Noor Visser";
  coach.email = "n.visser@school.example";
  put(plan, coach);
  put(plan, row<Role>("r-2"));
  Theme theme = row<Theme>("t-1");
  theme.title = "Leren met IT";
  theme.current = "Losse lessen";
  put(plan, theme);
  ItPlan it_plan = row<ItPlan>("ip-1");
  it_plan.organisation = own.id;
  it_plan.school_year = year.id;
  it_plan.one_line = "Dit jaar leren we samen";
  put(plan, it_plan);
  put(plan, row<Moment>("m-1"));
  put(plan, row<VisionStatement>("v-1"));
  return plan;
}

Plan with_goal(Plan plan) {
  Goal goal = row<Goal>("g-1");
  goal.it_plan = id("ip-1");
  goal.code = "D1";
  goal.what = "Elke klas leest";
  goal.status = GoalStatus::running;
  goal.current = "Nu leest de helft";
  goal.rank = 2;
  goal.themes = {id("t-1")};
  goal.visions = {id("v-1")};
  goal.owner = id("r-1");
  goal.scores = {GoalScore{}};
  put(plan, goal);
  put(plan, row<Goal>("g-2"));
  Indicator indicator = row<Indicator>("i-1");
  indicator.goal = goal.id;
  indicator.name = "Lezers";
  indicator.baseline = Decimal::whole(50);
  indicator.target = Decimal::whole(90);
  indicator.target_date = Date::of(2027, 6, 1);
  indicator.measurements = {Measurement{}};
  put(plan, indicator);
  Activity other = row<Activity>("a-0");
  other.goal = id("g-2");
  put(plan, other);
  Activity first = row<Activity>("a-1");
  first.goal = goal.id;
  first.title = "Boeken kiezen";
  first.status = ActivityStatus::waiting;
  first.wait_reason = "De levering is laat";
  first.start = Date::of(2026, 10, 1);
  first.moments = {id("m-1")};
  first.log = {StatusChange{}};
  first.depends_on = {other.id};
  put(plan, first);
  Activity second = row<Activity>("a-2");
  second.goal = goal.id;
  second.depends_on = {first.id, other.id};
  put(plan, second);
  PhaseGate gate = row<PhaseGate>("pg-1");
  gate.goal = goal.id;
  gate.date = Date::of(2026, 11, 1);
  gate.criteria.push_back({{}, "Twee leraren probeerden het", true});
  put(plan, gate);
  Progress note = row<Progress>("pr-1");
  note.goal = goal.id;
  put(plan, note);
  return plan;
}

bool has_dates(const RecordInfo& record, const void* of) {
  for (const FieldInfo& field : record.fields) {
    const bool dated = field.kind == Kind::date || field.kind == Kind::month;
    if (dated && !empty_field(field, of)) return true;
    if (field.history && !empty_field(field, of)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a goal goes along with its parts, and with who and what it names") {
  const Plan out = fragment_of(with_goal(school()), {id("g-1")});
  REQUIRE(out.goals.size() == 1);
  CHECK(out.goals[0].what == "Elke klas leest");
  CHECK(out.activities.size() == 2);
  CHECK(out.indicators.size() == 1);
  CHECK(out.indicators[0].target == Decimal::whole(90));
  CHECK(out.phase_gates[0].criteria[0].text == "Twee leraren probeerden het");
  REQUIRE(out.roles.size() == 1);
  CHECK(out.roles[0].label == "i-coach");
  REQUIRE(out.themes.size() == 1);
  CHECK(out.themes[0].title == "Leren met IT");
}

TEST_CASE("what happened, when, and who did it stays behind") {
  const Plan out = fragment_of(with_goal(school()), {id("g-1")});
  const Goal& goal = out.goals[0];
  CHECK(goal.status == GoalStatus::idea);
  CHECK(goal.rank == 0);
  CHECK(goal.current.empty());
  CHECK(goal.scores.empty());
  CHECK(goal.visions.empty());
  CHECK(out.indicators[0].baseline == Decimal{});
  CHECK(out.activities[0].status == ActivityStatus::not_started);
  CHECK(out.activities[0].wait_reason.empty());
  CHECK(out.activities[0].depends_on.empty());
  CHECK(out.activities[1].depends_on == Ids{id("a-1")});
  CHECK_FALSE(out.phase_gates[0].criteria[0].done);
  CHECK(out.roles[0].person.empty());
  CHECK(out.roles[0].email.empty());
  CHECK(out.themes[0].current.empty());
  CHECK(out.it_plans[0].one_line.empty());
  CHECK(out.organisations[0].name.empty());
  CHECK(out.organisations[0].brin.empty());
  for (const AnyTable* left :
       {static_cast<const AnyTable*>(&out.progress), static_cast<const AnyTable*>(&out.moments),
        static_cast<const AnyTable*>(&out.vision_statements)})
    CHECK(left->empty());
}

TEST_CASE("of any plan: no dates, no history, and the plan itself is left alone") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const Plan plan = RandomPlans(seed).plan();
    const Plan before = plan;
    Ids goals;
    for (const Goal& goal : plan.goals) goals.push_back(goal.id);
    const Plan out = fragment_of(plan, goals);
    CHECK(same_value(plan, before));
    CHECK(out.goals.size() == plan.goals.size());
    for (const EntityInfo& of : entities()) {
      if (of.entity == Entity::school_years) continue;  // by which dates would move
      const AnyTable& table = out.table(of.entity);
      for (std::size_t i = 0; i < table.size(); ++i)
        CHECK_MESSAGE(!has_dates(*of.record, table.at(i)), of.name);
    }
  }
}
