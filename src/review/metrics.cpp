#include "review/metrics.h"

#include <algorithm>
#include <array>

#include "budget/by_school.h"
#include "budget/purposes.h"
#include "model/standing.h"
#include "review/plan_rows.h"
#include "review/word_lists.h"
#include "review/years_of_money.h"
#include "text/speech.h"

namespace koers {

namespace {

constexpr std::int64_t most_hours = 100'000;  // no role has more in a year; a file may say anything

// --- of the goals of the school -----------------------------------------------------------------

template <class Visit>
void each_goal_of(const Measuring& at, Visit visit) {
  each_goal(at.plan, [&](const Goal& goal) {
    if (goal.it_plan == at.it_plan.id) visit(goal);
  });
}

Measured spearheads(const Measuring& at) {
  Measured out;
  each_goal_of(at, [&](const Goal& goal) {
    out.any = true;
    if (goal.kind != GoalKind::spearhead) return;
    out.value.milli += 1000;
    out.against.push_back(subject_of(goal));
  });
  // Those above the number are too many, whichever they are.
  const auto most =
      static_cast<std::size_t>(std::max<std::int64_t>(at.frame.value.milli / 1000, 0));
  if (at.frame.value.empty() || out.against.size() <= most)
    out.against.clear();
  else
    out.against.erase(out.against.begin(), out.against.begin() + static_cast<std::ptrdiff_t>(most));
  return out;
}

// How many rows each goal has, by its place in the plan.
class ByGoal {
 public:
  explicit ByGoal(const Plan& plan) : plan_(plan), counts_(plan.goals.size()) {}
  void count(Id goal) {
    const std::size_t place = plan_.goals.index_of(goal);
    if (place != AnyTable::npos) ++counts_[place];
  }
  std::int64_t of(Id goal) const { return counts_[plan_.goals.index_of(goal)]; }

