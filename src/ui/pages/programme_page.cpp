// The programme of one study day: its rounds with their times, whether they fit, and beside them
// the activities that no study day is about yet.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/programme.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/cell_field.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_beside = 24;  // activities beside the programme

std::string duration(const Canvas& canvas, int minutes) {
  if (minutes < 60) return canvas.words(words::study_minutes(minutes));
  if (minutes % 60 == 0) return canvas.words(words::study_hours(minutes / 60));
  return canvas.words(words::study_hours_minutes(minutes / 60, minutes % 60));
}

std::string day_name(const Canvas& canvas, Id id) {
  const Moment& moment = *find<Moment>(canvas.plan(), id);
  const std::string date = moment.start.empty() ? canvas.words(words::study_no_date)
                                                : date_in_year(canvas.language(), moment.start);
  const std::string title =
      moment.title.empty() ? canvas.words(words::calendar_no_title) : moment.title;
  return date + "  ·  " + title;
}

void show_day_choice(Canvas& canvas, Id shown) {
  std::vector<NodeOption> options;
  for (Id id : study_days(canvas.plan()))
    options.push_back({std::string(id.view()), day_name(canvas, id)});
  FieldOptions field;
  field.width = std::min(520.0F, width_left());
  const FieldEdit edit = choice(canvas, "day", canvas.words(words::study_which), shown.view(),
                                day_name(canvas, shown), options, field);
  if (edit.committed) canvas.workspace.calendar.study_day = Id::from(edit.text);
}

// How full the day is, as a bar and in words.
void show_sum(Canvas& canvas, const Programme& programme) {
  const Style& style = canvas.style;
  const int left = programme.left();
  const std::string planned = duration(canvas, programme.planned);
  const std::string length = duration(canvas, programme.length);
  const std::string text =
      left > 0    ? canvas.words(words::study_fits(duration(canvas, left), length, planned))
      : left == 0 ? canvas.words(words::study_full(planned))
                  : canvas.words(words::study_too_full(length, duration(canvas, -left), planned));
  const float width = std::min(520.0F, width_left());
  const Box bar = next_box(width, 10);
  const float most = static_cast<float>(std::max(programme.length, programme.planned));
  paint_box(canvas, bar, style.shade, 5);
  paint_box(canvas,
            {bar.x, bar.y, bar.width * static_cast<float>(programme.planned) / most, bar.height},
            left < 0 ? style.error : style.accent, 5);
  paint_frame(canvas, bar, style.control, 5);
  take_box(canvas, bar);
  const float high = text_height(canvas, text, Style::body, width - 26);
  const Box box = next_box(width, high + 4);
  take_box(canvas, box);
  paint_icon(canvas, {box.x, box.y, 18, 20}, left < 0 ? icon::alarm : icon::done,
             left < 0 ? style.error : style.good, 16);
  paint_wrapped(canvas, {box.x + 26, box.y + 1, width - 26, high}, text,
                left < 0 ? style.error : style.ink, Style::body);
  canvas.add(plain_node(id_of("sum"), NodeRole::status, text, box));
}

Arguments for_round(std::size_t round) { return {{{"round", std::to_string(round)}}}; }

