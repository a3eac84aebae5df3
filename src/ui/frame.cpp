// What stands around the view: the rail with the chain of the mission, the top with plan, save
// state and commands, the details of what is selected.
#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/cells.h"
#include "app/rule_words.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/interface.h"

namespace koers {

namespace {

constexpr float under_tabs = 4;  // where a bar to scroll with fits, on a narrow screen

constexpr float wide_rail_width = 208;
constexpr float small_rail_width = 100;
constexpr float rail_padding = 20;
constexpr float small_name = 11;    // under a picture
constexpr float smallest_name = 9;  // … of a word that does not fit there

// Of a part of the rail, by the view that leads it.
const char* part_icon(View view) {
  switch (view) {
    case View::start:
      return icon::home;
    case View::vision:
      return icon::vision;
    case View::destination:
      return icon::destination;
    case View::baseline:
      return icon::baseline;
    case View::goals:
      return icon::goal;
    case View::activities:
      return icon::activity;
    case View::calendar:
      return icon::calendar;
    case View::budget:
      return icon::budget;
    case View::stakeholders:
      return icon::people;
    case View::teams:
      return icon::study_day;
    case View::progress:
      return icon::progress;
    default:
      return icon::file;
  }
}

ButtonOptions link_options(const Canvas& canvas, const Link& link) {
  ButtonOptions options;
  options.look = ButtonLook::rail;
  options.icon = part_icon(link.view);
  options.current = link_of(canvas.workspace.view).part == link.view;
  const std::optional<Key> reason = canvas.registry.find(link.action)->blocked(canvas.workspace);
  options.disabled = reason.has_value();
  if (reason) options.reason = canvas.words(*reason);
  return options;
}

std::string link_name(const Canvas& canvas, const Link& link) {
  return say_named(canvas.language(), std::string("view.") + link.name() + ".name");
}

// What the leading view of a part is called among the tabs, where the part has the broader name.
std::string tab_name(const Canvas& canvas, const Link& link) {
  const std::optional<Key> own = find_key(std::string("view.") + link.name() + ".tab");
  return own ? canvas.words(*own) : link_name(canvas, link);
}

void wide_link(Canvas& canvas, const Link& link, float width, std::size_t rows) {
  ButtonOptions options = link_options(canvas, link);
  options.width = width;
  if (rows > 0) options.trailing = std::to_string(rows);
  if (button(canvas, link.action, link_name(canvas, link), options)) canvas.run(link.action);
}

// A long word under a picture is written smaller before it is cut off.
float small_size(Canvas& canvas, const std::string& name, float width) {
  float size = small_name;
  while (size > smallest_name && text_width(canvas, name, size) > width - 2) size -= 0.5F;
  return size;
}

// A picture with its name under it, for an action.
void small_button(Canvas& canvas, const char* action, const std::string& name, float width,
                  const ButtonOptions& options) {
  const Box box = next_box(width, 52);
  NodeId id = 0;
  take_box(canvas, box, action, &id);
  const Style& style = canvas.style;
  const Ink ink = options.disabled       ? faded(style.muted, 0.6F)
                  : options.stands_out() ? style.accent
                                         : style.ink;
  if (options.stands_out()) paint_box(canvas, box, style.soft, Style::radius);
  paint_icon(canvas, {box.x, box.y + 6, box.width, 24}, options.icon, ink, 20);
  const float size = small_size(canvas, name, width);
  const float text = std::min(text_width(canvas, name, size), width - 2);
  paint_text_in(canvas, {box.x + (width - text) / 2, box.y + 32, text + 1, 14}, name, ink, size);
  if (pressable_node(canvas, id, NodeRole::button, name, box, options)) canvas.run(action);
}

void small_link(Canvas& canvas, const Link& link, float width) {
  small_button(canvas, link.action, link_name(canvas, link), width, link_options(canvas, link));
}

struct Save {
  Key words;
  const char* icon;
  Ink ink;
};

Save save_state(const Canvas& canvas) {
  const Style& style = canvas.style;
  if (canvas.workspace.visiting() != nullptr)
    return {words::frame_read_only, icon::lock, style.warning};
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

// Whether the work is safe on this device, and how old the last file is that could be mailed.
std::string save_words(const Canvas& canvas, const Save& save) {
  const Workspace& workspace = canvas.workspace;
  // On a phone the message at the foot says why.
  if (workspace.read_only() && canvas.screen.narrow()) return canvas.words(words::frame_read_only);
  const std::string state = canvas.words(save.words);
  if (!workspace.has_plan() || workspace.read_only()) return state;
  const Date filed = workspace.last_file();
  const std::int64_t days =
      filed.empty() ? 0 : canvas.workspace.ports().world.today().days - filed.days;
  const std::string file = filed.empty()
                               ? canvas.words(words::save_no_file)
                               : canvas.words(words::save_last_file(canvas.words(age(days))));
  return canvas.words(words::save_with_file(file, state));  // arguments by their names
}

void show_save_state(Canvas& canvas, Box box) {
  const Save save = save_state(canvas);
  const std::string text = save_words(canvas, save);
  paint_icon(canvas, {box.x, box.y, 14, box.height}, save.icon, save.ink, 14);
  paint_text_in(canvas, {box.x + 19, box.y, box.width - 19, box.height}, text, save.ink,
                Style::small);
  // Plain text: it changes with every letter. What is wrong with it is said aloud, see say_aloud.
  canvas.add(plain_node(id_of("save-state"), NodeRole::text, text, box));
}

// What the plan is called, and under it whether it is safe.
void show_name(Canvas& canvas, float width) {
  const Workspace& workspace = canvas.workspace;
  const std::string name =
      workspace.has_plan() ? canvas.plan().head->title : canvas.words(words::app_name);
  const Box box = next_box(width, Style::control_height);
  paint_text_in(canvas, {box.x, box.y - 3, box.width, 22}, name, canvas.style.ink, Style::section,
                true);
  canvas.add(plain_node(id_of("plan-name"), NodeRole::text, name, box));
  show_save_state(canvas, {box.x, box.y + 20, box.width, 18});
  take_box(canvas, box);
}

void icon_action(Canvas& canvas, const char* action, const char* icon, std::string about = {}) {
  ButtonOptions options;
  options.reason = std::move(about);
  options.look = ButtonLook::quiet;
  options.icon = icon;
  options.icon_only = true;
  action_button(canvas, action, options);
}

constexpr float panel_padding = 18;

// What the details are of and what can be done with all of it: on one line where that fits.
void show_panel_head(Canvas& canvas, const std::string& kind) {
  constexpr std::array<std::pair<const char*, const char*>, 5> tools = {{
      {"row.up", icon::arrow_up},
      {"row.down", icon::arrow_down},
      {"row.duplicate", icon::copy},
      {"row.remove", icon::trash},
      {"view.deselect", icon::close},
  }};
  const float room = width_left() - Style::control_height * tools.size();
  if (text_width(canvas, kind, Style::section, true) <= room) {
    begin_column("kind", room);
    space(5);
    heading(canvas, kind, 2);
    end_column();
    beside(0);
  } else {
    heading(canvas, kind, 2);
  }
  for (const auto& [action, picture] : tools) {
    icon_action(canvas, action, picture);
    if (action != tools.back().first) beside(0);
  }
}

}  // namespace

// As wide as its longest word asks for.
float Interface::rail_width() {
  float width = canvas_.screen.compact() ? small_rail_width : wide_rail_width;
  for (const Link& link : chain) {
    if (!link.leads()) continue;
    const std::string name = link_name(canvas_, link);
    ButtonOptions options = link_options(canvas_, link);
    options.marked = true;     // in the bold type of the part that is looked at
    options.trailing = "000";  // rows
    width = std::max(
        width, rail_padding + (canvas_.screen.compact() ? text_width(canvas_, name, small_name) + 4
                                                        : button_width(canvas_, name, options)));
  }
  return width;
}

void Interface::show_rail(Box box) {
  begin_region(canvas_, "rail", NodeRole::navigation, canvas_.words(words::frame_rail),
               {box, canvas_.style.surface, 10, true, true});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 4});
  for (const Link& link : chain) {
    if (!link.leads()) continue;
    if (canvas_.screen.compact())
      small_link(canvas_, link, box.width - rail_padding);
    else
      wide_link(canvas_, link, box.width - rail_padding,
                canvas_.workspace.has_plan() ? canvas_.counts.of(canvas_.plan(), link) : 0);
  }
  ImGui::PopStyleVar();
  end_region(canvas_);
}

