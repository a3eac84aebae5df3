// The own words of a plan on paper, beside ours.
#include "app/own_words.h"
#include "app/cells.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/words.h"

namespace koers {

std::string printed_own_words(const Printing& of) {
  HtmlTable table({{say(of.language, words::own_words_where)},
                   {say(of.language, words::own_words_ours)},
                   {entity_name(of.language, Entity::labels, false)}});
  int own = 0;
  for (const ChoiceWords& choice : words_of_choices(of.plan, of.language))
    for (const ChoiceWord& word : choice.words) {
      if (word.own.empty()) continue;
      table.row({entity_name(of.language, choice.entity, true) + ": " +
                     field_label(of.language, choice.entity, *choice.field),
                 word.ours, word.own});
      ++own;
    }
  return sheet("lists", say(of.language, words::view_own_words_title), of.plan.head->title,
               own > 0 ? table.take() : element("p", say(of.language, words::own_words_none)));
}

}  // namespace koers
