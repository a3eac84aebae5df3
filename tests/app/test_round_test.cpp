// The test round between a board and a school, each at a desk of its own, with files between them.
#include "app/test_round.h"
#include <doctest/doctest.h>

#include <algorithm>

#include "app/cells.h"
#include "app/judging.h"
#include "app/print/print.h"
#include "shared/round_desk.h"
#include "text/words.h"

using namespace koers;

TEST_CASE("frames go down, a plan goes up, a verdict comes back") {
  BoardDesk board;
  SchoolDesk school;
  const std::string frames = board.saved("frames.save");
  REQUIRE(!frames.empty());
  CHECK(last_package(board.plan(), PackageKind::frames, Direction::sent) != nullptr);

  CHECK(school.saved("school_plan.save").empty());  // to whom?
  school.open(frames);
  CHECK(school.workspace.view == View::test_round);
  CHECK(school.plan().frames.size() == board.plan().frames.size());
  CHECK(find<Organisation>(board.plan(), school.plan().head->organisation)->name ==
        "De Sluiswachter");
  const std::string plan = school.saved("school_plan.save");
  REQUIRE(!plan.empty());
  CHECK(own_it_plan(school.plan())->status == PlanStatus::for_review);

  board.open(plan);
  REQUIRE(board.plan().reviews.size() == 1);
  const Id review = board.review().id;
  CHECK(board.review().items.size() > 8);
  const auto schools = schools_in_round(board.plan(), board.workspace.school_plans_in);
  REQUIRE(schools.size() == 3);
  CHECK(schools[0].stage == SchoolStage::came_in);
  CHECK_FALSE(schools[0].older);
  CHECK(schools[1].stage == SchoolStage::nothing);

  const Arguments which{{{"review", std::string(review.view())}}};
  CHECK(board.saved("review.save", which).empty());
  CHECK(board.said() == Key(words::testround_no_overall));
  Review judged = board.review();
  judged.overall = Overall::fitting_with_agreements;
  judged.items[0].comment = Text("Mooi gedaan");
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  board.run("review.accept", which);
  CHECK(board.saved("review.save", which).empty());  // which agreements?
  CHECK(board.said() == Key(words::testround_no_agreement));
  judged = board.review();
  ReviewAgreement agreement;
  agreement.text = "Indicatoren erbij";
  agreement.when = Date::of(2027, 3, 1);
  judged.agreements = {agreement};
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  CHECK(board.review().items[0].human == board.review().items[0].automatic);
  const std::string result = board.saved("review.save", which);
  REQUIRE(!result.empty());
  CHECK(schools_in_round(board.plan(), board.workspace.school_plans_in)[0].stage ==
        SchoolStage::sent_back);

  school.open(result);
  REQUIRE(school.plan().reviews.size() == 1);
  CHECK(school.plan().reviews[0].overall == Overall::fitting_with_agreements);
  CHECK(school.plan().reviews[0].items[0].comment == "Mooi gedaan");
  CHECK(own_it_plan(school.plan())->status == PlanStatus::reviewed);
  school.workspace.undo();
  CHECK(school.plan().reviews.empty());
}

TEST_CASE("a plan of an older version is told apart, and what was said of it stays") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  const std::string plan = school.saved("school_plan.save");
  Destination next = *own_destination(board.plan());
  next.version = "2.0";
  REQUIRE(board.workspace.commit(with(board.plan(), next), "action.row.set"));
  board.open(plan);
  CHECK(schools_in_round(board.plan(), board.workspace.school_plans_in)[0].older);
  Review judged = board.review();
  judged.items[0].human = Verdict::partly;
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  board.open(plan);
  REQUIRE(board.plan().reviews.size() == 1);
  CHECK(board.review().items[0].human == Verdict::partly);
}

TEST_CASE("the same file again changes nothing, an older one is refused") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  const std::string first = school.saved("school_plan.save");
  board.open(first);
  Review judged = board.review();
  judged.overall = Overall::fitting;
  judged.items[0].human = Verdict::partly;
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  const std::string result =
      board.saved("review.save", {{{"review", std::string(judged.id.view())}}});
  REQUIRE(!board.review().date.empty());
  const Plan sent = board.plan();
  board.open(first);
  CHECK(same_value(board.plan(), sent));

  board.open(school.saved("school_plan.save"));
  CHECK(board.plan().reviews.size() == 2);
  board.open(first);
  CHECK(board.said() == Key(words::problem_package_older));
  CHECK(board.plan().reviews.size() == 2);
  // A frame that the board took back since is left out of what it said.
  school.open(result);
  CHECK(school.plan().reviews[0].items[0].human == Verdict::partly);
}

