// What cannot be taken stays in the field, with a word about it, and the plan as it was.
#include <doctest/doctest.h>

#include "app/cells.h"
#include "model/limits.h"
#include "shared/random_plan.h"
#include "shared/screen.h"

using namespace koers;

namespace {

bool is_amount(const FieldInfo& field) {
  return field.kind == Kind::number || field.kind == Kind::decimal || field.kind == Kind::money;
}

bool is_typed_in(const Plan& plan, const FieldInfo& field) {
  const bool text = field.kind == Kind::line || field.kind == Kind::text;
  return (text || is_amount(field)) && !is_chosen(plan, field);
}

// Too much for a field of that kind.
std::string too_much(const FieldInfo& field) {
  if (field.kind == Kind::text) return std::string(longest_text + 1, 'x');
  if (field.kind == Kind::line) return std::string(longest_line + 1, 'x');
  return "1" + std::string(18, '0');
}

struct Details : TestScreen {
  // The textbox of the field in the details of the row, after "Alle velden".
  const Node* field(std::string_view label) const {
    const Node* found = nullptr;
    for (const Node& node : interface.nodes())
      if (node.role == NodeRole::textbox && node.name == label) found = &node;
    return found;
  }
  void type(NodeId node, EventKind kind, std::string text) {
    interface.event({node, kind, std::move(text)});
    frames();
  }
};

}  // namespace

TEST_CASE("a hundred thousand characters in any field get a word there, and nothing is lost") {
  Details screen;
  RandomPlans random(11);
  Plan plan = random.plan();
  for (const EntityInfo& of : entities()) plan = random.with_new_row(std::move(plan), of);
  screen.workspace.show_plan(plan);
  screen.storage.deliver();
  screen.frames();
  std::size_t fields = 0;
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = screen.workspace.plan().table(of.entity);
    if (table.empty()) continue;
    screen.workspace.selection = {of.entity, table.id_at(0)};
    screen.frames(1);
    screen.press("Alle velden");
    for (const FieldInfo& field : of.record->fields) {
      if (!is_typed_in(screen.workspace.plan(), field)) continue;
      const std::string label = field_label(Language::dutch, of.entity, field);
      CAPTURE(std::string(of.name) + "." + field.name);
      const Node* node = screen.field(label);
      if (node == nullptr) continue;  // worked out, or shown in a way of its own
      const NodeId id = node->id;
      const Plan before = screen.workspace.plan();
      const std::string typed = too_much(field);
      for (EventKind kind : {EventKind::input, EventKind::commit}) {
        screen.type(id, kind, typed);
        node = screen.field(label);
        REQUIRE(node != nullptr);
        if (kind == EventKind::commit || !is_amount(field)) {  // half a number is no mistake
          CHECK(node->invalid);
          CHECK_FALSE(node->description.empty());
          CHECK((node->value == typed));
        }
        CHECK(same_value(screen.workspace.plan(), before));
      }
      // Mended, it is taken.
      screen.type(id, EventKind::commit, is_amount(field) ? "2" : "Goed");
      node = screen.field(label);
      if (node == nullptr || node->id != id) continue;  // it gave the row another place
      CHECK(node->value.size() < 10);
      ++fields;
    }
    screen.workspace.selection = {};
    screen.frames(1);
  }
  CHECK(fields > 60);
}

TEST_CASE("a title, an idea and a number that cannot be taken stay where they were typed") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.goals", {{{"what", "Lezen"}}});
  const auto refused = [&](View view, const char* name, const std::string& typed) {
    screen.workspace.set_view(view);
    screen.frames();
    const Plan before = screen.workspace.plan();
    REQUIRE(screen.act(NodeRole::textbox, name, EventKind::input, typed));
    REQUIRE(screen.act(NodeRole::textbox, name, EventKind::commit, typed));
    const Node* node = screen.find(NodeRole::textbox, name);
    REQUIRE(node != nullptr);
    CHECK(node->invalid);
    CHECK((node->value == typed));
    CHECK_FALSE(node->description.empty());
    CHECK(same_value(screen.workspace.plan(), before));
  };
  const std::string long_text(longest_text, 'x');
  refused(View::overview, "Naam van het plan", long_text);
  refused(View::priorities, "Idee voor later", long_text);
  refused(View::priorities, "Speerpunt: hooguit zoveel", "veel");
}

