// The door of the page: what JavaScript calls. It holds the one program of this tab.
#include <emscripten.h>

#include <memory>
#include <string>

#include <imgui.h>

#include "app/print/print.h"
#include "text/speech.h"
#include "text/words.h"
#include "ui/interface.h"
#include "web/browser.h"
#include "web/files.h"
#include "web/mirror.h"
#include "web/painter.h"
#include "web/storage.h"

namespace koers {

namespace {

class WebWorld : public World {
 public:
  Date today() const override { return {browser_today()}; }
  double milliseconds() const override { return browser_now(); }
  void setting(std::string_view name, std::string_view value) override {
    browser_setting(std::string(name).c_str(), std::string(value).c_str());
  }
  void reload() override { browser_reload(); }
  void install() override { browser_install(); }
};

struct Program {
  explicit Program(std::uint64_t seed)
      : registry(all_actions()),
        workspace({storage, files, world}, seed),
        interface(workspace, registry) {}

  Answers answers;
  WebStorage storage{answers};
  WebFiles files{answers};
  WebWorld world;
  Registry registry;
  Workspace workspace;
  Interface interface;
  Painter painter;
  std::string fonts[3];
  std::string mirrored;
  float zoom = 1;
  double last_ms = 0;
};

std::unique_ptr<Program> program;  // one page, one program

// Hands the nodes to the page, when they differ from the last ones.
void mirror() {
  std::string nodes = nodes_as_json(program->interface.nodes());
  const NodeId focus = program->interface.take_focus_wanted();
  if (nodes == program->mirrored && focus == 0) return;
  program->mirrored = std::move(nodes);
  browser_mirror(program->mirrored.data(), static_cast<int>(program->mirrored.size()),
                 program->interface.modal(), focus);
}

// One pass without painting: what a click leads to happens inside the click.
bool pass() {
  const double now = browser_now();
  const auto seconds = static_cast<float>((now - program->last_ms) / 1000);
  program->last_ms = now;
  bool again = program->interface.frame(seconds);
  for (int i = 0; i < 3 && again; ++i) again = program->interface.frame(0);
  if (program->zoom != program->interface.zoom()) {
    program->zoom = program->interface.zoom();
    browser_zoom(program->zoom);
  }
  mirror();
  return again;
}

std::string taken(char* bytes, int length) {
  std::string text(bytes, static_cast<std::size_t>(length));
  std::free(bytes);
  return text;
}

}  // namespace

}  // namespace koers

