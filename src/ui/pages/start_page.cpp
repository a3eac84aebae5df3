// Start: begin, open, go on with what is on this device.
#include <algorithm>

#include <imgui.h>

#include "app/problem_words.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_problems = 12;

struct Beginning {
  const char* action;
  Key text;
  const char* icon;
  ButtonLook look;
};

constexpr Beginning beginnings[] = {
    {"file.new", words::start_new_text, icon::new_file, ButtonLook::primary},
    {"file.example", words::start_example_text, icon::school, ButtonLook::plain},
    {"file.example_vo", words::start_example_vo_text, icon::school, ButtonLook::plain},
    {"file.open", words::start_open_text, icon::open, ButtonLook::plain},
};

void ways_to_begin(Canvas& canvas) {
  heading(canvas, canvas.words(words::start_begin), 2);
  // As many beside one another as their buttons have room for.
  float widest = 0;
  for (const Beginning& way : beginnings) {
    ButtonOptions options;
    options.look = way.look;
    options.icon = way.icon;
    const std::string label = canvas.words(action_words(way.action));
    widest = std::max(widest, button_width(canvas, label, options) + 34);
  }
  const bool narrow = width_left() < std::max(640.0F, 2 * widest + 12);
  const float all = std::max(1160.0F, static_cast<float>(std::size(beginnings)) * (widest + 12));
  const std::size_t columns = narrow ? 1 : width_left() < all ? 2 : std::size(beginnings);
  const float gaps = 12 * static_cast<float>(columns - 1);
  const float width = (width_left() - gaps) / static_cast<float>(columns);
  // Beside each other they are equally high.
  float tallest = 0;
  for (const Beginning& way : beginnings)
    tallest = std::max(tallest, text_height(canvas, canvas.words(way.text), Style::small,
                                            std::min(width - 34, 620.0F)));
  for (const Beginning& way : beginnings) {
    const auto place = static_cast<std::size_t>(&way - beginnings);
    if (place % columns != 0) beside(12);
    const float height = narrow ? 0 : tallest + target_height(canvas) + 54;
    begin_card(canvas, way.action, width, height);
    ButtonOptions options;
    options.look = way.look;
    options.icon = way.icon;
    options.width = width - 34;
    action_button(canvas, way.action, options);
    space(2);
    paragraph(canvas, canvas.words(way.text), true);
    end_card(canvas);
  }
}

void restore_points(Canvas& canvas, const StoredPlan& stored) {
  if (canvas.workspace.restore_points_of != stored.id) return;
  const auto points = canvas.workspace.restore_points;
  rule(canvas);
  paragraph(canvas,
            canvas.words(points.empty() ? words::start_no_restore : words::start_points_explain),
            true);
  for (const RestorePoint& point : points) {
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = icon::restore;
    const std::string time = moment_in_year(canvas.language(), point.time);
    if (button(canvas, std::to_string(point.sequence),
               canvas.words(words::start_restore_point(time)), options))
      canvas.workspace.restore(stored.id, point.sequence);
  }
}

void damaged(Canvas& canvas, const StoredPlan& stored) {
  if (stored.damaged == 0) return;
  rule(canvas);
  paragraph(canvas, canvas.words(words::start_damaged(stored.damaged)));
  ButtonOptions options;
  options.icon = icon::download;
  if (button(canvas, "damaged", canvas.words(words::start_damaged_save), options))
    canvas.workspace.save_damaged(stored);
}

// School, year, when it was changed and how old its last file is.
std::string facts_of(const Canvas& canvas, const StoredPlan& stored) {
  const Date filed = Date::from_iso(stored.filed);
  const std::int64_t today = canvas.workspace.ports().world.today().days;
  const std::string changed = moment_in_year(canvas.language(), stored.changed);
  std::string facts;
  add_fact(facts, stored.school);
  add_fact(facts, stored.year);
  if (!changed.empty()) add_fact(facts, canvas.words(words::start_changed(changed)));
  add_fact(facts, filed.empty()
                      ? canvas.words(words::save_no_file)
                      : canvas.words(words::save_last_file(canvas.words(age(today - filed.days)))));
  return facts;
}

void plan_commands(Canvas& canvas, const StoredPlan& stored) {
  ButtonOptions quiet;
  quiet.look = ButtonLook::quiet;
  quiet.icon_only = true;
  quiet.icon = icon::restore;
  const bool open = canvas.workspace.restore_points_of == stored.id;
  quiet.expanded = open;
  if (button(canvas, "restore", canvas.words(words::start_restore_named(stored.title)), quiet))
    canvas.workspace.show_restore_points(open ? std::string() : stored.id);
  beside(0);
  quiet.expanded.reset();
  quiet.icon = icon::trash;
  if (button(canvas, "forget", canvas.words(words::start_forget_named(stored.title)), quiet))
    canvas.workspace.forget(stored);
}

void stored_plan_card(Canvas& canvas, const StoredPlan& stored) {
  ImGui::PushID(stored.id.c_str());
  begin_card(canvas, "plan");
  ButtonOptions open;
  open.look = ButtonLook::row;
  open.icon = icon::file;
  open.width = width_left() - 2 * target_height(canvas) - Style::gap;
  if (button(canvas, "open", canvas.words(words::start_open_named(stored.title)), open))
    canvas.workspace.open_stored(stored.id);
  beside();
  plan_commands(canvas, stored);
  ImGui::Indent(40);
  paragraph(canvas, facts_of(canvas, stored), true);
  ImGui::Unindent(40);
  damaged(canvas, stored);
  restore_points(canvas, stored);
  end_card(canvas);
  ImGui::PopID();
}

void stored_plans(Canvas& canvas) {
  heading(canvas, canvas.words(words::start_own), 2);
  const auto plans = canvas.workspace.stored;  // a press may change the list
  if (canvas.workspace.stored_state != StoreState::done) {
    paragraph(canvas, canvas.words(words::start_unreadable));
    paragraph(canvas, canvas.words(words_of(canvas.workspace.stored_state)));
  } else if (plans.empty()) {
    paragraph(canvas, canvas.words(words::start_none));
    paragraph(canvas, canvas.words(words::start_welcome));
  }
  for (const StoredPlan& stored : plans) stored_plan_card(canvas, stored);
  if (!plans.empty()) paragraph(canvas, canvas.words(words::save_tell_often), true);
}

void problems(Canvas& canvas) {
  const Problems& found = canvas.workspace.file_problems();
  if (found.empty()) return;
  heading(canvas, canvas.words(words::start_problems), 2);
  begin_card(canvas, "problems");
  for (std::size_t i = 0; i < std::min(most_problems, found.size()); ++i) {
    ImGui::PushID(static_cast<int>(i));
    paragraph(canvas, problem_words(canvas.language(), found[i]));
    ImGui::PopID();
  }
  end_card(canvas);
}

class StartPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::start);
    space(4);
    ways_to_begin(canvas);
    space(8);
    problems(canvas);
    stored_plans(canvas);
  }
};

}  // namespace

std::unique_ptr<Page> make_start_page() { return std::make_unique<StartPage>(); }

}  // namespace koers
