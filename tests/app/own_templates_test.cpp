// Templates of one's own: made, kept on the device, saved, mailed, opened, taken over, taken away.
#include "app/own_templates.h"
#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/desk.h"
#include "text/words.h"

using namespace koers;

namespace {

struct OwnDesk : Desk {
  OwnDesk() {
    run("file.new");
    run("add.goals", {{{"what", "Elke klas leest"}}});
    run("add.activities", {{{"title", "Boeken kiezen"}, {"start", "7 okt"}}});
    workspace.settle();
  }
  Id goal() const { return workspace.plan().goals[0].id; }
  void make(const std::string& title = {}) {
    run("template.make", {{{"goal", std::string(goal().view())},
                           {"title", title},
                           {"text", "Voor wie wil lezen."}}});
    storage.deliver();
  }
  const std::vector<OwnTemplate>& all() {
    workspace.own_templates.want(storage, workspace.language, [] {});
    storage.deliver();
    return workspace.own_templates.all();
  }
  std::string name() { return all().empty() ? std::string() : all()[0].card.name; }
  bool do_it(const char* action) { return run(action, {{{"name", name()}}}); }
  void open(const std::string& bytes) {
    files.next_open = {"sjabloon.koers.json", bytes};
    run("file.open");
    storage.deliver();
  }
  bool agree() {
    if (!workspace.question) return false;
    const Question asked = *std::exchange(workspace.question, std::nullopt);
    asked.then();
    storage.deliver();
    return true;
  }
};

}  // namespace

TEST_CASE("a template is made of a goal, and changes nothing in the plan") {
  OwnDesk desk;
  const Plan before = desk.workspace.plan();
  desk.make();
  CHECK(same_value(desk.workspace.plan(), before));
  REQUIRE(desk.all().size() == 1);
  const TemplateCard& card = desk.all()[0].card;
  CHECK(card.title == "Elke klas leest");
  CHECK(card.text == "Voor wie wil lezen.");
  CHECK(card.kind == TemplateKind::goal);
  CHECK(card.is_for(Sector::secondary));
  CHECK_FALSE(card.for_a_goal);
  CHECK(is_template_file(desk.all()[0].file));
  CHECK_FALSE(is_template_file(before));
}

TEST_CASE("its file is a plan without problems, with its card as the first template") {
  OwnDesk desk;
  desk.make("Lezen in elke klas");
  REQUIRE(desk.do_it("template.save"));
  CHECK(desk.files.last_saved.name == "sjabloon-lezen-in-elke-klas.koers.json");
  const ReadOutcome read = read_plan(desk.files.last_saved.bytes);
  REQUIRE(read.plan.has_value());
  CHECK(read.problems.empty());
  CHECK(read.plan->templates[0].title == "Lezen in elke klas");
  CHECK(write_plan(*read.plan) == desk.files.last_saved.bytes);
  REQUIRE(desk.do_it("template.share"));
  CHECK(desk.files.last_subject == "Sjabloon: Lezen in elke klas");
}

TEST_CASE("it stays on the device, and is no plan in the list of plans") {
  OwnDesk desk;
  desk.make();
  desk.wait(1'000);
  desk.workspace.refresh_stored();
  desk.storage.deliver();
  CHECK(desk.workspace.stored.size() == 1);
  CHECK(desk.workspace.stored[0].title == desk.workspace.plan().head->title);
  OwnTemplates later;  // as after a reload
  later.want(desk.storage, Language::dutch, [] {});
  desk.storage.deliver();
  REQUIRE(later.all().size() == 1);
  CHECK(later.all()[0].card.title == "Elke klas leest");
}

TEST_CASE("a file that is opened is offered, and taken over only when one says so") {
  OwnDesk maker;
  maker.make();
  maker.do_it("template.save");
  const std::string bytes = maker.files.last_saved.bytes;
  Desk other;
  other.run("file.new");
  const Plan before = other.workspace.plan();
  other.files.next_open = {"sjabloon.koers.json", bytes};
  other.run("file.open");
  other.storage.deliver();
  CHECK(same_value(other.workspace.plan(), before));
  CHECK(other.workspace.view == View::templates);
  REQUIRE(other.workspace.question.has_value());
  std::exchange(other.workspace.question, std::nullopt)->then();
  const Plan& plan = other.workspace.plan();
  CHECK(plan.head->id == before.head->id);
  REQUIRE(plan.goals.size() == 1);
  CHECK(plan.goals[0].what == "Elke klas leest");
  CHECK(plan.goals[0].it_plan == plan.it_plans[0].id);
  CHECK(plan.goals[0].status == GoalStatus::idea);
  REQUIRE(plan.activities.size() == 1);
  CHECK(plan.activities[0].start.empty());
  CHECK(plan.organisations.size() == before.organisations.size());
  CHECK(plan.school_years.size() == 1);
  other.run("edit.undo");
  CHECK(same_value(other.workspace.plan(), before));
}

TEST_CASE("without a plan a template file is kept and said, and replaces nothing") {
  OwnDesk maker;
  maker.make();
  maker.do_it("template.save");
  Desk other;
  other.files.next_open = {"sjabloon.koers.json", maker.files.last_saved.bytes};
  other.run("file.open");
  other.storage.deliver();
  CHECK_FALSE(other.workspace.has_plan());
  CHECK_FALSE(other.workspace.question.has_value());
  CHECK(other.workspace.own_templates.all().size() == 1);
  CHECK(other.workspace.message()->phrase == words::own_templates_kept("Elke klas leest"));
}

TEST_CASE("what is there already under the same name is not added again") {
  OwnDesk desk;
  desk.make();
  const Plan before = desk.workspace.plan();
  REQUIRE(desk.do_it("template.take"));
  CHECK(same_value(desk.workspace.plan(), before));
}

TEST_CASE("all goals of the year make one template; it opens again in place of itself") {
  OwnDesk desk;
  desk.run("add.goals", {{{"what", "Elke klas rekent"}}});
  desk.run("template.make", {{{"title", "Ons jaar"}}});
  desk.storage.deliver();
  REQUIRE(desk.all().size() == 1);
  CHECK(desk.all()[0].card.kind == TemplateKind::it_plan);
  CHECK(desk.all()[0].file.goals.size() == 2);
  desk.open(write_plan(desk.all()[0].file));
  CHECK(desk.all().size() == 1);
}

TEST_CASE("a template goes from the device after asking") {
  OwnDesk desk;
  desk.make();
  REQUIRE(desk.do_it("template.forget"));
  CHECK(desk.all().size() == 1);
  REQUIRE(desk.agree());
  CHECK(desk.all().empty());
  OwnTemplates later;
  later.want(desk.storage, Language::dutch, [] {});
  desk.storage.deliver();
  CHECK(later.all().empty());
  desk.run("template.save", {{{"name", "weg"}}});
  CHECK(desk.workspace.message()->severity == Severity::warning);
}

TEST_CASE("without a goal there is nothing to make a template of") {
  Desk desk;
  CHECK_FALSE(desk.run("template.make"));
  desk.run("file.new");
  CHECK_FALSE(desk.run("template.make"));
  CHECK(desk.workspace.own_templates.all().empty());
}