TEST_CASE("what is done while a file is being sent stays") {
  BoardDesk board;
  board.files.slow = true;
  board.run("frames.save");
  board.run("add.goals", {{{"what", "Elke klas rekent"}}});
  const std::size_t goals = board.plan().goals.size();
  board.files.picked();
  CHECK(board.plan().goals.size() == goals);
  CHECK(last_package(board.plan(), PackageKind::frames, Direction::sent) != nullptr);
}

TEST_CASE("files of the round that do not belong here say so, and change nothing") {
  BoardDesk board;
  SchoolDesk school;
  SchoolDesk other("'t Kompas");
  const std::string frames = board.saved("frames.save");
  school.open(frames);
  other.open(frames);
  const std::string plan = school.saved("school_plan.save");
  board.open(plan);
  Review judged = board.review();
  judged.overall = Overall::fitting;
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  const std::string result =
      board.saved("review.save", {{{"review", std::string(judged.id.view())}}});

  const auto refuses = [](RoundDesk& desk, const std::string& file, Key why) {
    const Plan before = desk.plan();
    desk.open(file);
    CHECK(desk.said() == why);
    CHECK(same_value(desk.plan(), before));
  };
  refuses(other, result, words::problem_package_other_plan);
  refuses(other, plan, words::problem_package_other_board);
  refuses(board, frames, words::problem_package_own);
  RoundDesk nobody;
  nobody.open(frames);
  CHECK_FALSE(nobody.workspace.has_plan());
  CHECK(nobody.said() == words::testround_open_first("").key);
}

TEST_CASE("what came in stays on the device, and is no plan that one opens") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  board.wait(2'000);
  board.workspace.refresh_stored();
  board.storage.deliver();
  CHECK(board.workspace.stored.size() == 1);
  SchoolPlansIn later;
  later.want(board.storage, board.plan().head->id, [] {});
  board.storage.deliver();
  CHECK(later.find(board.review().it_plan) != nullptr);
}

TEST_CASE("of files that come together the one that was refused is told of, last or not") {
  BoardDesk board;
  SchoolDesk school;
  const std::string frames = board.saved("frames.save");
  school.open(frames);
  const std::string plan = school.saved("school_plan.save");
  board.open(frames);  // its own
  const Key alone = board.said();
  board.wait(2'000);
  board.open_at_once(frames);
  CHECK(board.said() == alone);
  board.open_at_once(plan);
  CHECK(board.said() == words::file_several(0, "", 0).key);
  CHECK(board.workspace.message()->severity == Severity::error);
  CHECK(say(Language::dutch, board.workspace.message()->phrase).find("1 van 2") == 0);
  CHECK(board.plan().reviews.size() == 1);
  board.open(plan);
  CHECK(board.said() == words::testround_plan_in("").key);
}

TEST_CASE("a package that refers to what is not in it is refused, with the place") {
  BoardDesk board;
  SchoolDesk school;
  const std::string frames = board.saved("frames.save");
  std::string broken = frames;
  const std::string theme = "\"theme\": \"t-1\"";
  REQUIRE(broken.find(theme) != std::string::npos);
  broken.replace(broken.find(theme), theme.size(), "\"theme\": \"t-x\"");
  const Plan before = school.plan();
  school.open(broken);
  CHECK(school.workspace.message()->severity == Severity::error);
  CHECK(same_value(school.plan(), before));

  school.open(frames);
  std::string plan = school.saved("school_plan.save");
  const std::string of = "\"itPlan\": \"";
  REQUIRE(plan.find(of) != std::string::npos);
  plan.insert(plan.find(of) + of.size(), "x");
  const Plan without = board.plan();
  board.open(plan);
  CHECK(board.workspace.message()->severity == Severity::error);
  CHECK(same_value(board.plan(), without));
}

TEST_CASE("who judges sees what the rules find in the plan, and can look at it") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  const SchoolPlanIn& in = board.workspace.school_plans_in.all().front();
  const Judging judging = judging_of(board.plan(), board.workspace.school_plans_in, in.it_plan,
                                     Language::dutch, board.workspace.today());
  REQUIRE(!judging.findings.empty());
  CHECK(judging.findings.front().severity == Severity::error);
  CHECK(std::any_of(judging.findings.begin(), judging.findings.end(), [](const auto& one) {
    return one.where.find("Elke klas leest") != std::string::npos;
  }));
  CHECK(judging.of_frame(board.review().items[7].frame).find("Voldoet") == 0);
  CHECK(judging.of_frame(Id::from("f-none")).empty());

  Review judged = board.review();
  judged.reviewer = board.plan().roles[0].id;
  REQUIRE(board.workspace.commit(with(board.plan(), judged), "action.row.set"));
  board.workspace.set_view(View::test_round);
  const std::string paper = printed(board.workspace);
  for (const std::string& said :
       {judging.findings.front().what, judging.of_frame(board.review().items[7].frame),
        board.plan().roles[0].label})
    CHECK_MESSAGE(paper.find(said) != std::string::npos, said);

  look_at_school_plan(board.workspace, in.it_plan);
  REQUIRE(board.workspace.visiting() != nullptr);
  CHECK(board.plan().goals.size() == 1);
}

