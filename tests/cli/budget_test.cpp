// What a plan costs, from the command line.
#include <doctest/doctest.h>

#include "cli/csv.h"
#include "cli/desk.h"
#include "shared/files.h"

using namespace koers;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct BudgetDesk : CliDesk {
  BudgetDesk() { disk()["w"] = source_file("assets/demo/wijd-water.koers.json"); }

  CliOutcome budget(std::vector<std::string> words) const {
    words.insert(words.begin(), {"budget", "w"});
    return does(words);
  }
};

// A line of a file that has one row of a budget, which is what it says of `line`.
std::string bad_plan(const std::string& line) {
  return R"({"format":"koers-plan","version":1,"minReader":1,"plan":{"id":"p-1"},)"
         R"("themes":[{"id":"t-1"}],"budgetLines":[)"
         R"({"id":"l-1","description":"Tablets","purpose":"learning",)"
         R"("start":"2027-01",)" +
         line + "}]}";
}

}  // namespace

TEST_CASE("the outcomes of Wijd Water that were worked out by hand, in cents") {
  const BudgetDesk desk;
  const std::string kinds = desk.budget({"--by", "calendar-year", "--json"}).out;
  CHECK(has(kinds, R"("by": "kind")"));
  CHECK(has(kinds, R"("per": "calendar-year")"));
  CHECK(has(kinds, "\"periods\": [\n  \"2026\",\n  \"2027\",\n"));
  CHECK(has(kinds, R"("name":"carried", "costCents":[0, 2100000, 1490000, 620000, 170000])"));
  // 24.809,99 by hand: see the test of the room.
  CHECK(has(kinds, R"("name":"investment", "costCents":[718363, 2480998, 2856527, )"));
  const std::string themes = desk.budget({"--by", "theme", "--from", "2027", "--json"}).out;
  CHECK(has(themes, R"("costCents": [23670998, 23436527, 22566528, 22045027])"));
  CHECK(has(themes, R"("perPupilCents": [29737, 29443, 28350, 27695])"));
  CHECK(
      has(themes, R"({"about":"themes/t-1", "name":"T1 · Leren met IT", "costCents":[6818220, )"));
  const std::string pupils =
      desk.budget({"--by", "pupil", "--from", "2027", "--to", "2027", "--json"}).out;
  CHECK(has(pupils, R"("name":"De Sluiswachter", "pupils":412, )"));
  for (const char* per_pupil : {"[29106]", "[30896]", "[29647]"})
    CHECK(has(pupils, std::string("\"perPupilCents\":") + per_pupil));
  const std::string purposes = desk.budget({"--by", "purpose", "--json"}).out;
  CHECK(has(purposes, R"("name":"renewal", "costCents":[1157600, )"));
}

TEST_CASE("a budget for people is a table of which the columns stand in line") {
  const BudgetDesk desk;
  const CliOutcome outcome = desk.budget({"--by", "payer", "--from", "2027", "--to", "2028"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        "                                                 2027         2028\n"
        "Stichting Wijd Water Onderwijs  cost      €105,603.50  €105,096.00\n"
        "De Sluiswachter                 cost       €65,257.78   €64,302.07\n"
        "'t Kompas                       cost       €41,605.70   €40,468.20\n"
        "De Vuurtoren                    cost       €24,243.00   €24,499.00\n"
        "total                           cost      €236,709.98  €234,365.27\n"
        "                                perPupil      €297.37      €294.43\n");
  CHECK(has(desk.budget({"--by", "payer", "--lang", "nl"}).out, "€\u00A0236.709,98"));
}

TEST_CASE("a budget opens in a Dutch spreadsheet") {
  const BudgetDesk desk;
  const std::string csv = desk.budget({"--by", "payer", "--by", "school-year", "--csv"}).out;
  CHECK(
      csv.starts_with("\xEF\xBB\xBF"
                      "about;name;pupils;measure;2025-2026;2026-2027;"));
  CHECK(has(csv, "\r\norganisations/o-vu;De Vuurtoren;;cost;"));
  CHECK(has(csv, "\r\n;total;796;perPupil;"));
  CsvWriter cells;
  for (const char* text : {"=1+1", "-", "a;b", "zeg \"ja\"", "a,b", ""}) cells.text(text);
  cells.number(-3);
  for (std::int64_t cents : {-5, 1'234'567, 100}) cells.euros({cents});
  cells.end_row();
  CHECK(cells.take() ==
        "\xEF\xBB\xBF\"'=1+1\";\"'-\";\"a;b\";\"zeg \"\"ja\"\"\";a,b;;-3;-0,05;12345,67;1,00\r\n");
}

TEST_CASE("what leaves is told in place of what it costs, and months when they are asked") {
  const BudgetDesk desk;
  const std::string cash =
      desk.budget({"--by", "month", "--from", "2026", "--to", "2026", "--cash", "--json"}).out;
  CHECK(has(cash, "\"2026-01\",\n  \"2026-02\",\n"));
  CHECK(has(cash, R"("name":"investment", "cashCents":[0, 0, 0, 0, 0, 0, 0, 8358600, 858000, 0)"));
  CHECK_FALSE(has(cash, "costCents"));
}

TEST_CASE("a budget that cannot be asked so is a wrong call") {
  const BudgetDesk desk;
  CHECK(desk.does({"budget"}).code == 2);
  CHECK(desk.does({"budget", "nowhere", "--by", "theme"}).code == 2);
  CHECK(desk.budget({}).code == 2);
  CHECK(has(desk.budget({"--by", "weather"}).err, "'weather'"));
  for (const char* year : {"27", "1999", "2200", "next", "2027-01"})
    CHECK(has(desk.budget({"--by", "theme", "--from", year}).err, "is no year"));
  CHECK(desk.budget({"--by", "theme", "--from", "2028", "--to", "2027"}).code == 2);
  CHECK(desk.budget({"--by", "theme", "--from", "2000", "--to", "2060"}).code == 2);
  CHECK(desk.budget({"--by", "theme", "--from", "2040"}).code == 0);
}

TEST_CASE("what is wrong with a line is told at its place, and costs nothing that is not so") {
  const BudgetDesk desk;
  const auto told = [&](const std::string& line, bool rules) {
    desk.disk()["w"] = bad_plan(line);
    CHECK(desk.budget({"--by", "month"}).code == 0);
    return rules ? desk.does({"check", "--rules", "w"}).out : desk.does({"check", "w"}).out;
  };
  const std::string price = R"(,"quantity":1,"unitPriceCents":100000)";
  CHECK(has(told(R"("kind":"investment","depreciationYears":0)" + price, true),
            "budgetLines/l-1: error: B3"));
  CHECK(has(told(R"("kind":"one_off")" + price, true), "budgetLines/l-1: error: B1"));
  CHECK(has(desk.budget({"--by", "theme"}).out, "none   cost  €0.00  €1,000.00  €0.00"));
  CHECK(has(told(R"("kind":"structural","end":"2026-12")" + price, false),
            "budgetLines/l-1/end: warning: end_before_start"));
  CHECK(has(told(R"("kind":"one_off","quantity":1,"unitPriceCents":1000000000000000)", false),
            "budgetLines/l-1/unitPriceCents: warning: bad_money"));
  CHECK(has(told(R"("kind":"one_off","unitPriceCents":10000000000000,"quantity":1000000)", false),
            "budgetLines/l-1/unitPriceCents: warning: number_out_of_range"));
}
