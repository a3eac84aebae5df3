#include "app/decision_terms.h"

#include <algorithm>
#include <cstdlib>

#include "app/cells.h"
#include "base/order.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

enum class For : std::uint8_t { both, primary, secondary };

struct Usual {
  Key subject;
  Body body;
  DecisionType type;
  For sector = For::both;
};

constexpr std::int64_t usual_weeks = 6;

// What is usual, as a beginning. Whether it holds for a school is in its own rules, not here.
constexpr Usual usual[] = {
    {words::right_destination, Body::board, DecisionType::adopt},
    {words::right_destination, Body::gmr, DecisionType::advice},
    {words::right_budget, Body::supervisors, DecisionType::approve},
    {words::right_multi_year, Body::gmr, DecisionType::advice},
    {words::right_money, Body::mr, DecisionType::advice},
    {words::right_school_plan, Body::mr, DecisionType::consent},
    {words::right_it_plan, Body::mr, DecisionType::notice},
    {words::right_personal_data, Body::pmr, DecisionType::consent},
    {words::right_work, Body::pmr, DecisionType::consent, For::primary},
    {words::right_tasks, Body::pmr, DecisionType::consent, For::secondary},
    {words::right_parents_pay, Body::omr, DecisionType::consent, For::secondary},
    {words::right_pupils, Body::lmr, DecisionType::consent, For::secondary},
};

bool fits(For sector, Sector of) {
  if (sector == For::both) return true;
  return (sector == For::secondary) == (of == Sector::secondary);
}

std::string type_name(const Plan& plan, Language language, DecisionType type) {
  return choice_name(plan, language, ChoiceOf<DecisionType>::info, static_cast<std::size_t>(type));
}

}  // namespace

DecisionTerm decision_term(const Plan& plan, const Decision& decision, Date today) {
  DecisionTerm term;
  term.id = decision.id;
  term.answer_by = decision.answer_by;
  term.asked = !decision.requested_on.empty();
  term.answered =
      decision.outcome != DecisionOutcome::none && decision.outcome != DecisionOutcome::pending;
  if (const Right* right = right_of(plan, decision)) {
    term.right = right->id;
    term.other_right = right->type != DecisionType::none && decision.type != DecisionType::none &&
                       right->type != decision.type;
    term.answer_by = answer_date(plan, decision, {});
    term.computed = term.answer_by != decision.answer_by;
  }
  if (term.answer_by.empty()) return term;
  term.days = std::int64_t{term.answer_by.days} - today.days;
  term.late = !term.answered && term.days < 0;
  term.impossible = term.asked && term.answer_by < decision.requested_on;
  return term;
}

std::vector<DecisionTerm> decision_terms(const Plan& plan, Date today) {
  std::vector<DecisionTerm> terms;
  for (const Decision& decision : plan.decisions)
    terms.push_back(decision_term(plan, decision, today));
  put_in_order(terms, [](const DecisionTerm& a, const DecisionTerm& b) {
    if (a.answered != b.answered) return b.answered;
    if (a.answer_by.empty() != b.answer_by.empty()) return b.answer_by.empty();
    return a.answered ? a.answer_by > b.answer_by : a.answer_by < b.answer_by;
  });
  return terms;
}

std::string term_words(const Plan& plan, Language language, const DecisionTerm& term) {
  const Decision& decision = *find<Decision>(plan, term.id);
  if (term.answered)
    return choice_name(plan, language, ChoiceOf<DecisionOutcome>::info,
                       static_cast<std::size_t>(decision.outcome));
  if (term.answer_by.empty())
    return say(language, term.asked ? words::decision_no_term : words::decision_not_asked);
  const std::string date = date_short(language, term.answer_by);
  std::string text = term.days == 0 ? say(language, words::decision_today)
                     : term.late    ? say(language, words::decision_late(date, -term.days))
                                    : say(language, words::decision_left(date, term.days));
  if (!term.asked) text += ", " + say(language, words::decision_not_asked_yet);
  return text;
}

std::string term_warning(const Plan& plan, Language language, const DecisionTerm& term) {
  if (term.impossible) return say(language, words::decision_impossible);
  if (!term.other_right) return {};
  const Right& right = *find<Right>(plan, term.right);
  return say(language, words::decision_other_right(type_name(plan, language, right.type)));
}

std::string decision_name(const Plan& plan, Language language, Id id) {
  const Decision& decision = *find<Decision>(plan, id);
  std::string name;
  add_fact(name, choice_name(plan, language, ChoiceOf<Body>::info,
                             static_cast<std::size_t>(decision.body)));
  add_fact(name, type_name(plan, language, decision.type));
  add_fact(name, decision.subject);
  return name.empty() ? entity_name(language, Entity::decisions, false) : name;
}

std::vector<Right> missing_rights(const Plan& plan, Language language) {
  std::vector<Right> missing;
  for (const Usual& one : usual) {
    if (!fits(one.sector, sector_of(plan))) continue;
    Right right;
    right.subject = say(language, one.subject);
    right.body = one.body;
    right.type = one.type;
    right.weeks = usual_weeks;
    right.source = say(language, words::right_check);
    bool there = false;
    for (const Right& other : plan.rights)
      there = there || (other.body == right.body && fold(other.subject) == fold(right.subject));
    if (!there) missing.push_back(std::move(right));
  }
  return missing;
}

}  // namespace koers
