#include "review/findings.h"

#include <doctest/doctest.h>

#include "model/limits.h"
#include "shared/random_plan.h"
#include "text/speech.h"
#include "text/words.h"

using namespace koers;

namespace {

const Date today = Date::of(2026, 11, 26);

std::string told(const PlanFindings& found) {
  std::string out;
  for (const RuleFindings& rule : found.rules) {
    out += std::string(rule.rule->id) + '\n';
    for (const Finding& finding : rule.found)
      out += ' ' + std::string(finding.about.id.view()) + say(Language::dutch, finding.says) +
             (finding.aside == nullptr ? "\n" : " aside\n");
  }
  return out + std::to_string(found.errors) + ' ' + std::to_string(found.warnings) + ' ' +
         std::to_string(found.tips);
}

Plan many_activities() {
  Plan plan;
  plan.head = std::make_shared<const PlanHead>();
  IdSource ids(1);
  Goal goal;
  goal.id = ids.mint("g");
  plan.goals.put(goal);
  for (int i = 0; i < 3'000; ++i) {
    Activity activity;
    activity.id = ids.mint("a");
    activity.goal = goal.id;
    plan.activities.put(activity);
  }
  return plan;
}

}  // namespace

TEST_CASE("law: after any edit the findings are those of the plan as it is") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    RandomPlans random(seed);
    Plan plan = random.plan();
    FindingsFacts facts;
    for (int edit = 0; edit < 60; ++edit) {
      CHECK_MESSAGE(told(facts.of(plan, today)) == told(findings_of(plan, today)),
                    "seed " << seed << " edit " << edit);
      plan = random.edited(std::move(plan));
    }
    CHECK(told(facts.of(plan, today.plus(40))) == told(findings_of(plan, today.plus(40))));
  }
}

TEST_CASE("in a large plan the rules look again a few at a time, and end at the same findings") {
  Plan plan = many_activities();
  FindingsFacts facts;
  facts.of(plan, today);
  CHECK(facts.complete());  // the first time it waits for all of them
  Activity changed = plan.activities[plan.activities.size() - 1];
  changed.owner = {};
  plan.activities.put(changed);
  facts.of(plan, today);
  CHECK(!facts.complete());
  // The row goes while there are rules that have not looked again.
  plan.activities.erase(plan.activities.index_of(changed.id));
  std::size_t times = 0;
  do facts.of(plan, today);
  while (!facts.complete() && ++times < all_rules().size());
  CHECK(times > 0);
  CHECK(told(facts.of(plan, today)) == told(findings_of(plan, today)));
}

TEST_CASE("law: a finding is about a row of the plan, and its field is one of that row") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Plan plan = RandomPlans(seed).plan();
    for (const RuleFindings& rule : findings_of(plan, today).rules)
      for (const Finding& finding : rule.found) {
        CAPTURE(seed);
        CAPTURE(rule.rule->id);
        const EntityInfo& of = info(finding.about.entity);
        CHECK(of.table(plan).find(finding.about.id) != nullptr);
        if (finding.field != nullptr) CHECK(of.record->field(finding.field) != nullptr);
      }
  }
}

TEST_CASE("every rule has its words, in each language, and is found by its id") {
  for (const Rule* rule : all_rules()) {
    CHECK(find_rule(rule->id) == rule);
    for (const char* part : {"name", "why", "basis"}) {
      const std::string key = "rule." + std::string(rule->id) + "." + part;
      CHECK_MESSAGE(find_key(key).has_value(), key);
    }
  }
  CHECK(find_rule("X9") == nullptr);
}

TEST_CASE("what a rule goes by has a name, and what it does not have has none") {
  for (const Rule* rule : all_rules()) {
    const Measures& usual = rule->usual;
    for (const auto& [part, has] :
         {std::pair{"threshold", !usual.threshold.empty()},
          std::pair{"second", !usual.second.empty()}, std::pair{"words", usual.words != nullptr}}) {
      const std::string key = "rule." + std::string(rule->id) + "." + part;
      CHECK_MESSAGE(find_key(key).has_value() == has, key);
    }
  }
}

