// The gates behind the phases of a goal, with what must be so before it goes on and who decided;
// and what is planned so that people will really use what was made.
#include <algorithm>

#include <imgui.h>

#include "app/board.h"
#include "app/cells.h"
#include "app/gates.h"
#include "text/words.h"
#include "ui/cell_field.h"
#include "ui/chooser.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

std::string phase_name(const Canvas& canvas, Phase phase) {
  return choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info,
                     static_cast<std::size_t>(phase));
}

std::string goal_name(const Canvas& canvas, Id id) {
  const std::string name = row_name(canvas.plan(), Entity::goals, id);
  return name.empty() ? entity_name(canvas.language(), Entity::goals, false) : name;
}

std::string note_of(const Canvas& canvas, const GoalGates& of) {
  std::string note =
      canvas.words(words::gates_decided_of(of.decided(), static_cast<int>(gate_count)));
  if (of.adoption.empty()) note += " · " + canvas.words(words::adoption_none_short);
  return note;
}

// A sign and a sentence: what is still open, or that all is well.
void status_line(Canvas& canvas, const char* id, const std::string& text, const char* sign,
                 Ink ink) {
  const float width = width_left() - 26;
  const Box box = next_box(0, std::max(22.0F, text_height(canvas, text, Style::body, width) + 3));
  paint_icon(canvas, {box.x, box.y, 18, 21}, sign, ink, 16);
  paint_wrapped(canvas, {box.x + 26, box.y + 1, width, box.height}, text, canvas.style.ink,
                Style::body);
  take_box(canvas, box);
  canvas.add(plain_node(id_of(id), NodeRole::status, text, box));
}

class PhasesPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::phases);
    const std::vector<GoalGates>& list = list_.of(canvas.plan());
    if (list.empty()) return show_empty(canvas);
    ids_.clear();
    for (const GoalGates& of : list) ids_.push_back(of.goal);
    Subject& wish = canvas.workspace.show_first;
    if (wish.entity == Entity::goals && !wish.id.empty()) goal_ = wish.id;
    wish = {};
    Chooser chooser;
    chooser.name = canvas.words(words::gates_goals);
    chooser.one = canvas.words(words::gates_goal);
    chooser.ids = &ids_;
    chooser.label = [&](std::size_t i) { return goal_name(canvas, ids_[i]); };
    chooser.note = [&](std::size_t i) { return note_of(canvas, list[i]); };
    const ChosenPart part(canvas, chooser, one_of(ids_, goal_));
    goal_ = part.id();
    const auto at = std::find(ids_.begin(), ids_.end(), goal_) - ids_.begin();
    show_goal(canvas, list[static_cast<std::size_t>(at)]);
  }

 private:
  static void show_empty(Canvas& canvas) {
    begin_card(canvas, "empty");
    paragraph(canvas, canvas.words(words::view_phases_empty));
    space(2);
    ButtonOptions add;
    add.look = ButtonLook::primary;
    add.icon = icon::plus;
    action_button(canvas, "add.goals", add);
    end_card(canvas);
  }

  void show_goal(Canvas& canvas, const GoalGates& of) {
    heading(canvas, goal_name(canvas, of.goal), 2);
    first_open_ = Phase::none;
    for (const GateState& state : of.gates) {
      if (first_open_ == Phase::none && state.decided.empty()) first_open_ = state.from;
      show_gate(canvas, state);
    }
    show_adoption(canvas, of);
  }

  Arguments of_gate(const GateState& state) const {
    return {{{"goal", std::string(goal_.view())},
             {"from", ChoiceOf<Phase>::values[static_cast<std::size_t>(state.from)]}}};
  }

  void show_gate(Canvas& canvas, const GateState& state) {
    const std::string title = canvas.words(words::gates_from_to(
        phase_name(canvas, state.from), gate_goal(canvas.plan(), canvas.language(), state.to)));
    const std::string id = "gate" + std::to_string(static_cast<int>(state.from));
    begin_card(canvas, id);
    begin_group(canvas, "gate", NodeRole::group, title);
    heading(canvas, title, 3);
    paragraph(canvas, say_named(canvas.language(),
                                std::string("gates.question.") +
                                    ChoiceOf<Phase>::values[static_cast<std::size_t>(state.from)]));
    const bool decided = !state.decided.empty();
    const bool open = state.open > 0 || state.criteria == 0 || state.unfinished > 0;
    const Style& style = canvas.style;
    status_line(canvas, "words", gate_words(canvas.plan(), canvas.language(), state),
                decided ? icon::done
                : open  ? icon::clock
                        : icon::check,
                decided ? style.good
                : open  ? style.warning
                        : style.accent);
    show_criteria(canvas, state);
    show_decision(canvas, state);
    end_group(canvas);
    end_card(canvas);
    space(4);
  }

  void show_criteria(Canvas& canvas, const GateState& state) {
    static const FieldInfo& list = *record_info<PhaseGate>().field("criteria");
    static const FieldInfo& text = *record_info<Criterion>().field("text");
    for (std::size_t i = 0;; ++i) {
      const PhaseGate* gate = find<PhaseGate>(canvas.plan(), state.gate);
      if (gate == nullptr || i >= gate->criteria.size()) break;
      const Criterion criterion = gate->criteria[i];
      ImGui::PushID(static_cast<int>(i));
      tick_box(canvas, state, i, criterion);
      beside(4);
      FieldOptions options;
      options.width = width_left() - 44;
      options.hide_label = true;
      options.most_lines = 4;
      options.framed = false;
      options.example = canvas.words(words::gates_criterion(static_cast<int>(i) + 1));
      const Criterion* now = &find<PhaseGate>(canvas.plan(), state.gate)->criteria[i];
      editor_.show(canvas, {Entity::phase_gates, state.gate, &text, &list, i}, now, options);
      beside(2);
      ButtonOptions remove;
      remove.look = ButtonLook::quiet;
      remove.icon = icon::close;
      remove.icon_only = true;
      remove.disabled = canvas.workspace.read_only();
      if (button(canvas, "remove", canvas.words(words::gates_remove(static_cast<int>(i) + 1)),
                 remove))
        canvas.workspace.commit(
            with_nested_removed(canvas.plan(), Entity::phase_gates, state.gate, list, i),
            "action.row.set");
      ImGui::PopID();
    }
    show_ways_to_criteria(canvas, state);
  }

  void tick_box(Canvas& canvas, const GateState& state, std::size_t i, const Criterion& criterion) {
    const float high = row_height(canvas);
    const Box box = next_box(std::max(34.0F, canvas.around.touch ? 44.0F : 0.0F), high);
    NodeId node = 0;
    take_box(canvas, box, "tick", &node);
    const Style& style = canvas.style;
    const Box mark{box.x + 5, box.y + (high - 22) / 2, 22, 22};
    paint_box(canvas, mark, criterion.done ? style.accent : style.surface, 4);
    paint_frame(canvas, mark, criterion.done ? style.accent : style.control, 4, 1.5F);
    if (criterion.done) paint_icon(canvas, mark, icon::check, style.on_accent, 16);
    const std::string text = criterion.text.empty()
                                 ? canvas.words(words::gates_criterion(static_cast<int>(i) + 1))
                                 : criterion.text;
    ButtonOptions options;
    options.disabled = canvas.workspace.read_only();
    const std::size_t at = canvas.nodes.size();
    const bool pressed = pressable_node(canvas, node, NodeRole::checkbox,
                                        canvas.words(words::gates_met(text)), box, options);
    canvas.nodes[at].checked = criterion.done;
    if (!pressed) return;
    Arguments arguments = of_gate(state);
    arguments.values.push_back({"index", std::to_string(i)});
    arguments.values.push_back({"done", criterion.done ? "false" : "true"});
    canvas.run("gate.tick", arguments);
  }

  void show_ways_to_criteria(Canvas& canvas, const GateState& state) {
    const PhaseGate* gate = find<PhaseGate>(canvas.plan(), state.gate);
    ButtonOptions add;
    add.icon = icon::plus;
    add.disabled = canvas.workspace.read_only();
    if (gate == nullptr || gate->criteria.empty()) {
      const std::string usual = canvas.words(words::action_gate_usual);
      if (button(canvas, "usual", usual, add)) canvas.run("gate.usual", of_gate(state));
      beside_if_fits(220);
    }
    add.look = ButtonLook::quiet;
    if (button(canvas, "add", canvas.words(words::action_gate_add), add))
      canvas.run("gate.add", of_gate(state));
  }

  void show_decision(Canvas& canvas, const GateState& state) {
    const bool decided = !state.decided.empty();
    ButtonOptions decide;
    // The one that is next stands out.
    const bool next = state.from == first_open_;
    decide.look = decided ? ButtonLook::quiet : next ? ButtonLook::primary : ButtonLook::plain;
    decide.icon = decided ? icon::undo : icon::arrow_right;
    decide.disabled = canvas.workspace.read_only();
    if (!decided) {
      const std::string label =
          canvas.words(words::gates_decide(gate_goal(canvas.plan(), canvas.language(), state.to)));
      if (button(canvas, "decide", label, decide)) canvas.run("gate.decide", of_gate(state));
    }
    const PhaseGate* gate = find<PhaseGate>(canvas.plan(), state.gate);
    if (gate == nullptr || (!decided && gate->note.empty() && gate->decided_by.empty())) return;
    const bool two = width_left() > 480;
    const float half = two ? (width_left() - Style::gap) / 2 : 0;
    show_field(canvas, state.gate, "decidedBy", half);
    if (two) beside();
    show_field(canvas, state.gate, "date", half);
    show_field(canvas, state.gate, "note", 0);
    if (decided && button(canvas, "undecide", canvas.words(words::action_gate_undecide), decide))
      canvas.run("gate.undecide", of_gate(state));
  }

  void show_field(Canvas& canvas, Id gate_id, const char* name, float width) {
    const PhaseGate* gate = find<PhaseGate>(canvas.plan(), gate_id);
    if (gate == nullptr) return;
    show_in_column(canvas, {Entity::phase_gates, gate_id, record_info<PhaseGate>().field(name)},
                   gate, width);
  }

  void show_in_column(Canvas& canvas, const CellPlace& place, const void* row, float width) {
    ImGui::BeginGroup();
    FieldOptions options;
    options.width = width;
    options.multiline = place.field->kind == Kind::text;
    if (options.multiline) options.least_lines = 2;
    if (options.multiline || place.field->kind == Kind::line) options.most_lines = 8;
    options.example =
        canvas.example(std::string(info(place.entity).name) + '.' + place.field->name);
    editor_.show(canvas, place, row, options);
    ImGui::EndGroup();
  }

  void show_adoption(Canvas& canvas, const GoalGates& of) {
    begin_card(canvas, "adoption");
    const std::string title = choice_name(canvas.plan(), canvas.language(), Phase::adopting);
    begin_group(canvas, "adoption", NodeRole::group, title);
    heading(canvas, title, 3);
    paragraph(canvas, canvas.words(words::adoption_explain), true);
    const bool well = !of.adoption.empty() && of.unsaid == 0;
    status_line(canvas, "words", adoption_words(canvas.language(), of),
                well ? icon::done : icon::warning, well ? canvas.style.good : canvas.style.warning);
    for (Id id : Ids(of.adoption)) show_measure(canvas, id);
    ButtonOptions add;
    add.icon = icon::plus;
    add.look = of.adoption.empty() ? ButtonLook::plain : ButtonLook::quiet;
    add.disabled = canvas.workspace.read_only();
    if (button(canvas, "add", canvas.words(words::adoption_add), add))
      canvas.run("adoption.add", {{{"goal", std::string(goal_.view())}}});
    end_group(canvas);
    end_card(canvas);
  }

  void show_measure(Canvas& canvas, Id id) {
    const Activity* activity = find<Activity>(canvas.plan(), id);
    if (activity == nullptr) return;
    rule(canvas);
    std::string name = activity->title;
    if (name.empty()) name = entity_name(canvas.language(), Entity::activities, false);
    begin_group(canvas, id.view(), NodeRole::group, name);
    ButtonOptions open;
    open.look = ButtonLook::quiet;
    open.icon = icon::activity;
    open.width = width_left();
    if (button(canvas, "open", name, open)) canvas.workspace.selection = {Entity::activities, id};
    const bool two = width_left() > 480;
    const float half = two ? (width_left() - Style::gap) / 2 : 0;
    const RecordInfo& record = record_info<Activity>();
    const auto field = [&](const char* of, float width) {
      if (const Activity* row = find<Activity>(canvas.plan(), id))
        show_in_column(canvas, {Entity::activities, id, record.field(of)}, row, width);
    };
    field("adoptionTarget", half);
    if (two) beside();
    field("adoptionSegment", half);
    show_usage(canvas, id);
    end_group(canvas);
    space(2);
  }

  // The indicator by which the use shows: one of the goal, or a new one.
  void show_usage(Canvas& canvas, Id id) {
    const Activity* activity = find<Activity>(canvas.plan(), id);
    if (activity == nullptr) return;
    const Indicator* indicator = find<Indicator>(canvas.plan(), activity->usage_indicator);
    show_indicators(canvas, *activity);
    if (indicator == nullptr) {
      ButtonOptions make;
      make.look = ButtonLook::quiet;
      make.icon = icon::plus;
      make.disabled = canvas.workspace.read_only();
      if (button(canvas, "indicator", canvas.words(words::adoption_make_indicator), make))
        canvas.run("adoption.indicator", {{{"row", std::string(id.view())}}});
      return;
    }
    ButtonOptions open;
    open.look = ButtonLook::quiet;
    open.icon = icon::progress;
    open.width = width_left();
    open.shown = row_name(canvas.plan(), Entity::indicators, indicator->id);
    const std::string label = canvas.words(words::adoption_indicator) + ": " + open.shown;
    if (button(canvas, "open-indicator", label, open))
      canvas.workspace.selection = {Entity::indicators, indicator->id};
  }

  void show_indicators(Canvas& canvas, const Activity& activity) {
    static const FieldInfo& field = *record_info<Activity>().field("usageIndicator");
    std::vector<NodeOption> options{{"", "—"}};
    std::string shown;
    for (const Indicator& indicator : canvas.plan().indicators) {
      if (indicator.goal != activity.goal && indicator.id != activity.usage_indicator) continue;
      options.push_back({std::string(indicator.id.view()),
                         row_name(canvas.plan(), Entity::indicators, indicator.id)});
      if (indicator.id == activity.usage_indicator) shown = options.back().label;
    }
    FieldOptions look;
    look.read_only = canvas.workspace.read_only();
    const FieldEdit edit =
        choice(canvas, "usage", field_label(canvas.language(), Entity::activities, field),
               activity.usage_indicator.view(), shown, options, look);
    if (edit.committed)
      canvas.workspace.commit(
          with_value(canvas.plan(), Entity::activities, activity.id, field, Id::from(edit.text)),
          "action.row.set", "usage/" + std::string(activity.id.view()));
    if (edit.left) canvas.workspace.settle();
  }

  GateList list_;
  CellEditor editor_;
  Ids ids_;
  Id goal_;
  Phase first_open_{};  // the first gate of the goal at which nobody decided yet
};

}  // namespace

std::unique_ptr<Page> make_phases_page() { return std::make_unique<PhasesPage>(); }

}  // namespace koers
