// The commands that look: check, show, new, actions, format and schema, and calls that are wrong.
#include <doctest/doctest.h>

#include "cli/desk.h"
#include "format/schema.h"
#include "shared/files.h"
#include "shared/random_plan.h"

using namespace koers;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a new plan is made, checked, shown and changed") {
  CliDesk desk;
  CHECK(desk.does({"new", "--template", "empty", "-o", "a"}).code == 0);
  CHECK(desk.does({"check", "a"}).out == "a: ok\n");
  CHECK(desk.does({"do", "add.goals", "what=Lezen", "a", "-o", "b"}).code == 0);
  CHECK(has(desk.does({"show", "b"}).out, "1 goals"));
  CHECK(has(desk.does({"show", "b", "--json"}).out, "\"goals\": 1"));
}

TEST_CASE("every new plan is a plan of its own, unless the same one is asked for") {
  CliDesk desk;
  const auto made = [&](const std::string& path, std::vector<std::string> more) {
    more.insert(more.begin(), {"new", "-o", path});
    REQUIRE(desk.does(more).code == 0);
    return desk.disk()[path];
  };
  for (const char* name : {"empty", "wijd-water"}) {
    const auto a = made("a", {"--template", name});
    const auto b = made("b", {"--template", name});
    CHECK(desk.plan("a").head->id != desk.plan("b").head->id);
    const auto c = made("c", {"--template", name, "--seed", "7"});
    CHECK(c == made("d", {"--template", name, "--seed", "7"}));
    CHECK(c != made("e", {"--template", name, "--seed", "8"}));
  }
}

TEST_CASE("a new plan is of the school year of today, or of the day that is given") {
  CliDesk desk;
  desk.does({"new", "-o", "a"});
  CHECK(own_school_year(desk.plan("a"))->label == "2026-2027");
  desk.does({"new", "-o", "b", "--date", "2031-02-03"});
  CHECK(own_school_year(desk.plan("b"))->label == "2030-2031");
  CHECK(desk.does({"new", "-o", "c", "--date", "2031-02-30"}).code == 2);
  CHECK(desk.does({"new", "-o", "c", "--seed", "-3"}).code == 2);
  CHECK(desk.disk().count("c") == 0);
}

TEST_CASE("what is shown is counted for every table") {
  CliDesk desk;
  RandomPlans random(17);
  const Plan plan = random.plan();
  desk.disk()["a"] = write_plan(plan);
  const std::string words = desk.does({"show", "a"}).out;
  const std::string json = desk.does({"show", "a", "--json"}).out;
  for (const EntityInfo& of : entities()) {
    const std::string name = of.name;
    const std::string count = std::to_string(plan.table(of.entity).size());
    CHECK_MESSAGE(has(json, "\"" + name + "\": " + count), name);
    CHECK_MESSAGE(has(words, "     " + count + ' ' + name + '\n') == (count != "0"), name);
  }
  CHECK(has(json, "\"id\": \"" + std::string(plan.head->id.view()) + '"'));
}

TEST_CASE("what cannot be read gives 2 and says where; the other files are still checked") {
  CliDesk desk;
  desk.disk()["half"] = "{\"format\":\"koers-plan\",";
  desk.does({"new", "-o", "good"});
  const CliOutcome outcome = desk.does({"check", "half", "absent", "good"});
  CHECK(outcome.code == 2);
  CHECK(outcome.out.starts_with("half: line 1, column"));
  CHECK(has(outcome.out, "error: truncated"));
  CHECK(has(outcome.out, "good: ok\n"));
  CHECK(outcome.err == "absent: cannot be opened\n");
}

TEST_CASE("warnings stand one a line, with their place, and the file is readable") {
  CliDesk desk;
  desk.disk()["a"] = source_file("tests/plans/mended/bad_date.koers.json");
  const CliOutcome outcome = desk.does({"check", "a"});
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, ": warning: bad_date"));
  CHECK(outcome.out.find('\n') == outcome.out.size() - 1);
}

TEST_CASE("every command that reads a plan gives 2 for one that is none") {
  CliDesk desk;
  desk.disk()["bad"] = "[]";
  for (const std::vector<std::string>& call :
       std::vector<std::vector<std::string>>{{"check", "bad"},
                                             {"check", "--rules", "bad"},
                                             {"check", "--rules", "absent", "--json"},
                                             {"show", "bad"},
                                             {"show", "bad", "--json"},
                                             {"format", "bad", "-o", "out"},
                                             {"check", "absent"},
                                             {"show", "absent"},
                                             {"format", "absent", "-o", "out"}})
    CHECK_MESSAGE(desk.does(call).code == 2, call[0] << ' ' << call[1]);
  CHECK(desk.disk().count("out") == 0);
}

