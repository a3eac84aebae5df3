// What comes first: the order of goals, speerpunten, what is not for this year, weighing and dots.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/goal_order.h"
#include "app/rows.h"
#include "app/voices_actions.h"
#include "calendar/year_scope.h"
#include "format/plan_file.h"
#include "shared/desk.h"

using namespace koers;

namespace {

struct PriorityDesk : Desk {
  explicit PriorityDesk(int goals = 5) {
    run("file.new");
    for (int i = 0; i < goals; ++i) run("add.goals", {{{"what", "Doel " + std::to_string(i + 1)}}});
  }
  const Plan& plan() const { return workspace.plan(); }
  GoalOrder order() const { return order_of(plan(), shown_it_plan(workspace)); }
  Id goal(std::size_t i) const { return plan().goals[i].id; }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (Id id : order().goals) out.push_back(find<Goal>(plan(), id)->what);
    return out;
  }
};

// A plan with random weights and scores.
struct Random {
  IdSource ids;
  explicit Random(std::uint64_t seed) : ids(seed) {}
  std::int64_t below(std::int64_t most) {
    return static_cast<std::int64_t>(ids.random() % static_cast<std::uint64_t>(most));
  }
  Plan plan(std::size_t goals, std::size_t criteria) {
    Plan plan = empty_plan(Language::dutch, Date::of(2026, 11, 23), ids);
    for (std::size_t c = 0; c < criteria; ++c) {
      PriorityCriterion criterion;
      criterion.id = ids.mint("cr");
      criterion.weight = {100 * (1 + below(50))};
      plan = with(std::move(plan), std::move(criterion));
    }
    for (std::size_t g = 0; g < goals; ++g) {
      Goal goal;
      goal.id = ids.mint("g");
      goal.it_plan = plan.it_plans[0].id;
      for (const PriorityCriterion& criterion : plan.priority_criteria) {
        GoalScore score;
        score.criterion = criterion.id;
        score.score = 1 + below(5);
        goal.scores.push_back(score);
      }
      plan = with(std::move(plan), std::move(goal));
    }
    return plan;
  }
};

Weighing weighing_of(const Plan& plan) {
  return weighing_of(plan, order_of(plan, plan.it_plans[0].id));
}

Ids ids_of(const Weighing& weighing) {
  Ids ids;
  for (const WeighedGoal& goal : weighing.goals) ids.push_back(goal.goal);
  return ids;
}

Plan with_weight(Plan plan, std::size_t criterion, std::int64_t milli) {
  PriorityCriterion changed = plan.priority_criteria[criterion];
  changed.weight = {milli};
  return with(std::move(plan), std::move(changed));
}

}  // namespace

TEST_CASE("a goal moves one place at a time, and past the line it changes what it is") {
  PriorityDesk desk(4);
  CHECK(desk.order().spearheads == 3);  // new goals are speerpunten, while there is room
  move_goal(desk.workspace, desk.goal(3), -1);
  CHECK(desk.order().spearheads == 4);
  desk.workspace.selection = {Entity::goals, desk.goal(3)};
  desk.run("row.down");
  CHECK(desk.order().spearheads == 3);
  CHECK(find<Goal>(desk.plan(), desk.goal(3))->kind == GoalKind::ongoing);
  CHECK(find<Goal>(desk.plan(), desk.goal(3))->rank == 4);
  desk.run("row.down");  // nothing lies below
  CHECK(desk.order().goals.back() == desk.goal(3));
  for (int i = 0; i < 3; ++i) desk.run("row.up");
  CHECK(desk.names() == std::vector<std::string>{"Doel 1", "Doel 4", "Doel 2", "Doel 3"});
  CHECK(desk.order().spearheads == 4);
  // Too many is said, not forbidden.
  PlanHead head = *desk.plan().head;
  CHECK(set_most_spearheads(desk.workspace, 1));
  CHECK(most_spearheads(desk.plan()) == 1);
  CHECK_FALSE(set_most_spearheads(desk.workspace, -1));
}

TEST_CASE("moving to any place and back gives the same order, for every goal and place") {
  PriorityDesk desk(5);
  move_goal(desk.workspace, desk.goal(4), 1);
  move_goal(desk.workspace, desk.goal(3), 1);
  const GoalOrder order = desk.order();
  for (Id goal : order.goals)
    for (std::size_t place = 0; place <= order.goals.size(); ++place) {
      const GoalOrder there = moved(order, goal, place);
      CHECK(there.goals.size() == order.goals.size());
      CHECK(place_of(there, goal) == place);
      const GoalOrder back = moved(there, goal, place_of(order, goal));
      CHECK(back.goals == order.goals);
      CHECK(back.spearheads == order.spearheads);
    }
}

