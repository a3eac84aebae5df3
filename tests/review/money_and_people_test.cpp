// The rules about money, people, safety and learning, each on a plan with little else in it.
#include <doctest/doctest.h>

#include "review/findings.h"
#include "shared/school_plan.h"

using namespace koers;

namespace {

struct SmallPlan : SchoolPlan {
  Goal goal(const char* name = "g") {
    Goal made;
    made.id = id(name);
    made.it_plan = id("ip");
    plan.goals.put(made);
    return made;
  }
  BudgetLine line(const char* name, LineKind kind, std::int64_t euros, Month start) {
    BudgetLine made;
    made.id = id(name);
    made.theme = id("t");
    made.purpose = Purpose::keep_running;
    made.kind = kind;
    made.quantity = Decimal::whole(1);
    made.unit_price = {euros * 100};
    made.start = start;
    made.depreciation_years = kind == LineKind::investment ? 4 : 0;
    plan.budget_lines.put(made);
    return made;
  }

  // What one rule finds, a line each.
  std::string found(std::string_view rule, Date on = today) const {
    std::string out;
    for (const RuleFindings& of : findings_of(plan, on).rules)
      for (const Finding& finding : of.found)
        if (of.rule->id == rule) out += line_of(finding);
    return out;
  }
};

const Month august = Month::of(2026, 8);

}  // namespace

TEST_CASE("B1: a line has a theme and a purpose; what was bought before need not") {
  SmallPlan small;
  BudgetLine line = small.line("l", LineKind::one_off, 100, august);
  CHECK(small.found("B1") == "");
  line.theme = {};
  line.purpose = Purpose::none;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B1") ==
        "l: hoort bij geen thema\nl: zegt niet of het beheer, vernieuwing of leren is\n");
  line.kind = LineKind::carried;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B1") == "");
}