TEST_CASE("a wrong call gives 2 and the usage, and writes nothing") {
  CliDesk desk;
  desk.does({"new", "-o", "a"});
  const auto before = desk.disk();
  for (const std::vector<std::string>& call :
       std::vector<std::vector<std::string>>{{"fly"},
                                             {"new"},
                                             {"new", "-o"},
                                             {"new", "--template", "dream", "-o", "b"},
                                             {"check"},
                                             {"check", "--rules"},
                                             {"check", "--rules", "a", "a"},
                                             {"check", "--rules", "a", "--lang", "fy"},
                                             {"show"},
                                             {"show", "a", "a"},
                                             {"do"},
                                             {"do", "add.goals"},
                                             {"do", "add.goals", "a"},
                                             {"do", "add.goals", "what", "a", "-o", "b"},
                                             {"format", "a"},
                                             {"format", "-o", "b"}}) {
    const CliOutcome outcome = desk.does(call);
    CHECK_MESSAGE(outcome.code == 2, call[0] << " of " << call.size());
    CHECK_MESSAGE(has(outcome.err, "koers check FILE"), call[0]);
    CHECK(outcome.out.empty());
  }
  CHECK(desk.disk() == before);
  CHECK(desk.does({}).code == 2);
  CHECK(desk.does({"--help"}).code == 0);
}

TEST_CASE("an action that cannot be done gives 1 and changes nothing") {
  CliDesk desk;
  desk.does({"new", "-o", "a"});
  CHECK(desk.does({"do", "row.remove", "a", "-o", "b"}).code == 1);
  CHECK(desk.does({"do", "no.such", "a", "-o", "b"}).code == 1);
  CHECK(desk.does({"do", "add.moments", "start=31 feb", "a", "-o", "b"}).code == 1);
  CHECK(desk.does({"do", "file.close", "a", "-o", "b"}).code == 1);
  CHECK(desk.disk().count("b") == 0);
}

TEST_CASE("the registry is listed with Dutch and English words") {
  CliDesk desk;
  const std::string listed = desk.does({"actions"}).out;
  CHECK(has(listed, "edit.undo"));
  CHECK(has(listed, "Ongedaan maken / Undo"));
  CHECK(has(listed, "Ctrl+Z"));
  CHECK(desk.actions().size() > 20);
}

TEST_CASE("a plan that Koers wrote is formatted as it is") {
  CliDesk desk;
  RandomPlans random(18);
  for (const std::string& bytes :
       {source_file("assets/demo/wijd-water.koers.json"), write_plan(random.plan())}) {
    desk.disk()["a"] = bytes;
    CHECK(desk.does({"format", "a", "-o", "b"}).code == 0);
    CHECK(desk.disk()["b"] == bytes);
  }
}

TEST_CASE("a plan in another layout is formatted, once and for all") {
  CliDesk desk;
  desk.disk()["a"] = source_file("tests/plans/accepted/any_order.koers.json");
  CHECK(desk.does({"format", "a", "-o", "b"}).code == 0);
  CHECK(desk.disk()["b"] != desk.disk()["a"]);
  CHECK(desk.does({"format", "b", "-o", "c"}).code == 0);
  CHECK(desk.disk()["c"] == desk.disk()["b"]);
}

TEST_CASE("the schema that is printed is the one that ships") {
  CliDesk desk;
  CHECK(desk.does({"schema"}).code == 0);
  CHECK(desk.does({"schema"}).out == json_schema());
  CHECK(json_schema() == source_file("assets/schema/koers-plan.schema.json"));
}

TEST_CASE("a new plan begins with an example, under an id of its own") {
  CliDesk desk;
  for (const char* name : {"wijd-water", "veerstad"}) {
    CHECK(desk.does({"new", "--template", name, "-o", "a"}).code == 0);
    CHECK(desk.does({"check", "a"}).code == 0);
    const std::string shown = desk.does({"show", "a"}).out;
    CHECK(shown.find("activities") != std::string::npos);
    CHECK(shown.find("p-veerstad") == std::string::npos);
  }
  CHECK(desk.does({"new", "-o", "b"}).code == 0);
  CHECK(desk.does({"new", "--template", "nowhere", "-o", "c"}).err.find("wijd-water") !=
        std::string::npos);
}
