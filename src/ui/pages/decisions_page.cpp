// Decisions: what is open and by when, all of them as a table, and who has which right here.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/decision_terms.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_open = 40;

std::string right_name(const Canvas& canvas, const Right& right) {
  std::string name = right.subject;
  add_fact(name, choice_name(canvas.plan(), canvas.language(), ChoiceOf<Body>::info,
                             static_cast<std::size_t>(right.body)));
  add_fact(name, choice_name(canvas.plan(), canvas.language(), ChoiceOf<DecisionType>::info,
                             static_cast<std::size_t>(right.type)));
  return name.empty() ? entity_name(canvas.language(), Entity::rights, false) : name;
}

// One that waits for its answer: what it is, by when, and what is strange about it.
void show_open(Canvas& canvas, const DecisionTerm& term) {
  const Style& style = canvas.style;
  const std::string name = decision_name(canvas.plan(), canvas.language(), term.id);
  const std::string when = term_words(canvas.plan(), canvas.language(), term);
  const std::string warning = term_warning(canvas.plan(), canvas.language(), term);
  const float width = width_left() - 40;
  const float title = text_height(canvas, name, Style::body, width, true);
  const float line = text_height(canvas, when, Style::small, width);
  const float more = warning.empty() ? 0.0F : text_height(canvas, warning, Style::small, width) + 2;
  const Box box = next_box(0, std::max(target_height(canvas), title + line + more + 16));
  NodeId node = 0;
  take_box(canvas, box, term.id.view(), &node);
  const bool soon = !term.answer_by.empty() && term.days <= 14;
  const Ink ink = term.late ? style.error : soon ? style.warning : style.muted;
  if (canvas.workspace.selection.id == term.id) paint_box(canvas, box, style.soft, Style::radius);
  paint_icon(canvas, {box.x + 4, box.y, 20, box.height}, term.late ? icon::alarm : icon::clock, ink,
             17);
  const float x = box.x + 34;
  paint_wrapped(canvas, {x, box.y + 8, width, title + 1}, name, style.ink, Style::body, true);
  paint_wrapped(canvas, {x, box.y + 9 + title, width, line + 1}, when, ink, Style::small,
                term.late);
  if (!warning.empty())
    paint_wrapped(canvas, {x, box.y + 11 + title + line, width, more}, warning, style.warning,
                  Style::small);
  ButtonOptions options;
  options.reason = warning;
  const std::string said = canvas.words(words::decision_named(name, when));
  if (pressable_node(canvas, node, NodeRole::button, said, box, options))
    canvas.workspace.selection = {Entity::decisions, term.id};
}

class DecisionsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::decisions, "add.decisions", icon::plus);
    search_field(canvas);
    if (!canvas.plan().decisions.empty()) show_state(canvas);
    decisions_.show(canvas, Entity::decisions, words::view_decisions_empty, {{}, true});
    space(12);
    show_rights(canvas);
  }

 private:
  void show_state(Canvas& canvas) {
    const std::vector<DecisionTerm>& terms = terms_of(canvas);
    const auto count = [&](auto what) {
      return static_cast<int>(std::count_if(terms.begin(), terms.end(), what));
    };
    const int late = count([](const DecisionTerm& term) { return term.late; });
    const int open = count([](const DecisionTerm& term) { return !term.answered; });
    space(4);
    if (late > 0)
      notice(canvas, canvas.words(words::decision_late_some(late)), NoticeKind::late);
    else if (open > 0)
      notice(canvas, canvas.words(words::decision_open_some(open)), NoticeKind::plain);
    else
      notice(canvas, canvas.words(words::decision_open_none), NoticeKind::good);
    if (open > 0) {
      heading(canvas, canvas.words(words::decision_coming), 2);
      begin_card(canvas, "open");
      std::size_t shown = 0;
      for (const DecisionTerm& term : terms)
        if (!term.answered && ++shown <= most_open) show_open(canvas, term);
      end_card(canvas);
    }
    space(4);
    heading(canvas, canvas.words(words::decision_list), 2);
  }

  void show_rights(Canvas& canvas) {
    heading(canvas, canvas.words(words::right_title), 2);
    paragraph(canvas, canvas.words(words::right_explain), true);
    ButtonOptions plain;
    plain.icon = icon::plus;
    action_button(canvas, "rights.usual", plain);
    beside_if_fits(180);
    action_button(canvas, "add.rights", plain);
    if (!canvas.plan().rights.empty()) show_asking(canvas);
    rights_.show(canvas, Entity::rights, words::view_decisions_rights_empty, {{}, true});
  }

  // From a right to a question with its term in one press.
  void show_asking(Canvas& canvas) {
    space(4);
    std::vector<NodeOption> options;
    std::size_t shown = 0;
    for (const Right& right : canvas.plan().rights) {
      if (right.id == asked_) shown = options.size();
      options.push_back({std::string(right.id.view()), right_name(canvas, right)});
    }
    FieldOptions field;
    field.width = std::min(480.0F, width_left());
    const FieldEdit edit = choice(canvas, "right", canvas.words(words::right_ask),
                                  options[shown].value, options[shown].label, options, field);
    if (edit.committed) asked_ = Id::from(edit.text);
    ButtonOptions ask;
    ask.icon = icon::arrow_right;
    ask.disabled = canvas.workspace.read_only();
    ask.shown = canvas.words(words::right_ask);
    if (button(canvas, "ask", canvas.words(words::right_ask_named(options[shown].label)), ask))
      canvas.run("decision.ask", {{{"right", options[shown].value}}});
    space(2);
  }

  const std::vector<DecisionTerm>& terms_of(Canvas& canvas) {
    const Plan& plan = canvas.plan();
    const Date today = canvas.workspace.ports().world.today();
    if (!made_ || today != today_ || !decided_.same_as(plan.decisions) ||
        !known_.same_as(plan.rights)) {
      terms_ = decision_terms(plan, today);
      decided_ = plan.decisions;
      known_ = plan.rights;
      today_ = today;
      made_ = true;
    }
    return terms_;
  }

  ListView decisions_;
  ListView rights_;
  std::vector<DecisionTerm> terms_;
  Table<Decision> decided_;
  Table<Right> known_;
  Date today_;
  Id asked_;
  bool made_ = false;
};

}  // namespace

std::unique_ptr<Page> make_decisions_page() { return std::make_unique<DecisionsPage>(); }

}  // namespace koers
