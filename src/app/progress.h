// How it goes: what the measurements of each goal say, what was last noted of it, what is due
// before the next study day, and what was learned at the end of the year.
#pragma once

#include <optional>
#include <vector>

#include "model/standing.h"
#include "text/speech.h"

namespace koers {

// One indicator as a small chart: its baseline and measurements in order of date, and its target.
struct IndicatorFacts {
  struct Point {
    Date date;
    Decimal value;
  };
  Id id;
  std::vector<Point> points;  // the baseline first, where there is one
  Decimal baseline;
  Decimal target;
  Date target_date;
  // Whether they were filled in; nought when not, and where it is the value.
  bool has_baseline = false;
  bool has_target = false;
  Point latest;           // the last measurement; without one the baseline
  bool measured = false;  // there is a measurement
  // How much of the way from baseline to target is gone, in percent; below 0 it went the other way,
  // nothing when both are the same or there is no target.
  std::optional<int> way;
  // The share of the time between baseline and target that has passed, 0 to 100; nothing without
  // both dates.
  std::optional<int> time;
};

IndicatorFacts indicator_facts(const Indicator& indicator, Date today);

struct GoalProgress {
  Id id;
  const Progress* latest = nullptr;  // what was last noted of it
  std::vector<IndicatorFacts> indicators;
  int activities = 0;  // that are not cancelled
  int done = 0;
  int late = 0;  // past their end and not done
  int waiting = 0;
  int begun = 0;  // or done
  // What the figures say, for a person to agree with or not: red when something waits and something
  // is late, orange when either, green else; nothing while there are no figures yet.
  std::optional<ProgressColour> proposed;
};

// The goals of the year that are not parked, in their order.
std::vector<GoalProgress> progress_of(const Plan& plan, Date today);

// The row of a goal that was noted on that day.
const Progress* progress_on(const Plan& plan, Id goal, Date day);

enum class DueKind : std::uint8_t { begins, ends, agreement, decision, risk, measurement, status };

// Something that asks for attention before a day.
struct DueItem {
  DueKind kind{};
  Subject subject;   // what to open
  Date date;         // by when; empty for what has no day
  std::string text;  // what it is: the row's own words
  std::string who;
  bool late = false;
};

struct Due {
  Id moment;                   // the next study day; empty when none is planned
  Date until;                  // the day of that moment, or four weeks from today
  std::vector<DueItem> items;  // late ones first, then by date
};

Due due_before_study_day(const Plan& plan, Date today);

// After so long without a word or a number a goal or an indicator asks for one (a period of the
// school year).
inline constexpr int period_days = 70;

// The same facts, worked out again only when the plan or the day is another.
class ProgressFacts {
 public:
  const std::vector<GoalProgress>& goals(const Plan& plan, Date today);
  const Due& due(const Plan& plan, Date today);

 private:
  void follow(const Plan& plan, Date today);

  Plan made_of_;
  Date made_on_;
  std::optional<std::vector<GoalProgress>> goals_;
  std::optional<Due> due_;
};

// Words of a value with its unit: `58 %`, `14 groepen`.
std::string value_with_unit(Language language, Decimal value, const std::string& unit);
// `van 25 % naar 100 %, nu 56 %`, for a chart that is heard instead of seen.
Phrase indicator_words(Language language, const Indicator& indicator, const IndicatorFacts& facts);

}  // namespace koers
