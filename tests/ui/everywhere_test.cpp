// What holds wherever one is.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "app/cells.h"
#include "text/formats.h"
#include "text/tables.h"
#include "ui/every_state.h"
#include "ui/item_hooks.h"

using namespace koers;

namespace {

bool has_node(const TestScreen& screen, NodeId id) {
  const auto& nodes = screen.interface.nodes();
  return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
}

std::vector<NodeId> items_of(TestScreen& screen) {
  std::vector<NodeId> items;
  listen_to_items(&items);
  screen.frames(1);
  listen_to_items(nullptr);
  return items;
}

}  // namespace

TEST_CASE("every item that takes part in input is a node, and every interactive node has a name") {
  visit_everything(Language::dutch, [](TestScreen& screen, const std::string& where) {
    CAPTURE(where);
    for (NodeId item : items_of(screen))
      // Windows report themselves too; they are regions or have no part in input.
      if (!has_node(screen, item)) CHECK_MESSAGE(is_window_item(item), item);
    for (const Node& node : screen.interface.nodes())
      if (is_interactive(node.role)) CHECK_FALSE(node.name.empty());
  });
}

TEST_CASE("no two nodes of a frame have one id, and the parent of each comes before it") {
  visit_everything(Language::dutch, [](TestScreen& screen, const std::string& where) {
    CAPTURE(where);
    std::set<NodeId> ids{0};
    for (const Node& node : screen.interface.nodes()) {
      CHECK_MESSAGE(ids.insert(node.id).second, node.name);
      CHECK_MESSAGE(ids.contains(node.parent), node.name);
    }
  });
}

TEST_CASE("only what leads to a view is the current page") {
  visit_everything(Language::dutch, [](TestScreen& screen, const std::string& where) {
    CAPTURE(where);
    for (const Node& node : screen.interface.nodes())
      if (node.current) {
        const bool leads = std::any_of(chain.begin(), chain.end(), [&](const Link& link) {
          return node.name == screen.interface.canvas().words(action_words(link.action));
        });
        CHECK_MESSAGE((leads || node.name == "Alles"), node.name);
      }
  });
}

TEST_CASE("an item stands in a list, a row and its cells in a table, a tab among tabs") {
  visit_everything(Language::dutch, [](TestScreen& screen, const std::string& where) {
    CAPTURE(where);
    const auto& nodes = screen.interface.nodes();
    const auto parent_of = [&](const Node& node) {
      const auto found = std::find_if(nodes.begin(), nodes.end(),
                                      [&](const Node& other) { return other.id == node.parent; });
      return found == nodes.end() ? NodeRole::main : found->role;
    };
    for (const Node& node : nodes) {
      const NodeRole parent = parent_of(node);
      if (node.role == NodeRole::listitem) CHECK(parent == NodeRole::list);
      if (node.role == NodeRole::row) CHECK(parent == NodeRole::grid);
      if (node.role == NodeRole::gridcell || node.role == NodeRole::columnheader)
        CHECK(parent == NodeRole::row);
      if (node.role == NodeRole::tab) CHECK(parent == NodeRole::tablist);
      if (node.role == NodeRole::radio) CHECK(parent == NodeRole::radiogroup);
      if (parent == NodeRole::list) CHECK(node.role == NodeRole::listitem);
      if (parent == NodeRole::grid) CHECK(node.role == NodeRole::row);
    }
  });
}

namespace {

// The words of a value of some choice.
bool is_choice(const std::string& text) {
  for (std::size_t i = 0; i < key_count; ++i) {
    const std::string_view name = key_names[i];
    if (name.starts_with("choice.") && say_named(Language::pseudo, name) == text) return true;
  }
  return false;
}

// What may be cut off: the title of the plan, which may have any length; the facts behind the save
// state; and in a table a value that is chosen, which stands in full in the details.
bool may_be_cut(const TestScreen& screen, const std::string& text) {
  const Workspace& workspace = screen.workspace;
  if (text.find(" · ") != std::string::npos) return true;
  if (workspace.has_plan()) {
    const std::string& title = workspace.plan().head->title;
    if (!title.empty() && text.find(title) != std::string::npos) return true;
  }
  for (const StoredPlan& stored : workspace.stored)
    if (text.find(stored.title) != std::string::npos) return true;
  return workspace.language == Language::pseudo && is_choice(text);
}

constexpr std::size_t most_cut_in_pseudo = 13;

std::vector<std::string> cut_off_texts(TestScreen& screen) {
  std::vector<std::string> cut_off;
  screen.interface.canvas().cut_off = &cut_off;
  screen.frames(1);
  screen.interface.canvas().cut_off = nullptr;
  return cut_off;
}

}  // namespace

