// Whether those whom the plan is about had their say, and whether decisions come in time.
#include <algorithm>
#include <map>
#include <set>

#include "model/standing.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "text/words.h"

namespace koers {

namespace {

void team_was_not_asked(const Looked& at, Findings& found) {
  if (!at.plan.sessions.empty()) return;
  for (Id id : rows_of_year(at.plan, Entity::it_plans))
    if (find<ItPlan>(at.plan, id)->status >= PlanStatus::team_agreed)
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

constexpr std::int64_t wide_gap = 1'000;

// The last poll of each group about each subject counts.
void little_support(const Looked& at, Findings& found) {
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
    if (lowest != nullptr && highest->score.milli - lowest->score.milli >= wide_gap)
      found.add({Entity::support_polls, lowest->id},
                words::finding_D3_gap(highest->group, lowest->group));
  }
}

void answer_comes_late(const Looked& at, Findings& found) {
  std::map<Id, const Activity*> first;  // that is carried out, of each goal
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.phase != Phase::executing || activity.start.empty()) return;
    const Activity*& known = first[activity.goal];
    if (known == nullptr || activity.start < known->start) known = &activity;
  });
  for (const Decision& decision : at.plan.decisions) {
    if (decision.answer_by.empty() || decision.about.entity != Entity::goals) continue;
    if (decision.outcome == DecisionOutcome::positive) continue;
    const auto begins = first.find(decision.about.id);
    if (begins != first.end() && begins->second->start < decision.answer_by)
      found.add({Entity::decisions, decision.id}, words::finding_D4(begins->second->title),
                "answerBy");
  }
}

void influence_without_say(const Looked& at, Findings& found) {
  std::set<Id> heard;
  for (const Involvement& involvement : at.plan.involvements)
    if (involvement.level != InvolvementLevel::none) heard.insert(involvement.stakeholder);
  for (const Stakeholder& stakeholder : at.plan.stakeholders)
    if (stakeholder.influence == Grade::high && heard.count(stakeholder.id) == 0)
      found.add({Entity::stakeholders, stakeholder.id}, words::finding_D6);
}

constexpr Rule involvement[] = {
    {"D1", Severity::warning, team_was_not_asked, {Entity::sessions}},
    {"D2", Severity::warning, input_waits, {Entity::inputs}, Decimal::whole(30)},
    {"D3", Severity::warning, little_support, {Entity::support_polls}, Decimal::whole(3)},
    {"D4", Severity::error, answer_comes_late, {Entity::decisions, Entity::activities}},
    {"D6", Severity::warning, influence_without_say, {Entity::stakeholders, Entity::involvements}},
};

}  // namespace

std::span<const Rule> involvement_rules() { return involvement; }

}  // namespace koers
