// A board and a school that share nothing but files: what goes down, up and back.
#include "edit/packages.h"
#include <doctest/doctest.h>

#include "edit/edits.h"
#include "shared/named_row.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 9, 9);

template <class T>
void put(Plan& plan, T made) {
  rows<T>(plan).put(std::move(made));
}

void put_head(Plan& plan, const char* name, Id organisation, Id year) {
  auto head = std::make_shared<PlanHead>();
  head->id = id(name);
  head->title = name;
  head->organisation = organisation;
  head->school_year = year;
  plan.head = std::move(head);
}

void put_year(Plan& plan, const char* name) {
  SchoolYear year = row<SchoolYear>(name);
  year.label = "2026-2027";
  year.start = Date::of(2026, 8, 1);
  year.end = Date::of(2027, 7, 31);
  put(plan, year);
}

Frame frame(const char* name, const char* text) {
  Frame made = row<Frame>(name);
  made.theme = id("t-b");
  made.code = std::string("K") + (name + 1);
  made.text = Text(text);
  made.force = Force::must;
  return made;
}

// A board with a destination, one theme and two frames, that knows of one school.
Plan board(const char* name = "p-board") {
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
Plan school() {
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
  Plan board = ::board();
  Plan school = ::school();

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

std::string refusal(const Result<TakenFrames>& result) {
  return result.ok() ? "" : result.problem().code;
}

}  // namespace

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

TEST_CASE("a school sends its plan without people, and the board knows it") {
  Post post;
  post.take(post.frames());
  const Plan file = post.school_plan();
  CHECK(package_of(file)->base == "p-board");
  CHECK(find<Role>(file, id("r-own"))->person.empty());
  CHECK(find<Role>(file, id("r-own"))->email.empty());
  CHECK(find<Role>(post.school, id("r-own"))->person == "Sam de Wit");
  CHECK(file.responses.empty());
  CHECK(file.head->id != post.school.head->id);
  CHECK(file.head->forked_from == "p-school");
  CHECK(own_it_plan(post.school)->status == PlanStatus::for_review);

  const Result<Plan> taken = take_school_plan(post.board, file, today, post.ids);
  REQUIRE(taken.ok());
  CHECK(taken->organisations.size() == 2);
  CHECK(taken->it_plans.size() == 1);
  CHECK(taken->goals.empty());
  const Result<Plan> stranger = take_school_plan(::school(), file, today, post.ids);
  REQUIRE(!stranger.ok());
  CHECK(stranger.problem().code == "package_other_board");
}

TEST_CASE("joined, the school's plan stands beside the money of the board, once") {
  Post post;
  post.take(post.frames());
  const Plan file = post.school_plan();
  const Plan knowing = take_school_plan(post.board, file, today, post.ids).value();
  const Plan both = joined(knowing, file);
  CHECK(both.goals.size() == 1);
  CHECK(both.budget_lines.size() == 2);
  CHECK(both.frames.size() == 2);
  CHECK(both.it_plans.size() == 1);
  CHECK(both.head->id == post.board.head->id);
  CHECK(equal(joined(both, file), both));
}

TEST_CASE(
    "joined, what the board took back does not come back, and a line without a payer is the "
    "school's") {
  Post post;
  post.take(post.frames());
  BudgetLine bare = row<BudgetLine>("b-bare");
  put(post.school, bare);
  RuleSetting lenient = row<RuleSetting>("rs-own");
  put(post.school, lenient);
  const Plan file = post.school_plan();
  Result<Plan> knowing = take_school_plan(post.board, file, today, post.ids);
  REQUIRE(knowing.ok());
  Plan without = without_row(*knowing, Entity::frames, id("k2"));
  without = without_row(without, Entity::budget_lines, id("b-board"));
  const Plan both = joined(without, file);
  CHECK(both.frames.find(id("k2")) == nullptr);
  CHECK(both.budget_lines.find(id("b-board")) == nullptr);
  CHECK(both.rule_settings.size() == 0);
  const BudgetLine* paid = both.budget_lines.find(id("b-bare"));
  REQUIRE(paid != nullptr);
  CHECK(paid->payer == find<ItPlan>(both, own_it_plan(file)->id)->organisation);
}

TEST_CASE("the board's view comes back, and only to the plan that it is about") {
  Post post;
  post.take(post.frames());
  const Plan file = post.school_plan();
  post.board = take_school_plan(post.board, file, today, post.ids).value();
  const Plan result = post.reviewed(id("k2"));
  const Result<Plan> taken = take_review(post.school, result, today, post.ids);
  REQUIRE(taken.ok());
  REQUIRE(taken->reviews.size() == 1);
  CHECK(taken->reviews[0].items[0].human == Verdict::partly);
  CHECK(taken->reviews[0].date == today);
  CHECK(own_it_plan(*taken)->status == PlanStatus::reviewed);

  Plan stranger = ::school();
  put_head(stranger, "p-else", id("o-own"), id("y-own"));
  const Result<Plan> other = take_review(stranger, result, today, post.ids);
  REQUIRE(!other.ok());
  CHECK(other.problem().code == "package_other_plan");
  // A frame that went since is left out; one that was never sent is not understood.
  Plan without = post.school;
  without.frames.erase(without.frames.index_of(id("k2")));
  const Result<Plan> less = take_review(without, result, today, post.ids);
  REQUIRE(less.ok());
  CHECK(less->reviews[0].items.empty());
  put(post.board, frame("k9", "Nooit verstuurd"));
  const Result<Plan> unknown = take_review(post.school, post.reviewed(id("k9")), today, post.ids);
  REQUIRE(!unknown.ok());
  CHECK(unknown.problem().code == "package_unknown_frame");
  CHECK(unknown.problem().detail == "K9");
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

TEST_CASE("joined, a line that both have is the board's, and counts once") {
  Post post;
  BudgetLine bare = row<BudgetLine>("b-bare");
  put(post.board, bare);
  BudgetLine shared = row<BudgetLine>("b-shared");
  shared.payer = id("o-board");
  put(post.board, shared);
  post.take(post.frames());
  put(post.school, bare);
  shared.payer = own_it_plan(post.school)->organisation;  // as it was when the copy was made
  put(post.school, shared);
  const Plan file = post.school_plan();
  const Plan knowing = take_school_plan(post.board, file, today, post.ids).value();
  const Plan both = joined(knowing, file);
  CHECK(both.budget_lines.find(id("b-bare"))->payer.empty());
  CHECK(both.budget_lines.find(id("b-shared"))->payer == id("o-board"));
}
