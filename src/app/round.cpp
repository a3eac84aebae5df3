#include "app/round.h"

#include <algorithm>

#include "app/answer_file.h"
#include "app/baseline.h"
#include "app/priorities.h"
#include "app/school_plans.h"
#include "app/workspace.h"
#include "edit/involvement_edits.h"
#include "text/words.h"

namespace koers {

namespace {

// Who are asked for their support are of one group.
void clear_person(Round& round) {
  const bool support = round.kind == Round::Kind::support;
  if (!support) round.group.clear();
  round.at = 0;
  round.given.assign(support ? 1 : round.asked.size(), 0);
  round.remark.clear();
}

Response response_of(const Round& round, Id id, Date today) {
  Response response;
  response.id = id;
  response.it_plan = round.it_plan;
  response.group = round.group;
  response.date = today;
  response.remark = Text(round.remark);
  for (std::size_t i = 0; i < round.asked.size(); ++i) {
    if (round.given[i] == 0) continue;
    Answer answer;
    answer.statement = round.asked[i];
    answer.score = round.given[i];
    response.answers.push_back(answer);
  }
  return response;
}

Ballot ballot_of(const Round& round, Id id, Date today) {
  Ballot ballot;
  ballot.id = id;
  ballot.it_plan = round.it_plan;
  ballot.date = today;
  for (std::size_t i = 0; i < round.asked.size(); ++i) {
    if (round.given[i] == 0) continue;
    Dots dots;
    dots.goal = round.asked[i];
    dots.count = round.given[i];
    ballot.dots.push_back(dots);
  }
  return ballot;
}

Result<Plan> with_support(const Plan& plan, const Round& round, Date today) {
  if (find<SupportPoll>(plan, round.poll) != nullptr)
    return with_poll_answer(plan, round.poll, round.given[0]);
  SupportPoll poll;
  poll.id = round.poll;
  poll.group = round.group;
  poll.about = round.about;
  poll.date = today;
  for (const Stakeholder& stakeholder : plan.stakeholders)
    if (!poll.group.empty() && stakeholder.group == poll.group) poll.stakeholder = stakeholder.id;
  return with_poll_answer(with(plan, std::move(poll)), round.poll, round.given[0]);
}

bool keep(Workspace& workspace, const Round& round) {
  const Date today = workspace.ports().world.today();
  IdSource& ids = workspace.ids();
  bool done = false;
  if (round.kind == Round::Kind::dots) {
    done = workspace.commit(with(workspace.plan(), ballot_of(round, ids.mint("ba"), today)),
                            "action.priorities.ballot");
  } else if (round.kind == Round::Kind::support) {
    done = workspace.commit(with_support(workspace.plan(), round, today), "action.support.pass");
  } else {
    Plan plan = with_groups(workspace.plan(), round.it_plan, round.groups, ids);
    done = workspace.commit(with(std::move(plan), response_of(round, ids.mint("rs"), today)),
                            "action.baseline.response");
  }
  workspace.settle();
  return done;
}

}  // namespace

std::int64_t Round::sum() const {
  std::int64_t all = 0;
  for (std::int64_t one : given) all += one;
  return all;
}

std::size_t Round::answered() const {
  return static_cast<std::size_t>(
      std::count_if(given.begin(), given.end(), [](std::int64_t one) { return one != 0; }));
}

void begin_round(Workspace& workspace, Round::Kind kind) {
  const Plan& plan = workspace.plan();
  Round round;
  round.kind = kind;
  round.it_plan = shown_it_plan(plan, workspace.school_plan);
  if (kind == Round::Kind::dots) {
    round.asked = order_of(plan, round.it_plan).goals;
    round.step = Round::Step::asking;
  } else {
    for (const Statement& statement : plan.statements) round.asked.push_back(statement.id);
    round.groups = groups_or_defaults(plan, round.it_plan, workspace.language);
  }
  if (round.asked.empty()) return;
  clear_person(round);
  workspace.round = std::move(round);
  workspace.selection = {};
  workspace.dismiss();
}

void begin_support_round(Workspace& workspace, const std::string& group, Subject about) {
  Round round;
  round.kind = Round::Kind::support;
  round.step = Round::Step::asking;
  round.poll = workspace.ids().mint(info(Entity::support_polls).prefix);
  round.about = about;
  round.group = group;
  clear_person(round);
  workspace.round = std::move(round);
  workspace.selection = {};
  workspace.dismiss();
}

void choose_group(Workspace& workspace, const std::string& group) {
  Round& round = *workspace.round;
  if (group.empty()) return;
  round.group = group;
  round.step = Round::Step::asking;
  round.at = 0;
  ++workspace.revision;
}

void give_score(Workspace& workspace, std::int64_t score) {
  Round& round = *workspace.round;
  if (score < 1 || score > round.most_score() || round.at >= round.given.size()) return;
  round.given[round.at] = score;
  if (round.kind == Round::Kind::support) return hand_on(workspace);
  go_in_round(workspace, 1);
}

void go_in_round(Workspace& workspace, int step) {
  Round& round = *workspace.round;
  const auto last = static_cast<std::ptrdiff_t>(round.asked.size()) - 1;
  const bool ready = round.step == Round::Step::ready;
  std::ptrdiff_t to = static_cast<std::ptrdiff_t>(round.at) + step;
  if (ready) to = step < 0 ? last : last + 1;
  round.step = to > last ? Round::Step::ready : Round::Step::asking;
  round.at = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
  ++workspace.revision;
}

void give_dot(Workspace& workspace, std::size_t goal, int step) {
  Round& round = *workspace.round;
  if (goal >= round.given.size()) return;
  if (step > 0 && round.sum() >= dots_each(workspace.plan())) return;
  round.given[goal] = std::max<std::int64_t>(0, round.given[goal] + step);
  ++workspace.revision;
}

void hand_on(Workspace& workspace) {
  Round& round = *workspace.round;
  // Who gave nothing leaves no empty row.
  if (round.touched()) {
    if (!keep(workspace, round)) return;
    ++round.people;
  }
  clear_person(round);
  round.step = Round::Step::passed;
  ++workspace.revision;
}

void next_person(Workspace& workspace) {
  Round& round = *workspace.round;
  clear_person(round);
  round.step = round.kind == Round::Kind::statements ? Round::Step::begin : Round::Step::asking;
  ++workspace.revision;
}

void stop_round(Workspace& workspace) {
  const auto stop = [&workspace] {
    workspace.round.reset();
    if (is_answer_file(workspace.plan())) close_answer_file(workspace);
    ++workspace.revision;
  };
  if (!workspace.round->touched()) return stop();
  workspace.question = Question{words::round_stop_question, words::round_stop_yes, stop};
  ++workspace.revision;
}

bool key_in_round(Workspace& workspace, std::string_view key) {
  const Round& round = *workspace.round;
  if (round.kind == Round::Kind::support) {
    const bool answers =
        round.step == Round::Step::asking && key.size() == 1 && key[0] >= '1' && key[0] <= '5';
    if (answers) give_score(workspace, key[0] - '0');
    return answers;
  }
  const bool moves = round.kind == Round::Kind::statements &&
                     (round.step == Round::Step::asking || round.step == Round::Step::ready);
  if (!moves) return false;
  const bool asking = round.step == Round::Step::asking;
  if (asking && key.size() == 1 && key[0] >= '1' && key[0] <= '4')
    return give_score(workspace, key[0] - '0'), true;
  if (key == "ArrowLeft" || key == "ArrowUp") return go_in_round(workspace, -1), true;
  if (asking && (key == "ArrowRight" || key == "ArrowDown" || key == "Enter"))
    return go_in_round(workspace, 1), true;
  return false;
}

}  // namespace koers
