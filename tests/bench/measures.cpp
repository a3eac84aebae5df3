#include "bench/measures.h"

#include <algorithm>
#include <cstdint>
#include <ctime>

#include "app/portfolio.h"
#include "base/ensure.h"
#include "budget/rollup.h"
#include "format/plan_file.h"
#include "shared/big_plan.h"
#include "shared/big_round.h"
#include "shared/desk.h"

namespace koers {

namespace {

// Of the processor natively, so that other work on the machine counts little; in wasm, where there
// is no such clock, by the clock on the wall.
double milliseconds(const std::function<void()>& work, int times) {
  const std::clock_t start = std::clock();
  for (int i = 0; i < times; ++i) work();
  return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

// The least of several runs, since other work only adds time. What is short is done many times over
// in a run: the clock of a browser goes by tenths of a millisecond.
double least(const std::function<void()>& work, int runs = 9) {
  constexpr double long_enough_ms = 4;
  constexpr int most_times = 500;
  const double once = std::max(milliseconds(work, 1), long_enough_ms / most_times);
  const int times = std::max(1, static_cast<int>(long_enough_ms / once));
  double found = 1e9;
  for (int i = 0; i < runs; ++i) found = std::min(found, milliseconds(work, times) / times);
  return found;
}

const FieldInfo& title_of_activity() { return *info(Entity::activities).record->field("title"); }

Id middle_activity(const Plan& plan) { return plan.activities[plan.activities.size() / 2].id; }

Plan edited(const Plan& plan, const std::string& title) {
  return with_value(plan, Entity::activities, middle_activity(plan), title_of_activity(), title)
      .value();
}

void measure_desk(const Tell& tell, const Plan& plan, const std::string& size) {
  Desk desk;
  desk.workspace.show_plan(plan);
  desk.storage.deliver();
  tell("commit_and_undo_" + size, least([&] {
         desk.workspace.commit(edited(desk.workspace.plan(), "anders"), "action.row.set");
         desk.workspace.undo();
       }),
       "ms");
}

}  // namespace

void measure_plan(const Tell& tell, const Plan& plan, const std::string& size) {
  const std::string bytes = write_plan(plan);
  tell("file_" + size, static_cast<double>(bytes.size()) / 1000, "KB");
  tell("read_" + size, least([&] { KOERS_ENSURE(read_plan(bytes).plan.has_value()); }), "ms");
  tell("write_" + size, least([&] { KOERS_ENSURE(write_plan(plan).size() == bytes.size()); }),
       "ms");
  History history(plan);
  tell("edit_and_undo_" + size, least([&] {
         history.push(edited(history.plan(), "anders"), "x");
         history.undo();
       }),
       "ms");
  const Plan changed = edited(plan, "anders");
  tell("patch_" + size, least([&] { KOERS_ENSURE(!write_patch(plan, changed).empty()); }), "ms");
  measure_desk(tell, plan, size);
}

void measure_frames(const Tell& tell, const MeasuredScreen& screen, const Plan& plan,
                    const std::string& size) {
  screen.workspace.show_plan(plan);
  const auto frame = [&] {
    screen.interface.frame(0.016F);
    screen.paint();
  };
  int edits = 0;
  for (const Link& link : chain) {
    screen.workspace.set_view(link.view);
    for (int i = 0; i < 3; ++i) frame();
    const std::string name = std::string(link.name()) + '_' + size;
    tell("frame_" + name, least(frame, screen.runs), "ms");
    const auto edit = [&] {
      const std::string title = "anders " + std::to_string(++edits);
      screen.workspace.commit(edited(screen.workspace.plan(), title), "action.row.set");
      frame();
    };
    tell("frame_after_edit_" + name, least(edit, screen.runs / 2 + 1), "ms");
  }
}

void measure_reading(const Tell& tell) {
  constexpr std::uint64_t wanted = 5'000'000;  // a thousand times that is past 32 bits
  const std::size_t sample = write_plan(big_plan(1'000)).size();
  const std::string bytes = write_plan(big_plan(static_cast<std::size_t>(wanted * 1'000 / sample)));
  tell("file_5_mb", static_cast<double>(bytes.size()) / 1000, "KB");
  tell("read_5_mb", least([&] { KOERS_ENSURE(read_plan(bytes).plan.has_value()); }), "ms");
}

void measure_budget(const Tell& tell) {
  IdSource ids(5);
  Plan plan = big_plan(200);
  big::fill<BudgetLine>(plan, 10'000, "l", ids, [&](std::size_t i) { return big::line(plan, i); });
  Plan other = plan;
  BudgetLine line = plan.budget_lines[5'000];
  line.unit_price = {1'234};
  other.budget_lines.put(line);
  for (const auto& [name, by] : {std::pair{"theme", By::theme}, std::pair{"pupil", By::pupil}}) {
    const RollupAsk ask{by, Per::calendar_year, {2026, 2035}};
    tell(std::string("budget_whole_") + name,
         least([&] { KOERS_ENSURE(!rollup(plan, ask, big::day).rows.empty()); }), "ms");
    BudgetTotals totals;
    bool turn = false;
    totals.of(plan, ask, big::day);
    tell(std::string("budget_edit_") + name, least([&] {
           turn = !turn;
           KOERS_ENSURE(!totals.of(turn ? other : plan, ask, big::day).rows.empty());
         }),
         "ms");
  }
}

void measure_portfolio(const Tell& tell) {
  constexpr std::size_t schools = 100;
  constexpr std::size_t activities = 280;
  const BigRound round = big_round(schools, activities);
  const Plan first = *read_plan(round.files[0]).plan;
  std::size_t rows = 0;
  for (const EntityInfo& each : entities()) rows += first.table(each.entity).size();
  tell("portfolio_rows_of_a_school", static_cast<double>(rows), "rows");
  Desk desk;
  desk.workspace.show_plan(round.board);
  desk.storage.deliver();
  const double open = milliseconds(
      [&] {
        for (const std::string& file : round.files) desk.workspace.open_bytes({"", file});
      },
      1);
  desk.storage.deliver();
  PortfolioFacts facts;
  const double look = milliseconds(
      [&] {
        facts = portfolio_facts(desk.workspace.plan(), desk.workspace.school_plans_in, 0,
                                desk.workspace.today());
      },
      1);
  KOERS_ENSURE(facts.came_in == schools);
  tell("portfolio_open_100", open, "ms");
  tell("portfolio_look_100", look, "ms");
  tell("portfolio_100", open + look, "ms");
}

}  // namespace koers
