// What can be measured of a school's plan, for the frames of its board. A frame that names a metric
// holds where what is measured compares as the frame says. A new metric is a function, its line in
// the list, and its words (`metric.<name>`).
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace koers {

// What a metric looks at: the plan of one school for one year, and the frame that asks.
struct Measuring {
  const Plan& plan;
  const ItPlan& it_plan;
  const Frame& frame;
  Date today;
};

struct Measured {
  bool any = false;              // there was something to measure
  Decimal value = {};            // of a metric with a number
  bool enough = false;           // whatever the value: no more is asked
  std::vector<Subject> against;  // rows that are not as the frame asks
};

// How a value is written. `rows` and `named` have no number: such a frame holds where no row stands
// against it. `named` asks for things of a kind, which the frame names.
enum class MetricKind : std::uint8_t { number, percent, euros, rows, named };
constexpr bool has_number(MetricKind kind) {
  return kind != MetricKind::rows && kind != MetricKind::named;
}

struct Metric {
  std::string_view name;  // in the file
  MetricKind kind;
  Measured (*measure)(const Measuring&);
  std::string_view rule = {};  // that finds the same in a plan, without a frame
};

// What a frame of the kind `named` names.
inline const std::string& named_by(const Frame& frame) {
  return frame.of.empty() ? frame.unit : frame.of;
}

std::span<const Metric> all_metrics();
// Null for a name that is not known, as in a plan of a newer version.
const Metric* find_metric(std::string_view name);

// `person`: there is no metric, so a person judges. `nothing`: there is nothing to measure yet.
enum class FrameState : std::uint8_t { holds, broken, nothing, person };

struct FrameCheck {
  Id it_plan;
  FrameState state = FrameState::person;
  const Metric* metric = nullptr;  // null: a person judges
  Measured measured;
};

// The frame, held against every plan of a school of the own year that goes by its destination, in
// their order; or against that one only.
std::vector<FrameCheck> check_frame(const Plan& plan, const Frame& frame, Date today, Id only = {});

}  // namespace koers
