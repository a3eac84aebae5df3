#include "ui/poll_round.h"

#include <algorithm>

#include <imgui.h>

#include "app/subjects.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float answer_height = 74;
constexpr float answer_type = 20;

constexpr Key answer_words[] = {words::support_answer_1, words::support_answer_2,
                                words::support_answer_3, words::support_answer_4,
                                words::support_answer_5};

std::string question_of(const Canvas& canvas) {
  const Subject& about = canvas.workspace.round->draft.about;
  if (about.entity != Entity::goals || about.id.empty())
    return canvas.words(words::support_question);
  return canvas.words(
      words::support_question_about(subject_name(canvas.plan(), canvas.language(), about)));
}

void large(Canvas& canvas, const std::string& text, float size, Ink ink, bool strong) {
  const float width = width_left();
  const float high = text_height(canvas, text, size, width, strong);
  const Box box = next_box(0, high + 6);
  paint_wrapped(canvas, box, text, ink, size, strong);
  take_box(canvas, box);
  Node node = plain_node(ImGui::GetID(text.c_str()), NodeRole::heading, text, box);
  node.level = strong ? 1 : 2;
  canvas.add(std::move(node));
}

// A row as wide as the page, with the number in front: easy to hit, and all of the same size, so
// that none invites more than another.
bool answer(Canvas& canvas, int score, NodeId& node) {
  const std::string text = canvas.words(answer_words[score - 1]);
  const std::string name = canvas.words(words::support_answer_named(std::to_string(score), text));
  const float wrap = width_left() - 84;
  const float high = text_height(canvas, text, answer_type, wrap, true);
  const Box box = next_box(0, std::max(answer_height, high + 28));
  take_box(canvas, box, std::to_string(score), &node);
  const Style& style = canvas.style;
  paint_box(canvas, box, style.surface, Style::radius + 4);
  paint_frame(canvas, box, style.control, Style::radius + 4, 1.5F);
  paint_text_in(canvas, {box.x + 24, box.y, 40, box.height}, std::to_string(score), style.accent,
                26, true);
  paint_wrapped(canvas, {box.x + 68, box.y + (box.height - high) / 2, wrap, high + 2}, text,
                style.ink, answer_type, true);
  return pressable_node(canvas, node, NodeRole::button, name, box, {});
}

// How many answered, and the way out.
void stop_button(Canvas& canvas) {
  const SupportPoll* poll = find<SupportPoll>(canvas.plan(), canvas.workspace.round->draft.id);
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon::close;
  if (button(canvas, "stop", canvas.words(words::support_stop), options)) {
    canvas.run("support.stop");
    return;
  }
  beside();
  const std::string count =
      canvas.words(words::support_so_far(poll == nullptr ? 0 : poll->respondents));
  const Box box = next_box(200, target_height(canvas));
  paint_text_in(canvas, box, count, canvas.style.muted, Style::small);
  take_box(canvas, box);
  canvas.add(plain_node(ImGui::GetID("count"), NodeRole::text, count, box));
}

NodeId show_question(Canvas& canvas) {
  large(canvas, question_of(canvas), canvas.screen.narrow() ? 24.0F : 30.0F, canvas.style.ink,
        true);
  paragraph(canvas, canvas.words(words::support_anonymous));
  space(10);
  NodeId first = 0;
  for (int score = 1; score <= 5; ++score) {
    NodeId node = 0;
    const bool pressed = answer(canvas, score, node);
    if (score == 1) first = node;
    if (pressed) {
      canvas.run("support.answer", {{{"score", std::to_string(score)}}});
      break;
    }
  }
  space(10);
  stop_button(canvas);
  return first;
}

NodeId show_thanks(Canvas& canvas) {
  large(canvas, canvas.words(words::support_thanks), canvas.screen.narrow() ? 24.0F : 30.0F,
        canvas.style.ink, true);
  large(canvas, canvas.words(words::support_hand_on), 20, canvas.style.muted, false);
  space(16);
  ButtonOptions options;
  options.look = ButtonLook::primary;
  options.icon = icon::arrow_right;
  const NodeId next = ImGui::GetID("next");
  if (button(canvas, "next", canvas.words(words::support_next), options))
    canvas.run("support.next");
  space(10);
  stop_button(canvas);
  return next;
}

}  // namespace

void PollRoundScreen::show(Canvas& canvas) {
  const bool open = canvas.workspace.round.has_value() && canvas.workspace.has_plan();
  const bool came = keeper_.opened(canvas, open);
  if (!open) return;
  const bool turned = came || was_answered_ != canvas.workspace.round->answered;
  was_answered_ = canvas.workspace.round->answered;
  const Screen& screen = canvas.screen;
  begin_dialog(canvas, "round", canvas.words(words::support_pass),
               {0, 0, screen.width, screen.height});
  const float width = std::min(720.0F, screen.width - 48);
  const float left = (screen.width - width) / 2;
  ImGui::SetCursorPos({left, screen.narrow() ? 20.0F : 56.0F});
  begin_column("round-column", width);
  const NodeId first =
      canvas.workspace.round->answered ? show_thanks(canvas) : show_question(canvas);
  if (turned) canvas.focus_wanted = first;
  end_column();
  end_dialog(canvas);
}

}  // namespace koers
