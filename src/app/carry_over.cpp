#include "app/carry_over.h"

#include <algorithm>
#include <map>

#include "app/rhythm.h"
#include "base/ascii.h"
#include "calendar/year_scope.h"
#include "edit/edits.h"
#include "model/standing.h"

namespace koers {

namespace {

// "Begroting 2027" is the budget of 2028 a year later: every year named goes up by one.
std::string years_later(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i == 4 && text[i] == '2' && text[i + 1] == '0')
      text.replace(i, 4, std::to_string(std::stoi(text.substr(i, 4)) + 1));
    if (end > i) i = end - 1;
  }
  return text;
}

// One going on: the plan as it grows, both calendars, and which row became which.
class CarryingOver {
 public:
  CarryingOver(const Plan& plan, Language language, const NextYearWish& wish, Date today,
               IdSource& ids)
      : old_(plan), plan_(plan), language_(language), wish_(wish), today_(today), ids_(ids) {
    if (const SchoolYear* year = own_school_year(plan)) old_year_ = *year;
    from_ = calendar_of(old_year_, today);
  }

  Plan run() {
    make_year();
    make_it_plans();
    for (Id goal : unfinished_goals(old_)) close_goal(*find<Goal>(old_, goal));
    for (Id goal : rows_of_year(old_, Entity::goals)) carry_parked(*find<Goal>(old_, goal));
    for (Id goal : rows_of_year(old_, Entity::goals))
      if (const auto copy = goals_.find(goal); copy != goals_.end())
        carry_parts(goal, copy->second);
    carry_involvements();
    move_what_is_ahead();
    if (!went_before_) carry_team_plans();
    if (wish_.moments && !went_before_) carry_moments();
    show_year();
    return std::move(plan_);
  }

 private:
  Date moved(Date date) const { return moved_to(date, from_, to_); }

  void make_year() {
    if (const SchoolYear* there = year_that_begins(old_, wish_.begin)) {
      year_ = *there;
    } else {
      year_.id = ids_.mint("y");
      year_.label = school_year_label(wish_.begin);
      year_.start = school_year_start(wish_.begin);
      year_.end = school_year_end(wish_.begin);
      year_.region = wish_.region;
      year_.holidays = named_holidays(language_, wish_.region, wish_.begin);
      year_.public_days = old_year_.public_days;
      plan_ = with(std::move(plan_), year_);
    }
    to_ = calendar_of(year_, today_);
  }

  // Each school's plan goes on, also when none of its goals does.
  void make_it_plans() {
    for (Id id : rows_of_year(old_, Entity::it_plans)) {
      const ItPlan& was = *find<ItPlan>(old_, id);
      const ItPlan* there = nullptr;
      for (const ItPlan& it_plan : old_.it_plans)
        if (it_plan.id != id && it_plan.school_year == year_.id &&
            it_plan.organisation == was.organisation)
          there = &it_plan;
      if (there != nullptr) {
        went_before_ = true;
        it_plans_[id] = there->id;
        continue;
      }
      ItPlan next;
      next.id = ids_.mint("ip");
      next.organisation = was.organisation;
      next.school_year = year_.id;
      next.destination = was.destination;
      next.destination_version = was.destination_version;
      next.status = PlanStatus::draft;
      next.parked = was.parked;
      it_plans_[id] = next.id;
      plan_ = with(std::move(plan_), std::move(next));
    }
  }

  // The goal in the year that is left: stopped or carried over, and its evaluation says so.
  void close_goal(const Goal& was) {
    const NextStep next = next_step(old_, was.id);
    Goal goal = was;
    goal.status = goes_on(next) ? GoalStatus::carried_over : GoalStatus::stopped;
    plan_ = with(std::move(plan_), std::move(goal));
    if (!goes_on(next)) return;
    if (const Evaluation* found = evaluation_of(old_, was.id)) {
      Evaluation evaluation = *found;
      evaluation.carry_to = year_.id;
      plan_ = with(std::move(plan_), std::move(evaluation));
    }
    if (!is_there(was)) carry_goal(was, next);
  }

  // What was not for this year is not for the next one either, until somebody takes it up.
  void carry_parked(const Goal& was) {
    if (was.status == GoalStatus::parked && !is_there(was)) carry_goal(was, NextStep::none);
  }

