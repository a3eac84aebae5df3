// Who makes the plan: board, schools and teams, and the roles in them. Roles come first; the name
// of a person is never needed.
#pragma once

#include "model/choice.h"
#include "model/entities.h"

namespace koers {

KOERS_CHOICE(OrganisationKind, "organisationKind", board, school, team);
KOERS_CHOICE(Sector, "sector", primary, secondary, special);
KOERS_CHOICE(HolidayRegion, "holidayRegion", north, middle, south);
KOERS_CHOICE(Colour, "colour", teal, blue, violet, rose, orange, amber, green, slate);
// Who decides or pays: the board for all its schools, both together, or the school.
KOERS_CHOICE(Level, "level", board, shared, school);
KOERS_CHOICE(Party, "party", internal, external, supplier);

// Pupils at a count date. The count counts until the next one.
struct PupilCount : Record {
  Date date;
  std::int64_t count = 0;

  static constexpr auto fields() {
    return std::array{field<&PupilCount::date>("date"), field<&PupilCount::count>("count")};
  }
};

struct Organisation : Row {
  std::string name;
  OrganisationKind kind{};
  Id parent;
  Sector sector{};
  std::string brin;  // the school's number at the ministry
  std::vector<PupilCount> pupils;
  std::int64_t groups = 0;
  std::int64_t staff_heads = 0;
  Decimal staff_fte;
  HolidayRegion region{};
  Colour colour{};
  Text note;

  static constexpr auto fields() {
    return std::array{
        field<&Organisation::name>("name"),
        field<&Organisation::kind>("kind"),
        refers<&Organisation::parent>("parent", Entity::organisations),
        field<&Organisation::sector>("sector"),
        field<&Organisation::brin>("brin"),
        field<&Organisation::pupils>("pupils"),
        field<&Organisation::groups>("groups"),
        field<&Organisation::staff_heads>("staffHeads"),
        field<&Organisation::staff_fte>("staffFte"),
        field<&Organisation::region>("region"),
        field<&Organisation::colour>("colour"),
        field<&Organisation::note>("note"),
    };
  }
};

struct Role : Row {
  std::string label;
  Id organisation;
  std::string person;  // optional
  std::string email;   // optional
  Party party{};
  std::int64_t hours_per_year = 0;  // available for the IT plan
  Id deputy;

  static constexpr auto fields() {
    return std::array{
        field<&Role::label>("label"),
        refers<&Role::organisation>("organisation", Entity::organisations),
        field<&Role::person>("person"),
        field<&Role::email>("email"),
        field<&Role::party>("party"),
        field<&Role::hours_per_year>("hoursPerYear"),
        refers<&Role::deputy>("deputy", Entity::roles),
    };
  }
};

}  // namespace koers
