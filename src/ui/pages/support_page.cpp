// Support over time: the chart by group, how far they are apart, passing the laptop round, and all
// polls as a table.
#include <algorithm>

#include "app/new_involvement.h"
#include "app/subjects.h"
#include "app/support.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"
#include "ui/support_chart.h"

namespace koers {

namespace {

std::string change_text(const Canvas& canvas, Id row) {
  return change_of(canvas.plan(), canvas.language(), row);
}

std::string name_of(const Canvas& canvas, const Subject& about) {
  const std::string name = subject_name(canvas.plan(), canvas.language(), about);
  return name.empty() ? canvas.words(words::support_about_nothing) : name;
}

class SupportPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::support, "add.supportPolls", icon::plus);
    beside_if_fits(210);
    ButtonOptions pass;
    pass.icon = icon::people;
    pass.expanded = preparing_;
    pass.disabled = canvas.workspace.read_only();
    if (button(canvas, "pass", canvas.words(words::support_pass), pass)) preparing_ = !preparing_;
    search_field(canvas);
    if (preparing_) show_preparation(canvas);
    const SupportFacts& facts = facts_of(canvas);
    if (!facts.groups.empty()) show_facts(canvas, facts);
    space(8);
    if (!canvas.plan().support_polls.empty())
      heading(canvas, canvas.words(words::support_table), 2);
    const GridExtra extra[] = {{canvas.words(words::support_change), 84, change_text, {}}};
    list_.show(canvas, Entity::support_polls, words::view_support_empty, {extra, true});
  }

 private:
  void show_facts(Canvas& canvas, const SupportFacts& facts) {
    space(4);
    if (facts.subjects.size() > 1) {
      std::vector<NodeOption> options;
      for (const Subject& subject : facts.subjects)
        options.push_back({subject_value(subject), name_of(canvas, subject)});
      FieldOptions field;
      field.width = std::min(420.0F, width_left());
      const FieldEdit edit =
          choice(canvas, "about", canvas.words(words::support_about), subject_value(facts.about),
                 name_of(canvas, facts.about), options, field);
      if (edit.committed) about_ = subject_of(canvas.plan(), edit.text);
    } else {
      paragraph(canvas, canvas.words(words::support_about) + ": " + name_of(canvas, facts.about),
                true);
    }
    if (const std::string gap = gap_words(canvas.language(), facts); !gap.empty())
      notice(canvas, gap, facts.wide ? NoticeKind::warning : NoticeKind::plain);
    space(2);
    show_support_chart(canvas, facts);
  }

  // Who answers, and about what: chosen by the one who hands the laptop out.
  void show_preparation(Canvas& canvas) {
    space(4);
    begin_card(canvas, "prepare");
    paragraph(canvas, canvas.words(words::support_pass_text));
    FieldOptions field;
    field.width = std::min(420.0F, width_left());
    std::vector<NodeOption> groups{{"", canvas.words(words::support_pass_group_other)}};
    for (const std::string& group : support_groups(canvas.plan())) groups.push_back({group, group});
    const bool known = std::any_of(groups.begin() + 1, groups.end(),
                                   [&](const NodeOption& one) { return one.value == group_; });
    const FieldEdit who =
        choice(canvas, "group", canvas.words(words::support_pass_group), known ? group_ : "",
               known ? group_ : groups[0].label, groups, field);
    if (who.committed) group_ = who.text;
    if (!known) {
      field.example = canvas.example("supportPolls.group");
      field.longest = longest_line;
      const FieldEdit other =
          text_field(canvas, "other", canvas.words(words::support_pass_group_other), group_, field);
      if (other.typed || other.committed) group_ = other.text;
      field.example.clear();
    }
    show_about(canvas, field);
    space(4);
    ButtonOptions begin;
    begin.look = ButtonLook::primary;
    begin.icon = icon::arrow_right;
    if (button(canvas, "begin", canvas.words(words::support_begin), begin)) {
      canvas.run("support.pass", {{{"group", group_}, {"about", subject_value(asked_)}}});
      preparing_ = false;
    }
    end_card(canvas);
  }

  void show_about(Canvas& canvas, const FieldOptions& field) {
    if (canvas.plan().table(asked_.entity).find(asked_.id) == nullptr)
      asked_ = plan_as_whole(canvas.plan());
    std::vector<NodeOption> options;
    for (Option& option : subject_options(canvas.plan(), canvas.language()))
      if (!option.value.empty()) options.push_back({option.value, option.label});
    if (options.empty()) return;
    const FieldEdit edit =
        choice(canvas, "asked", canvas.words(words::support_about), subject_value(asked_),
               subject_name(canvas.plan(), canvas.language(), asked_), options, field);
    if (edit.committed) asked_ = subject_of(canvas.plan(), edit.text);
  }

  const SupportFacts& facts_of(const Canvas& canvas) {
    const Plan& plan = canvas.plan();
    if (!made_ || !polls_.same_as(plan.support_polls) || about_ != shown_ ||
        !stakeholders_.same_as(plan.stakeholders)) {
      facts_ = support_facts(plan, about_);
      polls_ = plan.support_polls;
      stakeholders_ = plan.stakeholders;
      shown_ = about_;
      made_ = true;
    }
    return facts_;
  }

  ListView list_;
  SupportFacts facts_;
  Table<SupportPoll> polls_;
  Table<Stakeholder> stakeholders_;
  std::optional<Subject> about_;
  std::optional<Subject> shown_;
  Subject asked_;      // in the round that is prepared
  std::string group_;  // … and of whom
  bool preparing_ = false;
  bool made_ = false;
};

}  // namespace

std::unique_ptr<Page> make_support_page() { return std::make_unique<SupportPage>(); }

}  // namespace koers