  // Whether the goal went to the new year before.
  bool is_there(const Goal& was) const {
    for (const Goal& other : old_.goals)
      if (other.carried_from == was.id && is_of_new_year(other)) return true;
    return false;
  }

  bool is_of_new_year(const Goal& goal) const {
    const ItPlan* it_plan = find<ItPlan>(plan_, goal.it_plan);
    return it_plan != nullptr && it_plan->school_year == year_.id;
  }

  void carry_goal(const Goal& was, NextStep next) {
    Goal goal = was;
    goal.id = ids_.mint("g");
    goal.it_plan = it_plans_.count(was.it_plan) ? it_plans_.at(was.it_plan) : first_it_plan();
    goal.carried_from = was.id;
    if (next == NextStep::secure) goal.kind = GoalKind::secure;
    // What is to be adjusted is an idea again; the rest goes on as it was.
    if (was.status != GoalStatus::parked)
      goal.status = next == NextStep::adjust ? GoalStatus::idea : GoalStatus::planned;
    goals_[was.id] = goal.id;
    plan_ = with(std::move(plan_), std::move(goal));
  }

  Id first_it_plan() const { return it_plans_.empty() ? Id{} : it_plans_.begin()->second; }

  // What belongs to a goal and has to go on with it.
  void carry_parts(Id goal, Id copy) {
    for (const Indicator& indicator : old_.indicators)
      if (indicator.goal == goal) carry_indicator(indicator, copy);
    carry_activities(goal, copy);
    carry_rows(old_.phase_gates, Entity::phase_gates, goal, copy);
    carry_rows(old_.translations, Entity::translations, goal, copy);
  }

  // Rows of a goal that go on as they are.
  template <class T>
  void carry_rows(const Table<T>& rows, Entity entity, Id goal, Id copy) {
    for (const T& was : rows) {
      if (was.goal != goal) continue;
      T next = was;
      next.id = ids_.mint(info(entity).prefix);
      next.goal = copy;
      plan_ = with(std::move(plan_), std::move(next));
    }
  }

  // Where it stands now is where the next year begins.
  void carry_indicator(const Indicator& was, Id goal) {
    Indicator indicator = was;
    indicator.id = indicators_[was.id] = ids_.mint("i");
    indicator.goal = goal;
    const Measurement* last = nullptr;
    for (const Measurement& one : was.measurements)
      if (!one.value.empty() && (last == nullptr || one.date >= last->date)) last = &one;
    if (last != nullptr) {
      indicator.baseline = last->value;
      indicator.baseline_date = last->date;
    }
    clear_history(record_info<Indicator>(), &indicator);
    // A target for later than the year that is left stays what it was.
    if (from_.holds(was.target_date)) indicator.target_date = moved(was.target_date);
    plan_ = with(std::move(plan_), std::move(indicator));
  }

  void carry_activities(Id goal, Id copy) {
    std::vector<Activity> carried;
    std::map<Id, Id> became;
    for (const Activity& was : old_.activities) {
      if (was.goal != goal || !is_unfinished(was)) continue;
      Activity activity = was;
      activity.id = became[was.id] = activities_[was.id] = ids_.mint("a");
      activity.goal = copy;
      activity.start = moved(was.start);
      activity.end = moved(was.end);
      activity.moments.clear();
      clear_history(record_info<Activity>(), &activity);
      const auto indicator = indicators_.find(was.usage_indicator);
      activity.usage_indicator = indicator == indicators_.end() ? Id{} : indicator->second;
      carried.push_back(std::move(activity));
    }
    for (Activity& activity : carried) {
      activity.depends_on = what_goes_on(activity.depends_on, became);
      plan_ = with(std::move(plan_), std::move(activity));
    }
  }

  // What rows that went on became, in the same order; the others are left out.
  static Ids what_goes_on(const Ids& were, const std::map<Id, Id>& became) {
    Ids ids;
    for (Id id : were)
      if (const auto found = became.find(id); found != became.end()) ids.push_back(found->second);
    return ids;
  }

  // Who has a say in what goes on has it again; when and at which moment is to be agreed anew.
  void carry_involvements() {
    for (const Involvement& was : old_.involvements) {
      const Id about = what_became(was.about);
      if (about.empty()) continue;
      Involvement involvement = was;
      involvement.id = ids_.mint(info(Entity::involvements).prefix);
      involvement.about.id = about;
      involvement.moment = {};
      involvement.done = false;
      plan_ = with(std::move(plan_), std::move(involvement));
    }
  }

