#include "budget/by_school.h"

#include <algorithm>
#include <utility>

#include "budget/years.h"
#include "model/limits.h"
#include "model/standing.h"

namespace koers {

namespace {

constexpr int deepest = 8;  // a file may let organisations go round in a circle

}  // namespace

Id payer_of(const Plan& plan, const BudgetLine& line) {
  return line.payer.empty() ? plan.head->organisation : line.payer;
}

SchoolDivision::SchoolDivision(const Plan& plan, Date today) : plan_(plan) {
  for (const Organisation& organisation : plan.organisations)
    if (organisation.kind == OrganisationKind::school) {
      organisations_.push_back(&organisation);
      schools_.push_back({organisation.id, {}, {}, pupils_at(organisation, today)});
    }
}

std::size_t SchoolDivision::school_of(Id id) const {
  for (int i = 0; i < deepest && !id.empty(); ++i) {
    for (std::size_t school = 0; school < schools_.size(); ++school)
      if (schools_[school].school == id) return school;
    const Organisation* organisation = find<Organisation>(plan_, id);
    if (organisation == nullptr) break;
    id = organisation->parent;
  }
  return schools_.size();
}

void divide(Cents cost, std::vector<SchoolPart>& parts) {
  Cents before;
  for (SchoolPart& part : parts) {
    const Cents until = part.until == part.of ? cost : share(cost, part.until, part.of);
    part.cost = until - std::exchange(before, until);
  }
}

std::vector<SchoolPart> SchoolDivision::parts_of(const BudgetLine& line, Cents cost) const {
  if (const std::size_t payer = school_of(payer_of(plan_, line)); payer < schools_.size())
    return {{payer, cost}};
  const std::vector<std::size_t> meant = meant_by(line);
  const AllocationKey* key = key_of(line);
  std::int64_t sum = 0;
  for (std::size_t school : meant) sum += weight(school, key);
  const bool alike = sum == 0;  // nobody knows the weights
  if (alike) sum = static_cast<std::int64_t>(meant.size());
  std::vector<SchoolPart> parts;
  std::int64_t until = 0;
  for (std::size_t school : meant) {
    until += alike ? 1 : weight(school, key);
    parts.push_back({school, {}, false, until, sum});
  }
  divide(cost, parts);
  return parts;
}

std::vector<std::size_t> SchoolDivision::meant_by(const BudgetLine& line) const {
  std::vector<bool> meant(schools_.size());
  for (Id id : line.beneficiaries)
    if (const std::size_t school = school_of(id); school < meant.size()) meant[school] = true;
  const bool some = std::find(meant.begin(), meant.end(), true) != meant.end();
  std::vector<std::size_t> out;
  for (std::size_t school = 0; school < meant.size(); ++school)
    if (!some || meant[school]) out.push_back(school);
  return out;
}

const AllocationKey* SchoolDivision::key_of(const BudgetLine& line) const {
  const AllocationKey* of_payer = nullptr;
  for (const AllocationKey& key : plan_.allocation_keys) {
    if (key.line == line.id) return &key;
    if (key.line.empty() && key.payer == line.payer) of_payer = &key;
  }
  return of_payer;
}

std::int64_t SchoolDivision::weight(std::size_t school, const AllocationKey* key) const {
  const Organisation& organisation = *organisations_[school];
  switch (key == nullptr ? AllocateBy::none : key->by) {
    case AllocateBy::school:
      return 1;
    case AllocateBy::fte:
      return std::max<std::int64_t>(organisation.staff_fte.milli, 0);
    case AllocateBy::fixed:
      for (const Weight& each : key->weights)
        if (each.organisation == organisation.id)
          return std::max<std::int64_t>(each.weight.milli, 0);
      return 0;
    default:
      return std::max<std::int64_t>(schools_[school].pupils, 0);
  }
}

std::vector<SchoolCost> costs_by_school(const Plan& plan, int calendar_year, Date today) {
  const SchoolDivision division(plan, today);
  std::vector<SchoolCost> costs = division.schools();
  for (const BudgetLine& line : plan.budget_lines)
    for (const SchoolPart& part : division.parts_of(line, cost_in_year(line, calendar_year))) {
      SchoolCost& cost = costs[part.school];
      (part.own ? cost.own : cost.allocated) += part.cost;
    }
  for (SchoolCost& cost : costs)
    if (const auto said = share_by_board(plan, cost.school, calendar_year)) cost.allocated = *said;
  return costs;
}

std::optional<Cents> share_by_board(const Plan& plan, Id school, int calendar_year) {
  if (is_board_plan(plan)) return std::nullopt;
  const Package* frames = last_package(plan, PackageKind::frames, Direction::received);
  if (frames == nullptr) return std::nullopt;
  for (const BoardShare& share : frames->shares)
    if (share.organisation == school && share.year == calendar_year) return share.allocated;
  return std::nullopt;
}

std::vector<BoardShare> board_shares(const Plan& plan, Date today) {
  const int first = first_budget_year(plan, today);
  std::vector<BoardShare> shares;
  for (int year = first; year < first + years_ahead; ++year)
    for (const SchoolCost& cost : costs_by_school(plan, year, today)) {
      if (shares.size() == most_nested) return shares;
      BoardShare share;
      share.organisation = cost.school;
      share.year = year;
      share.allocated = cost.allocated;
      shares.push_back(std::move(share));
    }
  return shares;
}

}  // namespace koers
