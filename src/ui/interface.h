// The whole interface: one frame from the workspace to pictures and nodes. Front doors feed it the
// size of the screen, the fonts and what the user did; it neither draws to a device nor reads one.
#pragma once

#include <memory>

#include "ui/foot_bar.h"
#include "ui/form.h"
#include "ui/menu.h"
#include "ui/page.h"
#include "ui/palette.h"
#include "ui/round_page.h"
#include "ui/voice.h"

struct ImGuiContext;

namespace koers {

class Interface {
 public:
  Interface(Workspace& workspace, const Registry& registry);
  ~Interface();

  // TrueType or OpenType bytes; they must outlive the interface.
  void set_fonts(std::string_view regular, std::string_view semibold, std::string_view icons);
  void set_screen(float width, float height, float density);
  // How much larger than usual everything is painted: the conversation is read from the back of the
  // room. Places that come in and go out stay CSS pixels.
  float zoom() const { return zoom_; }
  void set_surroundings(const Surroundings& around) { canvas_.around = around; }

  void event(UiEvent event);
  // A shortcut such as "Ctrl+Z"; false when it belongs to nobody.
  bool shortcut(std::string_view keys);

  // A plain key, such as "3" or "ArrowLeft"; false when the page does not listen.
  bool key(std::string_view key);

  // The pointer is here; pressing is said by events, so only hovering and scrolling look at it.
  void pointer(float x, float y);
  // Scrolls what lies under the pointer by so many CSS pixels; false when nothing there scrolls.
  bool scroll(float dx, float dy);
  bool scroll_pages(float pages);  // of what is looked at; false when all of it shows
  // Something is pressed there that follows the pointer from then on: a handle, or a scroll bar. A
  // finger takes hold of handles made for it only. False when there is nothing.
  bool grab(float x, float y, bool finger = false);
  void drag(float x, float y);
  void drop(bool cancelled = false);  // it is let go, or the gesture was taken away

  // Lays out and paints one frame into Dear ImGui's draw lists. True when another is needed at
  // once.
  bool frame(float seconds);

  const std::vector<Node>& nodes() const { return canvas_.nodes; }
  NodeId modal() const { return canvas_.modal; }
  NodeId take_focus_wanted();
  Canvas& canvas() { return canvas_; }

 private:
  void show_rail(Box box);
  float rail_width();
  void show_bottom_bar(Box box);
  void show_top(Box box);
  void show_main(Box box);
  void show_tabs(Box box);
  void show_panel(Box box);
  void show_drop();
  void say_aloud(const std::optional<FootBar>& bar);
  void say_place();
  void show_skip_link();
  void show_parts(const Screen& screen);
  void keep_focus();
  bool sees_focus() const;
  static bool stands();  // whether the layout is as it will stay
  void apply_style();
  void apply_zoom();
  float wanted_zoom() const;
  void escape();

  ImGuiContext* context_;
  struct Grabbed {
    NodeId window = 0;
    bool vertical = false;
  };
  bool grab_handle(float x, float y, bool finger);

  Canvas canvas_;
  Box raw_screen_;  // width and height in CSS pixels
  float density_ = 1;
  float zoom_ = 1;
  Grabbed grabbed_;
  View shown_tab_ = View::start;                           // that was scrolled into sight
  std::array<std::unique_ptr<Page>, chain.size()> pages_;  // made when they are first shown
  Form form_;
  Palette palette_;
  Menu menu_;
  QuestionDialog question_;
  Voice voice_;
  View heard_view_ = View::start;  // what the voice spoke of last
  Subject heard_row_;
  Plan heard_plan_;  // … as it was then
  std::size_t heard_place_ = AnyTable::npos;
  bool skips_ = false;  // the keyboard goes on in the view
  RoundPage round_;
  std::uint64_t painted_revision_ = 0;
  int settling_ = 0;  // frames since something changed
};

}  // namespace koers
