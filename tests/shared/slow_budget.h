// What a plan costs, month for month, written straight from what is meant and without care for
// time: what the roll-up of `budget` is held against. Shares nothing with it but the plan.
#pragma once

#include <map>

#include "budget/rollup.h"
#include "model/standing.h"

namespace koers::slow {

__extension__ typedef __int128 Wide;

// a x part / whole, half away from zero.
inline std::int64_t rounded(Wide a, Wide part, Wide whole) {
  const Wide twice = a * part * 2;
  return static_cast<std::int64_t>((twice + (twice < 0 ? -whole : whole)) / (whole * 2));
}

inline std::int64_t amount_in_year(const BudgetLine& line, std::int64_t amount, int year) {
  for (int past = line.start.year(); past < year; ++past)
    amount += rounded(amount, line.index_percent.milli, 100'000);
  return amount;
}

inline std::int64_t cost_in_month(const BudgetLine& line, Month month, bool cash) {
  if (line.status == LineStatus::dropped || line.start.empty() || month < line.start) return 0;
  const std::int64_t amount = rounded(line.unit_price.value, line.quantity.milli, 1000);
  const std::int64_t nth = month.index - line.start.index;
  const bool invests = line.kind == LineKind::investment;
  if (line.kind == LineKind::none || line.kind == LineKind::one_off || (invests && cash))
    return nth == 0 ? amount : 0;
  if (invests) {
    const std::int64_t months = line.depreciation_years * 12;
    if (nth >= months) return 0;
    return rounded(amount, nth + 1, months) - rounded(amount, nth, months);
  }
  if ((line.kind == LineKind::carried && cash) || (!line.end.empty() && month > line.end)) return 0;
  const std::int64_t year = amount_in_year(line, amount, month.year());
  return rounded(year, month.month(), 12) - rounded(year, month.month() - 1, 12);
}

inline const Organisation* school_of(const Plan& plan, Id id) {
  for (int up = 0; up < 8; ++up) {
    const Organisation* organisation = find<Organisation>(plan, id);
    if (organisation == nullptr || organisation->kind == OrganisationKind::school)
      return organisation;
    id = organisation->parent;
  }
  return nullptr;
}

inline std::int64_t pupils(const Organisation& school, Date today) {
  const PupilCount* last = nullptr;
  for (const PupilCount& count : school.pupils)
    if (count.date <= today && (last == nullptr || count.date >= last->date)) last = &count;
  return last == nullptr ? 0 : last->count;
}

inline std::int64_t weight(const Organisation& school, const AllocationKey* key, Date today) {
  if (key == nullptr || key->by == AllocateBy::none || key->by == AllocateBy::pupil)
    return std::max<std::int64_t>(pupils(school, today), 0);
  if (key->by == AllocateBy::school) return 1;
  if (key->by == AllocateBy::fte) return std::max<std::int64_t>(school.staff_fte.milli, 0);
  for (const Weight& each : key->weights)
    if (each.organisation == school.id) return std::max<std::int64_t>(each.weight.milli, 0);
  return 0;
}

// Of the line's own, else of its payer's.
inline const AllocationKey* key_of(const Plan& plan, const BudgetLine& line) {
  for (const AllocationKey& key : plan.allocation_keys)
    if (key.line == line.id) return &key;
  const AllocationKey* last = nullptr;
  for (const AllocationKey& key : plan.allocation_keys)
    if (key.line.empty() && key.payer == line.payer) last = &key;
  return last;
}

using Parts = std::map<std::string, std::int64_t>;

// An amount over the schools; of "" what goes to none.
inline Parts divided(const Plan& plan, const BudgetLine& line, std::int64_t amount, Date today) {
  const Id payer = line.payer.empty() ? plan.head->organisation : line.payer;
  if (const Organisation* own = school_of(plan, payer))
    return {{std::string(own->id.view()), amount}};
  std::vector<const Organisation*> all;
  std::vector<const Organisation*> meant;
  for (const Organisation& organisation : plan.organisations) {
    if (organisation.kind != OrganisationKind::school) continue;
    all.push_back(&organisation);
    for (Id id : line.beneficiaries)
      if (school_of(plan, id) == &organisation) {
        meant.push_back(&organisation);
        break;
      }
  }
  if (meant.empty()) meant = all;
  if (meant.empty()) return {{"", amount}};
  const AllocationKey* key = key_of(plan, line);
  std::int64_t sum = 0;
  for (const Organisation* school : meant) sum += weight(*school, key, today);
  std::int64_t before = 0;
  Parts parts;
  for (const Organisation* school : meant) {
    const std::int64_t after = before + (sum == 0 ? 1 : weight(*school, key, today));
    const std::int64_t whole = sum == 0 ? static_cast<std::int64_t>(meant.size()) : sum;
    parts[std::string(school->id.view())] =
        rounded(amount, after, whole) - rounded(amount, before, whole);
    before = after;
  }
  return parts;
}

inline std::string row_of(const Plan& plan, const BudgetLine& line, By by) {
  const bool writes_off = line.kind == LineKind::investment || line.kind == LineKind::carried;
  if (by == By::kind) return ChoiceOf<LineKind>::values[static_cast<std::size_t>(line.kind)];
  if (by == By::purpose)
    return writes_off ? "depreciation"
                      : ChoiceOf<Purpose>::values[static_cast<std::size_t>(line.purpose)];
  if (by == By::theme) return std::string(line.theme.view());
  return std::string((line.payer.empty() ? plan.head->organisation : line.payer).view());
}

// By row and month. A part of a school in a month is what its part of the calendar year so far
// grows by in it.
inline std::map<std::string, std::map<int, std::int64_t>> rows_by_month(const Plan& plan,
                                                                        const RollupAsk& ask,
                                                                        Date today) {
  std::map<std::string, std::map<int, std::int64_t>> rows;
  for (const BudgetLine& line : plan.budget_lines)
    for (int year = ask.years.first; year <= ask.years.last + 1; ++year) {
      std::int64_t so_far = 0;
      for (unsigned month = 1; month <= 12; ++month) {
        const Month at = Month::of(year, month);
        const std::int64_t cost = cost_in_month(line, at, ask.cash);
        if (ask.by != By::pupil) {
          rows[row_of(plan, line, ask.by)][at.index] += cost;
          continue;
        }
        if (cost == 0) continue;
        for (const auto& [school, part] : divided(plan, line, so_far + cost, today))
          rows[school][at.index] += part;
        for (const auto& [school, part] : divided(plan, line, so_far, today))
          rows[school][at.index] -= part;
        so_far += cost;
      }
    }
  return rows;
}

}  // namespace koers::slow
