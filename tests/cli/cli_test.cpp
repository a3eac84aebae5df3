#include <doctest/doctest.h>

#include <map>

#include "cli/cli.h"
#include "shared/files.h"

using namespace koers;

namespace {

std::map<std::string, std::string> disk;  // the functions of CliFiles carry nothing along

CliFiles memory() {
  return {[](const std::string& path, std::string& bytes) {
            const auto found = disk.find(path);
            if (found != disk.end()) bytes = found->second;
            return found != disk.end();
          },
          [](const std::string& path, const std::string& bytes) {
            disk[path] = bytes;
            return true;
          }};
}

CliOutcome koers_does(const std::vector<std::string>& arguments) { return run_cli(arguments, memory()); }

}  // namespace

TEST_CASE("a new plan is made, checked, shown and changed") {
  disk.clear();
  CHECK(koers_does({"new", "--template", "empty", "-o", "a"}).code == 0);
  CHECK(koers_does({"check", "a"}).out == "a: ok\n");
  CHECK(koers_does({"do", "add.goals", "what=Lezen", "a", "-o", "b"}).code == 0);
  CHECK(koers_does({"show", "b"}).out.find("1 goals") != std::string::npos);
  CHECK(koers_does({"show", "b", "--json"}).out.find("\"goals\": 1") != std::string::npos);
  CHECK(koers_does({"do", "add.goals", "what=Lezen", "a", "-o", "c"}).code == 0);
  CHECK(disk["b"] == disk["c"]);
}

TEST_CASE("what cannot be read gives 2 and says where") {
  disk = {{"half", "{\"format\":\"koers-plan\","}};
  const CliOutcome outcome = koers_does({"check", "half", "absent"});
  CHECK(outcome.code == 2);
  CHECK(outcome.out.find("half: line 1, column") == 0);
  CHECK(outcome.err.find("absent: cannot be opened") == 0);
}

TEST_CASE("an action that cannot be done gives 1 and changes nothing") {
  disk.clear();
  koers_does({"new", "-o", "a"});
  CHECK(koers_does({"do", "row.remove", "a", "-o", "b"}).code == 1);
  CHECK(koers_does({"do", "no.such", "a", "-o", "b"}).code == 1);
  CHECK(koers_does({"do", "add.moments", "start=31 feb", "a", "-o", "b"}).code == 1);
  CHECK(disk.count("b") == 0);
}

TEST_CASE("a wrong call gives 2 and the usage") {
  CHECK(koers_does({"fly"}).code == 2);
  CHECK(koers_does({"new"}).err.find("-o FILE") != std::string::npos);
  CHECK(koers_does({"--help"}).code == 0);
}

TEST_CASE("the demonstration is written as Koers writes it") {
  disk = {{"demo", source_file("assets/demo/wijd-water.koers.json")}};
  CHECK(koers_does({"format", "demo", "-o", "again"}).code == 0);
  CHECK(disk["again"] == disk["demo"]);
}
