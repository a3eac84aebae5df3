#include "ui/board_card.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/board.h"
#include "app/cells.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float card_inset = 12;
constexpr float small_line = 15.8F;

std::string title_of(const Canvas& canvas, const Activity& activity) {
  if (!activity.title.empty()) return activity.title;
  return entity_name(canvas.language(), Entity::activities, false);
}

std::string phase_name(const Canvas& canvas, Phase phase) {
  return choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info,
                     static_cast<std::size_t>(phase));
}

std::string status_name(const Canvas& canvas, ActivityStatus status) {
  return choice_name(canvas.plan(), canvas.language(), ChoiceOf<ActivityStatus>::info,
                     static_cast<std::size_t>(status));
}

// What a card says of adoption, or that it should.
std::string adoption_line(const Canvas& canvas, const Activity& activity) {
  if (activity.phase != Phase::adopting) return {};
  const std::string facts = adoption_facts(canvas.plan(), canvas.language(), activity);
  return facts.empty() ? canvas.words(words::board_no_adoption) : facts;
}

struct CardShape {
  float title = 0;
  float facts = 0;
  float adoption = 0;
  float reason = 0;
  float foot = 0;

  float height() const {
    return card_inset + title + (facts > 0 ? facts + 4 : 0) + (adoption > 0 ? adoption + 6 : 0) +
           (reason > 0 ? reason + 8 : 0) + 6 + foot + 4;
  }
};

FieldOptions reason_options(const Canvas& canvas, float width) {
  FieldOptions options;
  options.width = width;
  options.most_lines = 4;
  options.example = canvas.example("activities.waitReason");
  return options;
}

// As `text_field` makes it: a label, and as many lines as the reason or its example takes.
float reason_height(Canvas& canvas, const Activity& activity, float width) {
  const std::string example = canvas.example("activities.waitReason");
  const std::string_view shown = activity.wait_reason.empty() ? example : activity.wait_reason;
  const float lines = text_height(canvas, shown, Style::body, width - 20) / Style::line_height;
  return 22 + target_height(canvas) +
         (std::clamp(std::round(lines), 1.0F, 4.0F) - 1) * Style::line_height;
}

CardShape shape_of(Canvas& canvas, const Activity& activity, float width) {
  const float words = width - 2 * card_inset;
  const auto high = [&](const std::string& text, float size, float lines, bool strong) {
    if (text.empty()) return 0.0F;
    const float line = size == Style::body ? Style::line_height : small_line;
    return std::min(text_height(canvas, text, size, words, strong), lines * line) + 1;
  };
  CardShape shape;
  shape.title = high(title_of(canvas, activity), Style::body, 4, true);
  shape.facts =
      high(card_facts(canvas.plan(), canvas.language(), activity), Style::small, 5, false);
  shape.adoption = high(adoption_line(canvas, activity), Style::small, 3, false);
  if (activity.status == ActivityStatus::waiting)
    shape.reason = reason_height(canvas, activity, words);
  shape.foot = target_height(canvas);
  return shape;
}

Ink theme_of(const Canvas& canvas, const Activity& activity) {
  const Goal* goal = find<Goal>(canvas.plan(), activity.goal);
  if (goal == nullptr || goal->themes.empty()) return 0;
  const Theme* theme = find<Theme>(canvas.plan(), goal->themes.front());
  return theme ? theme_ink(theme->colour, canvas.style) : 0;
}

// The words of a card from its top down; gives where they end.
float paint_words(Canvas& canvas, const Activity& activity, const CardShape& shape, Box box) {
  const Style& style = canvas.style;
  const float words = box.width - 2 * card_inset;
  float y = box.y + card_inset;
  const bool quiet =
      activity.status == ActivityStatus::done || activity.status == ActivityStatus::cancelled;
  paint_wrapped(canvas, {box.x + card_inset, y, words, shape.title}, title_of(canvas, activity),
                quiet ? style.muted : style.ink, Style::body, true);
  y += shape.title;
  if (shape.facts > 0) {
    paint_wrapped(canvas, {box.x + card_inset, y + 4, words, shape.facts},
                  card_facts(canvas.plan(), canvas.language(), activity), style.muted,
                  Style::small);
    y += shape.facts + 4;
  }
  if (shape.adoption > 0) {
    const bool said = !adoption_facts(canvas.plan(), canvas.language(), activity).empty();
    paint_wrapped(canvas, {box.x + card_inset, y + 6, words, shape.adoption},
                  adoption_line(canvas, activity), said ? style.ink : style.warning, Style::small);
    y += shape.adoption + 6;
  }
  return y;
}

}  // namespace

const char* status_icon(ActivityStatus status) {
  switch (status) {
    case ActivityStatus::busy:
      return icon::progress;
    case ActivityStatus::waiting:
      return icon::clock;
    case ActivityStatus::done:
      return icon::done;
    case ActivityStatus::cancelled:
      return icon::close;
    default:
      return icon::minus;
  }
}

Ink status_ink(const Canvas& canvas, ActivityStatus status) {
  const Style& style = canvas.style;
  if (status == ActivityStatus::waiting) return style.warning;
  if (status == ActivityStatus::done) return style.good;
  if (status == ActivityStatus::busy) return style.accent;
  return style.muted;
}

float BoardCard::height(Canvas& canvas, const Activity& activity, float width) {
  return shape_of(canvas, activity, width).height();
}

