// What is done with the program itself: a new version, and a place of its own on the device.
#include "app/actions.h"
#include "text/words.h"

namespace koers {

namespace {

std::optional<Key> needs_update(const Workspace& workspace) {
  if (!workspace.update_ready) return words::blocked_no_update;
  return std::nullopt;
}

std::optional<Key> needs_install(const Workspace& workspace) {
  if (!workspace.can_install) return words::blocked_no_install;
  return std::nullopt;
}

void update(Workspace& workspace, const Arguments&) { workspace.ports().world.reload(); }

void install(Workspace& workspace, const Arguments&) {
  workspace.can_install = workspace.offers_install = false;
  workspace.ports().world.install();
  ++workspace.revision;
}

// A new version comes by itself at the next start; the menu keeps the way to a place of its own.
void later(Workspace& workspace, const Arguments&) {
  if (workspace.update_ready) {
    workspace.update_ready = false;
  } else {
    workspace.offers_install = false;
    workspace.ports().world.setting("install", "later");
  }
  ++workspace.revision;
}

}  // namespace

void register_program_actions(Registry& registry) {
  registry.add({"program.update", "program", "", needs_update, update});
  registry.add({"program.install", "program", "", needs_install, install});
  registry.add({"program.later", "program", "", always, later, false});
}

}  // namespace koers
