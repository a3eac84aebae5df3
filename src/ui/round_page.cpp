#include "ui/round_page.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/answer_file.h"
#include "app/subjects.h"
#include "app/voices_actions.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float column = 760;  // that one reads
constexpr float huge = 30;
constexpr Key scale[] = {words::baseline_scale_one, words::baseline_scale_two,
                         words::baseline_scale_three, words::baseline_scale_four};
constexpr Key carried[] = {words::support_answer_1, words::support_answer_2,
                           words::support_answer_3, words::support_answer_4,
                           words::support_answer_5};

bool of_file(const Canvas& canvas) { return is_answer_file(canvas.plan()); }

// Large enough to be read from an arm's length.
void big_heading(Canvas& canvas, const std::string& text) {
  const float size = canvas.screen.narrow() ? Style::title : huge;
  const float width = width_left();
  const Box box = next_box(width, text_height(canvas, text, size, width, true) + 6);
  paint_wrapped(canvas, box, text, canvas.style.ink, size, true);
  take_box(canvas, box);
  Node node = plain_node(id_of("question"), NodeRole::heading, text, box);
  node.level = 1;
  canvas.add(std::move(node));
}

bool big_button(Canvas& canvas, const char* id, const std::string& label, const char* icon,
                bool primary = true, const std::string& reason = {}) {
  ButtonOptions options;
  options.look = primary ? ButtonLook::primary : ButtonLook::plain;
  options.icon = icon;
  options.disabled = !reason.empty();
  options.reason = reason;
  return button(canvas, id, label, options);
}

// One of the answers, as wide as the page, with its number as the key to press.
bool answer_button(Canvas& canvas, int score, Key answer, bool chosen) {
  const Style& style = canvas.style;
  const std::string words = canvas.words(answer);
  const Box box = next_box(0, 58);
  NodeId node = 0;
  const std::string id = "score" + std::to_string(score);
  take_box(canvas, box, id, &node);
  paint_box(canvas, box, chosen ? style.soft : style.surface, 8);
  paint_frame(canvas, box, chosen ? style.accent : style.control, 8, chosen ? 2.0F : 1.0F);
  const Box number{box.x + 12, box.y + 12, 34, 34};
  paint_box(canvas, number, chosen ? style.accent : style.shade, 6);
  const std::string digit = std::to_string(score);
  const float width = text_width(canvas, digit, Style::section, true);
  paint_text_in(canvas, {number.x + (34 - width) / 2, number.y, width + 1, 34}, digit,
                chosen ? style.on_accent : style.ink, Style::section, true);
  paint_text_in(canvas, {box.x + 62, box.y, box.width - 74, box.height}, words, style.ink,
                Style::section, chosen);
  ButtonOptions options;
  options.pressed = chosen;
  return pressable_node(canvas, node, NodeRole::button,
                        canvas.words(words::round_answer(static_cast<std::int64_t>(score), words)),
                        box, options);
}

// How far one is, as a bar; the words beside it say it too.
void progress(Canvas& canvas, std::size_t done, std::size_t total) {
  const Box box = next_box(0, 6);
  paint_box(canvas, box, canvas.style.shade, 3);
  const float share =
      static_cast<float>(done) / static_cast<float>(std::max<std::size_t>(1, total));
  paint_box(canvas, {box.x, box.y, box.width * share, box.height}, canvas.style.accent, 3);
  take_box(canvas, box);
}

// Said aloud when it changes; `said` where that is more than what is painted.
void status(Canvas& canvas, const std::string& text, const std::string& said = {}) {
  const float width = width_left();
  const Box box = next_box(width, text_height(canvas, text, Style::body, width) + 2);
  paint_wrapped(canvas, box, text, canvas.style.muted, Style::body);
  take_box(canvas, box);
  canvas.add(plain_node(id_of("status"), NodeRole::status, said.empty() ? text : said, box));
}

