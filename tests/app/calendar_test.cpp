#include <doctest/doctest.h>

#include "app/programme.h"
#include "app/rhythm.h"
#include "app/year_calendar.h"
#include "calendar/year_scope.h"
#include "format/plan_file.h"
#include "shared/desk.h"

using namespace koers;

namespace {

struct School : Desk {
  School() { run("file.new"); }
  const Plan& plan() const { return workspace.plan(); }
  void be(Sector sector) {
    Organisation own = *own_organisation(plan());
    own.sector = sector;
    workspace.commit(with(plan(), own), "action.row.set");
  }
  std::string said() const { return say(Language::dutch, workspace.message()->phrase); }
  Id add(MomentKind kind, Date start, const char* title) {
    Moment moment;
    moment.id = workspace.ids().mint("m");
    moment.kind = kind;
    moment.start = start;
    moment.title = title;
    workspace.commit(with(plan(), moment), "action.add.moments");
    return moment.id;
  }
};

}  // namespace

TEST_CASE("a new plan has the holidays of its region in words, with where they come from") {
  School school;
  const SchoolYear& year = *own_school_year(school.plan());
  REQUIRE(year.holidays.size() == 5);
  CHECK(year.holidays[0].name == "Herfstvakantie");
  CHECK(year.holidays[0].source.starts_with("OpenHolidays"));
}

TEST_CASE(
    "a school says on which public holidays everyone is off, and keeps it for the next year") {
  School school;
  const Id year = own_school_year(school.plan())->id;
  const Date friday = Date::of(2027, 3, 26);
  const auto at_school = [&](Date day) {
    return own_calendar(school.plan(), school.world.today()).is_school_day(day);
  };
  CHECK(at_school(friday));  // unless the school says so
  REQUIRE(school.workspace.commit(
      with_public_day(school.plan(), year, "public_holiday.good_friday", true), "action.row.set"));
  CHECK_FALSE(at_school(friday));
  REQUIRE(school.workspace.commit(
      with_public_day(school.plan(), year, "public_holiday.good_friday", false), "action.row.set"));
  CHECK(at_school(friday));
  CHECK(own_school_year(school.plan())->public_days.empty());  // as usual
  REQUIRE(school.workspace.commit(
      with_public_day(school.plan(), year, "public_holiday.ascension", false), "action.row.set"));
  school.run("add.goals");
  school.run("year.proceed_all");
  REQUIRE(school.run("year.begin"));
  REQUIRE(own_school_year(school.plan())->id != year);
  CHECK(at_school(Date::of(2028, 5, 25)));
  CHECK_FALSE(with_public_day(school.plan(), Id::from("y-none"), "x", true));
}

TEST_CASE("the calendar knows what lies on each day, also what lasts longer than one") {
  School school;
  const Id one = school.add(MomentKind::study_day, Date::of(2026, 10, 7), "Studiedag");
  Moment week;
  week.id = school.workspace.ids().mint("m");
  week.kind = MomentKind::test_week;
  week.start = Date::of(2026, 11, 9);
  week.end = Date::of(2026, 11, 13);
  Moment endless = week;
  endless.id = school.workspace.ids().mint("m");
  endless.end = Date::of(2199, 1, 1);
  Moment backwards = week;
  backwards.id = school.workspace.ids().mint("m");
  backwards.end = Date::of(2026, 1, 1);
  Plan plan = school.plan();
  for (const Moment& moment : {week, endless, backwards}) plan = with(std::move(plan), moment);
  const YearCalendar calendar = year_calendar(plan, school.world.today());
  CHECK(calendar.on(Date::of(2026, 10, 7)) == Ids{one});
  CHECK(calendar.on(Date::of(2026, 11, 9)).size() == 3);
  CHECK(calendar.on(Date::of(2026, 11, 13)) == Ids{week.id, endless.id});
  CHECK(calendar.on(Date::of(2027, 7, 31)) == Ids{endless.id});
  CHECK(calendar.on(Date::of(2027, 8, 1)).empty());
  CHECK(calendar.in_words(plan, Language::dutch, Date::of(2026, 10, 17)) ==
        "zaterdag 17 oktober 2026, Herfstvakantie");
  CHECK(calendar.in_words(plan, Language::english, Date::of(2026, 10, 17)) ==
        "Saturday 17 October 2026, Autumn holiday");  // named in the language that asks
  CHECK(calendar.in_words(plan, Language::dutch, Date::of(2026, 10, 7)) ==
        "woensdag 7 oktober 2026, Studiedag");
}

