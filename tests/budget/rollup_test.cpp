// The roll-up: laws over random plans, and a slow one to hold it against.
#include "budget/rollup.h"

#include <doctest/doctest.h>

#include "budget/purposes.h"
#include "shared/random_plan.h"
#include "shared/slow_budget.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 11, 26);
constexpr By every_by[] = {By::kind, By::theme, By::payer, By::purpose, By::pupil};
constexpr Per every_per[] = {Per::calendar_year, Per::school_year, Per::month};

// A plan of nothing but what a budget goes by, whose lines lie around the years that are asked.
class SmallBudgets : public RandomPlans {
 public:
  explicit SmallBudgets(std::uint64_t seed) : RandomPlans(seed) {}

  void near(BudgetLine& line) {
    line.start = Month::of(2024, 1).plus(static_cast<std::int32_t>(below(84)));
    line.end = once_in(2) ? Month{} : line.start.plus(static_cast<std::int32_t>(below(50)) - 3);
    line.quantity = {static_cast<std::int64_t>(below(90'000))};
    line.unit_price = {static_cast<std::int64_t>(below(3'000'000)) - 200'000};
    line.depreciation_years = static_cast<std::int64_t>(below(7));
    line.index_percent = {static_cast<std::int64_t>(below(8'000)) - 2'000};
  }
  Plan with_line(Plan plan) {
    plan = with_new_row(std::move(plan), info(Entity::budget_lines));
    BudgetLine line = plan.budget_lines[plan.budget_lines.size() - 1];
    near(line);
    plan.budget_lines.put(line);
    return plan;
  }
  Plan budget() {
    Plan plan;
    for (Entity entity : {Entity::organisations, Entity::organisations, Entity::themes,
                          Entity::themes, Entity::allocation_keys})
      if (!once_in(6)) plan = with_new_row(std::move(plan), info(entity));
    for (std::size_t i = below(4); i > 0; --i) {
      plan = with_new_row(std::move(plan), info(Entity::organisations));
      Organisation school = plan.organisations[plan.organisations.size() - 1];
      school.kind = OrganisationKind::school;
      school.pupils.emplace_back();
      school.pupils.back().date = Date::of(2026, 2, 1);
      school.pupils.back().count = static_cast<std::int64_t>(below(400));
      plan.organisations.put(school);
    }
    for (std::size_t i = 1 + below(4); i > 0; --i) plan = with_line(std::move(plan));
    if (once_in(2)) plan = with_new_row(std::move(plan), info(Entity::allocation_keys));
    return of_another(std::move(plan));
  }
  Plan of_another(Plan plan) {
    PlanHead head;
    head.organisation = some_row(plan, Entity::organisations);
    plan.head = std::make_shared<const PlanHead>(head);
    return plan;
  }
  // Whose plan it is, a school, a theme or a key that is another.
  Plan on_other_ground(Plan plan) {
    if (once_in(4)) return of_another(std::move(plan));
    if (once_in(3)) {
      AllocationKey key;
      key.id = Id::from("ak");
      key.payer = plan.budget_lines.empty() ? Id{} : plan.budget_lines[0].payer;
      key.by = static_cast<AllocateBy>(below(5));
      plan.allocation_keys.put(key);
      return plan;
    }
    const EntityInfo& of = info(once_in(2) ? Entity::organisations : Entity::themes);
    AnyTable& table = plan.table(of.entity);
    if (table.empty() || once_in(3)) return with_new_row(std::move(plan), of);
    const std::size_t index = below(table.size());
    if (once_in(2)) {
      table.move(index, below(table.size()));
      return plan;
    }
    std::shared_ptr<Row> row = of.copy(table.at(index));
    fill_record(plan, *of.record, of.address(row.get()));
    table.replace(index, of.shared(std::move(row)));
    return plan;
  }
  // A line that is new, gone, moved or another; now and then another ground.
  Plan edited_budget(Plan plan) {
    Table<BudgetLine>& lines = plan.budget_lines;
    if (lines.empty() || once_in(5)) return with_line(std::move(plan));
    if (once_in(4)) return on_other_ground(std::move(plan));
    const std::size_t index = below(lines.size());
    if (once_in(5)) {
      lines.erase(index);
    } else if (once_in(5)) {
      lines.move(index, below(lines.size()));
    } else {
      BudgetLine line = lines[index];
      if (once_in(3)) fill_record(plan, record_info<BudgetLine>(), &line);
      near(line);
      lines.put(line);
    }
    return plan;
  }
  RollupAsk ask() {
    RollupAsk made;
    made.by = every_by[below(std::size(every_by))];
    made.per = every_per[below(std::size(every_per))];
    made.years.first = 2025 + static_cast<int>(below(4));
    made.years.last = made.years.first + static_cast<int>(below(4));
    made.cash = once_in(4);
    return made;
  }
};

std::string name_of(const RollupRow& row) {
  return row.about.id.empty() ? row.name : std::string(row.about.id.view());
}

// By the name of the row and the period.
using Amounts = std::map<std::string, std::vector<std::int64_t>>;

void drop_empty(Amounts& amounts) {
  std::erase_if(amounts, [](const auto& row) {
    return std::all_of(row.second.begin(), row.second.end(), [](auto cents) { return cents == 0; });
  });
}

Amounts amounts_of(const Rollup& sums) {
  Amounts out;
  for (const RollupRow& row : sums.rows)
    for (Cents amount : row.amounts) out[name_of(row)].push_back(amount.value);
  drop_empty(out);
  return out;
}

Amounts slowly(const Plan& plan, const RollupAsk& ask) {
  Amounts out;
  for (const auto& [row, months] : slow::rows_by_month(plan, ask, today))
    for (int year = ask.years.first; year <= ask.years.last; ++year) {
      const unsigned begin = ask.per == Per::school_year ? 8 : 1;
      std::int64_t sum = 0;
      for (int month = 0; month < 12; ++month) {
        const auto found = months.find(Month::of(year, begin).plus(month).index);
        sum += found == months.end() ? 0 : found->second;
        if (ask.per != Per::month && month < 11) continue;
        out[row].push_back(sum);
        sum = 0;
      }
    }
  drop_empty(out);
  return out;
}

bool same(const Rollup& a, const Rollup& b) {
  if (a.periods != b.periods || a.rows.size() != b.rows.size()) return false;
  const auto same_row = [](const RollupRow& x, const RollupRow& y) {
    return name_of(x) == name_of(y) && x.about == y.about && x.pupils == y.pupils &&
           x.amounts == y.amounts && x.own == y.own;
  };
  return same_row(a.total, b.total) &&
         std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), same_row);
}

Cents sum_of(const std::vector<Cents>& amounts) {
  Cents sum;
  for (Cents amount : amounts) sum += amount;
  return sum;
}

}  // namespace

TEST_CASE("law: a slow reckoning, month for month, comes to the same cent") {
  for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
    SmallBudgets random(seed);
    const Plan plan = random.budget();
    const RollupAsk ask = random.ask();
    const bool agrees = amounts_of(rollup(plan, ask, today)) == slowly(plan, ask);
    CHECK_MESSAGE(agrees, "seed " << seed << " by " << int(ask.by) << " per " << int(ask.per));
  }
}

TEST_CASE("law: whatever lines are told apart by, rows add up to all that the lines cost") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SmallBudgets random(seed);
    const Plan plan = random.budget();
    RollupAsk ask = random.ask();
    for (By by : every_by) {
      ask.by = by;
      const Rollup sums = rollup(plan, ask, today);
      for (std::size_t i = 0; i + 1 < sums.periods.size(); ++i) {
        Cents rows;
        Cents lines;
        for (const RollupRow& row : sums.rows) rows += row.amounts[i];
        for (const BudgetLine& line : plan.budget_lines)
          lines +=
              (ask.cash ? cash_between : cost_between)(line, sums.periods[i], sums.periods[i + 1]);
        CHECK_MESSAGE(rows == lines, "seed " << seed << " by " << int(by));
        CHECK_MESSAGE(sums.total.amounts[i] == lines, "seed " << seed << " by " << int(by));
      }
    }
  }
}

