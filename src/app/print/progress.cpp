// How it goes, on paper: for the team room and for the board.
#include "app/progress.h"
#include "app/cells.h"
#include "app/happened.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string choice_words(const Printing& of, const ChoiceInfo& choice, std::size_t index) {
  return choice_name(of.plan, of.language, choice, index);
}

std::string indicators(const Printing& of, const GoalProgress& goal) {
  std::string out;
  for (const IndicatorFacts& facts : goal.indicators) {
    const Indicator& row = *find<Indicator>(of.plan, facts.id);
    out +=
        element("li", row.name + ": " + say(of.language, indicator_words(of.language, row, facts)));
  }
  return out.empty() ? out : wrapped("ul", out);
}

std::string stand(const Printing& of, const GoalProgress& goal) {
  if (goal.latest == nullptr) return {};
  const std::string colour = choice_words(of, ChoiceOf<ProgressColour>::info,
                                          static_cast<std::size_t>(goal.latest->colour));
  std::string text = date_short(of.language, goal.latest->date) + ": " + colour;
  if (!goal.latest->note.empty()) text += ". " + goal.latest->note;
  return element("p", text);
}

std::string title(const Printing& of, View view) {
  return say_named(of.language, std::string("view.") + link_of(view).name() + ".title");
}

}  // namespace

std::string printed_progress(const Printing& of) {
  std::string inside;
  for (const GoalProgress& goal : progress_of(of.plan, of.today)) {
    std::string part = element("h2", row_name(of.plan, Entity::goals, goal.id));
    part += element("p", say(of.language, words::progress_activities(goal.done, goal.activities)));
    inside += section("keep", part + stand(of, goal) + indicators(of, goal));
  }
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("progress", title(of, View::progress), date_long(of.language, of.today), inside);
}

std::string printed_due(const Printing& of) {
  const Due due = due_before_study_day(of.plan, of.today);
  HtmlTable table({{say(of.language, words::due_what), false},
                   {say(of.language, words::due_who), false},
                   {say(of.language, words::due_when), false}});
  for (const DueItem& item : due.items)
    table.row({item.text, item.who, date_in_year(of.language, item.date)});
  const Moment* moment = find<Moment>(of.plan, due.moment);
  const std::string date = date_long(of.language, due.until);
  const Phrase until = moment ? words::due_until(date, moment->title) : words::due_until_date(date);
  const std::string inside =
      element("p", say(of.language, until)) +
      (due.items.empty() ? element("p", say(of.language, words::view_due_empty)) : table.take());
  return sheet("progress", title(of, View::due), of.plan.head->title, inside);
}

std::string printed_happened(const Printing& of) {
  HtmlTable table({{say(of.language, words::due_when), false},
                   {say(of.language, words::due_what), false},
                   {say(of.language, words::happened_said), false}});
  const std::vector<Happened> all = happened_in_year(of.plan, of.language, of.today);
  for (const Happened& one : all)
    table.row({date_in_year(of.language, one.date), one.what, one.said});
  const std::string inside =
      all.empty() ? element("p", say(of.language, words::view_happened_empty)) : table.take();
  return sheet("progress", title(of, View::happened), of.plan.head->title, inside);
}

std::string printed_evaluation(const Printing& of) {
  std::string inside;
  const RecordInfo& record = *info(Entity::evaluations).record;
  for (const GoalProgress& goal : progress_of(of.plan, of.today)) {
    std::string part = element("h2", row_name(of.plan, Entity::goals, goal.id));
    part += indicators(of, goal);
    const Evaluation* evaluation = evaluation_of(of.plan, goal.id);
    for (const char* name : {"next", "result", "worked", "notWorked"}) {
      const FieldInfo& field = *record.field(name);
      // A sheet that is not filled in yet has room to write.
      const std::string text =
          evaluation ? cell_text(of.plan, of.language, field, evaluation) : std::string();
      part += element("h3", field_label(of.language, Entity::evaluations, field)) +
              (text.empty() ? "<p class=\"line\"></p>" : element("p", text));
    }
    inside += section("keep", part);
  }
  if (inside.empty()) inside = element("p", say(of.language, words::print_empty));
  return sheet("progress", title(of, View::evaluation), of.plan.head->title, inside);
}

}  // namespace koers
