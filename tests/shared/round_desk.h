// A board and a school, each at a desk of its own, with files between them.
#pragma once

#include <doctest/doctest.h>

#include "shared/desk.h"
#include "shared/files.h"

namespace koers {

struct RoundDesk : Desk {
  void open(const std::string& bytes) {
    wait(2'000);  // else it is one of several that come together
    open_at_once(bytes);
  }
  void open_at_once(const std::string& bytes) {
    files.next_open = {"plan.koers.json", bytes};
    run("file.open");
    storage.deliver();
  }
  const Plan& plan() const { return workspace.plan(); }
  // The file that the action saves; nothing where it cannot.
  std::string saved(std::string_view action, const Arguments& arguments = {}) {
    files.last_saved = {};
    run(action, arguments);
    return files.last_saved.bytes;
  }
  Key said() const { return workspace.message()->phrase.key; }
};

struct BoardDesk : RoundDesk {
  BoardDesk() { open(source_file("assets/demo/wijd-water.koers.json")); }
  const Review& review() const { return plan().reviews[0]; }
};

struct SchoolDesk : RoundDesk {
  explicit SchoolDesk(const char* name = "De Sluiswachter") {
    run("file.new");
    Organisation own = *own_organisation(plan());
    own.name = name;
    REQUIRE(workspace.commit(with(plan(), own), "action.row.set"));
    run("add.goals", {{{"what", "Elke klas leest"}}});
  }
};

}  // namespace koers
