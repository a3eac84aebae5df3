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
    if (of != nullptr && of->name == school)
      return proposal_of(plan, it_plan.id, reference_day).overall;
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
    return overall_of(plan, {item});
  };
  CHECK(overall_of(plan, {}) == Overall::fitting);
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
