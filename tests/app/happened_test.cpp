// What happened in the year: everything with a day that has been, the last first.
#include <doctest/doctest.h>

#include "app/happened.h"
#include "edit/edits.h"
#include "shared/desk.h"
#include "shared/random_plan.h"
#include "text/formats.h"

using namespace koers;

namespace {

struct Year : Desk {
  Year() { run("file.new"); }
  const Plan& plan() const { return workspace.plan(); }
  template <class T>
  void put(T row) {
    workspace.commit(with(plan(), std::move(row)), "action.row.set");
  }
  std::vector<Happened> happened(Date today) const {
    return happened_in_year(plan(), Language::dutch, today);
  }
};

}  // namespace

TEST_CASE("what has a day in the year is told, the last first, in words") {
  Year year;
  Goal goal;
  goal.id = Id::from("g-1");
  goal.what = "Digitale geletterdheid";
  goal.it_plan = year.plan().it_plans[0].id;
  year.put(goal);
  Progress progress;
  progress.id = Id::from("pr-1");
  progress.goal = goal.id;
  progress.date = Date::of(2026, 10, 5);
  progress.note = "Drie bouwen begonnen";
  year.put(progress);
  Indicator indicator;
  indicator.id = Id::from("i-1");
  indicator.goal = goal.id;
  indicator.name = "Lessen per groep";
  indicator.unit = "lessen";
  Measurement measurement;
  measurement.date = Date::of(2026, 11, 2);
  measurement.value = Decimal{5'500};
  indicator.measurements = {measurement};
  year.put(indicator);
  Session session;
  session.id = Id::from("se-1");
  session.aim = "Speerpunten kiezen";
  session.date = Date::of(2026, 9, 9);
  session.outcomes = "Drie gekozen";
  year.put(session);
  const std::vector<Happened> all = year.happened(Date::of(2026, 11, 23));
  REQUIRE(all.size() == 3);
  CHECK(all[0].what == "Lessen per groep");
  CHECK(all[0].said == "5,5 lessen");
  CHECK(all[0].subject == Subject{Entity::indicators, indicator.id});
  CHECK(all[1].subject == Subject{Entity::goals, goal.id});
  CHECK(all[1].said.find("Drie bouwen begonnen") != std::string::npos);
  CHECK(all[2].said == "Drie gekozen");
  // What is still to come has not happened, and another year is another list.
  CHECK(year.happened(Date::of(2026, 10, 31)).size() == 2);
}

TEST_CASE("the log of an activity is told by itself") {
  Year year;
  year.run("add.activities", {{{"title", "Lesbezoek"}}});
  REQUIRE(year.run("row.set", {{{"table", "activities"},
                                {"row", std::string(year.plan().activities[0].id.view())},
                                {"status", "busy"}}}));
  const auto all = year.happened(year.world.day);
  REQUIRE(all.size() == 1);
  CHECK(all[0].kind == HappenedKind::status);
  CHECK(all[0].what == "Lesbezoek");
  CHECK(all[0].date == year.world.day);
}

TEST_CASE("of any plan all that is told lies in the year and is in order") {
  RandomPlans random(77);
  for (int i = 0; i < 40; ++i) {
    const Plan plan = random.plan();
    Date last;
    for (const Happened& one : happened_in_year(plan, Language::english, Date::of(2027, 3, 1))) {
      CHECK_MESSAGE(one.date <= Date::of(2027, 3, 1), "seed 77 round " << i);
      CHECK((last.empty() || one.date <= last));
      last = one.date;
    }
  }
}

TEST_CASE("how something came about is all that was about it, whatever the year") {
  Year year;
  const Subject destination{Entity::destinations, year.plan().destinations[0].id};
  Session session;
  session.id = Id::from("se-1");
  session.aim = "Thema’s kiezen";
  session.date = Date::of(2025, 5, 14);
  session.about = destination;
  year.put(session);
  Input input;
  input.id = Id::from("in-1");
  input.group = "Ouders";
  input.text = "Let op schermtijd";
  input.response = "Opgenomen in thema 3";
  input.date = Date::of(2026, 3, 2);
  input.about = destination;
  year.put(input);
  input.id = Id::from("in-2");
  input.about = {};
  year.put(input);
  const auto all =
      happened_about(year.plan(), Language::dutch, destination, Date::of(2026, 11, 23));
  REQUIRE(all.size() == 2);
  std::string what = "Ouders";
  add_fact(what, "Let op schermtijd");
  CHECK(all[0].what == what);
  CHECK(all[0].said == "Opgenomen in thema 3");
  CHECK(all[1].what == "Thema’s kiezen");
  CHECK(all[1].subject == Subject{Entity::sessions, session.id});
}
