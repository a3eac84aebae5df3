// A board and a school that share nothing but files: a post between them, for the tests of
// packages.
#pragma once

#include <doctest/doctest.h>

#include "edit/edits.h"
#include "edit/packages.h"
#include "shared/named_row.h"

namespace koers::post_test {

inline const Date today = Date::of(2026, 9, 9);

template <class T>
void put(Plan& plan, T made) {
  rows<T>(plan).put(std::move(made));
}

inline void put_head(Plan& plan, const char* name, Id organisation, Id year) {
  auto head = std::make_shared<PlanHead>();
  head->id = id(name);
  head->title = name;
  head->organisation = organisation;
  head->school_year = year;
  plan.head = std::move(head);
}

inline void put_year(Plan& plan, const char* name) {
  SchoolYear year = row<SchoolYear>(name);
  year.label = "2026-2027";
  year.start = Date::of(2026, 8, 1);
  year.end = Date::of(2027, 7, 31);
  put(plan, year);
}

inline Frame frame(const char* name, const char* text) {
  Frame made = row<Frame>(name);
  made.theme = id("t-b");
  made.code = std::string("K") + (name + 1);
  made.text = Text(text);
  made.force = Force::must;
  return made;
}

// A board with a destination, one theme and two frames, that knows of one school.
inline Plan board(const char* name = "p-board") {
  Plan plan;
  Organisation own = row<Organisation>("o-board");
  own.name = "Stichting Wijd Water";
  own.kind = OrganisationKind::board;
  put(plan, own);
  Organisation school = row<Organisation>("o-known");
  school.name = "De Sluiswachter";
  school.kind = OrganisationKind::school;
  school.parent = own.id;
  put(plan, school);
  put_year(plan, "y-board");
  Role owner = row<Role>("r-board");
  owner.label = "IT-regisseur";
  owner.person = "Noor Visser";
  put(plan, owner);
  Destination destination = row<Destination>("d-board");
  destination.version = "1.1";
  put(plan, destination);
  Theme theme = row<Theme>("t-b");
  theme.destination = destination.id;
  theme.title = "Leren met IT";
  put(plan, theme);
  Frame first = frame("k1", "Netwerk bovenschools");
  first.owner = owner.id;
  put(plan, first);
  put(plan, frame("k2", "Chromebooks"));
  BudgetLine line = row<BudgetLine>("b-board");
  line.payer = own.id;
  put(plan, line);
  put_head(plan, name, own.id, id("y-board"));
  return plan;
}

// A school that began by itself, with a destination and a theme of its own.
inline Plan school() {
  Plan plan;
  Organisation own = row<Organisation>("o-own");
  own.name = "De Sluiswachter";
  own.kind = OrganisationKind::school;
  put(plan, own);
  put_year(plan, "y-own");
  put(plan, row<Destination>("d-own"));
  Theme theme = row<Theme>("t-own");
  theme.destination = id("d-own");
  theme.title = "Leren met IT";
  put(plan, theme);
  ItPlan it_plan = row<ItPlan>("ip-own");
  it_plan.organisation = own.id;
  it_plan.school_year = id("y-own");
  it_plan.destination = id("d-own");
  put(plan, it_plan);
  Goal goal = row<Goal>("g-own");
  goal.it_plan = it_plan.id;
  goal.themes = {theme.id};
  put(plan, goal);
  Role coach = row<Role>("r-own");
  coach.label = "i-coach";
  coach.person = "Sam de Wit";
  coach.email = "sam@school.example";
  put(plan, coach);
  BudgetLine line = row<BudgetLine>("b-own");
  line.payer = own.id;
  put(plan, line);
  put(plan, row<Response>("rs-own"));
  put_head(plan, "p-school", own.id, id("y-own"));
  return plan;
}

struct Post {
  IdSource ids{7};
  Plan board = post_test::board();
  Plan school = post_test::school();

  Plan frames() {
    const Plan file = send_frames(board, {}, today, ids);
    board = with_sent(board, file);
    return file;
  }
  TakenFrames take(const Plan& file) {
    Result<TakenFrames> taken = take_frames(school, file, today, ids);
    REQUIRE(taken.ok());
    school = taken->plan;
    return taken.value();
  }
  Plan school_plan() {
    const Plan file = send_school_plan(school, own_it_plan(school)->id, today, ids);
    school = with_sent(school, file);
    return file;
  }
  Plan reviewed(Id frame_id) {
    Review review = row<Review>("rv-1");
    review.it_plan = own_it_plan(school)->id;
    review.destination = id("d-board");
    review.items = {ReviewItem{{}, frame_id, Verdict::meets, Verdict::partly, Text("Bijna")}};
    review.overall = Overall::fitting_with_agreements;
    put(board, review);
    return send_review(board, review.id, std::string(school.head->id.view()), today, ids);
  }
};

inline std::string refusal(const Result<TakenFrames>& result) {
  return result.ok() ? "" : result.problem().code;
}

}  // namespace koers::post_test
