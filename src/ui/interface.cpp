#include "ui/interface.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/cells.h"
#include "app/goal_order.h"
#include "calendar/year_scope.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr float top_height = 56;
constexpr float bar_height = 60;
constexpr float panel_width = 340;
constexpr float tabs_height = 45;
constexpr int most_settling = 8;  // a layout that goes to and fro may not keep a laptop awake

ImFont* font_from(std::string_view bytes, std::string_view icons) {
  ImGuiIO& io = ImGui::GetIO();
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // The atlas only reads the bytes.
  ImFont* font = io.Fonts->AddFontFromMemoryTTF(
      const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), Style::body, &config);
  if (!icons.empty()) {
    config.MergeMode = true;
    config.GlyphOffset = {0, 2};
    io.Fonts->AddFontFromMemoryTTF(const_cast<char*>(icons.data()), static_cast<int>(icons.size()),
                                   Style::body, &config);
  }
  return font;
}

void enlarge(Box& box, float zoom) {
  box = {box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom};
}

void enlarge(Node& node, float zoom) {
  enlarge(node.box, zoom);
  enlarge(node.clip, zoom);
  node.text_top *= zoom;
}

}  // namespace

Interface::Interface(Workspace& workspace, const Registry& registry)
    : context_(ImGui::CreateContext()), canvas_(workspace, registry) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTrickleEventQueue = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

Interface::~Interface() {
  // Without a painter nobody else lets go of the pictures of the glyphs.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void Interface::set_fonts(std::string_view regular, std::string_view semibold,
                          std::string_view icons) {
  canvas_.fonts.regular = font_from(regular, icons);
  canvas_.fonts.semibold = font_from(semibold, icons);
}

void Interface::set_screen(float width, float height, float density) {
  raw_screen_ = {0, 0, width, height};
  density_ = density;
  apply_zoom();
}

// As large as the width allows: a wide line of about seventy letters.
float Interface::wanted_zoom() const {
  if (!canvas_.workspace.has_plan() || canvas_.workspace.view != View::talk) return 1;
  return std::clamp(raw_screen_.width / 900, 1.0F, 2.0F);
}

void Interface::apply_zoom() {
  zoom_ = wanted_zoom();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {raw_screen_.width / zoom_, raw_screen_.height / zoom_};
  io.DisplayFramebufferScale = {density_ * zoom_, density_ * zoom_};
  // A keyboard came up on the screen: what is typed in must not lie under it.
  if (io.DisplaySize.y < canvas_.screen.height && canvas_.focused != 0) canvas_.reveal_focus = true;
  canvas_.screen = {io.DisplaySize.x, io.DisplaySize.y};
}

void Interface::event(UiEvent event) {
  const bool deed = event.kind != EventKind::focus && event.kind != EventKind::blur;
  if (deed) voice_.polite.moment_is_over();
  if (event.kind == EventKind::focus) {
    if (canvas_.focused != event.node) canvas_.reveal_focus = true;
    canvas_.focused = event.node;
    canvas_.focus_visible = event.text == "visible";
  } else if (event.kind == EventKind::blur && canvas_.focused == event.node) {
    canvas_.focused = 0;
  } else if (event.kind == EventKind::escape) {
    escape();
    return;
  }
  canvas_.inbox.push_back(std::move(event));
}

// Takes away what lies on top.
void Interface::escape() {
  Workspace& workspace = canvas_.workspace;
  if (workspace.question) {
    workspace.question.reset();
    ++workspace.revision;
  } else if (workspace.menu_open) {
    canvas_.run("view.menu");
  } else if (workspace.palette_open) {
    canvas_.run("view.palette");
  } else if (canvas_.dragging.node != 0) {
    drop(true);
  } else if (workspace.message()) {
    workspace.dismiss();
  } else if (workspace.round) {
    stop_round(workspace);
  } else {
    canvas_.run("view.deselect");
  }
}

bool Interface::key(std::string_view key) {
  if (!canvas_.listens || canvas_.modal != 0) return false;
  canvas_.inbox.push_back({0, EventKind::key, std::string(key)});
  return true;
}

bool Interface::shortcut(std::string_view keys) {
  // While the laptop goes round nobody undoes what another gave, nor goes elsewhere.
  if (canvas_.workspace.round) return false;
  for (const Action& action : canvas_.registry.all())
    if (*action.shortcut != 0 && keys == action.shortcut) {
      canvas_.run(action.id);
      return true;
    }
  return false;
}

void Interface::pointer(float x, float y) { ImGui::GetIO().AddMousePosEvent(x / zoom_, y / zoom_); }

NodeId Interface::take_focus_wanted() {
  const NodeId wanted = std::exchange(canvas_.focus_wanted, 0);
  if (wanted == 0) return wanted;
  canvas_.focused = wanted;  // as the world will tell in a moment
  canvas_.reveal_focus = true;
  return wanted;
}

