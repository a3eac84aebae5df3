// The patches of the journal: their laws over runs of edits, and patches that nobody should write.
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/files.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

constexpr std::uint64_t seed = 314;

Plan small_plan() {
  PlanHead head;
  head.id = Id::from("p-1");
  Plan plan;
  plan.head = std::make_shared<const PlanHead>(head);
  for (const char* id : {"g-1", "g-2", "g-3"}) {
    Goal goal;
    goal.id = Id::from(id);
    goal.what = id;
    plan.goals.put(goal);
  }
  return plan;
}

std::string order(const Plan& plan) {
  std::string out;
  for (const Goal& goal : plan.goals) out += std::string(goal.id.view()) + ' ';
  return out;
}

}  // namespace

TEST_CASE("a journal of patches, one after the other, leads to the last plan") {
  RandomPlans random(seed);
  for (int round = 0; round < 5; ++round) {
    Plan plan = random.plan();
    Plan replayed = plan;
    for (int step = 0; step < 60; ++step) {
      const Plan next = random.edited(plan);
      const std::string patch = write_patch(plan, next);
      plan = next;
      if (patch.empty()) continue;
      const Result<Plan> patched = apply_patch(replayed, patch);
      REQUIRE_MESSAGE(patched.ok(), "seed " << seed << " step " << step << ": " << patch);
      replayed = *patched;
      REQUIRE_MESSAGE(equal(replayed, plan), "seed " << seed << " step " << step << ": " << patch);
    }
  }
}

TEST_CASE(
    "a patch works on the plan as it was read from the disk too, and back again is the way back") {
  RandomPlans random(seed + 1);
  for (int round = 0; round < 20; ++round) {
    const Plan before = random.plan();
    Plan after = before;
    for (int i = 0; i < 6; ++i) after = random.edited(after);
    const std::string there = write_patch(before, after);
    const std::string back = write_patch(after, before);
    if (there.empty()) continue;
    const Plan from_disk = *read_plan(write_plan(before)).plan;
    const Result<Plan> patched = apply_patch(from_disk, there);
    REQUIRE(patched.ok());
    CHECK_MESSAGE(equal(*patched, after), "seed " << seed + 1 << " round " << round);
    CHECK(equal(*apply_patch(*patched, back), before));
  }
}

TEST_CASE("equal plans give no patch, also when they share nothing") {
  RandomPlans random(seed + 2);
  const Plan plan = random.plan();
  CHECK(write_patch(plan, plan).empty());
  CHECK(write_patch(plan, *read_plan(write_plan(plan)).plan).empty());
}

TEST_CASE("a patch holds what changed and nothing else") {
  const Plan plan = small_plan();
  Plan changed = plan;
  Goal goal = plan.goals[1];
  goal.what = "Lezen";
  changed.goals.put(goal);
  CHECK(write_patch(plan, changed) == R"({"set":{"goals":[{"id":"g-2", "what":"Lezen"}]}})");
  Plan shorter = plan;
  shorter.goals.erase(0);
  CHECK(write_patch(plan, shorter) == R"({"gone":{"goals":["g-1"]}})");
  Plan moved = plan;
  moved.goals.move(2, 0);
  CHECK(write_patch(plan, moved) == R"({"order":{"goals":["g-3", "g-1", "g-2"]}})");
  Plan another_head = plan;
  another_head.head = std::make_shared<const PlanHead>();
  CHECK(write_patch(plan, another_head).starts_with(R"({"plan":{)"));
}

TEST_CASE("the plan that a patch is for stays as it was") {
  const Plan plan = small_plan();
  const Plan kept = plan;
  CHECK(apply_patch(plan, R"({"gone":{"goals":["g-1"]},"set":{"goals":[{"id":"g-2"}]}})").ok());
  CHECK(same_value(plan, kept));
  CHECK(order(plan) == "g-1 g-2 g-3 ");
}

TEST_CASE("a patch that breaks off anywhere is refused as a whole") {
  RandomPlans random(seed + 3);
  const Plan before = random.plan();
  Plan after = before;
  for (int i = 0; i < 4; ++i) after = random.edited(after);
  const std::string patch = write_patch(before, after);
  REQUIRE(!patch.empty());
  for (std::size_t length = 0; length < patch.size(); ++length)
    CHECK_FALSE(apply_patch(before, std::string_view(patch).substr(0, length)).ok());
}

