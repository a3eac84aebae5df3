#include "review/terms.h"

#include "text/speech.h"

namespace koers {

const Right* right_of(const Plan& plan, const Decision& decision) {
  const Right* alike = nullptr;
  for (const Right& right : plan.rights) {
    if (right.body != decision.body || right.body == Body::none) continue;
    if (!right.subject.empty() && fold(right.subject) == fold(decision.subject)) return &right;
    if (alike == nullptr && right.type == decision.type && right.type != DecisionType::none)
      alike = &right;
  }
  return alike;
}

Date answer_date(const Plan& plan, const Decision& decision, Decimal usual_weeks) {
  if (!decision.answer_by.empty() || decision.requested_on.empty()) return decision.answer_by;
  const Right* right = right_of(plan, decision);
  const Decimal weeks =
      right != nullptr && right->weeks > 0 ? Decimal::whole(right->weeks) : usual_weeks;
  constexpr std::int64_t most_days = 7'000;
  const std::int64_t days = weeks.milli * 7 / 1000;
  return days > 0 && days < most_days ? decision.requested_on.plus(static_cast<std::int32_t>(days))
                                      : Date{};
}

}  // namespace koers