  // The goal or activity in the new year; empty when it does not go on.
  Id what_became(const Subject& was) const {
    if (was.entity != Entity::goals && was.entity != Entity::activities) return {};
    const std::map<Id, Id>& became = was.entity == Entity::goals ? goals_ : activities_;
    const auto found = became.find(was.id);
    return found == became.end() ? Id{} : found->second;
  }

  // Money that is yet to be spent, and risks that are not over, are about what goes on. A line that
  // began stays with what it was for.
  void move_what_is_ahead() {
    for (const BudgetLine& was : old_.budget_lines) {
      if (was.start.empty() || was.start < Month::of(year_.start)) continue;
      BudgetLine line = was;
      const bool goal_moves = goes_along(line.goal, goals_);
      const bool activity_moves = goes_along(line.activity, activities_);
      if (goal_moves || activity_moves) plan_ = with(std::move(plan_), std::move(line));
    }
    for (const Risk& was : old_.risks) {
      Risk risk = was;
      if (is_open(was) && goes_along(risk.goal, goals_))
        plan_ = with(std::move(plan_), std::move(risk));
    }
  }

  // Makes of a row what it became; false when it does not go on.
  static bool goes_along(Id& row, const std::map<Id, Id>& became) {
    const auto found = became.find(row);
    if (found == became.end()) return false;
    row = found->second;
    return true;
  }

  // A team keeps its part in what goes on, and how it agreed to work; the dates are for it to set.
  void carry_team_plans() {
    for (Id id : rows_of_year(old_, Entity::team_plans)) {
      TeamPlan team_plan = *find<TeamPlan>(old_, id);
      team_plan.id = ids_.mint("tp");
      team_plan.school_year = year_.id;
      team_plan.goals = what_goes_on(team_plan.goals, goals_);
      team_plan.activities = what_goes_on(team_plan.activities, activities_);
      team_plan.review_moments.clear();
      for (Agreement& agreement : team_plan.agreements) agreement.when = {};
      plan_ = with(std::move(plan_), std::move(team_plan));
    }
  }

  // A moment of the rhythm falls where its rule says, another in the same week as before.
  void carry_moments() {
    for (const Moment& was : old_.moments) {
      if (!comes_back(was, from_)) continue;
      Moment moment = was;
      moment.title = years_later(was.title);
      moment.id = ids_.mint("m");
      moment.agenda.clear();
      const RhythmMoment* rule = rhythm_called(was.kind, was.title);
      const Placed at = rule ? placed(*rule, to_) : Placed{};
      moment.start = at.start.empty() ? moved(was.start) : at.start;
      moment.end = at.start.empty() ? moved(was.end) : at.end;
      if (!is_there(moment)) plan_ = with(std::move(plan_), std::move(moment));
    }
  }

  bool is_there(const Moment& wanted) const {
    for (const Moment& moment : old_.moments)
      if (moment.kind == wanted.kind && !moment.start.empty() &&
          monday_of(moment.start) == monday_of(wanted.start))
        return true;
    return false;
  }

  void show_year() {
    PlanHead head = *plan_.head;
    head.school_year = year_.id;
    const std::size_t at =
        old_year_.label.empty() ? std::string::npos : head.title.find(old_year_.label);
    if (at != std::string::npos) head.title.replace(at, old_year_.label.size(), year_.label);
    plan_ = with_head(std::move(plan_), std::move(head));
  }

  const Plan& old_;
  Plan plan_;
  Language language_;
  NextYearWish wish_;
  Date today_;
  IdSource& ids_;
  SchoolYear old_year_;
  SchoolYear year_;
  SchoolCalendar from_;
  SchoolCalendar to_;
  std::map<Id, Id> it_plans_;  // which row became which, as the maps below it
  std::map<Id, Id> goals_;
  std::map<Id, Id> indicators_;
  std::map<Id, Id> activities_;
  bool went_before_ = false;
};

}  // namespace

bool comes_back(const Moment& moment, const SchoolCalendar& year) {
  return moment.kind != MomentKind::holiday && year.holds(moment.start);
}

Plan carried_over(const Plan& plan, Language language, const NextYearWish& wish, Date today,
                  IdSource& ids) {
  return CarryingOver(plan, language, wish, today, ids).run();
}

}  // namespace koers
