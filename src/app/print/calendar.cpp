// The calendar on paper: a month as a grid of weeks, the year as twelve small months on one sheet
// on its side, the holidays, and the programme of a study day.
#include <algorithm>

#include "app/cells.h"
#include "app/decision_terms.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/programme.h"
#include "app/year_calendar.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string letter_of(Language language, MomentGroup group) {
  return say_named(language, std::string("calendar.letter.") + name_of(group));
}

std::string title_of(const Printing& of, const Moment& moment) {
  return moment.title.empty() ? say(of.language, words::calendar_no_title) : moment.title;
}

// The classes by which paper shows what a day is.
std::string day_class(const YearCalendar& calendar, Date date) {
  std::string out = "day";
  const auto add = [&](const char* name) { (out += ' ') += name; };
  if (date.weekday() > 5 || calendar.school.holiday(date) != nullptr) add("off");
  const PublicHoliday* day = calendar.school.public_holiday(date);
  if (day != nullptr && day->off) add("free");
  if (!calendar.on(date).empty()) add("marked");
  return out;
}

std::string free_name(const Printing& of, const YearCalendar& calendar, Date date) {
  if (const PublicHoliday* day = calendar.school.public_holiday(date))
    return say_named(of.language, day->name);
  const Holiday* holiday = calendar.school.holiday(date);
  if (holiday != nullptr && (date == holiday->start || date.weekday() == 1 || date.day() == 1))
    return holiday_name(of.language, *holiday);
  return {};
}

std::string big_day(const Printing& of, const YearCalendar& calendar, Date date) {
  std::string out = "<td class=\"" + day_class(calendar, date) + "\"><b>" +
                    std::to_string(date.day()) + "</b> <small>" +
                    html(free_name(of, calendar, date)) + "</small>";
  for (Id id : calendar.on(date)) {
    const Moment& moment = *find<Moment>(of.plan, id);
    out += "<p><b class=\"letter\">" + html(letter_of(of.language, group_of(moment.kind))) +
           "</b> " + html(title_of(of, moment)) + "</p>";
  }
  return out + "</td>";
}

std::string small_day(const Printing& of, const YearCalendar& calendar, Date date) {
  std::string letters;
  for (Id id : calendar.on(date)) {
    const std::string letter = letter_of(of.language, group_of(find<Moment>(of.plan, id)->kind));
    if (letters.find(letter) == std::string::npos) letters += letter;
  }
  return "<td class=\"" + day_class(calendar, date) + "\">" + std::to_string(date.day()) +
         (letters.empty() ? "" : "<sup>" + html(letters) + "</sup>") + "</td>";
}

// A month as a table of weeks; the days are made by `day`.
template <class Day>
std::string weeks_table(const Printing& of, const YearCalendar& calendar, Month month,
                        const char* form, std::size_t letters, Day day) {
  std::string out = "<table class=\"" + std::string(form) + "\"><thead><tr><th class=\"week\">" +
                    html(say(of.language, words::calendar_week)) + "</th>";
  for (unsigned i = 1; i <= 7; ++i)
    out += element("th", weekday_name(of.language, i).substr(0, letters));
  out += "</tr></thead><tbody>";
  const MonthWeeks weeks = weeks_of(month);
  for (int w = 0; w < weeks.weeks; ++w) {
    out += "<tr><th class=\"week\">" + std::to_string(weeks.first.plus(7 * w).iso_week()) + "</th>";
    for (int i = 0; i < 7; ++i) {
      const Date date = weeks.first.plus(7 * w + i);
      out += Month::of(date) == month ? day(of, calendar, date) : "<td></td>";
    }
    out += "</tr>";
  }
  return out + "</tbody></table>";
}

