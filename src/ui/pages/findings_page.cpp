// What the rules find in the plan: rule by rule, each with why it is there, a way to what it is
// about, and a way to put it aside with a reason.
#include <algorithm>
#include <map>

#include <imgui.h>

#include "app/cells.h"
#include "app/mending.h"
#include "app/rule_words.h"
#include "app/subjects.h"
#include "review/findings.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/icons.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t shown_at_first = 8;
constexpr std::size_t shown_at_most = 200;

const char* icon_of(Severity severity) {
  if (severity == Severity::error) return icon::alarm;
  return severity == Severity::warning ? icon::risk : icon::info;
}

class FindingsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::findings);
    const PlanFindings& found = facts_.of(canvas.plan(), canvas.workspace.today());
    canvas.works_on = !facts_.complete();
    show_sum(canvas, found);
    show_filter(canvas, found);
    // What is worst comes first.
    for (const Severity worst : {Severity::error, Severity::warning, Severity::note})
      for (const RuleFindings& rule : found.rules)
        if (worst_of(rule) == worst) show_rule(canvas, rule);
    show_aside(canvas, found);
    show_off(canvas);
  }

 private:
  static void show_sum(Canvas& canvas, const PlanFindings& found) {
    const bool none = found.nothing();
    const NoticeKind kind = none               ? NoticeKind::good
                            : found.errors > 0 ? NoticeKind::late
                                               : NoticeKind::warning;
    notice(canvas,
           none ? canvas.words(words::view_findings_empty)
                : canvas.words(words::findings_sum(found.errors, found.tips, found.warnings)),
           kind);
  }

  void show_filter(Canvas& canvas, const PlanFindings& found) {
    const std::pair<std::optional<Severity>, int> choices[] = {
        {std::nullopt, found.errors + found.warnings + found.tips},
        {Severity::error, found.errors},
        {Severity::warning, found.warnings},
        {Severity::note, found.tips}};
    begin_group(canvas, "filter", NodeRole::group, canvas.words(words::findings_filter));
    for (const auto& [severity, count] : choices) {
      const std::string name = severity ? severity_name(canvas.language(), *severity)
                                        : canvas.words(words::findings_all);
      ButtonOptions options;
      options.pressed = only_ == severity;
      options.look = *options.pressed ? ButtonLook::plain : ButtonLook::quiet;
      if (severity) beside_if_fits(120);
      if (button(canvas, name, canvas.words(words::input_count(count, name)), options))
        only_ = severity;
    }
    end_group(canvas);
    space(2);
  }

  static std::optional<Severity> worst_of(const RuleFindings& of) {
    std::optional<Severity> worst;
    for (const Finding& finding : of.found)
      if (finding.aside == nullptr && (!worst || finding.severity > *worst))
        worst = finding.severity;
    return worst;
  }

  // A rule that has not yet looked again may speak of a row that is gone.
  static bool is_there(const Canvas& canvas, const Finding& finding) {
    return info(finding.about.entity).table(canvas.plan()).find(finding.about.id) != nullptr;
  }

  bool wanted(const Finding& finding) const {
    return finding.aside == nullptr && (!only_ || finding.severity == *only_);
  }

  void show_rule(Canvas& canvas, const RuleFindings& found) {
    const auto count = static_cast<std::size_t>(
        std::count_if(found.found.begin(), found.found.end(),
                      [this](const Finding& finding) { return wanted(finding); }));
    if (count == 0) return;
    const std::string id(found.rule->id);
    std::size_t& most = shown_.try_emplace(id, shown_at_first).first->second;
    begin_card(canvas, id);
    const float beside_it = target_height(canvas) + 12;
    begin_column("head", width_left() - beside_it);
    heading(canvas, rule_name(canvas.language(), *found.rule), 2);
    paragraph(canvas, rule_why(canvas.language(), *found.rule), true);
    end_column();
    beside(4);
    show_setting(canvas, *found.rule);
    std::size_t shown = 0;
    for (std::size_t i = 0; i < found.found.size() && shown < most; ++i) {
      if (!wanted(found.found[i]) || !is_there(canvas, found.found[i])) continue;
      show_finding(canvas, *found.rule, found.found[i], static_cast<int>(i));
      ++shown;
    }
    show_more(canvas, count, most);
    end_card(canvas);
  }

  static void show_setting(Canvas& canvas, const Rule& rule) {
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = icon::edit;
    const Decimal threshold = looked(canvas.plan(), rule, canvas.workspace.today()).threshold;
    const std::string words =
        threshold.empty()
            ? canvas.words(words::rule_adjust)
            : canvas.words(words::rule_adjust_threshold(decimal(canvas.language(), threshold)));
    options.icon_only = true;
    const std::string name =
        canvas.words(words::rule_adjust_named(rule_name(canvas.language(), rule), words));
    if (button(canvas, "set", name, options))
      canvas.run("rule.set", {{{"rule", std::string(rule.id)}}});
  }

  // A rule that is off finds nothing, and can be found here.
  static void show_off(Canvas& canvas) {
    int index = 0;
    for (const RuleSetting& setting : canvas.plan().rule_settings) {
      const Rule* rule = find_rule(setting.rule);
      if (rule == nullptr || !setting.off) continue;
      if (index == 0) {
        space(4);
        heading(canvas, canvas.words(words::findings_off), 2);
        begin_card(canvas, "off");
      }
      fact_row(canvas, index++,
               {icon::info,
                rule_name(canvas.language(), *rule),
                canvas.words(words::findings_off_how),
                {Entity::rule_settings, setting.id},
                false});
    }
    if (index > 0) end_card(canvas);
  }

  static void show_more(Canvas& canvas, std::size_t count, std::size_t& most) {
    if (count <= most) return;
    const int more = static_cast<int>(count - most);
    if (most >= shown_at_most) return paragraph(canvas, canvas.words(words::due_more(more)), true);
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = icon::plus;
    if (button(canvas, "more", canvas.words(words::findings_more(more)), options))
      most = shown_at_most;
  }

  static void show_finding(Canvas& canvas, const Rule& rule, const Finding& finding, int index) {
    const std::string name =
        row_title(canvas.plan(), canvas.language(), finding.about.entity, finding.about.id);
    const std::string says = canvas.words(finding.says);
    const std::string said = severity_name(canvas.language(), finding.severity) + ": " + says;
    ImGui::PushID(index);
    const float aside = target_height(canvas) + 12;
    begin_column("finding", width_left() - aside);
    fact_row(canvas, 0,
             {icon_of(finding.severity), name, said, finding.about,
              finding.severity == Severity::error, finding.field});
    const Arguments arguments{{{"rule", std::string(rule.id)},
                               {"about", subject_value(finding.about)},
                               {"says", mark_of(finding)}}};
    show_mend(canvas, finding, name, arguments);
    end_column();
    beside(4);
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon_only = true;
    options.icon = icon::close;
    if (button(canvas, "aside", canvas.words(words::findings_put_aside(name + ' ' + says)),
               options))
      canvas.run("finding.dismiss", arguments);
    ImGui::PopID();
  }

  static void show_mend(Canvas& canvas, const Finding& finding, const std::string& name,
                        const Arguments& arguments) {
    if (finding.mend.nothing() || canvas.workspace.read_only()) return;
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = finding.mend.adds ? icon::plus : icon::check;
    options.shown = mend_words(canvas.plan(), canvas.language(), finding);
    ImGui::Indent(16);
    if (button(canvas, "mend", options.shown + ": " + name, options))
      canvas.run("finding.mend", arguments);
    ImGui::Unindent(16);
  }

  static void show_aside(Canvas& canvas, const PlanFindings& found) {
    int index = 0;
    for (const RuleFindings& rule : found.rules)
      for (const Finding& finding : rule.found) {
        if (finding.aside == nullptr || !is_there(canvas, finding)) continue;
        if (index == 0) begin_aside(canvas);
        const std::string said = said_by(canvas.language(), *rule.rule, finding);
        fact_row(
            canvas, index++,
            {icon::done,
             row_title(canvas.plan(), canvas.language(), finding.about.entity, finding.about.id),
             said,
             {Entity::dismissals, finding.aside->id},
             false});
      }
    if (index > 0) end_card(canvas);
  }

  static void begin_aside(Canvas& canvas) {
    space(4);
    heading(canvas, canvas.words(words::findings_aside), 2);
    begin_card(canvas, "put-aside");
    paragraph(canvas, canvas.words(words::findings_aside_how), true);
  }

  FindingsFacts facts_;
  std::optional<Severity> only_;
  std::map<std::string, std::size_t> shown_;  // how many of a rule, by its id
};

}  // namespace

std::unique_ptr<Page> make_findings_page() { return std::make_unique<FindingsPage>(); }

}  // namespace koers
