#include "ui/input_cards.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/subjects.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr std::size_t most_cards = 200;  // with all its texts; the search finds the others
constexpr std::size_t longest_name = 80;

constexpr std::array answers = {InputStatus::taken_over, InputStatus::partly,
                                InputStatus::not_taken_over, InputStatus::parked};

const FieldInfo& response_field() { return *info(Entity::inputs).record->field("response"); }

// What it is called where it is named by its words.
std::string text_of(const Canvas& canvas, const Input& input) {
  std::string text = shortened(input.text, longest_name);
  return text.empty() ? canvas.words(words::input_nameless) : text;
}

std::string facts_of(const Canvas& canvas, const Input& input) {
  std::string facts = input.group.empty() ? canvas.words(words::input_someone) : input.group;
  add_fact(facts, date_short(canvas.language(), input.date));
  add_fact(facts, subject_name(canvas.plan(), canvas.language(), input.about));
  if (const Session* session = find<Session>(canvas.plan(), input.session))
    add_fact(facts, session->aim);
  return facts;
}

void show_state(Canvas& canvas, const InputEntry& entry) {
  const Style& style = canvas.style;
  const std::string text = entry_words(canvas.plan(), canvas.language(), entry);
  const Ink ink = !entry.open ? style.good : entry.waits_long ? style.error : style.warning;
  const Box box = next_box(0, 20);
  paint_icon(canvas, {box.x, box.y, 16, 20}, entry.open ? icon::clock : icon::done, ink, 15);
  paint_text_in(canvas, {box.x + 22, box.y, box.width - 22, 20}, text, ink, Style::small, true);
  take_box(canvas, box);
  canvas.add(plain_node(id_of("state"), NodeRole::text, text, box));
}

void words_of(Canvas& canvas, const std::string& text, Ink ink) {
  const float width = std::min(width_left(), 680.0F);
  const float high = text_height(canvas, text, Style::body, width);
  const Box box = next_box(0, high + 2);
  paint_wrapped(canvas, {box.x, box.y, width, high + 1}, text, ink, Style::body);
  take_box(canvas, box);
  const NodeId id = id_of(text);
  canvas.add(plain_node(id, NodeRole::text, text, box));
}

}  // namespace

void InputCards::show(Canvas& canvas, const InputLog& log, InputFilter filter, const Ids& found) {
  std::size_t shown = 0;
  for (const InputEntry& entry : log.entries) {
    // The card that is being answered stays, though its answer moves it to another tab.
    const bool here = shows(filter, entry) || entry.id == answering_;
    if (!here || std::find(found.begin(), found.end(), entry.id) == found.end()) continue;
    if (++shown > most_cards) break;
    show_card(canvas, entry);
  }
  if (shown == 0)
    paragraph(canvas, canvas.words(filter == InputFilter::open ? words::input_done_all
                                                               : words::input_none_here));
}

void InputCards::show_card(Canvas& canvas, const InputEntry& entry) {
  const Input* input = find<Input>(canvas.plan(), entry.id);
  if (input == nullptr) return;
  const std::string text = text_of(canvas, *input);
  const std::string id(entry.id.view());
  ImGui::PushID(id.c_str());
  begin_group(canvas, "input", NodeRole::group, text);
  begin_card(canvas, "card");
  words_of(canvas, input->text.empty() ? text : std::string(input->text), canvas.style.ink);
  paragraph(canvas, facts_of(canvas, *input), true);
  show_state(canvas, entry);
  if (answering_ == entry.id) {
    show_answer(canvas, *input);
  } else if (!input->response.empty()) {
    space(2);
    paragraph(canvas, canvas.words(words::input_what_we_did), true);
    words_of(canvas, input->response, canvas.style.ink);
  }
  show_commands(canvas, entry.id, text, entry.open);
  end_card(canvas);
  end_group(canvas);
  ImGui::PopID();
}

void InputCards::show_answer(Canvas& canvas, const Input& input) {
  space(2);
  FieldOptions options;
  options.multiline = true;
  options.least_lines = 2;
  options.most_lines = 8;
  options.width = std::min(680.0F, width_left());
  options.example = canvas.example("inputs.response");
  options.focus = focus_;
  focus_ = false;
  const Id id = input.id;
  const InputStatus status = input.status;
  // From here on the row may be another one.
  editor_.show(canvas, {Entity::inputs, id, &response_field()}, &input, options);
  bool first = true;
  for (InputStatus answer : answers) {
    ButtonOptions button_options;
    button_options.pressed = status == answer;
    button_options.icon = *button_options.pressed ? icon::check : nullptr;
    button_options.disabled = canvas.workspace.read_only();
    const std::string label =
        choice_name(canvas.plan(), canvas.language(), ChoiceOf<InputStatus>::info,
                    static_cast<std::size_t>(answer));
    if (!first) beside_if_fits(text_width(canvas, label, Style::body, true) + 56);
    first = false;
    const char* value = ChoiceOf<InputStatus>::info.values[static_cast<std::size_t>(answer)];
    if (button(canvas, value, label, button_options))
      canvas.run("input.answer", {{{"row", std::string(id.view())}, {"status", value}}});
  }
}

void InputCards::show_commands(Canvas& canvas, Id id, const std::string& text, bool open) {
  const bool answering = answering_ == id;
  space(2);
  ButtonOptions options;
  options.icon = answering ? icon::check : icon::edit;
  options.look = open && !answering ? ButtonLook::primary : ButtonLook::plain;
  options.disabled = canvas.workspace.read_only();
  options.shown = canvas.words(answering ? words::input_close
                               : open    ? words::input_answer
                                         : words::input_change_answer);
  const std::string label = answering ? options.shown
                            : open    ? canvas.words(words::input_answer_named(text))
                                      : canvas.words(words::input_change_named(text));
  if (button(canvas, "answer", label, options)) {
    answering_ = answering ? Id{} : id;
    focus_ = !answering;
    canvas.workspace.settle();
  }
  beside();
  ButtonOptions details;
  details.look = ButtonLook::quiet;
  details.shown = canvas.words(words::input_details);
  if (button(canvas, "details", canvas.words(words::input_details_named(text)), details))
    canvas.workspace.selection = {Entity::inputs, id};
}

}  // namespace koers
