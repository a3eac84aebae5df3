// What could go wrong, and what is done with personal data.
#pragma once

#include "model/organisation.h"

namespace koers {

KOERS_CHOICE(RiskCategory, "riskCategory", privacy, continuity, finance, capacity, support,
             supplier, law);
KOERS_CHOICE(RiskStatus, "riskStatus", open, busy, covered, accepted, closed);
KOERS_CHOICE(AgreementState, "agreementState", yes, no, requested);
KOERS_CHOICE(DpiaState, "dpiaState", not_needed, needed, done);

struct Risk : Row {
  std::string code;
  RiskCategory category{};
  Text text;
  std::int64_t chance = 0;  // 1 to 4
  std::int64_t impact = 0;  // 1 to 4
  Text measure;
  Id owner;
  Date due;
  RiskStatus status{};
  Id goal;

  static constexpr auto fields() {
    return std::array{
        field<&Risk::code>("code"),
        field<&Risk::category>("category"),
        field<&Risk::text>("text"),
        field<&Risk::chance>("chance"),
        field<&Risk::impact>("impact"),
        field<&Risk::measure>("measure"),
        refers<&Risk::owner>("owner", Entity::roles),
        field<&Risk::due>("due"),
        field<&Risk::status>("status"),
        refers<&Risk::goal>("goal", Entity::goals),
    };
  }
};

// An app, and what it does with data about people.
struct Processing : Row {
  std::string app;
  std::string supplier;
  std::string use;
  Id organisation;
  bool personal_data = false;
  AgreementState agreement{};
  Date agreement_date;
  DpiaState dpia{};
  Text officer_advice;
  Id mr_moment;
  bool uses_ai = false;

  static constexpr auto fields() {
    return std::array{
        field<&Processing::app>("app"),
        field<&Processing::supplier>("supplier"),
        field<&Processing::use>("use"),
        refers<&Processing::organisation>("organisation", Entity::organisations),
        field<&Processing::personal_data>("personalData"),
        field<&Processing::agreement>("agreement").grouped("agreement"),
        field<&Processing::agreement_date>("agreementDate").grouped("agreement"),
        field<&Processing::dpia>("dpia"),
        field<&Processing::officer_advice>("officerAdvice"),
        refers<&Processing::mr_moment>("mrMoment", Entity::moments),
        field<&Processing::uses_ai>("usesAi"),
    };
  }
};

}  // namespace koers
