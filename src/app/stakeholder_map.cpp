#include "app/stakeholder_map.h"

#include <unordered_map>

#include "app/cells.h"
#include "text/words.h"

namespace koers {

std::vector<std::size_t> StakeholderMap::at(Grade influence, Attitude attitude) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].influence == influence && places[i].attitude == attitude) found.push_back(i);
  return found;
}

Key influence_words(Grade grade) {
  switch (grade) {
    case Grade::high:
      return words::stakeholder_influence_high;
    case Grade::middle:
      return words::stakeholder_influence_middle;
    case Grade::low:
      return words::stakeholder_influence_low;
    case Grade::none:
      break;
  }
  return words::stakeholder_influence_none;
}

std::string attitude_name(const Plan& plan, Language language, Attitude attitude) {
  return attitude == Attitude::none ? say(language, words::stakeholder_unknown)
                                    : choice_name(plan, language, attitude);
}

StakeholderMap stakeholder_map(const Plan& plan, Language language) {
  std::unordered_map<Id, int> involved;
  for (const Involvement& involvement : plan.involvements)
    if (involvement.level != InvolvementLevel::none) ++involved[involvement.stakeholder];
  StakeholderMap map;
  for (const Stakeholder& stakeholder : plan.stakeholders) {
    StakeholderPlace place{
        stakeholder.id, stakeholder.group, stakeholder.influence, stakeholder.attitude, 0, false};
    if (place.name.empty()) place.name = entity_name(language, Entity::stakeholders, false);
    const auto found = involved.find(stakeholder.id);
    if (found != involved.end()) place.involved = found->second;
    place.missed = place.influence == Grade::high && place.involved == 0;
    map.missed += place.missed ? 1 : 0;
    map.unknown_influence = map.unknown_influence || place.influence == Grade::none;
    map.unknown_attitude = map.unknown_attitude || place.attitude == Attitude::none;
    map.places.push_back(std::move(place));
  }
  return map;
}

std::string place_words(const Plan& plan, Language language, const StakeholderPlace& place) {
  const auto or_unknown = [&](std::string text) {
    return text.empty() ? say(language, words::stakeholder_unknown) : text;
  };
  const std::string influence = or_unknown(choice_name(plan, language, ChoiceOf<Grade>::info,
                                                       static_cast<std::size_t>(place.influence)));
  const std::string attitude = or_unknown(choice_name(plan, language, ChoiceOf<Attitude>::info,
                                                      static_cast<std::size_t>(place.attitude)));
  std::string text = say(language, words::stakeholder_place(attitude, influence));
  if (place.missed) text += ' ' + say(language, words::stakeholder_missed);
  return text;
}

}  // namespace koers
