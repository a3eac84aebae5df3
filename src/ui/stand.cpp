#include "ui/stand.h"

#include "app/cells.h"
#include "ui/icons.h"

namespace koers {

const std::array<Stand, 4> stands = {
    Stand{icon::minus, &Style::muted}, Stand{icon::done, &Style::good},
    Stand{icon::warning, &Style::warning}, Stand{icon::alarm, &Style::error}};

void goal_row(Canvas& canvas, Id goal) {
  ButtonOptions open;
  open.look = ButtonLook::row;
  open.icon = icon::goal;
  open.width = width_left();
  if (button(canvas, "open", row_name(canvas.plan(), Entity::goals, goal), open))
    canvas.workspace.selection = {Entity::goals, goal};
}

std::string stand_name(const Canvas& canvas, ProgressColour colour) {
  return choice_name(canvas.plan(), canvas.language(), ChoiceOf<ProgressColour>::info,
                     static_cast<std::size_t>(colour));
}

bool stand_button(Canvas& canvas, ProgressColour colour, bool chosen) {
  const auto index = static_cast<std::size_t>(colour);
  ButtonOptions options;
  options.icon = stands[index].icon;
  options.pressed = chosen;
  options.disabled = canvas.workspace.read_only();
  const Box place = next_box(0, 1);
  const bool pressed = button(canvas, ChoiceOf<ProgressColour>::info.values[index],
                              stand_name(canvas, colour), options);
  if (chosen)
    paint_box(canvas, {place.x + 2, place.y + target_height(canvas) - 3, 36, 3},
              canvas.style.*stands[index].ink, 1);
  return pressed;
}

}  // namespace koers
