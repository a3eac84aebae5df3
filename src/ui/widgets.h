// The only way anything is drawn. Each widget paints itself with Dear ImGui, says its role, name,
// value and state as a node, and gives what the user did. Layout is Dear ImGui's: one below
// another, or beside it after `beside`.
#pragma once

#include "model/limits.h"
#include "ui/canvas.h"

namespace koers {

enum class ButtonLook : std::uint8_t { primary, plain, quiet, rail, row };

struct ButtonOptions {
  ButtonLook look = ButtonLook::plain;
  const char* icon = nullptr;  // one of ui/icons.h
  float width = 0;             // 0: as wide as its words
  bool icon_only = false;      // the words are the name but are not painted
  bool disabled = false;
  bool current = false;  // where we are: a page of the rail
  bool chosen = false;   // the one of several rows whose details show
  bool today = false;    // of the days of a calendar
  // Of a button that stays in once pressed, and of one that opens what stands under it.
  std::optional<bool> pressed;
  std::optional<bool> expanded;
  bool marked = false;   // painted as if it were chosen: what Enter in the field above it takes
  std::string reason;    // why it cannot be pressed, or what pressing it is about
  std::string trailing;  // at its right end: a count, a shortcut
  // Painted in place of the label, of which it is a part. On the button of an action it takes the
  // place of the words of the action, which say what it does anywhere.
  std::string shown;

