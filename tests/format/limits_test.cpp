// The limits of a file, on both sides of each, and what breaking off anywhere says.
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "model/limits.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

const std::string head = R"({"format":"koers-plan","version":1,"minReader":1,"plan":{"id":"p-1"})";

std::string first_problem(const std::string& bytes) {
  const ReadOutcome outcome = read_plan(bytes);
  CHECK(outcome.plan.has_value() == !any_error(outcome.problems));
  return outcome.problems.empty() ? "" : outcome.problems[0].code;
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

std::string with_rows(std::size_t rows) {
  std::string out = head + R"(,"labels":[)";
  for (std::size_t i = 0; i < rows; ++i)
    out += (i == 0 ? "{\"id\":\"la-" : ",{\"id\":\"la-") + std::to_string(i) + "\"}";
  return out + "]}";
}

std::string with_nested(std::size_t records) {
  return head + R"(,"organisations":[{"id":"o-1","pupils":[{})" + repeated(",{}", records - 1) +
         "]}]}";
}

std::string with_depth(std::size_t lists) {
  return head + R"(,"future":)" + std::string(lists, '[') + std::string(lists, ']') + "}";
}

}  // namespace

TEST_CASE("a file of more than 64 MiB is refused before it is read") {
  CHECK(first_problem(std::string(largest_file + 1, ' ')) == "too_large");
  CHECK(first_problem(std::string(1000, ' ')) == "empty_file");
}

TEST_CASE("a table, a list and a text hold as much as the limits say") {
  CHECK(first_problem(with_rows(most_rows)).empty());
  CHECK(first_problem(with_rows(most_rows + 1)) == "too_large");
  CHECK(first_problem(with_nested(most_nested)).empty());
  CHECK(first_problem(with_nested(most_nested + 1)) == "too_large");
  const auto titled = [](std::size_t size) {
    return head.substr(0, head.size() - 1) + R"(,"title":")" + std::string(size, 'x') + "\"}}";
  };
  CHECK(first_problem(titled(longest_line)).empty());
  CHECK(first_problem(titled(longest_line + 1)) == "too_long");
}

TEST_CASE("a list of lines or references that is too long says so") {
  const auto keywords = [](std::size_t size) {
    return head + R"(,"visionStatements":[{"id":"v-1","keywords":["x")" +
           repeated(",\"x\"", size - 1) + "]}]}";
  };
  CHECK(first_problem(keywords(most_nested)).empty());
  CHECK(first_problem(keywords(most_nested + 1)) == "too_long");
}

TEST_CASE("nesting is followed to its limit, and no further") {
  const std::size_t in_document = static_cast<std::size_t>(deepest_nesting) - 1;
  CHECK(first_problem(with_depth(in_document)).empty());
  CHECK(first_problem(with_depth(in_document + 1)) == "too_deep");
  CHECK(first_problem(with_depth(1'000'000)) == "too_deep");
  CHECK(first_problem(std::string(1'000'000, '[')) == "wrong_format");
  CHECK(first_problem(repeated("{\"a\":", 1'000'000)) == "too_deep");
}

TEST_CASE("many problems are counted to a limit, and an error is never lost behind it") {
  const auto labels = [](std::size_t rows, const std::string& last) {
    std::string out = head + R"(,"labels":[)";
    for (std::size_t i = 0; i < rows; ++i)
      out += R"({"id":"la-)" + std::to_string(i) + R"(","key":1},)";
    return out + last + "]}";
  };
  const ReadOutcome outcome = read_plan(labels(5000, R"({"id":"la-x"})"));
  REQUIRE(outcome.plan.has_value());
  REQUIRE(outcome.problems.size() == most_problems + 1);
  CHECK(outcome.problems.back().code == "too_many_problems");
  CHECK(first_problem(labels(5000, R"({"id":"La"})")) == "bad_id");
}

TEST_CASE("a small plan that breaks off at any byte is refused, and says that it ends too early") {
  RandomPlans random(20261124);
  const std::string small =
      head + R"(,"goals":[{"id":"g-1","what":"één \n\u00e9 doel","rank":12,"mood":[true,null,)"
             R"(-1.5e3]}],"organisations":[{"id":"o-1","pupils":[{"count":3}]}]})";
  REQUIRE(first_problem(small).empty());
  for (std::size_t length = 1; length < small.size(); ++length)
    CHECK_MESSAGE(first_problem(small.substr(0, length)) == "truncated", small.substr(0, length));
}

TEST_CASE("a byte that is changed gives the plan that it says, or a problem, never a crash") {
  constexpr std::uint64_t seed = 20261125;
  RandomPlans random(seed);
  const std::string bytes = write_plan(random.plan());
  for (int i = 0; i < 400; ++i) {
    std::string changed = bytes;
    for (std::size_t n = 1 + random.below(3); n > 0; --n)
      changed[random.below(changed.size())] = static_cast<char>(random.below(256));
    const ReadOutcome outcome = read_plan(changed);
    REQUIRE(outcome.plan.has_value() == !any_error(outcome.problems));
    if (!outcome.plan) continue;
    const ReadOutcome again = read_plan(write_plan(*outcome.plan));
    REQUIRE_MESSAGE(again.plan.has_value(), "seed " << seed << " round " << i);
    CHECK_MESSAGE(equal(*outcome.plan, *again.plan), "seed " << seed << " round " << i);
  }
}
