// Where things are painted in one frame: the style, the fonts, the nodes that were made, the events
// that came in. Widgets take it as their first argument; views only pass it on.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/chain.h"
#include "ui/node.h"
#include "ui/style.h"

struct ImFont;

namespace koers {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
};

struct Screen {
  float width = 0;  // CSS pixels
  float height = 0;
  bool narrow() const { return width < 760; }    // a phone, or a laptop at 200 %
  bool compact() const { return width < 1200; }  // a small laptop or tablet
};

// Where the pointer can take hold of something and drag it.
struct Handle {
  NodeId node = 0;
  Box box;
  bool by_finger = false;  // elsewhere a finger scrolls
};

// What is being dragged, from the moment it is taken hold of until the frame after it is let go.
struct Dragging {
  NodeId node = 0;
  float x = 0;  // of the pointer
  float y = 0;
  float from_x = 0;
  float from_y = 0;
  bool moving = false;   // farther than a press trembles
  bool dropped = false;  // let go here
};

// What stands on a widget in place of its name, and the name, which says the same and more: one
// who speaks to the device says what stands there (WCAG 2.5.3).
struct Shortened {
  std::string shown;
  std::string name;
};

// What was typed into a field and could not be taken. It stays there until it is mended, or until
// the plan gives the field another value.
struct RefusedText {
  std::string text;
  std::string code;   // of the problem; empty while it is being mended
  std::string value;  // what the plan had in the field then
};

class Canvas {
 public:
  Canvas(Workspace& the_workspace, const Registry& the_registry)
      : workspace(the_workspace), registry(the_registry) {}

  Workspace& workspace;
  const Registry& registry;
  Style style{};
  Fonts fonts;
  Screen screen;
  Surroundings around;

  std::vector<Node> nodes;
  std::vector<UiEvent> inbox;
  std::map<NodeId, RefusedText> refused;  // by the field that they were typed in
  // Pasted into cells that may not be painted yet, by their `cell_key`.
  std::map<std::string, RefusedText> pasted;
  std::string refused_in;      // the plan, the school and the person that they belong to
  NodeId focused = 0;          // has the keyboard, as the world tells
  bool focus_visible = false;  // … by way of the keyboard, so that it must be shown
  NodeId focus_wanted = 0;     // asked of the world
  NodeId modal = 0;            // what alone can be reached; 0 for all
  // How much of what scrolls lies under headings that stay: at the top, and at the left.
  float under_heading = 0;
  float under_names = 0;
  bool reveal_focus = false;  // scroll to what got the keyboard
  RowCounts counts;           // of the plan that is shown
  std::string announced;      // to be said aloud, of what this frame changed
  bool works_on = false;      // the page has not yet worked out all that it shows
  bool listens = false;       // the page wants plain keys, such as 1 and the arrows
  std::vector<Handle> handles;
  Dragging dragging;
  std::vector<std::string>* cut_off = nullptr;  // for tests: gets the texts that did not fit
  std::vector<Shortened>* shortened = nullptr;  // for tests as well

  // As a school of the plan's sector says it.
  std::string words(const Phrase& phrase) const;
  // What may stand in the empty field `of`, such as `goals.what`; empty for none.
  std::string example(std::string_view of) const;
  const Plan& plan() const { return workspace.plan(); }
  bool secondary = false;  // the plan is of a secondary school
  Language language() const { return workspace.language; }

  void begin_frame();
  // Takes an event of that kind for the node out of the inbox.
  bool take(NodeId node, EventKind kind, std::string* text = nullptr);

  Node& add(Node node);  // under the innermost open parent
  void open(NodeId parent) { parents_.push_back(parent); }
  void close() { parents_.pop_back(); }

  bool run(std::string_view action, const Arguments& arguments = {}) {
    return registry.run(action, workspace, arguments);
  }

 private:
  std::vector<NodeId> parents_;
};

}  // namespace koers