extern "C" {

// False when this machine has no WebGL 2.
EMSCRIPTEN_KEEPALIVE bool koers_start(unsigned seed_low, unsigned seed_high) {
  koers::program = std::make_unique<koers::Program>((std::uint64_t{seed_high} << 32U) | seed_low);
  return koers::program->painter.open();
}

// Which: 0 regular, 1 semibold, 2 icons. The bytes become ours.
EMSCRIPTEN_KEEPALIVE void koers_font(int which, char* bytes, int length) {
  auto& fonts = koers::program->fonts;
  fonts[which] = koers::taken(bytes, length);
  if (which == 2) koers::program->interface.set_fonts(fonts[0], fonts[1], fonts[2]);
}

// The language to speak, and its words. False when they are those of another version.
EMSCRIPTEN_KEEPALIVE bool koers_words(char* language, int length, char* words, int size) {
  const koers::Language spoken = koers::language_of(koers::taken(language, length));
  if (!koers::learn(spoken, koers::taken(words, size))) return false;
  koers::program->workspace.language = spoken;
  return true;
}

EMSCRIPTEN_KEEPALIVE void koers_settings(int look, bool dark, bool contrast, bool touch) {
  auto& workspace = koers::program->workspace;
  workspace.look = static_cast<koers::Look>(look);
  koers::program->interface.set_surroundings({dark, contrast, touch});
}

EMSCRIPTEN_KEEPALIVE void koers_screen(float width, float height, float density) {
  koers::program->interface.set_screen(width, height, density);
}

EMSCRIPTEN_KEEPALIVE void koers_ready() { koers::program->workspace.set_view(koers::View::start); }

// Lays out and paints; true when another frame must follow at once.
EMSCRIPTEN_KEEPALIVE bool koers_frame() {
  const bool again = koers::pass();
  koers::program->painter.paint(*ImGui::GetDrawData());
  return again;
}

// Time passes, whether anything is painted or not. Gives the milliseconds until something is due
// again, negative for never.
EMSCRIPTEN_KEEPALIVE double koers_tick() {
  const std::uint64_t before = koers::program->workspace.revision;
  const double wake = koers::program->workspace.tick();
  if (koers::program->workspace.revision != before) browser_wake();
  return wake;
}

EMSCRIPTEN_KEEPALIVE void koers_event(unsigned node, int kind, char* text, int length) {
  koers::program->interface.event(
      {node, static_cast<koers::EventKind>(kind), koers::taken(text, length)});
  koers::pass();
}

EMSCRIPTEN_KEEPALIVE void koers_pointer(float x, float y) {
  koers::program->interface.pointer(x, y);
}

EMSCRIPTEN_KEEPALIVE bool koers_scroll(float dx, float dy) {
  return koers::program->interface.scroll(dx, dy);
}

EMSCRIPTEN_KEEPALIVE bool koers_scroll_pages(float pages) {
  return koers::program->interface.scroll_pages(pages);
}

EMSCRIPTEN_KEEPALIVE bool koers_grab(float x, float y, bool finger) {
  return koers::program->interface.grab(x, y, finger);
}

EMSCRIPTEN_KEEPALIVE void koers_drag(float x, float y) { koers::program->interface.drag(x, y); }

EMSCRIPTEN_KEEPALIVE void koers_drop(bool cancelled) { koers::program->interface.drop(cancelled); }

EMSCRIPTEN_KEEPALIVE bool koers_key(char* key, int length) {
  const bool taken = koers::program->interface.key(koers::taken(key, length));
  if (taken) koers::pass();
  return taken;
}

EMSCRIPTEN_KEEPALIVE bool koers_is_shortcut(char* keys, int length) {
  const std::string wanted = koers::taken(keys, length);
  for (const koers::Action& action : koers::program->registry.all())
    if (wanted == action.shortcut) return true;
  return false;
}

EMSCRIPTEN_KEEPALIVE bool koers_shortcut(char* keys, int length) {
  const bool known = koers::program->interface.shortcut(koers::taken(keys, length));
  if (known) koers::pass();
  return known;
}

EMSCRIPTEN_KEEPALIVE void koers_answer(int ticket, int code, char* text, int length) {
  koers::program->answers.come(ticket, code, koers::taken(text, length));
}

// A file that came by itself: dropped on the page, or opened with Koers by the system.
EMSCRIPTEN_KEEPALIVE void koers_opened(int code, char* text, int length) {
  koers::program->workspace.opened(koers::file_result_of(code),
                                   koers::opened_file_of(koers::taken(text, length)));
}

EMSCRIPTEN_KEEPALIVE void koers_file_over(bool over) { koers::program->workspace.file_over = over; }

EMSCRIPTEN_KEEPALIVE void koers_hide() { koers::program->workspace.hide(); }
// The device does not take what is on the screen.
EMSCRIPTEN_KEEPALIVE bool koers_in_trouble() {
  return koers::program->workspace.autosave().state() == koers::SaveState::failed;
}
// Another tab writes the plan now; nobody does any more; it wrote something.
EMSCRIPTEN_KEEPALIVE void koers_lost_plan(char* plan, int length) {
  koers::program->workspace.storage_taken_over(koers::taken(plan, length));
}
EMSCRIPTEN_KEEPALIVE void koers_free_plan(char* plan, int length) {
  koers::program->workspace.storage_free(koers::taken(plan, length));
}
EMSCRIPTEN_KEEPALIVE void koers_changed_plan(char* plan, int length) {
  koers::program->workspace.storage_changed(koers::taken(plan, length));
}
EMSCRIPTEN_KEEPALIVE void koers_update_ready() { koers::program->workspace.update_ready = true; }
EMSCRIPTEN_KEEPALIVE void koers_offline_ready() { koers::program->workspace.offline_ready = true; }
// The network is gone. Who is busy with a plan hears that it does not matter.
EMSCRIPTEN_KEEPALIVE void koers_offline() {
  auto& workspace = koers::program->workspace;
  if (workspace.has_plan()) workspace.tell(koers::words::offline_now);
}
// The browser can install Koers, or no longer; whether that is offered at the foot of the screen.
EMSCRIPTEN_KEEPALIVE void koers_can_install(bool can, bool offered) {
  koers::program->workspace.can_install = can;
  koers::program->workspace.offers_install = can && offered;
}

// The browser prints by itself: the paper gets what is looked at.
EMSCRIPTEN_KEEPALIVE void koers_paper() {
  const std::string html = koers::printed(koers::program->workspace);
  browser_paper(html.data(), static_cast<int>(html.size()));
}

EMSCRIPTEN_KEEPALIVE void koers_context_lost() { koers::program->painter.lose(); }
EMSCRIPTEN_KEEPALIVE void koers_context_restored() { koers::program->painter.open_again(); }
}
