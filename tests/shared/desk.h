// A workspace on a table: everything in memory, answered at once.
#pragma once

#include "app/actions.h"
#include "app/new_plan.h"
#include "ports/memory.h"

namespace koers {

struct Desk {
  MemoryStorage storage;
  MemoryFiles files;
  MemoryWorld world;
  Registry registry = all_actions();
  Workspace workspace{{storage, files, world}, 7};

  bool run(std::string_view action, Arguments arguments = {}) {
    const bool done = registry.run(action, workspace, arguments);
    storage.deliver();
    return done;
  }
  // Lets time pass, in steps in which the store can answer.
  void wait(double milliseconds) {
    for (double step = 0; step < milliseconds; step += 50) {
      world.now += 50;
      workspace.tick();
      storage.deliver();
    }
  }
};

}  // namespace koers