void Interface::show_bottom_bar(Box box) {
  begin_region(canvas_, "rail", NodeRole::navigation, canvas_.words(words::frame_rail),
               {box, canvas_.style.surface, 4, false, false, false, false, true});
  // What is used most, and the menu with all the rest.
  const auto count =
      1 + std::count_if(chain.begin(), chain.end(), [](const Link& link) { return link.at_hand; });
  const float width = (box.width - 8) / static_cast<float>(count);
  for (const Link& link : chain) {
    if (!link.at_hand) continue;
    small_link(canvas_, link, width);
    beside(0);
  }
  ButtonOptions menu;
  menu.icon = icon::menu;
  menu.current = !link_of(link_of(canvas_.workspace.view).part).at_hand;
  small_button(canvas_, "view.menu", canvas_.words(words::frame_all_parts), width, menu);
  end_region(canvas_);
}

void Interface::show_tabs(Box box) {
  const Link& lead = part_of(canvas_.workspace.view).front();
  const float left = canvas_.screen.narrow() ? 8.0F : 20.0F;
  RegionOptions options{box, canvas_.style.paper, 0, true, false, false, true};
  options.sideways = true;
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, under_tabs - 1);
  begin_region(canvas_, "tabs", NodeRole::tablist, link_name(canvas_, lead), options);
  ImGui::PopStyleVar();
  ImGui::SetCursorPos({left, 0});  // within what scrolls
  for (const Link& link : part_of(canvas_.workspace.view)) {
    if (!link.leads()) beside(0);
    if (tab(canvas_, link.action, tab_name(canvas_, link), box.height - under_tabs,
            canvas_.workspace.view == link.view))
      canvas_.run(link.action);
    if (canvas_.workspace.view == link.view && shown_tab_ != link.view) {
      ImGui::SetScrollHereX(0.5F);
      shown_tab_ = link.view;
    }
  }
  end_region(canvas_);
}