TEST_CASE("about what stands in the way one agreement is made, and the school reads what about") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  board.open(school.saved("school_plan.save"));
  const auto outcome = [&] {
    const Judging judging =
        judging_of(board.plan(), board.workspace.school_plans_in, board.review().it_plan,
                   Language::dutch, board.workspace.today());
    return outcome_of(board.plan(), board.review(), judging.faults);
  };
  REQUIRE(!outcome().frames.empty());
  CHECK(outcome().overall == Overall::back_to_school);
  const std::string review(board.review().id.view());
  const Outcome first = outcome();
  for (int twice = 0; twice < 2; ++twice) {
    for (Id frame : first.frames)
      board.run("review.agree", {{{"review", review}, {"frame", std::string(frame.view())}}});
    for (const Rule* rule : first.rules)
      board.run("review.agree", {{{"review", review}, {"rule", std::string(rule->id)}}});
  }
  CHECK(board.review().agreements.size() == first.frames.size() + first.rules.size());
  CHECK(outcome().overall == Overall::back_to_school);  // nobody said what, and by when
  Review agreed = board.review();
  for (ReviewAgreement& one : agreed.agreements) {
    one.text = "Voor de zomer in orde";
    one.when = board.workspace.today().plus(30);
  }
  agreed.overall = Overall::fitting_with_agreements;
  REQUIRE(board.workspace.commit(with(board.plan(), agreed), "action.row.set"));
  CHECK(outcome().overall == Overall::fitting_with_agreements);
  school.open(board.saved("review.save", {{{"review", review}}}));
  REQUIRE(school.plan().reviews.size() == 1);
  const ReviewAgreement& came = school.plan().reviews[0].agreements[0];
  CHECK(about_agreement(school.plan(), Language::dutch, came) ==
        row_title(board.plan(), Language::dutch, Entity::frames, first.frames[0]));
}

TEST_CASE("what a school put aside comes last for who judges, with its reason") {
  BoardDesk board;
  SchoolDesk school;
  school.open(board.saved("frames.save"));
  Dismissal dismissal;
  dismissal.id = Id::from("di");
  dismissal.rule = "U3";
  dismissal.about = {Entity::goals, school.plan().goals[0].id};
  dismissal.says = "finding.U3";
  dismissal.reason = Text("We meten in mei");
  REQUIRE(school.workspace.commit(with(school.plan(), dismissal), "action.row.set"));
  board.open(school.saved("school_plan.save"));
  const SchoolPlanIn& in = board.workspace.school_plans_in.all().front();
  const auto judged = [&] {
    return judging_of(board.plan(), board.workspace.school_plans_in, in.it_plan, Language::dutch,
                      board.workspace.today())
        .findings;
  };
  const std::vector<FindingSaid> findings = judged();
  REQUIRE(findings.size() > 1);
  const std::string said = "heeft geen indicator (U3). De school legde dit weg: We meten in mei";
  CHECK(findings.back().what == said);
  CHECK(std::count_if(findings.begin(), findings.end(),
                      [](const FindingSaid& one) { return one.aside; }) == 1);
  board.workspace.set_view(View::test_round);
  CHECK(printed(board.workspace).find(said) != std::string::npos);

  dismissal.reason.clear();  // without a reason it counts
  REQUIRE(school.workspace.commit(with(school.plan(), dismissal), "action.row.set"));
  board.wait(2'000);
  board.open(school.saved("school_plan.save"));
  const std::vector<FindingSaid> again = judged();
  CHECK(std::none_of(again.begin(), again.end(), [](const FindingSaid& one) { return one.aside; }));
}