TEST_CASE("B2: a goal that needs money has a line, and much money has a goal") {
  SmallPlan small;
  const Goal goal = small.goal();
  Translation translation;
  translation.id = id("tr");
  translation.goal = goal.id;
  translation.money = Text("tablets");
  small.plan.translations.put(translation);
  CHECK(small.found("B2") == "g: vraagt geld, en heeft geen begrotingsregel\n");
  BudgetLine line = small.line("l", LineKind::one_off, 2'501, august);
  line.purpose = Purpose::learning;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B2") ==
        "g: vraagt geld, en heeft geen begrotingsregel\n"
        "l: kost €\u00A02.501, en hoort bij geen doel\n");
  line.goal = goal.id;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B2") == "");
  line.goal = {};
  line.unit_price = {250'000};
  small.plan.budget_lines.put(line);
  CHECK(small.found("B2") == "g: vraagt geld, en heeft geen begrotingsregel\n");
}

TEST_CASE("B3: an investment is written off over the term of its category") {
  SmallPlan small;
  BudgetLine line = small.line("l", LineKind::investment, 100, august);
  CHECK(small.found("B3") == "");
  Category category;
  category.id = id("c");
  category.depreciation_years = 5;
  small.plan.categories.put(category);
  line.category = category.id;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B3") == "l: schrijft af in 4 jaar; het bestuur rekent met 5\n");
  line.depreciation_years = 0;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B3") == "l: is een investering zonder afschrijvingstermijn\n");
}

TEST_CASE("B4: what is bought for a goal has running costs under that goal") {
  SmallPlan small;
  BudgetLine line = small.line("l", LineKind::investment, 100, august);
  CHECK(small.found("B4") == "");
  line.goal = small.goal().id;
  small.plan.budget_lines.put(line);
  CHECK(small.found("B4") == "l: heeft onder hetzelfde doel geen kosten van gebruik\n");
  BudgetLine use = small.line("l-2", LineKind::structural, 10, august);
  use.goal = line.goal;
  small.plan.budget_lines.put(use);
  CHECK(small.found("B4") == "");
}

TEST_CASE("B7: a device has updates until it is written off") {
  SmallPlan small;
  Asset asset;
  asset.id = id("as");
  asset.in_use = Month::of(2026, 8);
  asset.depreciation_years = 4;
  asset.support_end = Month::of(2030, 7);  // its last month
  small.plan.assets.put(asset);
  CHECK(small.found("B7") == "");
  asset.support_end = Month::of(2030, 6);
  small.plan.assets.put(asset);
  CHECK(small.found("B7") == "as: krijgt geen updates meer voordat het is afgeschreven\n");
}

TEST_CASE("B8: no year bears most of what is bought in five") {
  SmallPlan small;
  for (int year = 0; year < 3; ++year)
    small.line(("l-" + std::to_string(year)).c_str(), LineKind::investment, 1'000,
               Month::of(2026 + year, 8));
  CHECK(small.found("B8") == "");
  small.line("l-1", LineKind::investment, 3'000, Month::of(2027, 8));
  CHECK(small.found("B8") == "l-1: 60% van de investeringen van vijf jaar valt in 2027\n");
}

TEST_CASE("D1: who says that the team agrees has asked the team") {
  SmallPlan small;
  ItPlan it_plan = small.plan.it_plans[0];
  CHECK(small.found("D1") == "");
  it_plan.status = PlanStatus::team_agreed;
  small.plan.it_plans.put(it_plan);
  CHECK(small.found("D1") == "ip: heet door het team gedragen, en er was geen werksessie\n");
  Session session;
  session.id = id("se");
  small.plan.sessions.put(session);
  CHECK(small.found("D1") == "");
}

TEST_CASE("D2: input has an answer within a month") {
  SmallPlan small;
  Input input;
  input.id = id("in");
  input.date = today.plus(-30);
  small.plan.inputs.put(input);
  CHECK(small.found("D2") == "");
  CHECK(small.found("D2", today.plus(1)) == "in: wacht al 31 dagen op een antwoord\n");
  input.response = Text("overgenomen");
  small.plan.inputs.put(input);
  CHECK(small.found("D2", today.plus(1)) == "");
}

TEST_CASE("D3: the last poll of each group counts, and how far groups are apart") {
  SmallPlan small;
  const auto poll = [&](const char* name, const char* group, std::int64_t tenths, int day) {
    SupportPoll made;
    made.id = id(name);
    made.group = group;
    made.respondents = 5;
    made.score = {tenths * 100};
    made.date = today.plus(day);
    small.plan.support_polls.put(made);
  };
  poll("sp-1", "Team", 25, -60);
  CHECK(small.found("D3") == "sp-1: geeft minder dan een 3\n");
  poll("sp-2", "Team", 30, -10);
  CHECK(small.found("D3") == "");
  poll("sp-3", "Ouders", 40, -10);
  CHECK(small.found("D3") == "sp-2: Team geeft ten minste een punt minder dan Ouders\n");
}

TEST_CASE("D4: what waits for a decision does not begin before it") {
  SmallPlan small;
  const Goal goal = small.goal();
  Activity activity;
  activity.id = id("a");
  activity.goal = goal.id;
  activity.title = "Plaatsen";
  activity.phase = Phase::executing;
  activity.start = Date::of(2027, 1, 11);
  small.plan.activities.put(activity);
  Decision decision;
  decision.id = id("de");
  decision.about = {Entity::goals, goal.id};
  decision.answer_by = activity.start;
  small.plan.decisions.put(decision);
  CHECK(small.found("D4") == "");
  decision.answer_by = activity.start.plus(1);
  small.plan.decisions.put(decision);
  CHECK(small.found("D4") == "de: het antwoord komt na het begin van ‘Plaatsen’\n");
  decision.outcome = DecisionOutcome::positive;
  small.plan.decisions.put(decision);
  CHECK(small.found("D4") == "");
}

TEST_CASE("D6: who has much influence has a say") {
  SmallPlan small;
  Stakeholder stakeholder;
  stakeholder.id = id("s");
  stakeholder.influence = Grade::high;
  small.plan.stakeholders.put(stakeholder);
  CHECK(small.found("D6") == "s: heeft veel invloed, en wordt nergens bij betrokken\n");
  Involvement involvement;
  involvement.id = id("iv");
  involvement.stakeholder = stakeholder.id;
  small.plan.involvements.put(involvement);
  CHECK(small.found("D6") != "");
  involvement.level = InvolvementLevel::advise;
  small.plan.involvements.put(involvement);
  CHECK(small.found("D6") == "");
}

TEST_CASE("I1 and I2: personal data has an agreement, and a high risk is weighed") {
  SmallPlan small;
  Processing processing;
  processing.id = id("pc");
  small.plan.processings.put(processing);
  CHECK(small.found("I1") + small.found("I2") == "");
  processing.personal_data = processing.uses_ai = true;
  processing.agreement = AgreementState::requested;
  small.plan.processings.put(processing);
  CHECK(small.found("I1") == "pc: gebruikt persoonsgegevens zonder verwerkersovereenkomst\n");
  CHECK(small.found("I2") == "pc: heeft een DPIA nodig\n");
  processing.agreement = AgreementState::yes;
  processing.dpia = DpiaState::done;
  small.plan.processings.put(processing);
  CHECK(small.found("I1") == "");
  CHECK(small.found("I2") == "pc: heeft een DPIA, en geen advies van de FG\n");
  processing.officer_advice = Text("akkoord");
  small.plan.processings.put(processing);
  CHECK(small.found("I2") == "");
}

TEST_CASE("I5: no role carries most of the hours, where there is another") {
  SmallPlan small;
  const Goal goal = small.goal();
  Activity activity;
  activity.id = id("a");
  activity.goal = goal.id;
  activity.start = activity.end = Date::of(2026, 12, 1);
  activity.hours = {RoleHours{}, RoleHours{}};
  activity.hours[0].role = id("r-1");
  activity.hours[0].hours = Decimal::whole(61);
  activity.hours[1].role = id("r-2");
  activity.hours[1].hours = Decimal::whole(39);
  small.plan.activities.put(activity);
  for (const char* name : {"r-1", "r-2"}) {
    Role role;
    role.id = id(name);
    small.plan.roles.put(role);
  }
  CHECK(small.found("I5") == "r-1: doet 61% van alle uren\n");
  activity.hours[0].hours = Decimal::whole(58);
  small.plan.activities.put(activity);
  CHECK(small.found("I5") == "");
}

TEST_CASE("E1: something is said of a goal every ten weeks") {
  SmallPlan small;
  Goal goal = small.goal();
  goal.status = GoalStatus::running;
  small.plan.goals.put(goal);
  CHECK(small.found("E1") == "g: al 16 weken niets over gezegd\n");
  Progress progress;
  progress.id = id("pr");
  progress.goal = goal.id;
  progress.date = today.plus(-70);
  small.plan.progress.put(progress);
  CHECK(small.found("E1") == "");
  CHECK(small.found("E1", today.plus(1)) == "g: al 10 weken niets over gezegd\n");
}

TEST_CASE("E2 and E3: at the end of a year there is a choice, and what was reached is secured") {
  SmallPlan small;
  Goal goal = small.goal();
  CHECK(small.found("E2") == "");
  CHECK(small.found("E2", Date::of(2027, 6, 20)) == "g: heeft nog geen keuze voor na dit jaar\n");
  goal.status = GoalStatus::reached;
  small.plan.goals.put(goal);
  CHECK(small.found("E2", Date::of(2027, 6, 20)) == "");
  CHECK(small.found("E3") == "g: is gehaald, en er is niets afgesproken om het te borgen\n");
  Evaluation evaluation;
  evaluation.id = id("e");
  evaluation.goal = goal.id;
  evaluation.next = NextStep::secure;
  small.plan.evaluations.put(evaluation);
  CHECK(small.found("E3") == "");
}
