// For whom the plan is and who makes it: organisations, roles, school years, and the IT plan of
// each school.
#include "app/cells.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

class OrganisationPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::organisation, "add.roles", icon::plus);
    ButtonOptions plain;
    plain.icon = icon::plus;
    for (const char* action : {"add.organisations", "add.itPlans"}) {
      beside_if_fits(210);
      action_button(canvas, action, plain);
    }
    list(canvas, organisations_, Entity::organisations, words::view_organisation_empty);
    list(canvas, roles_, Entity::roles, words::view_organisation_no_roles);
    list(canvas, it_plans_, Entity::it_plans, words::view_organisation_no_plans);
    list(canvas, years_, Entity::school_years, words::view_organisation_no_years);
    paragraph(canvas, canvas.words(words::view_organisation_years_note), true);
  }

 private:
  static void list(Canvas& canvas, ListView& view, Entity entity, Key empty) {
    space(8);
    heading(canvas, entity_name(canvas.language(), entity, true), 2);
    view.show(canvas, entity, empty, {{}, true});
  }

  ListView organisations_;
  ListView roles_;
  ListView it_plans_;
  ListView years_;
};

}  // namespace

std::unique_ptr<Page> make_organisation_page() { return std::make_unique<OrganisationPage>(); }

}  // namespace koers
