// Who is involved in what, where they stand, what they said and how they feel about it.
#include <doctest/doctest.h>

#include "app/input_log.h"
#include "app/involvement.h"
#include "app/stakeholder_map.h"
#include "app/subjects.h"
#include "app/support.h"
#include "calendar/year_scope.h"
#include "edit/involvement_edits.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

struct Recount {
  Id first;
  int rows = 0;
};

Recount recount(const Plan& plan, Id stakeholder, const Subject& about) {
  Recount found;
  for (const Involvement& involvement : plan.involvements)
    if (involvement.stakeholder == stakeholder && involvement.about == about &&
        involvement.level != InvolvementLevel::none) {
      if (found.rows++ == 0) found.first = involvement.id;
    }
  return found;
}

// More of everything that the matrix is made of than a random plan has by itself.
Plan crowded(RandomPlans& random) {
  Plan plan = random.plan();
  for (Entity entity : {Entity::stakeholders, Entity::goals, Entity::it_plans})
    for (int i = 0; i < 3; ++i) plan = random.with_new_row(std::move(plan), info(entity));
  for (int i = 0; i < 25; ++i) {
    Involvement involvement;
    involvement.id = Id::from("iv-" + std::to_string(i));
    involvement.stakeholder = random.some_row(plan, Entity::stakeholders);
    constexpr Entity about[] = {Entity::goals, Entity::it_plans, Entity::destinations,
                                Entity::themes};
    const Entity entity = about[random.below(4)];
    involvement.about = {entity, random.some_row(plan, entity)};
    involvement.level = static_cast<InvolvementLevel>(random.below(7));
    involvement.done = random.once_in(2);
    plan = with(std::move(plan), std::move(involvement));
  }
  return plan;
}

Arguments cell(Id stakeholder, const Subject& about, const char* level) {
  return {{{"stakeholder", std::string(stakeholder.view())},
           {"about", subject_value(about)},
           {"level", level}}};
}

}  // namespace

TEST_CASE("the matrix is what a count by hand gives, in any plan") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    const Plan plan = crowded(random);
    const InvolvementMatrix matrix = involvement_matrix(plan, Language::dutch);
    CHECK(matrix.stakeholders.size() == plan.stakeholders.size());
    CHECK(matrix.lines.size() == plan.destinations.size() +
                                     rows_of_year(plan, Entity::it_plans).size() +
                                     rows_of_year(plan, Entity::goals).size());
    int all = 0;
    int without = 0;
    for (std::size_t line = 0; line < matrix.lines.size(); ++line) {
      int involved = 0;
      for (std::size_t column = 0; column < matrix.stakeholders.size(); ++column) {
        const Recount by_hand =
            recount(plan, matrix.stakeholders[column], matrix.lines[line].about);
        const InvolvementCell& shown = matrix.at(line, column);
        CHECK(shown.row == by_hand.first);
        CHECK(shown.more == std::max(0, by_hand.rows - 1));
        if (by_hand.rows > 0) {
          CHECK(shown.level == find<Involvement>(plan, by_hand.first)->level);
          CHECK(shown.done == find<Involvement>(plan, by_hand.first)->done);
          ++involved;
        }
        all += by_hand.rows;
      }
      CHECK(matrix.lines[line].involved == involved);
      without += involved == 0 && matrix.lines[line].about.entity == Entity::goals ? 1 : 0;
    }
    CHECK(matrix.without == without);
    int rows = 0;
    for (const Involvement& involvement : plan.involvements)
      rows += involvement.level != InvolvementLevel::none ? 1 : 0;
    CHECK(all + matrix.elsewhere == rows);
  }
}

TEST_CASE("setting and clearing a cell is undone byte for byte") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    Desk desk;
    desk.workspace.show_plan(crowded(random));
    const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
    const Id stakeholder = random.some_row(plan(), Entity::stakeholders);
    const Subject about{Entity::goals, random.some_row(plan(), Entity::goals)};
    const std::string before = write_plan(plan());
    desk.run("involvement.set", cell(stakeholder, about, "advise"));
    CHECK(recount(plan(), stakeholder, about).rows >= 1);
    const std::string set = write_plan(plan());
    desk.run("involvement.set", cell(stakeholder, about, ""));
    CHECK(recount(plan(), stakeholder, about).rows == 0);
    const std::string cleared = write_plan(plan());
    desk.run("edit.undo");
    CHECK(write_plan(plan()) == set);
    if (set != before) {
      desk.run("edit.undo");
      CHECK(write_plan(plan()) == before);
      desk.run("edit.redo");
      CHECK(write_plan(plan()) == set);
    }
    desk.run("edit.redo");
    CHECK(write_plan(plan()) == cleared);
  }
}

