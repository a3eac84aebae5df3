#include "app/new_involvement.h"

#include <algorithm>
#include <cstdlib>

#include "base/order.h"
#include "calendar/year_scope.h"
#include "model/limits.h"

namespace koers {

namespace {

constexpr std::int64_t usual_weeks = 6;

template <class T>
std::shared_ptr<Row> shared(T row) {
  return std::make_shared<T>(std::move(row));
}

std::shared_ptr<Row> new_input(const Plan& plan, Subject selected, Date today) {
  Input input;
  input.date = today;
  input.status = InputStatus::received;
  if (selected.entity == Entity::sessions) input.session = selected.id;
  if (selected.entity == Entity::goals) input.about = selected;
  if (const auto* stakeholder =
          selected.entity == Entity::stakeholders ? find<Stakeholder>(plan, selected.id) : nullptr)
    input.group = stakeholder->group;
  return shared(std::move(input));
}

std::shared_ptr<Row> new_session(const Plan& plan, Subject selected, Date today) {
  if (selected.entity == Entity::moments)
    if (const Moment* moment = find<Moment>(plan, selected.id)) return shared(session_of(*moment));
  Session session;
  session.date = today;
  return shared(std::move(session));
}

bool is_work(MomentKind kind) { return is_study_day(kind) || kind == MomentKind::team_meeting; }

}  // namespace

Subject plan_as_whole(const Plan& plan) {
  if (const ItPlan* it_plan = own_it_plan(plan)) return {Entity::it_plans, it_plan->id};
  if (!plan.destinations.empty()) return {Entity::destinations, plan.destinations[0].id};
  return {};
}

std::shared_ptr<Row> new_involvement_row(const Plan& plan, Entity entity, Subject selected,
                                         Date today) {
  switch (entity) {
    case Entity::stakeholders: {
      Stakeholder stakeholder;
      stakeholder.organisation = plan.head->organisation;
      return shared(std::move(stakeholder));
    }
    case Entity::sessions:
      return new_session(plan, selected, today);
    case Entity::inputs:
      return new_input(plan, selected, today);
    case Entity::support_polls: {
      SupportPoll poll;
      poll.date = today;
      poll.about = selected.entity == Entity::goals ? selected : plan_as_whole(plan);
      return shared(std::move(poll));
    }
    case Entity::decisions: {
      Decision decision;
      decision.about = plan_as_whole(plan);
      decision.outcome = DecisionOutcome::pending;
      return shared(std::move(decision));
    }
    case Entity::rights: {
      Right right;
      right.weeks = usual_weeks;
      return shared(std::move(right));
    }
    default:
      return nullptr;
  }
}

Ids moments_without_session(const Plan& plan, Date today) {
  std::vector<const Moment*> moments;
  for (Id id : rows_of_year(plan, Entity::moments)) {
    const Moment* moment = find<Moment>(plan, id);
    bool written = !is_work(moment->kind) || moment->start.empty();
    for (const Session& session : plan.sessions) written = written || session.moment == id;
    if (!written) moments.push_back(moment);
  }
  // What was held last is what is written down now; then what comes next.
  put_in_order(moments, [&](const Moment* a, const Moment* b) {
    const bool a_held = a->start <= today;
    const bool b_held = b->start <= today;
    if (a_held != b_held) return a_held;
    return a_held ? a->start > b->start : a->start < b->start;
  });
  Ids ids;
  for (const Moment* moment : moments) ids.push_back(moment->id);
  return ids;
}

Session session_of(const Moment& moment) {
  Session session;
  session.moment = moment.id;
  session.date = moment.start;
  session.aim = moment.title;
  if (!moment.audience.empty()) {
    Attendance attendance;
    attendance.group = moment.audience;
    session.participants.push_back(std::move(attendance));
  }
  // What the programme set out to do, and what came of it where that was noted.
  for (const AgendaItem& item : moment.agenda) {
    const std::size_t more = item.title.size() + item.outcome.size() + 3;
    if (item.outcome.empty() || session.outcomes.size() + more > longest_text) continue;
    if (!session.outcomes.empty()) session.outcomes += '\n';
    session.outcomes += item.title.empty() ? item.outcome : item.title + ": " + item.outcome;
  }
  return session;
}

}  // namespace koers
