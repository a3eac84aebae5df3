// Fields that are typed in and chosen from.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "text/words.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace koers {

namespace {

constexpr float field_padding = 10;

void paint_label(Canvas& canvas, std::string_view label, const FieldOptions& options) {
  if (options.hide_label) return;
  Box at = next_box(options.width, 18);
  at.height = std::max(at.height, text_height(canvas, label, Style::small, at.width));
  paint_wrapped(canvas, at, label, canvas.style.muted, Style::small);
  take_box(canvas, at);
  ImGui::SetCursorScreenPos({at.x, at.y + at.height + 4});
}

// Where the text of a field stands, and how high that makes the field.
struct FieldShape {
  Box box;
  float text_top = 0;
  bool several = false;  // lines
};

FieldShape shape_of(Canvas& canvas, std::string_view text, const FieldOptions& options) {
  const float one = options.framed ? target_height(canvas) : row_height(canvas);
  const float top = (one - field_line(canvas)) / 2;
  FieldShape shape{next_box(options.width, one), top, options.multiline || options.most_lines > 1};
  if (options.height > 0) {
    shape.box.height = options.height;
  } else if (shape.several) {
    const std::string_view shown = text.empty() ? std::string_view(options.example) : text;
    const float needed =
        text_height(canvas, shown, field_type(canvas), shape.box.width - 2 * field_padding) /
        field_line(canvas);
    const float lines = std::clamp(std::round(needed), static_cast<float>(options.least_lines),
                                   static_cast<float>(options.most_lines));
    shape.box.height = lines * field_line(canvas) + 2 * top;
  }
  return shape;
}

void paint_frame_of(Canvas& canvas, Box box, const FieldOptions& options) {
  const Style& style = canvas.style;
  const bool bad = !options.problem.empty();
  if (options.framed) {
    paint_box(canvas, box, options.read_only ? style.shade : style.surface, Style::radius);
    paint_frame(canvas, box, bad ? style.error : style.control, Style::radius, bad ? 2.0F : 1.0F);
  } else if (bad) {
    paint_frame(canvas, box, style.error, 2, 2);
  }
}

void paint_field_text(Canvas& canvas, const FieldShape& shape, std::string_view text,
                      const FieldOptions& options) {
  Box inside{shape.box.x + field_padding, shape.box.y,
             shape.box.width - 2 * field_padding - options.kept_free, shape.box.height};
  if (options.mark != 0) {
    paint_box(canvas, {inside.x, inside.y + shape.text_top + field_line(canvas) / 2 - 5, 10, 10},
              options.mark, 5);
    inside.x += 18;
    inside.width -= 18;
  }
  const bool example = text.empty();
  const std::string_view shown = example ? std::string_view(options.example) : text;
  const Ink ink = example ? faded(canvas.style.muted, 0.85F) : canvas.style.ink;
  if (shape.several) {
    paint_wrapped(
        canvas,
        {inside.x, inside.y + shape.text_top, inside.width, inside.height - shape.text_top - 1},
        shown, ink, field_type(canvas), options.strong);
  } else {
    inside.y += shape.text_top;
    inside.height = field_line(canvas);
    paint_text_in(canvas, inside, shown, ink, field_type(canvas), options.strong, options.right);
  }
}

// Label, frame and text of a field.
FieldShape paint_field(Canvas& canvas, std::string_view label, std::string_view text,
                       const FieldOptions& options, NodeId& id, std::string_view name) {
  paint_label(canvas, label, options);
  const FieldShape shape = shape_of(canvas, text, options);
  const bool visible = take_box(canvas, shape.box, name, &id);
  if (options.focus) canvas.focus_wanted = id;
  if (visible) {
    paint_frame_of(canvas, shape.box, options);
    paint_field_text(canvas, shape, text, options);
    if (options.framed || canvas.focused == id) focus_ring(canvas, id, shape.box);
  }
  return shape;
}

std::string_view name_of(Canvas& canvas, std::string_view label, const FieldOptions& options) {
  const std::string_view name = options.name.empty() ? label : std::string_view(options.name);
  if (canvas.shortened != nullptr && !options.hide_label)
    canvas.shortened->push_back({std::string(label), std::string(name)});
  return name;
}

FieldEdit edits_of(Canvas& canvas, NodeId id) {
  FieldEdit edit;
  edit.node = id;
  edit.typed = canvas.take(id, EventKind::input, &edit.text);
  if (canvas.take(id, EventKind::commit, &edit.text)) edit.committed = true;
  edit.entered = canvas.take(id, EventKind::focus);
  edit.left = canvas.take(id, EventKind::blur);
  edit.next = canvas.take(id, EventKind::next_row);
  edit.pasted = canvas.take(id, EventKind::paste, &edit.text);
  edit.filled = canvas.take(id, EventKind::fill_down);
  return edit;
}

void paint_problem(Canvas& canvas, const FieldOptions& options) {
  if (options.problem.empty() || !options.framed) return;
  const float width = options.width > 0 ? options.width : width_left();
  const float height = text_height(canvas, options.problem, Style::small, width);
  const Box box = next_box(width, height + 2);
  paint_wrapped(canvas, box, options.problem, canvas.style.error, Style::small);
  take_box(canvas, box);
}

FieldEdit show_text_field(Canvas& canvas, std::string_view id, std::string_view label,
                          std::string_view text, const FieldOptions& options) {
  NodeId node_id = 0;
  const FieldShape shape = paint_field(canvas, label, text, options, node_id, id);
  Node node = plain_node(node_id, NodeRole::textbox, name_of(canvas, label, options), shape.box);
  node.value = text;
  node.example = options.example;
  node.description = options.problem;
  node.invalid = !options.problem.empty();
  node.multiline = shape.several;
  node.enter_ends = shape.several && (!options.framed || !options.multiline);
  node.read_only = options.read_only;
  node.text_top = shape.text_top;
  node.strong = options.strong;
  node.right = options.right;
  canvas.add(std::move(node));
  paint_problem(canvas, options);
  return edits_of(canvas, node_id);
}

// What was refused in the field, as long as the plan has the same value in it.
const RefusedText* refused_here(Canvas& canvas, NodeId node, std::string_view value) {
  const auto found = canvas.refused.find(node);
  if (found == canvas.refused.end()) return nullptr;
  if (found->second.value == value) return &found->second;
  canvas.refused.erase(found);
  return nullptr;
}

FieldOptions with_problem(const Canvas& canvas, FieldOptions options, const RefusedText& held) {
  options.problem.clear();
  if (!held.code.empty()) options.problem = say_named(canvas.language(), "problem." + held.code);
  return options;
}

}  // namespace

