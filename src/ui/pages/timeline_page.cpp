// The activities as bars over the school year. Holidays are shaded, study days and today are
// marked.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/time_axis.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/kept_row.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float header_height = 34;

// Beside the bars stand the names; on a phone above them.
struct Rows {
  float height = 30;
  float bar = 5;      // the top of the bar within the row
  float names = 240;  // beside the bars
};

Rows rows_for(const Canvas& canvas) { return canvas.screen.narrow() ? Rows{46, 24, 0} : Rows{}; }

// The axis of the year, at its place on the screen.
struct Scale {
  TimeAxis axis;
  float x = 0;
  float width = 0;

  float at(Date day) const { return x + width * axis.at(day); }
};

// As much of the name of a month as there is room for.
std::string month_mark(const Canvas& canvas, Month month) {
  std::string name = month_short_name(canvas.language(), month.month());
  if (!canvas.screen.narrow()) return name;
  std::size_t first = 1;  // twelve whole names do not fit on a phone
  while (first < name.size() && (static_cast<unsigned char>(name[first]) & 0xC0U) == 0x80U) ++first;
  return name.substr(0, first);
}

void show_months(Canvas& canvas, const Scale& scale, float top, float bottom) {
  const Style& style = canvas.style;
  const float indent = canvas.screen.narrow() ? 2.0F : 6.0F;
  for (Month month = Month::of(scale.axis.start); month.first_day() <= scale.axis.end;
       month = month.plus(1)) {
    const float x = scale.at(month.first_day());
    paint_line(canvas, x, top, x, bottom, style.line);
    paint_text(canvas, x + indent, top - 24, month_mark(canvas, month), style.muted, Style::small);
    const Box box{x, top - 24, scale.at(month.plus(1).first_day()) - x, 18};
    canvas.add(
        plain_node(id_of(month.iso()), NodeRole::text, month_short(canvas.language(), month), box));
  }
}

void paint_ground(Canvas& canvas, const Scale& scale, float top, float bottom) {
  const Style& style = canvas.style;
  if (const SchoolYear* year = own_school_year(canvas.plan()))
    for (const Holiday& holiday : year->holidays)
      paint_box(canvas,
                {scale.at(holiday.start), top,
                 scale.at(holiday.end.plus(1)) - scale.at(holiday.start), bottom - top},
                style.shade);
  for (const Moment& moment : canvas.plan().moments)
    if (is_study_day(moment.kind) && scale.axis.shows(moment.start, {}))
      paint_line(canvas, scale.at(moment.start), top - 6, scale.at(moment.start), bottom,
                 faded(style.accent, 0.55F), 2);
}

void paint_today(Canvas& canvas, const Scale& scale, float top, float bottom) {
  const Date today = canvas.workspace.ports().world.today();
  if (!scale.axis.shows(today, {})) return;
  paint_line(canvas, scale.at(today), top - 8, scale.at(today), bottom, canvas.style.error, 2);
}

Colour colour_of(const Plan& plan, const Activity& activity) {
  const Goal* goal = find<Goal>(plan, activity.goal);
  if (goal == nullptr || goal->themes.empty()) return Colour::none;
  const Theme* theme = find<Theme>(plan, goal->themes.front());
  return theme ? theme->colour : Colour::none;
}

// An activity of another year has no bar: its dates stand where it would be looked for.
void paint_elsewhere(Canvas& canvas, const Scale& scale, const Activity& activity, float y) {
  const std::string dates = activity.start.empty()
                                ? canvas.words(words::timeline_undated)
                                : date_range(canvas.language(), activity.start, activity.end);
  paint_text_in(canvas, {scale.x + 6, y, scale.width - 12, 20}, dates, canvas.style.muted,
                Style::small, false, activity.start > scale.axis.end);
}

void paint_bar(Canvas& canvas, const Scale& scale, const Activity& activity, float y) {
  if (!scale.axis.shows(activity.start, activity.end))
    return paint_elsewhere(canvas, scale, activity, y);
  const Date end = std::max(activity.end, activity.start);
  const Ink ink = theme_ink(colour_of(canvas.plan(), activity), canvas.style);
  const Box bar{scale.at(activity.start), y,
                std::max(6.0F, scale.at(end.plus(1)) - scale.at(activity.start)), 20};
  const bool done = activity.status == ActivityStatus::done;
  paint_box(canvas, bar, done ? ink : faded(ink, 0.35F), 4);
  paint_frame(canvas, bar, ink, 4, 1.5F);
}

// What a bar shows, in words.
std::string facts_of(const Canvas& canvas, const Activity& activity) {
  const std::string dates = activity.start.empty()
                                ? canvas.words(words::timeline_undated)
                                : date_range(canvas.language(), activity.start, activity.end);
  return row_title(canvas.plan(), canvas.language(), Entity::activities, activity.id) + ", " +
         dates + ", " +
         choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info,
                     static_cast<std::size_t>(activity.phase)) +
         ", " +
         choice_name(canvas.plan(), canvas.language(), ChoiceOf<ActivityStatus>::info,
                     static_cast<std::size_t>(activity.status));
}