void Interface::show_top(Box box) {
  begin_region(canvas_, "top", NodeRole::banner, canvas_.words(words::frame_top),
               {box, canvas_.style.surface, 10, false, false, false, true});
  const bool narrow = canvas_.screen.narrow();
  ImGui::Indent(narrow ? 4.0F : 10.0F);
  const float gap = narrow ? 0 : Style::gap;
  const float one = Style::control_height + gap;
  ButtonOptions search;
  search.icon = icon::search;
  search.icon_only = narrow;
  search.look = narrow ? ButtonLook::quiet : ButtonLook::plain;
  if (!canvas_.screen.compact()) search.trailing = "Ctrl+K";
  const std::string find = canvas_.words(words::frame_commands);
  const float search_width =
      narrow ? Style::control_height : std::max(250.0F, button_width(canvas_, find, search));
  search.width = search_width;
  const int buttons = narrow ? 3 : 5;
  const float commands = search_width + static_cast<float>(buttons) * one + Style::gap;
  show_name(canvas_, std::max(60.0F, width_left() - commands - (narrow ? 0.0F : 10.0F)));
  beside();
  if (button(canvas_, "commands", find, search)) canvas_.run("view.palette");
  beside(gap);
  const Workspace& workspace = canvas_.workspace;
  const bool undoes = workspace.has_plan() && workspace.history().can_undo();
  const bool redoes = workspace.has_plan() && workspace.history().can_redo();
  icon_action(canvas_, "edit.undo", icon::undo, undoes ? workspace.undo_words() : std::string());
  beside(gap);
  icon_action(canvas_, "edit.redo", icon::redo, redoes ? workspace.redo_words() : std::string());
  beside(gap);
  icon_action(canvas_, "file.share", icon::share);
  if (!narrow) {
    beside(gap);
    icon_action(canvas_, "file.save", icon::download);
    beside(gap);
    icon_action(canvas_, "view.menu", icon::menu);
  }
  end_region(canvas_);
}

namespace {

// What kind of row it is; of a rule that is set, which.
std::string panel_title(const Canvas& canvas, Subject subject) {
  if (subject.entity == Entity::rule_settings)
    if (const Rule* rule = find_rule(find<RuleSetting>(canvas.plan(), subject.id)->rule))
      return rule_name(canvas.language(), *rule);
  return entity_name(canvas.language(), subject.entity, false);
}

}  // namespace

void Interface::show_panel(Box box) {
  const Subject subject = canvas_.workspace.selection;
  if (canvas_.plan().table(subject.entity).index_of(subject.id) == AnyTable::npos) {
    canvas_.workspace.selection = {};
    ++canvas_.workspace.revision;
    return;
  }
  const bool narrow = canvas_.screen.narrow();
  RegionOptions options{box, canvas_.style.surface, panel_padding, false};
  options.border_left = !narrow;
  options.border_top = narrow;
  begin_region(canvas_, "panel", NodeRole::complementary, canvas_.words(words::frame_panel),
               options);
  show_panel_head(canvas_, panel_title(canvas_, subject));
  // The way out stays in sight; what scrolls is what is filled in.
  const float top = ImGui::GetCursorScreenPos().y;
  begin_region(canvas_, "fields", NodeRole::group, canvas_.words(words::frame_fields),
               {{box.x, top, box.width, box.y + box.height - top}, 0, panel_padding});
  ImGui::SetCursorPosY(4);
  form_.show(canvas_, subject);
  end_region(canvas_);
  end_region(canvas_);
}

}  // namespace koers
