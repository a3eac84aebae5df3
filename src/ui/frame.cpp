// What stands around the view: the rail with the chain of the mission, the top with plan, save
// state and commands, the details of what is selected, and what was said last.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/summary.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/interface.h"

namespace koers {

namespace {

struct RailEntry {
  View view;
  const char* icon;
};

constexpr RailEntry rail[] = {
    {View::start, icon::home},
    {View::vision, icon::vision},
    {View::destination, icon::destination},
    {View::goals, icon::goal},
    {View::activities, icon::activity},
    {View::calendar, icon::calendar},
    {View::budget, icon::budget},
    {View::overview, icon::file},
};

std::string entry_name(const Canvas& canvas, View view) {
  return say_named(canvas.language(),
                   std::string("view.") + view_names[static_cast<std::size_t>(view)] + ".name");
}

void rail_button(Canvas& canvas, const RailEntry& entry, float width, bool small) {
  const std::string action = std::string("go.") + view_names[static_cast<std::size_t>(entry.view)];
  const std::string name = entry_name(canvas, entry.view);
  ButtonOptions options;
  options.look = ButtonLook::rail;
  options.icon = entry.icon;
  options.width = width;
  options.icon_only = small;
  options.current = canvas.workspace.view == entry.view;
  const std::optional<Key> reason = canvas.registry.find(action)->blocked(canvas.workspace);
  options.disabled = reason.has_value();
  if (reason) options.reason = canvas.words(*reason);
  const int count =
      canvas.workspace.has_plan() ? rows_in_view(canvas.plan(), static_cast<int>(entry.view)) : -1;
  if (!small && count > 0) options.trailing = std::to_string(count);
  const Box box = next_box(width, Style::control_height);
  if (button(canvas, action, name, options)) canvas.run(action);
  if (!small) return;
  // Under the picture its name, as small as can be read.
  const float text = std::min(text_width(canvas, name, 11), width);
  const Ink ink = options.disabled  ? faded(canvas.style.muted, 0.6F)
                  : options.current ? canvas.style.accent
                                    : canvas.style.ink;
  paint_text_in(canvas, {box.x + (width - text) / 2, box.y + 32, text + 1, 14}, name, ink, 11);
}

struct Save {
  Key words;
  const char* icon;
  Ink ink;
};

Save save_state(const Canvas& canvas) {
  const Style& style = canvas.style;
  switch (canvas.workspace.autosave().state()) {
    case SaveState::saved:
      return {words::save_saved, icon::done, style.good};
    case SaveState::saving:
      return {words::save_saving, icon::clock, style.muted};
    case SaveState::failed:
      return {words::save_failed, icon::alarm, style.error};
    case SaveState::reader:
      return {words::save_reader, icon::lock, style.warning};
    case SaveState::nothing:
      break;
  }
  return {words::save_nothing, icon::info, style.muted};
}

void show_save_state(Canvas& canvas, float width) {
  const Save save = save_state(canvas);
  const std::string text = canvas.words(save.words);
  const Box box = next_box(width, Style::control_height);
  paint_icon(canvas, {box.x, box.y, 18, box.height}, save.icon, save.ink, 16);
  paint_text_in(canvas, {box.x + 24, box.y, box.width - 24, box.height}, text, save.ink,
                Style::small);
  take_box(canvas, box);
  Node node;
  node.id = ImGui::GetID("save-state");
  node.role = NodeRole::status;
  node.name = text;
  node.box = node.clip = box;
  canvas.add(std::move(node));
}

void icon_action(Canvas& canvas, const char* action, const char* icon) {
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon;
  options.icon_only = true;
  action_button(canvas, action, options);
}

}  // namespace

void Interface::show_rail(Box box) {
  begin_region(canvas_, "rail", NodeRole::navigation, canvas_.words(words::frame_rail),
               {box, canvas_.style.surface, 10, true, true});
  const bool small = canvas_.screen.compact();
  for (const RailEntry& entry : rail) {
    rail_button(canvas_, entry, box.width - 20, small);
    space(small ? 8.0F : 0.0F);
  }
  end_region(canvas_);
}

void Interface::show_bottom_bar(Box box) {
  begin_region(canvas_, "rail", NodeRole::navigation, canvas_.words(words::frame_rail),
               {box, canvas_.style.surface, 4, false});
  // Where not all fit, the bar is moved with a finger.
  const float width = std::max(72.0F, (box.width - 8) / static_cast<float>(std::size(rail)));
  bool first = true;
  for (const RailEntry& entry : rail) {
    if (!first) beside(0);
    first = false;
    rail_button(canvas_, entry, width, true);
  }
  end_region(canvas_);
}

void Interface::show_top(Box box) {
  begin_region(canvas_, "top", NodeRole::banner, canvas_.words(words::frame_top),
               {box, canvas_.style.surface, 10, false, false, false, true});
  ImGui::Indent(10);
  const bool narrow = canvas_.screen.narrow();
  const Workspace& workspace = canvas_.workspace;
  const float right = narrow ? 4 * 44.0F : 5 * 44.0F + 236;
  const float save = narrow ? 30.0F : 290.0F;
  const float title = std::max(60.0F, box.width - 40 - right - save);
  const std::string name =
      workspace.has_plan() ? canvas_.plan().head->title : canvas_.words(words::app_name);
  const Box at = next_box(title, Style::control_height);
  paint_text_in(canvas_, at, name, canvas_.style.ink, Style::section, true);
  take_box(canvas_, at);
  beside();
  show_save_state(canvas_, save);
  beside();
  ButtonOptions search;
  search.icon = icon::search;
  search.icon_only = narrow;
  search.width = narrow ? 0 : 228;
  if (!canvas_.screen.compact()) search.trailing = "Ctrl+K";
  if (button(canvas_, "commands", canvas_.words(words::frame_commands), search))
    canvas_.run("view.palette");
  beside();
  icon_action(canvas_, "edit.undo", icon::undo);
  beside();
  icon_action(canvas_, "edit.redo", icon::redo);
  beside();
  icon_action(canvas_, "file.share", icon::share);
  if (!narrow) {
    beside();
    icon_action(canvas_, "file.save", icon::download);
    beside();
    icon_action(canvas_, canvas_.language() == Language::dutch ? "language.en" : "language.nl",
                icon::languages);
  }
  end_region(canvas_);
}

void Interface::show_panel(Box box) {
  const Subject subject = canvas_.workspace.selection;
  if (canvas_.plan().table(subject.entity).index_of(subject.id) == AnyTable::npos) {
    canvas_.workspace.selection = {};
    ++canvas_.workspace.revision;
    return;
  }
  begin_region(canvas_, "panel", NodeRole::complementary, canvas_.words(words::frame_panel),
               {box, canvas_.style.surface, 18, true, false, !canvas_.screen.narrow()});
  heading(canvas_, entity_name(canvas_.language(), subject.entity, false), 2);
  icon_action(canvas_, "row.up", icon::arrow_up);
  beside(0);
  icon_action(canvas_, "row.down", icon::arrow_down);
  beside(0);
  icon_action(canvas_, "row.duplicate", icon::copy);
  beside(0);
  icon_action(canvas_, "row.remove", icon::trash);
  beside(0);
  icon_action(canvas_, "view.deselect", icon::close);
  space(4);
  form_.show(canvas_, subject);
  end_region(canvas_);
}

void Interface::show_message() {
  const bool reader = canvas_.workspace.read_only();
  const auto& message = canvas_.workspace.message();
  const bool update = canvas_.workspace.update_ready;
  if (!message && !reader && !update) return;
  const std::string text = message
                               ? canvas_.words(message->phrase)
                               : canvas_.words(reader ? words::store_reader : words::update_ready);
  const Screen& screen = canvas_.screen;
  const bool has_button = reader || (update && !message);
  const float wanted = text_width(canvas_, text, Style::body) + 40 + (has_button ? 230.0F : 0.0F);
  const float width = std::min(wanted, screen.width - 24);
  const float lines =
      text_height(canvas_, text, Style::body, width - 32 - (has_button ? 230.0F : 0.0F));
  const float height = std::max(44.0F, lines + 24);
  const Box box{(screen.width - width) / 2,
                screen.height - height - (screen.narrow() ? 70.0F : 18.0F), width, height};
  begin_layer("message-layer", box);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 8);
  begin_region(canvas_, "message", NodeRole::group, canvas_.words(words::frame_message),
               {box, canvas_.style.ink, 4, false});
  ImGui::PopStyleVar();
  const Ink ink = canvas_.style.paper;
  paint_wrapped(
      canvas_,
      {box.x + 16, box.y + (height - lines) / 2, width - 32 - (has_button ? 230.0F : 0.0F), lines},
      text, ink, Style::body);
  Node node;
  node.id = ImGui::GetID("said");
  node.role = NodeRole::status;
  node.name = text;
  node.box = node.clip = box;
  canvas_.add(std::move(node));
  if (has_button) {
    ImGui::SetCursorScreenPos({box.x + width - 226, box.y + (height - Style::control_height) / 2});
    ButtonOptions options;
    options.width = 218;
    if (reader)
      action_button(canvas_, "file.take_over", options);
    else if (button(canvas_, "update", canvas_.words(words::update_accept), options))
      canvas_.workspace.ports().world.reload();
  }
  end_region(canvas_);
  end_layer();
}

}  // namespace koers