std::string title_of(const Canvas& canvas) {
  if (of_file(canvas))
    return canvas.words(
        words::round_file_title(it_plan_name(canvas.plan(), canvas.workspace.round->it_plan)));
  return canvas.words(words::round_name);
}

void paint_dots(Canvas& canvas, Box box, std::int64_t count) {
  for (std::int64_t d = 0; d < std::min<std::int64_t>(count, 12); ++d)
    paint_shape(canvas, box.x + 9 + static_cast<float>(d) * 20, box.y + box.height / 2, 16,
                Shape::circle, canvas.style.accent);
}

}  // namespace

void RoundPage::begin(Canvas& canvas) {
  const std::vector<std::string> groups = canvas.workspace.round->groups;
  big_heading(canvas, canvas.words(words::round_who));
  space(4);
  paragraph(canvas, canvas.words(words::round_anonymous));
  space(12);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    ButtonOptions options;
    options.width = std::min(420.0F, width_left());
    options.icon = icon::person;
    const std::string id = "group" + std::to_string(g);
    if (button(canvas, id, groups[g], options)) choose_group(canvas.workspace, groups[g]);
  }
  space(8);
  FieldOptions options;
  options.width = std::min(420.0F, width_left());
  options.example = canvas.words(words::baseline_group_new_example);
  options.longest = longest_line;
  const FieldEdit edit =
      text_field(canvas, "other", canvas.words(words::round_other_group), other_group_, options);
  if (edit.typed || edit.committed) other_group_ = edit.text;
  if (other_group_.empty()) return;
  if (big_button(canvas, "go", canvas.words(words::round_other_group_go), icon::arrow_right) ||
      edit.next)
    choose_group(canvas.workspace, std::exchange(other_group_, {}));
}

void RoundPage::ask(Canvas& canvas) {
  const Round& round = *canvas.workspace.round;
  const std::size_t at = round.at;
  const std::size_t total = round.asked.size();
  const Statement* statement = find<Statement>(canvas.plan(), round.asked[at]);
  const std::string text = statement ? statement->text : std::string();
  progress(canvas, at, total);
  const std::string where = canvas.words(
      words::round_progress(static_cast<std::int64_t>(at + 1), static_cast<std::int64_t>(total)));
  status(canvas, where, where + ": " + text);
  space(canvas.screen.narrow() ? 10.0F : 28.0F);
  begin_group(canvas, "asked", NodeRole::group, text);
  big_heading(canvas, text);
  space(canvas.screen.narrow() ? 10.0F : 22.0F);
  const std::int64_t given = round.given[at];
  int pressed = 0;
  for (int score = 1; score <= 4; ++score)
    if (answer_button(canvas, score, scale[score - 1], given == score)) pressed = score;
  end_group(canvas);
  space(10);
  if (at > 0) {
    if (big_button(canvas, "back", canvas.words(words::round_back), icon::arrow_left, false))
      go_in_round(canvas.workspace, -1);
    beside();
  }
  next_ = id_of("next");
  if (big_button(canvas, "next", canvas.words(given > 0 ? words::round_next : words::round_skip),
                 icon::arrow_right, false))
    go_in_round(canvas.workspace, 1);
  if (!canvas.around.touch) paragraph(canvas, canvas.words(words::round_keys), true);
  if (pressed > 0) give_score(canvas.workspace, pressed);
}

void RoundPage::ready(Canvas& canvas) {
  Round& round = *canvas.workspace.round;
  progress(canvas, round.asked.size(), round.asked.size());
  big_heading(canvas, canvas.words(words::round_ready));
  status(canvas,
         canvas.words(words::round_answered(static_cast<std::int64_t>(round.answered()),
                                            static_cast<std::int64_t>(round.asked.size()))));
  space(10);
  FieldOptions options;
  options.multiline = true;
  options.least_lines = 3;
  options.most_lines = 8;
  options.example = canvas.words(words::round_remark_example);
  const FieldEdit edit =
      text_field(canvas, "remark", canvas.words(words::round_remark), round.remark, options);
  if (edit.typed || edit.committed) round.remark = edit.text;
  space(8);
  if (big_button(canvas, "back", canvas.words(words::round_back), icon::arrow_left, false))
    return go_in_round(canvas.workspace, -1);
  beside();
  if (big_button(canvas, "on",
                 canvas.words(of_file(canvas) ? words::round_finish : words::round_hand_on),
                 icon::check))
    hand_on(canvas.workspace);
}

