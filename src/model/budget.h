// Money as it is planned: lines with theme and purpose, who pays, cover, assets and what was spent.
// What lines add up to is computed in the room `budget`.
#pragma once

#include "model/organisation.h"

namespace koers {

// `carried` is depreciation of what was bought before this plan.
KOERS_CHOICE(LineKind, "lineKind", investment, structural, one_off, personnel, carried);
KOERS_CHOICE(Purpose, "purpose", keep_running, renewal, learning);
KOERS_CHOICE(Certainty, "certainty", certain, estimate, wish);
KOERS_CHOICE(LineStatus, "lineStatus", wanted, requested, granted, ordered, realised, dropped);
KOERS_CHOICE(AllocateBy, "allocateBy", pupil, school, fte, fixed);
KOERS_CHOICE(FundingKind, "fundingKind", regular, reserve, subsidy, parents, other);
KOERS_CHOICE(Condition, "condition", good, fair, poor);

// A kind of cost, with the board's defaults for it.
struct Category : Row {
  std::string label;
  std::int64_t depreciation_years = 0;
  Purpose purpose{};
  bool capitalise = false;
  Cents benchmark;  // per pupil per year
  std::string source;

  static constexpr auto fields() {
    return std::array{
        field<&Category::label>("label"),
        field<&Category::depreciation_years>("depreciationYears"),
        field<&Category::purpose>("purpose"),
        field<&Category::capitalise>("capitalise"),
        field<&Category::benchmark>("benchmarkCents"),
        field<&Category::source>("source"),
    };
  }
};

struct Funding : Row {
  std::string name;
  FundingKind kind{};
  Id organisation;
  Cents amount_per_year;
  Date start;
  Date end;
  Text conditions;

  static constexpr auto fields() {
    return std::array{
        field<&Funding::name>("name"),
        field<&Funding::kind>("kind"),
        refers<&Funding::organisation>("organisation", Entity::organisations),
        field<&Funding::amount_per_year>("amountPerYearCents"),
        field<&Funding::start>("start").grouped("when"),
        field<&Funding::end>("end").grouped("when"),
        field<&Funding::conditions>("conditions"),
    };
  }
};

// One line of the thematic budget. Its amount is quantity x unit price: once for an investment or a
// one-off, each year for what is structural, personnel or carried.
struct BudgetLine : Row {
  std::string code;
  std::string description;
  Id payer;
  Ids beneficiaries;
  Id theme;
  Id goal;
  Id activity;
  Id category;
  LineKind kind{};
  Purpose purpose{};
  Decimal quantity;
  std::string unit;
  Cents unit_price;
  bool vat_included = false;
  Month start;  // in use, or first month of cost
  Month end;    // last month of cost; empty goes on
  std::int64_t depreciation_years = 0;
  Decimal index_percent;  // each calendar year after the first
  Id funding;
  Certainty certainty{};
  LineStatus status{};
  Level level{};
  Text note;

  static constexpr auto fields() {
    return std::array{
        field<&BudgetLine::code>("code"),
        field<&BudgetLine::description>("description"),
        refers<&BudgetLine::payer>("payer", Entity::organisations),
        refers<&BudgetLine::beneficiaries>("beneficiaries", Entity::organisations),
        refers<&BudgetLine::theme>("theme", Entity::themes),
        refers<&BudgetLine::goal>("goal", Entity::goals),
        refers<&BudgetLine::activity>("activity", Entity::activities),
        refers<&BudgetLine::category>("category", Entity::categories),
        field<&BudgetLine::kind>("kind"),
        field<&BudgetLine::purpose>("purpose"),
        field<&BudgetLine::quantity>("quantity").grouped("amount"),
        field<&BudgetLine::unit>("unit").grouped("amount"),
        field<&BudgetLine::unit_price>("unitPriceCents").grouped("amount"),
        field<&BudgetLine::vat_included>("vatIncluded").grouped("amount"),
        field<&BudgetLine::start>("start").grouped("when"),
        field<&BudgetLine::end>("end").grouped("when"),
        field<&BudgetLine::depreciation_years>("depreciationYears"),
        field<&BudgetLine::index_percent>("indexPercent"),
        refers<&BudgetLine::funding>("funding", Entity::fundings),
        field<&BudgetLine::certainty>("certainty"),
        field<&BudgetLine::status>("status"),
        field<&BudgetLine::level>("level"),
        field<&BudgetLine::note>("note"),
    };
  }
};

struct Weight : Record {
  Id organisation;
  Decimal weight;

  static constexpr auto fields() {
    return std::array{refers<&Weight::organisation>("organisation", Entity::organisations),
                      field<&Weight::weight>("weight")};
  }
};

struct AllocationKey : Row {
  std::string name;
  Id line;  // empty: for every line of the payer
  Id payer;
  AllocateBy by{};
  std::vector<Weight> weights;

  static constexpr auto fields() {
    return std::array{
        field<&AllocationKey::name>("name"),
        part_of<&AllocationKey::line>("line", Entity::budget_lines),
        refers<&AllocationKey::payer>("payer", Entity::organisations),
        field<&AllocationKey::by>("by"),
        field<&AllocationKey::weights>("weights"),
    };
  }
};

struct Asset : Row {
  std::string model;
  Id organisation;
  Id category;
  std::int64_t count = 0;
  Month in_use;
  Cents cost;
  std::int64_t depreciation_years = 0;
  Month support_end;
  std::int64_t replace_in_year = 0;
  Condition condition{};
  Id line;

  static constexpr auto fields() {
    return std::array{
        field<&Asset::model>("model"),
        refers<&Asset::organisation>("organisation", Entity::organisations),
        refers<&Asset::category>("category", Entity::categories),
        field<&Asset::count>("count"),
        field<&Asset::in_use>("inUse"),
        field<&Asset::cost>("costCents"),
        field<&Asset::depreciation_years>("depreciationYears"),
        field<&Asset::support_end>("supportEnd"),
        field<&Asset::replace_in_year>("replaceInYear"),
        field<&Asset::condition>("condition"),
        refers<&Asset::line>("line", Entity::budget_lines),
    };
  }
};

struct Actual : Row {
  Id line;
  Month month;
  Cents amount;
  std::string note;

  static constexpr auto fields() {
    return std::array{
        part_of<&Actual::line>("line", Entity::budget_lines),
        field<&Actual::month>("month").grouped("booking"),
        field<&Actual::amount>("amountCents").grouped("booking"),
        field<&Actual::note>("note"),
    };
  }
};

}  // namespace koers
