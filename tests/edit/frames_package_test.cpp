// What a board sends down: its frames, with its share of the cost and its terms.
#include <doctest/doctest.h>
#include "edit/packages.h"

#include "shared/post.h"
#include "shared/random_plan.h"

using namespace koers;
using namespace koers::post_test;

TEST_CASE("frames come in: the board's destination, and the school's own work under it") {
  Post post;
  const Plan file = post.frames();
  CHECK(package_of(file)->kind == PackageKind::frames);
  CHECK(find<Role>(file, id("r-board"))->person.empty());
  CHECK(package_of(post.board) == nullptr);
  CHECK(last_package(post.board, PackageKind::frames, Direction::sent) != nullptr);

  const TakenFrames taken = post.take(file);
  CHECK(taken.first);
  CHECK(taken.added == 2);
  const Plan& plan = post.school;
  CHECK(plan.frames.size() == 2);
  CHECK(own_destination(plan)->id == id("d-board"));
  CHECK(own_it_plan(plan)->destination_version == "1.1");
  CHECK(plan.destinations.size() == 1);  // nothing stood in its own any more
  CHECK(plan.themes.size() == 1);
  CHECK(plan.goals[0].themes == Ids{id("t-b")});
  CHECK(plan.head->organisation == id("o-known"));
  CHECK(plan.head->school_year == id("y-board"));
  CHECK(changes_of_frames(plan).empty());
}

TEST_CASE(
    "with the frames come the share of the school, and the terms by which the board measures") {
  Post post;
  Category of_board = row<Category>("ca-board");
  of_board.label = "Chromebook";
  of_board.depreciation_years = 5;
  put(post.board, of_board);
  Category own = row<Category>("ca-own");
  own.label = "Chromebook";
  own.depreciation_years = 4;
  put(post.school, own);
  BudgetLine line = *post.school.budget_lines.find(id("b-own"));
  line.category = own.id;
  put(post.school, line);
  RuleSetting setting = row<RuleSetting>("ru-board");
  setting.rule = "U5";
  put(post.board, setting);
  setting.id = id("ru-board-2");
  setting.rule = "I5";
  put(post.board, setting);
  setting.id = id("ru-own");
  put(post.school, setting);
  BudgetYear year = row<BudgetYear>("by-board");
  year.year = 2027;
  year.ceiling = {900'000'00};
  year.ceiling_per_pupil = {300'00};
  put(post.board, year);

  const std::vector<BoardShare> shares = {{{}, id("o-known"), 2027, {1234}},
                                          {{}, id("o-board"), 2027, {99}}};
  const Plan file = send_frames(post.board, shares, today, post.ids);
  post.board = with_sent(post.board, file);
  CHECK(last_package(post.board, PackageKind::frames, Direction::sent)->shares.empty());
  post.take(file);
  const Plan& plan = post.school;
  const auto& kept = last_package(plan, PackageKind::frames, Direction::received)->shares;
  REQUIRE(kept.size() == 1);  // what others bear is not its business
  CHECK(kept[0].organisation == plan.head->organisation);
  CHECK(kept[0].allocated.value == 1234);
  REQUIRE(plan.categories.size() == 1);
  CHECK(plan.categories[0].depreciation_years == 5);
  CHECK(plan.budget_lines.find(id("b-own"))->category == id("ca-board"));
  CHECK(plan.rule_settings.size() == 2);  // what the school set itself stays
  CHECK(plan.rule_settings.find(id("ru-board-2")) == nullptr);
  REQUIRE(plan.budget_years.size() == 1);
  CHECK(plan.budget_years[0].ceiling_per_pupil.value == 300'00);
  CHECK(plan.budget_years[0].ceiling.value == 0);  // that of the board is not the school's

  // A ceiling that the school set meanwhile stays when they come again.
  BudgetYear set = plan.budget_years[0];
  set.ceiling = {5000};
  put(post.school, set);
  post.take(post.frames());
  CHECK(post.school.budget_years[0].ceiling.value == 5000);
}

TEST_CASE("a new version says what differs, until the school has seen it") {
  Post post;
  post.take(post.frames());
  Destination next = post.board.destinations[0];
  next.version = "1.2";
  put(post.board, next);
  put(post.board, frame("k2", "Chromebooks of tablets"));
  put(post.board, frame("k3", "Ten hoogste drie speerpunten"));
  post.board.frames.erase(post.board.frames.index_of(id("k1")));
  const TakenFrames taken = post.take(post.frames());
  CHECK(!taken.first);
  CHECK(taken.added == 1);
  CHECK(taken.changed == 1);
  CHECK(taken.gone == 1);
  CHECK(own_it_plan(post.school)->destination_version == "1.1");
  CHECK(own_destination(post.school)->version == "1.2");
  const auto changes = changes_of_frames(post.school);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0]->before == "Chromebooks");
  CHECK(changes[0]->after == "Chromebooks of tablets");
  CHECK(changes[2]->before == "K1: Netwerk bovenschools");
  const Plan seen = with_frames_seen(post.school);
  CHECK(own_it_plan(seen)->destination_version == "1.2");
  CHECK(changes_of_frames(seen).empty());
}