TEST_CASE("no words of the interface are cut off, in either language, anywhere, at three sizes") {
  for (Language language : {Language::dutch, Language::english})
    visit_everything(language, [](TestScreen& screen, const std::string& where) {
      CAPTURE(where);
      for (const std::string& text : cut_off_texts(screen))
        CHECK_MESSAGE(may_be_cut(screen, text), text);
    });
}

// Words that are two fifths longer fit nearly everywhere. Today's worst, which may only shrink.
TEST_CASE("no more words of the pseudo-language are cut off than today") {
  std::map<std::string, std::string> cut_off;  // the words, and where
  visit_everything(Language::pseudo, [&](TestScreen& screen, const std::string& where) {
    for (const std::string& text : cut_off_texts(screen))
      if (!may_be_cut(screen, text)) cut_off.emplace(text, where);
  });
  std::string told;
  for (const auto& [text, where] : cut_off) told += '\n' + text + " in " + where;
  CHECK_MESSAGE(cut_off.size() <= most_cut_in_pseudo, told);
}

namespace {

// What stands in the plan itself, or in no language: names of rows, numbers, shortcuts, languages.
bool is_content(const TestScreen& screen, const Node& node) {
  const Workspace& workspace = screen.workspace;
  // Numbers and dates.
  if (node.name.find_first_not_of("0123456789 ,.–-/€:") == std::string::npos) return true;
  if (node.name[0] >= '0' && node.name[0] <= '9') return true;
  for (unsigned month = 1; month <= 12; ++month)
    if (node.name.starts_with(month_short_name(workspace.language, month))) return true;
  for (unsigned day = 1; day <= 7; ++day)
    if (node.name == weekday_name(workspace.language, day)) return true;
  for (const char* language : {"Nederlands", "English", "Koers"})
    if (node.name == language) return true;
  if (!workspace.has_plan()) return false;
  const Plan& plan = workspace.plan();
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i)
      if (row_name(plan, of.entity, table.id_at(i)) == node.name) return true;
  }
  return node.name == plan.head->title;
}

}  // namespace

TEST_CASE("every name that is not of the plan itself comes from the words") {
  visit_everything(Language::pseudo, [](TestScreen& screen, const std::string& where) {
    CAPTURE(where);
    for (const Node& node : screen.interface.nodes()) {
      const bool marked = node.name.find("⟦") != std::string::npos;
      CHECK_MESSAGE((marked || is_content(screen, node)),
                    std::string(node_role_names[static_cast<std::size_t>(node.role)])
                        << ' ' << node.name);
    }
  });
}

namespace {

void visit_example(const char* action, const char* name,
                   const std::function<void(TestScreen&, const std::string&)>& visit) {
  TestScreen screen;
  screen.files.examples[name] = source_file(std::string("assets/demo/") + name + ".koers.json");
  screen.run(action);
  for (const Link& link : chain) {
    screen.workspace.set_view(link.view);
    screen.frames(3);
    visit(screen, std::string(name) + " " + link.name());
  }
}

}  // namespace

TEST_CASE("what stands on a widget is part of its name, which one can say to press it") {
  const auto check = [](TestScreen& screen, const std::string& where) {
    CAPTURE(where);
    std::vector<Shortened> shortened;
    screen.interface.canvas().shortened = &shortened;
    screen.frames(1);
    screen.interface.canvas().shortened = nullptr;
    REQUIRE_FALSE(shortened.empty());
    for (const Shortened& one : shortened)
      CHECK_MESSAGE(fold(one.name).find(fold(one.shown)) != std::string::npos,
                    one.shown << " | " << one.name);
  };
  for (Language language : {Language::dutch, Language::english}) visit_everything(language, check);
  // What only stands there in a plan that people worked on.
  visit_example("file.example", "wijd-water", check);
  visit_example("file.example_vo", "veerstad", check);
}
