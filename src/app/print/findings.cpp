// The findings on paper: rule by rule, what is put aside with its reason last.
#include "review/findings.h"
#include "app/cells.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/rule_words.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

void add_row(HtmlTable& table, const Printing& of, const Finding& finding) {
  table.row({severity_name(of.language, finding.severity),
             row_title(of.plan, of.language, finding.about.entity, finding.about.id),
             say(of.language, finding.says)});
}

HtmlTable table_of(const Printing& of) {
  return HtmlTable({{say(of.language, words::findings_how_bad)},
                    {say(of.language, words::findings_where)},
                    {say(of.language, words::findings_what)}});
}

std::string put_aside(const Printing& of, const PlanFindings& found) {
  HtmlTable table = table_of(of);
  bool any = false;
  for (const RuleFindings& rule : found.rules)
    for (const Finding& finding : rule.found) {
      if (finding.aside == nullptr) continue;
      table.row({severity_name(of.language, finding.severity),
                 row_title(of.plan, of.language, finding.about.entity, finding.about.id),
                 said_by(of.language, *rule.rule, finding)});
      any = true;
    }
  if (!any) return {};
  return element("h2", say(of.language, words::findings_aside)) + table.take();
}

}  // namespace

std::string printed_findings(const Printing& of) {
  const PlanFindings found = findings_of(of.plan, of.today);
  std::string inside =
      element("p", say(of.language, words::findings_sum(found.errors, found.tips, found.warnings)));
  for (const RuleFindings& rule : found.rules) {
    if (rule.open == 0) continue;
    HtmlTable table = table_of(of);
    for (const Finding& finding : rule.found)
      if (finding.aside == nullptr) add_row(table, of, finding);
    inside += section("keep", element("h2", rule_name(of.language, *rule.rule)) +
                                  element("p", rule_why(of.language, *rule.rule)) + table.take());
  }
  inside += put_aside(of, found);
  return sheet("progress", say(of.language, words::view_findings_title),
               date_long(of.language, of.today), inside);
}

}  // namespace koers