void RoundPage::passed(Canvas& canvas) {
  const Round& round = *canvas.workspace.round;
  big_heading(canvas, canvas.words(words::round_thanks));
  space(6);
  const bool file = of_file(canvas);
  status(canvas, canvas.words(round.people == 0 ? words::round_pass_none
                              : file            ? words::round_file_thanks
                                                : words::round_pass));
  space(4);
  paragraph(canvas, canvas.words(words::round_people(static_cast<std::int64_t>(round.people))),
            true);
  space(16);
  if (file && !canvas.plan().responses.empty()) {
    if (big_button(canvas, "send", canvas.words(words::round_file_send), icon::mail))
      mail_answers(canvas.workspace, canvas.plan());
    if (big_button(canvas, "keep", canvas.words(words::round_file_save), icon::download, false))
      save_answers(canvas.workspace, canvas.plan());
  }
  if (big_button(canvas, "another",
                 canvas.words(file ? words::round_file_another : words::round_next_person),
                 icon::person, !file))
    next_person(canvas.workspace);
}

void RoundPage::dots(Canvas& canvas) {
  const Round round = *canvas.workspace.round;
  const std::int64_t left = dots_each(canvas.plan()) - round.sum();
  big_heading(canvas, canvas.words(words::round_dots_ask));
  status(canvas, canvas.words(left > 0 ? Phrase(words::round_dots_left(left))
                                       : Phrase(words::round_dots_none_left)));
  space(10);
  const float high = target_height(canvas) + 14;
  for (std::size_t i = 0; i < round.asked.size(); ++i) {
    const std::string name = row_name(canvas.plan(), Entity::goals, round.asked[i]);
    ImGui::PushID(static_cast<int>(i));
    const bool narrow = canvas.screen.narrow();
    const float buttons = 2 * target_height(canvas) + 20;
    const float dots = narrow ? 0.0F : 130.0F;
    const float width = width_left() - buttons - dots - 12;
    const float text = text_height(canvas, name, Style::body, width);
    const float row = std::max(high, text + 20) + (narrow ? 22.0F : 0.0F);
    const Box box = next_box(0, row);
    paint_wrapped(canvas, {box.x, box.y + 10, width, text + 1}, name, canvas.style.ink,
                  Style::body);
    paint_dots(
        canvas,
        narrow ? Box{box.x, box.y + row - 24, 200, 20} : Box{box.x + width + 8, box.y, dots, row},
        round.given[i]);
    paint_line(canvas, box.x, box.y + row, box.x + box.width, box.y + row, canvas.style.line);
    const std::string given = canvas.words(words::round_dots_given(round.given[i]));
    canvas.add(plain_node(id_of("given"), NodeRole::text, name + ": " + given,
                          {box.x, box.y, width, row}));
    ImGui::SetCursorScreenPos({box.x + box.width - buttons + 8, box.y + 7});
    ButtonOptions options;
    options.icon_only = true;
    options.width = target_height(canvas);
    options.icon = icon::minus;
    options.disabled = round.given[i] == 0;
    if (button(canvas, "take", canvas.words(words::round_dot_take(name)), options))
      give_dot(canvas.workspace, i, -1);
    beside(4);
    options.icon = icon::plus;
    options.disabled = left <= 0;
    options.reason = left <= 0 ? canvas.words(words::round_dots_none_left) : std::string();
    if (button(canvas, "add", canvas.words(words::round_dot_add(name)), options))
      give_dot(canvas.workspace, i, 1);
    ImGui::SetCursorScreenPos({box.x, box.y});
    take_box(canvas, box);
    ImGui::PopID();
  }
  space(10);
  if (big_button(canvas, "on", canvas.words(words::round_hand_on), icon::check))
    hand_on(canvas.workspace);
}

