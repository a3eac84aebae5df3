#include "app/progress.h"

#include <algorithm>
#include <unordered_map>

#include "app/cells.h"
#include "base/order.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

// part of whole in percent, rounded towards zero; whole is not 0.
int percent(std::int64_t part, std::int64_t whole) {
  return static_cast<int>(std::clamp<std::int64_t>(part * 100 / whole, -1000, 1000));
}

bool over(ActivityStatus status) {
  return status == ActivityStatus::done || status == ActivityStatus::cancelled;
}

void add_activity(GoalProgress& goal, const Activity& activity, Date today) {
  if (activity.status == ActivityStatus::cancelled) return;
  ++goal.activities;
  if (activity.status == ActivityStatus::done) ++goal.done;
  if (activity.status == ActivityStatus::waiting) ++goal.waiting;
  if (activity.status != ActivityStatus::none && activity.status != ActivityStatus::not_started)
    ++goal.begun;
  if (!over(activity.status) && !activity.end.empty() && activity.end < today) ++goal.late;
}

std::optional<ProgressColour> proposed_colour(const GoalProgress& goal) {
  const bool measured = std::any_of(goal.indicators.begin(), goal.indicators.end(),
                                    [](const IndicatorFacts& facts) { return facts.measured; });
  if (!measured && goal.begun == 0 && goal.late == 0) return std::nullopt;
  if (goal.waiting > 0 && goal.late > 0) return ProgressColour::red;
  if (goal.waiting > 0 || goal.late > 0) return ProgressColour::orange;
  return ProgressColour::green;
}

std::string label_of(const Plan& plan, Id role) {
  const Role* found = find<Role>(plan, role);
  return found ? found->label : std::string();
}

// Gathers what is due in the days from today to `until`, and what was due before.
class Gathering {
 public:
  Gathering(const Plan& plan, Date today, Date until) : plan_(plan), today_(today), until_(until) {}

  std::vector<DueItem> take() {
    activities();
    agreements();
    decisions();
    risks();
    silent_goals();
    put_in_order(items_, [](const DueItem& a, const DueItem& b) {
      if (a.late != b.late) return a.late;
      return a.date.empty() || b.date.empty() ? !a.date.empty() && b.date.empty() : a.date < b.date;
    });
    return std::move(items_);
  }

 private:
  bool long_ago(Date date) const { return !date.empty() && date < today_.plus(-period_days); }
  bool due(Date date) const { return !date.empty() && date <= until_; }
  void add(DueKind kind, Subject subject, Date date, std::string text, std::string who) {
    items_.push_back(
        {kind, subject, date, std::move(text), std::move(who), !date.empty() && date < today_});
  }

  void activities() {
    for (Id id : rows_of_year(plan_, Entity::activities)) {
      const Activity& activity = *find<Activity>(plan_, id);
      if (over(activity.status)) continue;
      const Subject subject{Entity::activities, id};
      const bool begins = activity.status == ActivityStatus::not_started && due(activity.start);
      if (due(activity.end))
        add(DueKind::ends, subject, activity.end, activity.title, label_of(plan_, activity.owner));
      else if (begins)
        add(DueKind::begins, subject, activity.start, activity.title,
            label_of(plan_, activity.owner));
    }
  }

  // An agreement has no tick of its own: the one who made it strikes it out. Those of long ago are
  // left alone.
  void agreements() {
    for (Id id : rows_of_year(plan_, Entity::team_plans))
      for (const Agreement& agreement : find<TeamPlan>(plan_, id)->agreements)
        if (due(agreement.when) && agreement.when >= today_)
          add(DueKind::agreement, {Entity::team_plans, id}, agreement.when, agreement.text,
              agreement.who);
  }

  void decisions() {
    for (const Decision& decision : plan_.decisions) {
      const bool open =
          decision.outcome == DecisionOutcome::none || decision.outcome == DecisionOutcome::pending;
      if (open && due(decision.answer_by))
        add(DueKind::decision, {Entity::decisions, decision.id}, decision.answer_by,
            decision.subject, {});
    }
  }

  void risks() {
    for (const Risk& risk : plan_.risks)
      if (is_open(risk) && due(risk.due))
        add(DueKind::risk, {Entity::risks, risk.id}, risk.due,
            row_name(plan_, Entity::risks, risk.id), label_of(plan_, risk.owner));
  }

  // Goals of which nothing was noted, and indicators that were not measured, for a whole period.
  void silent_goals() {
    for (const GoalProgress& goal : progress_of(plan_, today_)) {
      const Goal& row = *find<Goal>(plan_, goal.id);
      const std::string who = label_of(plan_, row.owner);
      if (goal.latest != nullptr && long_ago(goal.latest->date))
        add(DueKind::status, {Entity::goals, goal.id}, {}, row_name(plan_, Entity::goals, goal.id),
            who);
      for (const IndicatorFacts& facts : goal.indicators) {
        if (facts.points.empty() || !long_ago(facts.latest.date)) continue;
        add(DueKind::measurement, {Entity::indicators, facts.id}, {},
            find<Indicator>(plan_, facts.id)->name, who);
      }
    }
  }

  const Plan& plan_;
  Date today_;
  Date until_;
  std::vector<DueItem> items_;
};

}  // namespace

