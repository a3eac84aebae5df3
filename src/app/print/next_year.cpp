// What was chosen for each goal that is not finished, to talk through before the year is begun.
#include "app/next_year.h"
#include "app/cells.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/words.h"

namespace koers {

std::string printed_next_year(const Printing& of) {
  const Ids goals = unfinished_goals(of.plan);
  std::string inside;
  if (goals.empty()) {
    inside = element("p", say(of.language, words::next_year_goals_none));
  } else {
    HtmlTable rows({{say(of.language, words::overview_goal)},
                    {say(of.language, words::next_year_choice_short)},
                    {say(of.language, words::next_year_note_short)}});
    for (Id goal : goals) {
      const Evaluation* evaluation = evaluation_of(of.plan, goal);
      rows.row({row_name(of.plan, Entity::goals, goal),
                choice_name(of.plan, of.language, ChoiceOf<NextStep>::info,
                            static_cast<std::size_t>(next_step(of.plan, goal))),
                evaluation ? std::string(evaluation->result) : std::string()});
    }
    inside = rows.take();
  }
  return sheet("lists", say(of.language, words::view_next_year_title), of.plan.head->title, inside);
}

}  // namespace koers
