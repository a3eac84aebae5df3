// What is sent in the test round: frames down, a school plan up, a review back.
#include <algorithm>

#include "app/actions.h"
#include "app/print/print.h"
#include "app/school_plans.h"
#include "app/test_round.h"
#include "budget/by_school.h"
#include "edit/edits.h"
#include "format/plan_file.h"
#include "text/words.h"

namespace koers {

namespace {

// What goes along with a package: how the file is called, and the mail around it.
struct Letter {
  Key kind;  // in the name of the file: `kaders`
  std::string about;
  Phrase subject;
  Phrase text;
};

FileToSave file_of(const Workspace& workspace, const Letter& letter, const Plan& file) {
  const std::string kind = say(workspace.language, letter.kind);
  return {{},
          file_name_of({letter.about, kind, workspace.today().iso()}) + ".koers.json",
          write_plan(file)};
}

// The plan notes that it was sent, once it was: as it is by then.
std::function<void(FileResult)> when_sent(Workspace& workspace, const Plan& file,
                                          const std::string& name, Key done) {
  return [&workspace, file, name, done](FileResult result) {
    if (result == FileResult::failed) workspace.tell(words::file_failed, Severity::error);
    if (result != FileResult::done && result != FileResult::by_hand) return;
    workspace.end_visit();  // it is the document that notes it
    if (!workspace.has_plan() || file.head->forked_from != workspace.plan().head->id.view()) return;
    if (!workspace.commit(with_sent(workspace.plan(), file), "action.package.sent")) return;
    workspace.settle();
    workspace.tell(result == FileResult::by_hand ? Phrase(words::file_by_hand(name))
                                                 : Phrase(done));
  };
}

void save(Workspace& workspace, const Letter& letter, const Plan& sent) {
  const FileToSave file = file_of(workspace, letter, sent);
  workspace.ports().files.save(file, SaveInto::fresh,
                               when_sent(workspace, sent, file.name, words::testround_saved));
}

void mail(Workspace& workspace, const Letter& letter, const Plan& sent) {
  const FileToSave file = file_of(workspace, letter, sent);
  const Language language = workspace.language;
  const std::string text = say(language, letter.text);
  const Mail mail{say(language, letter.subject), text,
                  say(language, words::testround_by_hand(file.name, text))};
  workspace.ports().files.share(file, mail,
                                when_sent(workspace, sent, file.name, words::testround_mailed));
}

using HandOver = void (*)(Workspace&, const Letter&, const Plan&);

std::string own_name(const Plan& plan) {
  const Organisation* own = own_organisation(plan);
  return own == nullptr ? plan.head->title : own->name;
}

// --- frames

std::optional<Key> needs_frames(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (own_destination(workspace.plan()) == nullptr || workspace.plan().frames.empty())
    return words::blocked_no_frames;
  return std::nullopt;
}

template <HandOver hand_over>
void give_frames(Workspace& workspace, const Arguments&) {
  const Plan& plan = workspace.plan();
  const Date today = workspace.today();
  const Plan schools = with_schools_as_sent(plan, workspace.school_plans_in);
  const Plan sent = send_frames(plan, board_shares(schools, today), today, workspace.ids());
  const std::string board = own_name(plan);
  const std::string version = own_destination(plan)->version;
  hand_over(workspace,
            {words::testround_file_frames, board, words::testround_frames_subject(board, version),
             words::testround_frames_text(board)},
            sent);
}

std::optional<Key> needs_changes(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  const ItPlan* own = own_it_plan(workspace.plan());
  const Destination* destination = own_destination(workspace.plan());
  const bool behind =
      own != nullptr && destination != nullptr && own->destination_version != destination->version;
  if (is_board_plan(workspace.plan()) || own == nullptr) return words::blocked_frames_seen;
  if (!behind && changes_of_frames(workspace.plan()).empty()) return words::blocked_frames_seen;
  return std::nullopt;
}

void seen(Workspace& workspace, const Arguments&) {
  if (workspace.commit(with_frames_seen(workspace.plan()), "action.frames.seen"))
    workspace.tell(words::testround_seen);
}

// --- a school plan

std::optional<Key> needs_board(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (own_it_plan(workspace.plan()) == nullptr) return words::blocked_no_it_plan;
  if (last_package(workspace.plan(), PackageKind::frames, Direction::received) == nullptr)
    return words::blocked_no_board_frames;
  return std::nullopt;
}

template <HandOver hand_over>
void give_school_plan(Workspace& workspace, const Arguments&) {
  const Plan& plan = workspace.plan();
  const Id it_plan = own_it_plan(plan)->id;
  const Plan sent = send_school_plan(plan, it_plan, workspace.today(), workspace.ids());
  const std::string school = it_plan_name(plan, it_plan);
  hand_over(workspace,
            {words::testround_file_plan, school, words::testround_plan_subject(school),
             words::testround_plan_text(school)},
            sent);
}

// --- a review

const Review* asked_review(const Workspace& workspace, const Arguments& arguments) {
  return find<Review>(workspace.plan(), Id::from(arguments.get("review")));
}

bool has_agreement(const Review& review) {
  return std::any_of(review.agreements.begin(), review.agreements.end(), is_dated);
}

template <HandOver hand_over>
void give_review(Workspace& workspace, const Arguments& arguments) {
  const Plan& plan = workspace.plan();
  const Review* review = asked_review(workspace, arguments);
  const SchoolPlanIn* in =
      review == nullptr ? nullptr : workspace.school_plans_in.find(review->it_plan);
  if (in == nullptr) return workspace.tell(words::testround_no_plan, Severity::warning);
  if (review->overall == Overall::none)
    return workspace.tell(words::testround_no_overall, Severity::warning);
  if (review->overall == Overall::fitting_with_agreements && !has_agreement(*review))
    return workspace.tell(words::testround_no_agreement, Severity::warning);
  const Plan sent =
      send_review(plan, review->id, in->file.head->forked_from, workspace.today(), workspace.ids());
  const std::string school = it_plan_name(plan, review->it_plan);
  hand_over(workspace,
            {words::testround_file_review, school, words::testround_review_subject(school),
             words::testround_review_text(school)},
            sent);
}

void print_review(Workspace& workspace, const Arguments& arguments) {
  if (const Review* review = asked_review(workspace, arguments))
    workspace.ports().files.print(printed_review(printing_of(workspace), *review));
}

// A person takes over what Koers proposes, where nothing was said yet.
void accept(Workspace& workspace, const Arguments& arguments) {
  const Review* found = asked_review(workspace, arguments);
  if (found == nullptr) return;
  Review review = *found;
  for (ReviewItem& item : review.items)
    if (item.human == Verdict::none) item.human = item.automatic;
  workspace.commit(with(workspace.plan(), std::move(review)), "action.review.accept");
}

// An agreement about a frame or a rule that stands in the way; the one that was begun, if any.
void agree(Workspace& workspace, const Arguments& arguments) {
  const Review* found = asked_review(workspace, arguments);
  if (found == nullptr) return;
  ReviewAgreement agreement;
  agreement.frame = Id::from(arguments.get("frame"));
  agreement.rule = std::string(arguments.get("rule"));
  for (const ReviewAgreement& begun : found->agreements)
    if (begun.frame == agreement.frame && begun.rule == agreement.rule) return;
  workspace.focus_field = {{Entity::reviews, found->id}, "agreements"};
  Review review = *found;
  review.agreements.push_back(std::move(agreement));
  workspace.commit(with(workspace.plan(), std::move(review)), "action.review.agree");
}

}  // namespace

void register_test_round_actions(Registry& registry) {
  registry.add({"frames.mail", "file", "", needs_frames, give_frames<mail>});
  registry.add({"frames.save", "file", "", needs_frames, give_frames<save>});
  registry.add({"frames.seen", "edit", "", needs_changes, seen});
  registry.add({"school_plan.mail", "file", "", needs_board, give_school_plan<mail>});
  registry.add({"school_plan.save", "file", "", needs_board, give_school_plan<save>});
  registry.add({"review.mail", "file", "", needs_writer, give_review<mail>, false});
  registry.add({"review.save", "file", "", needs_writer, give_review<save>, false});
  registry.add({"review.print", "file", "", needs_plan, print_review, false});
  registry.add({"review.agree", "edit", "", needs_writer, agree, false});
  registry.add({"review.accept", "edit", "", needs_writer, accept, false});
}

}  // namespace koers
