#include "app/support.h"

#include <algorithm>

#include "base/order.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

bool counts(const SupportPoll& poll) {
  return poll.score >= Decimal::whole(1) && poll.score <= Decimal::whole(5);
}

std::string group_of(const Plan& plan, const SupportPoll& poll) {
  const Stakeholder* stakeholder = find<Stakeholder>(plan, poll.stakeholder);
  return stakeholder && !stakeholder->group.empty() ? stakeholder->group : poll.group;
}

bool before(const SupportPoint& a, const SupportPoint& b) { return a.date < b.date; }

std::vector<Subject> subjects_asked(const Plan& plan) {
  std::vector<std::pair<Date, Subject>> asked;
  for (const SupportPoll& poll : plan.support_polls) {
    if (!counts(poll)) continue;
    const auto known = std::find_if(asked.begin(), asked.end(),
                                    [&](const auto& one) { return one.second == poll.about; });
    if (known == asked.end())
      asked.push_back({poll.date, poll.about});
    else
      known->first = std::max(known->first, poll.date);
  }
  put_in_order(asked, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Subject> subjects;
  for (const auto& one : asked) subjects.push_back(one.second);
  return subjects;
}

SupportGroup& group_called(std::vector<SupportGroup>& groups, const std::string& name) {
  for (SupportGroup& group : groups)
    if (fold(group.name) == fold(name)) return group;
  groups.push_back({name, {}, {}, false});
  return groups.back();
}

void finish(SupportGroup& group) {
  put_in_order(group.points, before);
  if (group.points.size() > 1) {
    const SupportPoint& earlier = group.points[group.points.size() - 2];
    group.change = Decimal{group.last().score.milli - earlier.score.milli};
  }
  group.low = group.last().score < low_support;
}

std::string change_words(Language language, Decimal change, Date since) {
  const std::string date = date_short(language, since);
  if (change.milli == 0) return say(language, words::support_same(date));
  const std::string by = score_text(language, {std::abs(change.milli)});
  return say(language,
             change.milli > 0 ? words::support_up(by, date) : words::support_down(by, date));
}

}  // namespace

SupportFacts support_facts(const Plan& plan, const std::optional<Subject>& about) {
  SupportFacts facts;
  facts.subjects = subjects_asked(plan);
  const bool known = about && std::find(facts.subjects.begin(), facts.subjects.end(), *about) !=
                                  facts.subjects.end();
  if (facts.subjects.empty()) return facts;
  facts.about = known ? *about : facts.subjects.front();
  for (const SupportPoll& poll : plan.support_polls)
    if (counts(poll) && poll.about == facts.about)
      group_called(facts.groups, group_of(plan, poll))
          .points.push_back({poll.id, poll.date, poll.score, poll.respondents});
  for (SupportGroup& group : facts.groups) finish(group);
  put_in_order(facts.groups, [](const SupportGroup& a, const SupportGroup& b) {
    return a.last().score < b.last().score;
  });
  facts.gap = {facts.groups.back().last().score.milli - facts.groups.front().last().score.milli};
  facts.wide = facts.gap >= wide_support_gap;
  return facts;
}

// Two decimals would say more than a handful of answers can.
std::string score_text(Language language, Decimal score) {
  const std::int64_t tenths = (score.milli + (score.milli < 0 ? -50 : 50)) / 100;
  return decimal(language, {tenths * 100});
}

std::string group_words(Language language, const SupportGroup& group) {
  const SupportPoint& last = group.last();
  std::string text = say(language, words::support_score(score_text(language, last.score)));
  if (last.respondents > 0) text += ' ' + say(language, words::support_among(last.respondents));
  if (group.change)
    text +=
        ", " + change_words(language, *group.change, group.points[group.points.size() - 2].date);
  if (group.low) text += ", " + say(language, words::support_low);
  return text;
}

std::string gap_words(Language language, const SupportFacts& facts) {
  if (facts.groups.size() < 2) return {};
  const SupportGroup& lowest = facts.groups.front();
  const SupportGroup& highest = facts.groups.back();
  const std::string gap = score_text(language, facts.gap);
  const std::string high = score_text(language, highest.last().score);
  const std::string low = score_text(language, lowest.last().score);
  std::string text = say(language, words::support_gap(gap, high, highest.name, low, lowest.name));
  if (facts.wide) text += ' ' + say(language, words::support_talk);
  return text;
}

std::string change_of(const Plan& plan, Language language, Id id) {
  const SupportPoll* poll = find<SupportPoll>(plan, id);
  if (poll == nullptr || !counts(*poll)) return {};
  const SupportPoll* earlier = nullptr;
  for (const SupportPoll& other : plan.support_polls)
    if (other.id != id && counts(other) && other.about == poll->about && other.date < poll->date &&
        fold(group_of(plan, other)) == fold(group_of(plan, *poll)) &&
        (earlier == nullptr || other.date > earlier->date))
      earlier = &other;
  if (earlier == nullptr) return {};
  const Decimal change{poll->score.milli - earlier->score.milli};
  return (change.milli > 0 ? "+" : "") + score_text(language, change);
}

std::vector<std::string> support_groups(const Plan& plan) {
  std::vector<std::string> groups;
  const auto add = [&](const std::string& name) {
    const bool known = std::any_of(groups.begin(), groups.end(), [&](const std::string& group) {
      return fold(group) == fold(name);
    });
    if (!name.empty() && !known) groups.push_back(name);
  };
  for (const Stakeholder& stakeholder : plan.stakeholders) add(stakeholder.group);
  for (const SupportPoll& poll : plan.support_polls) add(group_of(plan, poll));
  return groups;
}

}  // namespace koers
