// Whether the plan can be carried out: who does what and when, in phases that follow one another,
// in the time that there is.
#include <algorithm>
#include <map>
#include <set>

#include "calendar/load.h"
#include "calendar/school_calendar.h"
#include "calendar/school_year.h"
#include "calendar/study_day.h"
#include "model/standing.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "review/word_lists.h"
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
    if (count <= most) return;
    found.add(subject_of(goal), words::finding_U1(count, most), "kind");
    found.mend_last({{}, {chosen("kind", GoalKind::ongoing)}});
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

// What an indicator lacks to be measured by; null for nothing.
const char* lacking(const Indicator& indicator) {
  if (indicator.baseline.empty()) return "baseline";
  if (indicator.target.empty() || indicator.target == indicator.baseline) return "target";
  return indicator.target_date.empty() ? "targetDate" : nullptr;
}

void goal_not_measured(const Looked& at, Findings& found) {
  std::vector<const Indicator*> by_goal(at.plan.goals.size());  // one that lacks nothing, else any
  for (const Indicator& indicator : at.plan.indicators) {
    const std::size_t place = at.plan.goals.index_of(indicator.goal);
    if (place == AnyTable::npos) continue;
    if (by_goal[place] == nullptr || lacking(*by_goal[place]) != nullptr)
      by_goal[place] = &indicator;
  }
  each_goal(at.plan, [&](const Goal& goal) {
    const Indicator* indicator = by_goal[at.plan.goals.index_of(goal.id)];
    if (indicator == nullptr) {
      found.add(subject_of(goal), words::finding_U3);
      found.mend_last({Entity::indicators, {{"goal", subject_of(goal)}}});
    } else if (const char* field = lacking(*indicator)) {
      found.add({Entity::indicators, indicator->id}, words::finding_U3_target, field);
    }
  });
}

struct PhaseOfGoal {
  bool any = false;
  bool dated = true;  // each activity of it says when it begins
  Date begin;         // the first that is known
};

std::array<PhaseOfGoal, phase_count> phases_of(const std::vector<const Activity*>& activities) {
  std::array<PhaseOfGoal, phase_count> phases;
  for (const Activity* activity : activities) {
    PhaseOfGoal& phase = phases[static_cast<std::size_t>(activity->phase)];
    phase.any = true;
    phase.dated = phase.dated && !activity->start.empty();
    if (phase.begin.empty() || (!activity->start.empty() && activity->start < phase.begin))
      phase.begin = activity->start;
  }
  return phases;
}

void missing_phase(const Looked& at, Findings& found) {
  each_goal_with_activities(at.plan, [&](const Goal& goal, const auto& activities) {
    const auto phases = phases_of(activities);
    const auto of = [&](Phase phase) { return phases[static_cast<std::size_t>(phase)]; };
    const PhaseOfGoal executing = of(Phase::executing);
    const PhaseOfGoal organising = of(Phase::organising);
    if (!executing.any) return;
    const auto lacks = [&](Severity severity, Phase phase, Key says) {
      if (of(phase).any) return;
      found.add(severity, subject_of(goal), says);
      found.mend_last({Entity::activities, {{"goal", subject_of(goal)}, chosen("phase", phase)}});
    };
    lacks(Severity::error, Phase::adopting, words::finding_U4_adopting);
    lacks(Severity::warning, Phase::organising, words::finding_U4_organising);
    if (organising.any && organising.dated && !executing.begin.empty() &&
        executing.begin < organising.begin)
      found.add(Severity::warning, subject_of(goal), words::finding_U4_late);
  });
}

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
        std::int64_t{adopted.days - executed.days} * 1000 > at.second.milli * 7)
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
    found.mend_last({Entity::phase_gates,
                     {{"goal", subject_of(goal)},
                      chosen("from", Phase::pioneering),
                      chosen("to", Phase::organising)}});
  });
}

constexpr int longest_break = 366;  // in days: a file may hold any two

// Of the days from the first to the last, those until the pupils are there.
struct Free {
  Date back;  // the first on which they are, else the one after the last
  std::int64_t working_days = 0;
  const Holiday* holiday = nullptr;  // the first that lies in it
  bool any = false;                  // it is more than a weekend
};

Free free_days(const SchoolCalendar& calendar, Date first, Date last) {
  Free free;
  last = std::min(last, first.plus(longest_break));
  for (free.back = first; free.back <= last; free.back = free.back.plus(1)) {
    const Holiday* holiday = calendar.holiday(free.back);
    const bool works = calendar.is_working_day(free.back);
    if (holiday == nullptr && works) break;
    if (free.holiday == nullptr) free.holiday = holiday;
    free.any = free.any || holiday != nullptr || free.back.weekday() <= 5;
    free.working_days += works ? 1 : 0;
  }
  return free;
}