 private:
  const Plan& plan_;
  std::vector<std::int64_t> counts_;
};

// How many rows the goal has that has the fewest, and the goals that have too few.
Measured fewest_by_goal(const Measuring& at, const ByGoal& rows) {
  const Decimal least = at.frame.value.empty() ? Decimal::whole(1) : at.frame.value;
  Measured out;
  each_goal_of(at, [&](const Goal& goal) {
    const Decimal has = Decimal::whole(rows.of(goal.id));
    out.value = out.any ? std::min(out.value, has) : has;
    out.any = true;
    if (has < least) out.against.push_back(subject_of(goal));
  });
  return out;
}

template <Phase phase>
Measured activities_in(const Measuring& at) {
  ByGoal rows(at.plan);
  each_activity(at.plan, [&](const Activity& activity) {
    if (activity.phase == phase) rows.count(activity.goal);
  });
  return fewest_by_goal(at, rows);
}

// Of the goals that fall under the theme of the frame: whether they are measured at all.
Measured indicators(const Measuring& at) {
  ByGoal rows(at.plan);
  for (const Indicator& indicator : at.plan.indicators) rows.count(indicator.goal);
  Measured out;
  each_goal_of(at, [&](const Goal& goal) {
    out.any = true;
    const bool under =
        std::find(goal.themes.begin(), goal.themes.end(), at.frame.theme) != goal.themes.end();
    if (under || at.frame.theme.empty()) out.value.milli += rows.of(goal.id) * 1000;
  });
  return out;
}

// Whether a text speaks of such a role: its first word counts, since `i-coach De Linde` is the
// i-coach of that school.
bool speaks_of(std::string_view text, std::string_view label) {
  const std::string word = fold(label.substr(0, label.find(' ')));
  return !word.empty() && fold(text).find(word) != std::string::npos;
}

// The hours that the role which the frame names, or else speaks of, has in the school, for each of
// its pupils.
Measured role_hours_per_pupil(const Measuring& at) {
  Measured out;
  const auto* school = find<Organisation>(at.plan, at.it_plan.organisation);
  const std::int64_t pupils = school == nullptr ? 0 : pupils_at(*school, at.today);
  std::int64_t hours = 0;
  for (const Role& role : at.plan.roles) {
    if (role.organisation != at.it_plan.organisation || role.hours_per_year <= 0) continue;
    if (!speaks_of(at.frame.of.empty() ? at.frame.text : at.frame.of, role.label)) continue;
    out.any = pupils > 0;
    hours += std::min<std::int64_t>(role.hours_per_year, most_hours);
  }
  if (out.any) out.value = {share({hours * 1000}, 1, pupils).value};
  out.enough = !at.frame.cap.empty() && hours * 1000 >= at.frame.cap.milli;
  return out;
}

// That someone of the school answers for each goal, and not a supplier.
Measured goal_owner(const Measuring& at) {
  Measured out;
  each_goal_of(at, [&](const Goal& goal) {
    out.any = true;
    const Role* owner = find<Role>(at.plan, goal.owner);
    if (owner == nullptr || owner->party == Party::supplier || owner->party == Party::external)
      out.against.push_back(subject_of(goal));
  });
  return out;
}

// --- of its money -------------------------------------------------------------------------------

// The dearest of the years that can still be mended counts.
Measured cost_per_pupil(const Measuring& at) {
  Measured out;
  for (int year : years_of_money(at.plan, at.today))
    for (const SchoolCost& cost : costs_by_school(at.plan, year, at.today)) {
      if (cost.school != at.it_plan.organisation || cost.pupils == 0) continue;
      out.any = true;
      out.value = std::max(out.value, Decimal{cost.per_pupil().value * milli_per_cent});
    }
  return out;
}

// Of the whole budget: a line is for a school, but a share of one school alone says little.
Measured share_learning_renewal(const Measuring& at) {
  Measured out;
  for (int year : years_of_money(at.plan, at.today)) {
    const PurposeCosts spent = costs_by_purpose(at.plan, year);
    if (spent.total().value <= 0) continue;
    const Decimal percent{percent_milli(spent.learning + spent.renewal, spent.total())};
    out.value = out.any ? std::min(out.value, percent) : percent;
    out.any = true;
  }
  return out;
}

// --- of its things ------------------------------------------------------------------------------

bool is_for(Id organisation, const Measuring& at) {
  return organisation.empty() || organisation == at.it_plan.organisation;
}

Measured support_end(const Measuring& at) {
  Measured out;
  for (const Asset& asset : at.plan.assets) {
    if (!is_for(asset.organisation, at) || !tells_its_ends(asset)) continue;
    out.any = true;
    if (outlives_support(asset)) out.against.push_back({Entity::assets, asset.id});
  }
  return out;
}

Measured depreciation_term(const Measuring& at) {
  Measured out;
  each_line(at.plan, [&](const BudgetLine& line) {
    const std::int64_t usual = usual_term(at.plan, line);
    if (line.kind != LineKind::investment || !is_for(line.payer, at) || usual <= 0) return;
    out.any = true;
    if (line.depreciation_years != usual) out.against.push_back(subject_of(line));
  });
  return out;
}

// In the plan of a school a line without a payer is its own.
bool is_paid_by(const Measuring& at, const BudgetLine& line) {
  return payer_of(at.plan, line) == at.it_plan.organisation;
}

std::string called(const Plan& plan, const BudgetLine& line) {
  const Category* category = find<Category>(plan, line.category);
  return fold(line.description + ' ' + (category == nullptr ? std::string() : category->label));
}

// What is bought for learning and is not of the kind that the frame names.
Measured device_kind(const Measuring& at) {
  Measured out;
  const std::string kind = fold(named_by(at.frame));
  each_line(at.plan, [&](const BudgetLine& line) {
    if (line.kind != LineKind::investment || !is_paid_by(at, line)) return;
    if (line.purpose != Purpose::learning || kind.empty()) return;
    out.any = true;
    if (called(at.plan, line).find(kind) == std::string::npos)
      out.against.push_back(subject_of(line));
  });
  return out;
}

// What the board arranges for all: a school may buy such a thing, and pays nothing that goes on.
// The frame names kinds of cost, with commas between.
Measured paid_by_board(const Measuring& at) {
  Measured out;
  const WordList kinds(named_by(at.frame));
  each_line(at.plan, [&](const BudgetLine& line) {
    const bool against = line.kind != LineKind::investment && is_paid_by(at, line);
    if ((out.any && !against) || !kinds.any_in(called(at.plan, line))) return;
    out.any = true;
    if (against) out.against.push_back(subject_of(line));
  });
  return out;
}

Measured processing_agreement(const Measuring& at) {
  Measured out;
  for (const Processing& processing : at.plan.processings) {
    if (!is_for(processing.organisation, at) || !processing.personal_data) continue;
    out.any = true;
    if (lacks_agreement(processing)) out.against.push_back({Entity::processings, processing.id});
  }
  return out;
}

constexpr Metric metrics[] = {
    {"cost_per_pupil", MetricKind::euros, cost_per_pupil, "B5"},
    {"share_learning_renewal", MetricKind::percent, share_learning_renewal, "B9"},
    {"spearheads", MetricKind::number, spearheads, "U1"},
    {"indicator", MetricKind::number, indicators, "U3"},
    {"phase_pioneering", MetricKind::number, activities_in<Phase::pioneering>},
    {"phase_organising", MetricKind::number, activities_in<Phase::organising>},
    {"phase_executing", MetricKind::number, activities_in<Phase::executing>},
    {"phase_adopting", MetricKind::number, activities_in<Phase::adopting>, "U4"},
    {"role_hours_per_pupil", MetricKind::number, role_hours_per_pupil},
    {"goal_owner", MetricKind::rows, goal_owner, "U10"},
    {"device_kind", MetricKind::named, device_kind},
    {"paid_by_board", MetricKind::named, paid_by_board, "B10"},
    {"depreciation_term", MetricKind::rows, depreciation_term, "B3"},
    {"support_end", MetricKind::rows, support_end, "B7"},
    {"processing_agreement", MetricKind::rows, processing_agreement, "I1"},
};

// --- the frame ----------------------------------------------------------------------------------

bool compares(Decimal value, const Frame& frame) {
  switch (frame.comparison) {
    case Comparison::at_most:
      return value <= frame.value;
    case Comparison::at_least:
      return value >= frame.value;
    case Comparison::equals:
      return value == frame.value;
    case Comparison::present:
    case Comparison::none:
      return value.milli > 0;
  }
  return true;
}

// A plan that goes by another destination is not asked; one that says none goes by any.
bool concerns(const Plan& plan, const Frame& frame, const ItPlan& it_plan) {
  const Theme* theme = find<Theme>(plan, frame.theme);
  return theme == nullptr || theme->destination.empty() || it_plan.destination.empty() ||
         theme->destination == it_plan.destination;
}

// A number without something to compare it with says nothing.
bool asks_number(const Frame& frame) {
  return frame.comparison == Comparison::present ||
         (frame.comparison != Comparison::none && !frame.value.empty());
}

FrameState state_of(const FrameCheck& check, const Frame& frame) {
  const bool rows = !has_number(check.metric->kind);
  if (!rows && !asks_number(frame)) return FrameState::person;
  if (!check.measured.any) return FrameState::nothing;
  const bool holds = rows ? check.measured.against.empty()
                          : check.measured.enough || compares(check.measured.value, frame);
  return holds ? FrameState::holds : FrameState::broken;
}

}  // namespace

std::span<const Metric> all_metrics() { return metrics; }

const Metric* find_metric(std::string_view name) {
  for (const Metric& metric : metrics)
    if (metric.name == name) return &metric;
  return nullptr;
}

std::vector<FrameCheck> check_frame(const Plan& plan, const Frame& frame, Date today, Id only) {
  const YearScope scope(plan);
  const Metric* metric = find_metric(frame.metric);
  std::vector<FrameCheck> out;
  for (const ItPlan& it_plan : plan.it_plans) {
    if (!only.empty() && it_plan.id != only) continue;
    if (!scope.holds(Entity::it_plans, &it_plan) || !concerns(plan, frame, it_plan)) continue;
    FrameCheck check{it_plan.id, FrameState::person, metric, {}};
    if (metric != nullptr) {
      check.measured = metric->measure({plan, it_plan, frame, today});
      check.state = state_of(check, frame);
      if (check.state == FrameState::holds) check.measured.against.clear();
    }
    out.push_back(std::move(check));
  }
  return out;
}

}  // namespace koers
