#include "ui/board_round.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/portfolio_table.h"
#include "app/rule_words.h"
#include "app/school_plans.h"
#include "text/words.h"
#include "ui/agreement_list.h"
#include "ui/frame_changes.h"
#include "ui/icons.h"
#include "ui/notice.h"
#include "ui/sending.h"

namespace koers {

namespace {

constexpr float choice_wide = 240;
constexpr float comment_wide = 520;
constexpr std::size_t findings_at_first = 8;

const FieldInfo& field_of_review(const char* name) {
  return *info(Entity::reviews).record->field(name);
}

// The button of an action that is about one review.
void review_button(Canvas& canvas, const char* action, const char* picture, const Review& review,
                   bool changes = true) {
  ButtonOptions options;
  options.icon = picture;
  options.disabled = changes && canvas.workspace.read_only();
  if (button(canvas, action, canvas.words(action_words(action)), options))
    canvas.run(action, {{{"review", std::string(review.id.view())}}});
}

}  // namespace

void BoardRound::show(Canvas& canvas) {
  Workspace& workspace = canvas.workspace;
  workspace.school_plans_in.want(workspace.ports().storage, canvas.plan().head->id,
                                 [&workspace] { ++workspace.revision; });
  const std::vector<SchoolInRound> schools =
      schools_in_round(canvas.plan(), workspace.school_plans_in);
  if (workspace.show_first.entity == Entity::it_plans) {
    for (const SchoolInRound& school : schools)
      if (school.it_plan == workspace.show_first.id) school_ = school.school;
    workspace.show_first = {};
  }
  show_frames(canvas);
  show_schools(canvas, schools);
  for (const SchoolInRound& school : schools)
    if (school.school == school_) show_verdict(canvas, school);
}

void BoardRound::show_frames(Canvas& canvas) {
  const Plan& plan = canvas.plan();
  const Destination* destination = own_destination(plan);
  begin_card(canvas, "frames");
  heading(canvas, canvas.words(words::testround_frames), 2);
  paragraph(canvas, canvas.words(words::testround_frames_how), true);
  const std::string version = destination == nullptr ? std::string() : destination->version;
  const auto count = static_cast<std::int64_t>(plan.frames.size());
  paragraph(canvas, version.empty() ? canvas.words(words::testround_frames_state_bare(count))
                                    : canvas.words(words::testround_frames_state(count, version)));
  show_sending(canvas, PackageKind::frames, "frames.mail", "frames.save");
  end_card(canvas);
}

void BoardRound::show_schools(Canvas& canvas, const std::vector<SchoolInRound>& schools) {
  begin_card(canvas, "schools");
  heading(canvas, canvas.words(words::testround_plans), 2);
  paragraph(canvas, canvas.words(words::testround_plans_how), true);
  ButtonOptions open;
  open.icon = icon::open;
  action_button(canvas, "file.open", open);
  if (schools.empty()) paragraph(canvas, canvas.words(words::testround_no_schools), true);
  begin_group(canvas, "which", NodeRole::group, canvas.words(words::testround_plans));
  for (const SchoolInRound& school : schools) {
    const bool came = school.stage != SchoolStage::nothing;
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.icon = school.stage == SchoolStage::sent_back ? icon::done
                   : came                                 ? icon::file
                                                          : icon::clock;
    options.pressed = school.school == school_;
    options.disabled = !came;
    if (!came) options.reason = canvas.words(words::testround_stage_nothing);
    const std::string name = school.name + " · " + stage_words(canvas.language(), school);
    if (button(canvas, school.school.view(), name, options)) {
      school_ = *options.pressed ? Id{} : school.school;
      all_findings_ = false;
    }
  }
  end_group(canvas);
  end_card(canvas);
}

void BoardRound::show_verdict(Canvas& canvas, const SchoolInRound& school) {
  const Review* review = find<Review>(canvas.plan(), school.review);
  if (review == nullptr) return;
  begin_card(canvas, "verdict");
  heading(canvas, canvas.words(words::testround_judge(school.name)), 2);
  paragraph(canvas, canvas.words(words::testround_judge_how), true);
  const Destination* destination = own_destination(canvas.plan());
  const SchoolPlanIn* in = canvas.workspace.school_plans_in.find(review->it_plan);
  if (school.older && destination != nullptr)
    show_frame_changes(
        canvas,
        canvas.words(
            words::testround_made_against(destination->version, review->destination_version)),
        in == nullptr ? std::vector<Change>() : changes_since(canvas.plan(), in->file));
  show_findings(canvas, *review);
  rule(canvas);
  heading(canvas, canvas.words(words::testround_by_frame), 3);
  review_button(canvas, "review.accept", icon::check, *review);
  // What is pressed may change the plan, and with it the row.
  const auto now = [&] { return find<Review>(canvas.plan(), school.review); };
  for (std::size_t i = 0; now() != nullptr && i < now()->items.size(); ++i)
    show_item(canvas, *now(), i);
  if (now() != nullptr) show_overall(canvas, *now());
  if (now() != nullptr) show_hand_over(canvas, *now());
  end_card(canvas);
}

const Judging* BoardRound::judging(const Canvas& canvas, const Review& review) {
  const SchoolPlansIn& in = canvas.workspace.school_plans_in;
  if (in.find(review.it_plan) == nullptr) return nullptr;
  return &judging_.of(canvas.plan(), in, review.it_plan, canvas.language(),
                      canvas.workspace.today());
}

// What the rules find in the plan, the worst first; and a way to the plan itself.
void BoardRound::show_findings(Canvas& canvas, const Review& review) {
  const Judging* judging = this->judging(canvas, review);
  if (judging == nullptr) return;
  const std::vector<FindingSaid>& findings = judging->findings;
  rule(canvas);
  heading(canvas, canvas.words(words::testround_findings), 3);
  if (findings.empty()) paragraph(canvas, canvas.words(words::view_findings_empty), true);
  const std::size_t most = all_findings_ ? findings.size() : findings_at_first;
  for (std::size_t i = 0; i < std::min(most, findings.size()); ++i) {
    const FindingSaid& one = findings[i];
    notice(canvas,
           canvas.words(words::testround_finding(severity_name(canvas.language(), one.severity),
                                                 one.what, one.where)),
           one.aside                           ? NoticeKind::plain
           : one.severity == Severity::error   ? NoticeKind::late
           : one.severity == Severity::warning ? NoticeKind::warning
                                               : NoticeKind::plain);
  }
  if (findings.size() > most) {
    ButtonOptions more;
    more.look = ButtonLook::quiet;
    if (button(canvas, "more",
               canvas.words(words::testround_more_findings(
                   static_cast<std::int64_t>(findings.size() - most))),
               more))
      all_findings_ = true;
  }
  ButtonOptions look;
  look.icon = icon::vision;
  const std::string school = it_plan_name(canvas.plan(), review.it_plan);
  if (button(canvas, "look", canvas.words(words::portfolio_open(school)), look))
    look_at_school_plan(canvas.workspace, review.it_plan);
}

void BoardRound::show_item(Canvas& canvas, const Review& review, std::size_t index) {
  const Plan& plan = canvas.plan();
  const ReviewItem& item = review.items[index];
  const std::string frame = row_title(plan, canvas.language(), Entity::frames, item.frame);
  const FieldInfo& list = field_of_review("items");
  const Id id = review.id;
  rule(canvas);
  begin_group(canvas, item.frame.view(), NodeRole::group, frame);
  heading(canvas, frame, 4);
  const Judging* judging = this->judging(canvas, review);
  std::string said = judging == nullptr ? std::string() : judging->of_frame(item.frame);
  if (said.empty() && item.automatic == Verdict::none)
    said = canvas.words(words::testround_proposed_none);
  if (said.empty())
    said = choice_name(plan, canvas.language(), ChoiceOf<Verdict>::info,
                       static_cast<std::size_t>(item.automatic));
  notice(canvas,
         item.automatic == Verdict::none ? said : canvas.words(words::testround_proposed(said)),
         item.automatic == Verdict::meets  ? NoticeKind::good
         : item.automatic == Verdict::none ? NoticeKind::plain
                                           : NoticeKind::warning);
  const auto show = [&](const char* name, FieldOptions options) {
    const Review* now = find<Review>(canvas.plan(), id);
    if (now == nullptr || index >= now->items.size()) return;
    const FieldInfo& field = *record_info<ReviewItem>().field(name);
    editor_.show(canvas, {Entity::reviews, id, &field, &list, index}, &now->items[index], options);
  };
  const bool wide = width_left() >= choice_wide + comment_wide;
  begin_column("verdict", std::min(choice_wide, width_left()));
  FieldOptions verdict;
  verdict.width = width_left();
  verdict.name = canvas.words(words::testround_verdict_of(frame));
  show("human", verdict);
  end_column();
  if (wide) beside(12);
  FieldOptions comment;
  comment.multiline = true;
  comment.most_lines = 6;
  comment.width = std::min(comment_wide, width_left());
  comment.name = canvas.words(words::testround_comment_of(frame));
  show("comment", comment);
  end_group(canvas);
}

void BoardRound::show_overall(Canvas& canvas, const Review& review) {
  const Id id = review.id;
  rule(canvas);
  show_outcome(canvas, review);
  const auto now = [&] { return find<Review>(canvas.plan(), id); };
  show_agreement_list(canvas, editor_, {Entity::reviews, id}, words::testround_agreements,
                      [&](std::size_t i) {
                        if (now() == nullptr || i >= now()->agreements.size()) return std::string();
                        const std::string what =
                            about_agreement(canvas.plan(), canvas.language(), now()->agreements[i]);
                        return what.empty() ? what : canvas.words(words::testround_about(what));
                      });
  for (const char* name : {"overall", "reviewer"}) {
    if (now() == nullptr) return;
    FieldOptions options;
    options.width = std::min(choice_wide, width_left());
    editor_.show(canvas, {Entity::reviews, id, &field_of_review(name)}, now(), options);
  }
}

// What Koers proposes, and what stands in the way: each with a way to agree on it.
void BoardRound::show_outcome(Canvas& canvas, const Review& review) {
  const Judging* judging = this->judging(canvas, review);
  const Outcome outcome = outcome_of(
      canvas.plan(), review, judging == nullptr ? decltype(Judging::faults)() : judging->faults);
  const std::string overall = choice_name(canvas.plan(), canvas.language(), ChoiceOf<Overall>::info,
                                          static_cast<std::size_t>(outcome.overall));
  paragraph(canvas, canvas.words(words::testround_proposed_overall(overall)));
  if (outcome.frames.empty() && outcome.rules.empty()) return;
  const std::string title = canvas.words(words::testround_open_points);
  paragraph(canvas, title, true);
  begin_group(canvas, "open-points", NodeRole::group, title);
  const std::string of(review.id.view());
  const auto point = [&](std::string_view which, ReviewAgreement about, const std::string& shown) {
    const std::string what = about_agreement(canvas.plan(), canvas.language(), about);
    ButtonOptions options;
    options.icon = icon::plus;
    options.look = ButtonLook::quiet;
    options.shown = canvas.words(words::testround_agree(shown));
    options.disabled = canvas.workspace.read_only();
    if (button(canvas, which, canvas.words(words::testround_agree(what)), options))
      canvas.run(
          "review.agree",
          {{{"review", of}, {"frame", std::string(about.frame.view())}, {"rule", about.rule}}});
  };
  for (const Id frame : outcome.frames) {
    ReviewAgreement about;
    about.frame = frame;
    point(frame.view(), about, short_name(canvas.plan(), Entity::frames, frame));
  }
  for (const Rule* fault : outcome.rules) {
    ReviewAgreement about;
    about.rule = std::string(fault->id);
    point(fault->id, about, about_agreement(canvas.plan(), canvas.language(), about));
  }
  end_group(canvas);
}

void BoardRound::show_hand_over(Canvas& canvas, const Review& review) {
  ButtonOptions options;
  options.icon = icon::edit;
  if (button(canvas, "details", canvas.words(words::testround_open_plan), options))
    canvas.workspace.selection = {Entity::reviews, review.id};
  if (canvas.workspace.school_plans_in.find(review.it_plan) == nullptr)
    return paragraph(canvas, canvas.words(words::testround_kept_elsewhere), true);
  beside_if_action_fits(canvas, "review.print");
  review_button(canvas, "review.print", icon::print, review, false);
  beside_if_action_fits(canvas, "review.mail");
  review_button(canvas, "review.mail", icon::mail, review);
  beside_if_action_fits(canvas, "review.save");
  review_button(canvas, "review.save", icon::save, review);
}

}  // namespace koers
