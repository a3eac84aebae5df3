// Templates: what one can begin with instead of with nothing, by what it is for, each with what it
// will add; the goals of the library one by one; and the texts of the plan that came of templates.
#include <imgui.h>

#include "app/cells.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/own_template_part.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float two_columns = 700;

std::string kind_name(const Canvas& canvas, TemplateKind kind) {
  return say_named(canvas.language(),
                   std::string("templates.kind.") +
                       ChoiceOf<TemplateKind>::info.values[static_cast<std::size_t>(kind)]);
}

class TemplatesPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::templates);
    Workspace& workspace = canvas.workspace;
    if (!workspace.templates.asked(workspace.language))
      workspace.templates.want(workspace.ports().files, workspace.language,
                               [&workspace] { ++workspace.revision; });
    if (!workspace.has_plan()) paragraph(canvas, canvas.words(words::templates_needs_plan));
    show_texts(canvas);
    show_school(canvas);
    own_.show(canvas, it_plan_);
    if (workspace.templates.state() == TemplateLibrary::State::failed) return show_failed(canvas);
    show_sector(canvas);
    // The cards stay where they are while a press is dealt with: taking one changes the plan only.
    const std::vector<TemplateCard>& cards = workspace.templates.cards();
    for (std::size_t begin = 0; begin < cards.size();) {
      std::size_t end = begin;
      std::vector<const TemplateCard*> group;
      for (; end < cards.size() && cards[end].kind == cards[begin].kind; ++end)
        if (cards[end].is_for(sector_) && cards[end].goals.empty()) group.push_back(&cards[end]);
      if (!group.empty()) show_group(canvas, cards[begin].kind, group);
      begin = end;
    }
    for (const TemplateCard& card : cards)
      if (card.is_for(sector_) && !card.goals.empty()) show_library(canvas, card);
  }

 private:
  static void show_failed(Canvas& canvas) {
    begin_card(canvas, "failed");
    paragraph(canvas, canvas.words(words::templates_not_there));
    if (button(canvas, "again", canvas.words(words::templates_again)))
      canvas.workspace.templates.again();
    end_card(canvas);
  }

  // The kind of school is that of the plan, unless one wants to see the other.
  void show_sector(Canvas& canvas) {
    const Id plan = canvas.workspace.has_plan() ? canvas.plan().head->id : Id{};
    if (plan != shown_for_ || sector_ == Sector::none) {
      shown_for_ = plan;
      sector_ = sector_of(canvas.plan()) == Sector::secondary ? Sector::secondary : Sector::primary;
    }
    std::vector<NodeOption> options;
    for (Sector each : {Sector::primary, Sector::secondary}) {
      const auto index = static_cast<std::size_t>(each);
      options.push_back(
          {ChoiceOf<Sector>::info.values[index],
           choice_name(canvas.plan(), canvas.language(), ChoiceOf<Sector>::info, index)});
    }
    const NodeOption& now = options[sector_ == Sector::secondary ? 1 : 0];
    FieldOptions field;
    field.width = std::min(320.0F, width_left());
    space(4);
    const FieldEdit edit = choice(canvas, "sector", canvas.words(words::templates_sector),
                                  now.value, now.label, options, field);
    if (edit.typed || edit.committed)
      sector_ = edit.text == options[1].value ? Sector::secondary : Sector::primary;
  }

  // Where a plan holds more schools: for which of them.
  void show_school(Canvas& canvas) {
    if (find<ItPlan>(canvas.plan(), it_plan_) == nullptr) it_plan_ = {};
    const Ids it_plans = rows_of_year(canvas.plan(), Entity::it_plans);
    if (it_plans.size() < 2) return;
    if (it_plan_.empty()) it_plan_ = joint_of(canvas.plan(), canvas.workspace.selection).it_plan;
    std::vector<NodeOption> options;
    std::string now;
    for (Id id : it_plans) {
      const Id school = find<ItPlan>(canvas.plan(), id)->organisation;
      options.push_back(
          {std::string(id.view()), row_name(canvas.plan(), Entity::organisations, school)});
      if (id == it_plan_) now = options.back().label;
    }
    FieldOptions field;
    field.width = std::min(320.0F, width_left());
    const FieldEdit edit = choice(canvas, "school", canvas.words(words::templates_school),
                                  it_plan_.view(), now, options, field);
    if (edit.typed || edit.committed) it_plan_ = Id::from(edit.text);
  }

  // What was taken over and is a text: opens in the details, and prints by itself.
  static void show_texts(Canvas& canvas) {
    if (!canvas.workspace.has_plan() || canvas.plan().templates.empty()) return;
    heading(canvas, canvas.words(words::templates_own), 2);
    begin_card(canvas, "texts");
    const Ids rows = rows_of_year(canvas.plan(), Entity::templates);
    for (Id id : rows) {
      const Template* text = find<Template>(canvas.plan(), id);
      ButtonOptions open;
      open.look = ButtonLook::row;
      open.icon = icon::file;
      open.width = width_left();
      open.chosen = canvas.workspace.selection == Subject{Entity::templates, id};
      const std::string name = text->title.empty()
                                   ? entity_name(canvas.language(), Entity::templates, false)
                                   : text->title;
      if (button(canvas, id.view(), name, open))
        canvas.workspace.selection = {Entity::templates, id};
    }
    if (canvas.workspace.selection.entity == Entity::templates) {
      ButtonOptions print;
      print.icon = icon::print;
      action_button(canvas, "template.print", print);
    }
    end_card(canvas);
    space(4);
  }

  void show_group(Canvas& canvas, TemplateKind kind,
                  const std::vector<const TemplateCard*>& group) {
    space(8);
    heading(canvas, kind_name(canvas, kind), 2);
    const std::size_t left =
        group.size() < 2 || width_left() < two_columns ? group.size() : (group.size() + 1) / 2;
    const float width =
        left == group.size() && width_left() < two_columns ? width_left() : (width_left() - 12) / 2;
    const std::string name = kind_name(canvas, kind);
    begin_column((name + "-left").c_str(), width);
    for (std::size_t i = 0; i < left; ++i) show_card(canvas, *group[i]);
    end_column();
    if (left == group.size()) return;
    beside(12);
    begin_column((name + "-right").c_str(), width);
    for (std::size_t i = left; i < group.size(); ++i) show_card(canvas, *group[i]);
    end_column();
  }

  void show_card(Canvas& canvas, const TemplateCard& card) {
    begin_card(canvas, card.name);
    heading(canvas, card.title, 3);
    paragraph(canvas, card.text);
    show_contents(canvas, card);
    if (card.for_a_goal) show_goal_choice(canvas);
    space(2);
    take_button(canvas, card, {}, card.title);
    end_card(canvas);
  }

  // For which goal it is: the one that is selected, until another is chosen here.
  void show_goal_choice(Canvas& canvas) {
    if (!canvas.workspace.has_plan()) return;
    if (find<Goal>(canvas.plan(), goal_) == nullptr) goal_ = {};
    if (goal_.empty()) goal_ = joint_of(canvas.plan(), canvas.workspace.selection).goal;
    if (goal_.empty()) return paragraph(canvas, canvas.words(words::blocked_template_goal), true);
    std::vector<NodeOption> options;
    for (Id id : rows_of_year(canvas.plan(), Entity::goals)) {
      if (options.size() == most_options) break;
      options.push_back({std::string(id.view()), row_name(canvas.plan(), Entity::goals, id)});
    }
    const FieldEdit edit = choice(canvas, "goal", canvas.words(words::templates_goal), goal_.view(),
                                  row_name(canvas.plan(), Entity::goals, goal_), options);
    if (edit.typed || edit.committed) goal_ = Id::from(edit.text);
  }

  void take_button(Canvas& canvas, const TemplateCard& card, Id only, const std::string& title) {
    ButtonOptions options;
    options.icon = icon::plus;
    options.shown = canvas.words(words::templates_take);
    std::optional<Key> reason = needs_writer(canvas.workspace);
    if (!reason && card.for_a_goal && goal_.empty()) reason = words::blocked_template_goal;
    options.disabled = reason.has_value();
    if (reason) options.reason = canvas.words(*reason);
    const std::string label = canvas.words(words::templates_take_named(title));
    if (!button(canvas, only.empty() ? std::string_view("take") : only.view(), label, options))
      return;
    Arguments arguments;
    arguments.values = {{"name", card.name}, {"sector", name_of(sector_)}};
    if (!only.empty()) arguments.values.emplace_back("only", only.view());
    if (card.for_a_goal)
      arguments.values.emplace_back("goal", goal_.view());
    else if (!it_plan_.empty())
      arguments.values.emplace_back("plan", it_plan_.view());
    canvas.run("template.take", arguments);
  }

  void show_library(Canvas& canvas, const TemplateCard& card) {
    space(8);
    heading(canvas, card.title, 2);
    paragraph(canvas, card.text);
    begin_card(canvas, card.name);
    bool first = true;
    for (const TemplateGoal& goal : card.goals) {
      ImGui::PushID(std::string(goal.id.view()).c_str());
      if (!first) rule(canvas);
      first = false;
      heading(canvas, goal.what, 3);
      paragraph(canvas, goal.how);
      std::string facts = choice_name(canvas.plan(), canvas.language(), goal.role_of_it);
      add_fact(facts, goal.facts);
      paragraph(canvas, facts, true);
      take_button(canvas, card, goal.id, goal.what);
      ImGui::PopID();
    }
    end_card(canvas);
  }

  static const char* name_of(Sector sector) {
    return ChoiceOf<Sector>::info.values[static_cast<std::size_t>(sector)];
  }

  OwnTemplatePart own_;
  Sector sector_ = Sector::none;
  Id shown_for_;  // the plan whose kind of school was taken
  Id goal_;
  Id it_plan_;
};

}  // namespace

std::unique_ptr<Page> make_templates_page() { return std::make_unique<TemplatesPage>(); }

}  // namespace koers