TEST_CASE("the list of the year is by month and by date; what has no date comes last") {
  School school;
  const Id late = school.add(MomentKind::mr, Date::of(2027, 6, 1), "laat");
  const Id early = school.add(MomentKind::mr, Date::of(2026, 9, 1), "vroeg");
  const Id never = school.add(MomentKind::mr, {}, "ooit");
  const YearCalendar calendar = year_calendar(school.plan(), school.world.today());
  CHECK(calendar.moments == Ids{early, late, never});
  const auto lines = agenda_of(school.plan(), calendar, calendar.moments, {.free_days = true});
  Date last;
  bool undated = false;
  std::size_t moments = 0;
  std::size_t holidays = 0;
  for (const AgendaLine& line : lines) {
    if (line.kind == AgendaLine::Kind::undated) undated = true;
    if (line.kind == AgendaLine::Kind::holiday) ++holidays;
    if (line.kind == AgendaLine::Kind::moment) ++moments;
    if (line.date.empty()) continue;
    CHECK_FALSE(undated);
    CHECK((last.empty() || last <= line.date));
    last = line.date;
  }
  CHECK(undated);
  CHECK(moments == 3);
  CHECK(holidays == 6);  // with the summer that the year begins in
  CHECK(agenda_of(school.plan(), calendar, {late}).size() == 2);
}

TEST_CASE("a decision stands in the list of the year on the day by which it must be answered") {
  School school;
  Decision decision;
  decision.id = Id::from("dc-1");
  decision.subject = "IT-plan";
  decision.answer_by = Date::of(2027, 3, 4);
  Plan plan = with(school.plan(), decision);
  const YearCalendar calendar = year_calendar(plan, school.world.today());
  const auto lines = agenda_of(plan, calendar, {}, {.decisions = true});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].kind == AgendaLine::Kind::month);
  CHECK(lines[1].kind == AgendaLine::Kind::decision);
  CHECK(lines[1].row == decision.id);
  decision.answer_by = Date::of(2028, 3, 4);
  plan = with(std::move(plan), decision);
  const YearCalendar later = year_calendar(plan, school.world.today());
  CHECK(agenda_of(plan, later, {}, {.decisions = true}).empty());
}

TEST_CASE("one press gives the rhythm of the year, in one step; a second one adds nothing") {
  for (const char* action : {"rhythm.primary", "rhythm.secondary"}) {
    School school;
    school.be(std::string_view(action) == "rhythm.primary" ? Sector::primary : Sector::secondary);
    school.run("holidays.add");  // undo has something to go back to
    const std::string before = write_plan(school.plan());
    REQUIRE(school.run(action));
    const std::size_t made = school.plan().moments.size();
    CHECK(made >= 16);
    const std::string after = write_plan(school.plan());
    school.run(action);
    CHECK(write_plan(school.plan()) == after);
    school.run("edit.undo");
    CHECK(write_plan(school.plan()) == before);
  }
}

TEST_CASE("what the rhythm added is said, and what was there only when something was") {
  School school;
  school.run("rhythm.primary");
  CHECK(school.said() == "16 momenten toegevoegd.");
  school.run("rhythm.primary");
  CHECK(school.said() == "Het hele jaarritme staat er al.");
  School other;
  other.add(MomentKind::gmr, Date::of(2026, 11, 19), "GMR-overleg");
  other.run("rhythm.primary");
  CHECK(other.said() == "15 momenten toegevoegd; 1 stond er al.");
}

TEST_CASE("a school is offered the rhythm of its own sector; who may be either is offered both") {
  School school;
  const auto offered = [&](const char* action) {
    return !school.registry.find(action)->blocked(school.workspace).has_value();
  };
  CHECK(offered("rhythm.primary"));
  CHECK_FALSE(offered("rhythm.secondary"));
  school.be(Sector::secondary);
  CHECK_FALSE(offered("rhythm.primary"));
  CHECK(offered("rhythm.secondary"));
  school.be(Sector::special);
  CHECK(offered("rhythm.primary"));
  CHECK(offered("rhythm.secondary"));
  school.be(Sector::none);
  CHECK(offered("rhythm.primary"));  // as the plan says
  CHECK_FALSE(offered("rhythm.secondary"));
  school.be(Sector::primary);
  school.run("add.organisations", {{{"name", "Het College"}, {"sector", "secondary"}}});
  CHECK(offered("rhythm.primary"));
  CHECK(offered("rhythm.secondary"));
}

TEST_CASE("what a school has planned already is not planned again by the rhythm") {
  School school;
  // The rhythm has its GMR on 17 November; this one lies in the same week.
  school.add(MomentKind::gmr, Date::of(2026, 11, 19), "GMR-overleg");
  school.run("rhythm.primary");
  int gmr = 0;
  for (const Moment& moment : school.plan().moments) gmr += moment.kind == MomentKind::gmr ? 1 : 0;
  CHECK(gmr == 1);
  // One that was moved to another week is still the same moment.
  Moment moved;
  for (const Moment& moment : school.plan().moments)
    if (moment.kind == MomentKind::supervisors) moved = moment;
  moved.start = moved.start.plus(21);
  school.workspace.commit(with(school.plan(), moved), "action.row.set");
  const std::size_t before = school.plan().moments.size();
  school.run("rhythm.primary");
  CHECK(school.plan().moments.size() == before);
}