std::string calendar_legend(const Printing& of) {
  std::string out = "<p class=\"legend\">";
  for (MomentGroup group : moment_groups)
    out += "<b class=\"letter\">" + html(letter_of(of.language, group)) + "</b> " +
           html(group_name(of.plan, of.language, group)) + " ";
  out += "<span class=\"day off\">7</span> " +
         html(choice_name(of.plan, of.language, MomentKind::holiday)) +
         " <span class=\"day free\">7</span> " + html(say(of.language, words::calendar_free));
  return out + "</p>";
}

// What the letters of a month stand for.
std::string moments_of(const Printing& of, const YearCalendar& calendar, Month month) {
  std::string out;
  for (Date d = month.first_day(); Month::of(d) == month; d = d.plus(1))
    for (Id id : calendar.on(d)) {
      const Moment& moment = *find<Moment>(of.plan, id);
      if (moment.start != d) continue;
      out += "<li><b>" + std::to_string(d.day()) + ' ' +
             html(letter_of(of.language, group_of(moment.kind))) + "</b> " +
             html(title_of(of, moment)) + "</li>";
    }
  return out.empty() ? out : "<ul>" + out + "</ul>";
}

std::string year_label(const Plan& plan) {
  const SchoolYear* year = own_school_year(plan);
  return year ? year->label : std::string();
}

std::string length_in_words(Language language, int minutes) {
  if (minutes % 60 == 0) return say(language, words::study_hours(minutes / 60));
  if (minutes < 60) return say(language, words::study_minutes(minutes));
  return say(language, words::study_hours_minutes(minutes / 60, minutes % 60));
}

std::string agenda_row(std::initializer_list<std::string_view> cells) {
  std::string out;
  for (std::string_view cell : cells) out += element("td", cell);
  return wrapped("tr", out);
}

std::string decision_row(const Printing& of, const Decision& decision) {
  const DecisionTerm term = decision_term(of.plan, decision, of.today);
  return agenda_row({date_in_year(of.language, term.answer_by),
                     decision_name(of.plan, of.language, decision.id),
                     say(of.language, words::calendar_answer),
                     term.answered ? term_words(of.plan, of.language, term) : std::string()});
}

std::string moment_row(const Printing& of, const Moment& moment) {
  return agenda_row({moment.end > moment.start ? date_range(of.language, moment.start, moment.end)
                                               : date_in_year(of.language, moment.start),
                     title_of(of, moment),
                     choice_name(of.plan, of.language, ChoiceOf<MomentKind>::info,
                                 static_cast<std::size_t>(moment.kind)),
                     moment.audience});
}

}  // namespace

std::string printed_moments(const Printing& of) {
  const YearCalendar calendar = year_calendar(of.plan, of.today);
  std::string inside;
  std::string rows;
  const auto close = [&] {
    if (!rows.empty()) inside += "<table class=\"list agenda\"><tbody>" + rows + "</tbody></table>";
    rows.clear();
  };
  const auto lines = agenda_of(of.plan, calendar, calendar.moments, {.decisions = true});
  for (const AgendaLine& line : lines) {
    if (line.kind == AgendaLine::Kind::month || line.kind == AgendaLine::Kind::undated) {
      close();
      inside += element("h2", line.date.empty() ? say(of.language, words::calendar_undated)
                                                : month_long(of.language, Month::of(line.date)));
      continue;
    }
    rows += line.kind == AgendaLine::Kind::decision
                ? decision_row(of, *find<Decision>(of.plan, line.row))
                : moment_row(of, *find<Moment>(of.plan, line.row));
  }
  close();
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("lists", say(of.language, words::view_calendar_title) + ' ' + year_label(of.plan),
               of.plan.head->title, inside);
}

std::string printed_month(const Printing& of) {
  const YearCalendar calendar = year_calendar(of.plan, of.today);
  Date day = of.calendar.day;
  if (!calendar.school.holds(day))
    day = std::clamp(of.today, calendar.school.start(), calendar.school.end());
  const Month month = Month::of(day);
  return sheet("month", month_long(of.language, month), of.plan.head->title,
               weeks_table(of, calendar, month, "weeks", 9, big_day) + calendar_legend(of));
}