TEST_CASE("law: months add up to calendar years and school years, for every row") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SmallBudgets random(seed);
    const Plan plan = random.budget();
    RollupAsk ask = random.ask();
    ask.years = {2024, 2029};
    ask.per = Per::month;
    std::map<std::string, std::vector<Cents>> months;
    for (const RollupRow& row : rollup(plan, ask, today).rows) months[name_of(row)] = row.amounts;
    for (Per per : {Per::calendar_year, Per::school_year}) {
      ask.per = per;
      ask.years.last = per == Per::school_year ? 2028 : 2029;
      const Rollup years = rollup(plan, ask, today);
      for (const RollupRow& row : years.rows)
        for (std::size_t i = 0; i < row.amounts.size(); ++i) {
          const auto from = months[name_of(row)].begin() + (years.periods[i].index - 2024 * 12);
          CHECK_MESSAGE(row.amounts[i] == sum_of({from, from + 12}), "seed " << seed);
        }
    }
  }
}

TEST_CASE("law: over a time that covers all that is planned, a line comes to its amount") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SmallBudgets random(seed);
    Plan plan;
    Cents amounts;
    for (int i = 0; i < 4; ++i) {
      plan = random.with_line(std::move(plan));
      BudgetLine line = plan.budget_lines[plan.budget_lines.size() - 1];
      line.kind = i % 2 == 0 ? LineKind::investment : LineKind::one_off;
      line.depreciation_years += 1;
      plan.budget_lines.put(line);
      if (counts(line)) amounts += *amount_of(line);
    }
    for (Per per : every_per) {
      RollupAsk ask{By::theme, per, {2020, 2040}};
      CHECK_MESSAGE(sum_of(rollup(plan, ask, today).total.amounts) == amounts, "seed " << seed);
      ask.cash = true;
      CHECK_MESSAGE(sum_of(rollup(plan, ask, today).total.amounts) == amounts, "seed " << seed);
    }
  }
}

