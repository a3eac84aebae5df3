// Where the board is going: the destination, its themes, and the frames of each.
#include <algorithm>

#include <imgui.h>

#include "app/destination.h"
#include "app/happened.h"
#include "text/words.h"
#include "ui/fact_row.h"
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
    space(12);
    show_making(canvas);
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
    const std::string facts = destination_facts(canvas.plan(), canvas.language(), destination);
    if (!facts.empty()) paragraph(canvas, facts, true);
    if (!destination.ambition.empty()) paragraph(canvas, destination.ambition);
    for (const std::string& one : destination.principles) paragraph(canvas, "–  " + one);
  }

  // Making it together is half of what it is for: who met, what came in, what was decided.
  void show_making(Canvas& canvas) {
    const Plan& plan = canvas.plan();
    if (plan.destinations.empty()) return;
    heading(canvas, canvas.words(words::view_destination_making), 2);
    const Destination& destination = plan.destinations[0];
    const Subject about{Entity::destinations, destination.id};
    const std::vector<Happened>& making =
        making_.of(plan, canvas.language(), canvas.workspace.today(), about);
    ButtonOptions plain;
    bool first = true;
    for (const char* action : {"go.sessions", "go.inputs", "go.decisions"}) {
      if (!first) beside_if_action_fits(canvas, action, plain);
      first = false;
      action_button(canvas, action, plain);
    }
    begin_card(canvas, "making");
    if (making.empty()) paragraph(canvas, canvas.words(words::view_destination_making_empty));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
    const std::size_t shown = std::min<std::size_t>(making.size(), 40);
    for (std::size_t i = 0; i < shown; ++i) happened_row(canvas, static_cast<int>(i), making[i]);
    ImGui::PopStyleVar();
    end_card(canvas);
  }

  HappenedOnes making_;
  ListView themes_;
  ListView frames_;
};

}  // namespace

std::unique_ptr<Page> make_destination_page() { return std::make_unique<DestinationPage>(); }

}  // namespace koers
