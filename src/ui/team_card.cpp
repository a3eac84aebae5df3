#include "ui/team_card.h"
#include "ui/agreement_list.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/notice.h"

namespace koers {

namespace {

const FieldInfo& field_called(const char* name) {
  return *info(Entity::team_plans).record->field(name);
}

// A line of words in the width that is left, with an icon before it where there is one.
void line(Canvas& canvas, const std::string& text, Ink ink, float size, bool strong,
          const char* mark = nullptr, Ink mark_ink = 0) {
  const float indent = mark != nullptr ? 24.0F : 0.0F;
  const float width = width_left() - indent;
  const float high = text_height(canvas, text, size, width, strong);
  const Box box = next_box(0, std::max(high + 2, mark != nullptr ? 20.0F : 0.0F));
  if (mark != nullptr) paint_icon(canvas, {box.x, box.y, 16, 20}, mark, mark_ink, 14);
  paint_wrapped(canvas, {box.x + indent, box.y, width, high + 1}, text, ink, size, strong);
  take_box(canvas, box);
  const NodeId id = id_of(text);
  canvas.add(plain_node(id, NodeRole::text, text, box));
}

void goals_of(Canvas& canvas, const TeamView& view) {
  const Style& style = canvas.style;
  heading(canvas, canvas.words(words::team_goals), 3);
  if (view.goals.empty()) paragraph(canvas, canvas.words(words::team_no_goals), true);
  for (const TeamGoal& goal : view.goals) {
    ImGui::PushID(std::string(goal.id.view()).c_str());
    line(canvas, goal.name, style.ink, Style::body, true);
    if (goal.activities.empty()) paragraph(canvas, canvas.words(words::team_no_activities), true);
    for (const TeamActivity& activity : goal.activities) {
      ImGui::PushID(std::string(activity.id.view()).c_str());
      std::string facts = activity.facts;
      if (activity.done)
        add_fact(facts, choice_name(canvas.plan(), canvas.language(), ActivityStatus::done));
      line(canvas, activity.title, style.ink, Style::body, false,
           activity.done ? icon::done : icon::activity, activity.done ? style.good : style.muted);
      ImGui::Indent(24);
      line(canvas, facts, style.muted, Style::small, false);
      ImGui::Unindent(24);
      ImGui::PopID();
    }
    space(4);
    ImGui::PopID();
  }
}

void texts_of(Canvas& canvas, const char* id, Key title, Key none,
              const std::vector<std::string>& texts) {
  heading(canvas, canvas.words(title), 3);
  if (texts.empty()) paragraph(canvas, canvas.words(none), true);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ImGui::PushID(id);
    ImGui::PushID(static_cast<int>(i));
    line(canvas, texts[i], canvas.style.ink, Style::body, false, icon::check, canvas.style.accent);
    ImGui::PopID();
    ImGui::PopID();
  }
  space(4);
}

}  // namespace

void TeamCard::show(Canvas& canvas, const TeamView& view) {
  ImGui::PushID(std::string(view.team.view()).c_str());
  begin_group(canvas, "team", NodeRole::group, view.name);
  begin_card(canvas, "card");
  heading(canvas, view.name, 2);
  if (!view.school.empty()) paragraph(canvas, view.school, true);
  if (view.plan.empty()) {
    paragraph(canvas, canvas.words(words::team_no_plan));
    ButtonOptions begin;
    begin.look = ButtonLook::primary;
    begin.icon = icon::plus;
    begin.disabled = canvas.workspace.read_only();
    if (button(canvas, "begin", canvas.words(words::team_begin_named(view.name)), begin)) {
      canvas.run("team.begin", {{{"team", std::string(view.team.view())}}});
      writing_ = view.team;
    }
  } else if (writing_ == view.team) {
    show_writing(canvas, view);
  } else {
    show_reading(canvas, view);
  }
  end_card(canvas);
  end_group(canvas);
  ImGui::PopID();
}

