#include "ui/foot_bar.h"

#include <algorithm>

#include <imgui.h>

#include "text/words.h"

namespace koers {

namespace {

constexpr float bar_side = 16;  // between the edge and the words

struct Buttons {
  std::array<float, 2> widths{};
  float all = 0;
};

Buttons buttons_of(Canvas& canvas, const FootBar& bar) {
  Buttons buttons;
  for (std::size_t i = 0; i < bar.actions.size(); ++i) {
    if (bar.actions[i] == nullptr) continue;
    const std::string label = canvas.words(action_words(bar.actions[i]));
    buttons.widths[i] = text_width(canvas, label, Style::body, true) + 28;
    buttons.all += buttons.widths[i] + Style::gap;
  }
  return buttons;
}

void show_buttons(Canvas& canvas, const FootBar& bar, const Buttons& buttons, float x, float y) {
  for (std::size_t i = 0; i < bar.actions.size(); ++i) {
    if (bar.actions[i] == nullptr) continue;
    ImGui::SetCursorScreenPos({x, y});
    ButtonOptions options;
    options.width = buttons.widths[i];
    action_button(canvas, bar.actions[i], options);
    x += buttons.widths[i] + Style::gap;
  }
}

}  // namespace

std::optional<FootBar> foot_bar_of(const Canvas& canvas) {
  Workspace& workspace = canvas.workspace;
  if (const auto& message = workspace.message())
    return FootBar{
        canvas.words(message->phrase), message->until_ms, message->severity == Severity::error, {}};
  if (const Visit* visit = workspace.visiting())
    return FootBar{canvas.words(visit->what), 0, false, {"visit.end"}};
  if (workspace.read_only())
    return FootBar{canvas.words(words::store_reader), 0, false, {"file.take_over"}};
  if (workspace.update_ready)
    return FootBar{
        canvas.words(words::update_ready), 0, false, {"program.update", "program.later"}};
  const bool at_rest = workspace.has_plan() && workspace.autosave().state() == SaveState::saved;
  if (workspace.offers_install && at_rest)
    return FootBar{
        canvas.words(words::install_offer), 0, false, {"program.install", "program.later"}};
  return std::nullopt;
}

void show_foot_bar(Canvas& canvas, const FootBar& bar) {
  const Screen& screen = canvas.screen;
  const Buttons buttons = buttons_of(canvas, bar);
  const bool below = screen.narrow() && buttons.all > 0;  // beside them no room is left
  const float taken = 2 * bar_side + (below ? 0 : buttons.all);
  const float wanted = text_width(canvas, bar.text, Style::body) + 8;
  const float width =
      std::min(std::max(wanted, below ? buttons.all : 0) + taken, screen.width - 24);
  const float lines = text_height(canvas, bar.text, Style::body, width - taken);
  const float buttons_high = buttons.all > 0 ? target_height(canvas) : 0;
  const float height =
      below ? lines + buttons_high + 32 : std::max({44.0F, lines + 24, buttons_high + 8});
  const Box box{(screen.width - width) / 2,
                screen.height - height - (screen.narrow() ? 70.0F : 18.0F), width, height};
  begin_layer("message-layer", box);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 8);
  begin_region(canvas, "message", NodeRole::group, canvas.words(words::frame_message),
               {box, canvas.style.ink, 4, false});
  ImGui::PopStyleVar();
  const float top = below ? box.y + 12 : box.y + (height - lines) / 2;
  const Box text{box.x + bar_side, top, width - taken, lines};
  paint_wrapped(canvas, text, bar.text, canvas.style.paper, Style::body);
  canvas.add(plain_node(id_of("text"), NodeRole::text, bar.text, text));
  if (below)
    show_buttons(canvas, bar, buttons, box.x + bar_side, top + lines + 10);
  else
    show_buttons(canvas, bar, buttons, box.x + width - buttons.all - 4,
                 box.y + (height - buttons_high) / 2);
  end_region(canvas);
  end_layer();
}

}  // namespace koers
