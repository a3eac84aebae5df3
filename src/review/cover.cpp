#include "review/cover.h"

#include <algorithm>
#include <map>
#include <utility>

#include "budget/by_school.h"
#include "budget/cover.h"
#include "budget/purposes.h"
#include "calendar/school_year.h"
#include "review/plan_rows.h"
#include "review/years_of_money.h"
#include "text/speech.h"
#include "text/words.h"

namespace koers {

namespace {

// What a frame of the board asks, where it can be measured and holds now. What is free asks
// nothing.
template <class Visit>
void each_limit(const Looked& at, std::string_view metric, Comparison comparison, Visit visit) {
  for (const Frame& frame : at.plan.frames) {
    if (frame.metric != metric || frame.comparison != comparison || frame.value.milli <= 0)
      continue;
    if (!holds_on(frame, at.today)) continue;
    if (frame.force == Force::must || frame.force == Force::direction)
      visit(frame, frame.force == Force::must ? Severity::error : Severity::warning);
  }
}

struct PupilLimit {
  Cents most;
  Severity severity{};
};

// The strictest come first: of those that must, the lowest.
std::vector<PupilLimit> pupil_limits(const Looked& at, int year) {
  std::vector<PupilLimit> limits;
  for (const BudgetYear& of : at.plan.budget_years)
    if (of.year == year && of.ceiling_per_pupil.value > 0)
      limits.push_back({of.ceiling_per_pupil, Severity::warning});
  each_limit(at, "cost_per_pupil", Comparison::at_most, [&](const Frame& frame, Severity severity) {
    limits.push_back({{frame.value.milli / milli_per_cent}, severity});
  });
  std::sort(limits.begin(), limits.end(), [](const PupilLimit& a, const PupilLimit& b) {
    return a.severity != b.severity ? a.severity > b.severity : a.most < b.most;
  });
  return limits;
}

// What the goal costs in five years, and how much of it goes to learning to use it.
struct GoalCost {
  Cents all;
  Cents learning;
};

bool is_for_learning(const Plan& plan, const BudgetLine& line) {
  const Activity* activity = find<Activity>(plan, line.activity);
  if (activity != nullptr && activity->phase == Phase::adopting) return true;
  return line.purpose == Purpose::learning && line.kind != LineKind::investment;
}

constexpr int months_of_goal = 5 * 12;

std::vector<GoalCost> costs_by_goal(const Looked& at) {
  const SchoolYear* year = own_school_year(at.plan);
  const Month from = Month::of(year == nullptr || year->start.empty() ? at.today : year->start);
  std::vector<GoalCost> costs(at.plan.goals.size());
  each_line(at.plan, [&](const BudgetLine& line) {
    const std::size_t place = at.plan.goals.index_of(line.goal);
    if (place == AnyTable::npos) return;
    const Cents cost = cost_between(line, from, from.plus(months_of_goal));
    costs[place].all += cost;
    if (is_for_learning(at.plan, line)) costs[place].learning += cost;
  });
  return costs;
}

// Of a cover of which the plan says how much it is, by the lines that say that it is theirs.
void asks_more(const Looked& at, Findings& found) {
  const std::vector<int> years = years_of_money(at.plan, at.today);
  for (const Funding& funding : at.plan.fundings) {
    if (funding.amount_per_year.value <= 0) continue;
    for (int year : years) {
      const Cents cover = cover_in_year(funding, year);
      Cents cost;
      each_line(at.plan, [&](const BudgetLine& line) {
        if (line.funding == funding.id) cost += cost_in_year(line, year);
      });
      if (cost <= cover) continue;
      found.add({Entity::fundings, funding.id},
                words::finding_B6_more(cost, cover, std::to_string(year)), "amountPerYearCents");
      break;  // later years mostly follow from the first
    }
  }
}

// What goes on is not paid by what comes once, nor by what ends before it.
void outlives_cover(const Looked& at, Findings& found) {
  each_line(at.plan, [&](const BudgetLine& line) {
    const Funding* funding = find<Funding>(at.plan, line.funding);
    if (funding == nullptr) return;
    if (line.kind != LineKind::structural && line.kind != LineKind::personnel) return;
    const bool once =
        funding->kind == FundingKind::reserve || funding->kind == FundingKind::subsidy;
    const bool ends = !funding->end.empty();
    if (line.end.empty() ? once || ends : ends && line.end > Month::of(funding->end))
      found.add(subject_of(line), words::finding_B6_once(funding->name), "funding");
  });
}

bool is_of_kind(const Plan& plan, Id organisation, OrganisationKind kind) {
  const Organisation* found = find<Organisation>(plan, organisation);
  return found != nullptr && found->kind == kind;
}

// The calendar years in which a line asks money: what is bought or done once has one.
bool run_together(const BudgetLine& a, const BudgetLine& b) {
  const auto last = [](const BudgetLine& line) {
    if (line.kind != LineKind::structural && line.kind != LineKind::personnel)
      return line.start.year();
    return line.end.empty() ? last_year_of_money : line.end.year();
  };
  if (a.start.empty() || b.start.empty()) return false;
  return a.start.year() <= last(b) && b.start.year() <= last(a);
}

// Someone of the school itself, or of a team of it.
bool is_of_school(const Plan& plan, const Role& role, Id school) {
  if (role.party == Party::external || role.party == Party::supplier) return false;
  if (school.empty() || role.organisation.empty() || role.organisation == school) return true;
  const Organisation* of = find<Organisation>(plan, role.organisation);
  return of != nullptr && of->parent == school;
}

bool is_for_school(const BudgetLine& line, Id school) {
  if (school.empty() || line.payer.empty() || line.payer == school) return true;
  return std::find(line.beneficiaries.begin(), line.beneficiaries.end(), school) !=
         line.beneficiaries.end();
}

// No one gives more in a year; a file may hold any number.
constexpr std::int64_t most_hours_milli = 1'000'000'000;

// Who is of a school, by the place of the role: asked once of each, not for each activity.
std::vector<bool> people_of_school(const Plan& plan, Id school) {
  std::vector<bool> people;
  for (const Role& role : plan.roles) people.push_back(is_of_school(plan, role, school));
  return people;
}

// Hours that are asked of people of the school, in thousandths, by the place of the school plan.
std::vector<std::int64_t> hours_of_people(const Plan& plan) {
  std::vector<std::int64_t> hours(plan.it_plans.size());
  std::vector<std::vector<bool>> people;
  for (const ItPlan& it_plan : plan.it_plans)
    people.push_back(people_of_school(plan, it_plan.organisation));
  each_activity(plan, [&](const Activity& activity) {
    const Goal* goal = find<Goal>(plan, activity.goal);
    const std::size_t of = goal == nullptr ? AnyTable::npos : plan.it_plans.index_of(goal->it_plan);
    if (of == AnyTable::npos) return;
    for (const RoleHours& asked : activity.hours) {
      const std::size_t role = plan.roles.index_of(asked.role);
      if (role != AnyTable::npos && people[of][role])
        hours[of] += std::clamp<std::int64_t>(asked.hours.milli, 0, most_hours_milli);
    }
  });
  return hours;
}

bool is_decided(const Looked& at, const BudgetYear& year) {
  if (year.status == BudgetYearStatus::adopted || year.status == BudgetYearStatus::realised)
    return true;
  for (const Decision& decision : at.plan.decisions) {
    if (decision.about != Subject{Entity::budget_years, year.id}) continue;
    if (decision.outcome == DecisionOutcome::positive) return true;
    if (!decision.answer_by.empty() && decision.answer_by < at.today) return true;
  }
  return false;
}

}  // namespace

// Of each school the first year counts: what is mended there is mostly mended later too.
void cost_per_pupil(const Looked& at, Findings& found) {
  std::map<Id, bool> told;
  for (int year : years_of_money(at.plan, at.today)) {
    const std::vector<PupilLimit> limits = pupil_limits(at, year);
    if (limits.empty()) continue;
    for (const SchoolCost& cost : costs_by_school(at.plan, year, at.today)) {
      const auto over = std::find_if(limits.begin(), limits.end(), [&](const PupilLimit& limit) {
        return cost.per_pupil() > limit.most;
      });
      if (over == limits.end() || std::exchange(told[cost.school], true)) continue;
      found.add(over->severity, {Entity::organisations, cost.school},
                words::finding_B5(cost.per_pupil(), over->most, std::to_string(year)));
    }
  }
}

void more_than_cover(const Looked& at, Findings& found) {
  asks_more(at, found);
  outlives_cover(at, found);
}

// Of a goal that costs less than the second threshold a few percent buy nothing.
void little_to_learn(const Looked& at, Findings& found) {
  const std::vector<GoalCost> costs = costs_by_goal(at);
  each_goal(at.plan, [&](const Goal& goal) {
    const GoalCost& cost = costs[at.plan.goals.index_of(goal.id)];
    const std::int64_t percent = percent_milli(cost.learning, cost.all);
    if (cost.all.value * milli_per_cent >= at.second.milli && percent < at.threshold.milli)
      found.add(subject_of(goal),
                words::finding_B9_goal(cost.all, percent / 1000, at.threshold.milli / 1000));
  });
  const std::vector<int> years = years_of_money(at.plan, at.today);
  each_limit(at, "share_learning_renewal", Comparison::at_least,
             [&](const Frame& frame, Severity severity) {
               for (int year : years) {
                 const PurposeCosts spent = costs_by_purpose(at.plan, year);
                 const std::int64_t percent =
                     percent_milli(spent.learning + spent.renewal, spent.total());
                 if (spent.total().value <= 0 || percent >= frame.value.milli) continue;
                 found.add(severity, {Entity::frames, frame.id},
                           words::finding_B9_share(percent / 1000, frame.value.milli / 1000,
                                                   std::to_string(year)));
                 return;
               }
             });
}

void paid_at_two_levels(const Looked& at, Findings& found) {
  std::map<std::string, std::vector<const BudgetLine*>> of_board;  // by what they are called
  each_line(at.plan, [&](const BudgetLine& line) {
    if (!line.description.empty() && is_of_kind(at.plan, line.payer, OrganisationKind::board))
      of_board[fold(line.description)].push_back(&line);
  });
  each_line(at.plan, [&](const BudgetLine& line) {
    if (!is_of_kind(at.plan, line.payer, OrganisationKind::school)) return;
    if (line.level == Level::board)
      found.add(subject_of(line),
                words::finding_B10_level(find<Organisation>(at.plan, line.payer)->name), "payer");
    const auto same = of_board.find(fold(line.description));
    if (same == of_board.end()) return;
    const bool twice =
        std::any_of(same->second.begin(), same->second.end(),
                    [&](const BudgetLine* other) { return run_together(line, *other); });
    if (twice) found.add(subject_of(line), words::finding_B10_twice, "payer");
  });
}

// A plan without lines for the school has no budget yet, and is not held against this.
void people_without_budget(const Looked& at, Findings& found) {
  const SchoolYear* year = own_school_year(at.plan);
  if (year == nullptr || year->start.empty()) return;
  const int begin = school_year_begin(year->start);
  const std::vector<std::int64_t> hours = hours_of_people(at.plan);
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (hours[i] < at.threshold.milli) continue;
    const ItPlan& it_plan = at.plan.it_plans[i];
    bool any = false;
    bool people = false;
    each_line(at.plan, [&](const BudgetLine& line) {
      if (!is_for_school(line, it_plan.organisation)) return;
      if (cost_in_school_year(line, begin).value <= 0) return;
      any = true;
      people = people || line.kind == LineKind::personnel;
    });
    if (any && !people)
      found.add({Entity::it_plans, it_plan.id}, words::finding_B11(hours[i] / 1000));
  }
}

