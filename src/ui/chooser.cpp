#include "ui/chooser.h"

#include <algorithm>

#include <imgui.h>

namespace koers {

namespace {

constexpr float list_width = 268;
constexpr float least_for_both = 620;
constexpr float row_high = 66;
constexpr float inset = 12;

bool show_row(Canvas& canvas, const Chooser& chooser, std::size_t i, Box box, bool chosen) {
  const Style& style = canvas.style;
  const std::string id((*chooser.ids)[i].view());
  const std::string label = chooser.label(i);
  const std::string note = chooser.note(i);
  if (chosen) paint_box(canvas, box, style.soft, Style::radius);
  if (const Ink mark = chooser.mark ? chooser.mark(i) : 0; mark != 0)
    paint_box(canvas, {box.x, box.y + 8, 4, box.height - 16}, mark, 2);
  const Box words{box.x + inset, box.y + 8, box.width - 2 * inset, 2 * Style::line_height + 1};
  const float high =
      std::min(words.height, text_height(canvas, label, Style::body, words.width, chosen));
  paint_wrapped(canvas, words, label, style.ink, Style::body, chosen);
  paint_text_in(canvas, {words.x, words.y + high + 1, words.width, 16}, note, style.muted,
                Style::small);
  paint_line(canvas, box.x, box.y + box.height, box.x + box.width, box.y + box.height, style.line);
  ButtonOptions options;
  options.chosen = chosen;
  options.reason = note;
  const NodeId node = id_of(id);
  ImGui::SetCursorScreenPos({box.x, box.y});
  take_box(canvas, box, id);
  return pressable_node(canvas, node, NodeRole::button, label, box, options);
}

Id show_list(Canvas& canvas, const Chooser& chooser, Id chosen, Box box) {
  begin_region(canvas, "choose", NodeRole::group, chooser.name,
               {box, canvas.style.surface, 0, true});
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float all = row_high * static_cast<float>(chooser.ids->size());
  const Box seen = visible_part();
  const auto row_at = [&](float y) {
    return static_cast<std::size_t>(std::max(0.0F, (y - origin.y) / row_high));
  };
  const std::size_t first = row_at(seen.y) - std::min<std::size_t>(row_at(seen.y), 1);
  const std::size_t end = std::min(chooser.ids->size(), row_at(seen.y + seen.height) + 2);
  const float width = width_left();
  for (std::size_t i = first; i < end; ++i) {
    const Box row{origin.x, origin.y + row_high * static_cast<float>(i), width, row_high};
    if (show_row(canvas, chooser, i, row, (*chooser.ids)[i] == chosen)) chosen = (*chooser.ids)[i];
  }
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({1, all});
  end_region(canvas);
  return chosen;
}

Id show_choice(Canvas& canvas, const Chooser& chooser, Id chosen) {
  std::vector<NodeOption> options;
  std::string shown;
  for (std::size_t i = 0; i < chooser.ids->size(); ++i) {
    const Id id = (*chooser.ids)[i];
    options.push_back({std::string(id.view()), chooser.label(i) + " · " + chooser.note(i)});
    if (id == chosen) shown = chooser.label(i);
  }
  const FieldEdit edit = choice(canvas, "choose", chooser.one, chosen.view(), shown, options);
  return edit.committed ? one_of(*chooser.ids, Id::from(edit.text)) : chosen;
}

}  // namespace

Id one_of(const Ids& ids, Id wanted) {
  if (std::find(ids.begin(), ids.end(), wanted) != ids.end()) return wanted;
  return ids.empty() ? Id{} : ids.front();
}

ChosenPart::ChosenPart(Canvas& canvas, const Chooser& chooser, Id chosen)
    : canvas_(canvas), beside_(width_left() >= least_for_both) {
  if (beside_) {
    const Box all = next_box(0, std::max(320.0F, ImGui::GetContentRegionAvail().y - 4));
    id_ = show_list(canvas, chooser, chosen, {all.x, all.y, list_width, all.height});
    const auto at = std::find(chooser.ids->begin(), chooser.ids->end(), id_);
    const std::string name = chooser.label(static_cast<std::size_t>(at - chooser.ids->begin()));
    const float left = list_width + 16;
    begin_region(
        canvas, "chosen", NodeRole::group, name,
        {{all.x + left, all.y, all.width - left, all.height}, canvas.style.paper, 4, true});
  } else {
    id_ = show_choice(canvas, chooser, chosen);
    space(6);
    begin_column("chosen", width_left());
  }
  ImGui::PushID(std::string(id_.view()).c_str());
}

ChosenPart::~ChosenPart() {
  ImGui::PopID();
  if (beside_)
    end_region(canvas_);
  else
    end_column();
}

}  // namespace koers
