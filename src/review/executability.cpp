// Whether the plan can be carried out: who does what and when, in phases that follow one another,
// in the time that there is.
#include <algorithm>
#include <map>
#include <set>

#include "calendar/load.h"
#include "calendar/school_calendar.h"
#include "calendar/study_day.h"
#include "model/standing.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t phase_count = ChoiceOf<Phase>::values.size();

// The activities of each goal of the year, gathered in one walk.
template <class Visit>
void each_goal_with_activities(const Plan& plan, Visit visit) {
  std::vector<std::vector<const Activity*>> by_goal(plan.goals.size());
  each_activity(plan, [&](const Activity& activity) {
    const std::size_t place = plan.goals.index_of(activity.goal);
    if (place != AnyTable::npos) by_goal[place].push_back(&activity);
  });
  each_goal(plan, [&](const Goal& goal) { visit(goal, by_goal[plan.goals.index_of(goal.id)]); });
}

// A school has so many in a year; a plan may hold those of more schools.
void too_many_spearheads(const Looked& at, Findings& found) {
  const std::int64_t most = most_spearheads(at.plan);
  std::map<Id, std::int64_t> of_school;
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.kind != GoalKind::spearhead) return;
    const std::int64_t count = ++of_school[goal.it_plan];
    if (count > most) found.add(subject_of(goal), words::finding_U1(count, most), "kind");
  });
}

void activity_not_concrete(const Looked& at, Findings& found) {
  each_activity(at.plan, [&](const Activity& activity) {
    const Subject about = subject_of(activity);
    if (activity.owner.empty()) found.add(about, words::finding_U2_owner, "owner");
    if (activity.start.empty()) found.add(about, words::finding_U2_start, "start");
    if (activity.end.empty()) found.add(about, words::finding_U2_end, "end");
    if (activity.deliverable.empty())
      found.add(Severity::note, about, words::finding_U2_deliverable, "deliverable");
  });
}

bool can_be_measured(const Indicator& indicator) {
  return !indicator.target.empty() && !indicator.target_date.empty() &&
         indicator.target != indicator.baseline;
}

void goal_not_measured(const Looked& at, Findings& found) {
  struct Measured {
    const Indicator* one = nullptr;
    bool well = false;
  };
  std::vector<Measured> by_goal(at.plan.goals.size());
  for (const Indicator& indicator : at.plan.indicators) {
    const std::size_t place = at.plan.goals.index_of(indicator.goal);
    if (place == AnyTable::npos) continue;
    by_goal[place].one = &indicator;
    by_goal[place].well = by_goal[place].well || can_be_measured(indicator);
  }
  each_goal(at.plan, [&](const Goal& goal) {
    const Measured& measured = by_goal[at.plan.goals.index_of(goal.id)];
    if (measured.one == nullptr)
      found.add(subject_of(goal), words::finding_U3);
    else if (!measured.well)
      found.add({Entity::indicators, measured.one->id}, words::finding_U3_target, "target");
  });
}

void missing_phase(const Looked& at, Findings& found) {
  each_goal_with_activities(at.plan, [&](const Goal& goal, const auto& activities) {
    std::array<bool, phase_count> has{};
    for (const Activity* activity : activities)
      has[static_cast<std::size_t>(activity->phase)] = true;
    const auto there = [&](Phase phase) { return has[static_cast<std::size_t>(phase)]; };
    if (!there(Phase::executing)) return;
    if (!there(Phase::adopting)) found.add(subject_of(goal), words::finding_U4_adopting);
    if (!there(Phase::organising))
      found.add(Severity::warning, subject_of(goal), words::finding_U4_organising);
  });
}

constexpr std::int64_t most_days_before_adoption = 8 * 7;

