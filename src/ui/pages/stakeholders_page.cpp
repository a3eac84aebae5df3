// Those involved: the map, who was forgotten, and the list.
#include "app/stakeholder_map.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"
#include "ui/stakeholder_chart.h"

namespace koers {

namespace {

std::string involved_text(const Canvas& canvas, Id row) {
  int count = 0;
  for (const Involvement& involvement : canvas.plan().involvements)
    if (involvement.stakeholder == row && involvement.level != InvolvementLevel::none) ++count;
  return std::to_string(count);
}

// Whose silence could cost the plan its life: in words, each of them one press away.
void show_missed(Canvas& canvas, const StakeholderMap& map) {
  if (map.missed == 0)
    return notice(canvas, canvas.words(words::stakeholder_missed_none), NoticeKind::good);
  notice(canvas, canvas.words(words::stakeholder_missed_some(map.missed)), NoticeKind::warning);
}

class StakeholdersPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::stakeholders, "add.stakeholders", icon::plus);
    search_field(canvas);
    const Plan& plan = canvas.plan();
    if (!plan.stakeholders.empty()) {
      const StakeholderMap& map = map_of(canvas);
      space(4);
      show_missed(canvas, map);
      heading(canvas, canvas.words(words::stakeholder_map), 2);
      show_stakeholder_chart(canvas, map);
      space(8);
      heading(canvas, canvas.words(words::stakeholder_list), 2);
    }
    const GridExtra extra[] = {{canvas.words(words::stakeholder_involved), 110, involved_text, {}}};
    list_.show(canvas, Entity::stakeholders, words::view_stakeholders_empty, {extra, true});
  }

 private:
  const StakeholderMap& map_of(const Canvas& canvas) {
    const Plan& plan = canvas.plan();
    if (!made_ || !stakeholders_.same_as(plan.stakeholders) ||
        !involvements_.same_as(plan.involvements) || !labels_.same_as(plan.labels) ||
        language_ != canvas.language()) {
      map_ = stakeholder_map(plan, canvas.language());
      stakeholders_ = plan.stakeholders;
      involvements_ = plan.involvements;
      labels_ = plan.labels;
      language_ = canvas.language();
      made_ = true;
    }
    return map_;
  }

  ListView list_;
  StakeholderMap map_;
  Table<Stakeholder> stakeholders_;
  Table<Involvement> involvements_;
  Table<Label> labels_;
  Language language_{};
  bool made_ = false;
};

}  // namespace

std::unique_ptr<Page> make_stakeholders_page() { return std::make_unique<StakeholdersPage>(); }

}  // namespace koers
