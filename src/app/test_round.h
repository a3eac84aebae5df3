// The test round: what a board sends its schools, which school plans came in and how they stand in
// its frames, and what came back. Everything goes by files (edit/packages.h).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/frame_checks.h"
#include "edit/packages.h"
#include "ports/ports.h"
#include "review/verdicts.h"

namespace koers {

class Workspace;

// A school plan that came in at the board.
struct SchoolPlanIn {
  Id it_plan;
  Plan file;
};

// Those that came in at one plan, kept on this device beside it.
class SchoolPlansIn {
 public:
  // Reads those of the plan unless they are there; calls back as each comes.
  void want(Storage& storage, Id plan, const std::function<void()>& then);
  const SchoolPlanIn* find(Id it_plan) const;
  const std::vector<SchoolPlanIn>& all() const { return all_; }
  // Another number whenever these are others.
  std::uint64_t version() const { return version_; }
  // In place of what came in before of the same school plan.
  void keep(Storage& storage, Id plan, const Plan& file, std::function<void(StoreState)> then);

 private:
  void add(const Plan& file);

  Id of_;
  std::vector<SchoolPlanIn> all_;
  std::uint64_t version_ = 0;
};

// How far the board is with a school.
enum class SchoolStage : std::uint8_t { nothing, came_in, sent_back };

struct SchoolInRound {
  Id school;
  std::string name;
  SchoolStage stage{};
  Id it_plan;              // where one came in
  Date date;               // on which it was sent, up or back
  Id review;               // the one that is at hand: open, else sent
  bool older = false;      // made against another version of the destination than there is now
  bool elsewhere = false;  // one came in, and is not on this device
};

// The schools as they sent themselves: by their pupils the board's own lines are divided.
Plan with_schools_as_sent(const Plan& plan, const SchoolPlansIn& in);

// The packages by which that school plan came in, the last one last. Point into the plan.
std::vector<const Package*> arrivals_of(const Plan& plan, Id it_plan);

// The schools of the plan and those that sent one, in the order of the plan.
std::vector<SchoolInRound> schools_in_round(const Plan& plan, const SchoolPlansIn& in);

// The plan of the board with that school's plan known, and an open review of it with what Koers
// proposes. What a person said of it before stays. Problems: those of `take_school_plan`.
Result<Plan> with_school_plan(const Plan& plan, const SchoolPlansIn& in, const Plan& file,
                              Date today, IdSource& ids);

// What an agreement of a review is about: `K10` with what it says, or the name of a rule. Empty for
// nothing in particular.
std::string about_agreement(const Plan& plan, Language language, const ReviewAgreement& agreement);

// Shows the plan of a school, to be read: as it came in; where it did not, what the board has of
// it.
void look_at_school_plan(Workspace& workspace, Id it_plan);

// A package that came in: it goes into the open plan, or it is said why it cannot.
void open_package(Workspace& workspace, const Plan& file);

}  // namespace koers
