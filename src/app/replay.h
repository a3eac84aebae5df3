// A plan as the device kept it: its last whole copy, and the patches since.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "ports/ports.h"

namespace koers {

struct Replay {
  std::optional<Plan> plan;
  Problems problems;
  std::vector<std::string> refused;  // patches that could not be replayed
};

// A patch that cannot be read ends the replay: what came before stands, and what came after was
// made on top of it.
Replay replayed(const LoadedPlan& loaded);

}  // namespace koers
