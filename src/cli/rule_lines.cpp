#include "cli/rule_lines.h"

#include <fmt/format.h>

#include "app/cells.h"
#include "format/json_writer.h"

namespace koers {

namespace {

// As scripts read it, in any language.
const char* code_of(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "tip";
}

std::string place_of(Subject about) {
  return fmt::format("{}/{}", info(about.entity).name, about.id.view());
}

template <class Visit>
void each_finding(const PlanFindings& found, Visit visit) {
  for (const RuleFindings& of : found.rules)
    for (const Finding& finding : of.found) visit(*of.rule, finding);
}

}  // namespace

std::string rule_lines(const Plan& plan, const PlanFindings& found, Language language) {
  std::string out;
  each_finding(found, [&](const Rule& rule, const Finding& finding) {
    out +=
        fmt::format("{}: {}: {} ({}): {}{}\n", place_of(finding.about), code_of(finding.severity),
                    rule.id, row_title(plan, language, finding.about.entity, finding.about.id),
                    say(language, finding.says), finding.aside ? " [put aside]" : "");
  });
  return out;
}

std::string rule_lines_json(const Plan& plan, const PlanFindings& found, Language language) {
  JsonWriter json{2};
  json.open('[');
  each_finding(found, [&](const Rule& rule, const Finding& finding) {
    const auto member = [&](const char* name, std::string_view value) {
      json.key(name);
      json.text(value);
    };
    json.open('{');
    member("rule", rule.id);
    member("severity", code_of(finding.severity));
    member("about", place_of(finding.about));
    member("name", row_title(plan, language, finding.about.entity, finding.about.id));
    member("says", say(language, finding.says));
    if (finding.field != nullptr) member("field", finding.field);
    json.key("putAside");
    json.flag(finding.aside != nullptr);
    if (finding.aside != nullptr) member("reason", finding.aside->reason);
    json.close('}');
  });
  json.close(']');
  return json.take() + "\n";
}

}  // namespace koers
