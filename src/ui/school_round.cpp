#include "ui/school_round.h"

#include <imgui.h>

#include "app/cells.h"
#include "app/test_round.h"
#include "budget/by_school.h"
#include "review/portfolio.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/frame_changes.h"
#include "ui/icons.h"
#include "ui/notice.h"
#include "ui/sending.h"

namespace koers {

namespace {

void show_changes(Canvas& canvas) {
  std::vector<Change> changes;
  for (const Change* change : changes_of_frames(canvas.plan())) changes.push_back(*change);
  if (changes.empty()) return;
  show_frame_changes(canvas, canvas.words(words::testround_changed), changes);
  ButtonOptions options;
  options.icon = icon::check;
  action_button(canvas, "frames.seen", options);
}

// What the school cannot see in its own lines, and what counts for a frame about cost.
void show_share(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  const int year = portfolio_year(plan, canvas.workspace.today());
  const std::optional<Cents> share = share_by_board(plan, plan.head->organisation, year);
  if (!share) return;
  paragraph(canvas, canvas.words(words::testround_share(money(canvas.language(), *share),
                                                        std::to_string(year))));
}

void show_frames(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  const Package* received = last_package(plan, PackageKind::frames, Direction::received);
  begin_card(canvas, "frames");
  heading(canvas, canvas.words(words::testround_from_board), 2);
  if (received == nullptr)
    paragraph(canvas, canvas.words(words::testround_from_board_none), true);
  else
    paragraph(canvas, canvas.words(words::testround_from_board_state(
                          date_short(canvas.language(), received->date), received->contents)));
  show_share(canvas);
  ButtonOptions options;
  options.icon = icon::open;
  action_button(canvas, "file.open", options);
  show_changes(canvas);
  end_card(canvas);
}

void show_plan(Canvas& canvas) {
  begin_card(canvas, "plan");
  heading(canvas, canvas.words(words::testround_to_board), 2);
  paragraph(canvas, canvas.words(words::testround_to_board_how), true);
  show_sending(canvas, PackageKind::school_plan, "school_plan.mail", "school_plan.save");
  end_card(canvas);
}

void show_items(Canvas& canvas, const Review& review) {
  begin_group(canvas, "items", NodeRole::group, canvas.words(words::testround_back));
  for (std::size_t i = 0; i < review.items.size(); ++i) {
    const ReviewItem& item = review.items[i];
    const Verdict verdict = said_of(item);
    if (verdict == Verdict::none && item.comment.empty()) continue;
    std::string said = choice_name(canvas.plan(), canvas.language(), ChoiceOf<Verdict>::info,
                                   static_cast<std::size_t>(verdict));
    if (!item.comment.empty()) add_fact(said, item.comment);
    const bool deviates = verdict == Verdict::deviates;
    const bool well = verdict == Verdict::meets || verdict == Verdict::not_applicable;
    fact_row(canvas, static_cast<int>(i),
             {well       ? icon::done
              : deviates ? icon::alarm
                         : icon::info,
              row_title(canvas.plan(), canvas.language(), Entity::frames, item.frame),
              said,
              {Entity::frames, item.frame},
              deviates});
  }
  end_group(canvas);
}

void show_agreements(Canvas& canvas, const Review& review) {
  if (review.agreements.empty()) return;
  heading(canvas, canvas.words(words::testround_agreements), 3);
  for (const ReviewAgreement& agreement : review.agreements) {
    std::string said = agreement.text;
    add_fact(said, about_agreement(canvas.plan(), canvas.language(), agreement));
    if (!agreement.who.empty()) add_fact(said, agreement.who);
    if (!agreement.when.empty()) add_fact(said, date_short(canvas.language(), agreement.when));
    paragraph(canvas, said);
  }
}

void show_review(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  const ItPlan* own = own_it_plan(plan);
  const Review* review = own == nullptr ? nullptr : last_review(plan, own->id);
  begin_card(canvas, "review");
  heading(canvas, canvas.words(words::testround_back), 2);
  if (review == nullptr) {
    paragraph(canvas, canvas.words(words::testround_back_none), true);
    return end_card(canvas);
  }
  const std::string overall = choice_name(plan, canvas.language(), ChoiceOf<Overall>::info,
                                          static_cast<std::size_t>(review->overall));
  notice(canvas,
         canvas.words(
             words::testround_back_state(date_short(canvas.language(), review->date), overall)),
         review->overall == Overall::fitting ? NoticeKind::good : NoticeKind::warning);
  show_agreements(canvas, *review);
  show_items(canvas, *review);
  end_card(canvas);
}

}  // namespace

void show_school_round(Canvas& canvas) {
  show_frames(canvas);
  show_plan(canvas);
  show_review(canvas);
}

}  // namespace koers
