// How groups see the present: means, gaps, low scores, what is typed in, and files of answers.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/answer_file.h"
#include "app/voices_actions.h"
#include "format/plan_file.h"
#include "shared/desk.h"

using namespace koers;

namespace {

struct BaselineDesk : Desk {
  BaselineDesk() {
    run("file.new");
    run("baseline.defaults");
  }
  const Plan& plan() const { return workspace.plan(); }
  Id it_plan() const { return shown_it_plan(workspace); }
  BaselineFacts facts() const { return baseline_of(plan(), it_plan()); }
  // Types into the table of statements and groups; column 0 is the mean of the first group.
  RefusedCells type(std::size_t row, std::size_t column, const std::string& text) {
    return type_answers(workspace, facts(),
                        groups_or_defaults(plan(), it_plan(), workspace.language),
                        {{row, column, text}});
  }
  // One person with the laptop: the same score for every statement.
  void answer(const std::string& group, std::int64_t score) {
    if (!workspace.round) begin_round(workspace, Round::Kind::statements);
    if (workspace.round->step == Round::Step::passed) next_person(workspace);
    choose_group(workspace, group);
    while (workspace.round->step == Round::Step::asking) give_score(workspace, score);
    hand_on(workspace);
  }
  void open(const Plan& file) {
    files.next_open = {"x.koers-antwoorden.json", write_plan(file)};
    run("file.open");
  }
};

Plan answered(const Plan& plan, Id it_plan, int people, std::uint64_t seed = 99) {
  IdSource ids(seed);
  Plan file = questionnaire_of(plan, it_plan, Date::of(2026, 11, 23), ids);
  for (int i = 0; i < people; ++i) {
    Response response;
    response.id = ids.mint("rs");
    response.it_plan = it_plan;
    response.group = "ouders";
    Answer answer;
    answer.statement = file.statements[0].id;
    answer.score = 1 + i % 4;
    response.answers = {answer};
    file = with(std::move(file), std::move(response));
  }
  return file;
}

}  // namespace

TEST_CASE("the statements to begin with are three for each of five pillars, in both sectors") {
  for (Sector sector : {Sector::primary, Sector::secondary})
    for (Language language : {Language::dutch, Language::english}) {
      const auto statements = default_statements(sector, language);
      CHECK(statements.size() == 15);
      for (Pillar pillar : {Pillar::vision, Pillar::expertise, Pillar::content,
                            Pillar::infrastructure, Pillar::safety})
        CHECK(std::count_if(statements.begin(), statements.end(),
                            [&](const Statement& s) { return s.pillar == pillar; }) == 3);
    }
  CHECK(default_statements(Sector::primary, Language::dutch)[3].text !=
        default_statements(Sector::secondary, Language::dutch)[3].text);
}

TEST_CASE("there are at most sixteen statements, and the same ones come once") {
  BaselineDesk desk;
  CHECK(desk.plan().statements.size() == 15);
  CHECK_FALSE(desk.run("baseline.defaults"));
  CHECK(desk.run("add.statements"));
  CHECK_FALSE(desk.run("add.statements"));
  CHECK(desk.plan().statements.size() == most_statements);
  CHECK(desk.workspace.message()->severity == Severity::warning);
}

TEST_CASE("means weigh what was counted and what people answered by how many there are") {
  BaselineDesk desk;
  CHECK(desk.type(0, 0, "1,9").empty());
  CHECK(desk.type(0, 1, "17").empty());
  CHECK(desk.type(0, 2, "3,5").empty());
  CHECK(desk.type(0, 3, "1").empty());
  BaselineFacts facts = desk.facts();
  REQUIRE(facts.groups.size() == 5);  // the others keep their places
  const StatementView view = facts.statements[0];
  CHECK(view.groups[0].mean == Decimal{1900});
  CHECK(view.groups[1].mean == Decimal{3500});
  CHECK(view.gap == Decimal{1600});
  CHECK(view.wide());
  // (17 x 1,9 + 3,5) / 18 = 1,988…
  CHECK(view.mean == Decimal{1990});
  CHECK(view.low());
  CHECK(gap_in_words(facts, view, Language::dutch) == "verschil 1,6 tussen directie en leraren");
  // Three more teachers answer 4 on the laptop: (17 x 1,9 + 12) / 20 = 2,215.
  for (int i = 0; i < 3; ++i) desk.answer("leraren", 4);
  facts = desk.facts();
  CHECK(facts.statements[0].groups[0].mean == Decimal{2220});
  CHECK(facts.statements[0].groups[0].answers == 20);
  CHECK(facts.people == 3);
  CHECK(facts.by_gap.front() == 0);
}

