#include "ui/weighing_part.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float most_value = 5;

// The result of a goal as a bar with its number.
void paint_result(Canvas& canvas, Box box, Decimal value) {
  const float share = static_cast<float>(value.milli) / 1000 / most_value;
  const Box bar{box.x + 12, box.y + box.height / 2 - 7, box.width - 76, 14};
  paint_box(canvas, bar, canvas.style.shade, 3);
  paint_box(canvas, {bar.x, bar.y, bar.width * std::clamp(share, 0.0F, 1.0F), bar.height},
            canvas.style.accent, 3);
  paint_text_in(canvas, {box.x + box.width - 58, box.y, 48, box.height},
                decimal(canvas.language(), value), canvas.style.ink, Style::body, true, true);
}

const WeighedGoal* result_of(const Weighing& weighing, Id goal) {
  for (const WeighedGoal& one : weighing.goals)
    if (one.goal == goal) return &one;
  return nullptr;
}

std::string result_text(const Canvas& canvas, const WeighedGoal* goal, const Weighing& weighing,
                        std::size_t column) {
  if (goal == nullptr) return "–";
  if (column == 0)
    return canvas.words(words::priorities_weighted_value(decimal(canvas.language(), goal->value)));
  if (column == 1) return std::to_string(goal->rank);
  std::string text = firmness_words(canvas.language(), *goal);
  if (goal->scored < weighing.criteria)
    add_fact(text, canvas.words(words::priorities_some_scores(
                       static_cast<std::int64_t>(goal->scored),
                       static_cast<std::int64_t>(weighing.criteria))));
  return text;
}

void firmness(Canvas& canvas, const Weighing& weighing) {
  if (weighing.goals.empty())
    return paragraph(canvas, canvas.words(words::priorities_scores_first));
  const auto moving = std::count_if(weighing.goals.begin(), weighing.goals.end(),
                                    [](const WeighedGoal& goal) { return !goal.firm(); });
  paragraph(canvas,
            weighing.firm
                ? canvas.words(words::priorities_firm)
                : canvas.words(words::priorities_not_firm(static_cast<std::int64_t>(moving))));
}

}  // namespace