TEST_CASE("what is parked and taken back has lost nothing, and is nowhere meanwhile") {
  PriorityDesk desk(3);
  desk.workspace.selection = {Entity::goals, desk.goal(1)};
  desk.run("add.activities");
  desk.run("row.set", {{{"table", "goals"},
                        {"row", std::string(desk.goal(1).view())},
                        {"status", "running"},
                        {"how", "Samen"}}});
  const std::string before = write_plan(desk.plan());
  desk.workspace.selection = {Entity::goals, desk.goal(1)};
  REQUIRE(desk.run("goal.park"));
  CHECK_FALSE(desk.run("goal.park"));
  CHECK(desk.order().goals.size() == 2);
  CHECK(desk.order().parked == Ids{desk.goal(1)});
  RowList goals;
  CHECK(goals.of(desk.plan(), Entity::goals, Language::dutch, {}).size() == 2);
  RowList activities;
  CHECK(activities.of(desk.plan(), Entity::activities, Language::dutch, {}).empty());
  CHECK(RowCounts().of(desk.plan(), link_of(View::goals)) == 2);
  CHECK(rows_of_year(desk.plan(), Entity::goals).size() == 3);  // it is still there
  REQUIRE(desk.run("goal.unpark"));
  CHECK(write_plan(desk.plan()) == before);
}

TEST_CASE("a goal that was parked elsewhere comes back as its activities say") {
  PriorityDesk desk(1);
  Goal goal = desk.plan().goals[0];
  goal.status = GoalStatus::parked;
  const Plan plan = with(desk.plan(), goal);
  CHECK(find<Goal>(with_goal_back(plan, goal.id).value(), goal.id)->status == GoalStatus::idea);
}

TEST_CASE("an idea that waits becomes a goal, and the list is one shorter") {
  PriorityDesk desk(1);
  park_idea(desk.workspace, "Podcast");
  park_idea(desk.workspace, "Maaklab");
  park_idea(desk.workspace, "");
  CHECK(desk.plan().it_plans[0].parked == Lines{"Podcast", "Maaklab"});
  make_goal_of_idea(desk.workspace, 0);
  CHECK(desk.plan().it_plans[0].parked == Lines{"Maaklab"});
  REQUIRE(desk.plan().goals.size() == 2);
  CHECK(desk.plan().goals[1].what == "Podcast");
  CHECK(desk.plan().goals[1].kind == GoalKind::ongoing);
  park_idea(desk.workspace, std::string(100'000, 'x'));
  CHECK(desk.plan().it_plans[0].parked.size() == 1);
}

TEST_CASE("goals stand in the list by rank, those without one behind") {
  PriorityDesk desk(3);
  Goal goal = desk.plan().goals[2];
  goal.rank = 1;
  const Plan plan = with(desk.plan(), goal);
  const Ids shown = in_goal_order(plan, rows_of_year(plan, Entity::goals));
  CHECK(shown == Ids{desk.goal(2), desk.goal(0), desk.goal(1)});
}

TEST_CASE("scores are whole numbers from 1 to 5, and an empty cell takes one away") {
  PriorityDesk desk(2);
  desk.run("priorities.criteria");
  CHECK(desk.plan().priority_criteria.size() == 4);
  CHECK_FALSE(desk.run("priorities.by_weight"));
  const Ids goals = desk.order().goals;
  for (const char* bad : {"0", "6", "2,5", "-1", "goed"}) {
    const RefusedCells refused = type_scores(desk.workspace, goals, {{0, 0, bad}});
    REQUIRE_MESSAGE(refused.size() == 1, bad);
    CHECK(refused[0].problem.code == "bad_goal_score");
  }
  type_scores(desk.workspace, goals, {{0, 0, "2"}, {1, 0, "5"}});
  CHECK(weighing_of(desk.plan()).goals.front().goal == goals[1]);
  REQUIRE(desk.run("priorities.by_weight"));
  CHECK(desk.order().goals.front() == goals[1]);
  type_scores(desk.workspace, goals, {{0, 0, ""}});
  CHECK(find<Goal>(desk.plan(), goals[0])->scores.empty());
}

TEST_CASE("law: the weighted order does not depend on the scale of the weights") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    Plan plan = random.plan(7, 4);
    const Weighing once = weighing_of(plan);
    for (std::size_t c = 0; c < plan.priority_criteria.size(); ++c)
      plan = with_weight(plan, c, plan.priority_criteria[c].weight.milli * 7);
    const Weighing scaled = weighing_of(plan);
    CHECK(ids_of(once) == ids_of(scaled));
    for (std::size_t i = 0; i < once.goals.size(); ++i) {
      CHECK(once.goals[i].value == scaled.goals[i].value);
      CHECK(once.goals[i].best == scaled.goals[i].best);
      CHECK(once.goals[i].worst == scaled.goals[i].worst);
    }
  }
}

