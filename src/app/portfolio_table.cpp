#include "app/portfolio_table.h"

#include <algorithm>
#include <functional>
#include <type_traits>

#include "app/cells.h"
#include "app/frame_checks.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

const SchoolInPortfolio& school_at(const PortfolioWords& of, std::size_t school) {
  return of.facts.portfolio.schools[school];
}

// Of a member of the counts, or of one of what a school costs.
template <auto member>
std::int64_t value_of(const SchoolInPortfolio& school) {
  if constexpr (std::is_invocable_v<decltype(member), const SchoolCost&>)
    return std::invoke(member, school.cost).value;
  else
    return std::invoke(member, school);
}

template <auto member>
std::int64_t sum_of(const PortfolioWords& of) {
  std::int64_t sum = 0;
  for (const SchoolInPortfolio& school : of.facts.portfolio.schools)
    sum += value_of<member>(school);
  return sum;
}

std::string count(const PortfolioWords& of, std::int64_t value) {
  return number(of.language, value);
}

std::string part(const PortfolioWords& of, std::int64_t some, std::int64_t all) {
  return all == 0 ? std::string() : say(of.language, words::portfolio_part(all, some));
}

std::string whole(const PortfolioWords& of, Cents amount) {
  return money_whole(of.language, amount);
}

// --- what differs from what the school sent before

std::string since(const PortfolioWords& of, std::size_t place) {
  const std::optional<PlanFigures>& before = of.facts.before[place];
  if (!before) return {};
  const SchoolInPortfolio& now = school_at(of, place);
  std::string facts;
  const auto add = [&](std::int64_t more, Phrase (*words)(std::string_view, std::int64_t)) {
    if (more != 0)
      add_fact(facts, say(of.language, words(more > 0 ? "+" : "−", more > 0 ? more : -more)));
  };
  add(now.goals - before->goals, words::portfolio_since_goals);
  add(now.done - before->done, words::portfolio_since_done);
  add(now.errors - before->errors, words::portfolio_since_errors);
  add(now.deviates() - before->frames_broken, words::portfolio_since_frames);
  if (before->year == of.facts.portfolio.year && now.cost.own != before->own) {
    const Cents more = now.cost.own - before->own;
    const bool up = more.value > 0;
    add_fact(facts, (up ? "+" : "−") + whole(of, up ? more : Cents{} - more));
  }
  return facts.empty() ? say(of.language, words::portfolio_since_same) : facts;
}

template <auto member>
constexpr PortfolioColumn counted(Key name) {
  return {name, CellKind::count,
          [](const PortfolioWords& of, std::size_t school) {
            return count(of, value_of<member>(school_at(of, school)));
          },
          [](const PortfolioWords& of) { return count(of, sum_of<member>(of)); }};
}

template <auto member>
constexpr PortfolioColumn amounts(Key name) {
  return {name, CellKind::amount,
          [](const PortfolioWords& of, std::size_t school) {
            return whole(of, {value_of<member>(school_at(of, school))});
          },
          [](const PortfolioWords& of) { return whole(of, {sum_of<member>(of)}); }};
}

// Some of all that are of either kind.
template <auto some, auto others>
constexpr PortfolioColumn parts(Key name) {
  return {name, CellKind::part,
          [](const PortfolioWords& of, std::size_t school) {
            const SchoolInPortfolio& at = school_at(of, school);
            return part(of, value_of<some>(at), value_of<some>(at) + value_of<others>(at));
          },
          [](const PortfolioWords& of) {
            return part(of, sum_of<some>(of), sum_of<some>(of) + sum_of<others>(of));
          }};
}

std::string overall(const PortfolioWords& of, std::size_t school) {
  const Overall said = school_at(of, school).overall;
  return said == Overall::none ? std::string() : choice_name(of.plan, of.language, said);
}

std::string stage(const PortfolioWords& of, std::size_t school) {
  return stage_words(of.language, of.facts.round[school]);
}