std::optional<std::int64_t> number_field(Canvas& canvas, std::string_view id,
                                         const std::string& name, std::int64_t value) {
  FieldOptions options;
  options.width =
      std::min(width_left(), std::max(110.0F, text_width(canvas, name, Style::small) + 4));
  options.read_only = canvas.workspace.read_only();
  const FieldEdit edit = text_field(canvas, id, name, std::to_string(value), options);
  if (!edit.committed || options.read_only) return std::nullopt;
  const std::optional<Decimal> typed = parse_decimal(edit.text, canvas.language());
  if (typed && typed->milli % 1000 == 0 && typed->milli > 0 && typed->milli <= 100'000)
    return typed->milli / 1000;
  refuse(canvas, edit, Problem{"bad_whole", Severity::warning, {}, {}});
  return std::nullopt;
}

void WeighingPart::show(Canvas& canvas, const PriorityView::Facts& facts) {
  heading(canvas, canvas.words(words::priorities_criteria), 2);
  ButtonOptions add;
  add.icon = icon::plus;
  if (canvas.plan().priority_criteria.empty()) {
    begin_card(canvas, "criteria");
    paragraph(canvas, canvas.words(words::priorities_criteria_empty));
    space(4);
    ButtonOptions options;
    options.look = ButtonLook::primary;
    action_button(canvas, "priorities.criteria", options);
    end_card(canvas);
    return action_button(canvas, "add.priorityCriteria", add), void();
  }
  criteria_.show(canvas, Entity::priority_criteria, words::priorities_criteria_empty, {{}, true});
  action_button(canvas, "add.priorityCriteria", add);
  space(8);
  heading(canvas, canvas.words(words::priorities_scores), 2);
  firmness(canvas, facts.weighing);
  scores(canvas, facts);
  space(4);
  ButtonOptions apply;
  apply.look = ButtonLook::primary;
  apply.icon = icon::check;
  action_button(canvas, "priorities.by_weight", apply);
}

void WeighingPart::scores(Canvas& canvas, const PriorityView::Facts& facts) {
  const Plan plan = canvas.plan();
  const Ids goals = facts.order.goals;
  const Weighing weighing = facts.weighing;
  const std::size_t criteria = plan.priority_criteria.size();
  MatrixLook look;
  look.name = canvas.words(words::priorities_scores);
  look.corner = canvas.words(words::overview_goal);
  look.rows = goals.size();
  look.read_only = canvas.workspace.read_only();
  for (const PriorityCriterion& criterion : plan.priority_criteria) {
    const std::string name = canvas.words(words::priorities_score_of(
        criterion.name, share_words(canvas.language(), criterion.weight, weighing.weights)));
    look.columns.push_back({name, name, {}, 124, true});
  }
  const std::string result = canvas.words(words::priorities_weighted);
  const std::string place = canvas.words(words::priorities_place);
  const std::string firm = canvas.words(words::priorities_firmness);
  look.columns.push_back({result, result, {}, 170});
  look.columns.push_back({place, place, {}, 76});
  look.columns.push_back({firm, firm, {}, 190});
  look.title = [&](std::size_t row) { return row_name(plan, Entity::goals, goals[row]); };
  look.text = [&](std::size_t row, std::size_t column) {
    if (column >= criteria)
      return result_text(canvas, result_of(weighing, goals[row]), weighing, column - criteria);
    const std::int64_t score =
        score_of(*find<Goal>(plan, goals[row]), plan.priority_criteria[column].id);
    return score > 0 ? std::to_string(score) : std::string();
  };
  look.paint = [&](std::size_t row, std::size_t column, Box box) {
    const WeighedGoal* goal = result_of(weighing, goals[row]);
    if (goal != nullptr && column == criteria) return paint_result(canvas, box, goal->value);
    const std::string text = look.text(row, column);
    const Box inside{box.x + 10, box.y, box.width - 20, box.height};
    if (column == criteria + 2) {
      const float high = text_height(canvas, text, Style::small, inside.width);
      return paint_wrapped(
          canvas,
          {inside.x, box.y + std::max(0.0F, (box.height - high) / 2), inside.width, high + 1}, text,
          canvas.style.muted, Style::small);
    }
    paint_text_in(canvas, inside, text, canvas.style.ink, Style::body, false, true);
  };
  const TypedCells typed = scores_.show(canvas, "scores", look);
  if (!typed.empty()) scores_.refuse(canvas, type_scores(canvas.workspace, goals, typed));
}

void show_vote(Canvas& canvas, const Vote& vote) {
  constexpr float dot = 13;
  const float width = std::min(width_left(), 860.0F);
  const bool narrow = canvas.screen.narrow();
  const float name_width = narrow ? width - 24 : width * 0.5F;
  const float row = narrow ? 74.0F : 48.0F;
  const Box all = next_box(width, row * static_cast<float>(vote.goals.size()));
  begin_group(canvas, "votes", NodeRole::list, canvas.words(words::priorities_way_dots));
  const Box seen = visible_part();
  for (std::size_t i = 0; i < vote.goals.size(); ++i) {
    const Box box{all.x, all.y + row * static_cast<float>(i), width, row};
    if (box.y + row < seen.y || box.y > seen.y + seen.height) continue;
    const DotCount& goal = vote.goals[i];
    const std::string name = row_name(canvas.plan(), Entity::goals, goal.goal);
    const std::string count = goal.dots > 0
                                  ? canvas.words(words::priorities_dots_of(goal.dots, goal.people))
                                  : canvas.words(words::priorities_dots_zero);
    const float high = std::min(text_height(canvas, name, Style::body, name_width), 38.0F);
    const float middle = narrow ? 40.0F : row;
    paint_wrapped(canvas, {box.x, box.y + (middle - high) / 2, name_width, high + 1}, name,
                  canvas.style.ink, Style::body);
    const float left = narrow ? box.x : box.x + name_width + 16;
    const float y = narrow ? box.y + 54 : box.y + row / 2;
    const float words_width = text_width(canvas, count, Style::small) + 2;
    const float room = box.x + width - left - words_width - 14;
    const auto fits = static_cast<std::int64_t>(std::max(0.0F, room / (dot + 3)));
    for (std::int64_t d = 0; d < std::min(goal.dots, fits); ++d)
      paint_shape(canvas, left + dot / 2 + static_cast<float>(d) * (dot + 3), y, dot, Shape::circle,
                  canvas.style.accent);
    paint_text_in(canvas, {box.x + width - words_width, y - 10, words_width, 20}, count,
                  canvas.style.muted, Style::small, false, true);
    paint_line(canvas, box.x, box.y + row - 0.5F, box.x + width, box.y + row - 0.5F,
               canvas.style.line);
    canvas.add(plain_node(id_of(goal.goal.view()), NodeRole::listitem, name + ": " + count, box));
  }
  end_group(canvas);
  ImGui::SetCursorScreenPos({all.x, all.y});
  take_box(canvas, all);
}

}  // namespace koers
