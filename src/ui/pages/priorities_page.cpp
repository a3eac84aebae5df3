// What comes first: by hand, by weighing, or by the dots of a study day.
#include "app/cells.h"
#include "app/voices_actions.h"
#include "text/words.h"
#include "ui/goal_cards.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"
#include "ui/school_choice.h"
#include "ui/weighing_part.h"

namespace koers {

namespace {

enum class Way : std::uint8_t { order, weigh, dots };
struct WayLook {
  Way way;
  const char* id;
  Key name;
};
constexpr WayLook ways[] = {{Way::order, "order", words::priorities_way_order},
                            {Way::weigh, "weigh", words::priorities_way_weigh},
                            {Way::dots, "dots", words::priorities_way_dots}};

class PrioritiesPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::priorities);
    school_choice(canvas);
    const Id it_plan = shown_it_plan(canvas.workspace);
    // A press may change the plan, and the facts with it.
    const PriorityView::Facts facts = view_.of(canvas.plan(), it_plan);
    choose_way(canvas);
    space(8);
    if (facts.order.goals.empty()) {
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_priorities_empty));
      ButtonOptions add;
      add.look = ButtonLook::primary;
      add.icon = icon::plus;
      action_button(canvas, "add.goals", add);
      end_card(canvas);
      if (facts.order.parked.empty()) return;
    }
    if (way_ == Way::order) order(canvas, facts);
    if (way_ == Way::weigh) weighing_.show(canvas, facts);
    if (way_ == Way::dots) dots(canvas, facts);
  }

 private:
  void choose_way(Canvas& canvas) {
    begin_group(canvas, "ways", NodeRole::tablist, canvas.words(words::priorities_ways));
    for (const WayLook& look : ways) {
      if (look.way != Way::order) beside(0);
      if (tab(canvas, look.id, canvas.words(look.name), target_height(canvas) + 4,
              way_ == look.way))
        way_ = look.way;
    }
    end_group(canvas);
  }

  void order(Canvas& canvas, const PriorityView::Facts& facts) {
    const std::string name = choice_name(canvas.plan(), canvas.language(), GoalKind::spearhead);
    const auto most = number_field(canvas, "most", canvas.words(words::priorities_most(name)),
                                   most_spearheads(canvas.plan()));
    if (most) set_most_spearheads(canvas.workspace, *most);
    space(4);
    heading(canvas, name, 2);
    cards_.show(canvas, facts.order);
  }

  static void dots(Canvas& canvas, const PriorityView::Facts& facts) {
    const auto each = number_field(canvas, "each", canvas.words(words::priorities_dots_each),
                                   dots_each(canvas.plan()));
    if (each) set_dots_each(canvas.workspace, *each);
    space(2);
    ButtonOptions vote;
    vote.look = ButtonLook::primary;
    vote.icon = icon::dot;
    action_button(canvas, "priorities.vote", vote);
    space(4);
    if (facts.vote.ballots == 0) {
      begin_card(canvas, "empty-dots");
      paragraph(canvas, canvas.words(words::priorities_dots_empty));
      return end_card(canvas);
    }
    paragraph(canvas,
              canvas.words(words::priorities_dots_total(facts.vote.ballots, facts.vote.dots)));
    show_vote(canvas, facts.vote);
    space(6);
    ButtonOptions apply;
    apply.icon = icon::check;
    action_button(canvas, "priorities.by_dots", apply);
    ButtonOptions clear;
    clear.look = ButtonLook::quiet;
    clear.icon = icon::trash;
    beside_if_fits(220);
    action_button(canvas, "priorities.clear_dots", clear);
  }

  Way way_ = Way::order;
  PriorityView view_;
  GoalCards cards_;
  WeighingPart weighing_;
};

}  // namespace

std::unique_ptr<Page> make_priorities_page() { return std::make_unique<PrioritiesPage>(); }

}  // namespace koers