std::string per_pupil(const PortfolioWords& of, std::size_t school) {
  const SchoolCost& cost = school_at(of, school).cost;
  return cost.pupils > 0 ? money(of.language, cost.per_pupil()) : std::string();
}

std::string per_pupil_of_all(const PortfolioWords& of) {
  const std::optional<Cents> all = of.facts.per_pupil();
  return all ? money(of.language, *all) : std::string();
}

constexpr PortfolioColumn columns[] = {
    {words::portfolio_column_stage, CellKind::words, stage, nullptr},
    counted<&SchoolInPortfolio::goals>(words::portfolio_column_goals),
    parts<&SchoolInPortfolio::done, &SchoolInPortfolio::to_do>(words::portfolio_column_done),
    counted<&SchoolInPortfolio::errors>(words::portfolio_column_errors),
    counted<&SchoolInPortfolio::warnings>(words::portfolio_column_warnings),
    parts<&SchoolInPortfolio::holds, &SchoolInPortfolio::deviates>(words::portfolio_column_frames),
    {words::portfolio_column_pupil, CellKind::amount, per_pupil, per_pupil_of_all},
    amounts<&SchoolCost::own>(words::portfolio_column_own),
    amounts<&SchoolCost::allocated>(words::portfolio_column_allocated),
    amounts<&SchoolCost::total>(words::portfolio_column_total),
    {words::portfolio_column_overall, CellKind::words, overall, nullptr},
    {words::portfolio_column_since, CellKind::words, since, nullptr},
};

// `De Sluis, De Vuurtoren`.
std::string names_where(const PortfolioWords& of, bool (*is)(const SchoolInRound&)) {
  std::string names;
  for (const SchoolInRound& school : of.facts.round)
    if (is(school)) names += (names.empty() ? "" : ", ") + school.name;
  return names;
}

}  // namespace

std::span<const PortfolioColumn> portfolio_columns() { return columns; }

std::string stage_words(Language language, const SchoolInRound& school) {
  const std::string date = date_short(language, school.date);
  const std::string stage = school.stage == SchoolStage::nothing
                                ? say(language, words::testround_stage_nothing)
                            : school.stage == SchoolStage::came_in
                                ? say(language, words::testround_stage_came_in(date))
                                : say(language, words::testround_stage_sent_back(date));
  return school.older ? say(language, words::testround_older(stage)) : stage;
}

std::vector<std::string> awaited_words(const PortfolioWords& of) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& names, auto words) {
    if (!names.empty()) out.push_back(say(of.language, words(names)));
  };
  if (last_package(of.plan, PackageKind::frames, Direction::sent) == nullptr)
    out.push_back(say(of.language, words::portfolio_no_frames));
  add(names_where(of, [](const auto& s) { return s.elsewhere; }),
      [](const std::string& names) { return Phrase(words::portfolio_elsewhere(names)); });
  add(names_where(of,
                  [](const auto& s) { return s.stage == SchoolStage::nothing && !s.elsewhere; }),
      [](const std::string& names) { return Phrase(words::portfolio_no_plan(names)); });
  add(names_where(of, [](const auto& s) { return s.older; }),
      [](const std::string& names) { return Phrase(words::portfolio_older(names)); });
  add(names_where(of, [](const auto& s) { return s.stage == SchoolStage::came_in; }),
      [](const std::string& names) { return Phrase(words::portfolio_no_verdict(names)); });
  return out;
}

std::string portfolio_sum(const PortfolioWords& of) {
  const Portfolio& portfolio = of.facts.portfolio;
  const auto schools = static_cast<std::int64_t>(portfolio.schools.size());
  const auto plans = static_cast<std::int64_t>(of.facts.came_in);
  return say(of.language,
             words::portfolio_sum(sum_of<&SchoolInPortfolio::errors>(of), plans, schools,
                                  whole(of, portfolio.total), std::to_string(portfolio.year)));
}

