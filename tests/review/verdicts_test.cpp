// What is proposed of a school plan, and what a person says over it.
#include "review/verdicts.h"
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/files.h"
#include "shared/named_row.h"

using namespace koers;

namespace {

const Date reference_day = Date::of(2026, 11, 23);

Overall proposed(const Plan& plan, const char* school) {
  for (const ItPlan& it_plan : plan.it_plans) {
    const Organisation* of = find<Organisation>(plan, it_plan.organisation);
    if (of == nullptr || of->name != school) continue;
    Review review;
    review.items = proposed_items(plan, it_plan.id, reference_day);
    const auto found = findings_about(plan, it_plan.id, reference_day);
    return outcome_of(plan, review, faults_among(found, plan, it_plan.id, reference_day)).overall;
  }
  return Overall::none;
}

}  // namespace

TEST_CASE("the schools of Wijd Water are proposed what their board expects") {
  const Plan plan =
      read_plan(source_file("assets/demo/wijd-water.koers.json")).plan.value_or(Plan{});
  CHECK(proposed(plan, "De Sluiswachter") == Overall::fitting);
  CHECK(proposed(plan, "De Vuurtoren") == Overall::fitting_with_agreements);
  CHECK(proposed(plan, "'t Kompas") == Overall::back_to_school);

  // Until its third goal has an activity of adoption: then agreements will do.
  Plan mended = plan;
  Activity adoption = row<Activity>("a-adoption");
  for (const Goal& goal : plan.goals)
    if (goal.code == "KO-3") adoption.goal = goal.id;
  REQUIRE(!adoption.goal.empty());
  adoption.title = "Lesbezoek in duo's";
  adoption.phase = Phase::adopting;
  adoption.owner = plan.roles[0].id;
  adoption.start = reference_day;
  adoption.end = reference_day.plus(60);
  mended.activities.put(adoption);
  CHECK(proposed(mended, "'t Kompas") == Overall::fitting_with_agreements);
}

TEST_CASE("a person has the last word: what follows is of the verdicts together") {
  Plan plan;
  Frame must = row<Frame>("f-must");
  must.force = Force::must;
  plan.frames.put(must);
  Frame direction = row<Frame>("f-direction");
  direction.force = Force::direction;
  plan.frames.put(direction);
  const auto overall = [&](Id frame, Verdict automatic, Verdict human) {
    ReviewItem item;
    item.frame = frame;
    item.automatic = automatic;
    item.human = human;
    Review review;
    review.items = {item};
    return outcome_of(plan, review, {}).overall;
  };
  CHECK(outcome_of(plan, {}, {}).overall == Overall::fitting);
  CHECK(overall(must.id, Verdict::deviates, Verdict::none) == Overall::back_to_school);
  CHECK(overall(must.id, Verdict::deviates, Verdict::meets) == Overall::fitting);
  CHECK(overall(must.id, Verdict::meets, Verdict::deviates) == Overall::back_to_school);
  CHECK(overall(must.id, Verdict::deviates, Verdict::partly) == Overall::fitting_with_agreements);
  CHECK(overall(must.id, Verdict::deviates, Verdict::not_applicable) == Overall::fitting);
  // What the board arranges for all is no reason to send one plan back.
  Frame of_board = must;
  of_board.level = Level::board;
  plan.frames.put(of_board);
  CHECK(overall(must.id, Verdict::deviates, Verdict::none) == Overall::fitting_with_agreements);
  CHECK(overall(direction.id, Verdict::deviates, Verdict::none) ==
        Overall::fitting_with_agreements);
}

TEST_CASE("what has to be otherwise goes back, unless an agreement with a date is about it") {
  Plan plan;
  Frame must = row<Frame>("f-must");
  must.force = Force::must;
  plan.frames.put(must);
  Review review;
  review.items = {ReviewItem{{}, must.id, Verdict::deviates, {}, {}}};
  const Rule* rule = find_rule("U11");
  CHECK(outcome_of(plan, review, {rule}).frames == Ids{must.id});
  CHECK(outcome_of(plan, review, {rule}).rules == std::vector{rule});

  ReviewAgreement agreement;
  agreement.text = "Adoptie plannen";
  agreement.frame = must.id;
  review.agreements = {agreement};
  CHECK(outcome_of(plan, review, {}).overall == Overall::back_to_school);  // when?
  review.agreements[0].when = reference_day;
  CHECK(outcome_of(plan, review, {}).overall == Overall::fitting_with_agreements);
  CHECK(outcome_of(plan, review, {rule}).overall == Overall::back_to_school);
  agreement = review.agreements[0];
  agreement.frame = {};
  agreement.rule = "U11";
  review.agreements.push_back(agreement);
  CHECK(outcome_of(plan, review, {rule}).overall == Overall::fitting_with_agreements);
  CHECK(outcome_of(plan, review, {rule, find_rule("U2")}).rules == std::vector{find_rule("U2")});
}

TEST_CASE("an error of the plan stands in the way, unless a frame asks about it already") {
  const Plan plan =
      read_plan(source_file("assets/demo/wijd-water.koers.json")).plan.value_or(Plan{});
  const auto faults = [](const Plan& of) {
    std::string out;
    for (const ItPlan& it_plan : of.it_plans)
      for (const Rule* rule : faults_among(findings_about(of, it_plan.id, reference_day), of,
                                           it_plan.id, reference_day))
        out += std::string(it_plan.id.view()) + ' ' + std::string(rule->id) + ' ';
    return out;
  };
  CHECK(faults(plan).empty());  // of adoption and agreements its frames K10 and K7 tell
  Plan less = plan;
  for (const Frame& frame : plan.frames)
    if (frame.code == "K7") less.frames.erase(less.frames.index_of(frame.id));
  CHECK(faults(less) == "ip-ko I1 ");
}

TEST_CASE("a review is open until it is sent, and the last that was sent counts") {
  Plan plan;
  const auto put = [&](const char* name, Date date) {
    Review review = row<Review>(name);
    review.it_plan = id("ip-1");
    review.date = date;
    plan.reviews.put(review);
  };
  CHECK(open_review(plan, id("ip-1")) == nullptr);
  CHECK(last_review(plan, id("ip-1")) == nullptr);
  put("rv-2", reference_day.plus(1));
  put("rv-1", reference_day);
  put("rv-3", {});
  CHECK(open_review(plan, id("ip-1"))->id == id("rv-3"));
  CHECK(last_review(plan, id("ip-1"))->id == id("rv-2"));
  CHECK(open_review(plan, id("ip-2")) == nullptr);
}
