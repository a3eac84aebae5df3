// The present on paper: for each school the statements with what each group thinks, the widest gap
// first, and what people wrote with it.
#include "app/baseline.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string table_of(const BaselineFacts& facts, Language language) {
  std::vector<HtmlTable::Head> head{{say(language, words::baseline_statement)}};
  for (const std::string& group : facts.groups) head.push_back({group, true});
  head.push_back({say(language, words::baseline_all), true});
  head.push_back({say(language, words::baseline_gap_column), true});
  HtmlTable table(std::move(head));
  for (std::size_t index : facts.by_gap) {
    const StatementView& view = facts.statements[index];
    std::vector<std::string> cells{view.text};
    for (const GroupMean& group : view.groups)
      cells.push_back(group.answers == 0 ? std::string()
                                         : mean_words(language, group.mean) + " (" +
                                               number(language, group.answers) + ")");
    cells.push_back(mean_words(language, view.mean));
    const std::string gap = decimal(language, view.gap);
    cells.push_back(view.wide() ? say(language, words::baseline_gap_wide(gap)) : gap);
    table.row(cells);
  }
  return table.take();
}

std::string school(const Printing& of, Id it_plan) {
  const BaselineFacts facts = baseline_of(of.plan, it_plan);
  std::string inside;
  if (!facts.by_gap.empty()) {
    inside += element("p", say(of.language, words::baseline_scale_short));
    inside += table_of(facts, of.language);
  } else if (!facts.statements.empty()) {
    std::string list;
    for (const StatementView& view : facts.statements) list += element("li", view.text);
    inside += wrapped("ol", list);
  }
  if (!facts.remarks.empty()) {
    std::string list;
    for (const std::string& remark : facts.remarks) list += element("li", remark);
    inside += element("h3", say(of.language, words::baseline_remarks)) + wrapped("ul", list);
  }
  return inside;
}

}  // namespace

std::string printed_baseline(const Printing& of) {
  return printed_schools(of, say(of.language, words::view_baseline_title), school);
}

}  // namespace koers
