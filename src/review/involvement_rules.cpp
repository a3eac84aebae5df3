// Whether those whom the plan is about had their say, and whether decisions come in time.
#include <algorithm>
#include <map>
#include <set>

#include "calendar/school_year.h"
#include "model/standing.h"
#include "review/baseline.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "review/terms.h"
#include "review/word_lists.h"
#include "text/words.h"

namespace koers {

namespace {

// Of a session about one school plan, or about a goal of it, the other teams know nothing.
bool is_about_other(const Plan& plan, Subject about, Id it_plan) {
  if (about.entity == Entity::it_plans) return !about.id.empty() && about.id != it_plan;
  const Goal* goal = about.entity == Entity::goals ? find<Goal>(plan, about.id) : nullptr;
  return goal != nullptr && goal->it_plan != it_plan;
}

// In a session that was held, with teachers.
bool was_asked(const Looked& at, Id it_plan) {
  const WordList teachers(at.words);
  for (const Session& session : at.plan.sessions) {
    if (session.date.empty() || session.date > at.today) continue;
    if (is_about_other(at.plan, session.about, it_plan)) continue;
    for (const Attendance& there : session.participants)
      if (teachers.any_in(there.group)) return true;
  }
  return false;
}

void team_was_not_asked(const Looked& at, Findings& found) {
  for (Id id : rows_of_year(at.plan, Entity::it_plans))
    if (find<ItPlan>(at.plan, id)->status >= PlanStatus::team_agreed && !was_asked(at, id))
      found.add({Entity::it_plans, id}, words::finding_D1, "status");
}

void input_waits(const Looked& at, Findings& found) {
  for (const Input& input : at.plan.inputs) {
    if (input.date.empty() || is_answered(input)) continue;
    const std::int64_t days = at.today.days - input.date.days;
    if (days > at.threshold.milli / 1000)
      found.add({Entity::inputs, input.id}, words::finding_D2(days), "response");
  }
}

struct BySubject {
  bool operator()(const Subject& a, const Subject& b) const {
    return a.entity != b.entity ? a.entity < b.entity : a.id < b.id;
  }
};

// The last poll of each group about each subject counts.
void polls_apart(const Looked& at, Findings& found) {
  std::map<Subject, std::map<std::string, const SupportPoll*>, BySubject> last;
  for (std::size_t i = 0; i < at.plan.support_polls.size(); ++i) {
    const SupportPoll& poll = at.plan.support_polls[i];
    if (poll.respondents <= 0 && poll.score.milli == 0) continue;
    const SupportPoll*& known = last[poll.about][poll.group];
    if (known == nullptr || poll.date >= known->date) known = &poll;
  }
  for (const auto& [subject, groups] : last) {
    const SupportPoll* lowest = nullptr;
    const SupportPoll* highest = nullptr;
    for (const auto& [group, poll] : groups) {
      if (poll->score < at.threshold)
        found.add({Entity::support_polls, poll->id}, words::finding_D3_low);
      if (lowest == nullptr || poll->score < lowest->score) lowest = poll;
      if (highest == nullptr || poll->score > highest->score) highest = poll;
    }
    if (lowest != nullptr && highest->score.milli - lowest->score.milli >= at.second.milli)
      found.add({Entity::support_polls, lowest->id},
                words::finding_D3_gap(highest->group, lowest->group));
  }
}

// What stands for a statement in a list: its row, or where it has none the answer of the group that
// thinks least of it.
Subject row_of(const Plan& plan, Id it_plan, const StatementView& view, const std::string& lowest) {
  if (!view.asked.statement.empty()) return {Entity::statements, view.asked.statement};
  for (const Baseline& baseline : plan.baselines)
    if (baseline.it_plan == it_plan && baseline.group == lowest &&
        same_words(baseline.topic, view.text))
      return {Entity::baselines, baseline.id};
  return {Entity::it_plans, it_plan};
}

void groups_see_apart(const Looked& at, Findings& found) {
  for (Id id : rows_of_year(at.plan, Entity::it_plans)) {
    const BaselineFacts facts = baseline_of(at.plan, id);
    for (std::size_t place : facts.by_gap) {
      const StatementView& view = facts.statements[place];
      if (view.gap < at.second) continue;
      const std::string& lowest = facts.groups[view.lowest];
      found.add(row_of(at.plan, id, view, lowest),
                words::finding_D3_seen(facts.groups[view.highest], lowest));
    }
  }
}

void little_support(const Looked& at, Findings& found) {
  polls_apart(at, found);
  groups_see_apart(at, found);
}

// Parts of the council of a school meet when the council does.
MomentKind meets_at(Body body) {
  switch (body) {
    case Body::mr:
    case Body::pmr:
    case Body::omr:
    case Body::lmr:
      return MomentKind::mr;
    case Body::gmr:
      return MomentKind::gmr;
    case Body::supervisors:
      return MomentKind::supervisors;
    case Body::heads:
      return MomentKind::heads_meeting;
    default:
      return MomentKind::none;
  }
}

// A decision of that kind is asked of the body, or the calendar says when it speaks of the subject.
bool is_planned(const Plan& plan, const Right& right) {
  for (const Decision& decision : plan.decisions)
    if (decision.body == right.body && decision.type == right.type) return true;
  const MomentKind meeting = meets_at(right.body);
  const WordList subject(right.subject);
  for (Id id : rows_of_year(plan, Entity::moments)) {
    const Moment& moment = *find<Moment>(plan, id);
    if (meeting != MomentKind::none && moment.kind == meeting && subject.any_in(moment.title))
      return true;
  }
  return false;
}

// The law asks consent and advice of a council; what else a body has to say the school settles.
Severity severity_of(const Right& right) {
  const bool council = right.body == Body::gmr || meets_at(right.body) == MomentKind::mr;
  const bool asked = right.type == DecisionType::consent || right.type == DecisionType::advice;
  return council && asked ? Severity::error : Severity::warning;
}

void decision_not_planned(const Looked& at, Findings& found) {
  bool carried_out = false;
  each_activity(at.plan, [&](const Activity& activity) {
    carried_out = carried_out || activity.phase == Phase::executing;
  });
  if (!carried_out) return;
  for (const Right& right : at.plan.rights)
    if (right.body != Body::none && right.type != DecisionType::none &&
        !is_planned(at.plan, right)) {
      found.add(severity_of(right), {Entity::rights, right.id}, words::finding_D4_none);
      found.mend_last(
          {Entity::decisions, {chosen("body", right.body), chosen("type", right.type)}});
    }
}

void answer_comes_late(const Looked& at, Findings& found) {
  decision_not_planned(at, found);
  std::map<Id, const Activity*> first;  // that is carried out, of each goal
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.phase != Phase::executing || activity.start.empty()) return;
    const Activity*& known = first[activity.goal];
    if (known == nullptr || activity.start < known->start) known = &activity;
  });
  for (const Decision& decision : at.plan.decisions) {
    if (decision.outcome == DecisionOutcome::positive) continue;
    const Subject about = decision.about;
    const Activity* begins = nullptr;
    if (about.entity == Entity::activities) begins = find<Activity>(at.plan, about.id);
    if (about.entity == Entity::goals && first.contains(about.id)) begins = first[about.id];
    if (begins == nullptr || begins->start.empty()) continue;
    if (begins->start < answer_date(at.plan, decision, at.threshold))
      found.add({Entity::decisions, decision.id}, words::finding_D4(begins->title), "answerBy");
  }
}

