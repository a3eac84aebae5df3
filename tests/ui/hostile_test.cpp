// Nothing that a plan holds may stop the program: random plans and plans at the edge of what a file
// may hold are looked at in every view, searched, opened in the details and printed.
#include <doctest/doctest.h>

#include "app/print/print.h"
#include "model/limits.h"
#include "shared/random_plan.h"
#include "shared/screen.h"

using namespace koers;

namespace {

// Opens the details of the first row of each kind, with all their fields.
void open_details(TestScreen& screen) {
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = screen.workspace.plan().table(of.entity);
    if (table.empty()) continue;
    screen.workspace.selection = {of.entity, table.id_at(0)};
    screen.frames(1);
    screen.press("Alle velden");
  }
  screen.workspace.selection = {};
}

void look_at_all(TestScreen& screen, const Plan& plan) {
  screen.workspace.show_plan(plan);
  screen.storage.deliver();
  for (const Link& link : chain) {
    screen.workspace.set_view(link.view);
    screen.frames(2);
    CHECK_FALSE(screen.interface.nodes().empty());
    for (Language language : {Language::dutch, Language::english})
      CHECK_FALSE(
          printed(link.view, {screen.workspace.plan(), language, screen.world.today()}).empty());
  }
  open_details(screen);
  screen.workspace.set_view(View::goals);
  screen.workspace.search = "e";
  screen.frames(1);
  screen.run("view.palette");
  screen.frames(1);
  screen.interface.event({screen.interface.take_focus_wanted(), EventKind::input, "e"});
  screen.frames(1);
  screen.run("view.palette");
  screen.frames(1);
}

// Every field at one end of what it may hold.
void fill_to_the_edge(const RecordInfo& record, void* at, bool high) {
  for (const FieldInfo& field : record.fields) {
    switch (field.kind) {
      case Kind::number:
        as_mutable<std::int64_t>(field, at) = high ? largest_number : -largest_number;
        break;
      case Kind::decimal:
        as_mutable<Decimal>(field, at) = {high ? largest_milli : -largest_milli};
        break;
      case Kind::money:
        as_mutable<Cents>(field, at) = {high ? largest_cents : -largest_cents};
        break;
      case Kind::date:
        as_mutable<Date>(field, at) = high ? Date::of(2199, 12, 31) : Date::of(1900, 1, 1);
        break;
      case Kind::month:
        as_mutable<Month>(field, at) = high ? Month::of(2199, 12) : Month::of(1900, 1);
        break;
      case Kind::line:
        as_mutable<std::string>(field, at) = std::string(high ? longest_line : 0, 'x');
        break;
      default:
        break;
    }
  }
}

// A row of each kind at the edge; `odd` turns every second one round, so that ends come before
// starts.
Plan plan_at_the_edge(bool odd) {
  RandomPlans random(7);
  Plan plan = random.plan();
  bool high = odd;
  for (const EntityInfo& of : entities())
    for (int i = 0; i < 3; ++i) {
      plan = random.with_new_row(std::move(plan), of);
      AnyTable& table = plan.table(of.entity);
      std::shared_ptr<Row> row = of.copy(table.at(table.size() - 1));
      fill_to_the_edge(*of.record, of.address(row.get()), high = !high);
      table.replace(table.size() - 1, of.shared(std::move(row)));
    }
  return plan;
}

}  // namespace

TEST_CASE("random plans can be looked at in every view, searched, opened and printed") {
  for (float width : {1440.0F, 390.0F})
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      CAPTURE(seed);
      TestScreen screen(width, 844);
      look_at_all(screen, RandomPlans(seed).plan());
    }
}

TEST_CASE("plans at the edge of what a file may hold are looked at all the same") {
  for (float width : {1440.0F, 390.0F})
    for (bool odd : {false, true}) {
      TestScreen screen(width, 844);
      look_at_all(screen, plan_at_the_edge(odd));
    }
}

TEST_CASE("a school year that ends before it begins, or has one day, still is a timeline") {
  for (const auto& [start, end] :
       {std::pair{"2027-07-31", "2026-08-01"}, std::pair{"2026-08-01", "2026-08-01"},
        std::pair{"", ""}, std::pair{"1900-01-01", "2199-12-31"}}) {
    TestScreen screen;
    screen.run("file.new");
    screen.run("add.goals");
    screen.run("add.activities");
    Plan plan = screen.workspace.plan();
    SchoolYear year = plan.school_years[0];
    year.start = Date::from_iso(start);
    year.end = Date::from_iso(end);
    for (Holiday& holiday : year.holidays) std::swap(holiday.start, holiday.end);
    plan.school_years.put(year);
    screen.workspace.show_plan(plan);
    screen.frames(3);  // the plan before is kept first
    screen.workspace.set_view(View::timeline);
    screen.frames(3);
    CHECK(screen.find(NodeRole::list, "Activiteiten") != nullptr);
  }
}
