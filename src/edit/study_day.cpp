#include "edit/study_day.h"

#include <algorithm>

#include "model/limits.h"

namespace koers {

namespace {

Problem no_such(Entity entity, Id id) {
  return {"unknown_reference", Severity::error, info(entity).name, std::string(id.view())};
}

bool is_about(const Moment& moment, Id activity) {
  return std::any_of(moment.agenda.begin(), moment.agenda.end(),
                     [&](const AgendaItem& item) { return item.activity == activity; });
}

// The activity knows of the day exactly when a round of it is about the activity.
Plan linked(Plan plan, const Moment& moment, Id activity_id) {
  const Activity* found = find<Activity>(plan, activity_id);
  if (found == nullptr) return plan;
  const bool wanted = is_about(moment, activity_id);
  const auto at = std::find(found->moments.begin(), found->moments.end(), moment.id);
  if (wanted == (at != found->moments.end())) return plan;
  Activity activity = *found;
  if (wanted)
    activity.moments.push_back(moment.id);
  else
    std::erase(activity.moments, moment.id);
  return with(std::move(plan), std::move(activity));
}

// Changes a copy of the programme, and then what the activities of that round know.
template <class Change>
Result<Plan> with_programme(const Plan& plan, Id moment_id, Ids activities, Change change) {
  const Moment* found = find<Moment>(plan, moment_id);
  if (found == nullptr) return no_such(Entity::moments, moment_id);
  Moment moment = *found;
  if (!change(moment.agenda)) return no_such(Entity::moments, moment_id);
  if (moment.agenda.size() > most_nested) return Problem{"too_long", Severity::error, "agenda", {}};
  Plan changed = with(plan, moment);
  for (Id activity : activities) changed = linked(std::move(changed), moment, activity);
  return changed;
}

Id activity_of(const Plan& plan, Id moment_id, std::size_t round) {
  const Moment* moment = find<Moment>(plan, moment_id);
  return moment && round < moment->agenda.size() ? moment->agenda[round].activity : Id{};
}

}  // namespace

Result<Plan> with_round_about(const Plan& plan, Id moment, Id activity, std::int64_t minutes) {
  const Activity* about = find<Activity>(plan, activity);
  if (about == nullptr) return no_such(Entity::activities, activity);
  return with_programme(plan, moment, {activity}, [&](std::vector<AgendaItem>& agenda) {
    AgendaItem item;
    item.title = about->title;
    item.activity = activity;
    item.minutes = minutes;
    item.leader = about->owner;
    agenda.push_back(std::move(item));
    return true;
  });
}

Result<Plan> with_round(const Plan& plan, Id moment, std::int64_t minutes) {
  return with_programme(plan, moment, {}, [&](std::vector<AgendaItem>& agenda) {
    AgendaItem item;
    item.minutes = minutes;
    agenda.push_back(std::move(item));
    return true;
  });
}

Result<Plan> without_round(const Plan& plan, Id moment, std::size_t round) {
  return with_programme(plan, moment, {activity_of(plan, moment, round)},
                        [&](std::vector<AgendaItem>& agenda) {
                          if (round >= agenda.size()) return false;
                          agenda.erase(agenda.begin() + static_cast<std::ptrdiff_t>(round));
                          return true;
                        });
}

Result<Plan> with_round_activity(const Plan& plan, Id moment, std::size_t round, Id activity) {
  const Activity* about = find<Activity>(plan, activity);
  if (about == nullptr && !activity.empty()) return no_such(Entity::activities, activity);
  return with_programme(plan, moment, {activity_of(plan, moment, round), activity},
                        [&](std::vector<AgendaItem>& agenda) {
                          if (round >= agenda.size()) return false;
                          agenda[round].activity = activity;
                          if (about && agenda[round].title.empty())
                            agenda[round].title = about->title;
                          if (about && agenda[round].leader.empty())
                            agenda[round].leader = about->owner;
                          return true;
                        });
}

Result<Plan> with_round_moved(const Plan& plan, Id moment, std::size_t from, std::size_t to) {
  return with_programme(plan, moment, {}, [&](std::vector<AgendaItem>& agenda) {
    if (from >= agenda.size() || to >= agenda.size()) return false;
    const auto begin = agenda.begin();
    const auto at = [&](std::size_t i) { return begin + static_cast<std::ptrdiff_t>(i); };
    if (from < to)
      std::rotate(at(from), at(from + 1), at(to + 1));
    else
      std::rotate(at(to), at(from), at(from + 1));
    return true;
  });
}

}  // namespace koers