void asked_too_late(const Looked& at, Findings& found) {
  std::map<std::int64_t, bool> decided;
  for (const BudgetYear& year : at.plan.budget_years)
    decided[year.year] = decided[year.year] || is_decided(at, year);
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.status != LineStatus::wanted && line.status != LineStatus::requested) return;
    if (line.start.empty()) return;
    const auto year = decided.find(line.start.year());
    if (year != decided.end() && year->second)
      found.add(subject_of(line), words::finding_B12(std::to_string(line.start.year())), "status");
  });
}

// What the board has of a school in its own lines, beside what the school sent: one of both is not
// what they agreed. A board that has no lines of the school counts with what it sent.
void sums_of_schools(const Looked& at, Findings& found) {
  const YearScope scope(at.plan);
  const SchoolDivision division(at.plan, at.today);
  std::map<Id, const PlanFigures*> last;  // by school plan
  for (const Package& package : at.plan.packages)
    if (package.kind == PackageKind::school_plan && package.direction == Direction::received)
      last[Id::from(package.contents)] =
          package.figures.empty() ? nullptr : &package.figures.front();
  for (const ItPlan& it_plan : at.plan.it_plans) {
    const auto sent = last.find(it_plan.id);
    if (sent == last.end() || sent->second == nullptr || !scope.holds(Entity::it_plans, &it_plan))
      continue;
    const std::size_t school = division.school_of(it_plan.organisation);
    const int year = static_cast<int>(sent->second->year);
    bool any = false;
    Cents own;
    for (const BudgetLine& line : at.plan.budget_lines)
      if (division.school_of(line.payer) == school && school < division.schools().size()) {
        any = true;
        own += cost_in_year(line, year);
      }
    if (any && own != sent->second->own)
      found.add({Entity::it_plans, it_plan.id},
                words::finding_B13(own, sent->second->own, std::to_string(year)));
  }
}

}  // namespace koers
