// Many plans side by side, from the command line.
#include <algorithm>

#include <doctest/doctest.h>

#include "cli/desk.h"

using namespace koers;

TEST_CASE("a folder of plans becomes a line for each school; what is no plan is told") {
  CliDesk desk;
  for (const char* file : {"in/a.koers.json", "in/b.koers.json"}) desk.does({"new", "-o", file});
  desk.does({"do", "add.goals", "what=Lezen", "in/a.koers.json", "-o", "in/a.koers.json"});
  desk.does({"new", "--template", "wijd-water", "-o", "in/c.koers.json"});
  CliDesk::disk()["in/d.koers.json"] = "nonsense";
  const CliOutcome csv = desk.does({"portfolio", "in", "--csv"});
  CHECK(csv.code == 1);
  CHECK(csv.err.starts_with("in/d.koers.json: "));
  CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == 1 + 2 + 3);
  CHECK(
      csv.out.starts_with("\xEF\xBB\xBF"
                          "file;plan;schoolYear;school;goals;spearheads"));
  CHECK(csv.out.find(";2026-2027;Onze school;1;1;") != std::string::npos);
  const CliOutcome json = desk.does({"portfolio", "in", "--json"});
  CHECK(json.out.find("\"school\":\"De Sluiswachter\"") != std::string::npos);
  CHECK(desk.does({"portfolio", "nowhere"}).code == 2);
  CHECK(desk.does({"portfolio"}).code == 2);
}
