// The moments of the school year as a list, month by month, with the holidays between them; or as a
// table, for who types many of them.
#include <imgui.h>

#include "app/rhythm.h"
#include "app/year_calendar.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/calendar_marks.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

// A year with fewer moments has just begun: its rhythm is offered first.
constexpr std::size_t few_moments = 5;
// More than can be read as a list: these are for a table.
constexpr std::size_t most_day_lines = 400;

// Those of the sectors that there are schools of, that of the plan itself first.
void rhythm_buttons(Canvas& canvas, ButtonLook look) {
  const bool secondary = sector_of(canvas.plan()) == Sector::secondary;
  bool first = true;
  for (bool other : {false, true}) {
    const bool vo = secondary != other;
    if (!has_rhythm_of(canvas.plan(), vo ? Sector::secondary : Sector::primary)) continue;
    ButtonOptions options;
    options.look = first ? look : ButtonLook::quiet;
    options.icon = icon::calendar;
    const char* action = vo ? "rhythm.secondary" : "rhythm.primary";
    if (!first) beside_if_action_fits(canvas, action, options);
    first = false;
    action_button(canvas, action, options);
  }
}

void rhythm_card(Canvas& canvas) {
  space(4);
  begin_card(canvas, "rhythm");
  heading(canvas, canvas.words(words::calendar_rhythm_title), 2);
  paragraph(canvas, canvas.words(words::calendar_rhythm_explain));
  space(2);
  rhythm_buttons(canvas, ButtonLook::plain);
  end_card(canvas);
}

// Free time between the moments: quiet, nothing to press.
void free_line(Canvas& canvas, const YearCalendar& calendar, const AgendaLine& line, int index) {
  const bool holiday = line.kind == AgendaLine::Kind::holiday;
  std::string dates;
  std::string name;
  if (holiday) {
    const Holiday& one = calendar.school.holidays()[line.index];
    dates = date_range(canvas.language(), one.start, one.end);
    name = holiday_name(canvas.language(), one);
  } else {
    dates = date_in_year(canvas.language(), line.date);
    name = say_named(canvas.language(), calendar.school.public_holidays()[line.index].name);
  }
  const std::string text = name + "  ·  " + dates;
  const float high = text_height(canvas, text, Style::small, width_left() - 16);
  const Box box = next_box(0, high + 12);
  if (take_box(canvas, box)) {
    paint_box(canvas, box, canvas.style.shade, 4);
    paint_wrapped(canvas, {box.x + 8, box.y + 6, box.width - 16, high}, text, canvas.style.muted,
                  Style::small);
  }
  const std::string id = line.date.iso() + name;
  Node row = plain_node(id_of(id + "/row"), NodeRole::row, text, box);
  row.index = index;
  canvas.add(std::move(row));
  canvas.open(id_of(id + "/row"));
  canvas.add(plain_node(id_of(id + "/cell"), NodeRole::gridcell, text, box));
  canvas.close();
}

class CalendarPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::calendar, "add.moments", icon::plus);
    search_field(canvas);
    const Date today = canvas.workspace.today();
    const YearCalendar& calendar = calendars_.of(canvas.plan(), today);
    const bool searched = !canvas.workspace.search.empty();
    if (!calendar.moments.empty()) show_toggle(canvas);
    if (calendar.moments.size() < few_moments && !searched) rhythm_card(canvas);
    const Ids& shown = list_.rows(canvas, Entity::moments);
    if (table_ || shown.size() > most_day_lines)
      return list_.show(canvas, Entity::moments, words::view_calendar_empty);
    if (said_empty(canvas, shown, Entity::moments, words::view_calendar_empty)) return;
    AgendaWith also;
    also.free_days = !searched;
    also.decisions = !searched && canvas.plan().decisions.size() <= most_day_lines;
    show_agenda(canvas, calendar, agenda_of(canvas.plan(), calendar, shown, also));
    if (calendar.moments.size() >= few_moments && !searched) {
      space(12);
      rhythm_buttons(canvas, ButtonLook::quiet);
    }
  }

 private:
  void show_toggle(Canvas& canvas) {
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    beside_if_fits(160);
    if (button(canvas, "look",
               canvas.words(table_ ? words::calendar_as_list : words::calendar_as_table), options))
      table_ = !table_;
  }

  // A heading and a grid for each month.
  static void show_agenda(Canvas& canvas, const YearCalendar& calendar,
                          const std::vector<AgendaLine>& lines) {
    for (std::size_t first = 0; first < lines.size();) {
      std::size_t end = first + 1;
      while (end < lines.size() && lines[end].kind != AgendaLine::Kind::month &&
             lines[end].kind != AgendaLine::Kind::undated)
        ++end;
      show_month(canvas, calendar, {lines.data() + first, end - first});
      first = end;
    }
  }

  static void show_month(Canvas& canvas, const YearCalendar& calendar,
                         std::span<const AgendaLine> lines) {
    const bool undated = lines[0].kind == AgendaLine::Kind::undated;
    const std::string title = undated ? canvas.words(words::calendar_undated)
                                      : month_long(canvas.language(), Month::of(lines[0].date));
    space(10);
    heading(canvas, title, 2);
    begin_lines(canvas, "lines/" + title,
                undated ? title : canvas.words(words::calendar_moments_of(title)),
                static_cast<int>(lines.size()) - 1);
    int index = 0;
    for (const AgendaLine& line : lines.subspan(1)) {
      ++index;
      // Pressing a line changes no plan, so that the moment is there.
      if (line.kind == AgendaLine::Kind::moment)
        moment_line(canvas, *find<Moment>(canvas.plan(), line.row), index);
      else if (line.kind == AgendaLine::Kind::decision)
        decision_line(canvas, *find<Decision>(canvas.plan(), line.row), index);
      else
        free_line(canvas, calendar, line, index);
    }
    end_lines(canvas);
  }

  bool table_ = false;
  ListView list_;
  YearCalendars calendars_;
};

}  // namespace

std::unique_ptr<Page> make_calendar_page() { return std::make_unique<CalendarPage>(); }

}  // namespace koers