BoardCard::Shown BoardCard::show(Canvas& canvas, const Activity& activity, Box box) {
  const Style& style = canvas.style;
  const Activity card = activity;  // an edit replaces the row while its card is being painted
  const CardShape shape = shape_of(canvas, card, box.width);
  Subject& selection = canvas.workspace.selection;
  const bool selected = selection.entity == Entity::activities && selection.id == card.id;
  paint_box(canvas, box, selected ? style.soft : style.surface, Style::radius);
  paint_frame(canvas, box, selected ? style.accent : style.line, Style::radius,
              selected ? 2.0F : 1.0F);
  if (const Ink mark = theme_of(canvas, card); mark != 0)
    paint_box(canvas, {box.x, box.y + 8, 4, box.height - 16}, mark, 2);
  float y = paint_words(canvas, card, shape, box);
  ImGui::PushID(std::string(card.id.view()).c_str());
  std::string facts = status_name(canvas, card.status);
  for (const std::string& more :
       {card_facts(canvas.plan(), canvas.language(), card), adoption_line(canvas, card)})
    if (!more.empty()) facts += " · " + more;
  const NodeId node = id_of("card");
  if (pressable(canvas, "card", NodeRole::button, title_of(canvas, card), box, selected, facts))
    selection = {Entity::activities, card.id};
  if (shape.reason > 0) {
    show_reason(canvas, card,
                {box.x + card_inset, y + 8, box.width - 2 * card_inset, shape.reason});
    y += shape.reason + 8;
  }
  const float arrow = canvas.around.touch ? 44.0F : 28.0F;
  const Box foot{box.x + 6, y + 6, box.width - 12, shape.foot};
  show_status(canvas, card, {foot.x, foot.y, foot.width - 2 * arrow - 2, foot.height});
  Shown shown;
  shown.drag = drag_handle(canvas, node, {box.x, box.y, box.width, foot.y - box.y}, false);
  shown.wanted = show_arrows(canvas, card, node,
                             {foot.x + foot.width - 2 * arrow, foot.y, arrow, foot.height});
  ImGui::PopID();
  return shown;
}

// Asked for on the card itself, for as long as it waits.
void BoardCard::show_reason(Canvas& canvas, const Activity& activity, Box box) {
  static const FieldInfo& field = *record_info<Activity>().field("waitReason");
  const Activity* row = find<Activity>(canvas.plan(), activity.id);
  if (row == nullptr) return;
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::BeginGroup();
  editor_.show(canvas, {Entity::activities, activity.id, &field}, row,
               reason_options(canvas, box.width));
  ImGui::EndGroup();
}

void BoardCard::show_status(Canvas& canvas, const Activity& activity, Box box) {
  static const FieldInfo& field = *record_info<Activity>().field("status");
  const Ink ink = status_ink(canvas, activity.status);
  paint_icon(canvas, {box.x + 4, box.y, 16, box.height}, status_icon(activity.status), ink, 15);
  paint_text_in(canvas, {box.x + 24, box.y, box.width - 24, box.height},
                status_name(canvas, activity.status), ink, Style::small, true);
  std::vector<NodeOption> options;
  for (Option& option : cell_options(canvas.plan(), canvas.language(), field, &activity))
    options.push_back({std::move(option.value), std::move(option.label)});
  FieldOptions look;
  look.width = box.width;
  look.height = box.height;
  look.hide_label = true;
  look.framed = false;
  look.read_only = canvas.workspace.read_only();
  ImGui::SetCursorScreenPos({box.x, box.y});
  const std::string label = canvas.words(words::board_status_of(title_of(canvas, activity)));
  const FieldEdit edit =
      choice(canvas, "status", label,
             cell_input(canvas.plan(), canvas.language(), field, &activity), {}, options, look);
  if (edit.committed) {
    const Result<FieldValue> value = parse_cell(canvas.plan(), canvas.language(), field, edit.text);
    // Passing by other choices with the arrow keys is one step, as in a table.
    if (value && !(*value == value_of(field, &activity)))
      canvas.workspace.commit(
          with_value(canvas.plan(), Entity::activities, activity.id, field, *value),
          "action.row.set", "choose/" + std::string(activity.id.view()) + "/status");
  }
  if (edit.left) canvas.workspace.settle();
}

NodeId BoardCard::show_arrows(Canvas& canvas, const Activity& activity, NodeId card, Box box) {
  NodeId wanted = 0;
  const Arguments arguments{{{"row", std::string(activity.id.view())}}};
  for (int step : {-1, 1}) {
    const Phase to = neighbour(activity.phase, step);
    if (to == activity.phase) continue;
    ButtonOptions arrow;
    arrow.look = ButtonLook::quiet;
    arrow.icon = step < 0 ? icon::arrow_left : icon::arrow_right;
    arrow.icon_only = true;
    arrow.width = box.width;
    arrow.disabled = canvas.workspace.read_only();
    const char* id = step < 0 ? "back" : "on";
    ImGui::SetCursorScreenPos({step < 0 ? box.x : box.x + box.width, box.y});
    const std::string name =
        canvas.words(words::board_move_to(phase_name(canvas, to), title_of(canvas, activity)));
    if (!button(canvas, id, name, arrow)) continue;
    if (!canvas.run(step < 0 ? "activity.previous_phase" : "activity.next_phase", arguments))
      continue;
    // The keyboard goes along, to the same arrow if the card can go on that way.
    wanted = neighbour(to, step) == to ? card : id_of(id);
  }
  return wanted;
}

}  // namespace koers
