// Whether data about people is safe, and whether the school can go on when something fails.
#include "calendar/load.h"
#include "review/plan_rows.h"
#include "review/rule.h"
#include "text/words.h"

namespace koers {

namespace {

Subject subject_of(const Processing& processing) { return {Entity::processings, processing.id}; }

void no_processing_agreement(const Looked& at, Findings& found) {
  for (const Processing& processing : at.plan.processings)
    if (processing.personal_data && processing.agreement != AgreementState::yes)
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

// One role alone is no dependence: a small school may have no other.
void leans_on_one(const Looked& at, Findings& found) {
  const Load load = load_of(at.plan, at.today);
  std::size_t named = 0;
  for (const RoleLoad& role : load.roles) named += role.role.empty() ? 0 : 1;
  if (named < 2 || load.total.milli == 0) return;
  for (const RoleLoad& role : load.roles)
    if (!role.role.empty() && role.total.milli * 100'000 > load.total.milli * at.threshold.milli)
      found.add({Entity::roles, role.role},
                words::finding_I5(role.total.milli * 100 / load.total.milli));
}

constexpr Rule safety[] = {
    {"I1", Severity::error, no_processing_agreement, {Entity::processings}},
    {"I2", Severity::error, risk_not_weighed, {Entity::processings}},
    {"I5",
     Severity::warning,
     leans_on_one,
     {Entity::activities, Entity::roles},
     Decimal::whole(60)},
};

}  // namespace

std::span<const Rule> safety_rules() { return safety; }

}  // namespace koers