TEST_CASE("the mean of all is the mean of a naive recount, for random answers") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    BaselineDesk desk;
    IdSource random(seed);
    std::int64_t sum = 0;
    std::int64_t count = 0;
    Plan plan = desk.plan();
    for (int i = 0; i < 40; ++i) {
      Response response;
      response.id = random.mint("rs");
      response.it_plan = desk.it_plan();
      response.group = random.random() % 2 == 0 ? "leraren" : "ouders";
      Answer answer;
      answer.statement = plan.statements[2].id;
      answer.score = 1 + static_cast<std::int64_t>(random.random() % 4);
      sum += answer.score;
      ++count;
      response.answers = {answer};
      plan = with(std::move(plan), std::move(response));
    }
    const BaselineFacts facts = baseline_of(plan, desk.it_plan());
    const double mean = static_cast<double>(sum) / static_cast<double>(count);
    CHECK(static_cast<double>(facts.statements[2].mean.milli) / 1000 ==
          doctest::Approx(mean).epsilon(0.005));
    CHECK(facts.statements[2].answers == count);
    for (const StatementView& view : facts.statements) {
      CHECK(view.gap.milli >= 0);
      CHECK(view.gap.milli <= 3000);
    }
  }
}

TEST_CASE("what cannot be a mean or a number of people is refused, and nothing changes") {
  BaselineDesk desk;
  const std::string before = write_plan(desk.plan());
  for (const char* bad : {"0", "0,9", "4,1", "veel", "-2"}) {
    const RefusedCells refused = desk.type(0, 0, bad);
    REQUIRE_MESSAGE(refused.size() == 1, bad);
    CHECK(refused[0].problem.code == "bad_score");
  }
  for (const char* bad : {"-1", "1,5", "drie", "99999999999"})
    CHECK_MESSAGE(desk.type(0, 1, bad).size() == 1, bad);
  CHECK(desk.type(0, 0, std::string(100'000, 'x')).size() == 1);
  CHECK(write_plan(desk.plan()) == before);
}

TEST_CASE("a block of means is one step of undo, and emptying a cell takes its row away") {
  BaselineDesk desk;
  const std::string before = write_plan(desk.plan());
  const auto groups = groups_or_defaults(desk.plan(), desk.it_plan(), Language::dutch);
  type_answers(desk.workspace, desk.facts(), groups,
               {{0, 0, "2"}, {0, 1, "9"}, {1, 0, "3"}, {1, 1, "9"}});
  CHECK(desk.facts().by_gap.size() == 2);
  desk.run("edit.undo");
  CHECK(write_plan(desk.plan()) == before);
  desk.run("edit.redo");
  desk.type(0, 0, "");
  desk.type(0, 1, "");
  CHECK(desk.facts().by_gap.size() == 1);
  CHECK(desk.facts().groups.size() == 5);
}

TEST_CASE("groups are free to name; two of one name cannot be, an empty one goes") {
  BaselineDesk desk;
  add_group(desk.workspace, "conciërges");
  CHECK(desk.facts().groups.size() == 6);
  desk.answer("conciërges", 2);
  stop_round(desk.workspace);
  CHECK(rename_group(desk.workspace, "conciërges", "ouders")->code == "group_taken");
  CHECK_FALSE(rename_group(desk.workspace, "conciërges", "ondersteuners").has_value());
  CHECK(desk.facts().statements[0].groups.back().answers == 1);
  rename_group(desk.workspace, "ondersteuners", "");
  CHECK(desk.facts().groups.size() == 5);
  CHECK(desk.plan().responses.empty());
}

TEST_CASE("a low score becomes a goal once, with what was heard in it") {
  BaselineDesk desk;
  CHECK_FALSE(desk.run("baseline.goal"));
  desk.type(3, 0, "1,8");
  desk.type(3, 1, "12");
  desk.type(4, 0, "2,4");
  REQUIRE(desk.run("baseline.goal"));
  REQUIRE(desk.plan().goals.size() == 1);
  const Goal goal = desk.plan().goals[0];
  CHECK(goal.what == desk.plan().statements[3].text);
  CHECK(goal.why_now == WhyNow::signal);
  CHECK(goal.it_plan == desk.it_plan());
  CHECK(goal.code == "D1");
  CHECK(goal.current == "Beginsituatie: gemiddeld 1,8 van 4; leraren 1,8 (12 antwoorden).");
  CHECK(desk.workspace.selection == Subject{Entity::goals, goal.id});
  // The same statement leads to the goal that is there, also when that has got a better name.
  desk.run("row.set", {{{"table", "goals"},
                        {"row", std::string(goal.id.view())},
                        {"what", "Iedereen kent onze koers"}}});
  const BaselineFacts facts = desk.facts();
  CHECK(facts.statements[3].goal == goal.id);
  make_goal_of(desk.workspace, facts.statements[3], facts);
  CHECK(desk.plan().goals.size() == 1);
  desk.run("baseline.goal");
  CHECK(desk.plan().goals.size() == 2);
  CHECK_FALSE(desk.run("baseline.goal"));
}

TEST_CASE("the sum is said in sentences, for none, one and more") {
  BaselineFacts facts;
  facts.by_gap = {0};
  CHECK(sum_up_in_words(facts, Language::dutch) ==
        "Eén stelling heeft antwoorden. Nergens is het verschil tussen groepen groot (1,0 of "
        "meer). Geen enkele scoort laag (onder 2,5).");
  facts.by_gap = {0, 1};
  facts.wide = facts.low = 1;
  CHECK(sum_up_in_words(facts, Language::dutch) ==
        "2 stellingen hebben antwoorden. Bij één is het verschil tussen groepen groot (1,0 of "
        "meer). Eén scoort laag (onder 2,5).");
  facts.wide = facts.low = 2;
  CHECK(sum_up_in_words(facts, Language::english) ==
        "2 statements have answers. For 2 the gap between groups is wide (1.0 or more). 2 score "
        "low (below 2.5).");
}

TEST_CASE("topics without a statement are shown as statements are") {
  Desk desk;
  desk.run("file.new");
  Baseline baseline;
  baseline.id = Id::from("b-1");
  baseline.it_plan = desk.workspace.plan().it_plans[0].id;
  baseline.topic = "We weten waar we met IT heen gaan";
  baseline.group = "directie";
  baseline.score = {3500};
  const Plan plan = with(desk.workspace.plan(), baseline);
  const BaselineFacts facts = baseline_of(plan, baseline.it_plan);
  REQUIRE(facts.statements.size() == 1);
  CHECK(facts.statements[0].text == baseline.topic);
  CHECK(facts.statements[0].answers == 1);  // a mean of nobody knows how many is one voice
  // Once there is a statement of those words it is about that, in its cell too.
  desk.workspace.commit(plan, "action.row.set");
  desk.run("baseline.defaults");
  const BaselineFacts now = baseline_of(desk.workspace.plan(), baseline.it_plan);
  CHECK(now.statements.size() == 15);
  CHECK(now.statements[0].answers == 1);
  CHECK(typed_answer(desk.workspace, now.statements[0].asked, "directie", true) == "3,5");
  type_answers(desk.workspace, now, now.groups, {{0, 1, "2"}});
  CHECK(baseline_of(desk.workspace.plan(), baseline.it_plan).statements[0].answers == 2);
  CHECK(desk.workspace.plan().baselines.size() == 1);
}

TEST_CASE("what was said of a statement that is gone does not count for another") {
  BaselineDesk desk;
  desk.type(0, 0, "1,5");
  desk.answer("leraren", 2);
  stop_round(desk.workspace);
  desk.workspace.selection = {Entity::statements, desk.plan().statements[0].id};
  desk.run("row.remove");
  desk.run("add.statements");  // without words yet
  const BaselineFacts facts = desk.facts();
  REQUIRE(facts.statements.size() == 15);
  CHECK_FALSE(facts.statements.back().heard());
  CHECK(facts.statements.front().answers == 1);
}

TEST_CASE("an answer file holds the statements and nothing else of the plan") {
  BaselineDesk desk;
  desk.run("add.goals", {{{"what", "Geheim doel"}}});
  desk.run("add.budgetLines");
  REQUIRE(desk.run("baseline.file"));
  CHECK(desk.files.last_saved.name == "onze-school-2026-2027-2026-11-23.koers-antwoorden.json");
  const ReadOutcome read = read_plan(desk.files.last_saved.bytes);
  REQUIRE(read.plan);
  CHECK(read.problems.empty());
  CHECK(is_answer_file(*read.plan));
  CHECK(belongs_to(*read.plan) == desk.plan().head->id.view());
  CHECK(read.plan->head->id != desk.plan().head->id);
  CHECK(read.plan->statements.size() == 15);
  CHECK(read.plan->goals.empty());
  CHECK(read.plan->budget_lines.empty());
}

TEST_CASE("answers from a file are let in once: the second time changes nothing") {
  BaselineDesk desk;
  const Plan file = answered(desk.plan(), desk.it_plan(), 3);
  desk.open(file);
  CHECK(desk.plan().responses.size() == 3);
  CHECK(say(Language::dutch, desk.workspace.message()->phrase) ==
        "De antwoorden van 3 mensen zijn erbij gekomen.");
  const std::string after = write_plan(desk.plan());
  desk.open(file);
  CHECK(write_plan(desk.plan()) == after);
  CHECK(desk.workspace.message()->severity == Severity::warning);
  // One of them is new.
  IdSource ids(7);
  Plan more = file;
  Response response = file.responses[0];
  response.id = ids.mint("rs");
  more = with(std::move(more), response);
  desk.open(more);
  CHECK(desk.plan().responses.size() == 4);
  desk.run("edit.undo");
  CHECK(write_plan(desk.plan()) == after);
}

TEST_CASE("a file of answers that belongs to another plan changes nothing and says so") {
  BaselineDesk desk;
  Desk other;
  other.workspace.ids() = IdSource(1234);
  other.run("file.new");
  other.run("baseline.defaults");
  const std::string before = write_plan(desk.plan());
  desk.open(answered(other.workspace.plan(), shown_it_plan(other.workspace), 2));
  CHECK(write_plan(desk.plan()) == before);
  CHECK(desk.workspace.message()->severity == Severity::error);
}

TEST_CASE("answers to statements that are gone are left out, and who says nothing is not let in") {
  BaselineDesk desk;
  const Plan file = answered(desk.plan(), desk.it_plan(), 2);
  desk.workspace.selection = {Entity::statements, desk.plan().statements[0].id};
  desk.run("row.remove");
  const std::string before = write_plan(desk.plan());
  desk.open(file);
  CHECK(write_plan(desk.plan()) == before);
}
