// What a board calls things: the values of every choice, ours beside the own word. A choice opens
// by itself where one searches; else it shows the words that are used, and opens when pressed.
#include <algorithm>
#include <set>

#include <imgui.h>

#include "app/cells.h"
#include "app/own_words.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float most_card_width = 860;
constexpr float under_name = 42;  // where the name of a choice begins in its row
constexpr float ours_width = 250;
constexpr float least_beside = 2 * ours_width;  // where less is left, our word stands above

std::string words_in_use(const ChoiceWords& of) {
  std::string all;
  for (const ChoiceWord& word : of.words) add_fact(all, word.used());
  return all;
}

class OwnWordsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::own_words);
    const std::vector<ChoiceWords>& choices = words_.of(canvas.plan(), canvas.language());
    show_count(canvas, choices);
    search_field(canvas);
    const std::string& search = canvas.workspace.search;
    const ChoiceWords* last = nullptr;
    for (const ChoiceWords& of : choices) {
      if (!search.empty() && !holds_words(of, canvas.language(), search)) continue;
      if (last != nullptr && last->entity == of.entity) {
        rule(canvas);
      } else {
        if (last != nullptr) end_card(canvas);
        begin_entity(canvas, of.entity);
      }
      last = &of;
      show_choice(canvas, of, !search.empty());
    }
    if (last != nullptr) return end_card(canvas);
    paragraph(canvas, canvas.words(words::search_none(search)));
  }

 private:
  static void show_count(Canvas& canvas, const std::vector<ChoiceWords>& choices) {
    int own = 0;
    for (const ChoiceWords& of : choices) own += of.own;
    paragraph(canvas, own == 0 ? canvas.words(words::own_words_none)
                               : canvas.words(words::own_words_count(own)));
    take_box(canvas,
             next_box(0, 2));  // as wide as the page: what one searches with stands below it
  }

  static void begin_entity(Canvas& canvas, Entity entity) {
    space(8);
    heading(canvas, entity_name(canvas.language(), entity, true), 2);
    begin_card(canvas, info(entity).name, std::min(most_card_width, width_left()));
  }

  void show_choice(Canvas& canvas, const ChoiceWords& of, bool searching) {
    const std::string field = field_label(canvas.language(), of.entity, *of.field);
    const std::string name = entity_name(canvas.language(), of.entity, true) + ": " + field;
    ImGui::PushID(of.choice->name);
    if (searching)
      heading(canvas, field, 3);
    else
      show_switch(canvas, of, name, field);
    ImGui::Indent(under_name);
    if (searching || open_.contains(of.choice)) {
      begin_group(canvas, "words", NodeRole::group, name);
      show_also(canvas, of);
      for (const ChoiceWord& word : of.words) show_word(canvas, word);
      end_group(canvas);
    } else {
      paragraph(canvas, words_in_use(of), true);
    }
    ImGui::Unindent(under_name);
    ImGui::PopID();
  }

  void show_switch(Canvas& canvas, const ChoiceWords& of, const std::string& name,
                   const std::string& field) {
    ButtonOptions options;
    options.look = ButtonLook::row;
    options.expanded = open_.contains(of.choice);
    options.icon = *options.expanded ? icon::chevron_up : icon::chevron_down;
    options.width = width_left();
    options.shown = field;
    if (of.own > 0) options.trailing = canvas.words(words::own_words_some(of.own));
    if (!button(canvas, "open", name, options)) return;
    if (!open_.erase(of.choice)) open_.insert(of.choice);
  }

  static void show_also(Canvas& canvas, const ChoiceWords& of) {
    std::string names;
    for (Entity entity : of.also)
      names += (names.empty() ? "" : ", ") + entity_name(canvas.language(), entity, true);
    if (!names.empty()) paragraph(canvas, canvas.words(words::own_words_also(names)), true);
  }

  void show_word(Canvas& canvas, const ChoiceWord& word) {
    FieldOptions options;
    options.hide_label = width_left() >= least_beside;
    options.read_only = canvas.workspace.read_only();
    options.mark = word.own.empty() ? 0 : canvas.style.accent;
    if (options.hide_label) show_ours(canvas, word.ours);
    options.name = canvas.words(words::own_words_for(word.ours));
    const FieldEdit edit = text_field(canvas, word.key, word.ours, word.own, options);
    if (!edit.committed || options.read_only) return;
    if (const auto problem = set_own_word(canvas.workspace, word.key, edit.text))
      refuse(canvas, edit, *problem);
  }

  static void show_ours(Canvas& canvas, const std::string& ours) {
    const Box box = next_box(ours_width, target_height(canvas));
    paint_text_in(canvas, box, ours, canvas.style.ink, Style::body);
    take_box(canvas, box);
    beside();
  }

  WordsOfChoices words_;
  std::set<const ChoiceInfo*> open_;
};

}  // namespace

std::unique_ptr<Page> make_own_words_page() { return std::make_unique<OwnWordsPage>(); }

}  // namespace koers
