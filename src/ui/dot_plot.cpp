#include "ui/dot_plot.h"

#include <imgui.h>

#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr float mark_size = 13;
constexpr float least = 1;
constexpr float most = 4;

Ink ink_of(const Canvas& canvas, std::size_t group) {
  return theme_ink(static_cast<Colour>(1 + group % 8), canvas.style);
}

// Eight colours and six shapes: the first 24 groups differ in at least one.
Shape shape_of(std::size_t group) { return static_cast<Shape>(group % shape_count); }

float place_on(const Box& axis, Decimal mean) {
  const float score = static_cast<float>(mean.milli) / 1000;
  return axis.x + (score - least) / (most - least) * axis.width;
}

void paint_scale(Canvas& canvas, const Box& axis) {
  const Style& style = canvas.style;
  const float y = axis.y + axis.height / 2;
  paint_line(canvas, axis.x, y, axis.x + axis.width, y, style.line, 2);
  for (int score = 1; score <= 4; ++score) {
    const float x = place_on(axis, Decimal::whole(score));
    paint_line(canvas, x, y - 6, x, y + 6, style.control);
    paint_text(canvas, x - 3, axis.y + axis.height - 14, std::to_string(score), style.muted, 11);
  }
}

}  // namespace

void dot_plot_legend(Canvas& canvas, const BaselineFacts& facts) {
  for (std::size_t g = 0; g < facts.groups.size(); ++g) {
    const std::string& name = facts.groups[g];
    const float width = std::min(width_left(), text_width(canvas, name, Style::small) + 34);
    if (g > 0) beside_if_fits(width);
    const Box box = next_box(width, 22);
    paint_shape(canvas, box.x + 8, box.y + 11, mark_size, shape_of(g), ink_of(canvas, g));
    paint_text_in(canvas, {box.x + 22, box.y, width - 22, box.height}, name, canvas.style.ink,
                  Style::small);
    take_box(canvas, box);
  }
  paragraph(canvas, canvas.words(words::baseline_scale_short), true);
}

void dot_plot(Canvas& canvas, const BaselineFacts& facts, const StatementView& view, Box box) {
  const Style& style = canvas.style;
  const Box axis{box.x + 14, box.y, box.width - 28, box.height};
  const float y = axis.y + axis.height / 2;
  paint_scale(canvas, axis);
  if (view.gap.milli > 0) {
    const float from = place_on(axis, view.groups[view.lowest].mean);
    const float to = place_on(axis, view.groups[view.highest].mean);
    paint_line(canvas, from, y, to, y, view.wide() ? style.warning : style.control,
               view.wide() ? 5.0F : 3.0F);
  }
  for (std::size_t g = 0; g < view.groups.size(); ++g) {
    if (view.groups[g].answers == 0) continue;
    const float x = place_on(axis, view.groups[g].mean);
    // Equal means would hide one another: they stand a little above each other.
    float lift = 0;
    for (std::size_t other = 0; other < g; ++other)
      if (view.groups[other].answers > 0 &&
          std::abs(place_on(axis, view.groups[other].mean) - x) < mark_size * 0.8F)
        lift += 9;
    paint_shape(canvas, x, y - lift, mark_size + 4, shape_of(g), style.surface);
    paint_shape(canvas, x, y - lift, mark_size, shape_of(g), ink_of(canvas, g));
  }
  std::string name = groups_in_words(facts, view, canvas.language());
  const std::string gap = gap_in_words(facts, view, canvas.language());
  if (!gap.empty()) name += "; " + gap;
  canvas.add(plain_node(id_of("plot"), NodeRole::image, name, box));
}

}  // namespace koers