// In the order of the phases: adoption comes soon after, and gets its share of the time.
void adoption_late_or_small(const Looked& at, Findings& found) {
  each_goal_with_activities(at.plan, [&](const Goal& goal, const auto& activities) {
    Date executed;
    Date adopted;
    std::int64_t all = 0;
    std::int64_t adopting = 0;
    for (const Activity* activity : activities) {
      const std::int64_t hours = hours_of(*activity).milli;
      all += hours;
      if (activity->phase == Phase::executing) executed = std::max(executed, activity->end);
      if (activity->phase != Phase::adopting) continue;
      adopting += hours;
      if (!activity->start.empty() && (adopted.empty() || activity->start < adopted))
        adopted = activity->start;
    }
    if (!executed.empty() && !adopted.empty() &&
        adopted.days - executed.days > most_days_before_adoption)
      found.add(subject_of(goal), words::finding_U5_late((adopted.days - executed.days) / 7));
    // Without a phase of adoption U4 speaks.
    if (adopted.empty() || all == 0 || adopting * 100'000 >= all * at.threshold.milli) return;
    found.add(subject_of(goal),
              words::finding_U5_small(adopting * 100 / all, at.threshold.milli / 1000));
  });
}

void pioneering_without_gate(const Looked& at, Findings& found) {
  each_goal_with_activities(at.plan, [&](const Goal& goal, const auto& activities) {
    const bool pioneers = std::any_of(activities.begin(), activities.end(), [](const auto* one) {
      return one->phase == Phase::pioneering;
    });
    if (!pioneers) return;
    for (const PhaseGate& gate : at.plan.phase_gates)
      if (gate.goal == goal.id && gate.from == Phase::pioneering) return;
    found.add(subject_of(goal), words::finding_U6);
  });
}

constexpr int days_of_long_holiday = 13;  // from the first to the last: two weeks

// Monday to Friday, at most so many: a file may hold any two days.
std::int64_t weekdays_between(Date first, Date last, std::int64_t most) {
  std::int64_t days = 0;
  for (Date day = first; day <= last && days < most; day = day.plus(1))
    days += day.weekday() <= 5 ? 1 : 0;
  return days;
}

void activity_in_holiday(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr) return;
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.start.empty() || activity.end.empty()) return;
    const Holiday* holiday = holiday_on(*year, activity.start);
    if (holiday == nullptr || holiday != holiday_on(*year, activity.end)) return;
    // What is installed while nobody is there should be tried out before the pupils are back.
    const std::int64_t enough = at.threshold.milli / 1000;
    const std::int64_t left = weekdays_between(activity.end.plus(1), holiday->end, enough);
    const bool is_long =
        !holiday->start.empty() && holiday->start.plus(days_of_long_holiday) <= holiday->end;
    if (activity.phase == Phase::executing && is_long && left < enough)
      return found.add(subject_of(activity), words::finding_U7_late(left, holiday->name), "end");
    found.add(subject_of(activity), words::finding_U7(holiday->name), "start");
  });
}

void role_over_planned(const Looked& at, Findings& found) {
  const Load load = load_of(at.plan, at.today);
  for (const RoleLoad& role : load.roles)
    if (const int months = role.months_over(); months > 0 && !role.role.empty())
      found.add({Entity::roles, role.role}, words::finding_U8(months), "hoursPerYear");
}

// The themes of each half of a study day, by the activities that its rounds are about. A round is
// of the half in which its middle lies.
std::vector<std::set<Id>> themes_by_half(const Plan& plan, const Moment& day) {
  std::vector<std::set<Id>> halves;
  int from = 0;
  for (const AgendaItem& round : day.agenda) {
    const int minutes = minutes_of(round);
    const auto half = static_cast<std::size_t>((from + minutes / 2) / half_day_minutes);
    from += minutes;
    const Activity* activity = find<Activity>(plan, round.activity);
    const Goal* goal = activity == nullptr ? nullptr : find<Goal>(plan, activity->goal);
    if (goal == nullptr || goal->themes.empty()) continue;
    if (halves.size() <= half) halves.resize(half + 1);
    halves[half].insert(goal->themes.front());
  }
  return halves;
}

void study_day_too_full(const Looked& at, Findings& found) {
  const std::int64_t most = at.threshold.milli / 1000;
  for (Id id : rows_of_year(at.plan, Entity::moments)) {
    const Moment& day = *find<Moment>(at.plan, id);
    if (!is_study_day(day.kind)) continue;
    std::int64_t planned = 0;
    for (const AgendaItem& round : day.agenda) planned += minutes_of(round);
    if (planned > minutes_of(day))
      found.add({Entity::moments, id}, words::finding_U9_time(planned, minutes_of(day)), "agenda");
    for (const std::set<Id>& themes : themes_by_half(at.plan, day)) {
      const auto count = static_cast<std::int64_t>(themes.size());
      if (count <= most) continue;
      found.add({Entity::moments, id}, words::finding_U9_themes(count, most), "agenda");
      break;
    }
  }
}

