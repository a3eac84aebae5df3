// A month as a grid of weeks. Arrows walk along the days, Enter opens a moment or adds one. On a
// phone the grid is small and the moments of the month stand under it.
#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/year_calendar.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/calendar_marks.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float week_width = 34;
constexpr float month_head = 28;
constexpr float chip_height = 22;
constexpr float number_height = 26;

NodeId day_id(Date date) { return id_of("day" + date.iso()); }
NodeId part_id(const char* part, Date date) { return id_of(part + date.iso()); }

// The day from which a key walks, and where it comes.
Date walked(Date from, std::string_view key) {
  const Month month = Month::of(from);
  const auto in_month = [&](Month to) {
    const Date last = to.plus(1).first_day().plus(-1);
    return std::min(to.first_day().plus(from.days - month.first_day().days), last);
  };
  if (key == "ArrowLeft") return from.plus(-1);
  if (key == "ArrowRight") return from.plus(1);
  if (key == "ArrowUp") return from.plus(-7);
  if (key == "ArrowDown") return from.plus(7);
  if (key == "PageUp") return in_month(month.plus(-1));
  if (key == "PageDown") return in_month(month.plus(1));
  if (key == "Home") return monday_of(from);
  if (key == "End") return monday_of(from).plus(6);
  return from;
}

// One showing of a month.
struct MonthLook {
  const YearCalendar& calendar;
  Month month;
  MonthWeeks weeks;
  Date day;  // the one that the keyboard is on
  Box box;
  float day_width = 0;
  float week_height = 0;
  bool small = false;

  Box box_of(int week, int weekday) const {
    return {box.x + week_width + day_width * static_cast<float>(weekday),
            box.y + month_head + week_height * static_cast<float>(week), day_width, week_height};
  }
};

class MonthPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::month);
    const Date today = canvas.workspace.today();
    const YearCalendar& calendar = calendars_.of(canvas.plan(), today);
    Date day = canvas.workspace.calendar.day;
    if (!calendar.school.holds(day))
      day = std::clamp(today, calendar.school.start(), calendar.school.end());
    take_keys(canvas, calendar, day);
    show_bar(canvas, calendar, day);
    canvas.workspace.calendar.day = day;
    const Month month = Month::of(day);
    space(4);
    show_grid(canvas, look_for(calendar, month, day));
    space(6);
    show_calendar_legend(canvas);
    show_no_moments(canvas, calendar);
    if (canvas.screen.narrow()) show_list(canvas, calendar, month);
  }

 private:
  // Before anything is painted, so that the day that is walked to is there for the keyboard.
  static void take_keys(Canvas& canvas, const YearCalendar& calendar, Date& day) {
    const Month month = Month::of(day);
    Date wanted = day;
    bool walks = false;
    for (Date d = month.first_day(); Month::of(d) == month; d = d.plus(1)) {
      std::string key;
      if (canvas.take(day_id(d), EventKind::focus) && !canvas.screen.narrow()) wanted = d;
      if (!canvas.take(day_id(d), EventKind::arrow, &key)) continue;
      wanted = std::clamp(walked(d, key), calendar.school.start(), calendar.school.end());
      walks = true;
    }
    day = wanted;
    if (walks) canvas.focus_wanted = day_id(day);
  }

  static void show_bar(Canvas& canvas, const YearCalendar& calendar, Date& day) {
    const SchoolCalendar& school = calendar.school;
    const auto step = [&](const char* id, const char* icon, Key words, int months) {
      const Month to = Month::of(day).plus(months);
      ButtonOptions options;
      options.look = ButtonLook::plain;
      options.icon = icon;
      options.icon_only = true;
      options.disabled = to.first_day() > school.end() || to.plus(1).first_day() <= school.start();
      if (button(canvas, id, canvas.words(words), options))
        day = std::clamp(to.first_day(), school.start(), school.end());
    };
    step("previous", icon::chevron_left, words::calendar_previous_month, -1);
    beside();
    step("next", icon::chevron_right, words::calendar_next_month, 1);
    beside();
    if (school.holds(canvas.workspace.today())) {
      ButtonOptions options;
      options.look = ButtonLook::quiet;
      if (button(canvas, "today", canvas.words(words::calendar_to_today), options))
        day = canvas.workspace.today();
    }
    show_add(canvas, day);
    space(2);
    heading(canvas, month_long(canvas.language(), Month::of(day)), 2);
  }

  static void show_add(Canvas& canvas, Date day) {
    ButtonOptions options;
    options.look = ButtonLook::primary;
    options.icon = icon::plus;
    const std::optional<Key> reason =
        canvas.registry.find("add.moments")->blocked(canvas.workspace);
    options.disabled = reason.has_value();
    if (reason) options.reason = canvas.words(*reason);
    beside_if_fits(300);
    if (button(canvas, "add",
               canvas.words(words::calendar_add_on(date_in_year(canvas.language(), day))), options))
      add_on(canvas, day);
  }

  static void add_on(Canvas& canvas, Date day) {
    canvas.run("add.moments", {{{"start", day.iso()}}});
  }

  static MonthLook look_for(const YearCalendar& calendar, Month month, Date day) {
    MonthLook look{calendar, month, weeks_of(month), day, {}, 0, 0, width_left() < 620};
    const auto weeks = static_cast<float>(look.weeks.weeks);
    const float left = ImGui::GetContentRegionAvail().y - month_head - 48;
    look.week_height = look.small ? 48.0F : std::clamp(left / weeks, 86.0F, 150.0F);
    look.box = next_box(0, month_head + look.week_height * weeks);
    look.day_width = (look.box.width - week_width) / 7;
    return look;
  }

  void show_grid(Canvas& canvas, const MonthLook& look) {
    const std::string title = month_long(canvas.language(), look.month);
    const NodeId grid = id_of("month-grid");
    Node& node = canvas.add(
        plain_node(grid, NodeRole::grid, canvas.words(words::calendar_days_of(title)), look.box));
    node.count = look.weeks.weeks + 1;
    node.columns = 7;
    canvas.open(grid);
    paint_box(canvas, look.box, canvas.style.surface, Style::radius);
    show_head(canvas, look);
    for (int week = 0; week < look.weeks.weeks; ++week) show_week(canvas, look, week);
    paint_frame(canvas, look.box, canvas.style.line, Style::radius);
    canvas.close();
    ImGui::SetCursorScreenPos({look.box.x, look.box.y});
    take_box(canvas, look.box);
  }

  static void show_head(Canvas& canvas, const MonthLook& look) {
    const NodeId row = id_of("month-head");
    canvas.add(plain_node(row, NodeRole::row, {}, {look.box.x, look.box.y, look.box.width, 28}))
        .index = 1;
    canvas.open(row);
    for (int i = 0; i < 7; ++i) {
      const std::string name = weekday_name(canvas.language(), static_cast<unsigned>(i) + 1);
      Box cell = look.box_of(0, i);
      cell.y = look.box.y;
      cell.height = month_head;
      paint_text_in(canvas, {cell.x + 6, cell.y, cell.width - 8, cell.height},
                    look.small ? name.substr(0, 2) : name, canvas.style.muted, Style::small, true);
      canvas.add(plain_node(id_of("head" + std::to_string(i)), NodeRole::columnheader, name, cell));
    }
    canvas.close();
  }

  void show_week(Canvas& canvas, const MonthLook& look, int week) {
    const Date monday = look.weeks.first.plus(7 * week);
    const Box first = look.box_of(week, 0);
    const std::string number = std::to_string(monday.iso_week());
    const Box all{look.box.x, first.y, look.box.width, first.height};
    paint_line(canvas, all.x, all.y, all.x + all.width, all.y, canvas.style.line);
    paint_text_in(canvas, {look.box.x + 6, first.y, week_width - 8, number_height}, number,
                  canvas.style.muted, Style::small);
    const NodeId row = part_id("week", monday);
    Node& node = canvas.add(plain_node(
        row, NodeRole::row,
        canvas.words(words::calendar_week_of(static_cast<int>(monday.iso_week()))), all));
    node.index = week + 2;
    canvas.open(row);
    for (int i = 0; i < 7; ++i) {
      const Date date = monday.plus(i);
      const Box cell = look.box_of(week, i);
      if (i > 0)
        paint_line(canvas, cell.x, cell.y, cell.x, cell.y + cell.height, canvas.style.line);
      const NodeId id = part_id("cell", date);
      canvas.add(plain_node(id, NodeRole::gridcell, {}, cell));
      canvas.open(id);
      if (Month::of(date) == look.month)
        show_day(canvas, look, date, cell);
      else
        paint_box(canvas, {cell.x + 1, cell.y + 1, cell.width - 1, cell.height - 1},
                  canvas.style.paper);
      canvas.close();
    }
    canvas.close();
  }

  void show_day(Canvas& canvas, const MonthLook& look, Date date, Box cell) {
    paint_day(canvas, look, date, cell);
    const NodeId id = day_id(date);
    ImGui::ItemAdd(ImRect(cell.x, cell.y, cell.x + cell.width, cell.y + cell.height), id);
    reveal_if_focused(canvas, cell, id);
    const std::string name = canvas.words(
        words::calendar_day(look.calendar.in_words(canvas.plan(), canvas.language(), date)));
    ButtonOptions options;
    options.today = date == canvas.workspace.today();
    const bool pressed = pressable_node(canvas, id, NodeRole::button, name, cell, options);
    canvas.nodes.back().walks = true;
    canvas.nodes.back().walked = date != look.day;
    const Ids& moments = look.calendar.on(date);
    if (!look.small) show_chips(canvas, moments, date, cell);
    if (pressed) open_day(canvas, moments, date, look);
  }

  // On a phone the first touch only goes to the day.
  static void open_day(Canvas& canvas, const Ids& moments, Date date, const MonthLook& look) {
    Workspace& workspace = canvas.workspace;
    if (look.small && date != look.day) {
      workspace.calendar.day = date;
      ++workspace.revision;
      return;
    }
    if (moments.empty()) return add_on(canvas, date);
    // Pressed again, it goes on to the next moment of the day.
    const auto at = std::find(moments.begin(), moments.end(), workspace.selection.id);
    const bool last = at == moments.end() || at + 1 == moments.end();
    workspace.selection = {Entity::moments, last ? moments.front() : *(at + 1)};
  }

  static void paint_day(Canvas& canvas, const MonthLook& look, Date date, Box cell) {
    const Style& style = canvas.style;
    const Holiday* holiday = look.calendar.school.holiday(date);
    const PublicHoliday* free = look.calendar.school.public_holiday(date);
    if (holiday != nullptr || date.weekday() > 5)
      paint_box(canvas, {cell.x + 1, cell.y + 1, cell.width - 1, cell.height - 1}, style.shade);
    if (date == look.day) paint_frame(canvas, cell, style.accent, 2, 2);
    const std::string number = std::to_string(date.day());
    const float width = text_width(canvas, number, Style::body, true);
    const bool today = date == canvas.workspace.today();
    if (today)
      paint_box(canvas, {cell.x + 4, cell.y + 4, std::max(22.0F, width + 10), 22}, style.accent,
                11);
    paint_text_in(canvas, {cell.x + 9, cell.y + 4, width + 1, 22}, number,
                  today ? style.on_accent : style.ink, Style::body, true);
    if (free != nullptr && free->off)
      paint_frame(canvas, {cell.x + 2, cell.y + 2, cell.width - 4, cell.height - 4}, style.warning,
                  3);
    if (look.small) return paint_letters(canvas, look, date, cell);
    std::string name;
    if (free != nullptr)
      name = say_named(canvas.language(), free->name);
    else if (holiday != nullptr &&
             (date == holiday->start || date.weekday() == 1 || date.day() == 1))
      name = holiday_name(canvas.language(), *holiday);
    if (!name.empty())
      paint_wrapped(canvas,
                    {cell.x + width + 16, cell.y + 7, cell.width - width - 20, number_height + 8},
                    name, free != nullptr ? style.warning : style.muted, 11);
  }

  // In a cell without room for words: the letters of at most two groups.
  static void paint_letters(Canvas& canvas, const MonthLook& look, Date date, Box cell) {
    float x = cell.x + 4;
    int shown = 0;
    for (Id id : look.calendar.on(date)) {
      if (++shown > 2) break;
      const Moment* moment = find<Moment>(canvas.plan(), id);
      if (moment == nullptr) continue;
      paint_group(canvas, {x, cell.y + cell.height - 20, 17, 16}, group_of(moment->kind));
      x += 19;
    }
  }

  static void show_chips(Canvas& canvas, const Ids& moments, Date date, Box cell) {
    const float top = cell.y + number_height + 4;
    const auto room = static_cast<std::size_t>((cell.height - number_height - 6) / chip_height);
    const std::size_t shown = moments.size() > room ? room - 1 : moments.size();
    for (std::size_t i = 0; i < shown; ++i) {
      const Moment* moment = find<Moment>(canvas.plan(), moments[i]);
      if (moment != nullptr)
        show_chip(canvas, *moment, date,
                  {cell.x + 4, top + chip_height * static_cast<float>(i), cell.width - 8,
                   chip_height - 3});
    }
    if (shown == moments.size()) return;
    const int more = static_cast<int>(moments.size() - shown);
    paint_text_in(canvas,
                  {cell.x + 8, top + chip_height * static_cast<float>(shown), cell.width - 10,
                   chip_height - 3},
                  canvas.words(words::calendar_more(more)), canvas.style.muted, Style::small);
  }

  static void show_chip(Canvas& canvas, const Moment& moment, Date date, Box box) {
    const std::string title = moment_title(canvas, moment);
    const Ink ink = group_ink(canvas, group_of(moment.kind));
    Subject& selection = canvas.workspace.selection;
    const bool selected = selection.id == moment.id;
    paint_box(canvas, box, faded(ink, selected ? 0.4F : 0.16F), 4);
    paint_group(canvas, {box.x, box.y, 18, box.height}, group_of(moment.kind));
    // As many whole words as there is room for; the rest is in the name and the details.
    paint_wrapped(canvas, {box.x + 23, box.y + 2, box.width - 25, 16}, title, canvas.style.ink,
                  Style::small);
    if (pressable(canvas, "chip" + date.iso() + std::string(moment.id.view()), NodeRole::button,
                  title, box, selected, moment_facts(canvas, moment)))
      selection = {Entity::moments, moment.id};
  }

  static void show_list(Canvas& canvas, const YearCalendar& calendar, Month month) {
    Ids ids;
    for (Date d = month.first_day(); Month::of(d) == month; d = d.plus(1))
      for (Id id : calendar.on(d))
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    space(8);
    if (ids.empty()) return paragraph(canvas, canvas.words(words::calendar_no_moments));
    const std::string title = month_name(canvas.language(), month.month());
    begin_lines(canvas, "month-list", canvas.words(words::calendar_moments_of(title)),
                static_cast<int>(ids.size()));
    int index = 0;
    for (Id id : ids) moment_line(canvas, *find<Moment>(canvas.plan(), id), ++index);
    end_lines(canvas);
  }

  YearCalendars calendars_;
};

}  // namespace

std::unique_ptr<Page> make_month_page() { return std::make_unique<MonthPage>(); }

}  // namespace koers
