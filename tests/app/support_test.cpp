// Polls: what is told of them, and how they grow answer by answer.
#include <doctest/doctest.h>

#include "app/round.h"
#include "app/support.h"
#include "edit/involvement_edits.h"
#include "format/plan_file.h"
#include "model/row_checks.h"
#include "shared/desk.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

SupportPoll poll(const char* id, const char* group, Date date, std::int64_t tenths,
                 std::int64_t respondents) {
  SupportPoll made;
  made.id = Id::from(id);
  made.group = group;
  made.date = date;
  made.score = {tenths * 100};
  made.respondents = respondents;
  return made;
}

}  // namespace

TEST_CASE("support is told by group: last value, change, and the gap between groups") {
  Plan plan;
  const Date autumn = Date::of(2026, 9, 21);
  const Date spring = Date::of(2027, 3, 8);
  for (const SupportPoll& one :
       {poll("sp-1", "Leraren", autumn, 29, 17), poll("sp-2", "Leraren", spring, 34, 20),
        poll("sp-3", "i-coaches", autumn, 46, 3), poll("sp-4", "Ouders", autumn, 26, 52),
        poll("sp-5", "Ouders", autumn, 0, 0)})  // not filled in yet
    plan = with(std::move(plan), one);
  const SupportFacts facts = support_facts(plan, {});
  REQUIRE(facts.groups.size() == 3);
  CHECK(facts.groups[0].name == "Ouders");
  CHECK(facts.groups[0].low);
  CHECK(facts.groups[1].name == "Leraren");
  REQUIRE(facts.groups[1].change);
  CHECK(facts.groups[1].change->milli == 500);
  CHECK(facts.gap.milli == 2'000);
  CHECK(facts.wide);
  CHECK(group_words(Language::dutch, facts.groups[1]) ==
        "3,4 van 5 bij 20 antwoorden, 0,5 hoger dan 21 sep 2026");
  CHECK(group_words(Language::dutch, facts.groups[0]) == "2,6 van 5 bij 52 antwoorden, laag");
  CHECK(gap_words(Language::dutch, facts) ==
        "Het verschil is 2: van Ouders (2,6) tot i-coaches (4,6). Zo ver uit elkaar: praat er "
        "samen over.");
  CHECK(change_of(plan, Language::dutch, Id::from("sp-2")) == "+0,5");
  CHECK(change_of(plan, Language::dutch, Id::from("sp-1")) == "");
}

TEST_CASE("the facts of any plan hold all polls that count, each once") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    Plan plan = random.plan();
    for (int i = 0; i < 12; ++i) {
      plan = random.with_new_row(std::move(plan), info(Entity::support_polls));
      SupportPoll one = plan.support_polls[plan.support_polls.size() - 1];
      if (random.once_in(4)) continue;
      one.score = {static_cast<std::int64_t>(1'000 + random.below(4'001))};
      plan = with(std::move(plan), one);
    }
    std::size_t counted = 0;
    for (const SupportPoll& one : plan.support_polls)
      counted += one.score >= Decimal::whole(1) && one.score <= Decimal::whole(5) ? 1U : 0U;
    std::size_t shown = 0;
    for (const Subject& subject : support_facts(plan, {}).subjects)
      for (const SupportGroup& group : support_facts(plan, subject).groups)
        shown += group.points.size();
    CHECK(shown == counted);
  }
}

TEST_CASE("answer by answer the poll holds the mean of all, and no answer by itself") {
  RandomPlans random(5);
  SupportPoll fresh;
  fresh.id = Id::from("sp-1");
  Plan plan = with(Plan{}, fresh);
  std::int64_t sum = 0;
  for (std::int64_t n = 1; n <= 300; ++n) {
    const int score = 1 + static_cast<int>(random.below(5));
    sum += score;
    const Result<Plan> next = with_poll_answer(plan, fresh.id, score);
    REQUIRE(next.ok());
    plan = *next;
    const SupportPoll& now = plan.support_polls[0];
    REQUIRE(now.respondents == n);
    REQUIRE(now.score.milli == (sum * 1'000 + n / 2) / n);
  }
  CHECK_FALSE(with_poll_answer(plan, Id::from("sp-9"), 3).ok());
  for (int score : {0, 6, -1}) CHECK_FALSE(with_poll_answer(plan, fresh.id, score).ok());
}

TEST_CASE("a laptop that goes round keeps each answer at once, and nothing where nobody answers") {
  Desk desk;
  desk.run("file.new");
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  const std::string before = write_plan(plan());
  desk.run("support.pass", {{{"group", "Leraren"}}});
  REQUIRE(desk.workspace.round.has_value());
  hand_on(desk.workspace);  // someone who gives no answer
  stop_round(desk.workspace);
  CHECK_FALSE(desk.workspace.round.has_value());
  CHECK(write_plan(plan()) == before);

  desk.run("support.pass", {{{"group", "Leraren"}}});
  for (const char* key : {"4", "5", "9", "2"}) {
    const bool understood = key_in_round(desk.workspace, key);
    CHECK(understood == (*key != '9'));
    if (!understood) continue;
    CHECK(desk.workspace.round->step == Round::Step::passed);
    CHECK(desk.workspace.round->sum() == 0);  // nobody sees what the one before gave
    next_person(desk.workspace);
  }
  stop_round(desk.workspace);
  REQUIRE(plan().support_polls.size() == 1);
  CHECK(plan().support_polls[0].respondents == 3);
  CHECK(plan().support_polls[0].count_4 == 1);
  CHECK(plan().support_polls[0].score.milli == 3'667);
  CHECK(plan().support_polls[0].group == "Leraren");
  CHECK(plan().support_polls[0].about.id == plan().it_plans[0].id);
  for (int i = 0; i < 3; ++i) desk.run("edit.undo");
  CHECK(write_plan(plan()) == before);
}

TEST_CASE("a score that is not on the scale is kept, and said to be none") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.supportPolls");
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  const std::string id(plan().support_polls[0].id.view());
  const auto wrong = [&] {
    const Problems found = check_row(Entity::support_polls, &plan().support_polls[0]);
    return found.empty() ? std::string() : found[0].code;
  };
  CHECK(wrong() == "");
  desk.run("row.set", {{{"table", "supportPolls"}, {"row", id}, {"score", "5,5"}}});
  CHECK(wrong() == "off_scale");
  CHECK(support_facts(plan(), {}).groups.empty());
  desk.run("row.set", {{{"table", "supportPolls"}, {"row", id}, {"score", "3,4"}}});
  CHECK(wrong() == "");
  desk.run("row.set", {{{"table", "supportPolls"}, {"row", id}, {"respondents", "-3"}}});
  CHECK(wrong() == "below_zero");
}
