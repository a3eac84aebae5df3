#include "ui/own_template_part.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/actions.h"
#include "app/cells.h"
#include "calendar/year_scope.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

constexpr float card_width = 860;
constexpr char all_goals[] = "all";

std::string contents_line(const Canvas& canvas, const TemplateContents& contents) {
  const std::string what = entity_name(canvas.language(), contents.entity, contents.count != 1);
  std::string line =
      canvas.words(words::templates_count(static_cast<std::int64_t>(contents.count), what));
  std::string names;
  for (const std::string& name : contents.names) names += (names.empty() ? "" : ", ") + name;
  if (names.empty()) return line;
  if (contents.count > contents.names.size()) names += " …";
  return line + ": " + names;
}

// One of the buttons of a card: what it does, for whom to hear it also to which. Runs the action.
void card_button(Canvas& canvas, const TemplateCard& card, const char* action, Key shown,
                 const Phrase& label, ButtonOptions options, Arguments more = {}) {
  options.shown = canvas.words(shown);
  const std::optional<Key> reason = canvas.registry.find(action)->blocked(canvas.workspace);
  options.disabled = reason.has_value();
  if (reason) options.reason = canvas.words(*reason);
  if (!button(canvas, action, canvas.words(label), options)) return;
  more.values.emplace_back("name", card.name);
  canvas.run(action, more);
}

void show_card(Canvas& canvas, const TemplateCard& card, Id it_plan) {
  begin_card(canvas, card.name, std::min(card_width, width_left()));
  heading(canvas, card.title, 3);
  if (!card.text.empty()) paragraph(canvas, card.text);
  show_contents(canvas, card);
  space(2);
  Arguments into;
  if (!it_plan.empty()) into.values.emplace_back("plan", it_plan.view());
  ButtonOptions options;
  options.icon = icon::plus;
  card_button(canvas, card, "template.take", words::templates_take,
              words::templates_take_named(card.title), options, into);
  options.look = ButtonLook::quiet;
  options.icon = icon::save;
  beside_if_fits(180);
  card_button(canvas, card, "template.save", words::own_templates_save,
              words::own_templates_save_named(card.title), options);
  options.icon = icon::share;
  beside_if_fits(200);
  card_button(canvas, card, "template.share", words::own_templates_share,
              words::own_templates_share_named(card.title), options);
  options.icon = icon::trash;
  beside_if_fits(120);
  card_button(canvas, card, "template.forget", words::own_templates_forget,
              words::own_templates_forget_named(card.title), options);
  end_card(canvas);
}

}  // namespace

void show_contents(Canvas& canvas, const TemplateCard& card) {
  for (const TemplateContents& contents : card.contents)
    paragraph(canvas, contents_line(canvas, contents), true);
}

void OwnTemplatePart::show(Canvas& canvas, Id it_plan) {
  Workspace& workspace = canvas.workspace;
  if (!workspace.own_templates.asked(workspace.language))
    workspace.own_templates.want(workspace.ports().storage, workspace.language,
                                 [&workspace] { ++workspace.revision; });
  // A copy: a press may take one away.
  const std::vector<OwnTemplate> all = workspace.own_templates.all();
  if (!workspace.has_plan() && all.empty()) return;
  space(8);
  heading(canvas, canvas.words(words::own_templates_title), 2);
  if (workspace.has_plan()) show_maker(canvas, it_plan);
  for (const OwnTemplate& own : all) show_card(canvas, own.card, it_plan);
}

void OwnTemplatePart::show_maker(Canvas& canvas, Id it_plan) {
  paragraph(canvas, canvas.words(words::own_templates_explain));
  if (canvas.workspace.show_first.entity == Entity::goals &&
      !canvas.workspace.show_first.id.empty()) {
    goal_ = std::exchange(canvas.workspace.show_first, {}).id;
    making_ = true;
  }
  ButtonOptions open;
  open.icon = icon::plus;
  open.expanded = making_;
  const std::optional<Key> reason = needs_goal(canvas.workspace);
  open.disabled = reason.has_value();
  if (reason) open.reason = canvas.words(*reason);
  if (button(canvas, "open", canvas.words(words::action_template_begin), open)) {
    making_ = !making_;
    goal_ = joint_of(canvas.plan(), canvas.workspace.selection).goal;
  }
  if (making_ && !reason) show_form(canvas, it_plan);
}

void OwnTemplatePart::choose_goal(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  std::vector<NodeOption> options;
  for (Id id : rows_of_year(plan, Entity::goals))
    options.push_back(
        {std::string(id.view()), row_title(plan, canvas.language(), Entity::goals, id)});
  options.push_back({all_goals, canvas.words(words::own_templates_all_goals)});
  const auto now = std::find_if(options.begin(), options.end(), [&](const NodeOption& option) {
    return option.value == (goal_.empty() ? all_goals : goal_.view());
  });
  const NodeOption shown = now == options.end() ? options.back() : *now;
  const FieldEdit edit = choice(canvas, "of", canvas.words(words::own_templates_of), shown.value,
                                shown.label, options);
  if (edit.typed || edit.committed) goal_ = edit.text == all_goals ? Id{} : Id::from(edit.text);
}

void OwnTemplatePart::show_form(Canvas& canvas, Id it_plan) {
  begin_card(canvas, "make", std::min(card_width, width_left()));
  choose_goal(canvas);
  FieldOptions line;
  line.example = proposed_title(canvas.plan(), canvas.language(), goal_);
  line.most_lines = 3;
  line.longest = longest_line;
  const FieldEdit title =
      text_field(canvas, "title", canvas.words(words::own_templates_name), title_, line);
  if (title.typed || title.committed) title_ = title.text;
  FieldOptions lines;
  lines.multiline = true;
  lines.least_lines = 2;
  lines.most_lines = 8;
  lines.example = canvas.words(words::own_templates_text_example);
  const FieldEdit text =
      text_field(canvas, "text", canvas.words(words::own_templates_text), text_, lines);
  if (text.typed || text.committed) text_ = text.text;
  space(2);
  ButtonOptions make;
  make.look = ButtonLook::primary;
  make.icon = icon::done;
  const bool made = button(canvas, "make", canvas.words(words::action_template_make), make);
  end_card(canvas);
  if (!made) return;
  canvas.run("template.make", {{{"goal", std::string(goal_.view())},
                                {"plan", std::string(it_plan.view())},
                                {"title", title_},
                                {"text", text_}}});
  canvas.focus_wanted = id_of("open");
  making_ = false;
  title_.clear();
  text_.clear();
}

}  // namespace koers
