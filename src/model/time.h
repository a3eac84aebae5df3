// When: school years with their holidays, plan periods, budget years, and the moments of the year.
#pragma once

#include "model/organisation.h"

namespace koers {

KOERS_CHOICE(PeriodKind, "periodKind", course_plan, school_plan);
KOERS_CHOICE(BudgetYearStatus, "budgetYearStatus", framed, drafted, for_advice, adopted, realised);
KOERS_CHOICE(DayPart, "dayPart", whole_day, morning, afternoon, evening);
KOERS_CHOICE(MomentKind, "momentKind", holiday, study_day, study_afternoon, shared_study_day,
             team_meeting, heads_meeting, mr, gmr, supervisors, review_round, budgeting,
             parents_evening, test_week, milestone);
// Of one school or of all of them, whole or half.
constexpr bool is_study_day(MomentKind kind) {
  return kind == MomentKind::study_day || kind == MomentKind::study_afternoon ||
         kind == MomentKind::shared_study_day;
}
KOERS_CHOICE(Fixedness, "fixedness", advised, fixed);

struct Holiday : Record {
  std::string name;
  Date start;
  Date end;
  Fixedness fixedness{};
  std::string source;

  static constexpr auto fields() {
    return std::array{
        field<&Holiday::name>("name"),     field<&Holiday::start>("start"),
        field<&Holiday::end>("end"),       field<&Holiday::fixedness>("fixedness"),
        field<&Holiday::source>("source"),
    };
  }
};

// What a school decided about a public holiday: whether everyone is off.
struct PublicDay : Record {
  std::string name;  // as in calendar/public_holidays.h
  bool off = false;

  static constexpr auto fields() {
    return std::array{field<&PublicDay::name>("name"), field<&PublicDay::off>("dayOff")};
  }
};

struct SchoolYear : Row {
  std::string label;  // "2026-2027"
  Date start;         // 1 August
  Date end;           // 31 July
  HolidayRegion region{};
  std::vector<Holiday> holidays;
  std::vector<PublicDay> public_days;  // those on which the school differs from the usual

  static constexpr auto fields() {
    return std::array{
        field<&SchoolYear::label>("label"),
        field<&SchoolYear::start>("start").grouped("when"),
        field<&SchoolYear::end>("end").grouped("when"),
        field<&SchoolYear::region>("region"),
        field<&SchoolYear::holidays>("holidays"),
        field<&SchoolYear::public_days>("publicDays"),
    };
  }
};

struct PlanPeriod : Row {
  std::string name;
  PeriodKind kind{};
  Id organisation;
  std::int64_t start_year = 0;
  std::int64_t end_year = 0;

  static constexpr auto fields() {
    return std::array{
        field<&PlanPeriod::name>("name"),
        field<&PlanPeriod::kind>("kind"),
        refers<&PlanPeriod::organisation>("organisation", Entity::organisations),
        field<&PlanPeriod::start_year>("startYear").grouped("when"),
        field<&PlanPeriod::end_year>("endYear").grouped("when"),
    };
  }
};

struct ThemeCeiling : Record {
  Id theme;
  Cents amount;

  static constexpr auto fields() {
    return std::array{refers<&ThemeCeiling::theme>("theme", Entity::themes),
                      field<&ThemeCeiling::amount>("amountCents")};
  }
};

struct BudgetYear : Row {
  std::int64_t year = 0;
  BudgetYearStatus status{};
  Cents ceiling;
  Cents ceiling_per_pupil;
  std::vector<ThemeCeiling> ceilings;

  static constexpr auto fields() {
    return std::array{
        field<&BudgetYear::year>("year"),
        field<&BudgetYear::status>("status"),
        field<&BudgetYear::ceiling>("ceilingCents"),
        field<&BudgetYear::ceiling_per_pupil>("ceilingPerPupilCents"),
        field<&BudgetYear::ceilings>("ceilings"),
    };
  }
};

struct AgendaItem : Record {
  std::string title;
  Id activity;
  std::int64_t minutes = 0;
  Id leader;
  std::string aim;
  std::string outcome;

  static constexpr auto fields() {
    return std::array{
        field<&AgendaItem::title>("title"),
        refers<&AgendaItem::activity>("activity", Entity::activities),
        field<&AgendaItem::minutes>("minutes"),
        refers<&AgendaItem::leader>("leader", Entity::roles),
        field<&AgendaItem::aim>("aim"),
        field<&AgendaItem::outcome>("outcome"),
    };
  }
};

// A day that matters in the school's year: a study day, a meeting, a deadline.
struct Moment : Row {
  std::string title;
  MomentKind kind{};
  Date start;
  Date end;  // empty for a single day
  DayPart part{};
  Clock from;  // on the day, where it is known better than by its part
  Clock to;
  Ids organisations;
  std::string audience;
  Text note;
  std::vector<AgendaItem> agenda;
  Fixedness fixedness{};

  static constexpr auto fields() {
    return std::array{
        field<&Moment::title>("title"),
        field<&Moment::kind>("kind"),
        field<&Moment::start>("start").grouped("when"),
        field<&Moment::end>("end").grouped("when"),
        field<&Moment::part>("part").grouped("when"),
        field<&Moment::from>("from").grouped("when"),
        field<&Moment::to>("to").grouped("when"),
        refers<&Moment::organisations>("organisations", Entity::organisations),
        field<&Moment::audience>("audience"),
        field<&Moment::note>("note"),
        field<&Moment::agenda>("agenda"),
        field<&Moment::fixedness>("fixedness"),
    };
  }
};

}  // namespace koers
