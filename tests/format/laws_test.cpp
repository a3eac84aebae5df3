#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {
constexpr std::uint64_t seed = 20261123;
}

TEST_CASE("what is written is read as the same plan, and written as the same bytes") {
  RandomPlans random(seed);
  for (int i = 0; i < 60; ++i) {
    const Plan plan = random.plan();
    const std::string bytes = write_plan(plan);
    const ReadOutcome read = read_plan(bytes);
    REQUIRE_MESSAGE(read.plan.has_value(), "seed " << seed << " round " << i);
    CHECK(equal(plan, *read.plan));
    CHECK(write_plan(*read.plan) == bytes);
  }
}

TEST_CASE("a patch takes the one plan to the other") {
  RandomPlans random(seed + 1);
  for (int i = 0; i < 40; ++i) {
    Plan before = random.plan();
    Plan after = before;
    for (std::size_t edits = 1 + random.below(5); edits > 0; --edits) after = random.edited(after);
    const std::string patch = write_patch(before, after);
    if (patch.empty()) {
      CHECK(equal(before, after));
      continue;
    }
    const Result<Plan> patched = apply_patch(before, patch);
    REQUIRE_MESSAGE(patched.ok(), "seed " << seed + 1 << " round " << i);
    CHECK_MESSAGE(equal(*patched, after), "seed " << seed + 1 << " round " << i);
  }
}

TEST_CASE("a file that is cut off anywhere is refused") {
  RandomPlans random(seed + 2);
  const std::string bytes = write_plan(random.plan());
  // The last byte is a line break: without it the file is whole.
  for (std::size_t length = 0; length + 1 < bytes.size(); length += 1 + bytes.size() / 700)
    CHECK_FALSE(read_plan(std::string_view(bytes).substr(0, length)).plan.has_value());
}