TEST_CASE("a cell that is changed keeps what was planned for it") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals");
  desk.run("add.stakeholders", {{{"group", "Leraren"}}});
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  const Subject goal{Entity::goals, plan().goals[0].id};
  desk.run("involvement.set", cell(plan().stakeholders[0].id, goal, "inform"));
  REQUIRE(plan().involvements.size() == 1);
  Involvement planned = plan().involvements[0];
  planned.planned = "bouwoverleg";
  desk.workspace.commit(with(plan(), planned), "action.row.set");
  desk.run("involvement.set", cell(plan().stakeholders[0].id, goal, "decide"));
  REQUIRE(plan().involvements.size() == 1);
  CHECK(plan().involvements[0].planned == "bouwoverleg");
  CHECK(plan().involvements[0].level == InvolvementLevel::decide);
  desk.run("involvement.set", cell(Id::from("s-nobody"), goal, "decide"));
  CHECK(plan().involvements.size() == 1);
}

TEST_CASE("who has much influence and no part in anything is said in words") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals");
  desk.run("add.stakeholders", {{{"group", "Leraren"}, {"influence", "high"}}});
  desk.run("add.stakeholders", {{{"group", "Ouders"}, {"influence", "low"}}});
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  StakeholderMap map = stakeholder_map(plan(), Language::dutch);
  CHECK(map.missed == 1);
  CHECK(map.places[0].missed);
  CHECK_FALSE(map.places[1].missed);
  CHECK(place_words(plan(), Language::dutch, map.places[0]) ==
        "Invloed Hoog, houding Nog onbekend. Nog niet betrokken.");
  CHECK(map.at(Grade::high, Attitude::none) == std::vector<std::size_t>{0});
  desk.run("involvement.set",
           cell(plan().stakeholders[0].id, {Entity::goals, plan().goals[0].id}, "inform"));
  map = stakeholder_map(plan(), Language::dutch);
  CHECK(map.missed == 0);
  CHECK(map.places[0].involved == 1);
}

TEST_CASE("input without an answer comes first, the oldest at the top, with its age in words") {
  Plan plan;
  const Date today = Date::of(2026, 11, 23);
  const auto add = [&](const char* id, int days, InputStatus status, const char* response) {
    Input input;
    input.id = Id::from(id);
    input.date = days < 0 ? Date{} : today.plus(-days);
    input.status = status;
    input.response = Text(response);
    plan = with(std::move(plan), std::move(input));
  };
  add("in-new", 0, InputStatus::received, "");
  add("in-done", 40, InputStatus::received, "Overgenomen in het rooster.");
  add("in-old", 36, InputStatus::parked, " \n");
  add("in-none", -1, InputStatus::none, "");
  add("in-taken", 3, InputStatus::taken_over, "");
  const InputLog log = input_log(plan, today);
  std::string order;
  for (const InputEntry& entry : log.entries) order += std::string(entry.id.view()) + ' ';
  CHECK(order == "in-old in-new in-none in-taken in-done ");
  CHECK(log.open == 3);
  CHECK(log.waits_long == 1);
  const auto said = [&](std::size_t i) {
    return entry_words(plan, Language::dutch, log.entries[i]);
  };
  CHECK(said(0) == "Nog geen antwoord, 5 weken oud");
  CHECK(said(1) == "Nog geen antwoord, van vandaag");
  CHECK(said(2) == "Nog geen antwoord");
  CHECK(said(3) == "Overgenomen");
  CHECK(said(4) == "Beantwoord");
  CHECK(shows(InputFilter::open, log.entries[0]));
  CHECK_FALSE(shows(InputFilter::answered, log.entries[0]));
  CHECK(shows(InputFilter::all, log.entries[4]));
}
