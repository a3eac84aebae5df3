// A board with many schools and the plans that they send it, for benches.
#pragma once

#include <string>
#include <vector>

#include "edit/packages.h"
#include "format/plan_file.h"
#include "review/metrics.h"
#include "shared/big_plan.h"

namespace koers {

struct BigRound {
  Plan board;                      // it has sent its frames
  std::vector<std::string> files;  // a school plan each
};

namespace big {

inline Plan board(std::size_t schools) {
  IdSource ids(1);
  Plan plan = empty_plan(Language::dutch, day, ids);
  Organisation own = plan.organisations[0];
  own.kind = OrganisationKind::board;
  own.name = "Stichting Groot";
  plan.organisations.put(own);
  plan.it_plans = {};
  fill<Theme>(plan, 5, "t", ids, [&](std::size_t i) {
    Theme theme;
    theme.destination = plan.destinations[0].id;
    theme.code = numbered("T", i);
    theme.title = "Leren met IT";
    return theme;
  });
  const auto metrics = all_metrics();
  fill<Frame>(plan, metrics.size(), "f", ids, [&](std::size_t i) {
    Frame frame;
    frame.theme = plan.themes[i % 5].id;
    frame.code = numbered("K", i);
    frame.text = Text("Elke school heeft een i-coach.");
    frame.force = Force::must;
    frame.metric = metrics[i].name;
    frame.comparison = Comparison::at_least;
    frame.value = Decimal::whole(1);
    return frame;
  });
  fill<BudgetLine>(plan, 40, "l", ids, [&](std::size_t i) {
    BudgetLine made = line(plan, i);
    made.payer = own.id;
    return made;
  });
  for (std::size_t i = 0; i < schools; ++i) {
    Organisation school;
    school.id = ids.mint("o");
    school.name = numbered("School ", i);
    school.kind = OrganisationKind::school;
    school.parent = own.id;
    PupilCount pupils;
    pupils.date = Date::of(2026, 2, 1);
    pupils.count = static_cast<std::int64_t>(100 + i * 7 % 400);
    school.pupils = {pupils};
    plan.organisations.put(school);
  }
  return plan;
}

}  // namespace big

// `activities`: of each school plan.
inline BigRound big_round(std::size_t schools, std::size_t activities) {
  BigRound out;
  IdSource ids(2);
  out.board = big::board(schools);
  const Plan frames = send_frames(out.board, {}, big::day, ids);
  out.board = with_sent(out.board, frames);
  for (std::size_t i = 0; i < schools; ++i) {
    Plan school = big_plan(activities, 1'000 + i);
    Organisation own = school.organisations[0];
    own.name = big::numbered("School ", i);
    school.organisations.put(own);
    const Result<TakenFrames> taken = take_frames(school, frames, big::day, ids);
    KOERS_ENSURE(taken.ok());
    out.files.push_back(
        write_plan(send_school_plan(taken->plan, own_it_plan(taken->plan)->id, big::day, ids)));
  }
  return out;
}

}  // namespace koers
