// Frames that are measured: what each metric says of the plans of the demonstration, and of little
// plans for what those do not hold.
#include <doctest/doctest.h>

#include "app/cells.h"
#include "app/frame_checks.h"
#include "format/plan_file.h"
#include "shared/desk.h"
#include "shared/files.h"
#include "text/tables.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 11, 23);

Plan wijd_water() { return *read_plan(source_file("assets/demo/wijd-water.koers.json")).plan; }

const FrameFacts& called(const FramesFacts& facts, std::string_view code) {
  for (const FrameFacts& frame : facts.frames)
    if (frame.title.starts_with(std::string(code) + " ·")) return frame;
  FAIL(code);
  return facts.frames.front();
}

std::string said(const FrameFacts& frame) {
  std::string all;
  for (const SchoolCheck& school : frame.schools)
    all += school.said + (school.rows.empty() ? "; " : " (" + school.rows + "); ");
  return all;
}

// A school with one goal, and a frame that asks `metric`.
struct Framed : Desk {
  explicit Framed(std::string metric, Comparison comparison = Comparison::none,
                  Decimal value = Decimal::none()) {
    run("file.new");
    run("add.goals", {{{"what", "Lezen"}}});
    run("add.frames", {{{"text", "Het moet"}}});
    Frame frame = workspace.plan().frames[0];
    frame.force = Force::must;
    frame.metric = std::move(metric);
    frame.comparison = comparison;
    frame.value = value;
    workspace.commit(with(workspace.plan(), std::move(frame)), "action.add.frames");
  }
  FrameState state() const {
    return check_frame(workspace.plan(), workspace.plan().frames[0], today).front().state;
  }
};

}  // namespace

TEST_CASE("the frames of the demonstration, school by school") {
  const FramesFacts facts = frames_facts(wijd_water(), Language::dutch, today);
  CHECK(facts.frames.size() == 11);  // the one that leaves it free asks nothing
  CHECK(called(facts, "K1").asks == "Wat alleen het bestuur doorlopend betaalt: netwerk, beheer");
  CHECK(said(called(facts, "K1")) == "Voldoet; Voldoet; Voldoet; ");
  CHECK(called(facts, "K2").asks == "Wat er voor leren wordt aangeschaft: Chromebook");
  CHECK(said(called(facts, "K2")) == "Voldoet; Voldoet; Wijkt af (I-08); ");
  CHECK(said(called(facts, "K3")) == "Voldoet; Voldoet; Voldoet; ");
  CHECK(said(called(facts, "K4")) ==
        "Nog niets te meten; Nog niets te meten; Nog niets te meten; ");
  CHECK(said(called(facts, "K6")) == "Voldoet: 0,604; Voldoet: 0,703; Voldoet: 0,676; ");
  CHECK(said(called(facts, "K7")) == "Voldoet; Wijkt af (Leesapp); Voldoet; ");
  CHECK(said(called(facts, "K8")) == "Voldoet: 2; Voldoet: 2; Voldoet: 2; ");
  CHECK(called(facts, "K9").asks == "Kosten per leerling per jaar: Hoogstens €\u00A0300");
  // The dearest of the years that can still be mended.
  CHECK(said(called(facts, "K9")) ==
        "Voldoet: €\u00A0291,06; Wijkt af: €\u00A0308,96; Voldoet: €\u00A0297,56; ");
  CHECK(said(called(facts, "K10")) == "Voldoet: 1; Wijkt af: 0 (KO-3); Voldoet: 1; ");
  CHECK(called(facts, "K11").schools[0].state == FrameState::holds);
  CHECK(facts.broken == 4);
}

TEST_CASE("what deviates is what one opens, else the plan of the school") {
  const FramesFacts facts = frames_facts(wijd_water(), Language::dutch, today);
  CHECK(called(facts, "K10").schools[1].opens == Subject{Entity::goals, Id::from("g-ko-3")});
  CHECK(called(facts, "K9").schools[1].opens == Subject{Entity::it_plans, Id::from("ip-ko")});
}

TEST_CASE("a frame without a metric is for a person, and so is one that compares with nothing") {
  CHECK(Framed("").state() == FrameState::person);
  CHECK(Framed("of_a_newer_version").state() == FrameState::person);
  CHECK(Framed("spearheads").state() == FrameState::person);
  CHECK(Framed("spearheads", Comparison::at_most).state() == FrameState::person);
  CHECK(Framed("spearheads", Comparison::at_most, Decimal::whole(1)).state() == FrameState::holds);
}

TEST_CASE("every way of comparing, and what there is nothing of") {
  const Decimal one = Decimal::whole(1);
  CHECK(Framed("phase_executing", Comparison::at_least, one).state() == FrameState::broken);
  CHECK(Framed("phase_executing", Comparison::at_most, one).state() == FrameState::holds);
  CHECK(Framed("phase_executing", Comparison::equals, {}).state() == FrameState::holds);
  CHECK(Framed("indicator", Comparison::present).state() == FrameState::broken);
  CHECK(Framed("cost_per_pupil", Comparison::at_most, one).state() == FrameState::nothing);
  CHECK(Framed("processing_agreement").state() == FrameState::nothing);
}

