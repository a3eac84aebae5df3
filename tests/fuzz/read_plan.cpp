// Whatever bytes come in: nothing crashes, and what is read as a plan is written and read again as
// the same plan. The second half of the bytes is tried as a patch: a plan after a patch is a plan.
#include <cstdint>
#include <string_view>

#include "base/ensure.h"
#include "format/plan_file.h"

namespace {

using namespace koers;

void check_round(const Plan& plan) {
  const std::string written = write_plan(plan);
  const ReadOutcome again = read_plan(written);
  KOERS_ENSURE(again.plan.has_value());
  KOERS_ENSURE(equal(plan, *again.plan));
  KOERS_ENSURE(write_plan(*again.plan) == written);
  KOERS_ENSURE(write_patch(plan, *again.plan).empty());
}

// The way there and the way back, as the journal would keep them.
void check_patches(const Plan& before, const Plan& after) {
  const std::string there = write_patch(before, after);
  const std::string back = write_patch(after, before);
  if (there.empty()) return KOERS_ENSURE(back.empty());
  const Result<Plan> gone = apply_patch(before, there);
  KOERS_ENSURE(gone.ok() && equal(*gone, after));
  const Result<Plan> come_back = apply_patch(*gone, back);
  KOERS_ENSURE(come_back.ok() && equal(*come_back, before));
}

// A plan to try patches on where the bytes give none.
Plan smallest_plan() {
  return *read_plan(R"({"format":"koers-plan","version":1,"minReader":1,"plan":{"id":"p-1"},)"
                    R"("goals":[{"id":"g-1"},{"id":"g-2"}]})")
              .plan;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ReadOutcome read = read_plan(bytes);
  KOERS_ENSURE(read.plan.has_value() != any_error(read.problems));
  if (read.plan) check_round(*read.plan);
  const Plan before = read.plan ? *read.plan : smallest_plan();
  for (const std::string_view patch : {bytes.substr(size / 2), bytes}) {
    const Result<Plan> after = apply_patch(before, patch);
    if (!after) continue;
    check_round(*after);
    check_patches(before, *after);
  }
  return 0;
}
