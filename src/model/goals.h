// The school's plan for a year: goals with their indicators, activities in four phases, the gates
// between phases, what teams agree, how it goes, and what was learned.
#pragma once

#include "model/voices.h"

namespace koers {

KOERS_CHOICE(PlanStatus, "planStatus", draft, team_agreed, for_review, reviewed, mr, adopted,
             in_execution, evaluated);
KOERS_CHOICE(GoalKind, "goalKind", spearhead, ongoing, secure);
// `parked` is what is not for this year; it keeps all that was filled in.
KOERS_CHOICE(GoalStatus, "goalStatus", idea, planned, running, reached, stopped, carried_over,
             parked);
KOERS_CHOICE(WhyNow, "whyNow", vision, law, replacement, signal);
KOERS_CHOICE(Phase, "phase", pioneering, organising, executing, adopting);
KOERS_CHOICE(Sourcing, "sourcing", own, together, outsourced);
KOERS_CHOICE(ActivityStatus, "activityStatus", not_started, busy, waiting, done, cancelled);
KOERS_CHOICE(AdoptionTarget, "adoptionTarget", knowledge, attitude, behaviour);
KOERS_CHOICE(AdoptionSegment, "adoptionSegment", front_runner, follower, doubter);
KOERS_CHOICE(ProgressColour, "progressColour", green, orange, red);
KOERS_CHOICE(NextStep, "nextStep", stop, secure, proceed, adjust);

struct ItPlan : Row {
  Id organisation;
  Id school_year;
  Id destination;
  std::string destination_version;
  PlanStatus status{};
  std::string version;
  std::string one_line;  // "this year we …"
  Lines parked;          // not this year

  static constexpr auto fields() {
    return std::array{
        refers<&ItPlan::organisation>("organisation", Entity::organisations),
        refers<&ItPlan::school_year>("schoolYear", Entity::school_years),
        refers<&ItPlan::destination>("destination", Entity::destinations),
        field<&ItPlan::destination_version>("destinationVersion"),
        field<&ItPlan::status>("status"),
        field<&ItPlan::version>("version"),
        field<&ItPlan::one_line>("oneLine"),
        field<&ItPlan::parked>("parked"),
    };
  }
};

struct Goal : Row {
  Id it_plan;
  std::string code;
  std::string what;
  Text how;
  std::string who;
  GoalKind kind{};
  std::int64_t rank = 0;  // 1 is first; 0 is not ranked
  Ids themes;
  Ids visions;
  RoleOfIt role_of_it{};
  Text current;
  Text target;
  std::string target_group;
  std::string horizon;
  Id owner;
  Id sponsor;
  WhyNow why_now{};
  Text deviation;  // why this goal departs from a frame
  GoalStatus status{};
  std::vector<GoalScore> scores;
  Id statement;     // of the present situation, whose low score asked for it
  Id carried_from;  // the goal of the year before that this one goes on with

  static constexpr auto fields() {
    return std::array{
        part_of<&Goal::it_plan>("itPlan", Entity::it_plans),
        field<&Goal::code>("code"),
        field<&Goal::what>("what"),
        field<&Goal::how>("how"),
        field<&Goal::who>("who"),
        field<&Goal::kind>("kind"),
        field<&Goal::rank>("rank"),
        refers<&Goal::themes>("themes", Entity::themes),
        refers<&Goal::visions>("visions", Entity::vision_statements),
        field<&Goal::role_of_it>("roleOfIt"),
        field<&Goal::current>("current"),
        field<&Goal::target>("target"),
        field<&Goal::target_group>("targetGroup"),
        field<&Goal::horizon>("horizon"),
        refers<&Goal::owner>("owner", Entity::roles),
        refers<&Goal::sponsor>("sponsor", Entity::roles),
        field<&Goal::why_now>("whyNow"),
        field<&Goal::deviation>("deviation"),
        field<&Goal::status>("status"),
        field<&Goal::scores>("scores"),
        refers<&Goal::statement>("statement", Entity::statements),
        refers<&Goal::carried_from>("carriedFrom", Entity::goals),
    };
  }
};

struct Measurement : Record {
  Date date;
  Decimal value = Decimal::none();
  std::string note;

  static constexpr auto fields() {
    return std::array{field<&Measurement::date>("date"),
                      field<&Measurement::value>("value").with_nought(),
                      field<&Measurement::note>("note")};
  }
};

struct Indicator : Row {
  Id goal;
  std::string name;
  std::string unit;
  Decimal baseline = Decimal::none();
  Date baseline_date;
  Decimal target = Decimal::none();
  Date target_date;
  std::string method;
  std::vector<Measurement> measurements;
  bool adoption = false;

  static constexpr auto fields() {
    return std::array{
        part_of<&Indicator::goal>("goal", Entity::goals),
        field<&Indicator::name>("name"),
        field<&Indicator::unit>("unit"),
        field<&Indicator::baseline>("baseline").with_nought().grouped("baseline"),
        field<&Indicator::baseline_date>("baselineDate").grouped("baseline"),
        field<&Indicator::target>("target").with_nought().grouped("target"),
        field<&Indicator::target_date>("targetDate").grouped("target"),
        field<&Indicator::method>("method"),
        field<&Indicator::measurements>("measurements").kept_history(),
        field<&Indicator::adoption>("adoption"),
    };
  }
};

struct RoleHours : Record {
  Id role;
  Decimal hours;

