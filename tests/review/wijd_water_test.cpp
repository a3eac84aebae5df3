// What the rules find in the demonstration of Wijd Water, school by school: what it is there to
// show, and no fault beyond that.
#include <algorithm>

#include <doctest/doctest.h>

#include "budget/by_school.h"
#include "budget/purposes.h"
#include "format/plan_file.h"
#include "review/findings.h"
#include "shared/files.h"
#include "text/speech.h"

using namespace koers;

namespace {

const Date reference_day = Date::of(2026, 11, 23);

struct WijdWater {
  Plan plan = read_plan(source_file("assets/demo/wijd-water.koers.json")).plan.value_or(Plan{});
  PlanFindings found = findings_of(plan, reference_day);

  // `U4 g-ko-3: words`, of one rule, of one row, or all; those of a severity or all.
  std::string lines(std::string_view rule, std::string_view about = {}) const {
    return lines_where([&](const Rule& of, const Finding& finding) {
      return of.id == rule && (about.empty() || finding.about.id.view() == about);
    });
  }
  std::string faults() const {
    return lines_where(
        [](const Rule&, const Finding& finding) { return finding.severity == Severity::error; });
  }

 private:
  template <class Wanted>
  std::string lines_where(Wanted wanted) const {
    std::string out;
    for (const RuleFindings& of : found.rules)
      for (const Finding& finding : of.found)
        if (wanted(*of.rule, finding))
          out += std::string(of.rule->id) + ' ' + std::string(finding.about.id.view()) + ": " +
                 say(Language::dutch, finding.says) + '\n';
    return out;
  }
};

SchoolCost cost_of(const Plan& plan, const char* school, int year) {
  for (const SchoolCost& cost : costs_by_school(plan, year, reference_day))
    if (cost.school == Id::from(school)) return cost;
  return {};
}

}  // namespace

TEST_CASE("the only faults are a goal without adoption and an app without an agreement") {
  // Both are asked by the board (C5) and by good practice (U4, I1).
  CHECK(WijdWater().faults() ==
        "C5 g-ko-3: wijkt af van kader K10, en dat moet\n"
        "U4 g-ko-3: wordt uitgevoerd, en heeft geen adoptie\n"
        "I1 pc-ko-lees: gebruikt persoonsgegevens zonder verwerkersovereenkomst\n");
}

TEST_CASE("’t Kompas: too dear, a goal that stops halfway, and a team that sees it otherwise") {
  const WijdWater demo;
  CHECK(demo.lines("B5") ==
        "B5 o-ko: kost in 2027 €\u00A0309 per leerling; het kader is €\u00A0300\n");
  CHECK(demo.lines("U4") ==
        "U4 g-ko-1: wordt eerst uitgevoerd, en daarna pas georganiseerd\n"
        "U4 g-ko-3: wordt uitgevoerd, en heeft geen adoptie\n"
        "U4 g-ko-3: wordt uitgevoerd, en is niet georganiseerd\n");
  CHECK(demo.lines("D3", "sp-lko") ==
        "D3 sp-lko: geeft te weinig steun\n"
        "D3 sp-lko: Leraren ’t Kompas geeft veel minder dan i-coaches\n");
  CHECK(demo.lines("D3", "b-ko-lerare") ==
        "D3 b-ko-lerare: leraren scoort veel lager dan directie\n");
}

TEST_CASE(
    "De Sluiswachter: the network goes on after the year, in a holiday, with little adoption") {
  const WijdWater demo;
  CHECK(demo.lines("E2") ==
        "E2 g-ds-3: loopt door na dit schooljaar, en heeft daar nog geen keuze voor\n");
  CHECK(demo.lines("U7") == "U7 a-ds-3-e: valt in Zomervakantie\n");
  CHECK(demo.lines("U5", "g-ds-3") == "U5 g-ds-3: adoptie krijgt 13% van de uren; reken op 15%\n");
}

TEST_CASE("the board: most of what is bought in five years is bought in the first") {
  CHECK(WijdWater().lines("B8") == "B8 l-i-01: 60% van de investeringen van 5 jaar valt in 2026\n");
}

TEST_CASE("what each school costs per pupil was worked out by hand") {
  const Plan plan = WijdWater().plan;
  CHECK(cost_of(plan, "o-ds", 2027).per_pupil().value == 291'06);
  CHECK(cost_of(plan, "o-ko", 2027).per_pupil().value == 308'96);
  CHECK(cost_of(plan, "o-vu", 2027).per_pupil().value == 296'47);
}

TEST_CASE("what goes to learning and renewal was worked out by hand") {
  const PurposeCosts spent = costs_by_purpose(WijdWater().plan, 2027);
  const auto tenths = [&](Cents part) {
    return (part.value * 2000 + spent.total().value) / (2 * spent.total().value);
  };
  CHECK(tenths(spent.keep_running) == 410);
  CHECK(tenths(spent.depreciation) == 194);
  CHECK(tenths(spent.learning) == 348);
  CHECK(tenths(spent.renewal) == 49);
  CHECK(WijdWater().lines("B9", "f-k11").empty());
}
