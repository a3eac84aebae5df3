// Whether data about people is safe, and whether the school can go on when something fails.
#include "calendar/load.h"
#include "model/standing.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "review/word_lists.h"
#include "text/words.h"

namespace koers {

namespace {

Subject subject_of(const Processing& processing) { return {Entity::processings, processing.id}; }

void no_processing_agreement(const Looked& at, Findings& found) {
  for (const Processing& processing : at.plan.processings)
    if (lacks_agreement(processing))
      found.add(subject_of(processing), words::finding_I1, "agreement");
}

void risk_not_weighed(const Looked& at, Findings& found) {
  for (const Processing& processing : at.plan.processings) {
    const bool asked = processing.dpia == DpiaState::needed ||
                       (processing.uses_ai && processing.dpia == DpiaState::none);
    if (asked) found.add(subject_of(processing), words::finding_I2_dpia, "dpia");
    if (processing.dpia == DpiaState::done && processing.officer_advice.empty())
      found.add(subject_of(processing), words::finding_I2_advice, "officerAdvice");
  }
}

// Whether some moment of the year says in its title, or in that of a round, what is looked for.
bool any_moment_says(const Plan& plan, const WordList& words) {
  for (Id id : rows_of_year(plan, Entity::moments)) {
    const Moment& moment = *find<Moment>(plan, id);
    if (words.any_in(moment.title)) return true;
    for (const AgendaItem& round : moment.agenda)
      if (words.any_in(round.title)) return true;
  }
  return false;
}

// People learn about AI in an activity for adoption, or on a day of the calendar.
bool people_learn(const Plan& plan, const WordList& ai) {
  bool learned = false;
  each_activity(plan, [&](const Activity& activity) {
    if (learned) return;
    if (activity.phase != Phase::adopting && activity.adoption_target == AdoptionTarget::none)
      return;
    const Goal* goal = find<Goal>(plan, activity.goal);
    learned = ai.any_in(activity.title) || (goal != nullptr && ai.any_in(goal->what));
  });
  return learned || any_moment_says(plan, ai);
}

// One finding for all apps: one thing mends them all.
void ai_without_learning(const Looked& at, Findings& found) {
  for (const Processing& processing : at.plan.processings) {
    if (!processing.uses_ai) continue;
    if (!people_learn(at.plan, WordList(at.words, WordList::Found::by_itself)))
      found.add(subject_of(processing), words::finding_I3);
    return;
  }
}

// A risk whose measure is due within the year is a plan to try it.
bool is_planned(const Risk& risk, const SchoolYear& year, const WordList& exercise) {
  if (risk.measure.empty() || risk.due < year.start || risk.due > year.end) return false;
  return exercise.any_in(risk.text) || exercise.any_in(risk.measure);
}

// Only of a plan that knows what there is to lose: personal data, or a risk to going on.
void nothing_tried_out(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->start.empty()) return;
  const WordList exercise(at.words);
  bool at_stake = false;
  for (const Processing& processing : at.plan.processings)
    at_stake = at_stake || processing.personal_data;
  for (const Risk& risk : at.plan.risks) {
    if (is_planned(risk, *year, exercise)) return;
    at_stake = at_stake || (risk.category == RiskCategory::continuity && is_open(risk));
  }
  if (!at_stake || any_moment_says(at.plan, exercise)) return;
  bool planned = false;
  each_activity(at.plan, [&](const Activity& activity) {
    planned = planned || exercise.any_in(activity.title);
  });
  if (!planned) found.add({Entity::school_years, year->id}, words::finding_I4);
}

bool has_deputy(const Plan& plan, Id id) {
  const Role* role = find<Role>(plan, id);
  return role != nullptr && find<Role>(plan, role->deputy) != nullptr;
}

// One role alone is no dependence: a small school may have no other.
void leans_on_one(const Looked& at, Findings& found) {
  const Load load = load_of(at.plan, at.today);
  std::size_t named = 0;
  for (const RoleLoad& role : load.roles) named += role.role.empty() ? 0 : 1;
  if (named < 2 || load.total.milli == 0) return;
  for (const RoleLoad& role : load.roles)
    if (!role.role.empty() && !has_deputy(at.plan, role.role) &&
        role.total.milli * 100'000 > load.total.milli * at.threshold.milli)
      found.add({Entity::roles, role.role},
                words::finding_I5(role.total.milli * 100 / load.total.milli));
}

constexpr Rule safety[] = {
    {"I1", Severity::error, no_processing_agreement, {Entity::processings}},
    {"I2", Severity::error, risk_not_weighed, {Entity::processings}},
    {"I3",
     Severity::warning,
     ai_without_learning,
     {Entity::processings, Entity::activities, Entity::moments},
     {.words = &words::review_ai_words}},
    {"I4",
     Severity::warning,
     nothing_tried_out,
     {Entity::processings, Entity::risks, Entity::activities, Entity::moments},
     {.words = &words::review_exercise_words}},
    {"I5",
     Severity::warning,
     leans_on_one,
     {Entity::activities, Entity::roles},
     {Decimal::whole(60)}},
};

}  // namespace

std::span<const Rule> safety_rules() { return safety; }

}  // namespace koers
