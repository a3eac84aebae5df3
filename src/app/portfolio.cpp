#include "app/portfolio.h"

#include <algorithm>
#include <utility>

#include "edit/packages.h"

namespace koers {

namespace {

// So many rows of school plans are counted in one frame.
constexpr std::size_t rows_at_a_time = 6'000;

std::size_t rows_of(const Plan& plan) {
  std::size_t rows = 0;
  for (const EntityInfo& each : entities()) rows += plan.table(each.entity).size();
  return rows;
}

// What the school sent before what came in last.
std::optional<PlanFigures> before_last(const Plan& plan, Id it_plan) {
  const std::vector<const Package*> arrivals = arrivals_of(plan, it_plan);
  if (arrivals.size() < 2) return std::nullopt;
  const std::vector<PlanFigures>& figures = arrivals[arrivals.size() - 2]->figures;
  return figures.empty() ? std::nullopt : std::optional(figures.front());
}

}  // namespace

std::optional<Cents> PortfolioFacts::per_pupil() const {
  std::int64_t pupils = 0;
  Cents cost;
  for (const SchoolInPortfolio& school : portfolio.schools)
    if (school.cost.pupils > 0) {
      pupils += school.cost.pupils;
      cost += school.cost.total();
    }
  if (pupils <= 0) return std::nullopt;
  return share(cost, 1, pupils);
}

void KnownPortfolio::begin(const SchoolPlansIn& in) {
  counted_ = with_schools_as_sent(made_of_, in);
  all_.emplace(counted_, year_ == 0 ? portfolio_year(made_of_, made_on_) : year_, made_on_);
  facts_ = {};
  waiting_.clear();
  const std::vector<SchoolInRound> round = schools_in_round(made_of_, in);
  for (const SchoolInPortfolio& school : all_->portfolio().schools) {
    const auto found = std::find_if(round.begin(), round.end(), [&](const SchoolInRound& one) {
      return one.school == school.school;
    });
    facts_.round.push_back(found == round.end() ? SchoolInRound{} : *found);
    const Id came = facts_.round.back().it_plan;
    facts_.before.push_back(came.empty() ? std::nullopt : before_last(made_of_, came));
    if (came.empty()) continue;
    ++facts_.came_in;
    waiting_.insert(waiting_.begin(), came);
  }
  facts_.portfolio = all_->portfolio();
}

void KnownPortfolio::put_some(const SchoolPlansIn& in) {
  for (std::size_t rows = 0; rows < rows_at_a_time && !waiting_.empty(); waiting_.pop_back()) {
    const SchoolPlanIn* came = in.find(waiting_.back());
    if (came == nullptr) continue;
    all_->put(joined_alone(counted_, came->file), came->it_plan);
    rows += rows_of(came->file);
  }
  facts_.portfolio = all_->portfolio();
}

const PortfolioFacts& KnownPortfolio::of(const Plan& plan, const SchoolPlansIn& in, int year,
                                         Date today) {
  const bool same = all_ && version_ == in.version() && year_ == year && made_on_ == today &&
                    same_value(made_of_, plan);
  // While files still come, what was counted of those before is not thrown away in every frame.
  settling_ = !same && all_ && std::exchange(seen_, in.version()) != in.version();
  if (settling_) return facts_;
  if (!same) {
    seen_ = in.version();
    made_of_ = plan;
    version_ = in.version();
    year_ = year;
    made_on_ = today;
    begin(in);
  }
  if (!waiting_.empty()) put_some(in);
  return facts_;
}

PortfolioFacts portfolio_facts(const Plan& plan, const SchoolPlansIn& in, int year, Date today) {
  KnownPortfolio known;
  known.of(plan, in, year, today);
  while (!known.complete()) known.of(plan, in, year, today);
  return known.of(plan, in, year, today);
}

}  // namespace koers
