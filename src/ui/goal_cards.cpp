#include "ui/goal_cards.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/grid.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float gap = 8;          // between cards
constexpr float above_goal = 12;  // between the edge of a card and its words
constexpr float words_left = 82;  // grip and number
constexpr float edge = 40;        // near it, dragging scrolls
constexpr float scroll_step = 14;

std::string goal_name(const Canvas& canvas, const Goal& goal) {
  const std::string name = row_name(canvas.plan(), Entity::goals, goal.id);
  return name.empty() ? entity_name(canvas.language(), Entity::goals, false) : name;
}

std::string facts_of(const Canvas& canvas, const Goal& goal) {
  std::string facts;
  const auto kind = static_cast<std::size_t>(goal.kind);
  if (kind > 0)
    add_fact(facts, choice_name(canvas.plan(), canvas.language(), ChoiceOf<GoalKind>::info, kind));
  if (!goal.who.empty()) add_fact(facts, goal.who);
  return facts;
}

float words_width(const Box& card, float buttons, bool below) {
  return card.width - words_left - 14 - (below ? 0 : buttons);
}

// Too many is a warning with a picture; it forbids nothing.
std::string line_words(const Canvas& canvas, const GoalOrder& order) {
  const auto count = static_cast<std::int64_t>(order.spearheads);
  const std::int64_t most = most_spearheads(canvas.plan());
  const std::string name = choice_name(canvas.plan(), canvas.language(), GoalKind::spearhead);
  if (count == 0) return canvas.words(words::priorities_line_none(name));
  if (count > most) return canvas.words(words::priorities_too_many(count, most, name));
  return canvas.words(words::priorities_line(count, most, name));
}

}  // namespace

float GoalCards::top_of(const GoalOrder& order, std::size_t card) const {
  return heights_.top(card) + (card >= order.spearheads ? line_height_ : 0);
}

void GoalCards::measure(Canvas& canvas, const GoalOrder& order, const Lane& lane) {
  const float width = words_width(lane.all, lane.buttons, lane.below);
  const float least = target_height(canvas) + 14 + gap;
  const float usual = 64 + (lane.below ? target_height(canvas) : 0);
  heights_.measure(canvas.plan(), Entity::goals, order.goals, {width}, usual, [&](const void* row) {
    const Goal& goal = *static_cast<const Goal*>(row);
    const float name = text_height(canvas, goal_name(canvas, goal), Style::body, width, true);
    const float facts = text_height(canvas, facts_of(canvas, goal), Style::small, width);
    const float high = 2 * above_goal + name + 3 + facts + gap;
    return std::max(least, high) + (lane.below ? target_height(canvas) : 0);
  });
  line_height_ =
      text_height(canvas, line_words(canvas, order), Style::small, lane.all.width - 30, true) + 30;
}

void GoalCards::show_line(Canvas& canvas, const GoalOrder& order, const Lane& lane) {
  const Style& style = canvas.style;
  const std::string text = line_words(canvas, order);
  const bool many = static_cast<std::int64_t>(order.spearheads) > most_spearheads(canvas.plan());
  const float y = lane.all.y + heights_.top(order.spearheads);
  const Ink ink = many ? style.warning : style.accent;
  paint_box(canvas, {lane.all.x, y + 2, lane.all.width, 3}, ink, 1);
  if (many) paint_icon(canvas, {lane.all.x, y + 10, 20, 18}, icon::alarm, ink, 16);
  const float left = many ? 26.0F : 0.0F;
  const Box box{lane.all.x + left, y + 10, lane.all.width - left, line_height_ - 18};
  paint_wrapped(canvas, box, text, ink, Style::small, true);
  canvas.add(plain_node(id_of("line"), NodeRole::text, text, box));
}

