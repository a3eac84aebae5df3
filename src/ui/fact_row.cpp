#include "ui/fact_row.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/formats.h"
#include "ui/icons.h"

namespace koers {

namespace {

const char* icon_of(HappenedKind kind) {
  switch (kind) {
    case HappenedKind::status:
      return icon::activity;
    case HappenedKind::progress:
    case HappenedKind::measurement:
      return icon::progress;
    case HappenedKind::gate:
      return icon::arrow_right;
    case HappenedKind::session:
    case HappenedKind::input:
    case HappenedKind::poll:
      return icon::people;
    case HappenedKind::request:
      return icon::board;
    case HappenedKind::version:
      return icon::destination;
  }
  return icon::info;
}

}  // namespace

void fact_row(Canvas& canvas, int id, const Fact& fact) {
  ImGui::PushID(id);
  const std::string what =
      fact.what.empty() ? entity_name(canvas.language(), fact.subject.entity, false) : fact.what;
  const float width = width_left() - 28;
  const float high = text_height(canvas, what, Style::body, width);
  const float low = text_height(canvas, fact.said, Style::small, width);
  const Box box = next_box(0, std::max(target_height(canvas), high + low + 14));
  NodeId node = 0;
  if (take_box(canvas, box, "fact", &node)) {
    const Ink ink = fact.late ? canvas.style.error : canvas.style.muted;
    paint_icon(canvas, {box.x, box.y + 6, 18, 18}, fact.icon, ink);
    paint_wrapped(canvas, {box.x + 28, box.y + 5, width, high}, what, canvas.style.ink,
                  Style::body);
    paint_wrapped(canvas, {box.x + 28, box.y + 8 + high, width, low}, fact.said, ink, Style::small);
  }
  ButtonOptions options;
  options.reason = fact.said;
  if (pressable_node(canvas, node, NodeRole::button, what, box, options))
    canvas.workspace.open(fact.subject, fact.field);
  ImGui::PopID();
}

void happened_row(Canvas& canvas, int id, const Happened& one) {
  std::string said = date_short(canvas.language(), one.date);
  add_fact(said, one.said);
  fact_row(canvas, id, {icon_of(one.kind), one.what, said, one.subject, false});
}

}  // namespace koers
