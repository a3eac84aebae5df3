// The whole interface: one frame from the workspace to pictures and nodes. Front doors feed it the
// size of the screen, the fonts and what the user did; it neither draws to a device nor reads one.
#pragma once

#include <memory>

#include "ui/form.h"
#include "ui/menu.h"
#include "ui/notice.h"
#include "ui/page.h"
#include "ui/palette.h"
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
  void set_surroundings(const Surroundings& around) { canvas_.around = around; }

  void event(UiEvent event);
  // A shortcut such as "Ctrl+Z"; false when it belongs to nobody.
  bool shortcut(std::string_view keys);

  // The pointer is here; pressing is said by events, so only hovering and scrolling look at it.
  void pointer(float x, float y);
  // Scrolls what lies under the pointer by so many CSS pixels; false when nothing there scrolls.
  bool scroll(float dx, float dy);
  bool scroll_pages(float pages);  // of what is looked at; false when all of it shows
  // A scroll bar is pressed there, and follows the pointer from then on; false when there is none.
  bool grab(float x, float y);
  void drag(float x, float y);

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
  void say_aloud(const std::optional<Notice>& notice);
  void say_place();
  void show_skip_link();
  void keep_focus();
  void apply_style();
  void escape();

  ImGuiContext* context_;
  struct Grabbed {
    NodeId window = 0;
    bool vertical = false;
  };

  Canvas canvas_;
  Grabbed grabbed_;
  std::array<std::unique_ptr<Page>, chain.size()> pages_;  // made when they are first shown
  Form form_;
  Palette palette_;
  Menu menu_;
  QuestionDialog question_;
  Voice voice_;
  View heard_view_ = View::start;  // what the voice spoke of last
  Subject heard_row_;
  std::size_t heard_place_ = AnyTable::npos;
  bool skips_ = false;  // the keyboard goes on in the view
  std::uint64_t painted_revision_ = 0;
};

}  // namespace koers