Key heat_words(HeatOf of) {
  switch (of) {
    case HeatOf::goals:
      return words::portfolio_heat_goals;
    case HeatOf::progress:
      return words::portfolio_heat_progress;
    case HeatOf::cost:
      return words::portfolio_heat_cost;
    case HeatOf::frames:
      break;
  }
  return words::portfolio_heat_frames;
}

HeatMap::HeatMap(const PortfolioWords& of, HeatOf shows) : of_(of), shows_(shows) {
  const Portfolio& portfolio = of.facts.portfolio;
  columns_ = shows == HeatOf::frames ? portfolio.frames : portfolio.themes;
  if (shows == HeatOf::frames) return;
  for (std::size_t school = 0; school < portfolio.schools.size(); ++school)
    for (std::size_t column = 0; column < columns_.size(); ++column)
      most_ = std::max(most_, amount(school, column));
}

std::string HeatMap::name(std::size_t column) const {
  const Entity entity = shows_ == HeatOf::frames ? Entity::frames : Entity::themes;
  return row_title(of_.plan, of_.language, entity, columns_[column]);
}

std::string HeatMap::shown(std::size_t column) const {
  const Entity entity = shows_ == HeatOf::frames ? Entity::frames : Entity::themes;
  return short_name(of_.plan, entity, columns_[column]);
}

std::int64_t HeatMap::amount(std::size_t school, std::size_t column) const {
  const SchoolInPortfolio& of = school_at(of_, school);
  const ThemeInSchool& theme = of.themes[column];
  switch (shows_) {
    case HeatOf::progress:
      return theme.activities == 0 ? 0 : 100 * theme.done / theme.activities;
    case HeatOf::cost:
      return of.cost.pupils > 0 ? share(theme.cost(), 1, of.cost.pupils).value : 0;
    default:
      return theme.goals;
  }
}

namespace {

Heat heat_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::meets:
      return Heat::good;
    case Verdict::partly:
    case Verdict::deviates_motivated:
      return Heat::mixed;
    case Verdict::deviates:
      return Heat::bad;
    default:
      return Heat::nothing;
  }
}

}  // namespace

// What a person said of it counts; where nobody did, what was measured.
HeatCell HeatMap::frame_cell(std::size_t school, std::size_t column) const {
  const SchoolInPortfolio& of = school_at(of_, school);
  if (const Review* review = review_at_hand(of_.plan, of.it_plan))
    for (const ReviewItem& item : review->items)
      if (item.frame == columns_[column] && item.human != Verdict::none)
        return {heat_of(item.human), 0, {}, choice_name(of_.plan, of_.language, item.human)};
  const std::optional<FrameInSchool>& frame = of.frames[column];
  if (!frame) return {Heat::nothing, 0, {}, say(of_.language, words::portfolio_frame_not_asked)};
  if (frame->verdict == Verdict::deviates_motivated)
    return {Heat::mixed, 0, {}, choice_name(of_.plan, of_.language, frame->verdict)};
  return {heat_of(frame->verdict), 0, frame->state == FrameState::person ? "?" : "",
          say(of_.language, words_of(frame->state))};
}

HeatCell HeatMap::cell(std::size_t school, std::size_t column) const {
  if (shows_ == HeatOf::frames) return frame_cell(school, column);
  const ThemeInSchool& theme = school_at(of_, school).themes[column];
  const std::int64_t value = amount(school, column);
  HeatCell out;
  out.heat = value > 0 ? Heat::amount : Heat::nothing;
  if (most_ > 0) out.strength = static_cast<int>(std::max<std::int64_t>(value, 0) * 100 / most_);
  switch (shows_) {
    case HeatOf::progress:
      out.shown = part(of_, theme.done, theme.activities);
      break;
    case HeatOf::cost:
      out.shown = value != 0 ? whole(of_, {value}) : std::string();
      break;
    default:
      out.shown = theme.goals > 0 ? count(of_, theme.goals) : std::string();
      break;
  }
  out.said = out.shown.empty() ? say(of_.language, words::portfolio_heat_none) : out.shown;
  return out;
}

}  // namespace koers