FieldEdit text_field(Canvas& canvas, std::string_view id, std::string_view label,
                     std::string_view text, const FieldOptions& options) {
  const RefusedText* held = refused_here(canvas, id_of(id), text);
  FieldEdit edit;
  if (held != nullptr)
    edit = show_text_field(canvas, id, label, held->text, with_problem(canvas, options, *held));
  else
    edit = show_text_field(canvas, id, label, text, options);
  edit.value = text;
  if (options.read_only || (!edit.typed && !edit.committed)) return edit;
  if (edit.text.size() > options.longest) {
    refuse(canvas, edit, Problem{"too_long", Severity::error, {}, {}});
    edit.typed = edit.committed = false;
  } else if (edit.committed || edit.text == text) {
    canvas.refused.erase(edit.node);  // until the caller refuses it again
  } else if (held != nullptr) {
    // It is being mended: what is typed stays, and the word about what was wrong, unless that was
    // its length.
    RefusedText& mending = canvas.refused[edit.node];
    mending.text = edit.text;
    if (mending.code == "too_long") mending.code.clear();
  }
  return edit;
}

void refuse(Canvas& canvas, const FieldEdit& edit, const Problem& problem) {
  canvas.refused[edit.node] = {edit.text, problem.code, edit.value};
  ++canvas.workspace.revision;                         // to be painted
  if (edit.committed) canvas.workspace.tell(problem);  // not at every letter
}

FieldEdit choice(Canvas& canvas, std::string_view id, std::string_view label,
                 std::string_view value, std::string_view shown,
                 const std::vector<NodeOption>& options, const FieldOptions& field) {
  constexpr float picture = 20;
  NodeId node_id = 0;
  const RefusedText* held = refused_here(canvas, id_of(id), value);
  FieldOptions closed = held != nullptr ? with_problem(canvas, field, *held) : field;
  if (held != nullptr) shown = held->text;
  closed.kept_free = field.framed ? picture : 0;
  const Box box = paint_field(canvas, label, shown, closed, node_id, id).box;
  if (field.framed && ImGui::IsItemVisible()) {
    paint_icon(canvas, {box.x + box.width - picture - 8, box.y, picture, box.height},
               icon::chevron_down, canvas.style.muted, 16);
  }
  Node node = plain_node(node_id, NodeRole::combobox, name_of(canvas, label, field), box);
  node.value = value;
  node.options = options;
  node.description = closed.problem;
  node.invalid = !closed.problem.empty();
  node.disabled = field.read_only;
  canvas.add(std::move(node));
  FieldEdit edit = edits_of(canvas, node_id);
  edit.value = value;
  if (edit.committed) canvas.refused.erase(node_id);
  return edit;
}

}  // namespace koers
