#include "ui/cards.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/formats.h"

namespace koers {

namespace {

constexpr float side = 14;    // between the edge of a card and its words
constexpr float above = 11;   // … and above and below them
constexpr float between = 3;  // the lines of the name and those of the facts
constexpr float most_lines = 3;

bool in_title(Entity entity, const FieldInfo& field) {
  return std::string_view(field.name) == "code" || &field == title_field(entity);
}

std::string facts_of(const Canvas& canvas, Entity entity, const void* row,
                     std::span<const GridExtra> extra) {
  std::string facts;
  for (const Column& column : columns_of(entity)) {
    const FieldInfo& field = field_of(entity, column);
    if (in_title(entity, field)) continue;
    const std::string all = cell_text(canvas.plan(), canvas.language(), field, row);
    const std::string text = all.substr(0, all.find('\n'));
    // A number by itself could be anything.
    const bool number = field.kind == Kind::number || field.kind == Kind::decimal;
    add_fact(facts, number && !text.empty()
                        ? field_label(canvas.language(), entity, field) + ' ' + text
                        : text);
  }
  for (const GridExtra& more : extra) {
    const std::string text = more.text(canvas, static_cast<const Row*>(row)->id);
    if (!text.empty()) add_fact(facts, more.title + ' ' + text);
  }
  return facts;
}

float lines_high(float wanted, float line) { return std::min(wanted, most_lines * line); }

}  // namespace

void Cards::show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
                 std::span<const GridExtra> extra) {
  const float width = width_left();
  const float words = width - 2 * side;
  const float usual = 2 * above + Style::line_height + between + 16;
  heights_.measure(canvas.plan(), entity, rows, {width}, usual, [&](const void* row) {
    const Id id = static_cast<const Row*>(row)->id;
    const float title = text_height(canvas, row_title(canvas.plan(), canvas.language(), entity, id),
                                    Style::body, words, true);
    const float facts =
        text_height(canvas, facts_of(canvas, entity, row, extra), Style::small, words);
    return 2 * above + between + lines_high(title, Style::line_height) + lines_high(facts, 16);
  });
  const Box all = next_box(width, heights_.total());
  // More lists may stand below one another.
  begin_group(canvas, std::string("cards/") + info(entity).name, NodeRole::list, name);
  canvas.nodes.back().count = static_cast<int>(rows.size());
  paint_box(canvas, all, canvas.style.surface, Style::radius + 2);
  const Box seen = visible_part();
  const RowHeights::Range range = heights_.between(seen.y - all.y, seen.y + seen.height - all.y);
  kept_.show(canvas, rows, range.first, range.end, [&](std::size_t i) {
    const Box card{all.x, all.y + heights_.top(i), width, heights_.height(i)};
    return show_card(canvas, entity, rows, i, extra, card);
  });
  paint_frame(canvas, all, canvas.style.line, Style::radius + 2);
  end_group(canvas);
  ImGui::SetCursorScreenPos({all.x, all.y});
  take_box(canvas, all);
}

NodeId Cards::show_card(Canvas& canvas, Entity entity, const Ids& rows, std::size_t i,
                        std::span<const GridExtra> extra, Box box) {
  const Id id = rows[i];
  const void* row = canvas.plan().table(entity).find(id);
  const Style& style = canvas.style;
  Subject& selection = canvas.workspace.selection;
  const bool selected = selection.entity == entity && selection.id == id;
  if (selected) paint_box(canvas, box, style.soft, Style::radius);
  const std::string title = row_title(canvas.plan(), canvas.language(), entity, id);
  const std::string facts = facts_of(canvas, entity, row, extra);
  const Ink mark = row_mark(canvas, entity, row);
  if (mark != 0) paint_box(canvas, {box.x, box.y + 6, 4, box.height - 12}, mark, 2);
  const float width = box.width - 2 * side;
  const float height =
      lines_high(text_height(canvas, title, Style::body, width, true), Style::line_height);
  paint_wrapped(canvas, {box.x + side, box.y + above, width, height}, title, style.ink, Style::body,
                true);
  const float below = box.y + above + height + between;
  paint_wrapped(canvas, {box.x + side, below, width, box.y + box.height - above - below + 2}, facts,
                style.muted, Style::small);
  paint_line(canvas, box.x, box.y + box.height, box.x + box.width, box.y + box.height, style.line);
  // The facts belong to what is read aloud, not to what the card is called.
  if (list_button(canvas, id.view(), title, box, {i, rows.size()}, selected, facts))
    selection = {entity, id};
  return id_of(id.view());
}

}  // namespace koers