TEST_CASE("law: by pupil is what the schools bear, and by purpose what it is spent on") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SmallBudgets random(seed);
    Plan plan = random.budget();
    for (int i = 0; i < 2; ++i) plan = random.with_new_row(plan, info(Entity::packages));
    const Rollup sums = rollup(plan, {By::pupil, Per::calendar_year, {2026, 2026}}, today);
    std::size_t with_cost = 0;
    for (const SchoolCost& cost : costs_by_school(plan, 2026, today)) {
      if (cost.own.value == 0 && cost.total().value == 0) continue;
      REQUIRE(with_cost < sums.rows.size());
      const RollupRow& row = sums.rows[with_cost++];
      CHECK_MESSAGE(row.about.id == cost.school, "seed " << seed);
      CHECK_MESSAGE(row.own[0] == cost.own, "seed " << seed);
      CHECK_MESSAGE(row.amounts[0] == cost.total(), "seed " << seed);
      CHECK_MESSAGE(row.per_pupil(0) == cost.per_pupil(), "seed " << seed);
    }
    const PurposeCosts spent = costs_by_purpose(plan, 2026);
    for (const RollupRow& row :
         rollup(plan, {By::purpose, Per::calendar_year, {2026, 2026}}, today).rows)
      if (std::string_view(row.name) == "depreciation") CHECK(row.amounts[0] == spent.depreciation);
  }
}

TEST_CASE("law: totals that follow a plan are those that are made anew") {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    SmallBudgets random(seed);
    Plan plan = random.budget();
    RollupAsk ask = random.ask();
    BudgetTotals totals;
    for (int edit = 0; edit < 30; ++edit) {
      const Date day =
          random.once_in(9) ? Date::of(2020, 1, 1) : today;  // before pupils are counted
      CHECK_MESSAGE(same(totals.of(plan, ask, day), rollup(plan, ask, day)),
                    "seed " << seed << " edit " << edit);
      plan = random.edited_budget(std::move(plan));
      if (random.once_in(9)) ask = random.ask();
    }
  }
}

TEST_CASE("what a board says that a school bears goes before what its plan has, in equal months") {
  Plan plan;
  Organisation school;
  school.id = Id::from("s");
  school.kind = OrganisationKind::school;
  plan.organisations.put(school);
  PlanHead head;
  head.organisation = school.id;
  plan.head = std::make_shared<const PlanHead>(head);
  Package frames;
  frames.id = Id::from("pk");
  frames.kind = PackageKind::frames;
  frames.direction = Direction::received;
  frames.shares.push_back({{}, school.id, 2027, {1201}});
  plan.packages.put(frames);
  BudgetTotals totals;
  const auto amounts = [&](Per per, bool cash = false) {
    return totals.of(plan, {By::pupil, per, {2026, 2027}, cash}, today).total.amounts;
  };
  CHECK(amounts(Per::calendar_year) == std::vector<Cents>{{0}, {1201}});
  CHECK(amounts(Per::school_year) == std::vector<Cents>{{701}, {500}});
  CHECK(amounts(Per::month)[12] == Cents{100});
  CHECK(sum_of(amounts(Per::month)) == Cents{1201});
  CHECK(sum_of(amounts(Per::calendar_year, true)) == Cents{});
  // Its own lines stay; another share that comes in is seen, though no line changed.
  BudgetLine line;
  line.id = Id::from("l");
  line.kind = LineKind::one_off;
  line.quantity = Decimal::whole(1);
  line.unit_price = {50};
  line.start = Month::of(2026, 3);
  plan.budget_lines.put(line);
  CHECK(amounts(Per::calendar_year) == std::vector<Cents>{{50}, {1201}});
  frames.shares[0].allocated = {7};
  plan.packages.put(frames);
  CHECK(amounts(Per::calendar_year) == std::vector<Cents>{{50}, {7}});
}

TEST_CASE("the largest of everything that a file may hold is added up without overflow") {
  Plan plan;
  IdSource ids(3);
  for (int i = 0; i < 60; ++i) {
    BudgetLine line;
    line.id = ids.mint("l");
    line.kind = static_cast<LineKind>(i % 6);
    line.unit_price = {i % 4 == 0 ? -largest_cents : largest_cents};
    line.quantity = i % 5 == 0 ? Decimal{largest_milli} : Decimal::whole(1);
    line.index_percent = {i % 3 == 0 ? -largest_milli : largest_milli};
    line.depreciation_years = i % 7 == 0 ? 0 : 1'000'000'000;
    line.start = Month::of(i % 2 == 0 ? 1900 : 2026, 1);
    line.end = i % 11 == 0 ? Month::of(1900, 1) : Month{};
    plan.budget_lines.put(line);
  }
  for (By by : every_by)
    for (Per per : every_per) {
      const Rollup sums = rollup(plan, {by, per, {2026, 2085}}, today);
      for (Cents amount : sums.total.amounts)
        CHECK(std::abs(amount.value) <= largest_cents * 2 * 60);
    }
}