// One question and five answers of the same size, so that none invites more than another.
void RoundPage::support(Canvas& canvas) {
  const Subject about = canvas.workspace.round->about;
  const bool goal = about.entity == Entity::goals && !about.id.empty();
  begin_group(canvas, "asked", NodeRole::group, canvas.words(words::support_question));
  big_heading(canvas, goal ? canvas.words(words::support_question_about(
                                 subject_name(canvas.plan(), canvas.language(), about)))
                           : canvas.words(words::support_question));
  status(canvas, canvas.words(words::support_anonymous));
  space(canvas.screen.narrow() ? 10.0F : 22.0F);
  int pressed = 0;
  for (int score = 1; score <= 5; ++score)
    if (answer_button(canvas, score, carried[score - 1], false)) pressed = score;
  end_group(canvas);
  space(10);
  next_ = id_of("next");
  if (big_button(canvas, "next", canvas.words(words::support_no_answer), icon::arrow_right, false))
    return hand_on(canvas.workspace);
  if (pressed > 0) give_score(canvas.workspace, pressed);
}

// The way out, small and out of the way.
void RoundPage::foot(Canvas& canvas) {
  space(18);
  rule(canvas);
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon::close;
  if (button(canvas, "stop",
             canvas.words(of_file(canvas) ? words::round_file_close : words::round_stop), options))
    stop_round(canvas.workspace);
}

void RoundPage::show_step(Canvas& canvas) {
  const Round& round = *canvas.workspace.round;
  switch (round.step) {
    case Round::Step::begin:
      return begin(canvas);
    case Round::Step::ready:
      return ready(canvas);
    case Round::Step::passed:
      return passed(canvas);
    case Round::Step::asking:
      break;
  }
  if (round.kind == Round::Kind::support) return support(canvas);
  round.kind == Round::Kind::dots ? dots(canvas) : ask(canvas);
}

void RoundPage::show(Canvas& canvas) {
  Workspace& workspace = canvas.workspace;
  std::string key;
  if (canvas.take(0, EventKind::key, &key)) key_in_round(workspace, key);
  canvas.listens = true;
  const Screen& screen = canvas.screen;
  begin_region(canvas, "round", NodeRole::main, title_of(canvas),
               {{0, 0, screen.width, screen.height},
                canvas.style.paper,
                screen.narrow() ? 16.0F : 32.0F,
                true});
  const float width = std::min(column, width_left());
  const float left = (width_left() - width) / 2;
  ImGui::Dummy({1, screen.narrow() ? 4.0F : std::min(40.0F, screen.height * 0.04F)});
  ImGui::Indent(std::max(1.0F, left));
  begin_column("page", width);
  paragraph(canvas, title_of(canvas), true);
  space(8);
  const std::size_t first = canvas.nodes.size();
  const Round before = *workspace.round;
  show_step(canvas);
  // A page that is new takes the keyboard to its first button; that of a statement to the one that
  // goes on, so that Enter never answers by itself.
  const std::uint64_t page = 1 + static_cast<std::uint64_t>(before.step) * 1'000'000 +
                             before.at * 1'000 + static_cast<std::uint64_t>(before.people);
  const bool asks = before.step == Round::Step::asking && before.kind != Round::Kind::dots;
  if (page != std::exchange(seen_, page))
    for (std::size_t i = first; i < canvas.nodes.size(); ++i) {
      const Node& node = canvas.nodes[i];
      if (!is_interactive(node.role) || node.disabled) continue;
      if (asks && node.id != next_) continue;
      canvas.focus_wanted = node.id;
      break;
    }
  if (workspace.round) foot(canvas);
  end_column();
  ImGui::Unindent(std::max(1.0F, left));
  end_region(canvas);
}

}  // namespace koers