TEST_CASE("a plan made against an older version tells its board what differs since") {
  Post post;
  post.take(post.frames());
  Frame own = frame("k-own", "Van de school zelf");
  own.theme = id("t-b");
  put(post.school, own);
  const Plan before = post.school_plan();
  CHECK(changes_since(post.board, before).empty());
  put(post.board, frame("k2", "Chromebooks of tablets"));
  put(post.board, frame("k3", "Ten hoogste drie speerpunten"));
  post.board.frames.erase(post.board.frames.index_of(id("k1")));
  const auto told = [](const std::vector<Change>& changes) {
    std::string out;
    for (const Change& change : changes) out += change.before + " > " + change.after + "; ";
    return out;
  };
  const std::string all =
      "Chromebooks > Chromebooks of tablets;  > Ten hoogste drie speerpunten; "
      "K1: Netwerk bovenschools > ; ";
  CHECK(told(changes_since(post.board, before)) == all);
  // The school has the new version, and did not look at it yet.
  post.take(post.frames());
  CHECK(told(changes_since(post.board, post.school_plan())) == all);
  post.school = with_frames_seen(post.school);
  CHECK(changes_since(post.board, post.school_plan()).empty());
}

TEST_CASE("frames that are not for this plan are refused") {
  Post post;
  const Plan file = post.frames();
  CHECK(refusal(take_frames(post.board, file, today, post.ids)) == "package_own");
  CHECK(refusal(take_frames(post.school, post.board, today, post.ids)) == "package_broken");
  Plan broken = file;
  Frame lost = frame("k9", "Van een ander thema");
  lost.theme = id("t-none");
  put(broken, lost);
  CHECK(refusal(take_frames(post.school, broken, today, post.ids)) == "package_broken");
  post.take(file);
  const Plan other = send_frames(board("p-other"), {}, today, post.ids);
  CHECK(refusal(take_frames(post.school, other, today, post.ids)) == "package_other_board");
  post.take(post.frames());
  CHECK(refusal(take_frames(post.school, file, today, post.ids)) == "package_older");
  const Plan old = send_frames(post.board, {}, today.plus(-30), post.ids);
  CHECK(refusal(take_frames(post.school, old, today, post.ids)) == "package_older");
}

TEST_CASE("law: the same frames taken twice change nothing but what was noted of it") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    IdSource ids(seed);
    const Plan file = send_frames(RandomPlans(seed).plan(), {}, today, ids);
    const Result<TakenFrames> once = take_frames(RandomPlans(seed + 1000).plan(), file, today, ids);
    if (!once) {
      CHECK(once.problem().code.starts_with("package_"));  // what comes by chance may not fit
      continue;
    }
    const Result<TakenFrames> twice = take_frames(once->plan, file, today, ids);
    if (!twice) {
      CHECK_MESSAGE(twice.ok(), twice.problem().code);
      continue;
    }
    CHECK(twice->added + twice->changed + twice->gone == 0);
    Plan noted = twice->plan;
    noted.packages = once->plan.packages;
    for (const EntityInfo& of : entities()) {
      Plan one = once->plan;
      one.table(of.entity) = noted.table(of.entity);
      CHECK_MESSAGE(equal(one, once->plan), std::string(of.name));
    }
  }
}
