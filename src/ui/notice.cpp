#include "ui/notice.h"

#include <algorithm>

#include <imgui.h>

#include "ui/icons.h"

namespace koers {

namespace {

struct Inks {
  const char* icon;
  Ink ink;
};

Inks look_of(NoticeKind kind, const Style& style) {
  switch (kind) {
    case NoticeKind::good:
      return {icon::done, style.good};
    case NoticeKind::warning:
      return {icon::warning, style.warning};
    case NoticeKind::late:
      return {icon::alarm, style.error};
    case NoticeKind::plain:
      break;
  }
  return {icon::info, style.muted};
}

}  // namespace

void notice(Canvas& canvas, std::string_view text, NoticeKind kind) {
  constexpr float indent = 26;
  const Inks look = look_of(kind, canvas.style);
  const float width = std::min(width_left() - indent, 680.0F);
  const float high = text_height(canvas, text, Style::body, width);
  const Box box = next_box(0, std::max(22.0F, high + 2));
  paint_icon(canvas, {box.x, box.y, 18, 22}, look.icon, look.ink, 17);
  paint_wrapped(canvas, {box.x + indent, box.y + 1, width, high + 1}, text,
                kind == NoticeKind::plain ? canvas.style.muted : look.ink, Style::body);
  take_box(canvas, box);
  const NodeId id = id_of(text);
  canvas.add(plain_node(id, NodeRole::text, text, {box.x, box.y, width + indent, box.height}));
}

}  // namespace koers