void TeamCard::show_reading(Canvas& canvas, const TeamView& view) {
  constexpr float right = 300;
  const bool wide = width_left() > 720;
  if (wide) begin_column("left", width_left() - right - 24);
  goals_of(canvas, view);
  if (wide) {
    end_column();
    beside(24);
    begin_column("right", right);
  }
  texts_of(canvas, "agreements", words::team_agreements, words::team_no_agreements,
           view.agreements);
  texts_of(canvas, "reviews", words::team_reviews, words::team_no_reviews, view.reviews);
  if (wide) end_column();
  const int out = half_page(view, canvas.language()).left_out;
  if (out > 0) notice(canvas, canvas.words(words::team_half_full(out)), NoticeKind::warning);
  ButtonOptions options;
  options.icon = icon::edit;
  options.shown = canvas.words(words::team_choose);
  options.disabled = canvas.workspace.read_only();
  if (button(canvas, "write", canvas.words(words::team_choose_named(view.name)), options))
    writing_ = view.team;
  beside_if_fits(260);
  ButtonOptions quiet;
  quiet.look = ButtonLook::quiet;
  quiet.shown = canvas.words(words::team_rename);
  if (button(canvas, "name", canvas.words(words::team_open_named(view.name)), quiet))
    canvas.workspace.selection = {Entity::organisations, view.team};
}

void TeamCard::show_writing(Canvas& canvas, const TeamView& view) {
  show_goals(canvas, view);
  show_agreement_list(canvas, editor_, {Entity::team_plans, view.plan}, words::team_agreements);
  show_reviews(canvas, view);
  space(4);
  ButtonOptions done;
  done.look = ButtonLook::primary;
  done.icon = icon::check;
  done.shown = canvas.words(words::team_close);
  if (button(canvas, "done", canvas.words(words::team_close_named(view.name)), done)) writing_ = {};
}

void TeamCard::show_tick(Canvas& canvas, Id plan, const char* name, Entity entity, Id row,
                         const std::string& label) {
  const TeamPlan* team_plan = find<TeamPlan>(canvas.plan(), plan);
  if (team_plan == nullptr) return;
  const FieldInfo& field = field_called(name);
  Ids ids = as<Ids>(field, team_plan);
  const auto found = std::find(ids.begin(), ids.end(), row);
  const bool on = found != ids.end();
  const std::string shown = label.empty() ? entity_name(canvas.language(), entity, false) : label;
  if (!checkbox(canvas, row.view(), shown, on, canvas.workspace.read_only())) return;
  if (on)
    ids.erase(found);
  else
    ids.push_back(row);
  canvas.workspace.commit(with_value(canvas.plan(), Entity::team_plans, plan, field, ids),
                          "action.row.set");
}

void TeamCard::show_goals(Canvas& canvas, const TeamView& view) {
  heading(canvas, canvas.words(words::team_choose_goals), 3);
  const Ids goals = goals_for(canvas.plan(), view.team);
  if (goals.empty()) paragraph(canvas, canvas.words(words::team_no_plan_goals), true);
  begin_group(canvas, "goals", NodeRole::group, canvas.words(words::team_choose_goals));
  for (Id goal : goals)
    show_tick(canvas, view.plan, "goals", Entity::goals, goal,
              row_name(canvas.plan(), Entity::goals, goal));
  end_group(canvas);
  for (const TeamGoal& goal : view.goals) {
    const Ids activities = activities_for(canvas.plan(), view.team, goal.id);
    if (activities.empty()) continue;
    space(2);
    const std::string title = canvas.words(
        words::team_choose_activities(short_name(canvas.plan(), Entity::goals, goal.id)));
    ImGui::PushID(std::string(goal.id.view()).c_str());
    paragraph(canvas, title, true);
    begin_group(canvas, "activities", NodeRole::group, title);
    for (Id activity : activities)
      show_tick(canvas, view.plan, "activities", Entity::activities, activity,
                row_name(canvas.plan(), Entity::activities, activity));
    end_group(canvas);
    ImGui::PopID();
  }
  space(4);
}

void TeamCard::show_reviews(Canvas& canvas, const TeamView& view) {
  const std::string title = canvas.words(words::team_choose_reviews);
  heading(canvas, title, 3);
  const Ids moments = moments_for_review(canvas.plan());
  if (moments.empty()) paragraph(canvas, canvas.words(words::team_no_moments), true);
  begin_group(canvas, "reviews", NodeRole::group, title);
  for (Id id : moments) {
    const Moment& moment = *find<Moment>(canvas.plan(), id);
    std::string label = date_short(canvas.language(), moment.start);
    add_fact(label, moment.title);
    show_tick(canvas, view.plan, "reviewMoments", Entity::moments, id, label);
  }
  end_group(canvas);
}

}  // namespace koers
