// Team action plans: a card for each team, and teams that can be made with one press.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/team_plans.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"
#include "ui/team_card.h"

namespace koers {

namespace {

class TeamsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::teams, "add.teams", icon::plus);
    if (!canvas.plan().organisations.empty()) {
      beside_if_fits(210);
      ButtonOptions print;
      print.icon = icon::print;
      print.shown = canvas.words(words::team_print);
      action_button(canvas, "file.print", print);
    }
    const std::vector<TeamView>& views = views_of(canvas);
    space(4);
    if (views.empty()) {
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_teams_empty));
      end_card(canvas);
      space(4);
      show_making(canvas);
      return;
    }
    for (const TeamView& view : views) {
      card_.show(canvas, view);
      space(4);
    }
    show_making(canvas);
  }

 private:
  // The teams that a school of this kind usually has, one press each.
  void show_making(Canvas& canvas) {
    const Ids schools = schools_of(canvas.plan());
    if (std::find(schools.begin(), schools.end(), school_) == schools.end())
      school_ = schools.empty() ? Id{} : schools.front();
    const std::vector<std::string> names = usual_teams(canvas.plan(), canvas.language(), school_);
    if (names.empty() && schools.size() < 2) return;
    begin_card(canvas, "make");
    heading(canvas, canvas.words(words::team_make), 2);
    paragraph(canvas, canvas.words(words::team_make_text), true);
    if (schools.size() > 1) show_schools(canvas, schools);
    bool first = true;
    for (const std::string& name : names) {
      const std::string label = canvas.words(words::team_make_named(name));
      ButtonOptions options;
      options.icon = icon::plus;
      options.disabled = canvas.workspace.read_only();
      if (!first) beside_if_fits(text_width(canvas, label, Style::body) + 60);
      first = false;
      if (button(canvas, name, label, options)) {
        make(canvas, name);
        break;
      }
    }
    end_card(canvas);
  }

  // Whoever makes a team means to write its plan.
  void make(Canvas& canvas, const std::string& name) {
    const std::size_t before = canvas.plan().team_plans.size();
    canvas.run("add.teams", {{{"name", name}, {"school", std::string(school_.view())}}});
    const auto& team_plans = canvas.plan().team_plans;
    if (team_plans.size() > before) card_.write(team_plans[before].organisation);
  }

  void show_schools(Canvas& canvas, const Ids& schools) {
    std::vector<NodeOption> options;
    for (Id school : schools)
      options.push_back(
          {std::string(school.view()), row_name(canvas.plan(), Entity::organisations, school)});
    FieldOptions field;
    field.width = std::min(360.0F, width_left());
    const FieldEdit edit =
        choice(canvas, "school", canvas.words(words::team_school), school_.view(),
               row_name(canvas.plan(), Entity::organisations, school_), options, field);
    if (edit.committed) school_ = Id::from(edit.text);
  }

  const std::vector<TeamView>& views_of(const Canvas& canvas) {
    const Plan& plan = canvas.plan();
    const bool same =
        made_ && language_ == canvas.language() && of_.head == plan.head &&
        same_tables(of_, plan,
                    {Entity::team_plans, Entity::organisations, Entity::goals, Entity::activities,
                     Entity::moments, Entity::roles, Entity::school_years, Entity::labels});
    if (same) return views_;
    views_ = team_views(plan, canvas.language());
    of_ = plan;
    language_ = canvas.language();
    made_ = true;
    return views_;
  }

  TeamCard card_;
  std::vector<TeamView> views_;
  Plan of_;
  Language language_{};
  Id school_;
  bool made_ = false;
};

}  // namespace

std::unique_ptr<Page> make_teams_page() { return std::make_unique<TeamsPage>(); }

}  // namespace koers
