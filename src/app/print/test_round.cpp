// The test report: for the board a sheet with all schools, and for each school one with the verdict
// on its plan, frame by frame.
#include "app/cells.h"
#include "app/judging.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "app/rule_words.h"
#include "app/school_plans.h"
#include "review/verdicts.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

template <class Choice>
std::string chosen(const Printing& of, Choice value) {
  return choice_name(of.plan, of.language, ChoiceOf<Choice>::info, static_cast<std::size_t>(value));
}

std::string when_of(const Printing& of, const Review& review) {
  return review.date.empty() ? say(of.language, words::testround_print_open)
                             : date_long(of.language, review.date);
}

std::string agreements_of(const Printing& of, const Review& review) {
  if (review.agreements.empty()) return {};
  HtmlTable table({{say(of.language, words::testround_agreements)},
                   {say(of.language, words::testround_print_about)},
                   {say(of.language, words::testround_print_who)},
                   {say(of.language, words::testround_print_when)}});
  for (const ReviewAgreement& agreement : review.agreements)
    table.row({agreement.text, about_agreement(of.plan, of.language, agreement), agreement.who,
               date_short(of.language, agreement.when)});
  return section("keep", table.take());
}

// What the rules find in the plan that came in, where it is on this device.
std::string findings_of_school(const Printing& of, const Judging& judging) {
  if (judging.findings.empty()) return {};
  HtmlTable table({{say(of.language, words::findings_how_bad)},
                   {say(of.language, words::findings_where)},
                   {say(of.language, words::findings_what)}});
  for (const FindingSaid& finding : judging.findings)
    table.row({severity_name(of.language, finding.severity), finding.where, finding.what});
  return element("h2", say(of.language, words::testround_findings)) + table.take();
}

std::string frames_of(const Printing& of, const Review& review, const Judging& judging) {
  HtmlTable table({{say(of.language, words::testround_print_frame)},
                   {say(of.language, words::testround_print_measured)},
                   {say(of.language, words::testround_print_verdict)},
                   {say(of.language, words::testround_print_comment)}});
  for (const ReviewItem& item : review.items) {
    const std::string measured = judging.of_frame(item.frame);
    table.row({row_title(of.plan, of.language, Entity::frames, item.frame),
               measured.empty() ? chosen(of, item.automatic) : measured, chosen(of, item.human),
               item.comment});
  }
  return table.take();
}

std::string reviewer_of(const Printing& of, const Review& review) {
  const Role* role = find<Role>(of.plan, review.reviewer);
  return role == nullptr ? std::string() : say(of.language, words::testround_print_by(role->label));
}

}  // namespace

std::string printed_review(const Printing& of, const Review& review) {
  const std::string overall = review.overall == Overall::none
                                  ? say(of.language, words::testround_print_no_overall)
                                  : chosen(of, review.overall);
  std::string inside = element("h2", overall);
  inside +=
      element("p", say(of.language, words::testround_print_version(review.destination_version)));
  if (const std::string by = reviewer_of(of, review); !by.empty()) inside += element("p", by);
  const SchoolPlansIn none;
  const Judging judging = judging_of(of.plan, of.schools == nullptr ? none : *of.schools,
                                     review.it_plan, of.language, of.today);
  inside +=
      agreements_of(of, review) + frames_of(of, review, judging) + findings_of_school(of, judging);
  return sheet("progress", it_plan_name(of.plan, review.it_plan), when_of(of, review), inside);
}

namespace {

int count_of(const Review& review, Verdict verdict) {
  int count = 0;
  for (const ReviewItem& item : review.items) count += said_of(item) == verdict ? 1 : 0;
  return count;
}

}  // namespace

std::string printed_test_round(const Printing& of) {
  HtmlTable table({{say(of.language, words::frames_school)},
                   {say(of.language, words::testround_print_overall)},
                   {chosen(of, Verdict::meets), true},
                   {chosen(of, Verdict::partly), true},
                   {chosen(of, Verdict::deviates_motivated), true},
                   {chosen(of, Verdict::deviates), true}});
  std::string sheets;
  std::size_t schools = 0;
  for (Id id : it_plans_of_year(of.plan)) {
    const Review* review = review_at_hand(of.plan, id);
    if (review == nullptr) continue;
    ++schools;
    table.row({it_plan_name(of.plan, id), chosen(of, review->overall),
               std::to_string(count_of(*review, Verdict::meets)),
               std::to_string(count_of(*review, Verdict::partly)),
               std::to_string(count_of(*review, Verdict::deviates_motivated)),
               std::to_string(count_of(*review, Verdict::deviates))});
    sheets += printed_review(of, *review);
  }
  const std::string title = say(of.language, words::testround_print_title);
  if (schools == 0)
    return sheet("progress", title, of.plan.head->title,
                 element("p", say(of.language, words::testround_print_none)));
  if (schools == 1) return sheets;
  return sheet("progress", title, of.plan.head->title, table.take()) + sheets;
}

}  // namespace koers
