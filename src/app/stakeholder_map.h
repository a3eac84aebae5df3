// Where everyone stands: influence against attitude, and who could make or break the plan and has
// no part in it yet.
#pragma once

#include <array>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

// The rows and columns of the map, from the top and from the left; what is not known comes last.
inline constexpr std::array map_grades = {Grade::high, Grade::middle, Grade::low, Grade::none};
inline constexpr std::array map_attitudes = {Attitude::against,  Attitude::doubtful,
                                             Attitude::neutral,  Attitude::positive,
                                             Attitude::carrying, Attitude::none};
Key influence_words(Grade grade);
std::string attitude_name(const Plan& plan, Language language, Attitude attitude);

struct StakeholderPlace {
  Id id;
  std::string name;
  Grade influence{};
  Attitude attitude{};
  int involved = 0;     // in so many goals, plans and themes
  bool missed = false;  // high influence, and involved in nothing
};

struct StakeholderMap {
  std::vector<StakeholderPlace> places;  // in the order of the list
  int missed = 0;
  bool unknown_influence = false;  // of anybody
  bool unknown_attitude = false;

  // Those of one field of the map, as places in `places`.
  std::vector<std::size_t> at(Grade influence, Attitude attitude) const;
};

StakeholderMap stakeholder_map(const Plan& plan, Language language);

// `Directeuren: invloed hoog, positief. Nog niet betrokken.`
std::string place_words(const Plan& plan, Language language, const StakeholderPlace& place);

}  // namespace koers