TEST_CASE("what a plan does not set of a rule is the usual") {
  Plan plan;
  plan.head = std::make_shared<const PlanHead>();
  const Rule& rule = *find_rule("U5");
  RuleSetting setting;
  setting.id = Id::from("ru");
  setting.rule = "U5";
  plan.rule_settings.put(setting);
  CHECK(looked(plan, rule, today).threshold == Decimal::whole(15));
  CHECK(looked(plan, rule, today).second == Decimal::whole(8));
  setting.second = {};
  plan.rule_settings.put(setting);
  CHECK(looked(plan, rule, today).threshold == Decimal::whole(15));
  CHECK(looked(plan, rule, today).second == Decimal{});
  CHECK(looked(plan, *find_rule("C8"), today).words.find("naadloos") != std::string::npos);
  setting.rule = "C8";
  setting.words = Text("uitdagend");
  plan.rule_settings.put(setting);
  CHECK(looked(plan, *find_rule("C8"), today).words == "uitdagend");
}

TEST_CASE("a rule follows the threshold that the plan sets, and can be switched off") {
  Plan plan;
  plan.head = std::make_shared<const PlanHead>();
  Input input;
  input.id = Id::from("in");
  input.date = today.plus(-20);
  plan.inputs.put(input);
  FindingsFacts facts;
  CHECK(facts.of(plan, today).nothing());
  RuleSetting setting;
  setting.id = Id::from("ru");
  setting.rule = "D2";
  setting.threshold = Decimal::whole(14);
  plan.rule_settings.put(setting);
  CHECK(facts.of(plan, today).warnings == 1);
  setting.off = true;
  plan.rule_settings.put(setting);
  CHECK(facts.of(plan, today).nothing());
}

TEST_CASE("what is put aside does not count, and comes back when its dismissal goes") {
  Plan plan;
  plan.head = std::make_shared<const PlanHead>();
  Activity activity;
  activity.id = Id::from("a");
  plan.activities.put(activity);
  CHECK(findings_of(plan, today).errors == 3);
  Dismissal dismissal;
  dismissal.id = Id::from("di");
  dismissal.rule = "U2";
  dismissal.about = {Entity::activities, activity.id};
  plan.dismissals.put(dismissal);
  CHECK(findings_of(plan, today).errors == 3);  // nobody said why
  dismissal.reason = Text("Volgt na de studiedag");
  plan.dismissals.put(dismissal);
  CHECK(findings_of(plan, today).nothing());
  plan.dismissals.erase(0);
  CHECK(findings_of(plan, today).errors == 3);
}

TEST_CASE("a dismissal is about one finding: of the rule, the row, and what was said") {
  Plan plan;
  plan.head = std::make_shared<const PlanHead>();
  Activity activity;
  activity.id = Id::from("a");
  plan.activities.put(activity);
  Dismissal dismissal;
  dismissal.id = Id::from("di");
  dismissal.rule = "U2";
  dismissal.about = {Entity::activities, activity.id};
  dismissal.reason = Text("Dat horen we in mei");
  dismissal.says = "finding.U2.owner";
  plan.dismissals.put(dismissal);
  const PlanFindings found = findings_of(plan, today);
  CHECK(found.errors == 2);
  CHECK(found.tips == 1);
  for (const RuleFindings& rule : found.rules)
    for (const Finding& finding : rule.found)
      CHECK((finding.aside != nullptr) == (mark_of(finding) == dismissal.says));
  dismissal.says.clear();  // as files had it
  plan.dismissals.put(dismissal);
  CHECK(findings_of(plan, today).nothing());
}

TEST_CASE("what a finding says is known again by its words, not by how much") {
  const auto mark = [](Phrase says) {
    Finding finding;
    finding.says = std::move(says);
    return mark_of(finding);
  };
  CHECK(mark(words::finding_U12(40)) == mark(words::finding_U12(41)));
  CHECK(mark(words::finding_U12(40)) == "finding.U12");
  CHECK(mark(words::finding_C5("KO-3")) != mark(words::finding_C5("KO-4")));
  CHECK(mark(words::finding_C5("KO-3")) != mark(words::finding_C5_must("KO-3")));
  CHECK(mark(words::finding_C5(std::string(longest_line, 'x'))).size() < longest_line);
}