TEST_CASE("a cell of a pasted block that does not fit stands in its field, with what is wrong") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.budgetLines");
  screen.run("go.budget");
  screen.frames();
  REQUIRE(screen.act(NodeRole::textbox, "Omschrijving", EventKind::paste, "Boeken\nTablets"));
  REQUIRE(screen.workspace.plan().budget_lines.size() == 2);
  REQUIRE(screen.act(NodeRole::textbox, "Aantal", EventKind::paste, "twaalf\n3"));
  int invalid = 0;
  for (const Node& node : screen.interface.nodes())
    if (node.role == NodeRole::textbox && node.invalid) {
      ++invalid;
      CHECK(node.value == "twaalf");
      CHECK_FALSE(node.description.empty());
    }
  CHECK(invalid == 1);
  CHECK(screen.workspace.plan().budget_lines[1].quantity == Decimal::whole(3));
}

TEST_CASE("what is refused stays while it is mended, and goes when the plan says otherwise") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("add.moments", {{{"start", "7-10-2026"}}});
  screen.frames();
  const auto start = [&] { return screen.find(NodeRole::textbox, "Datum"); };
  REQUIRE(start() != nullptr);
  REQUIRE(screen.act(NodeRole::textbox, "Datum", EventKind::commit, "32 okt"));
  CHECK(start()->value == "32 okt");
  // Letter by letter: a date is stored when it is done.
  REQUIRE(screen.act(NodeRole::textbox, "Datum", EventKind::input, "2 okt"));
  CHECK(start()->value == "2 okt");
  REQUIRE(screen.act(NodeRole::textbox, "Datum", EventKind::commit, "2 okt"));
  CHECK_FALSE(start()->invalid);
  CHECK(screen.workspace.plan().moments[0].start == Date::of(2026, 10, 2));
  REQUIRE(screen.act(NodeRole::textbox, "Datum", EventKind::commit, "32 okt"));
  screen.run("edit.undo");
  screen.frames();
  CHECK_FALSE(start()->invalid);
  CHECK(start()->value != "32 okt");
}

TEST_CASE("what is refused in one plan is not in the next, and speaks the language of the page") {
  TestScreen screen;
  screen.run("file.new");
  screen.run("go.overview");
  screen.frames();
  const std::string title(longest_line + 1, 'x');
  REQUIRE(screen.act(NodeRole::textbox, "Naam van het plan", EventKind::commit, title));
  const std::string dutch = screen.find(NodeRole::textbox, "Naam van het plan")->description;
  screen.run("language.en");
  screen.frames();
  const Node* field = screen.find(NodeRole::textbox, "Name of the plan");
  REQUIRE(field != nullptr);
  CHECK(field->invalid);
  CHECK(field->description != dutch);
  screen.run("language.nl");
  screen.run("file.new");
  screen.run("go.overview");
  screen.frames();
  field = screen.find(NodeRole::textbox, "Naam van het plan");
  REQUIRE(field != nullptr);
  CHECK_FALSE(field->invalid);
  CHECK(field->value.size() < 100);
}

TEST_CASE("a long table paints only the rows that are seen, in a page of more tables too") {
  TestScreen screen;
  screen.run("file.new");
  Plan plan = screen.workspace.plan();
  for (int i = 0; i < 3'000; ++i) {
    Asset asset;
    asset.id = screen.workspace.ids().mint("as");
    asset.model = "Laptop";
    plan = with(std::move(plan), std::move(asset));
  }
  screen.workspace.commit(std::move(plan), "action.row.set");
  screen.run("go.assets");
  screen.frames();
  std::size_t rows = 0;
  for (const Node& node : screen.interface.nodes()) rows += node.role == NodeRole::row ? 1 : 0;
  CHECK(rows > 5);
  CHECK(rows < 100);
}
