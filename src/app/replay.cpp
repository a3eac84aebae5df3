#include "app/replay.h"

#include <utility>

#include "format/plan_file.h"

namespace koers {

Replay replayed(const LoadedPlan& loaded) {
  if (loaded.state != StoreState::done) return {};
  ReadOutcome read = read_plan(loaded.snapshot);
  Replay replay{std::move(read.plan), std::move(read.problems), {}};
  if (!replay.plan) return replay;
  for (auto patch = loaded.patches.begin(); patch != loaded.patches.end(); ++patch) {
    Result<Plan> next = apply_patch(*replay.plan, *patch);
    if (!next) {
      replay.problems.push_back(next.problem());
      replay.refused.assign(patch, loaded.patches.end());
      break;
    }
    replay.plan = std::move(next.value());
  }
  return replay;
}

}  // namespace koers