void influence_without_say(const Looked& at, Findings& found) {
  std::set<Id> heard;
  for (const Involvement& involvement : at.plan.involvements)
    if (involvement.level != InvolvementLevel::none) heard.insert(involvement.stakeholder);
  const ItPlan* it_plan = own_it_plan(at.plan);
  for (const Stakeholder& stakeholder : at.plan.stakeholders) {
    if (stakeholder.influence != Grade::high || heard.count(stakeholder.id) > 0) continue;
    const Subject about{Entity::stakeholders, stakeholder.id};
    found.add(about, words::finding_D6);
    if (it_plan != nullptr)
      found.mend_last({Entity::involvements,
                       {{"stakeholder", about},
                        {"about", {Entity::it_plans, it_plan->id}},
                        chosen("level", InvolvementLevel::consult)}});
  }
}

Date first_of(int month, Date year_start) {
  const int year = year_start.year() + (month < static_cast<int>(year_start.month()) ? 1 : 0);
  return Date::of(year, static_cast<unsigned>(month), 1);
}

// From a month on, of which the threshold is the number: the tasks of the next year are divided. Of
// what the plan does not keep this year either, days or money, nothing is said.
void next_year_not_ready(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->start.empty() || year->end.empty()) return;
  const auto month = std::clamp<std::int64_t>(at.threshold.milli / 1000, 1, 12);
  if (at.today < first_of(static_cast<int>(month), year->start)) return;
  const Subject about{Entity::school_years, year->id};
  bool day_now = false;
  bool day_then = false;
  for (const Moment& moment : at.plan.moments) {
    if (!is_study_day(moment.kind) || moment.start.empty()) continue;
    (moment.start > year->end ? day_then : day_now) = true;
  }
  if (day_now && !day_then) found.add(about, words::finding_D5_days);
  const int begin = school_year_begin(year->start);
  bool paid_now = false;
  bool paid_then = false;
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.kind != LineKind::personnel) return;
    paid_now = paid_now || cost_in_school_year(line, begin).value > 0;
    paid_then = paid_then || cost_in_school_year(line, begin + 1).value > 0;
  });
  if (paid_now && !paid_then) found.add(about, words::finding_D5_hours);
}

constexpr Rule involvement[] = {
    {"D1",
     Severity::warning,
     team_was_not_asked,
     {Entity::sessions},
     {.words = &words::review_teacher_words}},
    {"D2", Severity::warning, input_waits, {Entity::inputs}, {Decimal::whole(30)}},
    {"D3",
     Severity::warning,
     little_support,
     {Entity::support_polls, Entity::statements, Entity::baselines, Entity::responses},
     {Decimal::whole(3), wide_perception_gap}},
    {"D4",
     Severity::error,
     answer_comes_late,
     {Entity::decisions, Entity::activities, Entity::rights, Entity::moments},
     {Decimal::whole(6)}},
    {"D5",
     Severity::warning,
     next_year_not_ready,
     {Entity::moments, Entity::budget_lines},
     {Decimal::whole(3)}},
    {"D6", Severity::warning, influence_without_say, {Entity::stakeholders, Entity::involvements}},
};

}  // namespace

std::span<const Rule> involvement_rules() { return involvement; }

}  // namespace koers
