#include "app/rule_words.h"

#include "text/words.h"

namespace koers {

namespace {

std::string words_of(Language language, const Rule& rule, std::string_view part) {
  return say_named(language, "rule." + std::string(rule.id) + "." + std::string(part));
}

}  // namespace

std::string rule_name(Language language, const Rule& rule) {
  return words_of(language, rule, "name") + " (" + std::string(rule.id) + ")";
}

std::string rule_why(Language language, const Rule& rule) {
  return say(language, words::rule_rests_on(words_of(language, rule, "basis"),
                                            words_of(language, rule, "why")));
}

std::string said_by(Language language, const Rule& rule, const Finding& finding) {
  std::string said = say(language, finding.says) + " (" + std::string(rule.id) + ')';
  if (finding.aside != nullptr) said += ": " + finding.aside->reason;
  return said;
}

std::string severity_name(Language language, Severity severity) {
  return say(language, severity == Severity::error     ? words::severity_error
                       : severity == Severity::warning ? words::severity_warning
                                                       : words::severity_note);
}

}  // namespace koers
