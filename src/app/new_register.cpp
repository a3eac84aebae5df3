#include "app/new_register.h"

#include <algorithm>

#include "app/new_plan.h"
#include "budget/years.h"

namespace koers {

namespace {

// The year behind those that are there; the first year of the budget when there are none.
std::int64_t next_budget_year(const Plan& plan, Date today) {
  std::int64_t next = first_budget_year(plan, today);
  for (const BudgetYear& year : plan.budget_years) next = std::max(next, year.year + 1);
  return next;
}

}  // namespace

std::shared_ptr<Row> new_register_row(const Plan& plan, Entity entity, Date today) {
  switch (entity) {
    case Entity::risks: {
      auto risk = std::make_shared<Risk>();
      risk->code = free_code(plan, entity, "R");
      risk->status = RiskStatus::open;
      return risk;
    }
    case Entity::processings: {
      auto processing = std::make_shared<Processing>();
      processing->organisation = plan.head->organisation;
      return processing;
    }
    case Entity::assets: {
      auto asset = std::make_shared<Asset>();
      asset->organisation = plan.head->organisation;
      asset->count = 1;
      return asset;
    }
    case Entity::fundings: {
      auto funding = std::make_shared<Funding>();
      funding->kind = FundingKind::regular;
      funding->organisation = plan.head->organisation;
      return funding;
    }
    case Entity::budget_years: {
      auto year = std::make_shared<BudgetYear>();
      year->year = next_budget_year(plan, today);
      return year;
    }
    case Entity::allocation_keys: {
      auto key = std::make_shared<AllocationKey>();
      key->payer = plan.head->organisation;
      key->by = AllocateBy::pupil;
      return key;
    }
    case Entity::plan_periods: {
      auto period = std::make_shared<PlanPeriod>();
      period->organisation = plan.head->organisation;
      period->start_year = first_budget_year(plan, today);
      period->end_year = period->start_year + 4;
      return period;
    }
    default:
      return nullptr;
  }
}

}  // namespace koers
