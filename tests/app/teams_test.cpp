// Team action plans: what each team sees of the plan, and what of it fits on half a sheet.
#include <doctest/doctest.h>

#include "app/print/print.h"
#include "app/team_plans.h"
#include "shared/desk.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

Plan with_school_of(Desk& desk, Sector sector) {
  desk.run("file.new");
  Organisation school = desk.workspace.plan().organisations[0];
  school.sector = sector;
  desk.workspace.commit(with(desk.workspace.plan(), school), "action.row.set");
  return desk.workspace.plan();
}

std::size_t lines_of(const std::string& text, std::size_t width) {
  std::size_t letters = 0;
  for (char c : text) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return letters == 0 ? 1 : (letters + width - 1) / width;
}

}  // namespace

TEST_CASE("a school makes its usual teams, one press each") {
  Desk primary;
  const Plan plan = with_school_of(primary, Sector::primary);
  const Id school = plan.organisations[0].id;
  CHECK(usual_teams(plan, Language::dutch, school) ==
        std::vector<std::string>{"Onderbouw", "Middenbouw", "Bovenbouw"});
  REQUIRE(primary.run("add.teams", {{{"name", "Bovenbouw"}}}));
  const auto now = [&]() -> const Plan& { return primary.workspace.plan(); };
  CHECK(usual_teams(now(), Language::dutch, school) ==
        std::vector<std::string>{"Onderbouw", "Middenbouw"});
  const std::vector<TeamView> views = team_views(now(), Language::dutch);
  REQUIRE(views.size() == 1);
  CHECK(views[0].name == "Bovenbouw");
  CHECK(views[0].school == "Onze school");
  REQUIRE(now().team_plans.size() == 1);
  CHECK(now().team_plans[0].school_year == now().school_years[0].id);
  primary.run("edit.undo");
  CHECK(team_views(now(), Language::dutch).empty());

  Desk secondary;
  const Plan other = with_school_of(secondary, Sector::secondary);
  CHECK(usual_teams(other, Language::dutch, other.organisations[0].id).size() == 4);
}

TEST_CASE("a team sees its goals with its own activities and those it chose, by their dates") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals", {{{"what", "Leerlijn"}}});
  desk.run("add.teams", {{{"name", "Bovenbouw"}}});
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  const Id team = plan().organisations[1].id;
  const auto add = [&](const char* id, Id organisation, Date start, ActivityStatus status) {
    Activity activity;
    activity.id = Id::from(id);
    activity.title = id;
    activity.goal = plan().goals[0].id;
    activity.organisation = organisation;
    activity.start = start;
    activity.status = status;
    desk.workspace.commit(with(plan(), activity), "action.row.set");
  };
  add("a-later", team, Date::of(2027, 1, 4), ActivityStatus::not_started);
  add("a-school", plan().organisations[0].id, Date::of(2026, 9, 1), ActivityStatus::busy);
  add("a-chosen", plan().organisations[0].id, Date::of(2026, 10, 1), ActivityStatus::done);
  add("a-dropped", team, Date::of(2026, 9, 1), ActivityStatus::cancelled);
  CHECK(activities_for(plan(), team, plan().goals[0].id) ==
        Ids{Id::from("a-school"), Id::from("a-chosen")});
  TeamPlan team_plan = plan().team_plans[0];
  team_plan.goals = {plan().goals[0].id};
  team_plan.activities = {Id::from("a-chosen")};
  Agreement agreement;
  agreement.text = "Woensdag is maakdag";
  agreement.who = "elke bouw";
  team_plan.agreements = {agreement, {}};
  desk.workspace.commit(with(plan(), team_plan), "action.row.set");
  const TeamView view = team_views(plan(), Language::dutch).front();
  REQUIRE(view.goals.size() == 1);
  REQUIRE(view.goals[0].activities.size() == 2);
  CHECK(view.goals[0].activities[0].title == "a-chosen");
  CHECK(view.goals[0].activities[0].done);
  CHECK(view.goals[0].activities[0].chosen);
  CHECK(view.goals[0].activities[1].title == "a-later");
  REQUIRE(view.agreements.size() == 1);
  CHECK(view.agreements[0].find("elke bouw") != std::string::npos);
}

