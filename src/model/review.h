// The alignment test of a school's plan against the board's destination: a person's verdict beside
// the automatic one. Findings are computed; only their dismissal is kept.
#pragma once

#include "model/goals.h"

namespace koers {

KOERS_CHOICE(Verdict, "verdict", meets, partly, deviates_motivated, deviates, not_applicable);
KOERS_CHOICE(Overall, "overall", fitting, fitting_with_agreements, back_to_school);

struct ReviewItem : Record {
  Id frame;
  Verdict automatic{};
  Verdict human{};
  Text comment;

  static constexpr auto fields() {
    return std::array{
        refers<&ReviewItem::frame>("frame", Entity::frames),
        field<&ReviewItem::automatic>("automatic"),
        field<&ReviewItem::human>("human"),
        field<&ReviewItem::comment>("comment"),
    };
  }
};

// What a board and a school agree on, where the plan does not do yet what it should.
struct ReviewAgreement : Record {
  std::string text;
  std::string who;
  Date when;
  Id frame;          // that it is about
  std::string rule;  // by its id: whose findings it is about

  static constexpr auto fields() {
    return std::array{
        field<&ReviewAgreement::text>("text"),
        field<&ReviewAgreement::who>("who"),
        field<&ReviewAgreement::when>("when"),
        refers<&ReviewAgreement::frame>("frame", Entity::frames),
        field<&ReviewAgreement::rule>("rule"),
    };
  }
};

struct Review : Row {
  Id it_plan;
  std::string plan_version;
  Id destination;
  std::string destination_version;
  Id reviewer;
  Date date;
  std::vector<ReviewItem> items;
  Overall overall{};
  std::vector<ReviewAgreement> agreements;

  static constexpr auto fields() {
    return std::array{
        part_of<&Review::it_plan>("itPlan", Entity::it_plans),
        field<&Review::plan_version>("planVersion"),
        refers<&Review::destination>("destination", Entity::destinations),
        field<&Review::destination_version>("destinationVersion"),
        refers<&Review::reviewer>("reviewer", Entity::roles),
        field<&Review::date>("date"),
        field<&Review::items>("items"),
        field<&Review::overall>("overall"),
        field<&Review::agreements>("agreements"),
    };
  }
};

struct Dismissal : Row {
  std::string rule;
  Subject about;
  std::string says;  // of the findings of that rule about that row: see mark_of; empty for all
  Text reason;
  Id by;
  Date date;

  static constexpr auto fields() {
    return std::array{
        field<&Dismissal::rule>("rule"),
        field<&Dismissal::about>("about"),
        field<&Dismissal::says>("says").out_of_sight(),
        field<&Dismissal::reason>("reason"),
        refers<&Dismissal::by>("by", Entity::roles),
        field<&Dismissal::date>("date"),
    };
  }
};

// How this plan sets a rule: what it goes by, which is the usual where nothing is filled in, or not
// at all.
struct RuleSetting : Row {
  std::string rule;
  Decimal threshold = Decimal::none();
  Decimal second = Decimal::none();
  Text words;  // with a comma or a line between
  bool off = false;

  static constexpr auto fields() {
    return std::array{
        field<&RuleSetting::rule>("rule"),
        field<&RuleSetting::threshold>("threshold").with_nought(),
        field<&RuleSetting::second>("second").with_nought(),
        field<&RuleSetting::words>("words"),
        field<&RuleSetting::off>("off"),
    };
  }
};

}  // namespace koers
