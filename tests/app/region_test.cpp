// The holidays of a school year follow its region, and what people changed stays.
#include <doctest/doctest.h>

#include "calendar/school_year.h"
#include "shared/desk.h"

using namespace koers;

namespace {

struct Year : Desk {
  Year() { run("file.new"); }

  const SchoolYear& year() const { return workspace.plan().school_years[0]; }
  bool set(Entity entity, Id id, const char* field, const char* value) {
    return run("row.set",
               {{{"table", info(entity).name}, {"row", std::string(id.view())}, {field, value}}});
  }
  bool move_to(const char* region) {
    return set(Entity::school_years, year().id, "region", region);
  }
  void put(std::vector<Holiday> holidays) {
    SchoolYear changed = year();
    changed.holidays = std::move(holidays);
    workspace.commit(with(workspace.plan(), std::move(changed)), "action.row.set");
  }
  const Holiday* called(const char* name) const {
    for (const Holiday& holiday : year().holidays)
      if (holiday.name == name) return &holiday;
    return nullptr;
  }
};

bool same_days(const std::vector<Holiday>& a, const std::vector<Holiday>& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](const Holiday& x, const Holiday& y) {
           return x.start == y.start && x.end == y.end && x.fixedness == y.fixedness;
         });
}

}  // namespace

TEST_CASE("a school year in another region has the holidays of that region, in one step of undo") {
  Year desk;
  const Plan before = desk.workspace.plan();
  for (const char* region : {"north", "south", "middle", "north"}) {
    CAPTURE(region);
    REQUIRE(desk.move_to(region));
    CHECK(same_days(desk.year().holidays, standard_holidays(desk.year().region, 2026)));
    CHECK(desk.called("Herfstvakantie") != nullptr);
  }
  for (int i = 0; i < 4; ++i) desk.run("edit.undo");
  CHECK(equal(desk.workspace.plan(), before));
}

TEST_CASE("holidays that a person changed, added or took away stay so") {
  Year desk;
  std::vector<Holiday> holidays = desk.year().holidays;
  REQUIRE(holidays.size() == 5);
  holidays[0].end = holidays[0].end.plus(3);  // autumn, with three days more
  holidays.erase(holidays.begin() + 2);       // no spring
  Holiday own;
  own.name = "Carnaval";
  own.start = own.end = Date::of(2027, 2, 8);
  holidays.push_back(own);
  desk.put(holidays);
  REQUIRE(desk.move_to("south"));
  CHECK(desk.called("Herfstvakantie")->end == holidays[0].end);
  CHECK(desk.called("Herfstvakantie")->start == holidays[0].start);
  CHECK(desk.called("Voorjaarsvakantie") == nullptr);
  CHECK(desk.called("Carnaval")->start == own.start);
  CHECK(desk.called("Zomervakantie")->start == Date::of(2027, 7, 24));
  for (std::size_t i = 1; i < desk.year().holidays.size(); ++i)
    CHECK(desk.year().holidays[i - 1].start <= desk.year().holidays[i].start);
}

TEST_CASE("a year without a region gets holidays with one, beside those that were typed") {
  Year desk;
  Holiday own;
  own.name = "herfstvakantie";
  own.start = Date::of(2026, 10, 19);
  own.end = Date::of(2026, 10, 23);
  REQUIRE(desk.move_to(""));
  CHECK(desk.year().holidays.empty());
  desk.put({own});
  REQUIRE(desk.move_to("middle"));
  CHECK(desk.year().holidays.size() == 5);
  CHECK(desk.called("Herfstvakantie") == nullptr);
  CHECK(desk.called("herfstvakantie")->end == own.end);
  CHECK(desk.called("Kerstvakantie") != nullptr);
}

TEST_CASE("the school years of the plan's own school move with it, others do not") {
  Year desk;
  const Id own = desk.workspace.plan().organisations[0].id;
  REQUIRE(desk.set(Entity::organisations, own, "region", "north"));
  CHECK(desk.year().region == HolidayRegion::north);
  CHECK(same_days(desk.year().holidays, standard_holidays(HolidayRegion::north, 2026)));
  desk.run("add.organisations");
  const Id other = desk.workspace.plan().organisations[1].id;
  REQUIRE(desk.set(Entity::organisations, other, "region", "south"));
  CHECK(desk.year().region == HolidayRegion::north);
  // Who set the year apart keeps it.
  REQUIRE(desk.move_to("south"));
  REQUIRE(desk.set(Entity::organisations, own, "region", "middle"));
  CHECK(desk.year().region == HolidayRegion::south);
}

TEST_CASE("a year that does not say when it begins keeps its holidays") {
  Year desk;
  SchoolYear year = desk.year();
  year.start = {};
  desk.workspace.commit(with(desk.workspace.plan(), year), "action.row.set");
  REQUIRE(desk.move_to("north"));
  CHECK(same_days(desk.year().holidays, year.holidays));
}
