// What is looked at, in which language and colours.
#include "app/actions.h"
#include "text/words.h"

namespace koers {

namespace {

template <View view>
void go(Workspace& workspace, const Arguments&) {
  workspace.set_view(view);
  workspace.selection = {};
}

template <Look look>
void wear(Workspace& workspace, const Arguments&) {
  workspace.set_look(look);
}

}  // namespace

void register_view_actions(Registry& registry) {
  registry.add({"go.start", "go", "", always, go<View::start>});
  registry.add({"go.vision", "go", "", needs_plan, go<View::vision>});
  registry.add({"go.destination", "go", "", needs_plan, go<View::destination>});
  registry.add({"go.goals", "go", "", needs_plan, go<View::goals>});
  registry.add({"go.activities", "go", "", needs_plan, go<View::activities>});
  registry.add({"go.calendar", "go", "", needs_plan, go<View::calendar>});
  registry.add({"go.budget", "go", "", needs_plan, go<View::budget>});
  registry.add({"go.overview", "go", "", needs_plan, go<View::overview>});
  registry.add({"view.palette", "view", "Ctrl+K", always,
                [](Workspace& w, const Arguments&) {
                  w.palette_open = !w.palette_open;
                  ++w.revision;
                },
                false});
  registry.add({"view.deselect", "view", "", always,
                [](Workspace& w, const Arguments&) {
                  w.selection = {};
                  ++w.revision;
                },
                false});
  registry.add({"language.nl", "view", "", always,
                [](Workspace& w, const Arguments&) { w.set_language(Language::dutch); }});
  registry.add({"language.en", "view", "", always,
                [](Workspace& w, const Arguments&) { w.set_language(Language::english); }});
  registry.add({"look.system", "view", "", always, wear<Look::system>});
  registry.add({"look.light", "view", "", always, wear<Look::light>});
  registry.add({"look.dark", "view", "", always, wear<Look::dark>});
  registry.add({"look.contrast", "view", "", always, wear<Look::contrast>});
}

}  // namespace koers
