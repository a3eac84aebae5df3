// Whether the plan hangs together: vision, destination, goals. The seed of it is the article: what
// a school wants with education leads to what it asks of IT, within the frames of the board.
#include <algorithm>

#include "review/plan_rows.h"
#include "review/rule.h"
#include "review/verdicts.h"
#include "review/word_lists.h"
#include "text/words.h"

namespace koers {

namespace {

void goal_without_theme(const Looked& at, Findings& found) {
  if (at.plan.themes.empty()) return;
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.themes.empty() && goal.deviation.empty())
      found.add(subject_of(goal), words::finding_C1, "themes");
  });
}

void goal_without_vision(const Looked& at, Findings& found) {
  if (at.plan.vision_statements.empty()) return;
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.visions.empty()) found.add(subject_of(goal), words::finding_C2, "visions");
  });
}

void vision_without_goal(const Looked& at, Findings& found) {
  std::vector<Id> asked;
  each_goal(at.plan, [&](const Goal& goal) {
    asked.insert(asked.end(), goal.visions.begin(), goal.visions.end());
  });
  for (const VisionStatement& statement : at.plan.vision_statements)
    if (std::find(asked.begin(), asked.end(), statement.id) == asked.end())
      found.add({Entity::vision_statements, statement.id}, words::finding_C3);
}

// A frame is covered by a goal under its theme. One that belongs to no theme cannot be seen to.
void frame_without_goal(const Looked& at, Findings& found) {
  std::vector<Id> themes;
  each_goal(at.plan, [&](const Goal& goal) {
    themes.insert(themes.end(), goal.themes.begin(), goal.themes.end());
  });
  for (const Frame& frame : at.plan.frames) {
    const bool for_schools = frame.level != Level::board;
    if (frame.force != Force::must || !for_schools || frame.theme.empty()) continue;
    if (!holds_on(frame, at.today)) continue;
    if (std::find(themes.begin(), themes.end(), frame.theme) == themes.end())
      found.add({Entity::frames, frame.id}, words::finding_C4);
  }
}

// Of cost per pupil and of the share for learning B5 and B9 tell, with the amounts; of an agreement
// that lacks I1.
bool is_told_elsewhere(const Frame& frame) {
  return frame.metric == "cost_per_pupil" || frame.metric == "share_learning_renewal" ||
         frame.metric == "processing_agreement";
}

void frame_not_met(const Looked& at, Findings& found) {
  for (const Frame& frame : at.plan.frames) {
    const bool must = frame.force == Force::must;
    if ((!must && frame.force != Force::direction) || !holds_on(frame, at.today)) continue;
    if (frame.metric.empty() || is_told_elsewhere(frame)) continue;
    const std::string& name = frame.code.empty() ? frame.text : frame.code;
    for (const FrameCheck& check : check_frame(at.plan, frame, at.today)) {
      const Verdict verdict = verdict_of(at.plan, check);
      if (verdict != Verdict::deviates && verdict != Verdict::deviates_motivated) continue;
      // Too many of something is about all of them together.
      std::vector<Subject> about;
      if (frame.comparison != Comparison::at_most) about = check.measured.against;
      if (about.empty()) about.push_back({Entity::it_plans, check.it_plan});
      for (Subject row : about) {
        if (must)
          found.add(Severity::error, row, words::finding_C5_must(name));
        else if (verdict == Verdict::deviates)
          found.add(row, words::finding_C5(name));
        else
          found.add(Severity::note, row, words::finding_C5_motivated(name));
      }
    }
  }
}

void older_destination(const Looked& at, Findings& found) {
  for (Id id : rows_of_year(at.plan, Entity::it_plans)) {
    const ItPlan& it_plan = *find<ItPlan>(at.plan, id);
    const Destination* destination = find<Destination>(at.plan, it_plan.destination);
    if (destination == nullptr || it_plan.destination_version.empty()) continue;
    if (it_plan.destination_version != destination->version)
      found.add({Entity::it_plans, id},
                words::finding_C6(destination->version, it_plan.destination_version),
                "destinationVersion");
  }
}

void goal_without_role(const Looked& at, Findings& found) {
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.role_of_it == RoleOfIt::none)
      found.add(subject_of(goal), words::finding_C7, "roleOfIt");
  });
}

void empty_words(const Looked& at, Findings& found) {
  for (const VisionStatement& statement : at.plan.vision_statements)
    if (const std::string word = empty_word_in(statement.text); !word.empty())
      found.add({Entity::vision_statements, statement.id}, words::finding_C8(word), "text");
  each_goal(at.plan, [&](const Goal& goal) {
    if (const std::string word = empty_word_in(goal.what); !word.empty())
      found.add(subject_of(goal), words::finding_C8(word), "what");
  });
}

constexpr Rule coherence[] = {
    {"C1", Severity::warning, goal_without_theme, {Entity::themes}},
    {"C2", Severity::warning, goal_without_vision, {Entity::vision_statements}},
    {"C3", Severity::note, vision_without_goal, {Entity::vision_statements}},
    {"C4", Severity::error, frame_without_goal, {Entity::frames}},
    {"C5",
     Severity::warning,
     frame_not_met,
     {Entity::frames, Entity::themes, Entity::indicators, Entity::activities, Entity::roles,
      Entity::organisations, Entity::budget_lines, Entity::categories, Entity::assets,
      Entity::processings}},
    {"C6", Severity::warning, older_destination, {Entity::destinations}},
    {"C7", Severity::note, goal_without_role},
    {"C8", Severity::note, empty_words, {Entity::vision_statements}},
};

}  // namespace

std::span<const Rule> coherence_rules() { return coherence; }

}  // namespace koers
