#include "ui/canvas.h"

#include <algorithm>

#include "app/cells.h"

namespace koers {

const char* const node_role_names[] = {
    "group",    "banner",  "navigation", "main",         "complementary", "dialog",   "heading",
    "text",     "status",  "alert",      "button",       "link",          "checkbox", "textbox",
    "combobox", "grid",    "row",        "columnheader", "gridcell",      "list",     "listitem",
    "img",      "tablist", "tab",        "radiogroup",   "radio"};

bool is_interactive(NodeRole role) {
  switch (role) {
    case NodeRole::button:
    case NodeRole::link:
    case NodeRole::tab:
    case NodeRole::checkbox:
    case NodeRole::radio:
    case NodeRole::textbox:
    case NodeRole::combobox:
      return true;
    default:
      return false;
  }
}

std::string Canvas::words(const Phrase& phrase) const {
  const Key key = secondary ? for_secondary(phrase.key) : phrase.key;
  if (key == phrase.key) return say(workspace.language, phrase);
  Phrase own = phrase;
  own.key = key;
  return say(workspace.language, own);
}

std::string Canvas::example(std::string_view of) const {
  return example_words(plan(), language(), of);
}

namespace {

// A field is known by its place on the screen: in another plan, of another school or for the next
// person of a round it is another field.
std::string place_of_fields(const Workspace& workspace) {
  if (!workspace.has_plan()) return {};
  std::string place(workspace.plan().head->id.view());
  (place += '/') += workspace.school_plan.view();
  if (workspace.round) (place += '/') += std::to_string(workspace.round->people);
  return place;
}

}  // namespace

void Canvas::begin_frame() {
  if (std::string place = place_of_fields(workspace); place != refused_in) {
    refused_in = std::move(place);
    refused.clear();
    pasted.clear();
  }
  secondary = workspace.has_plan() && sector_of(plan()) == Sector::secondary;
  nodes.clear();
  parents_.clear();
  modal = 0;
  works_on = false;
  listens = false;
  handles.clear();
}

bool Canvas::take(NodeId node, EventKind kind, std::string* text) {
  const auto found = std::find_if(inbox.begin(), inbox.end(), [&](const UiEvent& event) {
    return event.node == node && event.kind == kind;
  });
  if (found == inbox.end()) return false;
  if (text != nullptr) *text = std::move(found->text);
  inbox.erase(found);
  return true;
}

Node& Canvas::add(Node node) {
  node.parent = parents_.empty() ? 0 : parents_.back();
  nodes.push_back(std::move(node));
  return nodes.back();
}

}  // namespace koers
