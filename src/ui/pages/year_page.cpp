// The whole school year at once: twelve small months with holidays, study days and decisions, each
// by colour and letter. Pressing a month opens it.
#include <algorithm>

#include <imgui.h>

#include "app/year_calendar.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/calendar_marks.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float title_height = 26;
constexpr float head_height = 16;
constexpr float day_height = 21;
constexpr float month_height = title_height + head_height + 6 * day_height + 8;
constexpr float between_months = 16;

// What is most worth seeing of a day with more moments.
const Moment* first_moment(const Plan& plan, const Ids& moments) {
  const Moment* best = nullptr;
  for (Id id : moments) {
    const Moment* moment = find<Moment>(plan, id);
    if (moment && (best == nullptr || group_of(moment->kind) < group_of(best->kind))) best = moment;
  }
  return best;
}

void paint_day(Canvas& canvas, const YearCalendar& calendar, Date date, Box cell) {
  const Style& style = canvas.style;
  const bool off = calendar.school.holiday(date) != nullptr;
  const PublicHoliday* holiday = calendar.school.public_holiday(date);
  const bool free = holiday != nullptr && holiday->off;
  const std::string number = std::to_string(date.day());
  const Moment* moment = first_moment(canvas.plan(), calendar.on(date));
  if (off) paint_box(canvas, {cell.x, cell.y, cell.width, cell.height - 1}, style.line);
  if (free)
    paint_frame(canvas, {cell.x + 1, cell.y, cell.width - 2, cell.height - 1}, style.warning, 3);
  const float width = text_width(canvas, number, Style::small);
  const bool weekend = date.weekday() > 5;
  if (moment != nullptr) {
    const Box mark{cell.x + cell.width - 18, cell.y + 2, 16, 16};
    paint_group(canvas, mark, group_of(moment->kind));
  }
  const float x = cell.x + std::max(2.0F, (cell.width - (moment ? 18.0F : 0.0F) - width) / 2);
  paint_text(canvas, x, cell.y + 2, number, weekend && moment == nullptr ? style.muted : style.ink,
             Style::small, moment != nullptr);
  if (date == canvas.workspace.today())
    paint_frame(canvas, {cell.x, cell.y, cell.width, cell.height - 1}, style.error, 3, 2);
}

// All that the colours of a month say, for who does not see them.
std::string month_in_words(const Canvas& canvas, const YearCalendar& calendar, Month month) {
  std::string words;
  const auto add = [&](const std::string& fact) {
    if (!words.empty()) words += "; ";
    words += fact;
  };
  const Date last = month.plus(1).first_day().plus(-1);
  for (const Holiday& holiday : calendar.school.holidays())
    if (holiday.start <= last && holiday.end >= month.first_day())
      add(holiday_name(canvas.language(), holiday) + ' ' +
          date_range(canvas.language(), holiday.start, holiday.end));
  for (Date d = month.first_day(); d <= last; d = d.plus(1))
    for (Id id : calendar.on(d))
      if (const Moment* moment = find<Moment>(canvas.plan(), id); moment && moment->start == d)
        add(date_in_year(canvas.language(), d) + ' ' + moment_title(canvas, *moment));
  return words;
}

void show_month(Canvas& canvas, const YearCalendar& calendar, Month month, float width) {
  const std::string title = month_long(canvas.language(), month);
  const Box box = next_box(width, month_height);
  NodeId node = 0;
  const bool visible = take_box(canvas, box, month.iso(), &node);
  if (visible) {
    paint_text_in(canvas, {box.x, box.y, box.width, title_height}, title, canvas.style.ink,
                  Style::body, true);
    const MonthWeeks weeks = weeks_of(month);
    const float day_width = box.width / 7;
    for (int i = 0; i < 7; ++i) {
      const std::string name =
          weekday_name(canvas.language(), static_cast<unsigned>(i) + 1).substr(0, 2);
      paint_text_in(canvas,
                    {box.x + day_width * static_cast<float>(i) + 2, box.y + title_height,
                     day_width - 2, head_height},
                    name, canvas.style.muted, 11);
    }
    for (int i = 0; i < weeks.weeks * 7; ++i) {
      const Date date = weeks.first.plus(i);
      if (Month::of(date) != month || !calendar.school.holds(date)) continue;
      paint_day(canvas, calendar, date,
                {box.x + day_width * static_cast<float>(i % 7),
                 box.y + title_height + head_height + day_height * static_cast<float>(i / 7),
                 day_width - 1, day_height});
    }
  }
  ButtonOptions options;
  options.reason = month_in_words(canvas, calendar, month);
  if (pressable_node(canvas, node, NodeRole::button,
                     canvas.words(words::calendar_open_month(title)), box, options)) {
    canvas.workspace.calendar.day = std::max(month.first_day(), calendar.school.start());
    canvas.workspace.set_view(View::month);
  }
}

class YearPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::year);
    const YearCalendar& calendar = calendars_.of(canvas.plan(), canvas.workspace.today());
    ButtonOptions print;
    print.icon = icon::print;
    print.shown = canvas.words(words::year_print);
    action_button(canvas, "file.print", print);
    show_calendar_legend(canvas);
    space(4);
    show_no_moments(canvas, calendar);
    const float all = width_left();
    const int columns = all > 940 ? 4 : all > 640 ? 3 : all > 460 ? 2 : 1;
    const float width =
        (all - between_months * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    int at = 0;
    const Month last = Month::of(calendar.school.end());
    for (Month month = Month::of(calendar.school.start()); month <= last;
         month = month.plus(1), ++at) {
      if (at % columns != 0) beside(between_months);
      show_month(canvas, calendar, month, width);
    }
  }

 private:
  YearCalendars calendars_;
};

}  // namespace

std::unique_ptr<Page> make_year_page() { return std::make_unique<YearPage>(); }

}  // namespace koers
