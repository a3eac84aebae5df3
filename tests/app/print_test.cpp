// What comes out of a printer.
#include <doctest/doctest.h>

#include "app/destination.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/files.h"

using namespace koers;

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every view has a print, in both languages, empty and filled") {
  Desk desk;
  desk.run("file.new");
  for (bool filled : {false, true}) {
    if (filled)
      for (const char* add : {"add.visionStatements", "add.themes", "add.frames", "add.goals",
                              "add.activities", "add.moments", "add.budgetLines"})
        desk.run(add);
    for (Language language : {Language::dutch, Language::english})
      for (const Link& link : chain) {
        const std::string paper =
            printed(link.view, {desk.workspace.plan(), language, desk.world.today()});
        CHECK_MESSAGE(paper.starts_with("<article"), link.name());
        CHECK_MESSAGE(paper.ends_with("</article>"), link.name());
        CHECK_MESSAGE(holds(paper, "<h1>"), link.name());
      }
  }
}

TEST_CASE("the destination on paper begins with whose it is and where it leads") {
  const Plan plan = *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan;
  const std::string facts = destination_facts(plan, Language::dutch, plan.destinations[0]);
  CHECK(facts.starts_with("Stichting Wijd Water"));
  CHECK(holds(facts, "2026–2030"));
  CHECK(facts.ends_with("Vastgesteld"));
  const std::string paper = printed(View::destination, {plan, Language::dutch, Date{}});
  CHECK(holds(paper, facts));
  CHECK(holds(paper, "In 2030 leert ieder kind met IT"));
  CHECK(holds(paper, "<li>Geen aanschaf zonder adoptie.</li>"));
  CHECK(holds(paper, "<h2>Kaders</h2>"));
}

TEST_CASE("how the destination came about stands on its paper, with its versions") {
  const Plan plan = *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan;
  Package package;
  package.id = Id::from("pk-x");
  package.kind = PackageKind::frames;
  package.direction = Direction::sent;
  package.contents = "1.2";
  package.date = Date::of(2026, 10, 1);
  const std::string paper =
      printed(View::destination, {with(plan, package), Language::dutch, Date::of(2026, 11, 23)});
  CHECK(holds(paper, "1 okt 2026 · Versie 1.2: kaders naar de scholen gestuurd"));
}

TEST_CASE("on paper the timeline has a bar in each month of an activity, goal by goal") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals", {{{"what", "Lezen"}}});
  desk.run("add.activities",
           {{{"title", "Boeken kiezen"}, {"start", "1-9-2026"}, {"end", "15-11-2026"}}});
  desk.run("add.activities", {{{"title", "Boeken lezen"}, {"start", "1-10-2026"}, {"end", ""}}});
  desk.run("add.moments", {{{"start", "7-10-2026"}}});
  const std::string paper =
      printed(View::timeline, {desk.workspace.plan(), Language::dutch, desk.world.today()});
  const auto bars = [&](std::string_view of) {
    const std::size_t row = paper.find(of);
    REQUIRE(row != std::string::npos);
    const std::string cells = paper.substr(row, paper.find("</tr>", row) - row);
    std::string out;
    for (std::size_t at = cells.find("</td><td"); at != std::string::npos;
         at = cells.find("</td><td", at + 1))
      out += cells.substr(at + 8, 12) == " class=\"bar\"" ? '#' : '.';
    return out;
  };
  CHECK(bars("Boeken kiezen") == ".###........");  // from August on
  CHECK(bars("Boeken lezen") == "..#.........");
  CHECK(holds(paper, "D1 · Lezen</th>"));
  CHECK(holds(paper, "<td>Studiedagen</td><td></td><td></td><td>7</td>"));
}

TEST_CASE("on paper stakeholders stand where they stand in the map") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.stakeholders",
           {{{"group", "Ouders"}, {"influence", "high"}, {"attitude", "doubtful"}}});
  const std::string paper =
      printed(View::stakeholders, {desk.workspace.plan(), Language::dutch, desk.world.today()});
  CHECK(holds(paper, "Veel invloed</th><td></td><td>Ouders</td>"));
  CHECK(holds(paper, "<table class=\"list\">"));
}

TEST_CASE("printing prints the view that is looked at") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.goals", {{{"what", "Lezen <met> plezier"}}});
  desk.workspace.set_view(View::goals);
  desk.run("file.print");
  CHECK(holds(desk.files.last_printed, "Lezen &lt;met&gt; plezier"));
  CHECK(holds(desk.files.last_printed, "class=\"lists\""));
  desk.workspace.set_view(View::overview);
  desk.run("file.print");
  CHECK(holds(desk.files.last_printed, "class=\"overview\""));
}

TEST_CASE("a table on paper sets its numbers right and its total apart") {
  HtmlTable table({{"Wat", false}, {"Uren", true}});
  table.row({"a & b", "3"});
  table.total({"Totaal", "3"});
  CHECK(table.take() ==
        "<table class=\"list\"><thead><tr><th>Wat</th><th class=\"number\">Uren</th></tr></thead>"
        "<tbody><tr><td class=\"whole\">a &amp; b</td><td class=\"number\">3</td></tr>"
        "<tr class=\"total\"><td class=\"whole\">Totaal</td><td "
        "class=\"number\">3</td></tr></tbody></table>");
}

TEST_CASE(
    "without a school year the budget on paper is that of today, and moments of before stay") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.moments", {{{"title", "Studiedag"}, {"start", "7 okt 2026"}}});
  desk.run("add.budgetLines", {{{"description", "Licentie"}, {"unitPriceCents", "100"}}});
  Plan plan = desk.workspace.plan();
  while (!plan.school_years.empty()) plan.school_years.erase(0);
  const std::string paper = printed(View::overview, {plan, Language::dutch, desk.world.today()});
  CHECK(holds(paper, "2026"));
  CHECK_FALSE(holds(paper, "1970"));
  CHECK(holds(paper, "Studiedag"));
}

TEST_CASE("without a plan the paper says that there is nothing") {
  Desk desk;
  CHECK(holds(printed(desk.workspace), "Hier staat nog niets om af te drukken."));
}

TEST_CASE("a point that was put aside is printed with what it says and why") {
  Desk desk;
  desk.run("file.new");
  desk.run("add.activities", {{{"title", "Tablets uitzoeken"}}});
  Dismissal dismissal;
  dismissal.id = Id::from("di");
  dismissal.rule = "U2";
  dismissal.about = {Entity::activities, desk.workspace.plan().activities[0].id};
  dismissal.says = "finding.U2.owner";
  dismissal.reason = Text("Volgt in mei");
  const Plan plan = with(desk.workspace.plan(), dismissal);
  const std::string paper = printed(View::findings, {plan, Language::dutch, desk.world.today()});
  CHECK(holds(paper, "heeft nog niemand die het doet (U2): Volgt in mei"));
  CHECK(holds(paper, "zegt niet wat het oplevert"));
}
