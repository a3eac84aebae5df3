// The words that a plan puts in place of ours.
#include <doctest/doctest.h>

#include "edit/own_words.h"
#include "model/limits.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const std::string key = "choice.phase.adopting";

Id id(const char* text) { return Id::from(text); }

Label label(const char* name, const char* of, const char* words) {
  Label made;
  made.id = id(name);
  made.key = of;
  made.words = words;
  return made;
}

}  // namespace

TEST_CASE("a word is put beside its key, changed where it stands, and taken away when emptied") {
  Plan plan = with_own_word(Plan{}, key, "Inbedden", id("la-1")).value();
  plan = with_own_word(plan, "choice.phase.executing", "Doen", id("la-2")).value();
  plan = with_own_word(plan, key, "Beklijven", id("la-3")).value();
  REQUIRE(plan.labels.size() == 2);
  CHECK(plan.labels[0].id == id("la-1"));
  CHECK(plan.labels[0].words == "Beklijven");
  plan = with_own_word(plan, key, "", id("la-4")).value();
  REQUIRE(plan.labels.size() == 1);
  CHECK(plan.labels[0].words == "Doen");
  CHECK(same_value(with_own_word(plan, key, "", id("la-5")).value(), plan));
}

TEST_CASE("a key that a file brought twice stands once again after a change") {
  Plan plan = with(with(Plan{}, label("la-1", key.c_str(), "Inbedden")),
                   label("la-2", key.c_str(), "Borgen"));
  CHECK(with_own_word(plan, key, "", id("la-3")).value().labels.empty());
  plan = with_own_word(plan, key, "Beklijven", id("la-3")).value();
  REQUIRE(plan.labels.size() == 1);
  CHECK(plan.labels[0].id == id("la-1"));
  CHECK(plan.labels[0].words == "Beklijven");
}

TEST_CASE("a word is no longer than a line") {
  const Result<Plan> changed =
      with_own_word(Plan{}, key, std::string(longest_line + 1, 'x'), id("la-1"));
  REQUIRE_FALSE(changed.ok());
  CHECK(changed.problem().code == "too_long");
}

TEST_CASE("in any plan: a word stands once, and emptying it leaves none of that key") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const Plan plan = RandomPlans(seed).plan();
    const auto count = [](const Plan& of) {
      std::size_t rows = 0;
      for (const Label& each : of.labels) rows += each.key == key ? 1 : 0;
      return rows;
    };
    const Plan with_word = with_own_word(plan, key, "Inbedden", id("la-new")).value();
    CHECK(count(with_word) == 1);
    CHECK(count(with_own_word(with_word, key, "", id("la-newer")).value()) == 0);
  }
}