struct LegendEntry {
  std::string text;
  Ink ink;
  bool line = false;
};

// What the marks mean.
void show_legend(Canvas& canvas) {
  const Style& style = canvas.style;
  const auto called = [&](auto value) {
    return choice_name(canvas.plan(), canvas.language(), value);
  };
  const LegendEntry entries[] = {
      {called(MomentKind::holiday), style.line},
      {called(MomentKind::study_day), faded(style.accent, 0.55F), true},
      {canvas.words(words::timeline_today), style.error, true},
      {called(ActivityStatus::done), style.muted},
      {canvas.words(words::timeline_planned), faded(style.muted, 0.35F)}};
  for (const LegendEntry& entry : entries) {
    const std::string& text = entry.text;
    const float width = text_width(canvas, text, Style::small) + 26;
    if (&entry != &entries[0]) beside_if_fits(width);
    const Box box = next_box(width, 20);
    paint_box(canvas, entry.line ? Box{box.x + 6, box.y + 3, 2, 14} : Box{box.x, box.y + 5, 14, 10},
              entry.ink, entry.line ? 0.0F : 2.0F);
    paint_text_in(canvas, {box.x + 20, box.y, width - 18, box.height}, text, style.muted,
                  Style::small);
    take_box(canvas, box);
    canvas.add(plain_node(id_of(text), NodeRole::text, text, box));
  }
}

struct RowRange {
  std::size_t first;
  std::size_t end;
};

// Two more on either side are there for the keyboard, which cannot go to what is not there.
RowRange rows_that_show(float top, float height, float row, std::size_t count) {
  constexpr std::size_t margin = 2;
  const auto first = static_cast<std::size_t>(std::max(0.0F, top / row));
  const auto end = static_cast<std::size_t>(std::max(0.0F, (top + height) / row)) + 1;
  return {first - std::min(first, margin), std::min(count, end + margin)};
}

// The name and the bar; both open the details. Gives the node that can have the keyboard.
NodeId show_row(Canvas& canvas, const Scale& scale, const Ids& activities, std::size_t i, Box box) {
  const Activity* activity = find<Activity>(canvas.plan(), activities[i]);
  if (activity == nullptr) return 0;
  const Rows rows = rows_for(canvas);
  const Subject subject{Entity::activities, activity->id};
  const bool selected = canvas.workspace.selection == subject;
  if (selected) paint_box(canvas, box, canvas.style.soft);
  const bool above = rows.names == 0;
  const float names = above ? box.width - 10 : rows.names - 12;
  paint_text_in(canvas, {box.x + 10, box.y, names, above ? rows.bar : rows.height}, activity->title,
                canvas.style.ink, Style::small, selected);
  paint_bar(canvas, scale, *activity, box.y + rows.bar);
  const ListPlace place{i, activities.size()};
  if (list_button(canvas, activity->id.view(), facts_of(canvas, *activity), box, place, selected))
    canvas.workspace.selection = subject;
  return id_of(subject.id.view());
}

void show_timeline(Canvas& canvas, const Ids& activities, KeptRow& kept) {
  show_legend(canvas);
  const Rows rows = rows_for(canvas);
  const float all = rows.height * static_cast<float>(activities.size());
  const float left = std::max(220.0F, ImGui::GetContentRegionAvail().y - 4);
  const Box outer = next_box(0, std::min(left, header_height + all + 16));
  begin_region(canvas, "bars", NodeRole::group,
               canvas.words(action_words(link_of(View::timeline).action)),
               {outer, canvas.style.surface, 0, true});
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const Scale scale{time_axis_of(canvas.plan(), canvas.workspace.ports().world.today()),
                    origin.x + rows.names + 8, outer.width - rows.names - 8 - 14};
  ImGui::Dummy({1, header_height + all + 12});
  const float top = origin.y + header_height;
  paint_ground(canvas, scale, top, top + all);
  show_months(canvas, scale, top, top + all);
  begin_group(canvas, "rows", NodeRole::list,
              entity_name(canvas.language(), Entity::activities, true));
  const RowRange shown = rows_that_show(ImGui::GetScrollY() - header_height, outer.height,
                                        rows.height, activities.size());
  kept.show(canvas, activities, shown.first, shown.end, [&](std::size_t i) {
    const float y = top + rows.height * static_cast<float>(i);
    return show_row(canvas, scale, activities, i, {origin.x, y, outer.width - 14, rows.height});
  });
  end_group(canvas);
  paint_today(canvas, scale, top, top + all);
  end_region(canvas);
}

class TimelinePage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::timeline, "add.activities", icon::plus);
    search_field(canvas);
    const Ids& rows = list_.rows(canvas, Entity::activities);
    if (said_empty(canvas, rows, Entity::activities, words::view_activities_empty)) return;
    list_.say_hits(canvas, rows);
    space(4);
    show_timeline(canvas, rows, kept_);
  }

 private:
  ListView list_;
  KeptRow kept_;
};

}  // namespace

std::unique_ptr<Page> make_timeline_page() { return std::make_unique<TimelinePage>(); }

}  // namespace koers
