// A page of several lists below one another, each with its name and the way to add a row.
#include <vector>

#include "app/cells.h"
#include "text/words.h"
#include "ui/budget_chart.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

struct ListLook {
  Entity entity{};
  const char* add = nullptr;  // the action that makes a row
  Key empty;                  // what it says when there are no rows
};

struct ListsPageLook {
  View view{};
  std::span<const ListLook> lists;
  bool money = false;          // says how costs and cover compare
  const char* note = nullptr;  // the key of what stands below
};

class ListsPage : public Page {
 public:
  explicit ListsPage(const ListsPageLook& look) : look_(look), lists_(look.lists.size()) {}

  void show(Canvas& canvas) override {
    page_title(canvas, look_.view, look_.lists[0].add, icon::plus);
    if (look_.money)
      show_cover(canvas, pictures_.of(canvas.plan(), canvas.workspace.ports().world.today()));
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      const ListLook& list = look_.lists[i];
      space(8);
      heading(canvas, entity_name(canvas.language(), list.entity, true), 2);
      lists_[i].show(canvas, list.entity, list.empty, {{}, true});
      if (i == 0 || list.add == nullptr) continue;  // the first has its button above
      ButtonOptions add;
      add.icon = icon::plus;
      action_button(canvas, list.add, add);
    }
    if (look_.note != nullptr) paragraph(canvas, say_named(canvas.language(), look_.note), true);
  }

 private:
  ListsPageLook look_;
  std::vector<ListView> lists_;
  BudgetPictures pictures_;
};

constexpr ListLook organisation_lists[] = {
    {Entity::organisations, "add.organisations", words::view_organisation_empty},
    {Entity::roles, "add.roles", words::view_organisation_no_roles},
    {Entity::it_plans, "add.itPlans", words::view_organisation_no_plans},
    {Entity::school_years, nullptr, words::view_organisation_no_years},
    {Entity::plan_periods, "add.planPeriods", words::view_organisation_no_periods}};
constexpr ListLook funding_lists[] = {
    {Entity::fundings, "add.fundings", words::view_funding_empty},
    {Entity::budget_years, "add.budgetYears", words::view_funding_no_years}};
constexpr ListLook asset_lists[] = {
    {Entity::assets, "add.assets", words::view_assets_empty},
    {Entity::categories, "add.categories", words::view_assets_no_categories},
    {Entity::allocation_keys, "add.allocationKeys", words::view_assets_no_keys}};
constexpr ListLook risk_lists[] = {
    {Entity::risks, "add.risks", words::view_risks_empty},
    {Entity::processings, "add.processings", words::view_risks_no_processings}};

std::unique_ptr<Page> page(const ListsPageLook& look) { return std::make_unique<ListsPage>(look); }

}  // namespace

std::unique_ptr<Page> make_organisation_page() {
  return page({View::organisation, organisation_lists, false, "view.organisation.years_note"});
}
std::unique_ptr<Page> make_funding_page() { return page({View::funding, funding_lists, true}); }
std::unique_ptr<Page> make_assets_page() { return page({View::assets, asset_lists}); }
std::unique_ptr<Page> make_risks_page() { return page({View::risks, risk_lists}); }

}  // namespace koers
