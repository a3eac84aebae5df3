// Start: begin, open, go on with what is on this device.
#include <imgui.h>

#include "text/words.h"
#include "ui/icons.h"
#include "ui/views.h"

namespace koers {

namespace {

void way_to_begin(Canvas& canvas, const char* action, Key text, const char* icon, bool primary,
                  float width) {
  begin_card(canvas, action, width);
  ButtonOptions options;
  options.look = primary ? ButtonLook::primary : ButtonLook::plain;
  options.icon = icon;
  options.width = width - 34;
  action_button(canvas, action, options);
  space(2);
  paragraph(canvas, canvas.words(text), true);
  end_card(canvas);
}

void restore_points(Canvas& canvas, const StoredPlan& stored) {
  if (canvas.workspace.restore_points_of != stored.id) return;
  const auto points = canvas.workspace.restore_points;
  if (points.empty()) paragraph(canvas, canvas.words(words::start_no_restore), true);
  for (const RestorePoint& point : points) {
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = icon::restore;
    if (button(canvas, std::to_string(point.sequence),
               canvas.words(words::start_restore_point(point.time)), options))
      canvas.workspace.restore(stored.id, point.sequence);
  }
}

void stored_plans(Canvas& canvas) {
  heading(canvas, canvas.words(words::start_own), 2);
  const auto plans = canvas.workspace.stored;  // a press may change the list
  if (plans.empty()) paragraph(canvas, canvas.words(words::start_none));
  for (const StoredPlan& stored : plans) {
    ImGui::PushID(stored.id.c_str());
    begin_card(canvas, "plan");
    ButtonOptions open;
    open.look = ButtonLook::row;
    open.icon = icon::new_file;
    open.width = width_left() - 48;
    if (button(canvas, "open", canvas.words(words::start_open_named(stored.title)), open))
      canvas.workspace.open_stored(stored.id);
    beside();
    ButtonOptions restore;
    restore.look = ButtonLook::quiet;
    restore.icon = icon::restore;
    restore.icon_only = true;
    if (button(canvas, "restore", canvas.words(words::start_restore_named(stored.title)), restore))
      canvas.workspace.show_restore_points(stored.id);
    paragraph(canvas, stored.school + " · " + stored.year, true);
    restore_points(canvas, stored);
    end_card(canvas);
    ImGui::PopID();
  }
}

void problems(Canvas& canvas) {
  if (canvas.workspace.file_problems().empty()) return;
  heading(canvas, canvas.words(words::start_problems), 2);
  begin_card(canvas, "problems");
  std::size_t shown = 0;
  for (const Problem& problem : canvas.workspace.file_problems()) {
    if (++shown > 12) break;
    paragraph(canvas,
              say_named(canvas.language(), "problem." + problem.code) + " (" + problem.where + ")");
  }
  end_card(canvas);
}

}  // namespace

void show_start(Canvas& canvas) {
  heading(canvas, canvas.words(words::view_start_title), 1);
  paragraph(canvas, canvas.words(words::view_start_purpose));
  space(8);
  heading(canvas, canvas.words(words::start_begin), 2);
  const bool narrow = width_left() < 640;
  const float width = narrow ? width_left() : (width_left() - 2 * 12) / 3;
  way_to_begin(canvas, "file.new", words::start_new_text, icon::new_file, true, width);
  if (!narrow) beside(12);
  way_to_begin(canvas, "file.example", words::start_example_text, icon::school, false, width);
  if (!narrow) beside(12);
  way_to_begin(canvas, "file.open", words::start_open_text, icon::open, false, width);
  space(8);
  problems(canvas);
  stored_plans(canvas);
}

}  // namespace koers
