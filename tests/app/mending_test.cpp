// What one press does about a finding.
#include "app/mending.h"

#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "app/subjects.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/files.h"
#include "shared/random_plan.h"
#include "shared/school_plan.h"

using namespace koers;
namespace fs = std::filesystem;

namespace {

struct ByRule {
  const Rule* rule = nullptr;
  Finding finding;
};

// With those that a mend can be asked of.
std::vector<ByRule> mendable(const Plan& plan) {
  std::vector<ByRule> out;
  for (const RuleFindings& of : findings_of(plan, today).rules)
    for (const Finding& finding : of.found)
      if (!finding.mend.nothing()) out.push_back({of.rule, finding});
  return out;
}

bool finds(const Plan& plan, const ByRule& one) {
  for (const Finding& finding : found_by(*one.rule, plan, today))
    if (finding.about == one.finding.about && mark_of(finding) == mark_of(one.finding)) return true;
  return false;
}

bool run_mend(Desk& desk, const ByRule& one) {
  return desk.run("finding.mend", {{{"rule", std::string(one.rule->id)},
                                    {"about", subject_value(one.finding.about)},
                                    {"says", mark_of(one.finding)}}});
}

// What a mend makes the rules find in rows that it is not about.
std::vector<std::string> more_found(const Plan& before, const Plan& after, const Finding& mended,
                                    Subject opened) {
  std::set<std::string> known;
  for (const RuleFindings& of : findings_of(before, today).rules)
    for (const Finding& finding : of.found) known.insert(line_of(finding));
  std::vector<std::string> more;
  for (const RuleFindings& of : findings_of(after, today).rules)
    for (const Finding& finding : of.found)
      if (finding.about != mended.about && finding.about != opened &&
          known.count(line_of(finding)) == 0)
        more.push_back(line_of(finding));
  return more;
}

// Every plan file in which a rule finds something.
std::vector<Plan> plans_with_findings() {
  std::vector<Plan> plans;
  const fs::path folder = fs::path(KOERS_SOURCE_DIR) / "tests/plans/rules";
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().string().find("/finds/") != std::string::npos)
      plans.push_back(*read_plan(bytes_of(entry.path().string())).plan);
  return plans;
}

Plan plan_in(const char* path) {
  return *read_plan(source_file(std::string("tests/plans/rules/") + path)).plan;
}

const Finding& only_of(const char* rule, const Plan& plan, std::vector<Finding>& found) {
  found = found_by(*find_rule(rule), plan, today);
  REQUIRE(found.size() == 1);
  return found[0];
}

}  // namespace

TEST_CASE("law: a mend takes its finding away, leaves a plan that is right, and can be undone") {
  std::set<std::string> mended;
  for (const Plan& plan : plans_with_findings()) {
    Desk desk;
    desk.world.day = today;
    desk.workspace.show_plan(plan);
    const std::string before = write_plan(desk.workspace.plan());
    for (const ByRule& one : mendable(plan)) {
      CAPTURE(one.rule->id);
      CAPTURE(mark_of(one.finding));
      CAPTURE(one.finding.about.id.view());
      mended.insert(mark_of(one.finding).substr(0, mark_of(one.finding).find(' ')));
      REQUIRE(run_mend(desk, one));
      const std::string after = write_plan(desk.workspace.plan());
      CHECK(after != before);
      CHECK(read_plan(after).problems.empty());
      CHECK_FALSE(finds(desk.workspace.plan(), one));
      const Subject opened = desk.workspace.selection;
      CHECK(desk.workspace.focus_field.row == opened);
      CHECK(opened.entity == one.finding.mend.adds.value_or(one.finding.about.entity));
      CHECK(desk.workspace.plan().table(opened.entity).find(opened.id) != nullptr);
      for (const std::string& more : more_found(plan, desk.workspace.plan(), one.finding, opened))
        FAIL_CHECK(more);
      REQUIRE(desk.run("edit.undo"));
      CHECK(write_plan(desk.workspace.plan()) == before);
      CHECK_FALSE(desk.workspace.history().can_undo());
    }
  }
  std::string told;
  for (const std::string& mark : mended) told += mark.substr(8) + ' ';
  CHECK(told ==
        "B1.theme B2.line B3.none B3.other B4 B4_theme C3 D4_none D6 E1 E3 U1 U11 U3 "
        "U4.adopting U4.organising U6 ");
}

TEST_CASE("law: whatever a plan holds, what can be pressed can be done, and has words") {
  std::size_t pressed = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Plan plan = RandomPlans(seed).plan();
    IdSource ids(seed);
    for (const ByRule& one : mendable(plan)) {
      CAPTURE(seed);
      CAPTURE(mark_of(one.finding));
      const std::optional<Entity> adds = one.finding.mend.adds;
      const Id id = adds ? ids.mint(info(*adds).prefix) : one.finding.about.id;
      CHECK(with_mended(plan, one.finding, id, today, ids, {}).ok());
      CHECK_FALSE(mend_words(plan, Language::dutch, one.finding).empty());
      ++pressed;
    }
  }
  CHECK(pressed > 100);
}

TEST_CASE("a button says what it does: the row that is added, or the value that is taken") {
  const auto said = [](const char* rule, const char* path) {
    const Plan plan = plan_in(path);
    std::vector<Finding> found;
    return mend_words(plan, Language::dutch, only_of(rule, plan, found));
  };
  CHECK(said("U4", "U4/finds/no_adoption.koers.json") == "Activiteit (Adoptie) toevoegen");
  CHECK(said("U3", "U3/finds/no_indicator.koers.json") == "Indicator toevoegen");
  CHECK(said("B3", "B3/finds/other_term.koers.json") == "Pas aan: Afschrijving (jaren) 5");
}

TEST_CASE("what begins too early moves to the day after, as long as it was") {
  const Plan plan = plan_in("U11/finds/two_before.koers.json");
  std::vector<Finding> found;
  const Finding& finding = only_of("U11", plan, found);
  IdSource ids(1);
  const Result<Plan> mended = with_mended(plan, finding, finding.about.id, today, ids, {});
  REQUIRE(mended.ok());
  const Activity& was = *find<Activity>(plan, finding.about.id);
  const Activity& is = *find<Activity>(*mended, finding.about.id);
  CHECK(is.start == find<Activity>(plan, was.depends_on.back())->end.plus(1));
  CHECK(is.end.days - is.start.days == was.end.days - was.start.days);
}

TEST_CASE("a mend is undone by what it did, and asks for who may write") {
  Desk desk;
  desk.world.day = today;
  const Plan plan = plan_in("U4/finds/no_adoption.koers.json");
  desk.workspace.show_plan(plan);
  const ByRule one{find_rule("U4"), found_by(*find_rule("U4"), plan, today).front()};
  REQUIRE(run_mend(desk, one));
  CHECK(desk.workspace.undo_words() == "Activiteit toevoegen (‘Activiteit’)");
  desk.run("edit.undo");
  desk.workspace.visit(plan, Phrase{});
  CHECK_FALSE(run_mend(desk, one));
  CHECK(same_value(desk.workspace.plan(), plan));
}