void GoalCards::paint_card(Canvas& canvas, const Lane& lane, const Box& box, const Goal& goal,
                           std::size_t card, bool faint) {
  const Style& style = canvas.style;
  const bool chosen = canvas.workspace.selection == Subject{Entity::goals, goal.id};
  paint_box(canvas, box, faint ? style.shade : chosen ? style.soft : style.surface, 8);
  paint_frame(canvas, box, chosen ? style.accent : style.line, 8, chosen ? 2.0F : 1.0F);
  if (const Ink mark = row_mark(canvas, Entity::goals, &goal))
    paint_box(canvas, {box.x, box.y + 8, 4, box.height - 16}, faint ? faded(mark, 0.4F) : mark, 2);
  const float middle = lane.below ? box.height - target_height(canvas) : box.height;
  paint_icon(canvas, {box.x + 8, box.y, 28, middle}, icon::grip, style.control, 18);
  const std::string number = std::to_string(card + 1);
  const float width = text_width(canvas, number, Style::section, true);
  paint_text_in(canvas, {box.x + 40 + std::max(0.0F, (30 - width) / 2), box.y, width + 1, middle},
                number, faint ? style.muted : style.ink, Style::section, true);
  const float words = words_width(box, lane.buttons, lane.below);
  const std::string name = goal_name(canvas, goal);
  const std::string facts = facts_of(canvas, goal);
  const float name_high = text_height(canvas, name, Style::body, words, true);
  const float facts_high = text_height(canvas, facts, Style::small, words);
  const float top = box.y + std::max(above_goal, (middle - name_high - 3 - facts_high) / 2);
  paint_wrapped(canvas, {box.x + words_left, top, words, name_high + 1}, name,
                faint ? style.muted : style.ink, Style::body, true);
  paint_wrapped(canvas, {box.x + words_left, top + name_high + 3, words, facts_high + 1}, facts,
                style.muted, Style::small);
}

void GoalCards::show_buttons(Canvas& canvas, const Lane& lane, const Box& box, const Goal& goal) {
  const float high = target_height(canvas);
  const float y = lane.below ? box.y + box.height - high - 6 : box.y + (box.height - high) / 2;
  ImGui::SetCursorScreenPos({box.x + box.width - lane.buttons - 8, y});
  goal_buttons(canvas, goal);
}

void GoalCards::show_card(Canvas& canvas, const GoalOrder& order, const Lane& lane,
                          std::size_t card) {
  const Goal* found = find<Goal>(canvas.plan(), order.goals[card]);
  if (found == nullptr) return;
  const Goal goal = *found;  // a press may replace it
  const Box box{lane.all.x, lane.all.y + top_of(order, card), lane.all.width,
                heights_.height(card) - gap};
  ImGui::PushID(std::string(goal.id.view()).c_str());
  const NodeId node = id_of("card");
  // The words and the grip can be taken hold of, the buttons beside them pressed.
  const float rest = lane.below ? 0 : lane.buttons + 12;
  const float low = lane.below ? target_height(canvas) + 6 : 0;
  const Box face{box.x, box.y, box.width - rest, box.height - low};
  DragState drag;
  if (!canvas.workspace.read_only()) {
    const Box grip{face.x, face.y, 44, face.height};
    drag = drag_handle(canvas, node, face, false);
    if (!drag.dragging) drag = drag_handle(canvas, node, grip, true);
  }
  if (drag.dragging) {
    dragged_ = goal.id;
    drag_ = drag;
  }
  paint_card(canvas, lane, box, goal, card, drag.dragging);
  const std::string name = canvas.words(
      words::priorities_card(goal_name(canvas, goal), static_cast<std::int64_t>(card + 1)));
  const bool chosen = canvas.workspace.selection == Subject{Entity::goals, goal.id};
  if (pressable(canvas, "card", NodeRole::button, name, face, chosen,
                canvas.words(words::priorities_card_hint)))
    canvas.workspace.selection = {Entity::goals, goal.id};
  show_buttons(canvas, lane, box, goal);
  ImGui::PopID();
}

// Counts the goals and the line whose middle lies above y, without the one that is dragged.
std::size_t GoalCards::place_at(const GoalOrder& order, const Lane& lane, float y) const {
  std::size_t place = 0;
  const float in_lane = y - lane.all.y;
  for (std::size_t i = 0; i < order.goals.size(); ++i)
    if (order.goals[i] != dragged_ && top_of(order, i) + heights_.height(i) / 2 < in_lane) ++place;
  if (heights_.top(order.spearheads) + line_height_ / 2 < in_lane) ++place;
  return place;
}

