// What is looked at, in which language and colours.
#include <utility>

#include "app/actions.h"
#include "text/words.h"

namespace koers {

namespace {

template <View view>
void go(Workspace& workspace, const Arguments&) {
  workspace.set_view(view);
  workspace.selection = {};
}

template <std::size_t... link>
void add_links(Registry& registry, std::index_sequence<link...>) {
  (registry.add({chain[link].action, "go", "",
                 chain[link].part == View::start ? always : needs_plan, go<chain[link].view>}),
   ...);
}

template <Look look>
void wear(Workspace& workspace, const Arguments&) {
  workspace.set_look(look);
}

}  // namespace

void register_view_actions(Registry& registry) {
  add_links(registry, std::make_index_sequence<chain.size()>());
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
  registry.add({"view.menu", "view", "", always,
                [](Workspace& w, const Arguments&) {
                  w.menu_open = !w.menu_open;
                  ++w.revision;
                },
                false});
  registry.add({"language.nl", "language", "", always,
                [](Workspace& w, const Arguments&) { w.set_language(Language::dutch); }});
  registry.add({"language.en", "language", "", always,
                [](Workspace& w, const Arguments&) { w.set_language(Language::english); }});
  registry.add({"look.system", "look", "", always, wear<Look::system>});
  registry.add({"look.light", "look", "", always, wear<Look::light>});
  registry.add({"look.dark", "look", "", always, wear<Look::dark>});
  registry.add({"look.contrast", "look", "", always, wear<Look::contrast>});
}

}  // namespace koers