class ProgrammePage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::programme);
    const Id day = shown_study_day(canvas.plan(), canvas.workspace.calendar.study_day,
                                   canvas.workspace.today());
    if (day.empty()) {
      ButtonOptions add;
      add.look = ButtonLook::primary;
      add.icon = icon::plus;
      action_button(canvas, "study.add", add);
      space(4);
      begin_card(canvas, "none");
      paragraph(canvas, canvas.words(words::view_programme_empty));
      return end_card(canvas);
    }
    activities_.look(canvas.plan());
    show_day_choice(canvas, day);
    space(2);
    show_actions(canvas, day);
    space(2);
    show_sum(canvas, programme_of(*find<Moment>(canvas.plan(), day)));
    space(6);
    constexpr float side = 300;
    if (width_left() < 820) {
      show_rounds(canvas, day);
      space(8);
      return show_activities(canvas);
    }
    begin_column("rounds", width_left() - side - 24);
    show_rounds(canvas, day);
    end_column();
    beside(24);
    begin_column("activities", side);
    show_activities(canvas);
    end_column();
  }

 private:
  static void show_actions(Canvas& canvas, Id day) {
    ButtonOptions add;
    add.look = ButtonLook::primary;
    add.icon = icon::plus;
    action_button(canvas, "study.round", add);
    beside_if_fits(180);
    ButtonOptions open;
    open.icon = icon::edit;
    if (button(canvas, "open-day", canvas.words(words::study_open_day), open))
      canvas.workspace.selection = {Entity::moments, day};
    beside_if_fits(200);
    ButtonOptions other;
    other.look = ButtonLook::quiet;
    other.icon = icon::study_day;
    action_button(canvas, "study.add", other);
    beside_if_fits(200);
    ButtonOptions print;
    print.look = ButtonLook::quiet;
    print.icon = icon::print;
    print.shown = canvas.words(words::study_print);
    action_button(canvas, "file.print", print);
  }

  void show_rounds(Canvas& canvas, Id day) {
    heading(canvas, canvas.words(words::study_rounds), 2);
    if (find<Moment>(canvas.plan(), day)->agenda.empty()) {
      begin_card(canvas, "no-rounds");
      paragraph(canvas, canvas.words(words::study_none));
      return end_card(canvas);
    }
    for (std::size_t i = 0;; ++i) {
      const Moment* moment = find<Moment>(canvas.plan(), day);
      if (moment == nullptr || i >= moment->agenda.size()) return;
      const ProgrammeRound times = programme_of(*moment).rounds[i];
      begin_card(canvas, "round" + std::to_string(i));
      const std::string name = canvas.words(words::study_round_named(static_cast<int>(i) + 1));
      begin_group(canvas, "fields", NodeRole::group, name);
      show_round_head(canvas, i, moment->agenda.size(),
                      time_of_day(times.start) + " – " + time_of_day(times.end) + "  ·  " + name);
      show_round(canvas, day, i);
      end_group(canvas);
      end_card(canvas);
    }
  }

  static void show_round_head(Canvas& canvas, std::size_t i, std::size_t count,
                              const std::string& title) {
    constexpr float buttons = 3 * 46;
    const int number = static_cast<int>(i) + 1;
    const Box box = next_box(width_left() - buttons, target_height(canvas));
    take_box(canvas, box);
    paint_text_in(canvas, box, title, canvas.style.ink, Style::body, true);
    canvas.add(plain_node(id_of("title"), NodeRole::text, title, box));
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon_only = true;
    options.icon = icon::arrow_up;
    options.disabled = i == 0;
    Arguments move = for_round(i);
    beside(0);
    if (button(canvas, "up", canvas.words(words::study_up_named(number)), options)) {
      move.values.push_back({"to", std::to_string(i - 1)});
      canvas.run("study.move", move);
    }
    options.icon = icon::arrow_down;
    options.disabled = i + 1 >= count;
    beside(0);
    if (button(canvas, "down", canvas.words(words::study_down_named(number)), options)) {
      move.values.push_back({"to", std::to_string(i + 1)});
      canvas.run("study.move", move);
    }
    options.icon = icon::trash;
    options.disabled = false;
    beside(0);
    if (button(canvas, "remove", canvas.words(words::study_remove_named(number)), options))
      canvas.run("study.remove", for_round(i));
  }

  void show_round(Canvas& canvas, Id day, std::size_t i) {
    const float all = width_left();
    const bool narrow = all < 520;
    const float half = narrow ? all : (all - Style::gap) / 2;
    show_field(canvas, day, i, "title", all, 3);
    ImGui::BeginGroup();
    show_activity(canvas, day, i, narrow ? all : all - 130 - Style::gap);
    ImGui::EndGroup();
    if (!narrow) beside();
    show_field(canvas, day, i, "minutes", narrow ? all : 130, 1);
    show_field(canvas, day, i, "leader", half, 1);
    if (!narrow) beside();
    show_field(canvas, day, i, "aim", half, 4);
    show_field(canvas, day, i, "outcome", all, 6);
  }

  void show_field(Canvas& canvas, Id day, std::size_t i, const char* name, float width,
                  int most_lines) {
    const FieldInfo& agenda = *info(Entity::moments).record->field("agenda");
    const Moment* moment = find<Moment>(canvas.plan(), day);
    if (moment == nullptr || i >= moment->agenda.size()) return;  // taken away just now
    FieldOptions options;
    options.width = width;
    options.most_lines = most_lines;
    const FieldInfo& field = *agenda.list.record()->field(name);
    options.example = canvas.example(std::string("moments.agenda.") + name);
    ImGui::BeginGroup();
    editor_.show(canvas, {Entity::moments, day, &field, &agenda, i}, &moment->agenda[i], options);
    ImGui::EndGroup();
  }

  static NodeOption option_for(const Canvas& canvas, Id activity) {
    return {std::string(activity.view()), row_name(canvas.plan(), Entity::activities, activity)};
  }

  // The activity that a round is about: chosen here so that the activity knows of the day as well.
  void show_activity(Canvas& canvas, Id day, std::size_t i, float width) {
    const Moment* moment = find<Moment>(canvas.plan(), day);
    if (moment == nullptr || i >= moment->agenda.size()) return;
    const FieldInfo& field =
        *info(Entity::moments).record->field("agenda")->list.record()->field("activity");
    const Id about = moment->agenda[i].activity;
    std::vector<NodeOption> options{{"", "—"}};
    if (const Ids& choices = activities_.choices();
        !about.empty() && std::find(choices.begin(), choices.end(), about) == choices.end())
      options.push_back(option_for(canvas, about));
    for (Id id : activities_.choices()) options.push_back(option_for(canvas, id));
    FieldOptions look;
    look.width = width;
    look.read_only = canvas.workspace.read_only();
    const FieldEdit edit = choice(
        canvas, "activity", field_label(canvas.language(), Entity::moments, field),
        moment->agenda[i].activity.view(),
        cell_text(canvas.plan(), canvas.language(), field, &moment->agenda[i]), options, look);
    if (!edit.committed) return;
    Arguments arguments = for_round(i);
    arguments.values.push_back({"activity", edit.text});
    canvas.run("study.about", arguments);
  }

  void show_activities(Canvas& canvas) {
    heading(canvas, canvas.words(words::study_without), 2);
    const Ids ids = activities_.without();
    paragraph(canvas,
              canvas.words(ids.empty() ? words::study_without_none : words::study_without_explain),
              true);
    space(2);
    for (std::size_t i = 0; i < std::min(ids.size(), most_beside); ++i)
      show_to_take(canvas, ids[i]);
    if (ids.size() > most_beside)
      paragraph(canvas, canvas.words(words::study_more(static_cast<int>(ids.size() - most_beside))),
                true);
  }

  static void show_to_take(Canvas& canvas, Id id) {
    const Activity* activity = find<Activity>(canvas.plan(), id);
    if (activity == nullptr) return;
    const std::string name = activity->title.empty()
                                 ? entity_name(canvas.language(), Entity::activities, false)
                                 : activity->title;
    const float width = width_left();
    const float high = text_height(canvas, name, Style::body, width - 46);
    const Box box = next_box(width, std::max(target_height(canvas), high + 14));
    NodeId node = 0;
    if (take_box(canvas, box, id.view(), &node)) {
      paint_box(canvas, box, canvas.style.surface, Style::radius);
      paint_frame(canvas, box, canvas.style.line, Style::radius);
      paint_icon(canvas, {box.x + 8, box.y, 20, box.height}, icon::plus, canvas.style.accent, 16);
      paint_wrapped(canvas, {box.x + 36, box.y + (box.height - high) / 2, width - 44, high}, name,
                    canvas.style.ink, Style::body);
    }
    if (pressable_node(canvas, node, NodeRole::button, canvas.words(words::study_take_named(name)),
                       box, {}))
      canvas.run("study.take", {{{"activity", std::string(id.view())}}});
  }

  CellEditor editor_;
  DayActivities activities_;
};

}  // namespace

std::unique_ptr<Page> make_programme_page() { return std::make_unique<ProgrammePage>(); }

}  // namespace koers