// Where a card would come: the top of what would follow it.
float GoalCards::slot_at(const GoalOrder& order, const Lane& lane, std::size_t place) const {
  std::size_t passed = 0;
  for (std::size_t i = 0; i <= order.goals.size(); ++i) {
    if (i == order.spearheads) {
      if (passed == place) return lane.all.y + heights_.top(i);
      ++passed;
    }
    if (i == order.goals.size()) break;
    if (order.goals[i] == dragged_) continue;
    if (passed == place) return lane.all.y + top_of(order, i);
    ++passed;
  }
  return lane.all.y + heights_.total() + line_height_;
}

void GoalCards::follow(Canvas& canvas, const GoalOrder& order, const Lane& lane) {
  if (dragged_.empty()) return held_ = {}, void();
  const auto found = std::find(order.goals.begin(), order.goals.end(), dragged_);
  const Goal* goal = find<Goal>(canvas.plan(), dragged_);
  if (found == order.goals.end() || goal == nullptr) return dragged_ = {}, void();
  const auto card = static_cast<std::size_t>(found - order.goals.begin());
  const bool parks = drag_.y > parked_.y && parked_.height > 0;
  const std::size_t place = place_at(order, lane, drag_.y);
  if (!parks)
    paint_box(canvas, {lane.all.x, slot_at(order, lane, place) - gap / 2 - 2, lane.all.width, 4},
              canvas.style.accent, 2);
  Box box{lane.all.x + 6, lane.all.y + top_of(order, card) + drag_.dy, lane.all.width,
          heights_.height(card) - gap};
  paint_box(canvas, {box.x + 3, box.y + 5, box.width, box.height}, 0x33000000U, 8);
  paint_card(canvas, lane, box, *goal, card, false);
  const Box seen = visible_part();
  if (drag_.y < seen.y + edge) ImGui::SetScrollY(ImGui::GetScrollY() - scroll_step);
  if (drag_.y > seen.y + seen.height - edge) ImGui::SetScrollY(ImGui::GetScrollY() + scroll_step);
  const Id dropped = drag_.dropped ? dragged_ : Id{};
  held_ = drag_.dropped ? Id{} : dragged_;
  dragged_ = {};
  if (dropped.empty()) return;
  if (parks)
    park_goal(canvas.workspace, dropped, true);
  else if (place != place_of(order, dropped))
    move_goal_to(canvas.workspace, dropped, place);
}

void GoalCards::show(Canvas& canvas, const GoalOrder& order) {
  Lane lane;
  lane.below = canvas.screen.narrow();
  lane.buttons = 3 * target_height(canvas);
  lane.all = next_box(std::min(width_left(), 860.0F), 0);
  measure(canvas, order, lane);
  lane.all.height = heights_.total() + line_height_;
  begin_group(canvas, "order", NodeRole::group, canvas.words(words::view_priorities_title));
  const Box seen = visible_part();
  const float from = seen.y - lane.all.y - line_height_;
  const RowHeights::Range range = heights_.between(from, seen.y + seen.height - lane.all.y);
  // The one that is chosen, or dragged, stays though it is out of sight.
  const Id kept = held_.empty() ? canvas.workspace.selection.id : held_;
  const auto found = std::find(order.goals.begin(), order.goals.end(), kept);
  const auto chosen = static_cast<std::size_t>(found - order.goals.begin());
  if (chosen < range.first) show_card(canvas, order, lane, chosen);
  for (std::size_t card = range.first; card < range.end; ++card) {
    if (card == order.spearheads) show_line(canvas, order, lane);
    show_card(canvas, order, lane, card);
  }
  if (order.spearheads >= range.end || order.spearheads < range.first)
    show_line(canvas, order, lane);
  if (chosen >= range.end && chosen < order.goals.size()) show_card(canvas, order, lane, chosen);
  end_group(canvas);
  ImGui::SetCursorScreenPos({lane.all.x, lane.all.y});
  take_box(canvas, lane.all);
  space(8);
  show_parked(canvas, order);
  follow(canvas, order, lane);
}