  static constexpr auto fields() {
    return std::array{refers<&RoleHours::role>("role", Entity::roles),
                      field<&RoleHours::hours>("hours")};
  }
};

struct StatusChange : Record {
  Date date;
  ActivityStatus from{};
  ActivityStatus to{};
  std::string note;

  static constexpr auto fields() {
    return std::array{
        field<&StatusChange::date>("date"),
        field<&StatusChange::from>("from"),
        field<&StatusChange::to>("to"),
        field<&StatusChange::note>("note"),
    };
  }
};

// One thing to do, in one of the four phases. A measure for adoption is an activity that says whom
// it wants to move and by which indicator that shows.
struct Activity : Row {
  Id goal;
  std::string title;
  Phase phase{};
  Id organisation;
  Id owner;
  Ids participants;
  Date start;
  Date end;
  std::vector<RoleHours> hours;
  Text deliverable;
  Sourcing sourcing{};
  ActivityStatus status{};
  std::string wait_reason;
  Ids depends_on;
  Ids moments;
  std::vector<StatusChange> log;
  AdoptionTarget adoption_target{};
  AdoptionSegment adoption_segment{};
  std::string adoption_model;  // an ADKAR step or a SAMR level, for who likes one
  Id usage_indicator;

  static constexpr auto fields() {
    return std::array{
        part_of<&Activity::goal>("goal", Entity::goals),
        field<&Activity::title>("title"),
        field<&Activity::phase>("phase"),
        refers<&Activity::organisation>("organisation", Entity::organisations),
        refers<&Activity::owner>("owner", Entity::roles),
        refers<&Activity::participants>("participants", Entity::roles),
        field<&Activity::start>("start").grouped("when"),
        field<&Activity::end>("end").grouped("when"),
        field<&Activity::hours>("hours"),
        field<&Activity::deliverable>("deliverable"),
        field<&Activity::sourcing>("sourcing"),
        field<&Activity::status>("status").grouped("status"),
        field<&Activity::wait_reason>("waitReason").grouped("status"),
        refers<&Activity::depends_on>("dependsOn", Entity::activities),
        refers<&Activity::moments>("moments", Entity::moments),
        field<&Activity::log>("log").kept_history(),
        field<&Activity::adoption_target>("adoptionTarget"),
        field<&Activity::adoption_segment>("adoptionSegment"),
        field<&Activity::adoption_model>("adoptionModel"),
        refers<&Activity::usage_indicator>("usageIndicator", Entity::indicators),
    };
  }
};

struct Criterion : Record {
  std::string text;
  bool done = false;

  static constexpr auto fields() {
    return std::array{field<&Criterion::text>("text"), field<&Criterion::done>("done")};
  }
};

struct PhaseGate : Row {
  Id goal;
  Phase from{};
  Phase to{};
  std::vector<Criterion> criteria;
  Id decided_by;
  Date date;
  Text note;

  static constexpr auto fields() {
    return std::array{
        part_of<&PhaseGate::goal>("goal", Entity::goals),
        field<&PhaseGate::from>("from").grouped("gate"),
        field<&PhaseGate::to>("to").grouped("gate"),
        field<&PhaseGate::criteria>("criteria"),
        refers<&PhaseGate::decided_by>("decidedBy", Entity::roles),
        field<&PhaseGate::date>("date"),
        field<&PhaseGate::note>("note"),
    };
  }
};

struct Agreement : Record {
  std::string text;
  std::string who;
  Date when;

  static constexpr auto fields() {
    return std::array{field<&Agreement::text>("text"), field<&Agreement::who>("who"),
                      field<&Agreement::when>("when")};
  }
};

// A team's view on goals and activities, with its own agreements.
struct TeamPlan : Row {
  Id organisation;
  Id school_year;
  Ids goals;
  Ids activities;  // chosen, beside those of the team's own organisation
  std::vector<Agreement> agreements;
  Ids review_moments;

  static constexpr auto fields() {
    return std::array{
        refers<&TeamPlan::organisation>("organisation", Entity::organisations),
        refers<&TeamPlan::school_year>("schoolYear", Entity::school_years),
        refers<&TeamPlan::goals>("goals", Entity::goals),
        refers<&TeamPlan::activities>("activities", Entity::activities),
        field<&TeamPlan::agreements>("agreements"),
        refers<&TeamPlan::review_moments>("reviewMoments", Entity::moments),
    };
  }
};

struct Progress : Row {
  Id goal;
  Date date;
  ProgressColour colour{};
  Text note;
  std::string forecast;
  Id by;

  static constexpr auto fields() {
    return std::array{
        part_of<&Progress::goal>("goal", Entity::goals),
        field<&Progress::date>("date"),
        field<&Progress::colour>("colour"),
        field<&Progress::note>("note"),
        field<&Progress::forecast>("forecast"),
        refers<&Progress::by>("by", Entity::roles),
    };
  }
};

struct Evaluation : Row {
  Id goal;
  Text result;
  Text worked;
  Text not_worked;
  NextStep next{};
  Id carry_to;

  static constexpr auto fields() {
    return std::array{
        part_of<&Evaluation::goal>("goal", Entity::goals),
        field<&Evaluation::result>("result"),
        field<&Evaluation::worked>("worked"),
        field<&Evaluation::not_worked>("notWorked"),
        field<&Evaluation::next>("next"),
        refers<&Evaluation::carry_to>("carryTo", Entity::school_years),
    };
  }
};

}  // namespace koers
