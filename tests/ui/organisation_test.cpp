// The tab Organisation, by role and name: every role, school, school year and IT plan can be found
// and changed after it was made.
#include <algorithm>

#include <doctest/doctest.h>

#include "calendar/school_year.h"
#include "shared/screen.h"

using namespace koers;

namespace {

struct OrganisationScreen : TestScreen {
  OrganisationScreen() {
    run("file.new");
    run("go.organisation");
    frames();
  }
  bool has(NodeRole role, std::string_view name) const { return find(role, name) != nullptr; }
};

}  // namespace

TEST_CASE("the tab stands under the overview and lists what the plan is made by and for") {
  OrganisationScreen screen;
  CHECK(screen.find(NodeRole::tab, "Organisatie")->selected);
  CHECK(screen.act(NodeRole::tab, "Overzicht", EventKind::press));
  CHECK(screen.workspace.view == View::overview);
  CHECK(screen.act(NodeRole::tab, "Organisatie", EventKind::press));
  for (const char* list : {"Organisaties", "IT-plannen", "Schooljaren"})
    CHECK_MESSAGE(screen.has(NodeRole::grid, list), list);
  CHECK_FALSE(screen.has(NodeRole::grid, "Rollen"));  // none yet: words say so
  CHECK(screen.press("Rol toevoegen"));
  CHECK(screen.has(NodeRole::grid, "Rollen"));
  CHECK(screen.workspace.plan().roles[0].organisation ==
        screen.workspace.plan().head->organisation);
}

TEST_CASE("the region of the school year is chosen in its row, and the holidays follow") {
  OrganisationScreen screen;
  const auto year = [&]() -> const SchoolYear& { return screen.workspace.plan().school_years[0]; };
  screen.workspace.selection = {Entity::school_years, year().id};
  screen.frames();
  REQUIRE(screen.act(NodeRole::combobox, "Vakantieregio", EventKind::commit, "north"));
  CHECK(year().region == HolidayRegion::north);
  const auto standard = standard_holidays(HolidayRegion::north, 2026);
  REQUIRE(year().holidays.size() == standard.size());
  CHECK(year().holidays.back().start == standard.back().start);
}

TEST_CASE("an IT plan is added for the next school, and is called by school and year") {
  OrganisationScreen screen;
  screen.run("add.organisations", {{{"name", "De Brug"}}});
  CHECK(screen.press("IT-plan toevoegen"));
  const Plan& plan = screen.workspace.plan();
  REQUIRE(plan.it_plans.size() == 2);
  CHECK(plan.it_plans[1].organisation == plan.organisations[1].id);
  CHECK(plan.it_plans[1].school_year == plan.head->school_year);
  CHECK(plan.it_plans[1].destination == plan.destinations[0].id);
  CHECK(screen.press("IT-plan toevoegen"));  // no school is left: one chooses
  CHECK(screen.workspace.plan().it_plans[2].organisation.empty());
}

TEST_CASE("the palette finds a role and opens it where it is listed") {
  OrganisationScreen screen;
  screen.run("add.roles", {{{"label", "Bouwcoördinator"}}});
  screen.run("view.deselect");
  screen.run("go.goals");
  screen.run("view.palette");
  screen.frames();
  REQUIRE(screen.act(NodeRole::textbox, "Zoek een opdracht of een onderdeel van het plan",
                     EventKind::input, "bouwcoordinator"));
  REQUIRE(screen.press("Bouwcoördinator"));
  CHECK(screen.workspace.view == View::organisation);
  CHECK(screen.workspace.selection == Subject{Entity::roles, screen.workspace.plan().roles[0].id});
}

TEST_CASE("taking away the plan's own school or year leaves a plan that every view can show") {
  for (Entity entity : {Entity::organisations, Entity::school_years, Entity::it_plans}) {
    OrganisationScreen screen;
    screen.run("add.goals");
    screen.run("add.activities");
    screen.workspace.selection = {entity, screen.workspace.plan().table(entity).id_at(0)};
    screen.run("row.remove");
    CHECK(screen.workspace.plan().table(entity).empty());
    for (const Link& link : chain) {
      screen.workspace.set_view(link.view);
      screen.frames();
      const auto& nodes = screen.interface.nodes();
      CHECK(std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.role == NodeRole::heading && node.level == 1;
      }));
    }
  }
}

TEST_CASE("where a role is asked for and there is none yet, one is made there, and is meant") {
  OrganisationScreen screen;
  screen.run("add.activities");
  screen.frames();
  REQUIRE(screen.workspace.plan().roles.empty());
  const Id activity = screen.workspace.plan().activities[0].id;
  REQUIRE(screen.press("Rol toevoegen: Eigenaar"));
  REQUIRE(screen.workspace.plan().roles.size() == 1);
  const Id role = screen.workspace.plan().roles[0].id;
  CHECK(find<Activity>(screen.workspace.plan(), activity)->owner == role);
  CHECK(screen.workspace.selection == Subject{Entity::roles, role});
  screen.run("edit.undo");
  CHECK(screen.workspace.plan().roles.empty());
  CHECK(find<Activity>(screen.workspace.plan(), activity)->owner.empty());
}

TEST_CASE("a goal asks at once which statements of the vision it comes of") {
  OrganisationScreen screen;
  screen.run("add.visionStatements", {{{"text", "Ieder kind leert"}}});
  screen.run("add.goals");
  screen.frames();
  CHECK(screen.find(NodeRole::checkbox, "V1 · Ieder kind leert") != nullptr);
}

TEST_CASE("a new plan asks first which school it is for, and what kind of school") {
  OrganisationScreen screen;
  screen.workspace.selection = {};
  screen.workspace.set_view(View::vision);
  screen.frames();
  REQUIRE(screen.act(NodeRole::textbox, "Naam", EventKind::input, "Veenpoort"));
  REQUIRE(screen.act(NodeRole::combobox, "Soort onderwijs", EventKind::commit, "secondary"));
  CHECK(own_organisation(screen.workspace.plan())->name == "Veenpoort");
  CHECK(sector_of(screen.workspace.plan()) == Sector::secondary);
  screen.run("add.visionStatements");
  screen.workspace.selection = {};
  screen.frames();
  CHECK(screen.find(NodeRole::combobox, "Soort onderwijs") == nullptr);
}
