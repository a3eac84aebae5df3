// Whatever bytes come in: nothing crashes, and what is read as a plan is written and read again as the
// same plan. The second half of the bytes is tried as a patch.
#include <cstdint>
#include <string_view>

#include "base/ensure.h"
#include "format/plan_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace koers;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ReadOutcome read = read_plan(bytes);
  KOERS_ENSURE(read.plan.has_value() != any_error(read.problems));
  if (read.plan) {
    const std::string written = write_plan(*read.plan);
    const ReadOutcome again = read_plan(written);
    KOERS_ENSURE(again.plan.has_value());
    KOERS_ENSURE(equal(*read.plan, *again.plan));
    KOERS_ENSURE(write_plan(*again.plan) == written);
  }
  const Result<Plan> patched = apply_patch(read.plan.value_or(Plan{}), bytes.substr(size / 2));
  if (patched) KOERS_ENSURE(read_plan(write_plan(*patched)).problems.size() < 1'000'000);
  return 0;
}
