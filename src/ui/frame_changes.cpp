#include "ui/frame_changes.h"

#include "app/cells.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/icons.h"
#include "ui/notice.h"

namespace koers {

namespace {

std::string change_words(const Canvas& canvas, const Change& change) {
  if (change.about.entity == Entity::destinations)
    return canvas.words(words::testround_change_gone) + ": " + change.before;
  if (change.field_name.empty()) return canvas.words(words::testround_change_new);
  if (!change.before.empty()) return canvas.words(words::testround_change_words(change.before));
  const FieldInfo* field = record_info<Frame>().field(change.field_name);
  return canvas.words(words::testround_change_field(
      field == nullptr ? std::string(change.field_name)
                       : field_label(canvas.language(), Entity::frames, *field)));
}

}  // namespace

void show_frame_changes(Canvas& canvas, const std::string& title,
                        const std::vector<Change>& changes) {
  notice(canvas, title, NoticeKind::warning);
  begin_group(canvas, "changes", NodeRole::group, title);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Subject about = changes[i].about;
    fact_row(canvas, static_cast<int>(i),
             {icon::edit, row_title(canvas.plan(), canvas.language(), about.entity, about.id),
              change_words(canvas, changes[i]), about, false});
  }
  end_group(canvas);
}

}  // namespace koers