TEST_CASE("the team plan of another school year stays where it is") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.teams", {{{"name", "Bovenbouw"}}});
  const auto plan = [&]() -> const Plan& { return desk.workspace.plan(); };
  SchoolYear next = plan().school_years[0];
  next.id = Id::from("y-next");
  PlanHead head = *plan().head;
  head.school_year = next.id;
  desk.workspace.commit(with_head(with(plan(), next), head), "action.row.set");
  const Id team = plan().organisations[1].id;
  CHECK(team_plan_of(plan(), team) == nullptr);
  CHECK(team_views(plan(), Language::dutch).front().plan.empty());
  REQUIRE(desk.run("team.begin", {{{"team", std::string(team.view())}}}));
  CHECK(plan().team_plans.size() == 2);
  CHECK(team_plan_of(plan(), team)->school_year == next.id);
  desk.run("team.begin", {{{"team", std::string(team.view())}}});
  CHECK(plan().team_plans.size() == 2);
}

TEST_CASE("half a sheet holds what fits, and says how much it leaves out") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    RandomPlans random(seed);
    const auto text = [&] {
      std::string out = "Groep één";
      for (std::size_t i = random.below(seed % 3 == 0 ? 60 : 12); i > 0; --i) out += " léren";
      return out;
    };
    TeamView view;
    std::size_t all = 0;
    for (std::size_t i = random.below(7); i > 0; --i) {
      TeamGoal goal{Id{}, text(), {}};
      for (std::size_t j = random.below(6); j > 0; --j)
        goal.activities.push_back({Id{}, text(), random.once_in(3) ? "" : text(), false, false});
      all += 1 + goal.activities.size();
      view.goals.push_back(std::move(goal));
    }
    for (std::size_t i = random.below(12); i > 0; --i) view.agreements.push_back(text());
    for (std::size_t i = random.below(9); i > 0; --i) view.reviews.push_back(text());
    all += view.agreements.size() + view.reviews.size();
    const HalfPage page = half_page(view, Language::dutch);

    std::size_t lines = 0;
    std::size_t shown = 0;
    std::size_t notes = 0;
    for (const HalfLine& line : page.left) {
      lines += lines_of(line.text, half_page_left) + (line.beside.empty() ? 0 : 1);
      CHECK(lines_of(line.beside, half_page_left * 5 / 4) == 1);
      (line.kind == HalfLine::Kind::more ? notes : shown) += 1;
    }
    CHECK(lines <= half_page_lines);
    std::size_t right = 2;  // headings
    for (const auto* texts : {&page.agreements, &page.reviews})
      for (const std::string& one : *texts) {
        right += lines_of(one, half_page_right);
        (one.starts_with("en nog ") ? notes : shown) += 1;
      }
    CHECK(right <= half_page_lines);
    CHECK(shown + static_cast<std::size_t>(page.left_out) == all);
    CHECK((notes > 0) == (page.left_out > 0));
  }
}

TEST_CASE("each team prints on half a sheet of its own") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.teams", {{{"name", "Onder <bouw>"}}});
  desk.run("add.teams", {{{"name", "Bovenbouw"}}});
  const std::string paper =
      printed(View::teams, {desk.workspace.plan(), Language::dutch, desk.world.today()});
  std::size_t halves = 0;
  for (std::size_t at = paper.find("<section class=\"half\">"); at != std::string::npos;
       at = paper.find("<section class=\"half\">", at + 1))
    ++halves;
  CHECK(halves == 2);
  CHECK(paper.find("Onder &lt;bouw&gt;") != std::string::npos);
}
