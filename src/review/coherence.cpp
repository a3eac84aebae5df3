// Whether the plan hangs together: vision, destination, goals. The seed of it is the article: what
// a school wants with education leads to what it asks of IT, within the frames of the board.
#include <algorithm>

#include "budget/by_school.h"
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

// The period of the plan that the statement comes from.
bool is_of_its_period(const Plan& plan, Id statement, const Goal& goal) {
  const auto* of = find<VisionStatement>(plan, statement);
  const Source* source = of == nullptr ? nullptr : find<Source>(plan, of->source);
  const auto* period = source == nullptr ? nullptr : find<PlanPeriod>(plan, source->period);
  const ItPlan* it_plan = find<ItPlan>(plan, goal.it_plan);
  const auto* year = it_plan == nullptr ? nullptr : find<SchoolYear>(plan, it_plan->school_year);
  if (period == nullptr || year == nullptr || year->start.empty()) return false;
  const int begin = year->start.year();
  return begin >= period->start_year && begin < period->end_year;
}

void vision_without_goal(const Looked& at, Findings& found) {
  const YearScope scope(at.plan);
  std::vector<Id> asked;
  for (const Goal& goal : at.plan.goals) {
    if (!is_for_now(goal)) continue;
    const bool now = scope.holds(Entity::goals, &goal);
    for (Id statement : goal.visions)
      if (now || is_of_its_period(at.plan, statement, goal)) asked.push_back(statement);
  }
  for (const VisionStatement& statement : at.plan.vision_statements)
    if (std::find(asked.begin(), asked.end(), statement.id) == asked.end()) {
      const Subject about{Entity::vision_statements, statement.id};
      found.add(about, words::finding_C3);
      found.mend_last({Entity::goals, {{"visions", about}}});
    }
}

// A code of digits alone stands in many a text.
WordList words_for(const Frame& frame) {
  const bool lettered =
      std::any_of(frame.code.begin(), frame.code.end(), [](char c) { return c >= 'A'; });
  return WordList(lettered ? std::string_view(frame.code) : "", WordList::Found::by_itself);
}

// What a school plan does about a frame: a goal under its theme, a line under it that is also for
// the school, or a measure that names it. Koers knows no theme of what is done against a risk.
class DoneAbout {
 public:
  DoneAbout(const Looked& at, const ItPlan& it_plan)
      : plan_(at.plan), it_plan_(it_plan), division_(at.plan, at.today) {}

  bool any(const Frame& frame) const { return goal(frame) || line(frame) || measure(frame); }

 private:
  bool is_of_plan(Id goal) const {
    const Goal* found = find<Goal>(plan_, goal);
    return found != nullptr && found->it_plan == it_plan_.id;
  }

  bool goal(const Frame& frame) const {
    bool any = false;
    each_goal(plan_, [&](const Goal& goal) {
      any = any || (goal.it_plan == it_plan_.id && holds(goal.themes, frame.theme));
    });
    return any;
  }

  bool line(const Frame& frame) const {
    bool any = false;
    each_line(plan_, [&](const BudgetLine& line) {
      any = any || (line.theme == frame.theme && is_for_school(line));
    });
    return any;
  }

  // Of a plan that does not say of which school it is, each line is.
  bool is_for_school(const BudgetLine& line) const {
    const std::size_t school = division_.school_of(it_plan_.organisation);
    if (school == division_.schools().size() || holds(line.beneficiaries, it_plan_.organisation))
      return true;
    const std::vector<SchoolPart> parts = division_.parts_of(line, {});
    return std::any_of(parts.begin(), parts.end(),
                       [&](const SchoolPart& part) { return part.school == school; });
  }

  bool measure(const Frame& frame) const {
    const WordList code = words_for(frame);
    for (const Risk& risk : plan_.risks)
      if ((risk.goal.empty() || is_of_plan(risk.goal)) && code.any_in(risk.measure)) return true;
    bool any = false;
    each_activity(plan_, [&](const Activity& activity) {
      any = any || (is_of_plan(activity.goal) && code.any_in(activity.title));
    });
    return any;
  }

  static bool holds(const Ids& ids, Id id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  }

  const Plan& plan_;
  const ItPlan& it_plan_;
  SchoolDivision division_;
};

std::string name_of(const Frame& frame) {
  return frame.code.empty() ? std::string(frame.text) : frame.code;
}

// A frame that belongs to no theme cannot be seen to.
bool must_be_covered(const Frame& frame, Date today) {
  return frame.force == Force::must && frame.level != Level::board && !frame.theme.empty() &&
         holds_on(frame, today);
}

// A board knows that the plan is there, and has none of its rows: these are in the file that came.
bool is_elsewhere(const Plan& plan, Id it_plan) {
  if (!is_board_plan(plan)) return false;
  for (const Goal& goal : plan.goals)
    if (goal.it_plan == it_plan) return false;
  return true;
}

// What can be measured is no matter of this rule: it holds, or another tells of it. One finding for
// all frames, so that what is put aside is all that it names.
void frame_not_covered(const Looked& at, Findings& found) {
  for (Id id : rows_of_year(at.plan, Entity::it_plans)) {
    if (is_elsewhere(at.plan, id)) continue;
    const DoneAbout done(at, *find<ItPlan>(at.plan, id));
    std::string open;
    for (const Frame& frame : at.plan.frames) {
      if (!must_be_covered(frame, at.today) || done.any(frame)) continue;
      for (const FrameCheck& check : check_frame(at.plan, frame, at.today, id))
        if (check.state == FrameState::nothing || check.state == FrameState::person)
          open += (open.empty() ? "" : ", ") + name_of(frame);
    }
    if (!open.empty()) found.add({Entity::it_plans, id}, words::finding_C4(open));
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
    const std::string name = name_of(frame);
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
  const WordList empty(at.words);
  for (const VisionStatement& statement : at.plan.vision_statements)
    if (const std::string word = empty.first_in(statement.text); !word.empty())
      found.add({Entity::vision_statements, statement.id}, words::finding_C8(word), "text");
  each_goal(at.plan, [&](const Goal& goal) {
    if (const std::string word = empty.first_in(goal.what); !word.empty())
      found.add(subject_of(goal), words::finding_C8(word), "what");
  });
}

constexpr Rule coherence[] = {
    {"C1", Severity::warning, goal_without_theme, {Entity::themes}},
    {"C2", Severity::warning, goal_without_vision, {Entity::vision_statements}},
    {"C3",
     Severity::note,
     vision_without_goal,
     {Entity::vision_statements, Entity::sources, Entity::plan_periods}},
    {"C4",
     Severity::error,
     frame_not_covered,
     {Entity::frames, Entity::themes, Entity::indicators, Entity::activities, Entity::roles,
      Entity::organisations, Entity::budget_lines, Entity::budget_years, Entity::categories,
      Entity::assets, Entity::processings, Entity::risks}},
    {"C5",
     Severity::warning,
     frame_not_met,
     {Entity::frames, Entity::themes, Entity::indicators, Entity::activities, Entity::roles,
      Entity::organisations, Entity::budget_lines, Entity::categories, Entity::assets,
      Entity::processings}},
    {"C6", Severity::warning, older_destination, {Entity::destinations}},
    {"C7", Severity::note, goal_without_role},
    {"C8",
     Severity::note,
     empty_words,
     {Entity::vision_statements},
     {.words = &words::review_empty_words}},
};

}  // namespace

std::span<const Rule> coherence_rules() { return coherence; }

}  // namespace koers
