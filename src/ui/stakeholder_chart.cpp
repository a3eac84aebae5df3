#include "ui/stakeholder_chart.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float label_width = 104;
constexpr float chip_side = 8;
constexpr float chip_icon = 16;
constexpr float chip_gap = 6;
constexpr float chart_line = 17;

float name_width(float width) { return width - 2 * chip_side - chip_icon - 4; }

// How much higher a chip is by the words that somebody is missed.
float missed_height(Canvas& canvas, const StakeholderPlace& place, float width) {
  if (!place.missed) return 0;
  const std::string words = canvas.words(words::stakeholder_missed_short);
  return std::max(chart_line, text_height(canvas, words, 12, name_width(width), true));
}

float chip_height(Canvas& canvas, const StakeholderPlace& place, float width) {
  const float text = text_height(canvas, place.name, Style::small, name_width(width));
  const float wanted = text + 12 + missed_height(canvas, place, width);
  return std::max(wanted, canvas.around.touch ? Style::touch_height : 30.0F);
}

void show_chip(Canvas& canvas, const StakeholderPlace& place, Box box) {
  const Style& style = canvas.style;
  const Ink ink = attitude_ink(place.attitude, style);
  const bool selected = canvas.workspace.selection.id == place.id;
  paint_box(canvas, box, selected ? style.soft : style.raised, Style::radius);
  paint_frame(canvas, box, place.missed ? style.warning : ink, Style::radius,
              place.missed || selected ? 2.0F : 1.0F);
  paint_icon(canvas, {box.x + chip_side, box.y, chip_icon, box.height},
             attitude_icon(place.attitude), ink, 15);
  const float x = box.x + chip_side + chip_icon + 4;
  const float width = name_width(box.width);
  const float text = text_height(canvas, place.name, Style::small, width);
  const float missed = missed_height(canvas, place, box.width);
  const float all = text + missed;
  const float y = box.y + (box.height - all) / 2;
  paint_wrapped(canvas, {x, y, width, text + 1}, place.name, style.ink, Style::small);
  if (place.missed)
    paint_wrapped(canvas, {x, y + text, width, missed},
                  canvas.words(words::stakeholder_missed_short), style.warning, 12, true);
  const std::string described = place_words(canvas.plan(), canvas.language(), place);
  if (pressable(canvas, place.id.view(), NodeRole::button, place.name, box, selected, described))
    canvas.workspace.selection = {Entity::stakeholders, place.id};
}

struct Field {
  std::vector<std::size_t> places;
  float height = 0;
};

float height_of(Canvas& canvas, const StakeholderMap& map, const Field& field, float width) {
  float height = 0;
  for (std::size_t i : field.places) height += chip_height(canvas, map.places[i], width) + chip_gap;
  return height;
}

void show_row(Canvas& canvas, const StakeholderMap& map, Grade grade,
              std::span<const Attitude> columns) {
  const float width = (width_left() - label_width) / static_cast<float>(columns.size());
  const float chip = width - 10;
  std::vector<Field> fields;
  float height = 56;
  for (Attitude attitude : columns) {
    Field field{map.at(grade, attitude), 0};
    field.height = height_of(canvas, map, field, chip) + 10;
    height = std::max(height, field.height);
    fields.push_back(std::move(field));
  }
  const Box row = next_box(0, height);
  const std::string name = canvas.words(influence_words(grade));
  paint_wrapped(canvas, {row.x, row.y + 8, label_width - 8, height}, name, canvas.style.ink,
                Style::small, true);
  paint_line(canvas, row.x, row.y, row.x + row.width, row.y, canvas.style.line);
  take_box(canvas, row);
  begin_group(canvas, "row" + std::to_string(static_cast<int>(grade)), NodeRole::group, name);
  for (std::size_t c = 0; c < fields.size(); ++c) {
    const float x = row.x + label_width + width * static_cast<float>(c);
    paint_line(canvas, x, row.y, x, row.y + height, canvas.style.line);
    float y = row.y + 8;
    for (std::size_t i : fields[c].places) {
      const float high = chip_height(canvas, map.places[i], chip);
      show_chip(canvas, map.places[i], {x + 5, y, chip, high});
      y += high + chip_gap;
    }
  }
  end_group(canvas);
}

void show_columns(Canvas& canvas, std::span<const Attitude> columns) {
  const float width = (width_left() - label_width) / static_cast<float>(columns.size());
  float high = 20;
  for (Attitude attitude : columns)
    high = std::max(
        high, text_height(canvas, attitude_name(canvas.plan(), canvas.language(), attitude), 12,
                          width - 26, true));
  const Box row = next_box(0, high + 8);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const float x = row.x + label_width + width * static_cast<float>(c) + 6;
    paint_icon(canvas, {x, row.y, 14, 22}, attitude_icon(columns[c]),
               attitude_ink(columns[c], canvas.style), 14);
    paint_wrapped(canvas, {x + 18, row.y + 4, width - 26, high + 2},
                  attitude_name(canvas.plan(), canvas.language(), columns[c]), canvas.style.muted,
                  12, true);
  }
  take_box(canvas, row);
}

// One below another, with the attitude in words in each chip's description and shape.
void show_lists(Canvas& canvas, const StakeholderMap& map) {
  for (Grade grade : map_grades) {
    const bool any = std::any_of(map.places.begin(), map.places.end(),
                                 [&](const auto& place) { return place.influence == grade; });
    if (!any) continue;
    const std::string name = canvas.words(influence_words(grade));
    paragraph(canvas, name, true);
    begin_group(canvas, "list" + std::to_string(static_cast<int>(grade)), NodeRole::group, name);
    for (const StakeholderPlace& place : map.places) {
      if (place.influence != grade) continue;
      StakeholderPlace shown = place;
      shown.name += "  ·  " + attitude_name(canvas.plan(), canvas.language(), place.attitude);
      const Box box = next_box(0, chip_height(canvas, shown, width_left()));
      take_box(canvas, box);
      show_chip(canvas, shown, box);
    }
    end_group(canvas);
  }
}

}  // namespace

const char* attitude_icon(Attitude attitude) {
  switch (attitude) {
    case Attitude::against:
      return icon::close;
    case Attitude::doubtful:
      return icon::help;
    case Attitude::neutral:
      return icon::minus;
    case Attitude::positive:
      return icon::check;
    case Attitude::carrying:
      return icon::people;
    case Attitude::none:
      break;
  }
  return icon::more;
}

Ink attitude_ink(Attitude attitude, const Style& style) {
  switch (attitude) {
    case Attitude::against:
      return style.error;
    case Attitude::doubtful:
      return style.warning;
    case Attitude::positive:
      return style.good;
    case Attitude::carrying:
      return style.accent;
    case Attitude::neutral:
    case Attitude::none:
      break;
  }
  return style.muted;
}

void show_stakeholder_chart(Canvas& canvas, const StakeholderMap& map) {
  begin_card(canvas, "map");
  if (width_left() < 620) {
    show_lists(canvas, map);
    end_card(canvas);
    return;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 0});
  const std::span<const Attitude> columns(map_attitudes.data(),
                                          map_attitudes.size() - (map.unknown_attitude ? 0 : 1));
  show_columns(canvas, columns);
  for (Grade grade : map_grades)
    if (grade != Grade::none || map.unknown_influence) show_row(canvas, map, grade, columns);
  ImGui::PopStyleVar();
  end_card(canvas);
}

}  // namespace koers