TEST_CASE("the holidays of the region come back, whatever was made of them") {
  School school;
  SchoolYear year = *own_school_year(school.plan());
  const std::vector<Holiday> standard = year.holidays;
  year.holidays.clear();
  year.region = HolidayRegion::north;
  school.workspace.commit(with(school.plan(), year), "action.row.set");
  REQUIRE(school.run("holidays.restore"));
  CHECK(own_school_year(school.plan())->holidays[0].start == Date::of(2026, 10, 10));
  year.region = HolidayRegion::none;
  school.workspace.commit(with(school.plan(), year), "action.row.set");
  CHECK_FALSE(school.run("holidays.restore"));
  year.region = HolidayRegion::north;
  year.start = Date::of(2040, 8, 1);
  year.end = Date::of(2041, 7, 31);
  school.workspace.commit(with(school.plan(), year), "action.row.set");
  CHECK_FALSE(school.run("holidays.restore"));
}

TEST_CASE("a study day has its times from its start, and says when it is too full") {
  Moment day;
  day.kind = MomentKind::study_day;
  CHECK(programme_of(day).length == 360);
  day.agenda.resize(3);
  day.agenda[0].minutes = 75;
  day.agenda[1].minutes = -5;  // none, and told at the field
  day.agenda[2].minutes = 300;
  const Programme programme = programme_of(day);
  CHECK(time_of_day(programme.rounds[0].start) == "8:30");
  CHECK(time_of_day(programme.rounds[2].start) == "9:45");
  CHECK(time_of_day(programme.rounds[2].end) == "14:45");
  CHECK(programme.left() == -15);
  day.agenda[2].minutes = std::int64_t{1} << 60U;
  CHECK(programme_of(day).planned == 75 + 24 * 60);
  day.kind = MomentKind::study_afternoon;
  CHECK(programme_of(day).length == 180);
  CHECK(programme_of(day).start == 13 * 60);
  day.part = DayPart::evening;
  CHECK(time_of_day(programme_of(day).start) == "19:30");
}

TEST_CASE(
    "an activity is put on the study day with one press, and taken off again with its round") {
  School school;
  school.run("add.goals");
  school.run("add.activities", {{{"title", "Proeflessen"}}});
  school.run("study.add");
  const Id day = school.plan().moments[0].id;
  CHECK(school.workspace.selection == Subject{Entity::moments, day});  // for its date
  const Id activity = school.plan().activities[0].id;
  CHECK(activities_without_study_day(school.plan()) == Ids{activity});
  REQUIRE(school.run("study.take", {{{"activity", std::string(activity.view())}}}));
  CHECK(school.plan().moments[0].agenda[0].title == "Proeflessen");
  CHECK(school.plan().activities[0].moments == Ids{day});
  CHECK(activities_without_study_day(school.plan()).empty());
  school.run("edit.undo");
  CHECK(school.plan().moments[0].agenda.empty());
  CHECK(school.plan().activities[0].moments.empty());
  school.run("edit.redo");
  school.run("study.round");
  school.run("study.move", {{{"round", "1"}, {"to", "0"}}});
  CHECK(school.plan().moments[0].agenda[1].title == "Proeflessen");
  school.run("study.about", {{{"round", "0"}, {"activity", std::string(activity.view())}}});
  school.run("study.remove", {{{"round", "1"}}});
  CHECK(school.plan().activities[0].moments == Ids{day});  // another round is about it
  school.run("study.about", {{{"round", "0"}, {"activity", ""}}});
  CHECK(school.plan().activities[0].moments.empty());
  for (const char* bad : {"", "-1", "7", "een", "99999999999999999999"})
    school.run("study.remove", {{{"round", bad}}});
  CHECK(school.plan().moments[0].agenda.size() == 1);
}

TEST_CASE("the study day that is shown is the one wanted, else the next, else the last") {
  School school;
  const Date today = school.world.today();
  CHECK(shown_study_day(school.plan(), {}, today).empty());
  const Id past = school.add(MomentKind::study_day, today.plus(-30), "geweest");
  CHECK(shown_study_day(school.plan(), {}, today) == past);
  const Id next = school.add(MomentKind::shared_study_day, today.plus(30), "straks");
  CHECK(shown_study_day(school.plan(), {}, today) == next);
  CHECK(shown_study_day(school.plan(), past, today) == past);
  CHECK(shown_study_day(school.plan(), Id::from("m-nowhere"), today) == next);
}