void owner_is_supplier(const Looked& at, Findings& found) {
  each_goal(at.plan, [&](const Goal& goal) {
    const Role* owner = find<Role>(at.plan, goal.owner);
    if (owner != nullptr && owner->party == Party::supplier)
      found.add(subject_of(goal), words::finding_U10(owner->label), "owner");
  });
}

void depends_on_later(const Looked& at, Findings& found) {
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.start.empty()) return;
    for (Id before : activity.depends_on) {
      const Activity* first = find<Activity>(at.plan, before);
      if (first == nullptr || first->end.empty() || first->end <= activity.start) continue;
      found.add(subject_of(activity), words::finding_U11(first->title), "start");
      return;
    }
  });
}

Date waits_since(const Activity& activity) {
  Date since;
  for (const StatusChange& change : activity.log)
    if (change.to == ActivityStatus::waiting) since = std::max(since, change.date);
  return since;
}

void waits_long(const Looked& at, Findings& found) {
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.status != ActivityStatus::waiting) return;
    const Date since = waits_since(activity);
    const std::int64_t days = since.empty() ? 0 : at.today.days - since.days;
    if (days > at.threshold.milli / 1000)
      found.add(subject_of(activity), words::finding_U12(days), "status");
  });
}

// What costs much says why it begins now, and by what one would see that it has to stop.
void costly_without_reason(const Looked& at, Findings& found) {
  std::vector<Cents> cost(at.plan.goals.size());
  each_line(at.plan, [&](const BudgetLine& line) {
    const std::size_t place = at.plan.goals.index_of(line.goal);
    if (place != AnyTable::npos) cost[place] += amount_of(line).value_or(Cents{});
  });
  std::set<Id> with_criteria;
  for (const PhaseGate& gate : at.plan.phase_gates)
    if (!gate.criteria.empty()) with_criteria.insert(gate.goal);
  each_goal(at.plan, [&](const Goal& goal) {
    const Cents amount = cost[at.plan.goals.index_of(goal.id)];
    if (amount.value <= at.threshold.milli / 10) return;
    if (goal.why_now == WhyNow::none)
      found.add(subject_of(goal), words::finding_U13_start(amount), "whyNow");
    if (with_criteria.count(goal.id) == 0)
      found.add(subject_of(goal), words::finding_U13_stop(amount));
  });
}

constexpr Rule executability[] = {
    {"U1", Severity::warning, too_many_spearheads},
    {"U2", Severity::error, activity_not_concrete, {Entity::activities}},
    {"U3", Severity::warning, goal_not_measured, {Entity::indicators}},
    {"U4", Severity::error, missing_phase, {Entity::activities}},
    {"U5", Severity::warning, adoption_late_or_small, {Entity::activities}, Decimal::whole(15)},
    {"U6", Severity::warning, pioneering_without_gate, {Entity::activities, Entity::phase_gates}},
    {"U7", Severity::warning, activity_in_holiday, {Entity::activities}, Decimal::whole(5)},
    {"U8", Severity::warning, role_over_planned, {Entity::activities, Entity::roles}},
    {"U9",
     Severity::warning,
     study_day_too_full,
     {Entity::moments, Entity::activities},
     Decimal::whole(2)},
    {"U10", Severity::warning, owner_is_supplier, {Entity::roles}},
    {"U11", Severity::error, depends_on_later, {Entity::activities}},
    {"U12", Severity::warning, waits_long, {Entity::activities}, Decimal::whole(30)},
    {"U13",
     Severity::warning,
     costly_without_reason,
     {Entity::budget_lines, Entity::phase_gates},
     Decimal::whole(10'000)},
};

}  // namespace

std::span<const Rule> executability_rules() { return executability; }

}  // namespace koers