void Interface::apply_style() {
  canvas_.style = style_for(canvas_.workspace.look, canvas_.around);
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 1;
  style.ItemSpacing = {Style::gap, Style::gap};
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ScrollbarGrab] = ImGui::ColorConvertU32ToFloat4(canvas_.style.control);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = ImGui::ColorConvertU32ToFloat4(canvas_.style.muted);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = ImGui::ColorConvertU32ToFloat4(canvas_.style.muted);
  style.Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(canvas_.style.paper);
}

// A card takes the height of what stood in it a frame ago, and what holds the card a frame later.
bool Interface::stands() {
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    if (!window->Active || window->SkipItems) continue;
    const float high =
        std::max(window->DC.CursorMaxPos.y, window->DC.IdealMaxPos.y) - window->DC.CursorStartPos.y;
    if (std::abs(std::floor(high) - window->ContentSize.y) >= 1) return false;
  }
  return true;
}

bool Interface::sees_focus() const {
  for (const Node& node : canvas_.nodes)
    if (node.id == canvas_.focused)
      return node.box.y >= node.clip.y &&
             node.box.y + node.box.height <= node.clip.y + node.clip.height;
  return true;
}

bool Interface::frame(float seconds) {
  ImGui::GetIO().DeltaTime = seconds > 0 ? seconds : 1.0F / 60;
  apply_style();
  apply_zoom();
  canvas_.begin_frame();
  const bool had_events = !canvas_.inbox.empty();
  const bool revealing = canvas_.reveal_focus;
  ImGui::NewFrame();
  show_skip_link();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({canvas_.screen.width, canvas_.screen.height});
  ImGui::Begin("koers", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  if (canvas_.workspace.round)
    round_.show(canvas_);
  else if (canvas_.workspace.has_plan() && canvas_.workspace.view == View::talk)
    show_main({0, 0, canvas_.screen.width, canvas_.screen.height});  // the conversation has it all
  else
    show_parts(canvas_.screen);
  ImGui::End();
  const std::optional<FootBar> bar = foot_bar_of(canvas_);
  if (bar) show_foot_bar(canvas_, *bar);
  palette_.show(canvas_);
  menu_.show(canvas_);
  question_.show(canvas_);
  show_drop();
  say_aloud(bar);
  ImGui::Render();
  // What was not taken belongs to widgets that are gone.
  canvas_.inbox.clear();
  if (canvas_.dragging.dropped) canvas_.dragging = {};
  if (zoom_ != 1)
    for (Node& node : canvas_.nodes) enlarge(node, zoom_);
  keep_focus();
  // What an event changed must show at once: a fast typist's next letter comes upon what is there.
  const bool changed = painted_revision_ != canvas_.workspace.revision || had_events;
  painted_revision_ = canvas_.workspace.revision;
  settling_ = changed ? 0 : settling_ + 1;
  const bool may_settle = settling_ < most_settling;
  const bool settles = may_settle && !stands();
  // Where something is that was out of sight is only known when it comes into sight, and what
  // stands above it may still grow: it is scrolled to until it is there.
  if (revealing && may_settle && (settles || !sees_focus())) canvas_.reveal_focus = true;
  if (!may_settle) canvas_.reveal_focus = false;  // it does not show
  return changed || canvas_.reveal_focus || canvas_.works_on || settles;
}

// All that stands around a view, and the view.
void Interface::show_parts(const Screen& screen) {
  const bool panel = !canvas_.workspace.selection.id.empty() && canvas_.workspace.has_plan();
  show_top({0, 0, screen.width, top_height});
  if (screen.narrow()) {
    const float body = screen.height - top_height - bar_height;
    const float sheet = panel ? body * 0.55F : 0;
    show_main({0, top_height, screen.width, body - sheet});
    if (panel) show_panel({0, screen.height - bar_height - sheet, screen.width, sheet});
    show_bottom_bar({0, screen.height - bar_height, screen.width, bar_height});
  } else {
    const float rail = rail_width();
    const float side = panel ? panel_width : 0;
    show_rail({0, top_height, rail, screen.height - top_height});
    show_main({rail, top_height, screen.width - rail - side, screen.height - top_height});
    if (panel) show_panel({screen.width - side, top_height, side, screen.height - top_height});
  }
}

// A file is held over the page: what letting go will do.
void Interface::show_drop() {
  if (!canvas_.workspace.file_over) return;
  const Screen& screen = canvas_.screen;
  const Box all{0, 0, screen.width, screen.height};
  begin_layer("drop-layer", all);
  paint_box(canvas_, all, faded(canvas_.style.paper, 0.85F));
  const Box inside{12, 12, screen.width - 24, screen.height - 24};
  paint_frame(canvas_, inside, canvas_.style.accent, 10, 3);
  const std::string text = canvas_.words(words::file_drop);
  const float width = text_width(canvas_, text, Style::title, true);
  paint_text(canvas_, (screen.width - width) / 2, screen.height / 2 - Style::title, text,
             canvas_.style.ink, Style::title, true);
  canvas_.add(plain_node(id_of("drop"), NodeRole::text, text, inside));
  end_layer();
}

// What changed, for who cannot see it.
void Interface::say_aloud(const std::optional<FootBar>& bar) {
  Workspace& workspace = canvas_.workspace;
  const bool failed = workspace.autosave().state() == SaveState::failed;
  if (std::exchange(heard_view_, workspace.view) != workspace.view)
    voice_.polite.say(canvas_.words(
        words::live_opened(canvas_.words(action_words(link_of(workspace.view).action)))));
  say_place();
  if (!canvas_.announced.empty())
    voice_.polite.say(std::exchange(canvas_.announced, std::string()));
  // What shows goes before what went by.
  if (workspace.file_over)
    voice_.polite.stands(canvas_.words(words::file_drop));
  else if (bar && !bar->wrong)
    voice_.polite.stands(bar->text, bar->version);
  else
    voice_.polite.stands({});
  if (bar && bar->wrong)
    voice_.urgent.stands(bar->text, bar->version);
  else
    voice_.urgent.stands(failed ? canvas_.words(words::save_failed) : std::string());
  voice_.show(canvas_);
}

// The row that is chosen came to stand elsewhere in its list.
void Interface::say_place() {
  const Subject& row = canvas_.workspace.selection;
  const Plan& plan = canvas_.plan();
  if (row.id.empty()) {
    heard_row_ = {};
    return;
  }
  // Asked in every frame: the list is gone through only when something can have moved.
  if (row == heard_row_ && plan.head == heard_plan_.head &&
      same_tables(plan, heard_plan_,
                  {row.entity, Entity::goals, Entity::it_plans, Entity::school_years}))
    return;
  heard_plan_ = plan;
  Ids rows = rows_of_year(plan, row.entity);
  if (row.entity == Entity::goals) rows = in_goal_order(plan, rows);
  const auto found = std::find(rows.begin(), rows.end(), row.id);
  const std::size_t place =
      found == rows.end() ? AnyTable::npos : static_cast<std::size_t>(found - rows.begin());
  const std::size_t before = std::exchange(heard_place_, place);
  if (std::exchange(heard_row_, row) != row || before == place) return;
  if (before == AnyTable::npos || place == AnyTable::npos) return;
  voice_.polite.say(canvas_.words(words::live_moved(row_name(plan, row.entity, row.id),
                                                    static_cast<int>(found - rows.begin()) + 1,
                                                    static_cast<int>(rows.size()))));
}

// The first thing that Tab comes to goes past all that stands around the view. It shows only then.
void Interface::show_skip_link() {
  const NodeId id = ImHashStr("skip");
  const std::string text = canvas_.words(words::frame_skip);
  const float width = text_width(canvas_, text, Style::body, true) + 32;
  const Box box{12, 10, std::min(width, canvas_.screen.width - 24), Style::control_height};
  Node node;
  node.id = id;
  node.role = NodeRole::link;
  node.name = text;
  node.box = box;
  node.clip = canvas_.focused == id ? box : Box{};
  canvas_.add(std::move(node));
  skips_ = canvas_.take(id, EventKind::press);
  if (canvas_.focused != id) return;
  begin_layer("skip-layer", box);
  paint_box(canvas_, box, canvas_.style.accent, Style::radius);
  paint_text_in(canvas_, {box.x + 16, box.y, box.width - 30, box.height}, text,
                canvas_.style.on_accent, Style::body, true);
  end_layer();
}

// What had the keyboard is gone with what it did: it goes to the first thing of the view, not back
// to the beginning of the page.
void Interface::keep_focus() {
  if (std::exchange(skips_, false)) canvas_.focused = ImHashStr("skipped");
  if (canvas_.focused == 0 || canvas_.focus_wanted != 0 || canvas_.modal != 0) return;
  bool in_main = false;
  NodeId first = 0;
  for (const Node& node : canvas_.nodes) {
    if (node.id == canvas_.focused) return;
    in_main = in_main || node.role == NodeRole::main;
    if (in_main && first == 0 && is_interactive(node.role)) first = node.id;
  }
  canvas_.focus_wanted = first;
  canvas_.focused = 0;
}

void Interface::show_main(Box box) {
  // Without a plan there is what one begins with.
  const bool can_show =
      canvas_.workspace.has_plan() || link_of(canvas_.workspace.view).part == View::start;
  const View view = can_show ? canvas_.workspace.view : View::start;
  if (part_of(view).size() > 1 && view != View::talk) {
    show_tabs({box.x, box.y, box.width, tabs_height});
    box.y += tabs_height;
    box.height -= tabs_height;
  }
  const char* name = link_of(view).name();
  begin_region(canvas_, name, NodeRole::main, canvas_.words(words::frame_main),
               {box, canvas_.style.paper, canvas_.screen.narrow() ? 16.0F : 28.0F});
  std::unique_ptr<Page>& page = pages_[static_cast<std::size_t>(view)];
  if (page == nullptr) page = make_page(view);
  ImGui::PushID(name);
  page->show(canvas_);
  ImGui::PopID();
  end_region(canvas_);
}

}  // namespace koers
