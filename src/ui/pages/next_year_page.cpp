// From this school year to the next, in four steps on one page. What is chosen is kept in the plan
// at once, so that the page can be left and taken up again; the last step does all of it.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/next_year.h"
#include "app/rhythm.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t goals_at_once = 40;

std::string choice_words(const Canvas& canvas, const ChoiceInfo& choice, std::size_t value) {
  return choice_name(canvas.plan(), canvas.language(), choice, value);
}

std::vector<NodeOption> options_of(const Canvas& canvas, const ChoiceInfo& choice) {
  std::vector<NodeOption> options{{"", "—"}};
  for (std::size_t i = 1; i < choice.values.size(); ++i)
    options.push_back({choice.values[i], choice_words(canvas, choice, i)});
  return options;
}

void show_holidays(Canvas& canvas, const std::vector<Holiday>& holidays) {
  for (const Holiday& holiday : holidays)
    paragraph(canvas,
              date_range(canvas.language(), holiday.start, holiday.end) + "  ·  " +
                  holiday_name(canvas.language(), holiday) + "  ·  " +
                  choice_words(canvas, ChoiceOf<Fixedness>::info,
                               static_cast<std::size_t>(holiday.fixedness)),
              true);
}

std::string steps_explained(const Canvas& canvas) {
  const auto called = [&](NextStep step) {
    return choice_name(canvas.plan(), canvas.language(), step);
  };
  return canvas.words(
      words::next_year_goals_explain(called(NextStep::adjust), called(NextStep::proceed),
                                     called(NextStep::secure), called(NextStep::stop)));
}

class NextYearPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::next_year);
    const SchoolYear* own = own_school_year(canvas.plan());
    if (own == nullptr) {
      begin_card(canvas, "none");
      paragraph(canvas, canvas.words(words::blocked_no_school_year));
      return end_card(canvas);
    }
    if (region_ == HolidayRegion::none) region_ = own->region;
    const int begin = next_year_begin(canvas.plan(), canvas.workspace.today());
    step(canvas, words::next_year_step_year);
    show_year(canvas, begin);
    step(canvas, words::next_year_step_goals);
    show_goals(canvas, carry_overs_.of(canvas.plan(), canvas.workspace.today()).goals);
    const CarryOver& about = carry_overs_.of(canvas.plan(), canvas.workspace.today());
    step(canvas, words::next_year_step_moments);
    show_moments(canvas, about);
    step(canvas, words::next_year_step_begin);
    show_begin(canvas, begin, about);
  }

 private:
  static void step(Canvas& canvas, Key title) {
    space(10);
    heading(canvas, canvas.words(title), 2);
  }

  void show_year(Canvas& canvas, int begin) {
    begin_card(canvas, "year");
    const SchoolYear* there = year_that_begins(canvas.plan(), begin);
    const Date start = there ? there->start : school_year_start(begin);
    const Date end = there ? there->end : school_year_end(begin);
    const std::string label = there ? there->label : school_year_label(begin);
    paragraph(canvas,
              canvas.words(words::next_year_year(date_short(canvas.language(), end),
                                                 date_short(canvas.language(), start), label)));
    if (there != nullptr) {
      paragraph(canvas, canvas.words(words::next_year_there), true);
      show_holidays(canvas, there->holidays);
    } else {
      const ChoiceInfo& regions = ChoiceOf<HolidayRegion>::info;
      FieldOptions options;
      options.width = std::min(260.0F, width_left());
      const auto at = static_cast<std::size_t>(region_);
      const FieldEdit edit =
          choice(canvas, "region", canvas.words(words::next_year_region), regions.values[at],
                 choice_words(canvas, regions, at), options_of(canvas, regions), options);
      if (edit.committed)
        for (std::size_t i = 1; i < regions.values.size(); ++i)
          if (edit.text == regions.values[i]) region_ = static_cast<HolidayRegion>(i);
      const std::vector<Holiday> holidays = named_holidays(canvas.language(), region_, begin);
      if (holidays.empty()) paragraph(canvas, canvas.words(words::next_year_unknown), true);
      show_holidays(canvas, holidays);
    }
    end_card(canvas);
  }

  // The goals are a copy: a choice makes another plan, of which the next frame tells.
  void show_goals(Canvas& canvas, const std::vector<UnfinishedGoal>& unfinished) {
    const std::vector<UnfinishedGoal> goals(
        unfinished.begin(),
        unfinished.begin() + static_cast<std::ptrdiff_t>(std::min(unfinished.size(), shown_)));
    if (goals.empty()) {
      begin_card(canvas, "no-goals");
      paragraph(canvas, canvas.words(canvas.plan().goals.empty() ? words::view_next_year_empty
                                                                 : words::next_year_goals_none));
      return end_card(canvas);
    }
    paragraph(canvas, steps_explained(canvas), true);
    ButtonOptions all;
    all.look = ButtonLook::quiet;
    all.icon = icon::arrow_right;
    action_button(canvas, "year.proceed_all", all);
    const std::size_t rest = unfinished.size() - goals.size();
    for (const UnfinishedGoal& goal : goals) show_goal(canvas, goal);
    ButtonOptions more;
    more.look = ButtonLook::quiet;
    more.icon = icon::chevron_down;
    if (rest > 0 &&
        button(canvas, "more", canvas.words(words::next_year_more(static_cast<int>(rest))), more))
      shown_ += goals_at_once;
  }

  void show_goal(Canvas& canvas, const UnfinishedGoal& one) {
    const Id goal = one.id;
    const std::string name = row_name(canvas.plan(), Entity::goals, goal);
    begin_card(canvas, goal.view());
    const float width = width_left();
    const float high = text_height(canvas, name, Style::body, width, true);
    const Box title = next_box(width, high + 2);
    take_box(canvas, title);
    paint_wrapped(canvas, title, name, canvas.style.ink, Style::body, true);
    canvas.add(plain_node(id_of("title"), NodeRole::text, name, title));
    paragraph(canvas, canvas.words(words::next_year_activities(one.done, one.total)), true);
    const bool narrow = width < 560;
    show_choice(canvas, goal, name, narrow ? width : 230);
    if (!narrow) beside();
    show_note(canvas, goal, name, narrow ? width : width - 230 - Style::gap);
    end_card(canvas);
  }

  static void show_choice(Canvas& canvas, Id goal, const std::string& name, float width) {
    const ChoiceInfo& steps = ChoiceOf<NextStep>::info;
    const auto at = static_cast<std::size_t>(next_step(canvas.plan(), goal));
    FieldOptions options;
    options.width = width;
    options.hide_label = true;
    options.read_only = canvas.workspace.read_only();
    const std::string shown =
        at == 0 ? canvas.words(words::next_year_choice_short) : choice_words(canvas, steps, at);
    ImGui::BeginGroup();
    const FieldEdit edit = choice(canvas, "next", canvas.words(words::next_year_choice(name)),
                                  steps.values[at], shown, options_of(canvas, steps), options);
    ImGui::EndGroup();
    if (edit.committed)
      canvas.run("year.choose", {{{"goal", std::string(goal.view())}, {"next", edit.text}}});
  }

  void show_note(Canvas& canvas, Id goal, const std::string& name, float width) {
    const Evaluation* evaluation = evaluation_of(canvas.plan(), goal);
    FieldOptions options;
    options.width = width;
    options.hide_label = true;
    options.multiline = true;
    options.most_lines = 8;
    options.read_only = canvas.workspace.read_only();
    options.example = canvas.words(words::next_year_note_example);
    const std::string note = evaluation ? std::string(evaluation->result) : std::string();
    ImGui::BeginGroup();
    const FieldEdit edit =
        text_field(canvas, "note", canvas.words(words::next_year_note(name)), note, options);
    ImGui::EndGroup();
    if ((edit.typed || edit.committed) && edit.text != note) keep_note(canvas, goal, edit);
    if (edit.left) canvas.workspace.settle();
  }

  static void keep_note(Canvas& canvas, Id goal, const FieldEdit& edit) {
    Result<Plan> changed = with_goal_note(canvas.plan(), goal, edit.text, canvas.workspace.ids());
    if (!changed) return refuse(canvas, edit, changed.problem());
    canvas.workspace.commit(std::move(changed), "action.year.note",
                            "type/note/" + std::string(goal.view()));
  }

  void show_moments(Canvas& canvas, const CarryOver& about) {
    begin_card(canvas, "moments");
    if (checkbox(canvas, "take", canvas.words(words::next_year_moments(about.moments)), moments_))
      moments_ = !moments_;
    paragraph(canvas, canvas.words(words::next_year_moments_explain), true);
    end_card(canvas);
  }

  void show_begin(Canvas& canvas, int begin, const CarryOver& about) {
    begin_card(canvas, "begin");
    const Choices& choices = about.choices;
    if (choices.open > 0) paragraph(canvas, canvas.words(words::next_year_open(choices.open)));
    paragraph(canvas, canvas.words(words::next_year_will(about.activities, choices.going_on,
                                                         choices.stopped)));
    paragraph(canvas, canvas.words(words::next_year_kept), true);
    space(2);
    const std::optional<Key> reason = canvas.registry.find("year.begin")->blocked(canvas.workspace);
    ButtonOptions options;
    options.look = ButtonLook::primary;
    options.icon = icon::arrow_right;
    options.disabled = reason.has_value();
    if (reason) options.reason = canvas.words(*reason);
    if (button(canvas, "begin", canvas.words(words::next_year_begin(school_year_label(begin))),
               options)) {
      canvas.run(
          "year.begin",
          {{{"region", ChoiceOf<HolidayRegion>::info.values[static_cast<std::size_t>(region_)]},
            {"moments", moments_ ? "yes" : "no"}}});
      region_ = HolidayRegion::none;
    }
    if (reason) paragraph(canvas, canvas.words(*reason), true);
    end_card(canvas);
  }

  CarryOvers carry_overs_;
  std::size_t shown_ = goals_at_once;
  HolidayRegion region_{};  // of the year to come, until it is there
  bool moments_ = true;
};

}  // namespace

std::unique_ptr<Page> make_next_year_page() { return std::make_unique<NextYearPage>(); }

}  // namespace koers
