#include "budget/by_school.h"

#include <algorithm>

namespace koers {

namespace {

class Division {
 public:
  Division(const Plan& plan, Date today) : plan_(plan) {
    for (const Organisation& organisation : plan.organisations)
      if (organisation.kind == OrganisationKind::school) {
        schools_.push_back(&organisation);
        costs_.push_back({organisation.id, {}, {}, pupils_at(organisation, today)});
      }
  }

  void add(const BudgetLine& line, Cents cost) {
    if (const std::size_t payer = place_of(line.payer); payer < costs_.size()) {
      costs_[payer].own += cost;
      return;
    }
    const std::vector<std::size_t> places = meant_by(line);
    const AllocationKey* key = key_of(line);
    std::int64_t sum = 0;
    for (std::size_t place : places) sum += weight(place, key);
    const bool alike = sum == 0;  // nobody knows the weights
    if (alike) sum = static_cast<std::int64_t>(places.size());
    std::int64_t until = 0;
    for (std::size_t place : places) {
      const std::int64_t from = until;
      until += alike ? 1 : weight(place, key);
      costs_[place].allocated += share(cost, until, sum) - share(cost, from, sum);
    }
  }

  std::vector<SchoolCost> take() { return std::move(costs_); }

 private:
  static constexpr int deepest = 8;  // a file may let organisations go round in a circle

  // Of the school, or of the school that a team belongs to; past the end for any other.
  std::size_t place_of(Id id) const {
    for (int i = 0; i < deepest && !id.empty(); ++i) {
      for (std::size_t place = 0; place < schools_.size(); ++place)
        if (schools_[place]->id == id) return place;
      const Organisation* organisation = find<Organisation>(plan_, id);
      if (organisation == nullptr) break;
      id = organisation->parent;
    }
    return costs_.size();
  }

  std::vector<std::size_t> meant_by(const BudgetLine& line) const {
    std::vector<bool> meant(costs_.size());
    for (Id id : line.beneficiaries)
      if (const std::size_t place = place_of(id); place < costs_.size()) meant[place] = true;
    const bool some = std::find(meant.begin(), meant.end(), true) != meant.end();
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < meant.size(); ++place)
      if (!some || meant[place]) places.push_back(place);
    return places;
  }

  const AllocationKey* key_of(const BudgetLine& line) const {
    const AllocationKey* of_payer = nullptr;
    for (const AllocationKey& key : plan_.allocation_keys) {
      if (key.line == line.id) return &key;
      if (key.line.empty() && key.payer == line.payer) of_payer = &key;
    }
    return of_payer;
  }

  std::int64_t weight(std::size_t place, const AllocationKey* key) const {
    const Organisation& school = *schools_[place];
    switch (key == nullptr ? AllocateBy::none : key->by) {
      case AllocateBy::school:
        return 1;
      case AllocateBy::fte:
        return std::max<std::int64_t>(school.staff_fte.milli, 0);
      case AllocateBy::fixed:
        for (const Weight& each : key->weights)
          if (each.organisation == school.id) return std::max<std::int64_t>(each.weight.milli, 0);
        return 0;
      default:
        return std::max<std::int64_t>(costs_[place].pupils, 0);
    }
  }

  const Plan& plan_;
  std::vector<const Organisation*> schools_;
  std::vector<SchoolCost> costs_;
};

}  // namespace

std::vector<SchoolCost> costs_by_school(const Plan& plan, int calendar_year, Date today) {
  Division division(plan, today);
  for (const BudgetLine& line : plan.budget_lines)
    division.add(line, cost_in_year(line, calendar_year));
  return division.take();
}

}  // namespace koers