TEST_CASE("a patch cannot lose or double rows by an order that does not fit") {
  const Plan plan = small_plan();
  for (const std::string ids : {R"("g-1","g-1","g-2")", R"("g-1")", R"("g-3","g-2","g-9")",
                                R"("g-1","g-1","g-1","g-2","g-3")"}) {
    const Result<Plan> patched = apply_patch(plan, R"({"order":{"goals":[)" + ids + "]}}");
    if (!patched) continue;
    CHECK_MESSAGE(patched->goals.size() == 3, ids);
    for (const char* id : {"g-1", "g-2", "g-3"})
      CHECK_MESSAGE(patched->goals.index_of(Id::from(id)) != AnyTable::npos, ids);
  }
}

TEST_CASE("a patch that is none is refused") {
  const Plan plan = small_plan();
  for (const std::string bad :
       {"", "[]", "3", "{", R"({"set":{"goals":3}})", R"({"set":[]})",
        R"({"gone":{"goals":["A"]}})", R"({"gone":{"dreams":["a"]}})", R"({"order":{"goals":[1]}})",
        R"({"set":{"goals":[{}]}})", R"({"set":{"goals":[{"id":"g-1","what":"a","what":"b"}]}})",
        R"({"plan":{"title":"x"}})", R"({"extra":[]})", R"({"extraGone":{"a":1}})",
        R"({"extraGone":[["a"]]})", R"({"extraGone":[{"a":1}]})", R"({"extra":{"goals":1}})",
        R"({"extra":{"version":2}})", R"({"extra":{"a":1,"a":2}})"})
    CHECK_MESSAGE(!apply_patch(plan, bad).ok(), bad);
}

TEST_CASE("a plan after any patch can be written and read") {
  const Plan plan = small_plan();
  for (const std::string odd :
       {"{}", R"({"set":{"goals":[{"id":"g-1"},{"id":"g-1","what":"twice"}]}})",
        R"({"gone":{"goals":["g-1","g-1","g-9"]}})", R"({"set":{"goals":{}}})",
        R"({"gone":{"goals":["g-1"]},"set":{"goals":[{"id":"g-1","phase":1}]}})"}) {
    const Result<Plan> patched = apply_patch(plan, odd);
    if (!patched) continue;
    const ReadOutcome read = read_plan(write_plan(*patched));
    REQUIRE_MESSAGE(read.plan.has_value(), odd);
    CHECK_MESSAGE(equal(*patched, *read.plan), odd);
  }
}

TEST_CASE("the patch that the fuzzer begins with says all that a patch can say") {
  const Result<Plan> patched =
      apply_patch(small_plan(), source_file("tests/plans/patches/every_kind.json"));
  REQUIRE(patched.ok());
  CHECK(patched->head->title == "Proef");
  CHECK(order(*patched) == "g-3 g-2 ");
  CHECK(patched->goals[0].unknown.size() == 1);
  CHECK(patched->activities.size() == 1);
  REQUIRE(patched->unknown);
  CHECK(patched->unknown->at(0) == UnknownMember{"future", R"([null, {"deep":1}])"});
}

TEST_CASE("what is not known at the top of a file travels through the journal, order and all") {
  const auto with = [](Unknown members) {
    Plan plan = small_plan();
    if (!members.empty()) plan.unknown = std::make_shared<const Unknown>(std::move(members));
    return plan;
  };
  const UnknownMember a{"a", "1"};
  const UnknownMember b{"b", "null"};
  const UnknownMember c{"c", R"({"deep":[2.50]})"};
  const std::vector<Unknown> states = {{}, {a}, {a, b}, {b, a}, {c, b}, {{"a", "2"}, c}, {a, b, c}};
  for (const Unknown& from : states)
    for (const Unknown& to : states) {
      const std::string patch = write_patch(with(from), with(to));
      CHECK(patch.empty() == (from == to));
      if (patch.empty()) continue;
      const Result<Plan> patched = apply_patch(with(from), patch);
      REQUIRE_MESSAGE(patched.ok(), patch);
      CHECK_MESSAGE(write_plan(*patched) == write_plan(with(to)), patch);
    }
}

TEST_CASE("the program and the page shown when it is dead replay the same patch alike") {
  const ReadOutcome before = read_plan(source_file("tests/plans/replay/before.koers.json"));
  const ReadOutcome after = read_plan(source_file("tests/plans/replay/after.koers.json"));
  const std::string patch = source_file("tests/plans/replay/patch.json");
  REQUIRE(before.plan.has_value());
  REQUIRE(after.plan.has_value());
  const Result<Plan> patched = apply_patch(*before.plan, patch);
  REQUIRE(patched.ok());
  CHECK(write_plan(*patched) == write_plan(*after.plan));
  CHECK(write_patch(*before.plan, *after.plan) + '\n' == patch);
}
