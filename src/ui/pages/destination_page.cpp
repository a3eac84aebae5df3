// Where the board is going: the destination, its themes, and the frames of each.
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

class DestinationPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::destination, "add.themes", icon::plus);
    ButtonOptions plain;
    plain.icon = icon::plus;
    beside_if_action_fits(canvas, "add.frames", plain);
    action_button(canvas, "add.frames", plain);
    space(2);
    paragraph(canvas, canvas.words(words::view_destination_explain), true);
    show_ambition(canvas);
    space(4);
    heading(canvas, canvas.words(words::view_destination_themes), 2);
    themes_.show(canvas, Entity::themes, words::view_destination_empty, {{}, true});
    space(12);
    heading(canvas, canvas.words(words::view_destination_frames), 2);
    frames_.show(canvas, Entity::frames, words::view_destination_frames_empty, {{}, true});
  }

 private:
  static void show_ambition(Canvas& canvas) {
    if (canvas.plan().destinations.empty()) return;
    const Destination& destination = canvas.plan().destinations[0];
    ButtonOptions open;
    open.look = ButtonLook::quiet;
    open.icon = icon::edit;
    open.shown = canvas.words(words::view_destination_ambition);
    if (button(canvas, "destination", canvas.words(words::view_destination_open(destination.title)),
               open))
      canvas.workspace.selection = {Entity::destinations, destination.id};
    if (!destination.ambition.empty()) paragraph(canvas, destination.ambition);
  }

  ListView themes_;
  ListView frames_;
};

}  // namespace

std::unique_ptr<Page> make_destination_page() { return std::make_unique<DestinationPage>(); }

}  // namespace koers