TEST_CASE("who leads a goal is of the school") {
  Framed desk("goal_owner");
  CHECK(desk.state() == FrameState::broken);
  Goal goal = desk.workspace.plan().goals[0];
  goal.owner = Id::from("r-lead");
  Role lead;
  lead.id = goal.owner;
  desk.workspace.commit(with(with(desk.workspace.plan(), goal), lead), "action.row.set");
  CHECK(desk.state() == FrameState::holds);
  lead.party = Party::supplier;
  desk.workspace.commit(with(desk.workspace.plan(), lead), "action.row.set");
  CHECK(desk.state() == FrameState::broken);
}

TEST_CASE("what the board arranges a school may buy, and does not pay year after year") {
  Framed desk("paid_by_board");
  const Plan& plan = desk.workspace.plan();
  Frame frame = plan.frames[0];
  frame.of = "netwerk, , Beheer";
  BudgetLine line;
  line.id = Id::from("l-net");
  line.description = "Beheer van de switches";
  line.payer = plan.it_plans[0].organisation;
  line.kind = LineKind::investment;
  line.quantity = Decimal::whole(1);
  line.unit_price = {100'00};
  desk.workspace.commit(with(with(desk.workspace.plan(), frame), line), "action.row.set");
  CHECK(desk.state() == FrameState::holds);
  line.kind = LineKind::structural;
  desk.workspace.commit(with(desk.workspace.plan(), line), "action.row.set");
  CHECK(desk.state() == FrameState::broken);
  line.description = "Onderhoud";
  desk.workspace.commit(with(desk.workspace.plan(), line), "action.row.set");
  CHECK(desk.state() == FrameState::nothing);
}

TEST_CASE(
    "of hours for each pupil no more is asked than so many in all, of the role that is named") {
  Framed desk("role_hours_per_pupil", Comparison::at_least, {500});
  const Plan& plan = desk.workspace.plan();
  Organisation school = *find<Organisation>(plan, plan.it_plans[0].organisation);
  school.pupils.push_back({{}, today.plus(-100), 600});
  Frame frame = plan.frames[0];
  frame.of = "i-coach";
  Role coach;
  coach.id = Id::from("r-coach");
  coach.label = "i-coach onderbouw";
  coach.organisation = school.id;
  coach.hours_per_year = 250;
  desk.workspace.commit(with(with(with(desk.workspace.plan(), school), frame), coach),
                        "action.row.set");
  CHECK(desk.state() == FrameState::broken);
  frame.cap = Decimal::whole(250);
  desk.workspace.commit(with(desk.workspace.plan(), frame), "action.row.set");
  CHECK(desk.state() == FrameState::holds);
  coach.hours_per_year = 249;
  desk.workspace.commit(with(desk.workspace.plan(), coach), "action.row.set");
  CHECK(desk.state() == FrameState::broken);
  frame.of = "bibliothecaris";
  desk.workspace.commit(with(desk.workspace.plan(), frame), "action.row.set");
  CHECK(desk.state() == FrameState::nothing);
}

TEST_CASE("every metric has words in both languages, and every word a metric") {
  const FieldInfo& field = *record_info<Frame>().field("metric");
  const Plan plan = wijd_water();
  std::size_t words = 0;
  for (std::size_t i = 0; i < key_count; ++i) words += key_names[i].starts_with("metric.") ? 1 : 0;
  CHECK(words == all_metrics().size());
  for (const Metric& metric : all_metrics())
    CHECK_MESSAGE(find_key("metric." + std::string(metric.name)), metric.name);
  CHECK(cell_options(plan, Language::dutch, field).size() == all_metrics().size() + 1);
}

TEST_CASE("what is measured is chosen by its words, and one of a newer version stays") {
  Framed desk("of_a_newer_version");
  const FieldInfo& field = *record_info<Frame>().field("metric");
  const auto frame = [&]() -> const Frame& { return desk.workspace.plan().frames[0]; };
  const auto options = cell_options(desk.workspace.plan(), Language::dutch, field, &frame());
  CHECK(options.back().value == "of_a_newer_version");
  CHECK(cell_text(desk.workspace.plan(), Language::dutch, field, &frame()) == "of_a_newer_version");
  desk.run("row.set", {{{"table", "frames"},
                        {"row", std::string(frame().id.view())},
                        {"metric", "Aantal speerpunten"}}});
  CHECK(frame().metric == "spearheads");
  CHECK(cell_text(desk.workspace.plan(), Language::english, field, &frame()) ==
        "Number of priorities");
}
