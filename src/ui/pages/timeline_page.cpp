// The activities as bars over the school year. Holidays are shaded, study days and today are
// marked.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "calendar/school_year.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
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

struct Scale {
  Date start;
  Date end;
  float x = 0;
  float width = 0;

  float at(Date date) const {
    const auto days = static_cast<float>(end.days - start.days + 1);
    return x +
           width *
               static_cast<float>(std::clamp(date.days, start.days, end.days + 1) - start.days) /
               days;
  }
};

void paint_ground(Canvas& canvas, const Scale& scale, float top, float bottom) {
  const Style& style = canvas.style;
  if (const SchoolYear* year = own_school_year(canvas.plan()))
    for (const Holiday& holiday : year->holidays)
      paint_box(canvas,
                {scale.at(holiday.start), top,
                 scale.at(holiday.end.plus(1)) - scale.at(holiday.start), bottom - top},
                style.shade);
  for (Month month = Month::of(scale.start); month.first_day() <= scale.end;
       month = month.plus(1)) {
    const float x = scale.at(month.first_day());
    paint_line(canvas, x, top, x, bottom, style.line);
    std::string name = month_short_name(canvas.language(), month.month());
    if (canvas.screen.narrow()) name.resize(1);  // twelve whole names do not fit on a phone
    paint_text(canvas, x + (canvas.screen.narrow() ? 2.0F : 6.0F), top - 24, name, style.muted,
               Style::small);
  }
  for (const Moment& moment : canvas.plan().moments) {
    const bool study = moment.kind == MomentKind::study_day ||
                       moment.kind == MomentKind::shared_study_day ||
                       moment.kind == MomentKind::study_afternoon;
    if (study && moment.start >= scale.start && moment.start <= scale.end)
      paint_line(canvas, scale.at(moment.start), top - 6, scale.at(moment.start), bottom,
                 faded(style.accent, 0.55F), 2);
  }
}

void paint_today(Canvas& canvas, const Scale& scale, float top, float bottom) {
  const Date today = canvas.workspace.ports().world.today();
  if (today < scale.start || today > scale.end) return;
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
  const std::string dates = date_range(canvas.language(), activity.start, activity.end);
  paint_text_in(canvas, {scale.x + 6, y, scale.width - 12, 20}, dates, canvas.style.muted,
                Style::small, false, activity.start > scale.end);
}

void paint_bar(Canvas& canvas, const Scale& scale, const Activity& activity, float y) {
  const Date end = std::max(activity.end, activity.start);
  if (activity.start.empty() || end < scale.start || activity.start > scale.end)
    return paint_elsewhere(canvas, scale, activity, y);
  const Ink ink = theme_ink(colour_of(canvas.plan(), activity), canvas.style);
  const Box bar{scale.at(activity.start), y,
                std::max(6.0F, scale.at(end.plus(1)) - scale.at(activity.start)), 20};
  const bool done = activity.status == ActivityStatus::done;
  paint_box(canvas, bar, done ? ink : faded(ink, 0.35F), 4);
  paint_frame(canvas, bar, ink, 4, 1.5F);
  const std::string name = activity.title + ", " +
                           date_range(canvas.language(), activity.start, activity.end) + ", " +
                           choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info,
                                       static_cast<std::size_t>(activity.phase));
  const bool selected = canvas.workspace.selection.id == activity.id;
  if (selected)
    paint_frame(canvas, {bar.x - 2, bar.y - 2, bar.width + 4, bar.height + 4}, canvas.style.ink, 5,
                2);
  if (pressable(canvas, activity.id.view(), NodeRole::button, name, bar, selected))
    canvas.workspace.selection = {Entity::activities, activity.id};
}

struct LegendEntry {
  Key words;
  Ink ink;
  bool line = false;
};

// What the marks mean.
void show_legend(Canvas& canvas) {
  const Style& style = canvas.style;
  const LegendEntry entries[] = {{words::timeline_holiday, style.line},
                                 {words::timeline_study_day, faded(style.accent, 0.55F), true},
                                 {words::timeline_today, style.error, true},
                                 {words::timeline_done, style.muted},
                                 {words::timeline_planned, faded(style.muted, 0.35F)}};
  for (const LegendEntry& entry : entries) {
    const std::string text = canvas.words(entry.words);
    const float width = text_width(canvas, text, Style::small) + 26;
    if (&entry != &entries[0]) beside_if_fits(width);
    const Box box = next_box(width, 20);
    paint_box(canvas, entry.line ? Box{box.x + 6, box.y + 3, 2, 14} : Box{box.x, box.y + 5, 14, 10},
              entry.ink, entry.line ? 0.0F : 2.0F);
    paint_text_in(canvas, {box.x + 20, box.y, width - 18, box.height}, text, style.muted,
                  Style::small);
    take_box(canvas, box);
  }
}

Scale scale_for(const Canvas& canvas, float x, float width) {
  const SchoolYear* year = own_school_year(canvas.plan());
  const int begin = school_year_begin(canvas.workspace.ports().world.today());
  Scale scale;
  scale.start = year && !year->start.empty() ? year->start : school_year_start(begin);
  scale.end = year && !year->end.empty() ? year->end : school_year_end(begin);
  scale.x = x;
  scale.width = width;
  return scale;
}

void show_timeline(Canvas& canvas, const Ids& activities) {
  show_legend(canvas);
  const Rows rows = rows_for(canvas);
  const float all = rows.height * static_cast<float>(activities.size());
  const float left = std::max(220.0F, ImGui::GetContentRegionAvail().y - 4);
  const Box outer = next_box(0, std::min(left, header_height + all + 16));
  begin_region(canvas, "bars", NodeRole::group,
               entity_name(canvas.language(), Entity::activities, true),
               {outer, canvas.style.surface, 0, true});
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const Scale scale =
      scale_for(canvas, origin.x + rows.names + 8, outer.width - rows.names - 8 - 14);
  ImGui::Dummy({1, header_height + all + 12});
  const float top = origin.y + header_height;
  paint_ground(canvas, scale, top, top + all);
  const float scroll = ImGui::GetScrollY();
  const auto first =
      static_cast<std::size_t>(std::max(0.0F, (scroll - header_height) / rows.height));
  const auto last = std::min(activities.size(),
                             static_cast<std::size_t>((scroll + outer.height) / rows.height) + 1);
  for (std::size_t i = first; i < last; ++i) {
    const Activity* activity = find<Activity>(canvas.plan(), activities[i]);
    if (activity == nullptr) continue;
    const float y = top + rows.height * static_cast<float>(i);
    const bool above = rows.names == 0;
    paint_text_in(canvas,
                  {origin.x + 10, y, above ? outer.width - 24 : rows.names - 12,
                   above ? rows.bar : rows.height},
                  activity->title, canvas.style.ink, Style::small);
    paint_bar(canvas, scale, *activity, y + rows.bar);
  }
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
    space(4);
    show_timeline(canvas, rows);
  }

 private:
  ListView list_;
};

}  // namespace

std::unique_ptr<Page> make_timeline_page() { return std::make_unique<TimelinePage>(); }

}  // namespace koers
