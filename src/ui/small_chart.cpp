#include "ui/small_chart.h"

#include <algorithm>

#include <imgui.h>

namespace koers {

namespace {

// From values and days to places in the box.
struct Scale {
  Box box;
  std::int64_t least = 0;
  std::int64_t most = 1;
  Date start;
  Date end;

  float y(Decimal value) const {
    const double part =
        static_cast<double>(value.milli - least) / static_cast<double>(most - least);
    return box.y + box.height - static_cast<float>(part) * box.height;
  }
  // Without days the points stand at equal distances.
  float x(const IndicatorFacts::Point& point, std::size_t index, std::size_t count) const {
    if (!start.empty() && end > start && !point.date.empty()) {
      const int days = std::clamp(point.date.days, start.days, end.days) - start.days;
      return box.x +
             box.width * static_cast<float>(days) / static_cast<float>(end.days - start.days);
    }
    if (count < 2) return box.x;
    return box.x + box.width * static_cast<float>(index) / static_cast<float>(count - 1);
  }
};

Scale scale_of(const IndicatorFacts& facts, Box box) {
  Scale scale;
  scale.box = {box.x + 6, box.y + 6, box.width - 12, box.height - 12};
  // Without a target or a baseline that end of the scale is nought.
  scale.least = std::min(facts.baseline.milli, facts.target.milli);
  scale.most = std::max(facts.baseline.milli, facts.target.milli);
  for (const auto& point : facts.points) {
    scale.least = std::min(scale.least, point.value.milli);
    scale.most = std::max(scale.most, point.value.milli);
  }
  if (scale.most == scale.least) ++scale.most;
  if (!facts.points.empty()) scale.start = facts.points.front().date;
  scale.end = std::max(facts.target_date, facts.latest.date);
  return scale;
}

}  // namespace

void show_small_chart(Canvas& canvas, const IndicatorFacts& facts, Ink ink, Box box,
                      std::string_view id, std::string_view words) {
  const Style& style = canvas.style;
  paint_box(canvas, box, style.shade, 4);
  const Scale scale = scale_of(facts, box);
  // The target is a row of dashes: it differs from the line of values without its colour.
  const float goal = scale.y(facts.target);
  for (float x = box.x + 4; facts.has_target && x < box.x + box.width - 8; x += 8)
    paint_line(canvas, x, goal, x + 4, goal, style.muted, 1.5F);
  float last_x = 0;
  float last_y = 0;
  for (std::size_t i = 0; i < facts.points.size(); ++i) {
    const float x = scale.x(facts.points[i], i, facts.points.size());
    const float y = scale.y(facts.points[i].value);
    if (i > 0) paint_line(canvas, last_x, last_y, x, y, ink, 2);
    const bool latest = i + 1 == facts.points.size();
    const float size = latest ? 8.0F : 5.0F;
    paint_box(canvas, {x - size / 2, y - size / 2, size, size}, ink, size / 2);
    last_x = x;
    last_y = y;
  }
  canvas.add(plain_node(id_of(id), NodeRole::image, words, box));
}

}  // namespace koers
