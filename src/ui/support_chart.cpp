#include "ui/support_chart.h"

#include <algorithm>

#include <imgui.h>

#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float dot = 7;
constexpr float names_width = 210;
constexpr float facts_width = 270;
constexpr float row_room = 40;

struct Track {
  float x = 0;
  float width = 0;

  float at(Decimal score) const {
    const auto share = static_cast<float>(score.milli - 1'000) / 4'000.0F;
    return x + width * std::clamp(share, 0.0F, 1.0F);
  }
};

void paint_dot(Canvas& canvas, float x, float y, float radius, Ink ink, bool full) {
  const Box box{x - radius, y - radius, 2 * radius, 2 * radius};
  paint_box(canvas, box, full ? ink : canvas.style.surface, radius);
  if (!full) paint_frame(canvas, box, ink, radius, 1.5F);
}

// A line from where it was to where it is, with a dot for each time that it was asked.
void paint_points(Canvas& canvas, const SupportGroup& group, const Track& track, float y) {
  const Ink ink = group.low ? canvas.style.warning : canvas.style.accent;
  const std::size_t first = group.points.size() > 6 ? group.points.size() - 6 : 0;
  for (std::size_t i = first; i + 1 < group.points.size(); ++i)
    paint_line(canvas, track.at(group.points[i].score), y, track.at(group.points[i + 1].score), y,
               faded(ink, 0.5F), 2);
  for (std::size_t i = first; i + 1 < group.points.size(); ++i)
    paint_dot(canvas, track.at(group.points[i].score), y, dot - 2, ink, false);
  paint_dot(canvas, track.at(group.last().score), y, dot, ink, true);
}

void paint_track(Canvas& canvas, const Track& track, float top, float bottom) {
  for (int score = 1; score <= 5; ++score) {
    const float x = track.at(Decimal::whole(score));
    paint_line(canvas, x, top, x, bottom, canvas.style.line);
  }
  const float y = (top + bottom) / 2;
  paint_line(canvas, track.x, y, track.x + track.width, y, canvas.style.line);
}

// Where the groups stand apart from the lowest to the highest.
void paint_gap(Canvas& canvas, const SupportFacts& facts, const Track& track, float top,
               float bottom) {
  if (!facts.wide) return;
  const float from = track.at(facts.groups.front().last().score);
  const float to = track.at(facts.groups.back().last().score);
  paint_box(canvas, {from, top, to - from, bottom - top}, faded(canvas.style.warning, 0.10F));
}

void show_axis(Canvas& canvas, const Track& track) {
  const Box row = next_box(0, 20);
  const float half = track.width / 2;
  paint_text_in(canvas, {track.x - dot, row.y, half, 20}, canvas.words(words::support_scale_low),
                canvas.style.muted, 12);
  paint_text_in(canvas, {track.x + half + dot, row.y, half, 20},
                canvas.words(words::support_scale_high), canvas.style.muted, 12, false, true);
  take_box(canvas, row);
}

void show_group(Canvas& canvas, const SupportFacts& facts, const SupportGroup& group, bool wide) {
  const std::string said = group_words(canvas.language(), group);
  const Box probe = next_box(0, 0);
  const Track track =
      wide ? Track{probe.x + names_width + dot, probe.width - names_width - facts_width - 2 * dot}
           : Track{probe.x + dot, probe.width - 2 * dot};
  const float name_width = wide ? names_width - 14 : probe.width;
  const float facts_room = wide ? facts_width - 20 : probe.width;
  const float name = text_height(canvas, group.name, Style::body, name_width, true);
  const float words_high = text_height(canvas, said, Style::small, facts_room);
  const float height =
      wide ? std::max({row_room, name + 12, words_high + 12}) : name + words_high + 34;
  const Box row = next_box(0, height);
  const float bar_top = wide ? row.y : row.y + name + 2;
  const float bar_bottom = wide ? row.y + height : bar_top + 24;
  paint_gap(canvas, facts, track, bar_top, bar_bottom);
  paint_track(canvas, track, bar_top, bar_bottom);
  paint_points(canvas, group, track, (bar_top + bar_bottom) / 2);
  paint_wrapped(canvas, {row.x, wide ? row.y + (height - name) / 2 : row.y, name_width, name + 1},
                group.name, canvas.style.ink, Style::body, true);
  const Box beside{wide ? row.x + row.width - facts_room : row.x,
                   wide ? row.y + (height - words_high) / 2 : bar_bottom + 2, facts_room,
                   words_high + 1};
  paint_wrapped(canvas, beside, said, group.low ? canvas.style.warning : canvas.style.muted,
                Style::small, group.low);
  take_box(canvas, row);
  const std::string told = group.name + ": " + said;
  canvas.add(plain_node(id_of(told), NodeRole::image, told, row));
}

}  // namespace

void show_support_chart(Canvas& canvas, const SupportFacts& facts) {
  begin_card(canvas, "chart");
  begin_group(canvas, "groups", NodeRole::group, canvas.words(words::support_chart));
  const bool wide = width_left() > names_width + facts_width + 240;
  const Box all = next_box(0, 0);
  show_axis(canvas,
            wide ? Track{all.x + names_width + dot, all.width - names_width - facts_width - 2 * dot}
                 : Track{all.x + dot, all.width - 2 * dot});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, wide ? 0.0F : 10.0F});
  for (const SupportGroup& group : facts.groups) show_group(canvas, facts, group, wide);
  ImGui::PopStyleVar();
  end_group(canvas);
  end_card(canvas);
}

}  // namespace koers
