// What is done to the calendar: the rhythm of a year, its holidays, the programme of a study day.
#include <charconv>

#include "app/actions.h"
#include "app/cells.h"
#include "app/programme.h"
#include "app/rhythm.h"
#include "edit/study_day.h"
#include "text/words.h"

namespace koers {

namespace {

std::optional<Key> needs_year(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (own_school_year(workspace.plan()) == nullptr) return words::blocked_no_school_year;
  return std::nullopt;
}

template <Sector sector>
std::optional<Key> rhythm_blocked(const Workspace& workspace) {
  if (auto reason = needs_year(workspace)) return reason;
  if (!has_rhythm_of(workspace.plan(), sector)) return words::blocked_other_sector;
  return std::nullopt;
}

template <Sector sector>
void add_rhythm(Workspace& workspace, const Arguments&) {
  WithRhythm made =
      with_rhythm(workspace.plan(), workspace.language, sector, workspace.today(), workspace.ids());
  const int added = made.added;
  const int there = made.there;
  const char* label =
      sector == Sector::secondary ? "action.rhythm.secondary" : "action.rhythm.primary";
  if (added > 0 && !workspace.commit(std::move(made.plan), label)) return;
  workspace.tell(added == 0   ? Phrase(words::rhythm_all_there)
                 : there == 0 ? words::rhythm_added_only(added)
                              : words::rhythm_added(added, there));
}

std::optional<Key> restore_blocked(const Workspace& workspace) {
  if (auto reason = needs_year(workspace)) return reason;
  const SchoolYear& year = *own_school_year(workspace.plan());
  if (year.region == HolidayRegion::none) return words::blocked_no_region;
  const int begin = school_year_begin(calendar_of(year, workspace.today()).start());
  if (standard_holidays(year.region, begin).empty()) return words::blocked_no_holidays;
  return std::nullopt;
}

void restore_holidays(Workspace& workspace, const Arguments&) {
  const Id year = own_school_year(workspace.plan())->id;
  workspace.commit(
      with_standard_holidays(workspace.plan(), workspace.language, year, workspace.today()),
      "action.holidays.restore");
}

void add_holiday(Workspace& workspace, const Arguments&) {
  const Id year = own_school_year(workspace.plan())->id;
  const FieldInfo& holidays = *info(Entity::school_years).record->field("holidays");
  workspace.commit(with_nested_added(workspace.plan(), Entity::school_years, year, holidays),
                   "action.holidays.add");
}

Id study_day_of(const Workspace& workspace) {
  return shown_study_day(workspace.plan(), workspace.calendar.study_day, workspace.today());
}

std::optional<Key> needs_study_day(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (study_day_of(workspace).empty()) return words::blocked_no_study_day;
  return std::nullopt;
}

// A number of the arguments; nothing when there is none.
std::optional<std::size_t> number_in(const Arguments& arguments, std::string_view name) {
  const std::string text = arguments.get(name);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || text.empty() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The day stays the one that is looked at, also when another comes nearer.
void change_day(Workspace& workspace, Id day, Result<Plan> changed, const char* label) {
  workspace.calendar.study_day = day;
  workspace.commit(std::move(changed), label);
}

void add_study_day(Workspace& workspace, const Arguments&) {
  const Id id = workspace.ids().mint("m");
  const Plan& plan = workspace.plan();
  const SchoolCalendar school = own_calendar(plan, workspace.today());
  Moment moment;
  moment.id = id;
  moment.kind = MomentKind::study_day;
  moment.part = DayPart::whole_day;
  moment.title = choice_name(plan, workspace.language, MomentKind::study_day);
  moment.start = school.school_day_from(std::max(workspace.today(), school.start()));
  if (!workspace.commit(with(plan, std::move(moment)), "action.study.add")) return;
  workspace.calendar.study_day = id;
  // Its fields come up, as for all that is added: the day is only a proposal.
  workspace.open_added({Entity::moments, id});
}

void add_round(Workspace& workspace, const Arguments&) {
  const Id day = study_day_of(workspace);
  const std::int64_t minutes =
      minutes_for_round(programme_of(*find<Moment>(workspace.plan(), day)));
  change_day(workspace, day, with_round(workspace.plan(), day, minutes), "action.study.round");
}

void take_activity(Workspace& workspace, const Arguments& arguments) {
  const Id day = study_day_of(workspace);
  const std::int64_t minutes =
      minutes_for_round(programme_of(*find<Moment>(workspace.plan(), day)));
  change_day(workspace, day,
             with_round_about(workspace.plan(), day, Id::from(arguments.get("activity")), minutes),
             "action.study.take");
}

void remove_round(Workspace& workspace, const Arguments& arguments) {
  const Id day = study_day_of(workspace);
  if (const auto round = number_in(arguments, "round"))
    change_day(workspace, day, without_round(workspace.plan(), day, *round), "action.study.remove");
}

void move_round(Workspace& workspace, const Arguments& arguments) {
  const Id day = study_day_of(workspace);
  const auto from = number_in(arguments, "round");
  const auto to = number_in(arguments, "to");
  if (from && to)
    change_day(workspace, day, with_round_moved(workspace.plan(), day, *from, *to),
               "action.study.move");
}

void choose_activity(Workspace& workspace, const Arguments& arguments) {
  const Id day = study_day_of(workspace);
  if (const auto round = number_in(arguments, "round"))
    change_day(
        workspace, day,
        with_round_activity(workspace.plan(), day, *round, Id::from(arguments.get("activity"))),
        "action.study.about");
}

}  // namespace

void register_calendar_actions(Registry& registry) {
  registry.add({"rhythm.primary", "calendar", "", rhythm_blocked<Sector::primary>,
                add_rhythm<Sector::primary>});
  registry.add({"rhythm.secondary", "calendar", "", rhythm_blocked<Sector::secondary>,
                add_rhythm<Sector::secondary>});
  registry.add({"holidays.restore", "calendar", "", restore_blocked, restore_holidays});
  registry.add({"holidays.add", "calendar", "", needs_year, add_holiday});
  registry.add({"study.add", "calendar", "", needs_writer, add_study_day});
  registry.add({"study.round", "calendar", "", needs_study_day, add_round});
  registry.add({"study.take", "calendar", "", needs_study_day, take_activity, false});
  registry.add({"study.remove", "calendar", "", needs_study_day, remove_round, false});
  registry.add({"study.move", "calendar", "", needs_study_day, move_round, false});
  registry.add({"study.about", "calendar", "", needs_study_day, choose_activity, false});
}

}  // namespace koers
