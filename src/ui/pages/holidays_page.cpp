// The holidays of the school year, to be changed by the school, and the public holidays, which
// follow from the calendar.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/rhythm.h"
#include "app/year_calendar.h"
#include "edit/edits.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/cell_field.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::array fields = {"name", "start", "end", "fixedness", "source"};
constexpr std::array shares = {0.26F, 0.17F, 0.17F, 0.14F, 0.26F};

class HolidaysPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::holidays);
    const SchoolYear* year = own_school_year(canvas.plan());
    if (year == nullptr) {
      begin_card(canvas, "none");
      paragraph(canvas, canvas.words(words::blocked_no_school_year));
      return end_card(canvas);
    }
    const Id id = year->id;
    show_actions(canvas, *year);
    space(4);
    show_year(canvas, id);
    space(6);
    heading(canvas, canvas.words(words::holidays_own(year->label)), 2);
    show_holidays(canvas, id);
    space(10);
    show_public(canvas);
  }

 private:
  static void show_actions(Canvas& canvas, const SchoolYear& year) {
    ButtonOptions add;
    add.look = ButtonLook::primary;
    add.icon = icon::plus;
    action_button(canvas, "holidays.add", add);
    const std::string region =
        choice_name(canvas.plan(), canvas.language(), ChoiceOf<HolidayRegion>::info,
                    static_cast<std::size_t>(year.region));
    ButtonOptions restore;
    restore.icon = icon::restore;
    const std::optional<Key> reason =
        canvas.registry.find("holidays.restore")->blocked(canvas.workspace);
    restore.disabled = reason.has_value();
    if (reason) restore.reason = canvas.words(*reason);
    beside_if_fits(350);
    const std::string words = region.empty() ? canvas.words(words::action_holidays_restore)
                                             : canvas.words(words::holidays_restore_named(region));
    if (button(canvas, "restore", words, restore)) canvas.run("holidays.restore");
  }

  void show_year(Canvas& canvas, Id id) {
    const float all = std::min(width_left(), 720.0F);
    const bool narrow = all < 520;
    const float one = narrow ? all : (all - 2 * Style::gap) / 3;
    bool first = true;
    for (const char* name : {"region", "start", "end"}) {
      const FieldInfo& field = *info(Entity::school_years).record->field(name);
      if (!first && !narrow) beside();
      first = false;
      FieldOptions options;
      options.width = one;
      ImGui::BeginGroup();
      editor_.show(canvas, {Entity::school_years, id, &field}, canvas.plan().school_years.find(id),
                   options);
      ImGui::EndGroup();
    }
  }

  void show_holidays(Canvas& canvas, Id id) {
    if (canvas.plan().school_years.find(id)->holidays.empty()) {
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_holidays_empty));
      return end_card(canvas);
    }
    for (std::size_t i = 0;; ++i) {
      const SchoolYear* year = canvas.plan().school_years.find(id);
      if (year == nullptr || i >= year->holidays.size()) return;
      const std::string number = canvas.words(words::holidays_row(static_cast<int>(i) + 1));
      begin_group(canvas, "holiday" + std::to_string(i), NodeRole::group, number);
      show_holiday(canvas, id, i, number);
      end_group(canvas);
    }
  }

  // On one line where there is room, under the names of the fields in the first; else as a card.
  void show_holiday(Canvas& canvas, Id id, std::size_t i, const std::string& number) {
    const bool wide = width_left() >= 760;
    const float all = width_left() - Style::control_height - 5 * Style::gap;
    if (!wide) begin_card(canvas, "card");
    for (std::size_t f = 0; f < fields.size(); ++f) {
      const FieldInfo& list = *info(Entity::school_years).record->field("holidays");
      const FieldInfo& field = *list.list.record()->field(fields[f]);
      const SchoolYear* year = canvas.plan().school_years.find(id);
      if (year == nullptr || i >= year->holidays.size()) break;
      if (wide && f > 0) beside();
      if (!wide && f == 2) beside();
      FieldOptions options;
      options.width = wide ? all * shares[f]
                      : f == 1 || f == 2
                          ? (width_left() - (f == 1 ? Style::gap : 0.0F)) / (f == 1 ? 2.0F : 1.0F)
                          : 0.0F;
      options.hide_label = wide && i > 0;
      options.most_lines = field.kind == Kind::line ? 3 : 1;
      ImGui::BeginGroup();
      editor_.show(canvas, {Entity::school_years, id, &field, &list, i}, &year->holidays[i],
                   options);
      ImGui::EndGroup();
    }
    if (wide) beside();
    show_remove(canvas, id, i, number, wide && i == 0);
    if (!wide) end_card(canvas);
  }

  static void show_remove(Canvas& canvas, Id id, std::size_t i, const std::string& number,
                          bool under_labels) {
    const SchoolYear* year = canvas.plan().school_years.find(id);
    if (year == nullptr || i >= year->holidays.size()) return;
    const std::string& name = year->holidays[i].name;
    ButtonOptions remove;
    remove.look = ButtonLook::quiet;
    remove.icon = icon::trash;
    remove.icon_only = true;
    remove.disabled = canvas.workspace.read_only();
    ImGui::BeginGroup();
    if (under_labels) ImGui::Dummy({1, 14});
    const bool pressed =
        button(canvas, "remove", canvas.words(words::holidays_remove(name.empty() ? number : name)),
               remove);
    ImGui::EndGroup();
    if (!pressed) return;
    const FieldInfo& list = *info(Entity::school_years).record->field("holidays");
    canvas.workspace.commit(with_nested_removed(canvas.plan(), Entity::school_years, id, list, i),
                            "action.holidays.remove");
  }

  void show_public(Canvas& canvas) {
    heading(canvas, canvas.words(words::holidays_public), 2);
    paragraph(canvas, canvas.words(words::holidays_public_explain), true);
    const SchoolCalendar& school = calendars_.of(canvas.plan(), canvas.workspace.today()).school;
    begin_card(canvas, "public");
    const SchoolYear* year = own_school_year(canvas.plan());
    const Id of = year ? year->id : Id{};
    for (const PublicHoliday& day : std::vector<PublicHoliday>(school.public_holidays())) {
      std::string text = date_in_year(canvas.language(), day.date) + "  ·  " +
                         say_named(canvas.language(), day.name);
      if (school.holiday(day.date) != nullptr || day.date.weekday() > 5) {
        paragraph(canvas, text + "  ·  " + canvas.words(words::holidays_in_holiday));
      } else if (checkbox(canvas, day.name, text, day.off, canvas.workspace.read_only())) {
        canvas.workspace.commit(with_public_day(canvas.plan(), of, day.name, !day.off),
                                "action.holidays.public");
      }
    }
    end_card(canvas);
  }

  CellEditor editor_;
  YearCalendars calendars_;
};

}  // namespace

std::unique_ptr<Page> make_holidays_page() { return std::make_unique<HolidaysPage>(); }

}  // namespace koers
