// Everything that can be on the screen, visited one after the other: each view with and without
// details, and what comes over it, at the three sizes. What must always hold is held against all of
// it.
#pragma once

#include <string>

#include "shared/screen.h"
#include "text/words.h"

namespace koers {

struct VisitedScreen : TestScreen {
  VisitedScreen(Language language, float width)
      : TestScreen(width, width < 760    ? 844
                          : width < 1200 ? 768
                                         : 900) {
    workspace.language = language;
    run("file.new");
    for (const Action& action : registry.all())
      if (std::string_view(action.id).starts_with("add.")) run(action.id);
    wait(1'000);
    look_at(View::goals);
  }
  // The view alone: nothing chosen, nothing said.
  void look_at(View view) {
    workspace.set_view(view);
    workspace.selection = {};
    workspace.dismiss();
    storage.deliver();
    frames(3);
  }
  void type(std::string_view text) {
    const NodeId field = interface.take_focus_wanted();
    interface.event({field, EventKind::input, std::string(text)});
    frames();
  }
};

// Calls `visit(screen, where)` in each state; `where` is told when something does not hold.
template <class Visit>
void visit_views(VisitedScreen& screen, Visit visit) {
  for (const Link& link : chain) {
    screen.look_at(link.view);
    visit(screen, std::string(link.name()));
    for (Entity entity : link.rows) {
      const AnyTable& table = screen.workspace.plan().table(entity);
      if (table.empty()) continue;
      screen.workspace.selection = {entity, table.id_at(0)};
      screen.frames();
      visit(screen, std::string(link.name()) + " with details");
      const bool more = screen.press(say(screen.workspace.language, words::form_all));
      if (more) visit(screen, std::string(link.name()) + " with all fields");
      screen.press(say(screen.workspace.language, words::form_fewer));
    }
  }
}

template <class Visit>
void visit_layers(VisitedScreen& screen, Visit visit) {
  Workspace& workspace = screen.workspace;
  screen.look_at(View::goals);
  screen.run("view.menu");
  screen.frames();
  visit(screen, "menu");
  screen.run("view.menu");
  screen.frames();
  for (const char* typed : {"", "e", "xyzzy"}) {
    screen.run("view.palette");
    screen.frames();
    screen.type(typed);
    visit(screen, std::string("palette ") + typed);
    screen.run("view.palette");
    screen.frames();
  }
  workspace.search = "xyzzy";
  screen.frames();
  visit(screen, "search without hits");
  screen.look_at(View::goals);
  workspace.update_ready = true;
  screen.frames();
  visit(screen, "a new version");
  workspace.update_ready = false;
  workspace.offers_install = workspace.can_install = true;
  screen.frames();
  visit(screen, "a place on the device");
  workspace.offers_install = false;
  workspace.tell(Phrase(Key(words::restore_done)));
  screen.frames();
  visit(screen, "message");
  workspace.file_over = true;
  screen.frames();
  visit(screen, "a file over the page");
  workspace.file_over = false;
}

template <class Visit>
void visit_start(VisitedScreen& screen, Visit visit) {
  Workspace& workspace = screen.workspace;
  const std::string plan(workspace.plan().head->id.view());
  screen.storage.damage(plan, "spoilt");
  screen.look_at(View::start);
  workspace.show_restore_points(plan);
  screen.frames(3);
  visit(screen, "restore points");
  screen.files.next_open = {"plan.json", R"({"format": "koers-plan")"};
  screen.run("file.open");
  screen.look_at(View::start);
  visit(screen, "problems of a file");
  workspace.forget(workspace.stored.front());
  screen.frames();
  visit(screen, "question");
  workspace.question.reset();
  screen.storage.writer = false;
  workspace.open_stored(plan);
  screen.storage.deliver();
  screen.look_at(View::goals);
  visit(screen, "a plan that is only read");
  screen.storage.writer = true;
  workspace.open_stored(plan);
  screen.storage.deliver();
  screen.look_at(View::support);
  screen.run("baseline.defaults");
  screen.run("baseline.round");
  screen.frames(3);
  visit(screen, "the laptop goes round");
  workspace.round.reset();
  screen.storage.deliver();
  workspace.close_plan();
  screen.frames(3);
  visit(screen, "no plan");
}

template <class Visit>
void visit_everything(Language language, Visit visit) {
  for (float width : {1440.0F, 1024.0F, 390.0F}) {
    const auto at_width = [&](TestScreen& screen, const std::string& where) {
      visit(screen, where + " at " + std::to_string(static_cast<int>(width)));
    };
    VisitedScreen screen(language, width);
    visit_views(screen, at_width);
    visit_layers(screen, at_width);
    visit_start(screen, at_width);
  }
}

}  // namespace koers
