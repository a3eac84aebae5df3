#include <doctest/doctest.h>

#include "model/plan.h"
#include "model/row_checks.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

template <class T>
Problems checked(const T& row) {
  return check_row(EntityOf<T>::value, &row);
}

}  // namespace

TEST_CASE("an end before its start is told at the end, in dates, months and years alike") {
  Moment moment;
  moment.start = Date::of(2026, 10, 7);
  CHECK(checked(moment).empty());  // a single day has no end
  moment.end = moment.start;
  CHECK(checked(moment).empty());
  moment.end = Date::of(2026, 10, 6);
  REQUIRE(checked(moment).size() == 1);
  CHECK(checked(moment)[0] == Problem{"end_before_start", Severity::warning, "end", {}});

  Activity activity;
  activity.end = Date::of(2026, 10, 6);
  CHECK(checked(activity).empty());
  activity.start = Date::of(2026, 10, 7);
  CHECK(checked(activity)[0].where == "end");

  BudgetLine line;
  line.start = Month::of(2026, 10);
  line.end = Month::of(2026, 9);
  CHECK(checked(line)[0].code == "end_before_start");

  Destination destination;
  destination.start_year = 2026;
  destination.end_year = 2025;
  CHECK(checked(destination)[0].where == "endYear");

  Indicator indicator;
  indicator.baseline_date = Date::of(2027, 1, 1);
  indicator.target_date = Date::of(2026, 1, 1);
  CHECK(checked(indicator)[0].where == "targetDate");
}

TEST_CASE("on one day an hour before the first is told; over more days it may be") {
  Moment moment;
  moment.start = Date::of(2026, 10, 7);
  moment.from = Clock::of(13, 0);
  CHECK(checked(moment).empty());
  moment.to = Clock::of(12, 30);
  REQUIRE(checked(moment).size() == 1);
  CHECK(checked(moment)[0] == Problem{"end_before_start", Severity::warning, "to", {}});
  moment.end = moment.start;
  CHECK(checked(moment).size() == 1);
  moment.end = Date::of(2026, 10, 8);
  CHECK(checked(moment).empty());
}

TEST_CASE("nested records are checked too, and told by their place") {
  SchoolYear year;
  year.start = Date::of(2026, 8, 1);
  year.end = Date::of(2026, 7, 31);
  year.holidays.resize(2);
  year.holidays[1].start = Date::of(2026, 10, 17);
  year.holidays[1].end = Date::of(2026, 10, 16);
  const Problems problems = checked(year);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].where == "end");
  CHECK(problems[1].where == "holidays/1/end");
}

TEST_CASE("hours and minutes are not less than nothing; a measured value may be") {
  Activity activity;
  activity.hours.resize(1);
  activity.hours[0].hours = Decimal{-500};
  REQUIRE(checked(activity).size() == 1);
  CHECK(checked(activity)[0].code == "below_zero");
  CHECK(checked(activity)[0].where == "hours/0/hours");
  Moment moment;
  moment.agenda.resize(1);
  moment.agenda[0].minutes = -30;
  CHECK(checked(moment)[0].where == "agenda/0/minutes");
  Role role;
  role.hours_per_year = -1;
  CHECK(checked(role).size() == 1);
  Indicator indicator;
  indicator.baseline = Decimal{-2000};
  CHECK(checked(indicator).empty());
}

TEST_CASE("so much of so dear that it leaves the range of money is told at the price") {
  BudgetLine line;
  line.quantity = Decimal::whole(2);
  line.unit_price = {largest_cents / 2};
  CHECK(checked(line).empty());
  line.unit_price = {largest_cents / 2 + 1};
  REQUIRE(checked(line).size() == 1);
  CHECK(checked(line)[0] ==
        Problem{"number_out_of_range", Severity::warning, "unitPriceCents", {}});
}

TEST_CASE("any row can be checked, and what is told names a field that is there") {
  RandomPlans random(11);
  const Plan plan = random.plan();
  for (const EntityInfo& of : entities())
    for (std::size_t i = 0; i < plan.table(of.entity).size(); ++i)
      for (const Problem& problem : check_row(of.entity, plan.table(of.entity).at(i))) {
        const std::string field = problem.where.substr(0, problem.where.find('/'));
        CHECK(of.record->field(field) != nullptr);
      }
}
