// What is on the screen, said in words: a flat list of nodes with role, name, value and state, made
// anew in each frame by the widgets. A browser mirrors it as real elements; tests read it as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace koers {

using NodeId = std::uint32_t;

enum class NodeRole : std::uint8_t {
  group,
  banner,
  navigation,
  main,
  complementary,
  dialog,
  heading,
  text,
  status,  // said aloud when its words change; one that stays, see ui/voice.h
  alert,   // … at once
  button,
  link,  // within the page
  checkbox,
  textbox,
  combobox,
  grid,
  row,
  columnheader,
  gridcell,
  list,
  listitem,
  image,
  tablist,
  tab,
  radiogroup,
  radio  // one of several of which one is chosen; arrows go to the others of its group
};
// The names of the roles for a mirror, in the same order.
extern const char* const node_role_names[];

struct Box {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

struct NodeOption {
  std::string value;
  std::string label;
};

struct Node {
  NodeId id = 0;
  NodeId parent = 0;  // 0: the page
  NodeRole role{};
  Box box;   // in CSS pixels
  Box clip;  // the part of the screen in which it shows
  std::string name;
  std::string value;
  std::string description;  // a hint, or what is wrong
  std::string example;      // shown in an empty field
  std::vector<NodeOption> options;
  bool disabled = false;
  bool checked = false;
  bool selected = false;  // the one of several whose details show
  bool current = false;   // where we are
  bool today = false;     // of the days of a calendar
  // Of a button that stays in once pressed, and of one that opens what stands under it.
  std::optional<bool> pressed;
  std::optional<bool> expanded;
  bool invalid = false;
  bool multiline = false;
  bool enter_ends = false;  // of a text of several lines: Enter goes on, as in a table
  bool arrows = false;      // of a choice in a grid: arrows go from cell to cell, Delete empties
  bool read_only = false;
  bool right = false;  // text at the right end, as numbers
  int level = 0;       // of a heading
  int index = 0;       // of a row or an item of a list, from 1
  int count = 0;       // of rows in a grid, of items in a list; an item says it too
  int columns = 0;
  float text_top = 0;  // of a textbox: where its text begins under the top of its box
  bool strong = false;
  bool walks = false;   // a button that tells arrow keys
  bool walked = false;  // that arrows come to, rather than Tab: a button, a radio
};

enum class EventKind : std::uint8_t {
  press,   // a button was pressed, a checkbox or row was chosen
  input,   // a text changes while it is typed
  commit,  // a text is done, an option was chosen
  focus,
  blur,
  escape,
  next_row,   // Enter in a cell
  paste,      // a block of cells came from the clipboard
  fill_down,  // the cell above is wanted here too
  arrow,  // an arrow key on a button that walks; the text is its name: ArrowLeft, PageUp, Home …
  key,    // a plain key, for a page that listens; of no node
};

struct UiEvent {
  NodeId node = 0;
  EventKind kind{};
  std::string text;
};

// Roles that take part in the tab order and must have a name.
bool is_interactive(NodeRole role);

}  // namespace koers