IndicatorFacts indicator_facts(const Indicator& indicator, Date today) {
  IndicatorFacts facts;
  facts.id = indicator.id;
  facts.has_baseline = !indicator.baseline.empty();
  facts.has_target = !indicator.target.empty();
  if (facts.has_baseline) facts.baseline = indicator.baseline;
  if (facts.has_target) facts.target = indicator.target;
  facts.target_date = indicator.target_date;
  if (facts.has_baseline) facts.points.push_back({indicator.baseline_date, indicator.baseline});
  for (const Measurement& measurement : indicator.measurements)
    if (!measurement.date.empty() && !measurement.value.empty()) {
      facts.points.push_back({measurement.date, measurement.value});
      facts.measured = true;
    }
  put_in_order(facts.points, [](const auto& a, const auto& b) {
    return a.date < b.date;
  });  // no date is the earliest
  facts.latest =
      facts.points.empty() ? IndicatorFacts::Point{{}, facts.baseline} : facts.points.back();
  const std::int64_t way = facts.target.milli - facts.baseline.milli;
  if (way != 0 && facts.has_target)
    facts.way = percent(facts.latest.value.milli - facts.baseline.milli, way);
  const Date from = indicator.baseline_date;
  if (!from.empty() && !indicator.target_date.empty() && indicator.target_date > from)
    facts.time =
        std::clamp(percent(today.days - from.days, indicator.target_date.days - from.days), 0, 100);
  return facts;
}

std::vector<GoalProgress> progress_of(const Plan& plan, Date today) {
  std::vector<GoalProgress> out;
  std::unordered_map<Id, std::size_t> place;
  for (Id id : rows_of_year(plan, Entity::goals)) {
    if (find<Goal>(plan, id)->status == GoalStatus::parked) continue;
    place.emplace(id, out.size());
    out.push_back({});
    out.back().id = id;
  }
  const auto of = [&](Id goal) {
    const auto found = place.find(goal);
    return found == place.end() ? nullptr : &out[found->second];
  };
  for (const Activity& activity : plan.activities)
    if (GoalProgress* goal = of(activity.goal)) add_activity(*goal, activity, today);
  for (const Indicator& indicator : plan.indicators)
    if (GoalProgress* goal = of(indicator.goal))
      goal->indicators.push_back(indicator_facts(indicator, today));
  for (std::size_t i = 0; i < plan.progress.size(); ++i) {
    const Progress& noted = plan.progress[i];
    GoalProgress* goal = of(noted.goal);
    if (goal != nullptr && (goal->latest == nullptr || noted.date >= goal->latest->date))
      goal->latest = &noted;
  }
  for (GoalProgress& goal : out) goal.proposed = proposed_colour(goal);
  return out;
}

const Progress* progress_on(const Plan& plan, Id goal, Date day) {
  for (std::size_t i = 0; i < plan.progress.size(); ++i)
    if (plan.progress[i].goal == goal && plan.progress[i].date == day) return &plan.progress[i];
  return nullptr;
}

Due due_before_study_day(const Plan& plan, Date today) {
  Due due;
  due.until = today.plus(28);
  for (const Moment& moment : plan.moments) {
    if (!is_study_day(moment.kind) || moment.start.empty() || moment.start < today) continue;
    if (due.moment.empty() || moment.start < due.until) {
      due.moment = moment.id;
      due.until = moment.start;
    }
  }
  due.items = Gathering(plan, today, due.until).take();
  return due;
}

void ProgressFacts::follow(const Plan& plan, Date today) {
  if (made_on_ == today && same_value(made_of_, plan)) return;
  made_of_ = plan;
  made_on_ = today;
  goals_.reset();
  due_.reset();
}

const std::vector<GoalProgress>& ProgressFacts::goals(const Plan& plan, Date today) {
  follow(plan, today);
  if (!goals_) goals_ = progress_of(made_of_, today);
  return *goals_;
}

const Due& ProgressFacts::due(const Plan& plan, Date today) {
  follow(plan, today);
  if (!due_) due_ = due_before_study_day(made_of_, today);
  return *due_;
}

std::string value_with_unit(Language language, Decimal value, const std::string& unit) {
  const std::string text = decimal(language, value);
  return unit.empty() ? text : text + "\u00A0" + unit;
}

Phrase indicator_words(Language language, const Indicator& indicator, const IndicatorFacts& facts) {
  const auto shown = [&](Decimal value) {
    return value_with_unit(language, value, indicator.unit);
  };
  const std::string from = shown(facts.baseline);
  const std::string to = shown(facts.target);
  if (!facts.measured) {
    if (facts.has_baseline && facts.has_target) return words::progress_not_measured(from, to);
    if (facts.has_target) return words::progress_not_measured_to(to);
    if (facts.has_baseline) return words::progress_not_measured_from(from);
    return words::progress_not_measured_only;
  }
  const std::string date = date_short(language, facts.latest.date);
  const std::string now = shown(facts.latest.value);
  if (facts.has_baseline && facts.has_target) return words::progress_measured(date, from, now, to);
  if (facts.has_target) return words::progress_measured_to(date, now, to);
  if (facts.has_baseline) return words::progress_measured_from(date, from, now);
  return words::progress_measured_only(date, now);
}

}  // namespace koers