// What is brought in while nobody is there should be tried out before the pupils are back.
void activity_in_holiday(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->start.empty()) return;
  const SchoolCalendar calendar(*year, school_year_begin(year->start));
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.start.empty() || activity.end < activity.start) return;
    if (activity.phase == Phase::executing && calendar.holiday(activity.end) != nullptr) {
      const Free after =
          free_days(calendar, activity.end.plus(1), activity.end.plus(longest_break));
      if (after.working_days * 1000 < at.threshold.milli)
        return found.add(subject_of(activity), words::finding_U7_late(after.working_days), "end");
    }
    const Free free = free_days(calendar, activity.start, activity.end);
    if (!free.any || free.back <= activity.end) return;
    found.add(subject_of(activity),
              free.holiday == nullptr ? Phrase(words::finding_U7_free)
                                      : words::finding_U7(free.holiday->name),
              "start");
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
    const std::int64_t room = minutes_of(day) * at.second.milli / 100'000;
    if (planned > room)
      found.add({Entity::moments, id}, words::finding_U9_time(planned, room), "agenda");
    for (const std::set<Id>& themes : themes_by_half(at.plan, day)) {
      const auto count = static_cast<std::int64_t>(themes.size());
      if (count <= most) continue;
      found.add({Entity::moments, id}, words::finding_U9_themes(count, most), "agenda");
      break;
    }
  }
}

// Where someone of the school sponsors the goal or carries out a part of it, it is not theirs
// alone.
void owner_is_technical(const Looked& at, Findings& found) {
  const WordList technical(at.words);
  const auto role_of = [&](Id id) { return find<Role>(at.plan, id); };
  const auto is_technical = [&](const Role* role) {
    return role->party == Party::supplier || technical.any_in(role->label);
  };
  const auto educates = [&](Id id) {
    const Role* role = role_of(id);
    return role != nullptr && role->party != Party::external && !is_technical(role);
  };
  each_goal_with_activities(at.plan, [&](const Goal& goal, const auto& activities) {
    const Role* owner = role_of(goal.owner);
    if (owner == nullptr || !is_technical(owner) || educates(goal.sponsor)) return;
    if (std::none_of(activities.begin(), activities.end(),
                     [&](const Activity* activity) { return educates(activity->owner); }))
      found.add(subject_of(goal), words::finding_U10(owner->label), "owner");
  });
}

// As long as it was, from the day on.
Mend moved_to(const Activity& activity, Date start) {
  Mend mend{{}, {{"start", {}, start.days}}};
  if (!activity.end.empty())
    mend.values[1] = {"end", {}, start.days + std::max(activity.end.days - activity.start.days, 0)};
  return mend;
}

void depends_on_later(const Looked& at, Findings& found) {
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.start.empty()) return;
    const Activity* last = nullptr;
    for (Id before : activity.depends_on)
      if (const Activity* first = find<Activity>(at.plan, before))
        if (last == nullptr || first->end > last->end) last = first;
    if (last == nullptr || last->end <= activity.start) return;
    found.add(subject_of(activity), words::finding_U11(last->title), "start");
    found.mend_last(moved_to(activity, last->end.plus(1)));
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
    if (amount.value <= at.threshold.milli / milli_per_cent) return;
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
    {"U5",
     Severity::warning,
     adoption_late_or_small,
     {Entity::activities},
     {Decimal::whole(15), Decimal::whole(8)}},
    {"U6", Severity::warning, pioneering_without_gate, {Entity::activities, Entity::phase_gates}},
    {"U7", Severity::warning, activity_in_holiday, {Entity::activities}, {Decimal::whole(5)}},
    {"U8", Severity::warning, role_over_planned, {Entity::activities, Entity::roles}},
    {"U9",
     Severity::warning,
     study_day_too_full,
     {Entity::moments, Entity::activities},
     {Decimal::whole(2), Decimal::whole(100)}},
    {"U10",
     Severity::warning,
     owner_is_technical,
     {Entity::roles, Entity::activities},
     {.words = &words::review_technical_words}},
    {"U11", Severity::error, depends_on_later, {Entity::activities}},
    {"U12", Severity::warning, waits_long, {Entity::activities}, {Decimal::whole(30)}},
    {"U13",
     Severity::warning,
     costly_without_reason,
     {Entity::budget_lines, Entity::phase_gates},
     {Decimal::whole(10'000)}},
};

}  // namespace

std::span<const Rule> executability_rules() { return executability; }

}  // namespace koers