void GoalCards::show_parked(Canvas& canvas, const GoalOrder& order) {
  const Box begin = next_box(0, 0);
  heading(canvas, choice_name(canvas.plan(), canvas.language(), GoalStatus::parked), 2);
  const bool over = !dragged_.empty() && drag_.y > begin.y;
  if (over) {
    const Box box = parked_;
    paint_box(canvas, box, canvas.style.soft, 8);
    paint_frame(canvas, box, canvas.style.accent, 8, 2);
  }
  begin_card(canvas, "parked", std::min(width_left(), 860.0F));
  const ItPlan* it_plan = find<ItPlan>(canvas.plan(), shown_it_plan(canvas.workspace));
  if (order.parked.empty() && (it_plan == nullptr || it_plan->parked.empty()))
    paragraph(canvas, canvas.words(words::priorities_not_this_year_empty));
  for (Id id : order.parked) parked_goal(canvas, id);
  show_ideas(canvas);
  end_card(canvas);
  const Box end = next_box(0, 0);
  parked_ = {begin.x - 4, begin.y - 4, std::min(width_left(), 860.0F) + 8, end.y - begin.y};
}

void GoalCards::show_ideas(Canvas& canvas) {
  const ItPlan* it_plan = find<ItPlan>(canvas.plan(), shown_it_plan(canvas.workspace));
  if (it_plan == nullptr) return;
  const Lines ideas = it_plan->parked;
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    paragraph(canvas, ideas[i]);
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = icon::goal;
    options.shown = canvas.words(words::priorities_idea_goal);
    options.disabled = canvas.workspace.read_only();
    if (button(canvas, "idea-goal", canvas.words(words::priorities_idea_goal_named(ideas[i])),
               options))
      make_goal_of_idea(canvas.workspace, i);
    ImGui::PopID();
  }
  FieldOptions options;
  options.width = std::min(460.0F, width_left());
  options.example = canvas.words(words::priorities_idea_example);
  options.longest = longest_line;
  options.read_only = canvas.workspace.read_only();
  const FieldEdit edit =
      text_field(canvas, "idea", canvas.words(words::priorities_idea), idea_, options);
  if (edit.typed) idea_ = edit.text;
  if (!edit.committed || options.read_only) return;
  if (const auto problem = park_idea(canvas.workspace, edit.text))
    refuse(canvas, edit, *problem);
  else
    idea_.clear();
}

float goal_buttons_width(const Canvas& canvas) { return 3 * target_height(canvas); }

void goal_buttons(Canvas& canvas, const Goal& goal, MoveGoal move) {
  const std::string name = goal_name(canvas, goal);
  const Id id = goal.id;  // a press may replace the goal
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon_only = true;
  options.width = target_height(canvas);
  options.disabled = canvas.workspace.read_only();
  options.icon = icon::arrow_up;
  if (button(canvas, "up", canvas.words(words::priorities_up(name)), options))
    move(canvas.workspace, id, -1);
  beside(0);
  options.icon = icon::arrow_down;
  if (button(canvas, "down", canvas.words(words::priorities_down(name)), options))
    move(canvas.workspace, id, 1);
  beside(0);
  options.icon = icon::archive;
  if (button(canvas, "park", canvas.words(words::priorities_park(name)), options))
    park_goal(canvas.workspace, id, true);
}

void parked_goal(Canvas& canvas, Id id) {
  const Goal* goal = find<Goal>(canvas.plan(), id);
  if (goal == nullptr) return;
  const std::string name = goal_name(canvas, *goal);
  ImGui::PushID(std::string(id.view()).c_str());
  ButtonOptions row;
  row.look = ButtonLook::row;
  row.icon = icon::goal;
  row.chosen = canvas.workspace.selection == Subject{Entity::goals, id};
  const float back =
      text_width(canvas, canvas.words(words::priorities_unpark_short), Style::body) + 56;
  const bool wide = width_left() > 520;
  row.width = wide ? width_left() - back - Style::gap : width_left();
  if (button(canvas, "goal", name, row)) canvas.workspace.selection = {Entity::goals, id};
  if (wide) beside();
  ButtonOptions options;
  options.icon = icon::undo;
  options.shown = canvas.words(words::priorities_unpark_short);
  options.disabled = canvas.workspace.read_only();
  if (button(canvas, "back", canvas.words(words::priorities_unpark(name)), options))
    park_goal(canvas.workspace, id, false);
  ImGui::PopID();
}

}  // namespace koers
