// A plan as a file: readable UTF-8 JSON in a stable order, so that the same plan gives the same
// bytes. Members that this version does not know, and values that it cannot understand, are kept as
// they are and written back. The schema for people is assets/schema/koers-plan.schema.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "model/plan.h"

namespace koers {

inline constexpr std::string_view format_name = "koers-plan";
inline constexpr std::int64_t format_version = 1;  // of what is written
inline constexpr std::int64_t format_reader = 1;   // the oldest reader that understands it

inline constexpr std::size_t largest_file = 64U << 20U;  // bytes
inline constexpr int deepest_nesting = 64;
inline constexpr std::size_t most_problems = 200;  // that are reported one by one

// The plan is there when no problem is an error. Problems say where: `activities/a-1/start` for a
// value, `line 12, column 3` for text that is no JSON.
struct ReadOutcome {
  std::optional<Plan> plan;
  Problems problems;
};

ReadOutcome read_plan(std::string_view bytes);
std::string write_plan(const Plan& plan);

// What the journal keeps of an edit: whole rows that are new or changed, the ids of rows that went,
// the order of a table where it is not "as before, new ones behind", and the members that are not
// known where they changed. Nothing when both are equal.
std::string write_patch(const Plan& before, const Plan& after);
// Gives the plan with the patch applied, or the first error in the patch.
Result<Plan> apply_patch(const Plan& plan, std::string_view patch);

}  // namespace koers
