// Decisions and their terms, the rights they come from, and sessions from the calendar.
#include <doctest/doctest.h>

#include "app/decision_terms.h"
#include "app/new_involvement.h"
#include "shared/desk.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr const char* money_right = "Hoofdlijnen van de meerjarenbegroting";

Id right_called(const Plan& plan, std::string_view subject, Body body) {
  for (const Right& right : plan.rights)
    if (right.subject == subject && right.body == body) return right.id;
  return {};
}

}  // namespace

TEST_CASE("the usual rights are rows to check, other ones for primary and secondary schools") {
  Desk desk;
  desk.run("file.new");
  REQUIRE(desk.run("rights.usual"));
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  CHECK(plan().rights.size() >= 8);
  for (const Right& right : plan().rights) {
    CHECK(right.source == "controleer in jullie reglement");
    CHECK_FALSE(right.subject.empty());
    CHECK(right.weeks > 0);
  }
  CHECK_FALSE(right_called(plan(), "Werkverdelingsplan", Body::pmr).empty());
  CHECK(right_called(plan(), "Taakbeleid", Body::pmr).empty());
  CHECK_FALSE(desk.run("rights.usual"));  // nothing is there twice
  const Id changed = right_called(plan(), "Schoolplan", Body::mr);
  desk.run("row.set", {{{"table", "rights"},
                        {"row", std::string(changed.view())},
                        {"type", "advice"},
                        {"weeks", "8"}}});
  CHECK(find<Right>(plan(), changed)->type == DecisionType::advice);
  CHECK(find<Right>(plan(), changed)->weeks == 8);

  desk.run("row.set", {{{"table", "organisations"},
                        {"row", std::string(own_organisation(plan())->id.view())},
                        {"sector", "secondary"}}});
  REQUIRE(desk.run("rights.usual"));
  CHECK_FALSE(right_called(plan(), "Taakbeleid", Body::pmr).empty());
  CHECK(find<Right>(plan(), changed)->weeks == 8);
}

TEST_CASE("from a right to a question with a term in one step") {
  Desk desk;
  desk.run("file.new");
  CHECK_FALSE(desk.run("decision.ask"));
  desk.run("rights.usual");
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  const Id right = right_called(plan(), money_right, Body::gmr);
  REQUIRE(desk.run("decision.ask", {{{"right", std::string(right.view())}}}));
  REQUIRE(plan().decisions.size() == 1);
  const Decision& decision = plan().decisions[0];
  CHECK(decision.type == DecisionType::advice);
  CHECK(decision.body == Body::gmr);
  CHECK(decision.answer_by == desk.world.today().plus(42));
  const DecisionTerm term = decision_term(plan(), decision, desk.world.today());
  CHECK(term.days == 42);
  CHECK(term.right == right);
  CHECK(term_words(plan(), Language::dutch, term) == "nog 42 dagen, uiterlijk 4 jan 2027");
}

TEST_CASE("without a day of its own, the answer is due by the weeks of the right") {
  Plan plan;
  Right right;
  right.id = Id::from("rg-1");
  right.body = Body::mr;
  right.type = DecisionType::consent;
  right.subject = "Schoolplan";
  right.weeks = 6;
  plan = with(std::move(plan), right);
  Decision decision;
  decision.id = Id::from("de-1");
  decision.body = Body::mr;
  decision.type = DecisionType::advice;
  decision.subject = "schoolplan";
  decision.requested_on = Date::of(2026, 11, 4);
  plan = with(std::move(plan), decision);
  const auto on = [&](Date today) { return decision_term(plan, plan.decisions[0], today); };
  const auto said = [&](Date today) { return term_words(plan, Language::dutch, on(today)); };
  CHECK(on(Date::of(2026, 11, 23)).computed);
  CHECK(said(Date::of(2026, 11, 23)) == "nog 23 dagen, uiterlijk 16 dec 2026");
  CHECK(said(Date::of(2026, 12, 16)) == "antwoord uiterlijk vandaag");
  CHECK(said(Date::of(2026, 12, 17)) == "1 dag te laat, uiterlijk 16 dec 2026");
  CHECK(on(Date::of(2026, 12, 17)).late);
  CHECK(term_warning(plan, Language::dutch, on(Date::of(2026, 12, 1))) ==
        "Volgens jullie rechten gaat het om: Instemming.");
  decision.answer_by = Date::of(2026, 11, 1);
  plan = with(std::move(plan), decision);
  CHECK(on(Date::of(2026, 11, 23)).impossible);
  decision.outcome = DecisionOutcome::positive;
  plan = with(std::move(plan), decision);
  CHECK_FALSE(on(Date::of(2026, 12, 17)).late);
  CHECK(said(Date::of(2026, 12, 17)) == "Positief");
}

TEST_CASE("the terms of any plan are all there, what is open by its day and before what is done") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    Plan plan = random.plan();
    for (int i = 0; i < 6; ++i)
      plan = random.with_new_row(std::move(plan), info(Entity::decisions));
    const auto terms = decision_terms(plan, Date::of(2026, 11, 23));
    CHECK(terms.size() == plan.decisions.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
      CHECK_FALSE(term_words(plan, Language::dutch, terms[i]).empty());
      if (i == 0 || terms[i].answered != terms[i - 1].answered) continue;
      if (!terms[i].answered && !terms[i].answer_by.empty())
        CHECK(terms[i - 1].answer_by <= terms[i].answer_by);
    }
    for (std::size_t i = 1; i < terms.size(); ++i)
      CHECK((terms[i].answered || !terms[i - 1].answered));
  }
}

TEST_CASE("a work session is made of a study day, with what is known of it") {
  Desk desk;
  desk.run("file.new");
  CHECK_FALSE(desk.run("session.from_moment"));
  desk.run("add.moments", {{{"title", "Studiedag digitale geletterdheid"},
                            {"start", "26 okt"},
                            {"audience", "hele team"}}});
  desk.run("add.moments", {{{"title", "Toetsweek"}, {"kind", "test_week"}}});
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  desk.workspace.selection = {};
  CHECK(moments_without_session(plan(), desk.world.today()) == Ids{plan().moments[0].id});
  REQUIRE(desk.run("session.from_moment"));
  REQUIRE(plan().sessions.size() == 1);
  CHECK(plan().sessions[0].date == Date::of(2026, 10, 26));
  CHECK(plan().sessions[0].moment == plan().moments[0].id);
  CHECK(plan().sessions[0].aim == "Studiedag digitale geletterdheid");
  REQUIRE(plan().sessions[0].participants.size() == 1);
  CHECK(plan().sessions[0].participants[0].group == "hele team");
  CHECK(moments_without_session(plan(), desk.world.today()).empty());
  CHECK(desk.workspace.view == View::sessions);
}