std::string printed_year(const Printing& of) {
  const YearCalendar calendar = year_calendar(of.plan, of.today);
  std::string months;
  const Month last = Month::of(calendar.school.end());
  for (Month month = Month::of(calendar.school.start()); month <= last; month = month.plus(1))
    months += section("small-month", element("h3", month_long(of.language, month)) +
                                         weeks_table(of, calendar, month, "days", 2, small_day) +
                                         moments_of(of, calendar, month));
  return sheet("year", say(of.language, words::view_year_title) + ' ' + year_label(of.plan),
               of.plan.head->title, section("months", months) + calendar_legend(of));
}

std::string printed_holidays(const Printing& of) {
  const SchoolCalendar school = own_calendar(of.plan, of.today);
  HtmlTable rows(
      {{choice_name(of.plan, of.language, MomentKind::holiday)},
       {say(of.language, words::field_schoolYears_start)},
       {say(of.language, words::field_schoolYears_end)},
       {field_label(of.language, Entity::school_years, *record_info<Holiday>().field("fixedness"))},
       {field_label(of.language, Entity::school_years, *record_info<Holiday>().field("source"))}});
  for (const Holiday& holiday : school.holidays())
    rows.row({holiday_name(of.language, holiday), date_long(of.language, holiday.start),
              date_long(of.language, holiday.end),
              choice_name(of.plan, of.language, ChoiceOf<Fixedness>::info,
                          static_cast<std::size_t>(holiday.fixedness)),
              holiday.source.starts_with("holiday.source.") ? say_named(of.language, holiday.source)
                                                            : holiday.source});
  std::string free;
  for (const PublicHoliday& day : school.public_holidays())
    free +=
        element("li", date_long(of.language, day.date) + " · " + say_named(of.language, day.name) +
                          (day.off ? "" : " · " + say(of.language, words::holidays_at_school)));
  return sheet(
      "lists", say(of.language, words::holidays_own(year_label(of.plan))), of.plan.head->title,
      rows.take() + element("h2", say(of.language, words::holidays_public)) + wrapped("ul", free));
}

std::string printed_programme(const Printing& of) {
  const Id id = shown_study_day(of.plan, of.calendar.study_day, of.today);
  const Moment* moment = find<Moment>(of.plan, id);
  if (moment == nullptr)
    return sheet("programme", say(of.language, words::view_programme_title), of.plan.head->title,
                 element("p", say(of.language, words::print_empty)));
  const RecordInfo& item = record_info<AgendaItem>();
  const auto label = [&](const char* name) {
    return field_label(of.language, Entity::moments, *item.field(name));
  };
  HtmlTable rows({{say(of.language, words::study_time)},
                  {say(of.language, words::study_rounds)},
                  {label("leader")},
                  {label("aim")},
                  {label("outcome")}});
  const Programme programme = programme_of(*moment);
  for (std::size_t i = 0; i < moment->agenda.size(); ++i) {
    const AgendaItem& round = moment->agenda[i];
    const Activity* activity = find<Activity>(of.plan, round.activity);
    std::string title = round.title;
    if (activity != nullptr && activity->title != title)
      title += (title.empty() ? "" : "\n") + activity->title;
    rows.row({time_of_day(programme.rounds[i].start) + " – " + time_of_day(programme.rounds[i].end),
              title, cell_text(of.plan, of.language, *item.field("leader"), &round), round.aim,
              round.outcome});
  }
  std::string about = date_long(of.language, moment->start);
  if (!moment->audience.empty()) add_fact(about, moment->audience);
  add_fact(about, length_in_words(of.language, programme.planned));
  std::string inside = element("p", about) + rows.take();
  if (!moment->note.empty()) inside += element("p", moment->note);
  return sheet("programme", title_of(of, *moment), of.plan.head->title, inside);
}

}  // namespace koers
