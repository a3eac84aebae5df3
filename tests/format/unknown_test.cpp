// A file may come from a later version: what this one does not know must come out as it went in.
#include <doctest/doctest.h>

#include "format/plan_file.h"

using namespace koers;

namespace {

std::string plan_with(const std::string& tables, const std::string& head = "") {
  return R"({"format":"koers-plan","version":1,"minReader":1,"plan":{"id":"p-1")" + head + "}" +
         tables + "}";
}

ReadOutcome read(const std::string& tables, const std::string& head = "") {
  return read_plan(plan_with(tables, head));
}

// The plan written and read once more.
ReadOutcome again(const ReadOutcome& outcome) {
  REQUIRE(outcome.plan.has_value());
  return read_plan(write_plan(*outcome.plan));
}

}  // namespace

TEST_CASE(
    "members that are not known survive at the top, in the head, in rows and in nested records") {
  const ReadOutcome first =
      read(R"(,"future":{"a":[1,2.50,-0,1e3,null,true]},"organisations":[{"id":"o-1","crest":"x",)"
           R"("pupils":[{"count":3,"boys":2}]}])",
           R"(,"shade":{"deep":[[]]})");
  for (const ReadOutcome& outcome : {first, again(first)}) {
    REQUIRE(outcome.plan.has_value());
    CHECK(outcome.problems.empty());
    const Plan& plan = *outcome.plan;
    REQUIRE(plan.unknown);
    CHECK(plan.unknown->at(0).name == "future");
    CHECK(plan.head->unknown.at(0).name == "shade");
    CHECK(plan.organisations[0].unknown.at(0) == UnknownMember{"crest", "\"x\""});
    CHECK(plan.organisations[0].pupils[0].unknown.at(0) == UnknownMember{"boys", "2"});
    CHECK(plan.organisations[0].pupils[0].count == 3);
  }
  CHECK(equal(*first.plan, *again(first).plan));
}

TEST_CASE("numbers of later versions keep their digits, however long") {
  for (const std::string digits :
       {"2.50", "1e300", "-0.1000000000000000055511151231257827", "18446744073709551616",
        "9223372036854775808", "-9223372036854775809"}) {
    const ReadOutcome outcome = read(R"(,"future":)" + digits);
    REQUIRE_MESSAGE(outcome.plan.has_value(), digits);
    CHECK(outcome.plan->unknown->at(0).json == digits);
  }
}

TEST_CASE("a value that does not fit is kept until someone fills in the field") {
  ReadOutcome outcome = read(R"(,"activities":[{"id":"a-1","phase":"dreaming","start":"soon"}])");
  REQUIRE(outcome.plan.has_value());
  CHECK(outcome.problems.size() == 2);
  CHECK(outcome.plan->activities[0].phase == Phase::none);
  CHECK(write_plan(*outcome.plan).find(R"("phase": "dreaming")") != std::string::npos);

  Activity activity = outcome.plan->activities[0];
  activity.phase = Phase::adopting;
  outcome.plan->activities.put(activity);
  const std::string bytes = write_plan(*outcome.plan);
  CHECK(bytes.find("dreaming") == std::string::npos);
  CHECK(bytes.find(R"("start": "soon")") != std::string::npos);
  CHECK(read_plan(bytes).problems.size() == 1);
}

TEST_CASE("a list with an item that cannot be understood is kept whole, and said") {
  for (const std::string item : {"5", "null", "true", "1.5", "{}", "[]", R"({"a":["b"]})",
                                 R"([["x"]])", R"("Geen \u00e9cht kenmerk!")"}) {
    const std::string list = R"(["a", )" + item + R"(, "b", "a"])";
    const ReadOutcome lines = read(R"(,"visionStatements":[{"id":"v-1","keywords":)" + list + "}]");
    REQUIRE_MESSAGE(lines.plan.has_value(), item);
    if (item.front() != '"') {
      CHECK(lines.plan->vision_statements[0].keywords.empty());
      REQUIRE_MESSAGE(lines.problems.size() == 1, item);
      CHECK(lines.problems[0].code == "wrong_type");
      CHECK(lines.problems[0].where == "visionStatements/v-1/keywords");
      CHECK(write_plan(*lines.plan).find(R"("keywords": )" + list) != std::string::npos);
    } else {
      CHECK(lines.plan->vision_statements[0].keywords.size() == 4);
    }

    const ReadOutcome refs = read(R"(,"themes":[{"id":"a"},{"id":"b"}],)"
                                  R"("goals":[{"id":"g-1","themes":)" +
                                  list + "}]");
    REQUIRE_MESSAGE(refs.plan.has_value(), item);
    CHECK(refs.plan->goals[0].themes.empty());
    REQUIRE_MESSAGE(refs.problems.size() == 1, item);
    CHECK(refs.problems[0].code == "bad_id");
    CHECK(refs.problems[0].where == "goals/g-1/themes");
    if (item.front() != '"')
      CHECK(write_plan(*refs.plan).find(R"("themes": )" + list) != std::string::npos);
    CHECK(write_plan(*again(refs).plan) == write_plan(*refs.plan));
  }
}

TEST_CASE("a list that was not understood gives way once someone fills it in") {
  ReadOutcome outcome = read(R"(,"themes":[{"id":"a"}],"goals":[{"id":"g-1","themes":["a", 5]}])");
  REQUIRE(outcome.plan.has_value());
  Goal goal = outcome.plan->goals[0];
  goal.themes = {Id::from("a")};
  outcome.plan->goals.put(goal);
  const std::string bytes = write_plan(*outcome.plan);
  CHECK(bytes.find(R"("themes": ["a"])") != std::string::npos);
  CHECK(read_plan(bytes).problems.empty());
}

TEST_CASE("a line of a list that is longer than a line may be is kept, and said") {
  const std::string longer(5'000'000, 'x');
  const ReadOutcome outcome =
      read(R"(,"visionStatements":[{"id":"v-1","keywords":["a", ")" + longer + R"("]}])");
  REQUIRE(outcome.plan.has_value());
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].code == "too_long");
  CHECK(write_plan(*outcome.plan).find(longer) != std::string::npos);
}

TEST_CASE("references are a set: one that is named twice stands once") {
  const ReadOutcome outcome = read(R"(,"themes":[{"id":"t-1"},{"id":"t-2"}],
      "goals":[{"id":"g-1","themes":["t-2","t-1","t-2"]}])");
  REQUIRE(outcome.plan.has_value());
  CHECK(outcome.plan->goals[0].themes == Ids{Id::from("t-2"), Id::from("t-1")});
}

TEST_CASE("a place says table, row and field, also within a nested record") {
  const auto where = [](const std::string& tables, const std::string& head = "") {
    const ReadOutcome outcome = read(tables, head);
    REQUIRE(outcome.problems.size() == 1);
    return outcome.problems[0].where;
  };
  CHECK(where(R"(,"goals":[{"id":"g-1"},{"id":"g-2","what":1}])") == "goals/g-2/what");
  CHECK(where(R"(,"schoolYears":[{"id":"y-1","holidays":[{"start":"x"}]}])") ==
        "schoolYears/y-1/holidays/start");
  CHECK(where("", R"(,"sector":"x")") == "plan/sector");
  CHECK(where(R"(,"activities":[{"id":"a-1","goal":"g-9"}])") == "activities/a-1/goal");
}

TEST_CASE("what is not JSON is placed by line and column") {
  const ReadOutcome outcome = read_plan("{\"format\":\"koers-plan\",\n\"version\":1,\n  oops}");
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].code == "not_json");
  CHECK(outcome.problems[0].where == "line 3, column 3");
}