  bool stands_out() const {
    return current || chosen || marked || pressed.value_or(false) || expanded.value_or(false);
  }
};

struct FieldOptions {
  float width = 0;  // 0: what is left
  // As high as its text, between so many lines. One line is one line; only `multiline` keeps
  // breaks.
  int least_lines = 1;
  int most_lines = 1;
  bool multiline = false;
  float height = 0;         // of a cell of a grid, instead
  bool hide_label = false;  // the label is only its name
  bool framed = true;       // a cell of a grid has no frame
  bool read_only = false;
  bool right = false;  // numbers
  bool strong = false;
  bool focus = false;  // the keyboard comes here
  std::string name;    // of several fields with one label: its name, of which the label is a part
  std::string example;
  std::string problem;                 // what is wrong with it, in words
  Ink mark = 0;                        // a dot before the text
  float kept_free = 0;                 // behind the text, for a picture
  std::size_t longest = longest_text;  // bytes; a longer text is refused with words at the field
};

struct FieldEdit {
  NodeId node = 0;
  bool typed = false;      // `text` is being typed
  bool committed = false;  // `text` is done
  bool left = false;       // the keyboard went elsewhere
  bool entered = false;    // the keyboard came here
  bool next = false;       // Enter: on to the row below
  bool pasted = false;     // `text` is a block of cells
  bool filled = false;     // the cell above is wanted here too
  std::string text;
  std::string value;  // that the field had
};

// What was typed cannot be taken: it stays in the field, with words about it, until it is mended or
// emptied.
void refuse(Canvas& canvas, const FieldEdit& edit, const Problem& problem);

bool button(Canvas& canvas, std::string_view id, std::string_view label, const ButtonOptions& = {});
// As wide as its words and its picture.
float button_width(Canvas& canvas, std::string_view label, const ButtonOptions& options = {});
// Beside what came last when it fits there, else below.
void beside_if_action_fits(Canvas& canvas, std::string_view action,
                           const ButtonOptions& options = {});
// The button of an action: its words, its state, and why not. Runs it.
bool action_button(Canvas& canvas, std::string_view action, ButtonOptions options = {});
// One of several pages beside one another; the chosen one is underlined.
bool tab(Canvas& canvas, std::string_view id, std::string_view label, float height, bool chosen);
bool checkbox(Canvas& canvas, std::string_view id, std::string_view label, bool checked,
              bool disabled = false);
FieldEdit text_field(Canvas& canvas, std::string_view id, std::string_view label,
                     std::string_view text, const FieldOptions& = {});
FieldEdit choice(Canvas& canvas, std::string_view id, std::string_view label,
                 std::string_view value, std::string_view shown,
                 const std::vector<NodeOption>& options, const FieldOptions& = {});

void heading(Canvas& canvas, std::string_view text, int level);
void paragraph(Canvas& canvas, std::string_view text, bool quiet = false);
void space(float height);
void beside(float gap = Style::gap);
// Beside when so much width is left there, else below.
void beside_if_fits(float width);
void rule(Canvas& canvas);

// A part of the screen that scrolls by itself; a node with the role and name.
struct RegionOptions {
  Box box;
  Ink ground = 0;
  float padding = 0;
  bool scrolls = true;
  bool sideways = false;  // … to the side as well
  bool border_right = false;
  bool border_left = false;
  bool border_bottom = false;
  bool border_top = false;
};
NodeId begin_region(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name,
                    const RegionOptions& options);
void end_region(Canvas& canvas);

// A node around the widgets that follow, without a place of its own on the screen.
NodeId begin_group(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name);
void end_group(Canvas& canvas);

// A layer over everything, for what must not be covered: a message, a dialog.
void begin_layer(const char* id, Box box);
void end_layer();

// A surface with a border, around what is painted until `end_card`; as high as that when 0.
void begin_card(Canvas& canvas, std::string_view id, float width = 0, float height = 0);
void end_card(Canvas& canvas);

// A column beside another: widgets in it have so much width.
void begin_column(std::string_view id, float width);
void end_column();

// Painting without a meaning of its own. Positions are of the screen, sizes of type the height of
// the em, both in CSS pixels.
void paint_wrapped(Canvas& canvas, Box box, std::string_view text, Ink ink, float size,
                   bool strong = false, bool right = false);  // down from its top, in its width
void paint_icon(Canvas& canvas, Box box, const char* icon, Ink ink,
                float size = 18);  // in the middle
void paint_text(Canvas& canvas, float x, float y, std::string_view text, Ink ink, float size,
                bool strong = false);
void paint_text_in(Canvas& canvas, Box box, std::string_view text, Ink ink, float size,
                   bool strong = false, bool right = false);
void paint_box(Canvas& canvas, Box box, Ink ink, float radius = 0);
void paint_frame(Canvas& canvas, Box box, Ink ink, float radius = 0, float thickness = 1);
void paint_line(Canvas& canvas, float x1, float y1, float x2, float y2, Ink ink,
                float thickness = 1);
// A mark that can be told from others without its colour, in the middle of a square of that size.
enum class Shape : std::uint8_t { circle, square, triangle, diamond, ring, cross };
inline constexpr std::size_t shape_count = 6;
void paint_shape(Canvas& canvas, float x, float y, float size, Shape shape, Ink ink);
float text_width(Canvas& canvas, std::string_view text, float size, bool strong = false);
float text_height(Canvas& canvas, std::string_view text, float size, float wrap,
                  bool strong = false);
// How wide a column must be to break the text at blanks only.
float widest_word(Canvas& canvas, std::string_view text, float size, bool strong = false);

// The identity, in the group that is being drawn, of what is called so there.
NodeId id_of(std::string_view name);
// A node as far as every node goes, in the part of the screen that is being painted.
Node plain_node(NodeId id, NodeRole role, std::string_view name, Box box);

// Shows that the node has the keyboard, by way of the keyboard.
void focus_ring(Canvas& canvas, NodeId id, Box box);

// The place that the next widget would take, and taking it.
Box next_box(float width, float height);
bool take_box(Canvas& canvas, Box box, std::string_view id = {}, NodeId* node = nullptr);
Box visible_part();
// Scrolls to the box when its node has just got the keyboard.
void reveal_if_focused(Canvas& canvas, Box box, NodeId node);
float width_left();
float target_height(const Canvas& canvas);  // of what can be pressed
float row_height(const Canvas& canvas);     // of a line of a table
float field_type(const Canvas& canvas);     // the size of what is typed in fields
float field_line(const Canvas& canvas);     // … and how high a line of it is

// The box of a node can be dragged by the pointer, and by a finger where that is said. Where the
// pointer is meanwhile, and whether it was let go; keys must do the same in another way.
struct DragState {
  bool dragging = false;
  bool dropped = false;
  float x = 0;
  float y = 0;
  float dx = 0;  // since it was taken hold of
  float dy = 0;
};
DragState drag_handle(Canvas& canvas, NodeId node, Box box, bool by_finger);

// Something painted by hand that can be pressed, such as a bar of the timeline.
// The same for a box that was taken under that id, with the state of a button.
bool pressable_node(Canvas& canvas, NodeId id, NodeRole role, std::string_view name, Box box,
                    const ButtonOptions& options);
bool pressable(Canvas& canvas, std::string_view id, NodeRole role, std::string_view name, Box box,
               bool selected = false, std::string_view description = {});
// The same as an item of a list: a list counts its items, whatever can be done with them.
struct ListPlace {
  std::size_t index = 0;
  std::size_t count = 0;
};
bool list_button(Canvas& canvas, std::string_view id, std::string_view name, Box box,
                 ListPlace place, bool selected = false, std::string_view description = {});

}  // namespace koers
