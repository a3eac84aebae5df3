#include "ui/menu.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr std::string_view groups[] = {"go", "file", "language", "look", "program"};

void close(Canvas& canvas) {
  canvas.workspace.menu_open = false;
  ++canvas.workspace.revision;
}

// What is in use: the view that is looked at, or one of several ways to look that stays chosen.
void show_use(const Canvas& canvas, const Action& action, ButtonOptions& options) {
  const Workspace& workspace = canvas.workspace;
  const std::string_view group = action.group;
  const std::string_view id = action.id;
  if (group == "go") options.current = id == link_of(workspace.view).action;
  if (group == "look")
    options.pressed = id.substr(5) == look_names[static_cast<std::size_t>(workspace.look)];
  if (group == "language") options.pressed = id.substr(9) == code_of(workspace.language);
  if (options.stands_out()) options.icon = icon::check;
}

// Of the views only those that lead a part: the others are its tabs.
bool belongs_in_menu(const Action& action) {
  for (const Link& link : chain)
    if (std::string_view(link.action) == action.id) return link.leads();
  return true;
}

// The entries of one group; gives the action that was chosen.
const Action* show_group(Canvas& canvas, std::string_view group) {
  const Action* chosen = nullptr;
  paragraph(canvas, say_named(canvas.language(), "group." + std::string(group)), true);
  for (const Action& action : canvas.registry.all()) {
    if (group != action.group || !action.in_palette || !belongs_in_menu(action)) continue;
    if (action.blocked(canvas.workspace)) continue;
    ButtonOptions options;
    options.look = ButtonLook::row;
    options.width = width_left();
    show_use(canvas, action, options);
    if (!canvas.around.touch) options.trailing = action.shortcut;
    const std::string label = canvas.words(action_words(action.id));
    if (button(canvas, action.id, label, options)) chosen = &action;
  }
  return chosen;
}

}  // namespace

void Menu::show(Canvas& canvas) {
  const bool came = keeper_.opened(canvas, canvas.workspace.menu_open);
  if (!canvas.workspace.menu_open) return;
  const Screen& screen = canvas.screen;
  const float width = std::min(380.0F, screen.width - 24);
  const float height = std::min(screen.height - 24, height_);
  begin_dialog(canvas, "menu", canvas.words(words::menu_title),
               {screen.width - width - 12, screen.narrow() ? screen.height - height - 12 : 12,
                width, height});
  if (came) canvas.focus_wanted = id_of("close");
  ButtonOptions options;
  options.look = ButtonLook::row;
  options.icon = icon::close;
  options.width = width_left();
  const bool done = button(canvas, "close", canvas.words(words::dialog_close), options);
  const Action* chosen = nullptr;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 0});
  for (std::string_view group : groups) {
    if (group == "go" && !screen.narrow()) continue;  // there the rail has them
    if (const Action* pressed = show_group(canvas, group)) chosen = pressed;
    space(6);
  }
  ImGui::PopStyleVar();
  height_ = ImGui::GetCursorPosY() + ImGui::GetScrollY() + 6;
  end_dialog(canvas);
  if (done || chosen != nullptr) close(canvas);
  if (chosen != nullptr) canvas.run(chosen->id);
}

void QuestionDialog::show(Canvas& canvas) {
  auto& question = canvas.workspace.question;
  const bool came = keeper_.opened(canvas, question.has_value());
  if (!question) return;
  const Screen& screen = canvas.screen;
  const float width = std::min(460.0F, screen.width - 24);
  const std::string text = canvas.words(question->text);
  const float height =
      text_height(canvas, text, Style::body, width - 24) + 60 + 2 * target_height(canvas);
  begin_dialog(canvas, "question", canvas.words(words::question_title),
               {(screen.width - width) / 2, std::max(12.0F, screen.height / 4), width, height});
  paragraph(canvas, text);
  space(8);
  ButtonOptions yes;
  yes.look = ButtonLook::primary;
  const bool agreed = button(canvas, "yes", canvas.words(question->yes), yes);
  beside_if_fits(button_width(canvas, canvas.words(words::dialog_cancel)));
  // What cannot be undone does not happen by pressing Enter once too often.
  if (came) canvas.focus_wanted = id_of("no");
  const bool refused = button(canvas, "no", canvas.words(words::dialog_cancel));
  end_dialog(canvas);
  if (!agreed && !refused) return;
  const Question asked = *std::exchange(question, std::nullopt);
  ++canvas.workspace.revision;
  if (agreed) asked.then();
}

}  // namespace koers
