// In which order lists are read, and finding rows by what they are called.
#include <doctest/doctest.h>

#include "app/cells.h"
#include "app/columns.h"
#include "app/row_finder.h"
#include "app/rows.h"
#include "calendar/year_scope.h"
#include "shared/desk.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

Plan with_moment(Plan plan, const char* id, Date start, Clock from = {}) {
  Moment moment;
  moment.id = Id::from(id);
  moment.start = start;
  moment.from = from;
  return with(std::move(plan), std::move(moment));
}

std::string joined(const Ids& ids) {
  std::string out;
  for (Id id : ids) out += std::string(id.view()) + ' ';
  return out;
}

}  // namespace

TEST_CASE("moments are read by date and time, those without a date last") {
  Plan plan = with_moment({}, "m-late", Date::of(2027, 3, 12));
  plan = with_moment(std::move(plan), "m-none", {});
  plan = with_moment(std::move(plan), "m-noon", Date::of(2026, 10, 7), Clock::of(13, 0));
  plan = with_moment(std::move(plan), "m-nine", Date::of(2026, 10, 7), Clock::of(9, 0));
  plan = with_moment(std::move(plan), "m-day", Date::of(2026, 10, 7));
  const std::string by_date = "m-day m-nine m-noon m-late m-none ";
  CHECK(joined(rows_of_year(plan, Entity::moments)) == by_date);
  RowList list;
  CHECK(joined(list.of(plan, Entity::moments, Language::dutch, {})) == by_date);
  // And at once when a date changes.
  plan = with_moment(std::move(plan), "m-late", Date::of(2026, 9, 1));
  CHECK(joined(list.of(plan, Entity::moments, Language::dutch, {})) ==
        "m-late m-day m-nine m-noon m-none ");
}

TEST_CASE("other rows are read as they stand") {
  RandomPlans random(11);
  for (int i = 0; i < 20; ++i) {
    const Plan plan = random.plan();
    for (const EntityInfo& of : entities()) {
      if (reads_by_date(of.entity)) continue;
      std::size_t last = 0;
      for (Id id : rows_of_year(plan, of.entity)) {
        const std::size_t index = plan.table(of.entity).index_of(id);
        CHECK(index >= last);
        last = index;
      }
    }
  }
}

TEST_CASE("what is read by date cannot be moved up or down, and says why") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.moments");
  desk.run("add.moments");
  const Plan before = desk.workspace.plan();
  for (const char* action : {"row.up", "row.down"}) {
    CHECK(desk.registry.find(action)->blocked(desk.workspace).has_value());
    CHECK_FALSE(desk.run(action));
  }
  CHECK(same_value(desk.workspace.plan(), before));
  desk.run("add.goals");
  desk.run("add.goals");
  CHECK(desk.run("row.up"));
}

TEST_CASE("the first row cannot go up nor the last one down, and it says why") {
  Desk desk;
  desk.run("file.new");
  const auto reason = [&](const char* action) {
    const std::optional<Key> key = desk.registry.find(action)->blocked(desk.workspace);
    return key ? say(Language::dutch, *key) : std::string();
  };
  desk.run("add.themes", {{{"title", "Lezen"}}});
  CHECK(reason("row.up") == "Deze regel staat al bovenaan.");
  CHECK(reason("row.down") == "Deze regel staat al onderaan.");
  desk.run("add.themes", {{{"title", "Rekenen"}}});
  CHECK(reason("row.up").empty());
  CHECK(reason("row.down") == "Deze regel staat al onderaan.");
  desk.workspace.search = "rekenen";
  CHECK(reason("row.up") == "Deze regel staat al bovenaan.");
  desk.workspace.search = "lezen";
  CHECK(reason("row.up") == "Deze regel staat nu niet in de lijst.");
  desk.workspace.search.clear();
  desk.run("add.goals", {{{"what", "Voorlezen"}}});
  CHECK_FALSE(reason("row.up").empty());
  // Past the line under the speerpunten there is still a place.
  CHECK(reason("row.down").empty());
  CHECK(desk.run("row.down"));
  CHECK_FALSE(reason("row.down").empty());
}

TEST_CASE("rows are found by name over all that a list shows, roles and school years too") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.roles", {{{"label", "Bouwcoördinator"}}});
  RowFinder finder;
  const auto found = [&](const char* words) { return finder.of(desk.workspace.plan(), words, 9); };
  REQUIRE(found("bouwcoord").size() == 1);
  CHECK(found("bouwcoord")[0] == Subject{Entity::roles, desk.workspace.plan().roles[0].id});
  bool year = false;
  bool it_plan = false;
  for (Subject row : found("2026-2027")) {
    year = year || row.entity == Entity::school_years;
    it_plan = it_plan || row.entity == Entity::it_plans;
  }
  CHECK(year);
  CHECK(it_plan);
  CHECK(found("").empty());
  CHECK(found("bestaat niet").empty());
  desk.run("add.roles", {{{"label", "Bestaat niet lang"}}});
  CHECK(found("bestaat niet").size() == 1);  // the plan changed, and so did what is found
  for (int i = 0; i < 20; ++i) desk.run("add.goals", {{{"what", "Rekenen"}}});
  CHECK(found("rekenen").size() == 9);
}

TEST_CASE("every row that a list shows can be found by its name") {
  Desk desk;
  desk.run("file.new");
  for (const EntityInfo& of : entities()) {
    if (columns_of(of.entity).empty()) continue;
    std::shared_ptr<Row> row = of.make();
    row->id = Id::from("x-1");
    const Plan plan = with_row(desk.workspace.plan(), of.entity, std::move(row));
    RowFinder finder;
    const FieldInfo* title = title_field(of.entity);
    if (title == nullptr || of.entity == Entity::it_plans) continue;
    const Result<Plan> named =
        with_value(plan, of.entity, Id::from("x-1"), *title, std::string("Zeldzaam"));
    REQUIRE_MESSAGE(named.ok(), of.name);
    const auto hits = finder.of(*named, "zeldzaam", 5);
    REQUIRE_MESSAGE(hits.size() == 1, of.name);
    CHECK(hits[0].entity == of.entity);
  }
}
