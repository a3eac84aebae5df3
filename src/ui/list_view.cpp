#include "ui/list_view.h"

#include "app/cells.h"
#include "text/words.h"

namespace koers {

bool said_empty(Canvas& canvas, const Ids& rows, Entity entity, Key empty) {
  if (!rows.empty()) return false;
  space(8);
  const bool searched = !canvas.plan().table(entity).empty();
  begin_card(canvas, info(entity).name);
  paragraph(canvas, searched ? canvas.words(words::search_none(canvas.workspace.search))
                             : canvas.words(empty));
  end_card(canvas);
  return true;
}

const Ids& ListView::rows(const Canvas& canvas, Entity entity) {
  return rows_.of(canvas.plan(), entity, canvas.language(), canvas.workspace.search);
}

void ListView::say_hits(Canvas& canvas, const Ids& shown) {
  if (said_ == canvas.workspace.search) return;
  said_ = canvas.workspace.search;
  if (!said_.empty())
    canvas.announced = canvas.words(words::live_found(static_cast<int>(shown.size())));
}

void ListView::show(Canvas& canvas, Entity entity, Key empty, const ListOptions& options) {
  const Ids& shown = rows(canvas, entity);
  say_hits(canvas, shown);
  if (said_empty(canvas, shown, entity, empty)) return;
  space(4);
  const std::string name = entity_name(canvas.language(), entity, true);
  if (canvas.screen.narrow())
    cards_.show(canvas, name, entity, shown, options.extra);
  else
    grid_.show(canvas, name, entity, shown, options.extra, options.fit);
}

}  // namespace koers