TEST_CASE("law: a higher score never lowers the place of a goal") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const Plan plan = random.plan(6, 3);
    const auto goal = static_cast<std::size_t>(random.below(6));
    const auto criterion = static_cast<std::size_t>(random.below(3));
    const auto rank = [&](const Plan& of) {
      for (const WeighedGoal& one : weighing_of(of).goals)
        if (one.goal == plan.goals[goal].id) return one.rank;
      return std::size_t{0};
    };
    const Id id = plan.goals[goal].id;
    const Id by = plan.priority_criteria[criterion].id;
    std::size_t before = rank(with_goal_score(plan, id, by, 1).value());
    for (std::int64_t score = 2; score <= 5; ++score) {
      const std::size_t after = rank(with_goal_score(plan, id, by, score).value());
      CHECK(after <= before);
      before = after;
    }
  }
}

TEST_CASE("a weight beyond all measure leaves a value that a score can have") {
  Random random(5);
  Plan plan = random.plan(4, 3);
  for (std::size_t c = 0; c < plan.priority_criteria.size(); ++c)
    plan = with_weight(plan, c, 10'000'000'000'000'000);
  const Weighing weighing = weighing_of(plan);
  REQUIRE(!weighing.goals.empty());
  for (const WeighedGoal& goal : weighing.goals) {
    CHECK(goal.value >= Decimal::whole(1));
    CHECK(goal.value <= Decimal::whole(5));
  }
}

TEST_CASE("law: no weight within a fifth leads outside the best and worst place") {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    Random random(seed);
    Plan plan = random.plan(6, 4);
    // In steps of a thousandth of a weight, so that every step is a whole number.
    for (std::size_t c = 0; c < plan.priority_criteria.size(); ++c)
      plan = with_weight(plan, c, plan.priority_criteria[c].weight.milli * 1000);
    const Weighing weighing = weighing_of(plan);
    std::vector<std::size_t> best(weighing.goals.size(), 99);
    std::vector<std::size_t> worst(weighing.goals.size(), 0);
    for (std::size_t c = 0; c < plan.priority_criteria.size(); ++c)
      for (std::int64_t permille = 800; permille <= 1200; permille += 4) {
        const std::int64_t milli = plan.priority_criteria[c].weight.milli / 1000 * permille;
        for (const WeighedGoal& one : weighing_of(with_weight(plan, c, milli)).goals)
          for (std::size_t i = 0; i < weighing.goals.size(); ++i)
            if (weighing.goals[i].goal == one.goal) {
              CHECK(one.rank >= weighing.goals[i].best);
              CHECK(one.rank <= weighing.goals[i].worst);
              best[i] = std::min(best[i], one.rank);
              worst[i] = std::max(worst[i], one.rank);
            }
      }
    // And both are reached, but for places that lie between two steps.
    std::size_t exact = 0;
    for (std::size_t i = 0; i < weighing.goals.size(); ++i)
      if (best[i] == weighing.goals[i].best && worst[i] == weighing.goals[i].worst) ++exact;
    CHECK(exact + 2 >= weighing.goals.size());
  }
}

TEST_CASE("how firm an order is, is said in words") {
  WeighedGoal goal;
  goal.best = goal.worst = 1;
  CHECK(firmness_words(Language::dutch, goal) == "blijft 1");
  goal.worst = 2;
  CHECK(firmness_words(Language::dutch, goal) == "blijft 1 of 2");
  goal.worst = 4;
  CHECK(firmness_words(Language::dutch, goal) == "tussen 1 en 4");
}

TEST_CASE("law: dots counted equal a naive recount") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    Plan plan = random.plan(5, 1);
    const Id it_plan = plan.it_plans[0].id;
    std::vector<std::int64_t> naive(5, 0);
    for (int i = 0; i < 30; ++i) {
      Ballot ballot;
      ballot.id = random.ids.mint("ba");
      ballot.it_plan = it_plan;
      for (int d = 0; d < 3; ++d) {
        const auto goal = static_cast<std::size_t>(random.below(5));
        Dots dots;
        dots.goal = plan.goals[goal].id;
        dots.count = 1;
        ballot.dots.push_back(dots);
        ++naive[goal];
      }
      plan = with(std::move(plan), std::move(ballot));
    }
    const GoalOrder order = order_of(plan, it_plan);
    const Vote vote = vote_of(plan, it_plan, order);
    CHECK(vote.ballots == 30);
    CHECK(vote.dots == 90);
    for (const DotCount& count : vote.goals)
      CHECK(count.dots == naive[plan.goals.index_of(count.goal)]);
    CHECK(std::is_sorted(vote.goals.begin(), vote.goals.end(),
                         [](const DotCount& a, const DotCount& b) { return a.dots > b.dots; }));
    const GoalOrder next = order_by(vote, order, plan);
    CHECK(next.goals.front() == vote.goals.front().goal);
    CHECK(next.goals.size() == order.goals.size());
    CHECK(next.spearheads == 3);
    CHECK(without_ballots(plan, it_plan).ballots.empty());
  }
}
